// layer.c: runs a direction of an LSTM over several pieces side by side.
//
//   Iceland rejected the deal that Norway had offered .
//   Talks   collapsed .
//   No      one  was hurt .
//
// A state waits for the one before it, but not for those of other pieces: the
// first states of all pieces are made together, then the second ones, so that
// the weights are fetched once for all of them.

#include "syntax/activation.h"

#include <string.h>

/// The token of a piece after `done` others
static size_t
token_after(const RelStretch *stretch, size_t done, bool backward)
{
    return backward ? stretch->begin + stretch->n_tokens - 1 - done
                    : stretch->begin + done;
}

/// Make the next state of the `n` longest pieces
static void
step_pieces(const RelDirection *direction, RelNetworkState *state, size_t done,
            size_t n, bool backward, int8_t *states)
{
    const size_t n_cells = direction->state.n_columns;

    for (size_t i = 0; i < n; ++i) {
        const RelStretch *stretch = &state->stretches[state->by_length[i]];
        const size_t token = token_after(stretch, done, backward);
        int8_t *now = state->last + i * n_cells;
        state->kernel->step(state->gates[token], state->sums + i * 4 * n_cells,
                            direction->state.scales, n_cells,
                            state->cells + i * n_cells, now);
        memcpy(states + (2 * token + backward) * n_cells, now, n_cells);
    }
}

void
rel_layer_run(const RelDirection *direction, RelNetworkState *state,
              bool backward, int8_t *states)
{
    const size_t n_cells = direction->state.n_columns;
    RelMultiply *const multiply =
        rel_matrix_multiply(&direction->state, state->kernel);
    size_t n = state->n_pieces;

    memset(state->cells, 0, n * n_cells * sizeof(float));
    memset(state->sums, 0, n * 4 * n_cells * sizeof(int32_t));
    for (size_t done = 0;; ++done) {
        while (n > 0 &&
               state->stretches[state->by_length[n - 1]].n_tokens == done) {
            --n; // at its end
        }
        if (n == 0) {
            return;
        }
        if (done > 0) {
            multiply(direction->state.weights, 4 * n_cells, n_cells,
                     state->last, n, state->sums);
        }
        step_pieces(direction, state, done, n, backward, states);
    }
}
