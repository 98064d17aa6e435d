// Matrix: 8-bit weights with a scale and a bias for each row.

#ifndef RELATA_SYNTAX_MATRIX_H
#define RELATA_SYNTAX_MATRIX_H

#include "syntax/kernel.h"
#include "syntax/model.h"

#include <relata/report.h>
#include <relata/status.h>

#include <stdbool.h>

/// Weights as a model holds them.  Matrices are laid out as kernel.h says,
/// with rows added up to a multiple of 32; tables lie row by row.
typedef struct {
    const int8_t *weights; // (n_rows, n_columns)
    const float *scales;   // (n_rows)
    const float *bias;     // (n_rows)
    uint32_t n_rows;
    uint32_t n_columns;
    bool is_small; // all weights are, as kernel.h says
} RelMatrix;

/// `n_rows` and the rows that a matrix has besides
static inline uint32_t
rel_matrix_rows(uint32_t n_rows)
{
    return (n_rows + 31) & ~31u;
}

/// Rows that are multiplied at a time, so that their sums stay in the cache
enum { REL_MATRIX_TILE = 128 };

/// Find "<name>.weights", "<name>.scales" and "<name>.bias", all of
/// rel_matrix_rows(n_rows) rows
RelStatus rel_matrix_find(const RelModel *model, const char *name,
                          uint32_t n_rows, uint32_t n_columns,
                          const RelReport *report, RelMatrix *matrix);

/// Look whether all weights are small, so that multiplying by them is fast
void rel_matrix_measure(RelMatrix *matrix);

/// What multiplies by the matrix
static inline RelMultiply *
rel_matrix_multiply(const RelMatrix *matrix, const RelKernel *kernel)
{
    return matrix->is_small ? kernel->multiply_small : kernel->multiply;
}

/**
   Multiply quantised inputs by the matrix, rows added included.

   @param inputs  (n_inputs, n_columns)
   @param units  (n_inputs) what a step of each input is worth
   @param sums  (n_inputs, REL_MATRIX_TILE) of scratch
   @param[out] out  (n_inputs, n_rows)
*/
void rel_matrix_apply(const RelMatrix *matrix, const RelKernel *kernel,
                      const int8_t *inputs, size_t n_inputs, const float *units,
                      int32_t *sums, float *out);

/**
   Rows of 8-bit numbers with a scale each: an embedding.  Its sections are
   "<name>.weights" and "<name>.scales"; the bias is NULL, and nobody has
   looked whether weights are small.
*/
RelStatus rel_table_find(const RelModel *model, const char *name,
                         uint32_t n_rows, uint32_t n_columns,
                         const RelReport *report, RelMatrix *table);

#endif
