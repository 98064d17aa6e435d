// matrix.c: finds weights in a model and applies them.

#include "syntax/matrix.h"

#include <stdio.h>
#include <string.h>

/// Find "<name>.<part>"
static RelStatus
find_part(const RelModel *model, const char *name, const char *part,
          RelSectionType type, uint32_t rows, uint32_t columns,
          const RelReport *report, const void **items)
{
    char whole[64];
    RelSection section = {0};

    (void)snprintf(whole, sizeof(whole), "%s.%s", name, part);
    const RelStatus status =
        rel_model_find(model, whole, type, rows, columns, report, &section);
    *items = section.items;
    return status;
}

RelStatus
rel_table_find(const RelModel *model, const char *name, uint32_t n_rows,
               uint32_t n_columns, const RelReport *report, RelMatrix *table)
{
    const void *weights = NULL;
    const void *scales = NULL;
    RelStatus status = find_part(model, name, "weights", REL_SECTION_I8, n_rows,
                                 n_columns, report, &weights);

    if (!status) {
        status = find_part(model, name, "scales", REL_SECTION_F32, n_rows, 1,
                           report, &scales);
    }
    *table = (RelMatrix){weights, scales, NULL, n_rows, n_columns, false};
    return status;
}

RelStatus
rel_matrix_find(const RelModel *model, const char *name, uint32_t n_rows,
                uint32_t n_columns, const RelReport *report, RelMatrix *matrix)
{
    const uint32_t rows = rel_matrix_rows(n_rows);
    const void *bias = NULL;
    RelStatus status =
        rel_table_find(model, name, rows, n_columns, report, matrix);

    if (!status) {
        status = find_part(model, name, "bias", REL_SECTION_F32, rows, 1,
                           report, &bias);
    }
    matrix->bias = bias;
    if (!status) {
        rel_matrix_measure(matrix);
    }
    return status;
}

// A weight from -32 to 31 with 32 added has neither of its two highest bits.
// Eight are added at once: the highest bit is kept out of carries.
void
rel_matrix_measure(RelMatrix *matrix)
{
    const uint64_t each = UINT64_C(0x0101010101010101);
    const uint64_t highest = each << 7;
    const size_t n = (size_t)matrix->n_rows * matrix->n_columns;
    uint64_t any = 0;

    for (size_t i = 0; i < n; i += sizeof(any)) { // a multiple of 32 of them
        uint64_t weights;
        memcpy(&weights, matrix->weights + i, sizeof(weights));
        any |= ((weights & ~highest) + each * REL_SMALL_LIMIT) ^
               (weights & highest);
    }
    matrix->is_small = (any & each * (256 - 2 * REL_SMALL_LIMIT)) == 0;
}

void
rel_matrix_apply(const RelMatrix *matrix, const RelKernel *kernel,
                 const int8_t *inputs, size_t n_inputs, const float *units,
                 int32_t *sums, float *out)
{
    const size_t n_rows = matrix->n_rows;
    RelMultiply *const multiply = rel_matrix_multiply(matrix, kernel);
    size_t height = REL_MATRIX_TILE;

    for (size_t row = 0; row < n_rows; row += height) {
        height = n_rows - row < height ? n_rows - row : height;
        multiply(matrix->weights + row * matrix->n_columns, height,
                 matrix->n_columns, inputs, n_inputs, sums);
        for (size_t i = 0; i < n_inputs; ++i) {
            kernel->scale(sums + i * height, units[i], matrix->scales + row,
                          matrix->bias + row, height, out + i * n_rows + row);
        }
    }
}
