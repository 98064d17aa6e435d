// activation.c: one block of memory for all numbers of a run.

#include "syntax/activation.h"

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

/// The widest of what a token has in `numbers`
static size_t
widest_output(const RelSizes *sizes)
{
    const size_t scored =
        larger(rel_matrix_rows(sizes->n_tags), rel_matrix_rows(sizes->n_names));
    const size_t related = 2 * (size_t)rel_matrix_rows(sizes->n_relations);

    return larger(larger(4 * (size_t)sizes->n_cells, sizes->arc),
                  larger(scored, related));
}

static size_t
widest_input(const RelSizes *sizes)
{
    const size_t scored = larger(sizes->tag, sizes->name);

    return larger(larger(rel_sizes_inputs(sizes), 2 * (size_t)sizes->label),
                  larger(scored, sizes->arc));
}

static void
lay_out(RelNetworkState *state, const RelSizes *sizes, Carver *carver)
{
    const size_t tokens = REL_MAX_TOKENS;
    const size_t cells = sizes->n_cells;
    const size_t pieces = REL_NETWORK_PIECES;

    state->gates = carve(carver, tokens, sizeof(float *));
    state->numbers =
        carve(carver, tokens * widest_output(sizes), sizeof(float));
    state->sums =
        carve(carver, larger(tokens * REL_MATRIX_TILE, pieces * 4 * cells),
              sizeof(int32_t));
    state->inputs = carve(carver, tokens * widest_input(sizes), 1);
    state->units = carve(carver, tokens, sizeof(float));
    for (int layer = 0; layer < 2; ++layer) {
        state->states[layer] = carve(carver, tokens * 2 * cells, 1);
    }
    state->last = carve(carver, pieces * cells, 1);
    state->cells = carve(carver, pieces * cells, sizeof(float));
    state->hidden =
        carve(carver, tokens * rel_sizes_hidden(sizes), sizeof(float));
    state->heads = carve(carver, (tokens + 1) * sizes->arc, sizeof(int16_t));
    state->head_units = carve(carver, tokens + 1, sizeof(float));
    state->factors = carve(carver, sizes->arc, sizeof(int16_t));
    state->scores = carve(carver, tokens * (tokens + 1), sizeof(float));
    state->tables =
        carve(carver,
              (tokens + 1) * sizes->label * rel_matrix_rows(sizes->n_relations),
              sizeof(int32_t));
    state->table_units = carve(carver, tokens + 1, sizeof(float));
    state->slots = carve(carver, tokens + 1, sizeof(RelIndex));
    state->labels = carve(carver, tokens * rel_matrix_rows(sizes->n_relations),
                          sizeof(float));
    state->scored = carve(carver, tokens, sizeof(RelIndex));
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
    RelNetworkState *const made = (void *)carver.block;
    *state = NULL;
    if (!made) {
        return REL_ERR_NO_MEMORY;
    }
    carver.used = 0;
    (void)carve(&carver, 1, sizeof(RelNetworkState));
    lay_out(made, &network->sizes, &carver);
    made->allocator = allocator;
    made->kernel = kernel;
    made->n_tokens = 0;
    made->n_pieces = 0;
    made->n_slots = 0;
    made->tables_piece = SIZE_MAX;
    const RelStatus status = rel_form_cache_new(
        allocator, 8 * (size_t)network->sizes.n_cells, &made->cache);
    if (status) {
        rel_network_state_free(made);
        return status;
    }
    *state = made;
    return REL_OK;
}

void
rel_network_state_free(RelNetworkState *state)
{
    if (state) {
        rel_form_cache_free(state->cache);
        state->allocator->alloc(state->allocator->data, state, 0);
    }
}
