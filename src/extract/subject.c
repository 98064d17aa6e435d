// subject.c: finds who each predicate is said of.
//
//   Hollande flew to Moscow and met Putin.       met: the subject of "flew"
//   groups fighting ISIS                         fighting: "groups"
//   He asked Putin to focus on ISIS.             focus: the object of "asked"
//   He promised Putin to focus on ISIS.          focus: the subject, by list
//   After meeting Putin, he left.                meeting: the subject of "left"
//
// A predicate without a subject of its own looks for it further up, step by
// step; each step leads to a head in the tree, so the way ends.

#include "extract/predicate.h"

#include "base/strings.h"
#include "extract/deed.h"
#include "extract/trigger.h"
#include "extract/word.h"

/// What one step up found
typedef struct {
    RelIndex token;            ///< The subject, or REL_NONE: look at `above`
    const RelPredicate *above; ///< The predicate to ask next, or NULL
} Step;

static const RelToken *
token_at(const RelPredicates *predicates, RelIndex index)
{
    return &predicates->tree->sentence->tokens[index];
}

/// In "He is a man who drinks" he drinks, not the man; but "It is about men who
/// drink", "The thief was Ulf, who drinks"
static RelIndex
ascribed_to(const RelTree *tree, RelIndex noun)
{
    const bool ascribed =
        rel_tree_find(tree, noun, "cop") != REL_NONE &&
        rel_tree_find(tree, noun, "case") == REL_NONE &&
        !rel_text_is(tree->sentence->tokens[noun].xpos, "NNP");
    const RelIndex subject =
        ascribed ? rel_predicate_subject(tree, noun) : REL_NONE;

    return subject == REL_NONE ||
                   tree->sentence->tokens[subject].upos == REL_UPOS_PRON ||
                   rel_token_relates(&tree->sentence->tokens[subject], "csubj")
               ? noun
               : subject;
}

/// The token lies in the name of a place or an organisation
static bool
is_no_person(const RelSentence *sentence, RelIndex token)
{
    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        const RelName *name = &sentence->names[i];
        if (name->begin <= token && token < name->end) {
            return name->kind == REL_NAME_LOC || name->kind == REL_NAME_ORG;
        }
    }
    return false;
}

/// "riling many in the Pentagon *who* had hoped": the many, not the Pentagon
static RelIndex
person_above(const RelTree *tree, RelIndex pronoun, RelIndex noun)
{
    const RelToken *token = &tree->sentence->tokens[noun];

    if (!rel_token_tagged(&tree->sentence->tokens[pronoun], "WP") ||
        !is_no_person(tree->sentence, noun)) {
        return noun;
    }
    if (rel_text_is(token->relation, "nmod")) {
        return token->head;
    }
    const RelIndex object = rel_token_relates(token, "obl")
                                ? rel_tree_find(tree, token->head, "obj")
                                : REL_NONE;
    return object == REL_NONE ? noun : object;
}

RelIndex
rel_tree_referent(const RelTree *tree, RelIndex token)
{
    const RelIndex n = tree->sentence->n_tokens;
    RelIndex above = token;

    if (!rel_token_is_relative(&tree->sentence->tokens[token])) {
        return token;
    }
    for (RelIndex step = 0; step <= n && above < n; ++step) {
        const RelToken *word = &tree->sentence->tokens[above];
        if (rel_text_is(word->relation, "acl:relcl") && word->head < n) {
            return ascribed_to(tree, person_above(tree, token, word->head));
        }
        above = word->head;
    }
    return token;
}

/// The object that the infinitive or gerund under `verb` belongs to
static RelIndex
find_controlling_object(const RelPredicates *predicates, RelIndex verb)
{
    const RelIndex object = rel_tree_find(predicates->tree, verb, "obj");

    return object != REL_NONE ? object
                              : rel_tree_find(predicates->tree, verb, "iobj");
}

/// The list says of the verb above that its `who` does what is below
static bool
is_controlled_by(const RelContext *context, const RelPredicates *predicates,
                 RelIndex verb, const char *who)
{
    const RelText lemma = rel_token_lemma(token_at(predicates, verb));

    return rel_text_is(rel_word_value(context->lists->control, lemma), who);
}

/// "had prices *rising*", "had Per *leave*": no "to" stands before the verb
static bool
is_bare(const RelPredicates *predicates, RelIndex verb)
{
    return rel_tree_find(predicates->tree, verb, "mark") == REL_NONE;
}

/// "asked Putin to focus": Putin; "wants to win": who wants
static Step
step_from_infinitive(const RelContext *context, const RelPredicates *predicates,
                     RelIndex verb, RelIndex governor)
{
    const RelPredicate *above = rel_predicate_at(predicates, governor);
    const RelIndex object = find_controlling_object(predicates, governor);

    if (object != REL_NONE &&
        ((is_bare(predicates, verb) && object < verb) ||
         !is_controlled_by(context, predicates, governor, "subject"))) {
        return (Step){object, NULL};
    }
    return (Step){REL_NONE, above};
}

/// The mark before a clause ties it to the verb ("accused him *of* lying"), not
/// to its time or manner ("helped him *while* lying")
static bool
completes_verb(const RelContext *context, const RelPredicates *predicates,
               RelIndex head)
{
    const RelIndex mark = rel_tree_find(predicates->tree, head, "mark");

    return mark != REL_NONE && rel_word_value(context->lists->prepositions,
                                              token_at(predicates, mark)->form)
                                       .length == 0;
}

/// "the *first* woman to lead it": an infinitive tells what she did
static bool
is_ranked(const RelContext *context, const RelTree *tree, RelIndex noun)
{
    const RelIndex of = rel_tree_find(tree, noun, "nmod");

    if (tree->sentence->tokens[noun].upos == REL_UPOS_NUM && of != REL_NONE) {
        noun = of; // "one of the oldest women"
    }
    for (RelIndex i = 0; i < rel_tree_n_children(tree, noun); ++i) {
        const RelIndex child = rel_tree_child(tree, noun, i);
        if (child < noun &&
            rel_token_tagged(&tree->sentence->tokens[child], "JJS")) {
            return !rel_token_listed(context->lists->intending,
                                     &tree->sentence->tokens[noun]) &&
                   !rel_token_listed(context->lists->event_nouns,
                                     &tree->sentence->tokens[noun]);
        }
    }
    return false;
}

/// Who is ranked so: also in "Ida is one of the oldest women to do it"
static RelIndex
ranked(const RelTree *tree, RelIndex noun)
{
    const RelToken *const token = &tree->sentence->tokens[noun];
    const bool one = rel_token_relates(token, "nmod") && token->head < noun &&
                     tree->sentence->tokens[token->head].upos == REL_UPOS_NUM;

    return ascribed_to(tree, one ? token->head : noun);
}

/// "a plan to visit Moscow", "hope of winning": whose plan, or who has it
static Step
step_from_noun_complement(const RelContext *context,
                          const RelPredicates *predicates, RelIndex noun)
{
    const RelToken *token = token_at(predicates, noun);
    const RelIndex owner = rel_deed_owner(context, predicates->sentence, noun);

    if (rel_context_in_title(context, predicates->sentence) &&
        rel_token_relates(token, "root")) {
        return (Step){noun, NULL}; // "Premier to visit Oslo"
    }
    if (rel_token_listed(context->lists->urging, token)) {
        return (Step){REL_NONE, NULL}; // "her demand to leave": not she
    }
    if (owner != REL_NONE) {
        return (Step){owner, NULL};
    }
    const RelIndex verb = rel_deed_verb(context, predicates->tree, noun);
    if (verb != REL_NONE &&
        rel_token_listed(context->lists->intending, token)) {
        return (Step){REL_NONE, rel_predicate_at(predicates, verb)};
    }
    if (rel_token_relates(token, "obj") &&
        (is_controlled_by(context, predicates, token->head, "object") ||
         rel_token_listed(context->lists->urging,
                          token_at(predicates, token->head)))) {
        // "urged both to leave", "accused him of lying", hung on the object
        return (Step){noun, NULL};
    }
    if (verb == REL_NONE && is_ranked(context, predicates->tree, noun)) {
        return (Step){ranked(predicates->tree, noun), NULL};
    }
    return (Step){REL_NONE,
                  verb == REL_NONE ? NULL : rel_predicate_at(predicates, verb)};
}

/// "called *on Poland* to close it": who is asked, where the verb and its
/// preposition are a way of asking; or REL_NONE
static RelIndex
find_asked(const RelContext *context, const RelPredicates *predicates,
           RelIndex head, RelIndex verb)
{
    const RelTree *tree = predicates->tree;
    const RelText lemma = rel_token_lemma(token_at(predicates, verb));

    if (!rel_token_tagged(token_at(predicates, head), "VB") ||
        is_bare(predicates, head)) {
        return REL_NONE;
    }
    for (RelIndex i = 0; i < rel_tree_n_children(tree, verb); ++i) {
        const RelIndex child = rel_tree_child(tree, verb, i);
        const RelIndex mark = rel_tree_find(tree, child, "case");
        if (child < verb || child > head || mark == REL_NONE ||
            !rel_token_relates(token_at(predicates, child), "obl")) {
            continue;
        }
        const RelText parts[] = {lemma, token_at(predicates, mark)->form};
        const RelText key = rel_text_join(context->arena, parts, 2, " ");
        if (key.bytes && rel_word_listed(context->lists->urging, key)) {
            return child;
        }
    }
    return REL_NONE;
}

/// "accused Russia of inflaming the war": Russia; otherwise the subject above
static Step
step_from_adverbial(const RelContext *context, const RelPredicates *predicates,
                    RelIndex head, RelIndex governor)
{
    const RelPredicate *above = rel_predicate_at(predicates, governor);
    const RelIndex object = find_controlling_object(predicates, governor);
    const RelIndex renamed = rel_deed_renamed(context, predicates->tree, head);
    const RelIndex asked = find_asked(context, predicates, head, governor);
    const RelIndex deed = rel_deed_before(predicates->tree, head);

    if (asked != REL_NONE || renamed != REL_NONE) {
        return (Step){asked != REL_NONE ? asked : renamed, NULL};
    }
    if (deed != REL_NONE) {
        return step_from_noun_complement(context, predicates, deed);
    }
    if (object != REL_NONE && object < head &&
        completes_verb(context, predicates, head) &&
        is_controlled_by(context, predicates, governor, "object")) {
        return (Step){object, NULL};
    }
    return (Step){REL_NONE, above};
}

/// "made raids *using* boats": those who made them use the boats, not the raids
static bool
tells_means(const RelContext *context, const RelPredicates *predicates,
            RelIndex head, RelIndex noun)
{
    const RelToken *const token = token_at(predicates, head);

    return rel_token_tagged(token, "VBG") &&
           rel_text_is(rel_word_value(context->lists->taking_part,
                                      rel_token_lemma(token)),
                       "means") &&
           rel_token_listed(context->lists->event_nouns,
                            token_at(predicates, noun));
}

/// Who does the deed that `noun` names, if the clause around it tells; through
/// what is said of it: "made raids, coordinated in support of Chad, *using*"
static Step
step_from_means(const RelPredicates *predicates, RelIndex noun)
{
    static const char *const ways[] = {"nmod", "obl", "acl"};
    const RelToken *token = token_at(predicates, noun);
    size_t way = 0;

    while (way < sizeof ways / sizeof ways[0]) {
        if (token->head != REL_NONE && rel_token_relates(token, ways[way]) &&
            token_at(predicates, token->head) < token) {
            token = token_at(predicates, token->head);
            way = 0;
        } else {
            ++way;
        }
    }
    return (Step){REL_NONE, rel_token_relates(token, "obj")
                                ? rel_predicate_at(predicates, token->head)
                                : NULL};
}

/// A clause that modifies a noun is about the noun
static Step
step_from_modifier(const RelContext *context, const RelPredicates *predicates,
                   RelIndex head, RelIndex noun)
{
    const RelToken *token = token_at(predicates, head);
    // "groups fighting ISIS" is about groups, "hope of winning" not about hope
    const bool marked =
        rel_tree_find(predicates->tree, head, "mark") != REL_NONE ||
        rel_tree_find(predicates->tree, head, "case") != REL_NONE;

    if (!marked && tells_means(context, predicates, head, noun)) {
        return step_from_means(predicates, noun);
    }
    if (rel_text_is(token->relation, "acl:relcl")) {
        return (Step){noun, NULL};
    }
    if (!marked &&
        (rel_token_tagged(token, "VBG") || rel_token_tagged(token, "VBN"))) {
        const RelIndex renamed =
            rel_deed_renamed(context, predicates->tree, head);
        return (Step){renamed != REL_NONE ? renamed
                                          : ascribed_to(predicates->tree, noun),
                      NULL};
    }
    return marked ? step_from_noun_complement(context, predicates, noun)
                  : (Step){REL_NONE, NULL};
}

/// Where the subject of `predicate`, which has none of its own, comes from
static Step
step_up(const RelContext *context, const RelPredicates *predicates,
        const RelPredicate *predicate)
{
    const RelToken *token = token_at(predicates, predicate->head);
    const RelIndex governor = token->head;

    if (governor >= predicates->tree->sentence->n_tokens) {
        return (Step){REL_NONE, NULL};
    }
    if (rel_token_relates(token, "conj")) {
        return (Step){REL_NONE, rel_predicate_at(predicates, governor)};
    }
    if (rel_token_relates(token, "acl")) {
        return step_from_modifier(context, predicates, predicate->head,
                                  governor);
    }
    if (rel_token_relates(token, "xcomp")) {
        return step_from_infinitive(context, predicates, predicate->head,
                                    governor);
    }
    if (rel_token_relates(token, "ccomp") &&
        rel_predicate_stolen(predicates->tree, governor) != REL_NONE) {
        return (Step){rel_predicate_stolen(predicates->tree, governor), NULL};
    }
    if (rel_token_relates(token, "ccomp") && rel_text_is(token->xpos, "VB") &&
        rel_tree_find(predicates->tree, predicate->head, "mark") == REL_NONE) {
        // "told Putin: Attack ISIS!"
        return (Step){find_controlling_object(predicates, governor), NULL};
    }
    if (rel_text_is(token->relation, "advcl") ||
        (rel_token_relates(token, "ccomp") && rel_token_tagged(token, "VB") &&
         rel_tree_find(predicates->tree, predicate->head, "mark") !=
             REL_NONE)) {
        return step_from_adverbial(context, predicates, predicate->head,
                                   governor);
    }
    return (Step){REL_NONE, NULL};
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
        const RelIndex own =
            rel_predicate_subject(predicates->tree, asked->head);
        if (own != REL_NONE && asked != predicate &&
            is_own_object(predicates, predicate, own)) {
            asked = predicate_above(predicates, asked);
            continue;
        }
        if (own != REL_NONE) {
            predicate->subject = own;
            predicate->own_subject = asked == predicate;
            return;
        }
        if (rel_tree_find(predicates->tree, asked->head, "expl") != REL_NONE) {
            return; // "It is hard to say": nobody
        }
        const Step step = step_up(context, predicates, asked);
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
               step_from_infinitive(context, predicates, predicate->head,
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
        rel_predicate_subject(tree, predicate->head) != REL_NONE ||
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
