// office.c: finds what a complement leads to.
//
//   Ida is the president of Peru.       be president of - Peru
//   Ida became Peru's prime minister.   be prime minister of - Peru
//   The firm is part of a group.        be part of - a group
//
// The ontology has a trigger for the noun and its preposition; an owner stands
// for a phrase with "of".

#include "extract/office.h"

#include "base/strings.h"
#include "tree/phrase.h"
#include "tree/preposition.h"
#include "tree/trigger.h"
#include "tree/word.h"

static const RelToken *
token_at(const RelContext *context, const RelProposition *proposition,
         RelIndex index)
{
    return &context->sentences->sentences[proposition->sentence].tokens[index];
}

/// The noun of a complement with the words compounded to it, as lemma:
/// "prime minister"
static RelText
noun_lemma(RelContext *context, const RelProposition *proposition,
           RelIndex head, bool compounds)
{
    const RelTree *tree = &context->trees[proposition->sentence];
    RelText parts[4];
    size_t n_parts = 0;

    for (RelIndex i = 0; compounds && i < rel_tree_n_children(tree, head);
         ++i) {
        const RelIndex child = rel_tree_child(tree, head, i);
        const RelToken *token = token_at(context, proposition, child);
        if (child < head && n_parts < 3 &&
            (rel_token_relates(token, "compound") ||
             rel_token_relates(token, "amod"))) {
            parts[n_parts++] = rel_token_lemma(token);
        }
    }
    parts[n_parts++] = rel_token_lemma(token_at(context, proposition, head));
    return rel_text_join(context->arena, parts, n_parts, " ");
}

/// The trigger "be president of", or "be father of", which is turned round
static RelStatus
find_be(RelContext *context, RelText noun, RelText preposition,
        RelTriggerMatch *match, bool *turned)
{
    const RelText words = rel_text_printf(context->arena, "be %.*s",
                                          (int)noun.length, noun.bytes);

    if (!words.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    *turned = false;
    if (rel_triggers_find(context->triggers, words, rel_text(""), rel_text(""),
                          preposition, match)) {
        return REL_OK;
    }
    *turned =
        rel_triggers_find_turned(context->triggers, words, preposition, match);
    return *turned ? REL_OK : REL_NOT_FOUND;
}

/// A phrase of the complement that a trigger leads to, e.g. "of France"
static RelStatus
find_leading_phrase(RelContext *context, const RelProposition *proposition,
                    RelText noun, RelArgument *found, RelTriggerMatch *match,
                    bool *turned)
{
    const RelTree *tree = &context->trees[proposition->sentence];
    const RelIndex head = proposition->arguments[0].phrase.head;

    for (RelIndex i = 0; i < rel_tree_n_children(tree, head); ++i) {
        const RelIndex child = rel_tree_child(tree, head, i);
        if (!rel_token_relates(token_at(context, proposition, child), "nmod")) {
            continue;
        }
        const bool owner = rel_token_relates(
            token_at(context, proposition, child), "nmod:poss");
        const RelText preposition =
            owner ? rel_text("of")
                  : rel_preposition(context, tree, child, "case");
        if (!preposition.bytes) {
            return REL_ERR_NO_MEMORY;
        }
        const RelStatus status =
            find_be(context, noun, preposition, match, turned);
        if (status == REL_ERR_NO_MEMORY) {
            return status;
        }
        if (status == REL_OK) {
            *found = (RelArgument){.role = REL_ROLE_OBLIQUE,
                                   .preposition = preposition,
                                   .proposition = REL_NONE};
            return rel_phrase_make(context, proposition->sentence, child,
                                   REL_CUT_ARGUMENT, &found->phrase);
        }
    }
    return REL_NOT_FOUND;
}

/// The complement's noun joins the words: "is" becomes "is the president"
static RelStatus
extend_words(RelContext *context, RelProposition *proposition, RelIndex head)
{
    RelPhrase noun;
    const RelStatus status = rel_phrase_make(
        context, proposition->sentence, head,
        REL_CUT_ARGUMENT | REL_CUT_PHRASES | REL_CUT_CLAUSE, &noun);

    if (status != REL_OK || proposition->relation.sentence == REL_NONE) {
        proposition->relation = status == REL_OK ? noun : proposition->relation;
        return status;
    }
    const RelText parts[] = {proposition->relation.text, noun.text};
    proposition->relation.text = rel_text_join(context->arena, parts, 2, " ");
    if (noun.end > proposition->relation.end) {
        proposition->relation.end = noun.end;
    }
    return proposition->relation.text.bytes ? REL_OK : REL_ERR_NO_MEMORY;
}

/// Put what the complement leads to in its place
static RelStatus
replace_complement(RelContext *context, RelProposition *proposition,
                   const RelArgument *found)
{
    const size_t n = proposition->n_arguments;
    RelArgument *arguments = REL_ARENA_ARRAY(context->arena, RelArgument, n);

    if (!arguments) {
        return REL_ERR_NO_MEMORY;
    }
    arguments[0] = *found;
    for (size_t i = 1; i < n; ++i) {
        arguments[i] = proposition->arguments[i];
    }
    proposition->arguments = arguments;
    return REL_OK;
}

/// What is said without the words before the noun is still true: a "popular
/// president" is a president, a "former president" or "football coach of" is
/// not
static bool
may_drop_words(const RelContext *context, const RelProposition *proposition,
               RelIndex head)
{
    const RelTree *tree = &context->trees[proposition->sentence];
    const RelToken *noun = token_at(context, proposition, head);

    for (RelIndex i = 0; i < rel_tree_n_children(tree, head); ++i) {
        const RelIndex child = rel_tree_child(tree, head, i);
        const RelToken *token = token_at(context, proposition, child);
        const bool compound = rel_token_relates(token, "compound");
        if (child < head && (compound || rel_token_relates(token, "amod")) &&
            (rel_token_listed(context->lists->ranks, token) ||
             (compound && !rel_token_listed(context->lists->posts, noun)))) {
            return false;
        }
    }
    return true;
}

/// Look for "president of", with the words compounded to the noun or without
static RelStatus
find_office(RelContext *context, const RelProposition *proposition,
            RelArgument *found, RelTriggerMatch *match, bool *turned)
{
    const RelIndex head = proposition->arguments[0].phrase.head;
    RelStatus status = REL_NOT_FOUND;

    const int least = may_drop_words(context, proposition, head) ? 0 : 1;

    for (int compounds = 1; compounds >= least && status == REL_NOT_FOUND;
         --compounds) {
        const RelText noun =
            noun_lemma(context, proposition, head, compounds != 0);
        status = noun.bytes ? find_leading_phrase(context, proposition, noun,
                                                  found, match, turned)
                            : REL_ERR_NO_MEMORY;
    }
    return status;
}

/// "is the president of France": lead to France
RelStatus
rel_office_name(RelContext *context, RelProposition *proposition)
{
    const RelIndex head = proposition->arguments[0].phrase.head;
    RelArgument found;
    RelTriggerMatch match;
    bool turned;

    RelStatus status =
        find_office(context, proposition, &found, &match, &turned);
    if (status == REL_OK) {
        proposition->inverted = proposition->inverted != turned;
        proposition->curated = match.relation;
        proposition->lemma = match.trigger->words;
        status = replace_complement(context, proposition, &found);
    }
    if (status == REL_OK) {
        status = extend_words(context, proposition, head);
    }
    return status == REL_NOT_FOUND ? REL_OK : status;
}
