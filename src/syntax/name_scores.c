// name_scores.c: adds up what speaks for each label of a token.
//
//   network   has read the whole sentence, but knows no list and no document
//   field     knows lists, classes of words and the document's other names
//   hints     what is known without having been learnt (name_hints.c)
//
// Scores are logarithms: to add them multiplies what each holds for likely.  Of
// most words the network is sure that they are in no name, and the field, which
// takes longer, is not asked about them.

#include "syntax/name_scores.h"

#include "syntax/name_hints.h"
#include "syntax/name_lattice.h"

/// Part of the field in the sum, found on the development corpora
static const float PART_OF_FIELD = 1.3f;

/// Both doubt a name together more often than they should
static const float DOUBT = 1;

/// A word is no name if this is so much better than all else to the network
static const float SURE = 5;

/// Tell whether the network holds a token surely for no part of a name
static bool
is_surely_none(const float *scores)
{
    for (size_t label = 1; label < REL_NAME_LABELS; ++label) {
        if (scores[0] - scores[label] < SURE) {
            return false;
        }
    }
    return true;
}

/// Take the scores of the network, or none; tells whether any token is open
static bool
take_network(const RelSentence *sentence, float *scores)
{
    const size_t n = sentence->n_tokens;
    bool any = sentence->name_scores == NULL;

    for (size_t k = 0; k < n * REL_NAME_ROW; ++k) {
        scores[k] = sentence->name_scores ? sentence->name_scores[k] : 0;
    }
    for (size_t i = 0; i < n && !any; ++i) {
        any = !is_surely_none(sentence->name_scores + i * REL_NAME_ROW);
    }
    return any;
}

/// Tell whether the field is to be asked about a token: not if the network is
/// sure, unless a noun tells of a name or it is the "and" of a listed one
static bool
is_open(const RelNameToken *token, const float *network)
{
    const bool within = token->list_kinds != 0 && token->place != 3;

    return network == NULL || within || !is_surely_none(network) ||
           token->told.surely % REL_TOLD_THING != 0 || token->told.barred != 0;
}

bool
rel_name_score(const RelNameScorer *scorer, const RelSentence *sentence,
               const RelNameMemory *memory, RelNameTold *told,
               RelNameToken *tokens, float *scores)
{
    const size_t n = sentence->n_tokens;
    const float *network = sentence->name_scores;

    if (!take_network(sentence, scores)) {
        return false;
    }
    rel_name_describe(sentence, scorer->gazetteer, &scorer->words, memory,
                      tokens);
    rel_name_cues_find(scorer->nouns, scorer->gazetteer, &scorer->words,
                       sentence, told);
    for (size_t i = 0; i < n; ++i, scores += REL_NAME_ROW) {
        tokens[i].told = told[i];
        if (is_open(&tokens[i], network ? network + i * REL_NAME_ROW : NULL)) {
            rel_name_field_add(&scorer->field, tokens, n, i,
                               network ? PART_OF_FIELD : 1, scores);
            scores[0] -= network ? DOUBT : 0;
            rel_name_hint(&tokens[i], &sentence->tokens[i], i == 0, scores);
        }
    }
    return true;
}
