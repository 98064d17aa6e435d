// name_scores.c: adds up what speaks for each label of a token.
//
//   network   has read the whole sentence, but knows no list and no document
//   field     knows lists, classes of words and the document's other names
//   hints     where memory or the gazetteer knows but one kind for a word
//
// Scores are logarithms: to add them multiplies what each holds for likely.  Of
// most words the network is sure that they are in no name, and the field, which
// takes longer, is not asked about them.

#include "syntax/name_scores.h"

#include "syntax/name_lattice.h"

/// Added to the score of a label, a logarithm of odds.  Learning alone trusts
/// memory and lists too little: the corpora have few long documents, and the
/// names of bodies change faster than corpora do.
static const float HINT = 2;
static const float HINT_OF_BODY = 3.5f;

/// Parts of the sum of scores, found on the development corpora
static const float PART_OF_NETWORK = 1;
static const float PART_OF_FIELD = 1.3f;

/// Both doubt a name together more often than they should
static const float DOUBT = 1;

/// A word is no name if this is so much better than all else to the network
static const float SURE = 5;

/// What a word was called elsewhere in the document, and never nothing else,
/// it is likely to be called here
static void
hint_by_memory(const RelNameToken *token, float *scores)
{
    const uint32_t counts = token->memory;

    for (unsigned kind = 0; kind < REL_NAME_KINDS; ++kind) {
        if (counts == 0 || (counts & 0xFFu << (8 * kind)) != counts) {
            continue;
        }
        for (unsigned place = 0; place < 4; ++place) {
            scores[rel_name_label(kind, place)] += HINT;
        }
    }
}

/// What the lists know as a country, or as nothing but a body or a person;
/// acronyms have too many meanings
static void
hint_by_lists(const RelNameToken *token, float *scores)
{
    const unsigned kinds = token->list_kinds;

    if (kinds == 0 || !token->upper || (token->acronym && token->place == 3)) {
        return;
    }
    if ((kinds & ~(unsigned)(REL_GAZ_ORG | REL_GAZ_MEDIA)) == 0) {
        scores[rel_name_label(REL_NAME_ORG, token->place)] += HINT_OF_BODY;
    } else if (kinds & REL_GAZ_COUNTRY) {
        scores[rel_name_label(REL_NAME_LOC, token->place)] += HINT;
    } else if (kinds == REL_GAZ_PERSON) {
        scores[rel_name_label(REL_NAME_PER, token->place)] += HINT;
    }
}

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
        scores[k] = sentence->name_scores
                        ? sentence->name_scores[k] * PART_OF_NETWORK
                        : 0;
    }
    for (size_t i = 0; i < n && !any; ++i) {
        any = !is_surely_none(sentence->name_scores + i * REL_NAME_ROW);
    }
    return any;
}

bool
rel_name_score(const RelNameScorer *scorer, const RelSentence *sentence,
               const RelNameMemory *memory, RelNameToken *tokens, float *scores)
{
    const size_t n = sentence->n_tokens;
    const float *network = sentence->name_scores;
    const float part = network ? PART_OF_FIELD : 1;

    if (!take_network(sentence, scores)) {
        return false;
    }
    rel_name_describe(sentence, scorer->gazetteer, &scorer->words, memory,
                      tokens);
    for (size_t i = 0; i < n; ++i, scores += REL_NAME_ROW) {
        if (!network || !is_surely_none(network + i * REL_NAME_ROW)) {
            rel_name_field_add(&scorer->field, tokens, n, i, part, scores);
            scores[0] -= network ? DOUBT : 0;
            hint_by_memory(&tokens[i], scores);
            hint_by_lists(&tokens[i], scores);
        }
    }
    return true;
}
