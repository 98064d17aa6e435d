// scorer.c: the scores of tags, names, arcs and relations, from the hidden
// layer.
//
// A part of the hidden layer says what a token is as a dependent, another one
// what it is as a head.  An arc's score is a bilinear form of two of them, a
// relation's a bilinear and a linear one.

#include "syntax/activation.h"

#include <string.h>

/// Quantise a part of the hidden layer of some tokens -> inputs and units
static void
quantize_part(const RelNetwork *network, RelNetworkState *state,
              const RelStretch *tokens, size_t offset, size_t width)
{
    for (size_t i = 0; i < tokens->n_tokens; ++i) {
        state->units[i] = state->kernel->quantize(
            rel_activation_hidden(state, &network->sizes, tokens->begin + i,
                                  offset),
            width, state->inputs + i * width);
    }
}

/// Scores of each token by a part of its hidden layer -> numbers
static const float *
score_tokens(const RelNetwork *network, RelNetworkState *state,
             const RelMatrix *matrix, size_t offset)
{
    const RelStretch all = {0, state->n_tokens};

    quantize_part(network, state, &all, offset, matrix->n_columns);
    rel_matrix_apply(matrix, state->kernel, state->inputs, state->n_tokens,
                     state->units, state->sums, state->numbers);
    return state->numbers;
}

const float *
rel_network_tags(const RelNetwork *network, RelNetworkState *state)
{
    const RelSizes *sizes = &network->sizes;

    return score_tokens(network, state, &network->tags,
                        2 * (size_t)sizes->arc + 2 * (size_t)sizes->label);
}

const float *
rel_network_names(const RelNetwork *network, RelNetworkState *state)
{
    const RelSizes *sizes = &network->sizes;

    return score_tokens(network, state, &network->names,
                        rel_sizes_hidden(sizes) - sizes->name);
}

// Arcs

/// Quantise the root and all tokens of a piece as heads of arcs
static void
quantize_heads(const RelNetwork *network, RelNetworkState *state,
               const RelStretch *tokens)
{
    const size_t width = network->sizes.arc;

    state->head_units[0] = state->kernel->quantize_wide(
        network->root, width, REL_FACTOR_LIMIT, state->heads);
    for (size_t i = 0; i < tokens->n_tokens; ++i) {
        state->head_units[i + 1] = state->kernel->quantize_wide(
            rel_activation_hidden(state, &network->sizes, tokens->begin + i,
                                  width),
            width, REL_FACTOR_LIMIT, state->heads + (i + 1) * width);
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

/// Score the heads of token `i` of a piece of `n` -> scores (n + 1)
static void
score_heads(const RelNetwork *network, RelNetworkState *state, size_t i,
            size_t n, float *scores)
{
    const size_t width = network->sizes.arc;
    const float unit = state->kernel->quantize_wide(
        state->numbers + i * width, width, REL_FACTOR_LIMIT, state->factors);

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

const float *
rel_network_arcs(const RelNetwork *network, RelNetworkState *state,
                 size_t piece)
{
    const RelStretch *tokens = &state->stretches[piece];
    const size_t n = tokens->n_tokens;

    quantize_part(network, state, tokens, 0, network->sizes.arc);
    rel_matrix_apply(&network->arcs, state->kernel, state->inputs, n,
                     state->units, state->sums, state->numbers);
    quantize_heads(network, state, tokens);
    for (size_t i = 0; i < n; ++i) {
        score_heads(network, state, i, n, state->scores + i * (n + 1));
    }
    return state->scores;
}

// Relations
//
// The bilinear form is multiplied by the head first.  What that gives for each
// factor of a dependent, its table, serves all dependents of the head, and
// again when heads are weighed and changed.

/// An arc whose relations are to be scored
typedef struct {
    size_t token;         ///< Among those of all pieces
    const float *factors; // (label) of the token
    const float *head;    // (label) of its head
    size_t slot;          ///< Of the head's table
} Arc;

/// The factors (label) of the head of a token of a piece
static const float *
head_factors(const RelNetwork *network, const RelNetworkState *state,
             const RelStretch *tokens, RelIndex head)
{
    const RelSizes *sizes = &network->sizes;
    const size_t offset = 2 * (size_t)sizes->arc + sizes->label;

    return head == 0 ? network->root + sizes->arc
                     : rel_activation_hidden(state, sizes,
                                             tokens->begin + head - 1, offset);
}

/// Forget the tables of another piece
static void
turn_to_piece(RelNetworkState *state, size_t piece)
{
    if (state->tables_piece != piece) {
        const size_t n = state->stretches[piece].n_tokens + 1;
        for (size_t head = 0; head < n; ++head) {
            state->slots[head] = REL_NONE;
        }
        state->n_slots = 0;
        state->tables_piece = piece;
    }
}

/// Make the tables of the heads that have none.  The weights (n_relations,
/// label * label) lie as those of n_relations * label rows of label columns.
static void
make_tables(const RelNetwork *network, RelNetworkState *state,
            const RelStretch *tokens, const RelIndex *heads)
{
    const RelMatrix *outer = &network->outer;
    const size_t width = network->sizes.label;
    const size_t n_before = state->n_slots;
    size_t n = 0;

    for (size_t i = 0; i < tokens->n_tokens; ++i) {
        RelIndex *const slot = &state->slots[heads[i]];
        if (*slot == REL_NONE) {
            *slot = (RelIndex)(n_before + n);
            state->table_units[*slot] = state->kernel->quantize(
                head_factors(network, state, tokens, heads[i]), width,
                state->inputs + n * width);
            ++n;
        }
    }
    if (n > 0) {
        rel_matrix_multiply(outer, state->kernel)(
            outer->weights, outer->n_rows * width, width, state->inputs, n,
            state->tables + n_before * outer->n_rows * width);
    }
    state->n_slots = n_before + n;
}

/// Scores by the linear form of both tokens' factors -> out (n, rows)
static void
score_linear(const RelNetwork *network, RelNetworkState *state, const Arc *arcs,
             size_t n, float *out)
{
    const size_t width = network->sizes.label;
    float pair[2 * REL_LABEL_MOST];

    for (size_t i = 0; i < n; ++i) {
        memcpy(pair, arcs[i].factors, width * sizeof(float));
        memcpy(pair + width, arcs[i].head, width * sizeof(float));
        state->units[i] = state->kernel->quantize(
            pair, 2 * width, state->inputs + i * 2 * width);
    }
    rel_matrix_apply(&network->linear, state->kernel, state->inputs, n,
                     state->units, state->sums, out);
}

/// Scores of up to REL_LABEL_GROUP arcs -> labels
static void
score_arcs(const RelNetwork *network, RelNetworkState *state, const Arc *arcs,
           size_t n)
{
    const RelMatrix *outer = &network->outer;
    const size_t width = network->sizes.label;
    const size_t n_rows = outer->n_rows;

    score_linear(network, state, arcs, n, state->numbers);
    for (size_t i = 0; i < n; ++i) {
        float *labels = state->labels + arcs[i].token * n_rows;
        memcpy(labels, state->numbers + i * n_rows, n_rows * sizeof(float));
        state->kernel->add_table(state->tables + arcs[i].slot * n_rows * width,
                                 arcs[i].factors, width, n_rows,
                                 state->table_units[arcs[i].slot],
                                 outer->scales, outer->bias, labels);
    }
}

const float *
rel_network_labels(const RelNetwork *network, RelNetworkState *state,
                   size_t piece, const RelIndex *heads)
{
    const RelStretch *tokens = &state->stretches[piece];
    const size_t offset = 2 * (size_t)network->sizes.arc;
    Arc arcs[REL_LABEL_GROUP];
    size_t n = 0;

    turn_to_piece(state, piece);
    make_tables(network, state, tokens, heads);
    for (size_t i = 0; i < tokens->n_tokens; ++i) {
        const size_t token = tokens->begin + i;
        if (state->scored[token] != heads[i]) { // else its scores stand
            state->scored[token] = heads[i];
            arcs[n++] = (Arc){
                .token = token,
                .factors = rel_activation_hidden(state, &network->sizes, token,
                                                 offset),
                .head = head_factors(network, state, tokens, heads[i]),
                .slot = state->slots[heads[i]],
            };
        }
        if (n == REL_LABEL_GROUP || (n > 0 && i + 1 == tokens->n_tokens)) {
            score_arcs(network, state, arcs, n);
            n = 0;
        }
    }
    return state->labels + tokens->begin * network->outer.n_rows;
}
