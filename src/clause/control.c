// control.c: whose subject an infinitive, a participle or a clause takes.
//
//   groups fighting ISIS                         fighting: "groups"
//   He asked Putin to focus on ISIS.             focus: the object of "asked"
//   He promised Putin to focus on ISIS.          focus: the subject, by list
//   After meeting Putin, he left.                meeting: the subject of "left"
//   a plan to visit Moscow                       visit: whose plan it is
//   The law was passed by the senate to curb it. curb: "the senate"
//   Leading him were two guards.                 leading: "two guards"
//
// Each step leads to a noun or to the predicate to be asked next.

#include "clause/control.h"

#include "base/strings.h"
#include "clause/deed.h"
#include "tree/core.h"
#include "tree/noun.h"
#include "tree/referent.h"
#include "tree/word.h"

static const RelToken *
token_at(const RelPredicates *predicates, RelIndex index)
{
    return &predicates->tree->sentence->tokens[index];
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

RelStep
rel_control_infinitive(const RelContext *context,
                       const RelPredicates *predicates, RelIndex verb,
                       RelIndex governor)
{
    const RelPredicate *above = rel_predicate_at(predicates, governor);
    const RelIndex object = find_controlling_object(predicates, governor);

    if (object != REL_NONE &&
        ((is_bare(predicates, verb) && object < verb) ||
         !is_controlled_by(context, predicates, governor, "subject"))) {
        return (RelStep){object, NULL};
    }
    return (RelStep){REL_NONE, above};
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

    return rel_referent_ascribed(tree, one ? token->head : noun);
}

/// "a plan to visit Moscow", "hope of winning": whose plan, or who has it
static RelStep
step_from_noun_complement(const RelContext *context,
                          const RelPredicates *predicates, RelIndex noun)
{
    const RelToken *token = token_at(predicates, noun);
    const RelIndex owner = rel_deed_owner(context, predicates->sentence, noun);

    if (rel_context_in_title(context, predicates->sentence) &&
        rel_token_relates(token, "root")) {
        return (RelStep){noun, NULL}; // "Premier to visit Oslo"
    }
    if (rel_token_listed(context->lists->urging, token)) {
        return (RelStep){REL_NONE, NULL}; // "her demand to leave": not she
    }
    if (owner != REL_NONE) {
        return (RelStep){owner, NULL};
    }
    const RelIndex verb = rel_deed_verb(context, predicates->tree, noun);
    if (verb != REL_NONE &&
        rel_token_listed(context->lists->intending, token)) {
        return (RelStep){REL_NONE, rel_predicate_at(predicates, verb)};
    }
    if (rel_token_relates(token, "obj") &&
        (is_controlled_by(context, predicates, token->head, "object") ||
         rel_token_listed(context->lists->urging,
                          token_at(predicates, token->head)))) {
        // "urged both to leave", "accused him of lying", hung on the object
        return (RelStep){noun, NULL};
    }
    if (verb == REL_NONE && is_ranked(context, predicates->tree, noun)) {
        return (RelStep){ranked(predicates->tree, noun), NULL};
    }
    return (RelStep){
        REL_NONE, verb == REL_NONE ? NULL : rel_predicate_at(predicates, verb)};
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

/// Somebody who can have a purpose himself
static bool
may_purpose(const RelContext *context, const RelSentence *sentence,
            RelIndex token)
{
    return token == REL_NONE || rel_referent_is_person(sentence, token) ||
           sentence->tokens[token].upos == REL_UPOS_PRON ||
           rel_noun_has_class(context, &sentence->tokens[token], "Agent");
}

/// "was passed *by the senate* to curb prices": who acts has the purpose, not
/// what is acted on, unless that is somebody sent; or REL_NONE
static RelIndex
find_agent(const RelContext *context, const RelPredicates *predicates,
           RelIndex head, RelIndex governor)
{
    const RelPredicate *const above = rel_predicate_at(predicates, governor);
    const RelTree *const tree = predicates->tree;

    if (!above || !above->passive || is_bare(predicates, head) ||
        !rel_text_is(token_at(predicates, head)->xpos, "VB") ||
        is_controlled_by(context, predicates, governor, "object") ||
        rel_token_listed(context->lists->urging,
                         token_at(predicates, governor)) ||
        may_purpose(context, tree->sentence, above->subject)) {
        return REL_NONE; // "was told by the king to go"
    }
    for (RelIndex i = 0; i < rel_tree_n_children(tree, governor); ++i) {
        const RelIndex child = rel_tree_child(tree, governor, i);
        if (child < head &&
            rel_text_is(token_at(predicates, child)->relation, "obl:agent")) {
            return child;
        }
    }
    return REL_NONE;
}

/// "accused Russia of inflaming the war": Russia; otherwise the subject above
static RelStep
step_from_adverbial(const RelContext *context, const RelPredicates *predicates,
                    RelIndex head, RelIndex governor)
{
    const RelPredicate *above = rel_predicate_at(predicates, governor);
    const RelIndex object = find_controlling_object(predicates, governor);
    const RelIndex renamed = rel_deed_renamed(context, predicates->tree, head);
    const RelIndex asked = find_asked(context, predicates, head, governor);
    const RelIndex deed = rel_tree_completed(predicates->tree, head);
    const RelIndex agent = find_agent(context, predicates, head, governor);

    if (agent != REL_NONE) {
        return (RelStep){agent, NULL};
    }
    if (asked != REL_NONE || renamed != REL_NONE) {
        return (RelStep){asked != REL_NONE ? asked : renamed, NULL};
    }
    if (deed != REL_NONE) {
        return step_from_noun_complement(context, predicates, deed);
    }
    if (object != REL_NONE && object < head &&
        completes_verb(context, predicates, head) &&
        is_controlled_by(context, predicates, governor, "object")) {
        return (RelStep){object, NULL};
    }
    return (RelStep){REL_NONE, above};
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
static RelStep
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
    return (RelStep){REL_NONE, rel_token_relates(token, "obj")
                                   ? rel_predicate_at(predicates, token->head)
                                   : NULL};
}

/// A clause that modifies a noun is about the noun
static RelStep
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
        return (RelStep){noun, NULL};
    }
    if (!marked &&
        (rel_token_tagged(token, "VBG") || rel_token_tagged(token, "VBN"))) {
        const RelIndex renamed =
            rel_deed_renamed(context, predicates->tree, head);
        return (RelStep){renamed != REL_NONE
                             ? renamed
                             : rel_referent_ascribed(predicates->tree, noun),
                         NULL};
    }
    return marked ? step_from_noun_complement(context, predicates, noun)
                  : (RelStep){REL_NONE, NULL};
}

// But "Beating them was fun", "Walking and running are sports": only somebody
// is no deed himself.
bool
rel_control_is_turned_about(const RelContext *context,
                            const RelPredicates *predicates, RelIndex head)
{
    const RelTree *const tree = predicates->tree;
    const RelIndex noun = token_at(predicates, head)->head;
    const RelIndex copula = noun < tree->sentence->n_tokens
                                ? rel_tree_find(tree, noun, "cop")
                                : REL_NONE;

    const bool subject = rel_token_relates(token_at(predicates, head), "csubj");
    const bool adverbial =
        rel_token_relates(token_at(predicates, head), "advcl") &&
        noun < tree->sentence->n_tokens && tree->right[head] == copula &&
        rel_tree_subject(tree, noun) == REL_NONE;

    if (!(subject || adverbial) ||
        !rel_token_tagged(token_at(predicates, head), "VBG") ||
        copula == REL_NONE || copula < head || copula > noun ||
        rel_tree_find(tree, head, "mark") != REL_NONE ||
        rel_tree_find(tree, head, "conj") != REL_NONE ||
        (rel_tree_find(tree, head, "obj") == REL_NONE &&
         rel_tree_find(tree, head, "obl") == REL_NONE)) {
        return false;
    }
    return rel_referent_is_person(tree->sentence, noun) ||
           rel_token_tagged(token_at(predicates, noun), "NNPS") ||
           ((rel_token_tagged(token_at(predicates, noun), "NNS") ||
             rel_tree_find(tree, noun, "conj") != REL_NONE) &&
            rel_noun_has_class(context, token_at(predicates, noun), "Agent"));
}

RelStep
rel_control_step(const RelContext *context, const RelPredicates *predicates,
                 const RelPredicate *predicate)
{
    const RelToken *token = token_at(predicates, predicate->head);
    const RelIndex governor = token->head;

    if (governor >= predicates->tree->sentence->n_tokens) {
        return (RelStep){REL_NONE, NULL};
    }
    if (rel_token_relates(token, "conj")) {
        return (RelStep){REL_NONE, rel_predicate_at(predicates, governor)};
    }
    const bool turned =
        rel_control_is_turned_about(context, predicates, predicate->head);
    if (turned || rel_token_relates(token, "csubj")) {
        return (RelStep){turned ? governor : REL_NONE, NULL};
    }
    if (rel_token_relates(token, "acl")) {
        return step_from_modifier(context, predicates, predicate->head,
                                  governor);
    }
    if (rel_token_relates(token, "xcomp")) {
        return rel_control_infinitive(context, predicates, predicate->head,
                                      governor);
    }
    if (rel_token_relates(token, "ccomp") &&
        rel_tree_stolen(predicates->tree, governor) != REL_NONE) {
        return (RelStep){rel_tree_stolen(predicates->tree, governor), NULL};
    }
    if (rel_token_relates(token, "ccomp") && rel_text_is(token->xpos, "VB") &&
        rel_tree_find(predicates->tree, predicate->head, "mark") == REL_NONE) {
        // "told Putin: Attack ISIS!"
        return (RelStep){find_controlling_object(predicates, governor), NULL};
    }
    if (rel_text_is(token->relation, "advcl") ||
        (rel_token_relates(token, "ccomp") && rel_token_tagged(token, "VB") &&
         rel_tree_find(predicates->tree, predicate->head, "mark") !=
             REL_NONE)) {
        return step_from_adverbial(context, predicates, predicate->head,
                                   governor);
    }
    return (RelStep){REL_NONE, NULL};
}
