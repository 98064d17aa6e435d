// encoder.c: runs the network, from forms to the hidden layer.
//
// The inputs of a layer are multiplied for all tokens at once; only the
// product with the last state must wait for it.  States leave a layer already
// quantised and are the next layer's inputs as they are.  What layer 0 makes
// of a form is kept, since it depends on nothing else.

#include "syntax/activation.h"
#include "syntax/feature.h"

#include <assert.h>
#include <string.h>

#define LEAK 0.1f // slope of the hidden units below zero

// Forms to inputs

/// Add a row of a table; row 0 stands for those that it does not have
static void
add_row(const RelMatrix *table, const RelKernel *kernel, uint32_t row,
        float *sum)
{
    const size_t known = row < table->n_rows ? row : 0;

    kernel->add_row(table->weights + known * table->n_columns,
                    table->scales[known], table->n_columns, sum);
}

/// The input (n_inputs) of one form: its vectors, its word, its pieces
static void
embed(const RelNetwork *network, const RelKernel *kernel, RelText form,
      float *input)
{
    const RelSizes *sizes = &network->sizes;
    RelFeature feature;

    rel_feature_read(form, &feature);
    const RelText key = {feature.word, feature.length};
    const uint32_t found = rel_model_string_find(&network->words, key);
    const uint32_t row = found == REL_NONE ? 0 : network->rows[found];
    float *part = input;

    memset(input, 0, rel_sizes_inputs(sizes) * sizeof(float));
    add_row(&network->vectors, kernel, row, part);
    part += sizes->vector;
    add_row(&network->outside, kernel, row, part);
    part += sizes->outside;
    add_row(&network->learnt, kernel, row, part);
    part += sizes->word;
    for (size_t i = 0; i < REL_FEATURE_HASHED; ++i) {
        if (feature.hashed[i] != REL_NONE) {
            add_row(&network->hashed, kernel,
                    feature.hashed[i] & (network->hashed.n_rows - 1), part);
        }
    }
}

// Layers

/// Set all units to what a step of an LSTM's state is worth
static void
use_state_units(RelNetworkState *state)
{
    for (size_t i = 0; i < state->n_tokens; ++i) {
        state->units[i] = 1.0f / (float)REL_STATE_LIMIT;
    }
}

/// Find what layer 0 makes of the forms, as far as it is known -> gates
/// (n_tokens); quantise the other ones -> inputs (n, ...), rows (n) of gates
static size_t
look_up_forms(const RelNetwork *network, RelNetworkState *state,
              const RelPiece *pieces, float **rows)
{
    const size_t width = rel_sizes_inputs(&network->sizes);
    size_t token = 0;
    size_t n = 0;

    rel_form_cache_turn(state->cache);
    for (size_t piece = 0; piece < state->n_pieces; ++piece) {
        for (size_t i = 0; i < pieces[piece].n_tokens; ++i, ++token) {
            const RelText form = pieces[piece].tokens[i].form;
            bool is_new = false;
            float *const row = rel_form_cache_take(state->cache, form, &is_new);
            state->gates[token] = row;
            if (is_new) {
                embed(network, state->kernel, form, state->numbers);
                state->units[n] = state->kernel->quantize(
                    state->numbers, width, state->inputs + n * width);
                rows[n++] = row;
            }
        }
    }
    return n;
}

/// Run layer 0; its gates of both directions lie in one row
static void
run_first_layer(const RelNetwork *network, RelNetworkState *state,
                const RelPiece *pieces)
{
    const size_t width = 4 * (size_t)network->sizes.n_cells;
    float *rows[REL_NETWORK_TOKENS];
    const size_t n = look_up_forms(network, state, pieces, rows);

    for (size_t way = 0; way < 2; ++way) {
        const RelDirection *direction = &network->layers[0][way];
        rel_matrix_apply(&direction->input, state->kernel, state->inputs, n,
                         state->units, state->sums, state->numbers);
        for (size_t i = 0; i < n; ++i) {
            memcpy(rows[i] + way * width, state->numbers + i * width,
                   width * sizeof(float));
        }
        rel_layer_run(direction, state, way == 1, state->states[0]);
        for (size_t i = 0; i < state->n_tokens; ++i) {
            state->gates[i] += width;
        }
    }
}

static void
run_second_layer(const RelNetwork *network, RelNetworkState *state)
{
    const size_t width = 4 * (size_t)network->sizes.n_cells;

    for (size_t i = 0; i < state->n_tokens; ++i) {
        state->gates[i] = state->numbers + i * width;
    }
    for (size_t way = 0; way < 2; ++way) {
        const RelDirection *direction = &network->layers[1][way];
        rel_matrix_apply(&direction->input, state->kernel, state->states[0],
                         state->n_tokens, state->units, state->sums,
                         state->numbers);
        rel_layer_run(direction, state, way == 1, state->states[1]);
    }
}

static void
run_hidden(const RelNetwork *network, RelNetworkState *state)
{
    rel_matrix_apply(&network->hidden, state->kernel, state->states[1],
                     state->n_tokens, state->units, state->sums, state->hidden);
    state->kernel->leak(state->hidden,
                        state->n_tokens * rel_sizes_hidden(&network->sizes),
                        LEAK);
}

/// Note where the pieces are, and which are the longest
static void
set_pieces(RelNetworkState *state, const RelPiece *pieces, size_t n_pieces)
{
    size_t begin = 0;

    for (size_t i = 0; i < n_pieces; ++i) {
        const size_t n_tokens = pieces[i].n_tokens;
        size_t at = i;
        assert(n_tokens > 0);
        state->stretches[i] = (RelStretch){begin, n_tokens};
        for (; at > 0 && pieces[state->by_length[at - 1]].n_tokens < n_tokens;
             --at) {
            state->by_length[at] = state->by_length[at - 1];
        }
        state->by_length[at] = i;
        begin += n_tokens;
    }
    state->n_pieces = n_pieces;
    state->n_tokens = begin;
}

void
rel_network_encode(const RelNetwork *network, RelNetworkState *state,
                   const RelPiece *pieces, size_t n_pieces)
{
    assert(n_pieces <= REL_NETWORK_PIECES);
    set_pieces(state, pieces, n_pieces);
    assert(state->n_tokens <= REL_NETWORK_TOKENS);

    run_first_layer(network, state, pieces);
    use_state_units(state);
    run_second_layer(network, state);
    run_hidden(network, state);
    for (size_t i = 0; i < state->n_tokens; ++i) {
        state->scored[i] = REL_NONE;
    }
    state->tables_piece = SIZE_MAX; // whatever they hold is of other tokens
}
