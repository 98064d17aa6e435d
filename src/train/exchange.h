// Exchange: classes of words that make a text likely.
//
// Every word is moved to the class where a bigram model of classes makes the
// text likeliest (Kneser and Ney 1993),
//
//   sum over classes a, b of F(n(a, b)) - 2 * sum over a of F(n(a)),
//   F(x) = x log x,
//
// word after word, round after round.

#ifndef RELATA_TRAIN_EXCHANGE_H
#define RELATA_TRAIN_EXCHANGE_H

#include "base/array.h"
#include "base/intern.h"

/// A neighbour of a word and how often it is one
typedef struct {
    RelIndex word;
    uint32_t number;
} RelNeighbour;

typedef struct {
    RelArena *arena;
    RelIntern *words;
    RelArray sequence; // of RelIndex: the text, 0 between sentences
    uint32_t *counts;  // (n_words)
    size_t n_words;
    uint32_t *follow_first, *precede_first; // (n_words + 1)
    RelNeighbour *follow, *precede;
    double *f; // F of 0 .. length of the text
} RelBigrams;

/// Classes of all words and the counts of the class bigrams
typedef struct {
    const RelBigrams *corpus;
    uint32_t n_classes;
    uint32_t *class_of;       // (n_words)
    uint32_t *bigrams;        // (n_classes, n_classes)
    uint32_t *unigrams;       // (n_classes)
    uint32_t *after, *before; // (n_classes) of the word being moved
    uint32_t *after_list, *before_list;
    size_t n_after, n_before;
} RelExchange;

/**
   Sort the words of `corpus` into `n_classes` classes.

   @param order  The words, commonest first: the order of moving.
   @param n_rounds  After so many it is over, or when no word moves.
*/
RelStatus rel_exchange_run(RelExchange *exchange, const RelBigrams *corpus,
                           uint32_t n_classes, const RelIndex *order,
                           int n_rounds);

#endif
