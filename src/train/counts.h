// Counts: how often which value was seen with a key, for training.

#ifndef RELATA_TRAIN_COUNTS_H
#define RELATA_TRAIN_COUNTS_H

#include "base/array.h"
#include "base/intern.h"

/// Pairs of texts with their numbers
typedef struct {
    RelArena *arena;
    RelIntern *pairs;
    RelArray numbers; // of size_t, by the pair's id
} RelCounts;

/// A key, one of its values, and how often they were seen together
typedef struct {
    RelText key, value;
    size_t number;
} RelCount;

RelStatus rel_counts_init(RelCounts *counts, RelArena *arena);
void rel_counts_release(RelCounts *counts);

/// Count `key` with `value`; neither may hold a byte of value 1
RelStatus rel_counts_add(RelCounts *counts, RelText key, RelText value,
                         size_t number);

/**
   All pairs: by key, then the greatest number first, then by value.

   @param[out] n_pairs  How many.
   @return In the arena; their texts live as long as `counts`.  NULL if memory
   is out.
*/
RelCount *rel_counts_sorted(const RelCounts *counts, size_t *n_pairs);

#endif
