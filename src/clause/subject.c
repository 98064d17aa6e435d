// subject.c: finds who each predicate is said of.
//
//   Hollande flew to Moscow and met Putin.       met: the subject of "flew"
//   They were drafted and sent.                  sent: a passive, as "drafted"
//   the jet they downed                          downed: leaves out the jet
//
// A predicate without a subject of its own looks for it further up, step by
// step (control.c); each step leads to a head in the tree, so the way ends.

#include "clause/control.h"
#include "clause/predicate.h"
#include "tree/core.h"
#include "tree/trigger.h"
#include "tree/word.h"

static const RelToken *
token_at(const RelPredicates *predicates, RelIndex index)
{
    return &predicates->tree->sentence->tokens[index];
}

/// "before it shot *it* down": a subject cannot be its own plain object
static bool
is_own_object(const RelPredicates *predicates, const RelPredicate *predicate,
              RelIndex subject)
{
    const RelIndex object =
        rel_tree_find(predicates->tree, predicate->head, "obj");

    return object != REL_NONE && object != subject &&
           token_at(predicates, subject)->upos == REL_UPOS_PRON &&
           rel_text_equals(token_at(predicates, subject)->form,
                           token_at(predicates, object)->form);
}

/// The predicate above, whatever the relation
static const RelPredicate *
predicate_above(const RelPredicates *predicates, const RelPredicate *predicate)
{
    RelIndex above = token_at(predicates, predicate->head)->head;

    for (RelIndex i = 0; i < predicates->tree->sentence->n_tokens; ++i) {
        if (above >= predicates->tree->sentence->n_tokens ||
            rel_predicate_at(predicates, above)) {
            break;
        }
        above = token_at(predicates, above)->head;
    }
    return above < predicates->tree->sentence->n_tokens
               ? rel_predicate_at(predicates, above)
               : NULL;
}

static void
find_subject(const RelContext *context, const RelPredicates *predicates,
             RelPredicate *predicate)
{
    const RelPredicate *asked = predicate;

    for (RelIndex i = 0; asked && i <= predicates->n_items; ++i) {
        const RelIndex own = rel_tree_subject(predicates->tree, asked->head);
        if (own != REL_NONE && asked != predicate &&
            is_own_object(predicates, predicate, own)) {
            asked = predicate_above(predicates, asked);
            continue;
        }
        if (own != REL_NONE &&
            rel_control_is_turned_about(context, predicates, own)) {
            return;
        }
        if (own != REL_NONE) {
            predicate->subject = own;
            predicate->own_subject = asked == predicate;
            return;
        }
        if (rel_tree_find(predicates->tree, asked->head, "expl") != REL_NONE) {
            return; // "It is hard to say": nobody
        }
        const RelStep step = rel_control_step(context, predicates, asked);
        if (step.token != REL_NONE) {
            predicate->subject = step.token;
            return;
        }
        asked = step.above;
    }
}

/// Join "and wrote" to its first verb, "to win" to "wants"
static void
link_predicate(const RelContext *context, const RelPredicates *predicates,
               RelPredicate *predicate)
{
    const RelToken *token = token_at(predicates, predicate->head);
    const RelPredicate *above = rel_predicate_at(predicates, token->head);

    if (!above) {
        return;
    }
    if (rel_token_relates(token, "conj")) {
        predicate->leader = predicates->of_token[token->head];
    } else if (rel_token_relates(token, "xcomp") &&
               rel_control_infinitive(context, predicates, predicate->head,
                                      token->head)
                       .token == REL_NONE) {
        predicate->chained = predicates->of_token[token->head];
    }
}

/// "were drafted and sent": the second participle is passive like the first
static void
share_voice(const RelPredicates *predicates, RelPredicate *predicate)
{
    const RelTree *tree = predicates->tree;

    if (predicate->leader == REL_NONE || predicate->nominal ||
        rel_tree_subject(tree, predicate->head) != REL_NONE ||
        rel_tree_find(tree, predicate->head, "aux") != REL_NONE ||
        !rel_token_tagged(token_at(predicates, predicate->head), "VBN")) {
        return;
    }
    predicate->passive = predicates->items[predicate->leader].passive;
}

/// "Mayor arrested over bribes": a past tense without an object in a headline
/// is a passive, if a trigger tells that the verb takes one
static void
read_headline_voice(const RelContext *context, const RelPredicates *predicates,
                    RelPredicate *predicate)
{
    const RelTree *tree = predicates->tree;
    const RelToken *token = token_at(predicates, predicate->head);
    RelTriggerMatch match;

    if (rel_context_in_title(context, predicates->sentence) &&
        !predicate->nominal && predicate->own_subject &&
        (rel_token_tagged(token, "VBD") || rel_token_tagged(token, "VBN")) &&
        rel_tree_find(tree, predicate->head, "aux") == REL_NONE &&
        rel_tree_find(tree, predicate->head, "obj") == REL_NONE &&
        rel_tree_find(tree, predicate->head, "ccomp") == REL_NONE &&
        rel_tree_find(tree, predicate->head, "xcomp") == REL_NONE &&
        rel_triggers_find_words(context->triggers, rel_token_lemma(token),
                                &match) &&
        match.relation->n_range > 0) {
        predicate->passive = true;
    }
}

/// No relative pronoun stands below `head`
static bool
lacks_pronoun(const RelTree *tree, RelIndex head)
{
    for (RelIndex i = tree->left[head]; i < head; ++i) {
        if (rel_token_is_relative(&tree->sentence->tokens[i]) &&
            rel_tree_dominates(tree, head, i)) {
            return false;
        }
    }
    return true;
}

/// "the jet they downed": the jet goes where the object is missing
static void
find_gap(const RelPredicates *predicates, RelPredicate *predicate)
{
    const RelToken *token = token_at(predicates, predicate->head);

    if (rel_text_is(token->relation, "acl:relcl") && predicate->own_subject &&
        lacks_pronoun(predicates->tree, predicate->head)) {
        predicate->gap = token->head;
    } else if (predicate->chained != REL_NONE) {
        // "the man they wanted to meet": the chain is read from its head on
        predicate->gap = predicates->items[predicate->chained].gap;
    }
}

void
rel_subjects_find(const RelContext *context, RelPredicates *predicates)
{
    for (RelIndex i = 0; i < predicates->n_items; ++i) {
        link_predicate(context, predicates, &predicates->items[i]);
        find_subject(context, predicates, &predicates->items[i]);
        share_voice(predicates, &predicates->items[i]);
        read_headline_voice(context, predicates, &predicates->items[i]);
        find_gap(predicates, &predicates->items[i]);
    }
}
