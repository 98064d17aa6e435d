// Matrix: which weights are small, and products that are scaled.

#include "syntax/matrix.h"

#include "test.h"

#include <string.h>

enum { ROWS = 96, COLUMNS = 64 };

static bool
measure(const int8_t *weights)
{
    RelMatrix matrix = {
        .weights = weights, .n_rows = ROWS, .n_columns = COLUMNS};

    rel_matrix_measure(&matrix);
    return matrix.is_small;
}

static void
tells_small_weights_from_large_ones(void **state)
{
    static int8_t weights[ROWS * COLUMNS];

    (void)state;
    for (int weight = INT8_MIN; weight <= INT8_MAX; ++weight) {
        const bool is_small =
            weight >= -REL_SMALL_LIMIT && weight < REL_SMALL_LIMIT;
        for (size_t place = 0; place < ROWS * COLUMNS; place += 1001) {
            memset(weights, weight % 2 ? -REL_SMALL_LIMIT : 31,
                   sizeof(weights));
            weights[place] = (int8_t)weight;
            assert_true(measure(weights) == is_small);
        }
    }
}

/// The same numbers whether or not it is known that weights are small
static void
applies_small_weights_like_others(void **state)
{
    static int8_t weights[ROWS * COLUMNS];
    static int8_t inputs[3 * COLUMNS];
    static float scales[ROWS], bias[ROWS];
    static const float units[3] = {0.5f, 0.25f, 2.0f};
    int32_t sums[3 * REL_MATRIX_TILE];
    float expected[3 * ROWS], found[3 * ROWS];
    RelMatrix matrix = {weights, scales, bias, ROWS, COLUMNS, false};

    (void)state;
    for (size_t i = 0; i < ROWS * COLUMNS; ++i) {
        weights[i] = (int8_t)((int)(i * 7 % 64) - REL_SMALL_LIMIT);
    }
    for (size_t i = 0; i < 3 * COLUMNS; ++i) {
        inputs[i] = (int8_t)((int)(i * 37 % 255) - 127);
    }
    for (size_t i = 0; i < ROWS; ++i) {
        scales[i] = 0.125f;
        bias[i] = (float)i;
    }
    const RelKernel *const kernel = rel_kernel_at(0);
    rel_matrix_apply(&matrix, kernel, inputs, 3, units, sums, expected);
    rel_matrix_measure(&matrix);
    assert_true(matrix.is_small);
    for (size_t k = 0; rel_kernel_at(k); ++k) {
        rel_matrix_apply(&matrix, rel_kernel_at(k), inputs, 3, units, sums,
                         found);
        assert_memory_equal(found, expected, sizeof(expected));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_small_weights_from_large_ones),
        cmocka_unit_test(applies_small_weights_like_others),
    };
    return cmocka_run_group_tests_name("matrix", tests, NULL, NULL);
}
