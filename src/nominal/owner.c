// owner.c: an office with its country, whoever holds it.
//
//   France's president arrived.         president of (France's president, ..)
//   The president of France arrived.    the same
//   Hollande's wife stayed.             wife of
//
// Where the holder is named beside it, title.c and
// apposition.c have read it; where a copula ascribes the office, the
// clause says it.

#include "nominal/nominal.h"
#include "nominal/rules.h"
#include "tree/noun.h"
#include "tree/noun_phrase.h"
#include "tree/title.h"
#include "tree/word.h"

/// Another rule reads the noun: it stands beside a name or after a copula
static bool
is_read_elsewhere(const RelTree *tree, RelIndex noun)
{
    const RelToken *const token = &tree->sentence->tokens[noun];
    const RelIndex beside = rel_tree_find(tree, noun, "appos");

    return rel_token_relates(token, "nmod:desc") ||
           rel_token_relates(token, "appos") ||
           rel_token_relates(token, "compound") ||
           rel_token_relates(token, "xcomp") ||
           rel_token_relates(token, "flat") ||
           rel_tree_find(tree, noun, "cop") != REL_NONE ||
           rel_tree_find(tree, noun, "flat") != REL_NONE ||
           (beside != REL_NONE &&
            tree->sentence->tokens[beside].upos == REL_UPOS_PROPN);
}

/// "the Argus Leader of Reno": the noun is the last word of a name
static bool
ends_name(const RelContext *context, RelIndex sentence, RelIndex noun)
{
    const RelToken *const tokens =
        context->sentences->sentences[sentence].tokens;

    return noun > 0 && tokens[noun].upos == REL_UPOS_PROPN &&
           tokens[noun - 1].upos == REL_UPOS_PROPN &&
           tokens[noun - 1].head == noun &&
           rel_token_relates(&tokens[noun - 1], "compound") &&
           rel_title_kind(context, sentence, noun - 1) == REL_TITLE_NONE &&
           !rel_token_listed(context->lists->ranks, &tokens[noun - 1]) &&
           !rel_noun_is_place_or_body(context, sentence, noun - 1);
}

/// "a president of France", "no president", "any president": nobody is meant
static bool
is_somebody(const RelTree *tree, RelIndex noun)
{
    const RelIndex determiner = rel_tree_find(tree, noun, "det");

    return determiner == REL_NONE ||
           rel_text_is(tree->sentence->tokens[determiner].lemma, "the");
}

static RelStatus
read_noun(RelContext *context, RelIndex sentence, RelIndex noun)
{
    const RelOwner owner = rel_nominal_owner(context, sentence, noun);
    RelPhrase holder;

    if (owner.head == REL_NONE) {
        return REL_OK;
    }
    const RelStatus status =
        rel_phrase_of_argument(context, sentence, noun, &holder);
    if (status != REL_OK) {
        return status;
    }
    const bool possessive = owner.head < noun;
    return rel_nominal_add_office(context, sentence, noun, &owner, &holder,
                                  possessive ? REL_FROM_POSSESSIVE
                                             : REL_FROM_OF,
                                  possessive ? "possessive" : "of");
}

RelStatus
rel_nominal_owners(RelContext *context, RelIndex sentence)
{
    const RelTree *const tree = &context->trees[sentence];
    RelStatus status = REL_OK;

    for (RelIndex i = 0; status == REL_OK && i < tree->sentence->n_tokens;
         ++i) {
        const RelToken *const token = &tree->sentence->tokens[i];
        const RelTitleKind kind =
            token->upos == REL_UPOS_NOUN || token->upos == REL_UPOS_PROPN
                ? rel_title_kind(context, sentence, i)
                : REL_TITLE_NONE;
        if ((kind == REL_TITLE_OFFICE || kind == REL_TITLE_RELATION) &&
            !is_read_elsewhere(tree, i) && is_somebody(tree, i) &&
            !ends_name(context, sentence, i) &&
            !rel_token_tagged(token, "NNS")) {
            status = read_noun(context, sentence, i);
        }
    }
    return status;
}
