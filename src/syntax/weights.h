// Weights: the inside of a RelNetwork, shared by network.c, which finds it,
// and encoder.c, which runs it.

#ifndef RELATA_SYNTAX_WEIGHTS_H
#define RELATA_SYNTAX_WEIGHTS_H

#include "syntax/matrix.h"
#include "syntax/model.h"

#include <relata/allocator.h>

/// Sizes of layers, as the section "sizes" has them
typedef struct {
    uint32_t vector, outside, word, hashed; ///< Parts of the input
    uint32_t n_cells;                       ///< Of an LSTM in one direction
    uint32_t arc, label, tag;               ///< Parts of the hidden layer
    uint32_t n_tags, n_relations;
    uint32_t distance; ///< Greatest that has a weight of its own
    uint32_t name;     ///< Part of the hidden layer
    uint32_t n_names;  ///< Labels of names
} RelSizes;

/// One direction of an LSTM layer
typedef struct {
    RelMatrix input; // (4 * n_cells, inputs)
    RelMatrix state; // (4 * n_cells, n_cells), bias NULL
} RelDirection;

struct RelNetwork {
    const RelAllocator *allocator;
    RelSizes sizes;
    RelModelStrings words;     // in byte order
    const uint32_t *rows;      // (n_words) row in outside of each word
    RelMatrix vectors;         // (n_counted, vector), row 0 all others
    RelMatrix outside;         // (n_words + 1, outside), row 0 unknown words
    RelMatrix learnt;          // (n_learnt, word), row 0 all others
    RelMatrix hashed;          // (a power of 2, hashed)
    RelDirection layers[2][2]; // (layer, direction)
    RelMatrix hidden;          // (n_hidden, 2 * n_cells)
    RelMatrix tags;            // (n_tags, tag)
    RelMatrix names;           // (n_names, name)
    RelMatrix arcs;            // (arc, arc)
    RelMatrix outer;           // (n_relations, label * label)
    RelMatrix linear;          // (n_relations, 2 * label)
    const float *distances;    // (2 * distance + 1)
    const float *root;         // (arc + label), as a head
};

/// Width of the input of layer 1
static inline uint32_t
rel_sizes_inputs(const RelSizes *sizes)
{
    return sizes->vector + sizes->outside + sizes->word + sizes->hashed;
}

/// Width of the hidden layer
static inline uint32_t
rel_sizes_hidden(const RelSizes *sizes)
{
    return 2 * sizes->arc + 2 * sizes->label + sizes->tag + sizes->name;
}

#endif
