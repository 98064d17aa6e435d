// encoder.c: runs the network, from forms to scores of tags, arcs and labels.
//
// The inputs of a layer are multiplied for all tokens at once; only the
// product with the last state must wait for it.  States leave a layer already
// quantised and are the next layer's inputs as they are.

#include "syntax/network.h"

#include "syntax/feature.h"
#include "syntax/weights.h"

#include <assert.h>
#include <string.h>

#define MAX_TOKENS ((size_t)REL_NETWORK_TOKENS)
#define LEAK 0.1f // slope of the hidden units below zero
#define GROUP 4   // tokens whose relations are scored together

struct RelNetworkState {
    const RelAllocator *allocator;
    const RelKernel *kernel;
    size_t n_tokens;
    float *numbers;    // (MAX_TOKENS, widest layer)
    int32_t *sums;     // the same
    int8_t *inputs;    // (MAX_TOKENS, widest input)
    float *units;      // (MAX_TOKENS) what a step of an input is worth
    int8_t *states[2]; // (MAX_TOKENS, 2 * n_cells) of both layers
    float *cell;       // (n_cells)
    float *hidden;     // (MAX_TOKENS, n_hidden)
    int16_t *heads;    // (MAX_TOKENS + 1, arc), the root first
    float *head_units; // (MAX_TOKENS + 1)
    float *scores;     // (MAX_TOKENS, MAX_TOKENS + 1)
    int16_t *factors;  // (arc) of one token
    int8_t *outer;     // (GROUP, label * label)
    float *labels;     // (MAX_TOKENS, rows of n_relations)
};

// The state's memory

/// Room of `count` items of `size` in a block, or only its place
typedef struct {
    char *block; // NULL while measuring
    size_t used;
} Carver;

static void *
carve(Carver *carver, size_t count, size_t size)
{
    const size_t begin = carver->used;

    carver->used += (count * size + 63) & ~(size_t)63;
    return carver->block ? carver->block + begin : NULL;
}

static size_t
larger(size_t a, size_t b)
{
    return a > b ? a : b;
}

static void
lay_out(RelNetworkState *state, const RelSizes *sizes, Carver *carver)
{
    const size_t cells = sizes->n_cells;
    const size_t hidden = rel_sizes_hidden(sizes);
    const size_t widest =
        larger(larger(4 * cells, hidden),
               larger(larger(rel_matrix_rows(sizes->n_tags),
                             rel_matrix_rows(sizes->n_names)),
                      larger(rel_matrix_rows(sizes->n_relations), MAX_TOKENS)));
    const size_t inputs =
        larger(larger(rel_sizes_inputs(sizes), 2 * sizes->label),
               larger(larger(sizes->tag, sizes->name), sizes->arc));

    state->numbers = carve(carver, MAX_TOKENS * widest, sizeof(float));
    state->sums = carve(carver, (MAX_TOKENS + 1) * widest, sizeof(int32_t));
    state->inputs = carve(carver, MAX_TOKENS * inputs, sizeof(int8_t));
    state->units = carve(carver, MAX_TOKENS, sizeof(float));
    for (int layer = 0; layer < 2; ++layer) {
        state->states[layer] =
            carve(carver, MAX_TOKENS * 2 * cells, sizeof(int8_t));
    }
    state->cell = carve(carver, cells, sizeof(float));
    state->hidden = carve(carver, MAX_TOKENS * hidden, sizeof(float));
    state->heads =
        carve(carver, (MAX_TOKENS + 1) * sizes->arc, sizeof(int16_t));
    state->head_units = carve(carver, MAX_TOKENS + 1, sizeof(float));
    state->scores = carve(carver, MAX_TOKENS * (MAX_TOKENS + 1), sizeof(float));
    state->factors = carve(carver, sizes->arc, sizeof(int16_t));
    state->outer = carve(carver, (size_t)GROUP * sizes->label * sizes->label,
                         sizeof(int8_t));
    state->labels =
        carve(carver, MAX_TOKENS * rel_matrix_rows(sizes->n_relations),
              sizeof(float));
}

RelStatus
rel_network_state_new(const RelNetwork *network, const RelKernel *kernel,
                      RelNetworkState **state)
{
    const RelAllocator *allocator = network->allocator;
    RelNetworkState plan;
    Carver carver = {NULL, 0};

    (void)carve(&carver, 1, sizeof(RelNetworkState));
    lay_out(&plan, &network->sizes, &carver);

    carver.block = allocator->alloc(allocator->data, NULL, carver.used);
    *state = (void *)carver.block;
    if (!*state) {
        return REL_ERR_NO_MEMORY;
    }
    carver.used = 0;
    (void)carve(&carver, 1, sizeof(RelNetworkState));
    lay_out(*state, &network->sizes, &carver);
    (*state)->allocator = allocator;
    (*state)->kernel = kernel;
    (*state)->n_tokens = 0;
    return REL_OK;
}

void
rel_network_state_free(RelNetworkState *state)
{
    if (state) {
        state->allocator->alloc(state->allocator->data, state, 0);
    }
}

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

/// One direction of a layer: inputs (n_tokens, ...) -> its half of states
static void
run_direction(const RelDirection *direction, RelNetworkState *state,
              const int8_t *inputs, size_t n_cells, bool backward,
              int8_t *states)
{
    const RelKernel *kernel = state->kernel;
    const size_t n = state->n_tokens;
    const int8_t *last = NULL;

    rel_matrix_apply(&direction->input, kernel, inputs, n, state->units,
                     state->sums, state->numbers);
    memset(state->cell, 0, n_cells * sizeof(float));
    memset(state->sums, 0, 4 * n_cells * sizeof(int32_t));
    for (size_t i = 0; i < n; ++i) {
        const size_t token = backward ? n - 1 - i : i;
        int8_t *now = states + (2 * token + backward) * n_cells;
        if (last) {
            kernel->multiply(direction->state.weights, 4 * n_cells, n_cells,
                             last, 1, state->sums);
        }
        kernel->step(state->numbers + token * 4 * n_cells, state->sums,
                     direction->state.scales, n_cells, state->cell, now);
        last = now;
    }
}

static void
run_layer(const RelNetwork *network, RelNetworkState *state, unsigned layer,
          const int8_t *inputs)
{
    for (unsigned way = 0; way < 2; ++way) {
        run_direction(&network->layers[layer][way], state, inputs,
                      network->sizes.n_cells, way == 1, state->states[layer]);
    }
}

static void
run_hidden(const RelNetwork *network, RelNetworkState *state)
{
    const size_t n = state->n_tokens * rel_sizes_hidden(&network->sizes);

    rel_matrix_apply(&network->hidden, state->kernel, state->states[1],
                     state->n_tokens, state->units, state->sums, state->hidden);
    for (size_t i = 0; i < n; ++i) {
        const float value = state->hidden[i];
        state->hidden[i] = value < 0 ? value * LEAK : value;
    }
}

void
rel_network_encode(const RelNetwork *network, RelNetworkState *state,
                   const RelToken *tokens, RelIndex n_tokens)
{
    assert(n_tokens > 0 && n_tokens <= REL_NETWORK_TOKENS);

    const size_t width = rel_sizes_inputs(&network->sizes);
    state->n_tokens = n_tokens;
    for (size_t i = 0; i < n_tokens; ++i) {
        embed(network, state->kernel, tokens[i].form, state->numbers);
        state->units[i] = state->kernel->quantize(state->numbers, width,
                                                  state->inputs + i * width);
    }
    run_layer(network, state, 0, state->inputs);
    use_state_units(state);
    run_layer(network, state, 1, state->states[0]);
    run_hidden(network, state);
}

// Scores

/// A part of the hidden layer of `token`
static const float *
hidden_of(const RelNetwork *network, const RelNetworkState *state, size_t token,
          size_t offset)
{
    return state->hidden + token * rel_sizes_hidden(&network->sizes) + offset;
}

/// Quantise a part of the hidden layer of all tokens -> inputs and units
static void
quantize_part(const RelNetwork *network, RelNetworkState *state, size_t offset,
              size_t width)
{
    for (size_t i = 0; i < state->n_tokens; ++i) {
        state->units[i] =
            state->kernel->quantize(hidden_of(network, state, i, offset), width,
                                    state->inputs + i * width);
    }
}

const float *
rel_network_tags(const RelNetwork *network, RelNetworkState *state)
{
    const RelSizes *sizes = &network->sizes;

    quantize_part(network, state, 2 * sizes->arc + 2 * sizes->label,
                  sizes->tag);
    rel_matrix_apply(&network->tags, state->kernel, state->inputs,
                     state->n_tokens, state->units, state->sums,
                     state->numbers);
    return state->numbers;
}

const float *
rel_network_names(const RelNetwork *network, RelNetworkState *state)
{
    const RelSizes *sizes = &network->sizes;

    quantize_part(network, state,
                  2 * sizes->arc + 2 * sizes->label + sizes->tag, sizes->name);
    rel_matrix_apply(&network->names, state->kernel, state->inputs,
                     state->n_tokens, state->units, state->sums,
                     state->numbers);
    return state->numbers;
}

/// Quantise the root and all tokens as heads of arcs
static void
quantize_heads(const RelNetwork *network, RelNetworkState *state)
{
    const size_t width = network->sizes.arc;

    state->head_units[0] = state->kernel->quantize_wide(
        network->root, width, REL_FACTOR_LIMIT, state->heads);
    for (size_t i = 0; i < state->n_tokens; ++i) {
        state->head_units[i + 1] = state->kernel->quantize_wide(
            hidden_of(network, state, i, width), width, REL_FACTOR_LIMIT,
            state->heads + (i + 1) * width);
    }
}

/// What the distance from a token to its head adds to the score
static float
distance_score(const RelNetwork *network, size_t dependent, size_t head)
{
    const size_t limit = network->sizes.distance;

    if (head >= dependent) {
        return network
            ->distances[limit +
                        (head - dependent < limit ? head - dependent : limit)];
    }
    return network
        ->distances[dependent - head < limit ? limit - (dependent - head) : 0];
}

const float *
rel_network_arcs(const RelNetwork *network, RelNetworkState *state)
{
    const size_t width = network->sizes.arc;
    const size_t n = state->n_tokens;

    quantize_part(network, state, 0, width);
    rel_matrix_apply(&network->arcs, state->kernel, state->inputs, n,
                     state->units, state->sums, state->numbers);
    quantize_heads(network, state);
    for (size_t i = 0; i < n; ++i) {
        float *scores = state->scores + i * (n + 1);
        const float unit =
            state->kernel->quantize_wide(state->numbers + i * width, width,
                                         REL_FACTOR_LIMIT, state->factors);
        state->kernel->multiply_wide(state->heads, n + 1, width, state->factors,
                                     state->sums);
        for (size_t head = 0; head <= n; ++head) {
            scores[head] =
                (float)state->sums[head] * unit * state->head_units[head];
            if (head > 0) {
                scores[head] += distance_score(network, i, head - 1);
            }
        }
    }
    return state->scores;
}

/// Products of all pairs of factors -> outer (width, width); their unit
static float
multiply_outer(const RelKernel *kernel, const float *dependent,
               const float *head, size_t width, int8_t *outer)
{
    int16_t left[64];
    int16_t right[64];
    const float left_unit =
        kernel->quantize_wide(dependent, width, REL_OUTER_LEFT, left);
    const float right_unit =
        kernel->quantize_wide(head, width, REL_OUTER_RIGHT, right);

    kernel->outer(left, right, width, outer);
    return left_unit * right_unit * (float)REL_OUTER_DIVISOR;
}

/// The label factors of a token's head
static const float *
label_head(const RelNetwork *network, const RelNetworkState *state,
           RelIndex head)
{
    const RelSizes *sizes = &network->sizes;

    return head == 0 ? network->root + sizes->arc
                     : hidden_of(network, state, head - 1,
                                 2 * sizes->arc + sizes->label);
}

/// Scores of the pairs' sums of factors -> labels (n_tokens, rows)
static void
score_linear(const RelNetwork *network, RelNetworkState *state,
             const RelIndex *heads)
{
    const RelSizes *sizes = &network->sizes;
    const size_t width = sizes->label;
    float *pair = state->numbers;

    for (size_t i = 0; i < state->n_tokens; ++i) {
        memcpy(pair, hidden_of(network, state, i, 2 * sizes->arc),
               width * sizeof(float));
        memcpy(pair + width, label_head(network, state, heads[i]),
               width * sizeof(float));
        state->units[i] = state->kernel->quantize(
            pair, 2 * width, state->inputs + i * 2 * width);
    }
    rel_matrix_apply(&network->linear, state->kernel, state->inputs,
                     state->n_tokens, state->units, state->sums, state->labels);
}

const float *
rel_network_labels(const RelNetwork *network, RelNetworkState *state,
                   const RelIndex *heads)
{
    const RelSizes *sizes = &network->sizes;
    const size_t width = sizes->label;
    const size_t n_rows = network->outer.n_rows;

    score_linear(network, state, heads);
    for (size_t begin = 0; begin < state->n_tokens; begin += GROUP) {
        const size_t left = state->n_tokens - begin;
        const size_t n = left < GROUP ? left : GROUP;
        for (size_t i = 0; i < n; ++i) {
            state->units[i] = multiply_outer(
                state->kernel,
                hidden_of(network, state, begin + i, 2 * sizes->arc),
                label_head(network, state, heads[begin + i]), width,
                state->outer + i * width * width);
        }
        rel_matrix_apply(&network->outer, state->kernel, state->outer, n,
                         state->units, state->sums, state->numbers);
        for (size_t i = 0; i < n * n_rows; ++i) {
            state->labels[begin * n_rows + i] += state->numbers[i];
        }
    }
    return state->labels;
}
