// included.c: what holds of many holds of those named among them.
//
//   Nine states, including Chad, signed it.     Chad signed it
//   Rebels took towns such as Gao and Kidal.    rebels took Gao, and Kidal
//   Chad's talks with states such as Mali       Chad talked with Mali
//   It is one of nine states including Chad.    nothing: only deeds are shared
//
// Lines of tables tell it from the phrase itself (print/row_phrase.c), so that
// these propositions are for graphs alone.

#include "base/strings.h"
#include "nominal/nominal.h"
#include "nominal/rules.h"
#include "perspective/polarity.h"
#include "tree/coordination.h"
#include "tree/noun.h"
#include "tree/noun_phrase.h"
#include "tree/preposition.h"
#include "tree/word.h"

#include <string.h>

// What one sentence may add; more is a table
enum { ADDED_MAX = 64 };

bool
rel_nominal_is_left_out(const RelContext *context, const RelTree *tree,
                        RelIndex many, RelIndex member)
{
    if (rel_polarity_is_none(context->lists, tree, many)) {
        return true; // "few states, including Chad, agreed": Chad did
    }
    for (RelIndex i = tree->left[member]; i < member; ++i) {
        if (rel_token_listed(context->lists->negators,
                             &tree->sentence->tokens[i])) {
            return true;
        }
    }
    return false;
}

/// The words before `member` say that it is among what they follow
static bool
is_included(RelContext *context, const RelTree *tree, RelIndex many,
            RelIndex member)
{
    const RelText words = rel_preposition(context, tree, member, "case");

    return words.bytes &&
           rel_text_is(rel_word_value(context->lists->taking_part, words),
                       "include") &&
           !rel_nominal_is_left_out(context, tree, many, member);
}

/// The first of those named among `many`, or REL_NONE
static RelIndex
find_first(RelContext *context, const RelTree *tree, RelIndex many)
{
    const RelToken *const tokens = tree->sentence->tokens;

    if (!rel_token_tagged(&tokens[many], "NNS") &&
        !rel_token_tagged(&tokens[many], "NNPS") &&
        tokens[many].upos != REL_UPOS_SYM) {
        return REL_NONE; // "half of a town, including ..." is not said of many
    }
    for (RelIndex i = 0; i < rel_tree_n_children(tree, many); ++i) {
        const RelIndex child = rel_tree_child(tree, many, i);
        if (child > many && rel_token_relates(&tokens[child], "nmod") &&
            rel_token_is_nominal(&tokens[child]) &&
            is_included(context, tree, many, child)) {
            return child;
        }
    }
    return REL_NONE;
}

/// The same proposition with `phrase` at `place`: 0 the subject, from 1 the
/// arguments
static RelStatus
add_with(RelContext *context, const RelProposition *clause, size_t place,
         const RelPhrase *phrase)
{
    RelProposition added = *clause;
    RelArgument *const arguments =
        REL_ARENA_ARRAY(context->arena, RelArgument, clause->n_arguments + 1);

    if (!arguments) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < clause->n_arguments; ++i) {
        arguments[i] = clause->arguments[i];
    }
    if (place == 0) {
        added.subject = *phrase;
    } else {
        arguments[place - 1].phrase = *phrase;
    }
    added.arguments = arguments;
    added.rule = "included";
    return rel_array_push(&context->propositions, &added);
}

/// Add the proposition of each that is named among those at `place`
static RelStatus
read_place(RelContext *context, const RelProposition *clause, size_t place,
           const RelPhrase *many)
{
    const RelIndex sentence = clause->sentence;
    const RelToken *const tokens =
        context->sentences->sentences[sentence].tokens;
    RelConjuncts members;
    RelStatus status = REL_OK;

    if (many->sentence != sentence || many->head == REL_NONE) {
        return REL_OK;
    }
    const RelIndex first =
        find_first(context, &context->trees[sentence], many->head);
    if (first == REL_NONE) {
        return REL_OK;
    }
    rel_conjuncts_find(context, sentence, first, REL_NONE, &members);
    const bool events =
        rel_noun_has_class(context, &tokens[many->head], "Event");
    for (RelIndex i = 0; status == REL_OK && i < members.n_heads; ++i) {
        RelPhrase phrase;
        const RelToken *const token = &tokens[members.heads[i]];
        if (!rel_token_tagged(token, "NN") ||
            (events && token->upos == REL_UPOS_PROPN)) {
            continue; // "Chad, Mali and more"; "towns hit by floods, such as"
        }
        status = rel_phrase_of_argument(context, sentence, members.heads[i],
                                        &phrase);
        if (status == REL_OK) {
            status = add_with(context, clause, place, &phrase);
        }
    }
    return status;
}

/// A place whose members are taken apart: no clause or manner, and nothing
/// behind "among"
static bool
is_shared(const RelContext *context, const RelArgument *argument)
{
    return argument->role != REL_ROLE_CLAUSE &&
           argument->role != REL_ROLE_MANNER &&
           argument->role != REL_ROLE_COMPLEMENT &&
           !rel_word_listed(context->lists->collective, argument->preposition);
}

static RelStatus
read_clause(RelContext *context, const RelProposition *clause)
{
    RelStatus status = read_place(context, clause, 0, &clause->subject);

    for (size_t i = 0; status == REL_OK && i < clause->n_arguments; ++i) {
        if (is_shared(context, &clause->arguments[i])) {
            status = read_place(context, clause, i + 1,
                                &clause->arguments[i].phrase);
        }
    }
    return status;
}

/// Somebody does or did something; "towns include Gao" is none
static bool
is_deed(const RelProposition *proposition)
{
    return proposition->origin == REL_FROM_VERB ||
           strcmp(proposition->rule, "event-noun") == 0 ||
           strcmp(proposition->rule, "result") == 0;
}

RelStatus
rel_nominal_included(RelContext *context, RelIndex sentence)
{
    const size_t end = context->propositions.n_items;
    size_t begin = end;
    RelStatus status = REL_OK;

    while (begin > 0 && ((const RelProposition *)rel_array_at(
                             &context->propositions, begin - 1))
                                ->sentence == sentence) {
        --begin;
    }
    for (size_t i = begin; status == REL_OK && i < end &&
                           context->propositions.n_items - end < ADDED_MAX;
         ++i) {
        // The array grows while it is read
        const RelProposition clause =
            *(const RelProposition *)rel_array_at(&context->propositions, i);
        if (is_deed(&clause)) {
            status = read_clause(context, &clause);
        }
    }
    return status;
}
