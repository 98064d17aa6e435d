// kernel_small.c: products of small weights in plain C.
//
// Compilers make vectors of a loop over a fixed number of elements that lie
// side by side.  So inputs are repeated for the 16 rows of a tile beforehand,
// and the sum of eight products is of 16 bits, of which a vector holds most.

#include "syntax/kernel_inside.h"

#include <string.h>

enum {
    LANES = REL_KERNEL_ROWS * REL_KERNEL_PAIR, // of 16 rows by two columns
    STEP = 8,                                  // pairs of columns
    SPAN = 256                                 // columns repeated at a time
};

_Static_assert(STEP *REL_SMALL_LIMIT *REL_STATE_LIMIT <= INT16_MAX,
               "sums of products of small weights overflow");

/// Repeat each pair of inputs for 16 rows -> pairs (n / 2, LANES)
static void
repeat_pairs(const int8_t *input, size_t n, int16_t *pairs)
{
    for (size_t i = 0; i < n; i += REL_KERNEL_PAIR) {
        for (size_t k = 0; k < LANES; k += REL_KERNEL_PAIR) {
            pairs[k] = input[i];
            pairs[k + 1] = input[i + 1];
        }
        pairs += LANES;
    }
}

/// The product at `i` of a pair of columns, a whole tile after the one before
#define PRODUCT(pair) (weights[(pair)*LANES + i] * pairs[(pair)*LANES + i])

/// Sixteen rows by STEP pairs of columns, added to sums (LANES)
static void
multiply_tile(const int8_t *restrict weights, const int16_t *restrict pairs,
              int32_t *restrict sums)
{
    for (size_t i = 0; i < LANES; ++i) {
        const int16_t sum =
            (int16_t)(PRODUCT(0) + PRODUCT(1) + PRODUCT(2) + PRODUCT(3) +
                      PRODUCT(4) + PRODUCT(5) + PRODUCT(6) + PRODUCT(7));
        sums[i] += sum;
    }
}

/// Sixteen rows by n columns, added to sums (REL_KERNEL_ROWS)
static void
multiply_rows(const int8_t *weights, size_t n, const int16_t *pairs,
              int32_t *sums)
{
    int32_t lanes[LANES] = {0};

    for (size_t i = 0; i < n * REL_KERNEL_ROWS; i += STEP * LANES) {
        multiply_tile(weights + i, pairs + i, lanes);
    }
    for (size_t k = 0; k < REL_KERNEL_ROWS; ++k) {
        sums[k] += lanes[2 * k] + lanes[2 * k + 1];
    }
}

void
rel_kernel_multiply_small(const int8_t *weights, size_t n_rows,
                          size_t n_columns, const int8_t *inputs,
                          size_t n_inputs, int32_t *sums)
{
    int16_t pairs[SPAN * REL_KERNEL_ROWS];

    memset(sums, 0, n_inputs * n_rows * sizeof(int32_t));
    for (size_t input = 0; input < n_inputs; ++input) {
        const int8_t *from = inputs + input * n_columns;
        for (size_t i = 0; i < n_columns; i += SPAN) {
            const size_t n = n_columns - i < SPAN ? n_columns - i : SPAN;
            repeat_pairs(from + i, n, pairs);
            for (size_t row = 0; row < n_rows; row += REL_KERNEL_ROWS) {
                multiply_rows(weights + row * n_columns + i * REL_KERNEL_ROWS,
                              n, pairs, sums + input * n_rows + row);
            }
        }
    }
}
