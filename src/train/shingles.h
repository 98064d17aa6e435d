// Shingles: overlapping sequences of four words, to compare texts.

#ifndef RELATA_TRAIN_SHINGLES_H
#define RELATA_TRAIN_SHINGLES_H

#include <relata/arena.h>
#include <relata/status.h>
#include <relata/text.h>

/// How two texts overlap
typedef struct {
    size_t n_common; ///< Shingles of both, counted as often as in both
    size_t n_gold;   ///< Of the first
    size_t n_found;  ///< Of the second
    bool same_words; ///< Word by word
} RelOverlap;

/// Compare the words (letters, figures, "_") of two texts
RelStatus rel_shingles_compare(RelText gold, RelText found, RelArena *arena,
                               RelOverlap *overlap);

#endif
