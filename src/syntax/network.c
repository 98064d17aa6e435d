// network.c: finds the weights of the network in a model.
//
// Every matrix must have the shape that the section "sizes" calls for, so
// that encoder.c can run without looking again.

#include "syntax/network.h"

#include "syntax/weights.h"

#include <stdio.h>
#include <string.h>

#define MAX_SIZE 512u   // of a part of the input or of the hidden layer
#define MAX_CELLS 1024u // of an LSTM in one direction
#define MAX_LABEL 64u   // of the part that is multiplied with itself

_Static_assert(MAX_SIZE <= REL_KERNEL_COLUMNS && MAX_SIZE <= REL_KERNEL_WIDE &&
                   2 * MAX_CELLS <= REL_KERNEL_COLUMNS &&
                   MAX_LABEL * MAX_LABEL <= REL_KERNEL_COLUMNS,
               "layers wider than the kernels can sum");

static bool
is_width(uint32_t size, uint32_t limit)
{
    return size > 0 && size <= limit && size % 32 == 0;
}

static bool
are_sound(const RelSizes *sizes)
{
    return is_width(sizes->vector, MAX_SIZE) &&
           is_width(sizes->outside, MAX_SIZE) &&
           is_width(sizes->word, MAX_SIZE) &&
           is_width(sizes->hashed, MAX_SIZE) &&
           is_width(rel_sizes_inputs(sizes), MAX_SIZE) &&
           is_width(sizes->n_cells, MAX_CELLS) &&
           is_width(sizes->arc, MAX_SIZE) &&
           is_width(sizes->label, MAX_LABEL) &&
           is_width(sizes->tag, MAX_SIZE) && is_width(sizes->name, MAX_SIZE) &&
           sizes->n_names > 0 && sizes->n_names <= MAX_SIZE &&
           sizes->n_tags > 0 && sizes->n_tags <= MAX_SIZE &&
           sizes->n_relations > 0 && sizes->n_relations <= MAX_SIZE &&
           sizes->distance > 0 && sizes->distance <= MAX_SIZE;
}

static RelStatus
load_sizes(const RelModel *model, const RelReport *report, RelSizes *sizes)
{
    RelSection section = {0};
    const RelStatus status = rel_model_find(
        model, "sizes", REL_SECTION_U32,
        (uint32_t)(sizeof(RelSizes) / sizeof(uint32_t)), 1, report, &section);

    if (status) {
        return status;
    }
    memcpy(sizes, section.items, sizeof(RelSizes));
    return are_sound(sizes)
               ? REL_OK
               : rel_report(report, REL_ERR_FORMAT, rel_model_name(model), 0,
                            "sizes of layers that make no network");
}

static RelStatus
load_words(RelNetwork *network, const RelModel *model, const RelReport *report)
{
    RelSection rows = {0};
    RelStatus status =
        rel_model_strings(model, "words", report, &network->words);

    if (!status) {
        status = rel_model_find(model, "words.rows", REL_SECTION_U32,
                                network->words.n_strings, 1, report, &rows);
    }
    if (status) {
        return status;
    }
    network->rows = rows.items;
    for (uint32_t i = 0; i < network->words.n_strings; ++i) {
        if (network->rows[i] > network->words.n_strings) {
            return rel_report(report, REL_ERR_FORMAT, rel_model_name(model), 0,
                              "word %u has no vector", i);
        }
    }
    return REL_OK;
}

/// Find a table of any number of rows but none
static RelStatus
find_table(const RelModel *model, const char *name, uint32_t n_columns,
           const RelReport *report, RelMatrix *table)
{
    RelSection weights = {0};
    char whole[32];

    (void)snprintf(whole, sizeof(whole), "%s.weights", name);
    const RelStatus status =
        rel_model_find(model, whole, REL_SECTION_I8, REL_ANY_SIZE, n_columns,
                       report, &weights);
    if (status) {
        return status;
    }
    if (weights.rows == 0) {
        return rel_report(report, REL_ERR_FORMAT, rel_model_name(model), 0,
                          "table '%s' is empty", name);
    }
    return rel_table_find(model, name, weights.rows, n_columns, report, table);
}

static RelStatus
load_tables(RelNetwork *network, const RelModel *model, const RelReport *report)
{
    const RelSizes *sizes = &network->sizes;
    RelStatus status = load_words(network, model, report);

    if (!status) {
        status = rel_table_find(model, "outside", network->words.n_strings + 1,
                                sizes->outside, report, &network->outside);
    }
    if (!status) {
        status = find_table(model, "vectors", sizes->vector, report,
                            &network->vectors);
    }
    if (!status) {
        status =
            find_table(model, "learnt", sizes->word, report, &network->learnt);
    }
    if (!status) {
        status = find_table(model, "hashed", sizes->hashed, report,
                            &network->hashed);
    }
    if (!status && (network->hashed.n_rows & (network->hashed.n_rows - 1))) {
        status = rel_report(report, REL_ERR_FORMAT, rel_model_name(model), 0,
                            "hashed rows are no power of two");
    }
    return status;
}

static RelStatus
load_layers(RelNetwork *network, const RelModel *model, const RelReport *report)
{
    const RelSizes *sizes = &network->sizes;
    RelStatus status = REL_OK;

    for (unsigned layer = 0; layer < 2; ++layer) {
        const uint32_t width =
            layer == 0 ? rel_sizes_inputs(sizes) : 2 * sizes->n_cells;
        for (unsigned way = 0; way < 2 && !status; ++way) {
            RelDirection *direction = &network->layers[layer][way];
            char name[32];
            (void)snprintf(name, sizeof(name), "layer%u.%u.in", layer, way);
            status = rel_matrix_find(model, name, 4 * sizes->n_cells, width,
                                     report, &direction->input);
            if (!status) {
                (void)snprintf(name, sizeof(name), "layer%u.%u.st", layer, way);
                status =
                    rel_table_find(model, name, 4 * sizes->n_cells,
                                   sizes->n_cells, report, &direction->state);
            }
            if (!status) {
                rel_matrix_measure(&direction->state);
            }
        }
    }
    return status;
}

static RelStatus
load_scorers(RelNetwork *network, const RelModel *model,
             const RelReport *report)
{
    const RelSizes *sizes = &network->sizes;
    const struct {
        const char *name;
        uint32_t n_rows, n_columns;
        RelMatrix *matrix;
    } wanted[] = {
        {"hidden", rel_sizes_hidden(sizes), 2 * sizes->n_cells,
         &network->hidden},
        {"tags", sizes->n_tags, sizes->tag, &network->tags},
        {"names", sizes->n_names, sizes->name, &network->names},
        {"arcs", sizes->arc, sizes->arc, &network->arcs},
        {"outer", sizes->n_relations, sizes->label * sizes->label,
         &network->outer},
        {"linear", sizes->n_relations, 2 * sizes->label, &network->linear},
    };

    for (size_t i = 0; i < sizeof(wanted) / sizeof(wanted[0]); ++i) {
        const RelStatus status =
            rel_matrix_find(model, wanted[i].name, wanted[i].n_rows,
                            wanted[i].n_columns, report, wanted[i].matrix);
        if (status) {
            return status;
        }
    }
    return REL_OK;
}

static RelStatus
load_numbers(RelNetwork *network, const RelModel *model,
             const RelReport *report)
{
    const RelSizes *sizes = &network->sizes;
    RelSection section = {0};
    RelStatus status =
        rel_model_find(model, "distances", REL_SECTION_F32,
                       2 * sizes->distance + 1, 1, report, &section);

    network->distances = section.items;
    if (!status) {
        status = rel_model_find(model, "root", REL_SECTION_F32,
                                sizes->arc + sizes->label, 1, report, &section);
        network->root = section.items;
    }
    return status;
}

RelStatus
rel_network_new(const RelModel *model, const RelAllocator *allocator,
                const RelReport *report, RelNetwork **network)
{
    *network = NULL;
    RelNetwork *made =
        allocator->alloc(allocator->data, NULL, sizeof(RelNetwork));
    if (!made) {
        return rel_report(report, REL_ERR_NO_MEMORY, rel_model_name(model), 0,
                          "out of memory");
    }
    *made = (RelNetwork){.allocator = allocator};

    RelStatus status = load_sizes(model, report, &made->sizes);
    if (!status) {
        status = load_tables(made, model, report);
    }
    if (!status) {
        status = load_layers(made, model, report);
    }
    if (!status) {
        status = load_scorers(made, model, report);
    }
    if (!status) {
        status = load_numbers(made, model, report);
    }
    if (status) {
        rel_network_free(made);
    } else {
        *network = made;
    }
    return status;
}

void
rel_network_free(RelNetwork *network)
{
    if (network) {
        network->allocator->alloc(network->allocator->data, network, 0);
    }
}

uint32_t
rel_network_n_tags(const RelNetwork *network)
{
    return network->sizes.n_tags;
}

uint32_t
rel_network_n_names(const RelNetwork *network)
{
    return network->sizes.n_names;
}

uint32_t
rel_network_n_relations(const RelNetwork *network)
{
    return network->sizes.n_relations;
}
