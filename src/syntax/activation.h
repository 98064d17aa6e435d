// Activation: the inside of a RelNetworkState, shared by activation.c, which
// lays it out, and layer.c, encoder.c and scorer.c, which fill it.

#ifndef RELATA_SYNTAX_ACTIVATION_H
#define RELATA_SYNTAX_ACTIVATION_H

#include "syntax/form_cache.h"
#include "syntax/kernel.h"
#include "syntax/network.h"
#include "syntax/weights.h"

/// Most tokens at a time, as a size
#define REL_MAX_TOKENS ((size_t)REL_NETWORK_TOKENS)

enum {
    REL_LABEL_GROUP = 8, ///< Arcs whose relations are scored together
    REL_LABEL_MOST = 64  ///< Most factors of a token for relations
};

/// Where a piece is among the tokens of all pieces
typedef struct {
    size_t begin, n_tokens;
} RelStretch;

struct RelNetworkState {
    const RelAllocator *allocator;
    const RelKernel *kernel;
    RelFormCache *cache; // of both directions' (4 * n_cells) in layer 0
    size_t n_tokens;     // of all pieces
    size_t n_pieces;
    RelStretch stretches[REL_NETWORK_PIECES]; // (n_pieces)
    size_t by_length[REL_NETWORK_PIECES];     // (n_pieces) the longest first
    const float **gates; // (n_tokens) what the input adds to the gates
    float *numbers;      // (REL_MAX_TOKENS, widest layer)
    int32_t *sums;       // scratch of what is being multiplied
    int8_t *inputs;      // (REL_MAX_TOKENS, widest input)
    float *units;        // (REL_MAX_TOKENS) what a step of an input is worth
    int8_t *states[2];   // (REL_MAX_TOKENS, 2 * n_cells) of both layers
    int8_t *last;        // (REL_NETWORK_PIECES, n_cells) the last state,
    float *cells;        // (REL_NETWORK_PIECES, n_cells) and cells of a piece
    float *hidden;       // (REL_MAX_TOKENS, n_hidden)
    int16_t *heads;      // (REL_MAX_TOKENS + 1, arc), the root first
    float *head_units;   // (REL_MAX_TOKENS + 1)
    int16_t *factors;    // (arc) of one token
    float *scores;       // (REL_MAX_TOKENS, REL_MAX_TOKENS + 1)
    int32_t *tables;     // (REL_MAX_TOKENS + 1, rows of n_relations * label)
    float *table_units;  // (REL_MAX_TOKENS + 1)
    RelIndex *slots;     // (REL_MAX_TOKENS + 1) of heads' tables, or REL_NONE
    size_t n_slots;      // that have a table
    size_t tables_piece; // whose heads they are
    float *labels;       // (REL_MAX_TOKENS, rows of n_relations)
    RelIndex *scored;    // (REL_MAX_TOKENS) head of labels, or REL_NONE
};

/// A part of the hidden layer of `token`, from `offset` on
static inline const float *
rel_activation_hidden(const RelNetworkState *state, const RelSizes *sizes,
                      size_t token, size_t offset)
{
    return state->hidden + token * rel_sizes_hidden(sizes) + offset;
}

/// Run one direction of a layer over all pieces, given what the inputs add to
/// the gates -> its half of states (REL_MAX_TOKENS, 2 * n_cells)
void rel_layer_run(const RelDirection *direction, RelNetworkState *state,
                   bool backward, int8_t *states);

#endif
