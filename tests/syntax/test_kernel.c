// Kernels: every one that this machine has gives the same bits.

#include "syntax/kernel.h"

#include "test.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 96, ROWS = 64, INPUTS = 7, CELLS = 320 };

/// More columns than a kernel takes at a time
enum { WIDE = 672 };

/// Numbers that are made up, always the same
static uint32_t seed = 7;

static uint32_t
next_number(void)
{
    seed = seed * 1664525u + 1013904223u;
    return seed >> 8;
}

static int
next_input(int limit)
{
    return (int)(next_number() % (unsigned)(2 * limit + 1)) - limit;
}

static float
next_float(float limit)
{
    return ((float)(next_number() % 20001) / 10000.0f - 1.0f) * limit;
}

/// Where the weight of a row and column lies
static size_t
place(size_t row, size_t column, size_t n_columns)
{
    return row / REL_KERNEL_ROWS * REL_KERNEL_ROWS * n_columns +
           column / 2 * 2 * REL_KERNEL_ROWS + row % REL_KERNEL_ROWS * 2 +
           column % 2;
}

static const RelKernel *
portable(void)
{
    size_t last = 0;

    while (rel_kernel_at(last + 1)) {
        ++last;
    }
    return rel_kernel_at(last);
}

/// Each sum as it is said to be, term by term
static void
sum_products(const int8_t *weights, const int8_t *inputs, size_t n_columns,
             int32_t *sums)
{
    for (size_t row = 0; row < INPUTS * ROWS; ++row) {
        sums[row] = 0;
        for (size_t i = 0; i < n_columns; ++i) {
            sums[row] += weights[place(row % ROWS, i, n_columns)] *
                         inputs[row / ROWS * n_columns + i];
        }
    }
}

static void
multiplies_exactly(void **state)
{
    static const size_t widths[] = {32, COLUMNS, 320, 512, 544, 640, WIDE};
    static int8_t weights[ROWS * WIDE];
    static int8_t inputs[INPUTS * WIDE];
    int32_t expected[INPUTS * ROWS];
    int32_t sums[INPUTS * ROWS];

    (void)state;
    for (size_t i = 0; i < ROWS * WIDE; ++i) {
        weights[i] = (int8_t)(next_input(127) - (i % 5 == 0));
    }
    for (size_t i = 0; i < INPUTS * WIDE; ++i) {
        inputs[i] = (int8_t)next_input(REL_STATE_LIMIT);
    }
    for (size_t w = 0; w < sizeof(widths) / sizeof(widths[0]); ++w) {
        sum_products(weights, inputs, widths[w], expected);
        for (size_t k = 0; rel_kernel_at(k); ++k) {
            for (size_t n = 1; n <= INPUTS; ++n) {
                memset(sums, 0, sizeof(sums));
                rel_kernel_at(k)->multiply(weights, ROWS, widths[w], inputs, n,
                                           sums);
                assert_memory_equal(sums, expected, n * ROWS * sizeof(int32_t));
            }
        }
    }
}

/// The largest inputs and, now and then, a whole row of the largest weights
static void
multiplies_small_weights_exactly(void **state)
{
    static int8_t weights[ROWS * WIDE];
    static int8_t inputs[INPUTS * WIDE];
    int32_t expected[INPUTS * ROWS];
    int32_t sums[INPUTS * ROWS];

    (void)state;
    for (size_t i = 0; i < ROWS * WIDE; ++i) {
        weights[i] = (int8_t)(next_input(31) - (i % 5 == 0));
    }
    memset(weights, -REL_SMALL_LIMIT, WIDE);
    memset(weights + WIDE, REL_SMALL_LIMIT - 1, WIDE);
    for (size_t i = 0; i < INPUTS * WIDE; ++i) {
        inputs[i] = (int8_t)(i % 3 ? REL_STATE_LIMIT : next_input(127));
        inputs[i] = (int8_t)(i / WIDE % 2 ? inputs[i] : -inputs[i]);
    }
    sum_products(weights, inputs, WIDE, expected);
    for (size_t k = 0; rel_kernel_at(k); ++k) {
        for (size_t n = 1; n <= INPUTS; ++n) {
            memset(sums, 0, sizeof(sums));
            rel_kernel_at(k)->multiply_small(weights, ROWS, WIDE, inputs, n,
                                             sums);
            assert_memory_equal(sums, expected, n * ROWS * sizeof(int32_t));
        }
    }
}

static void
multiplies_wide_numbers_exactly(void **state)
{
    static int16_t weights[ROWS * COLUMNS];
    static int16_t input[COLUMNS];
    int32_t expected[ROWS];
    int32_t sums[ROWS];

    (void)state;
    for (size_t i = 0; i < ROWS * COLUMNS; ++i) {
        weights[i] = (int16_t)next_input(REL_FACTOR_LIMIT);
        input[i % COLUMNS] = (int16_t)next_input(REL_FACTOR_LIMIT);
    }
    portable()->multiply_wide(weights, ROWS, COLUMNS, input, expected);
    for (size_t k = 0; rel_kernel_at(k); ++k) {
        rel_kernel_at(k)->multiply_wide(weights, ROWS, COLUMNS, input, sums);
        assert_memory_equal(sums, expected, sizeof(sums));
    }
}

static void
keeps_the_greatest_sums(void **state)
{
    enum { MOST = REL_KERNEL_COLUMNS };
    static int8_t weights[32 * MOST];
    static int8_t input[MOST];
    int32_t sums[32];

    (void)state;
    memset(weights, 0x80, sizeof(weights));
    for (size_t i = 0; i < MOST; ++i) {
        input[i] = REL_STATE_LIMIT;
    }
    for (size_t k = 0; rel_kernel_at(k); ++k) {
        rel_kernel_at(k)->multiply(weights, 32, MOST, input, 1, sums);
        assert_int_equal(sums[31], -128 * REL_STATE_LIMIT * MOST);
    }
}

static void
keeps_the_greatest_sums_of_wide_numbers(void **state)
{
    enum { MOST = REL_KERNEL_WIDE };
    static int16_t factors[MOST];
    int32_t sum = 0;

    (void)state;
    for (size_t i = 0; i < MOST; ++i) {
        factors[i] = REL_FACTOR_LIMIT;
    }
    for (size_t k = 0; rel_kernel_at(k); ++k) {
        rel_kernel_at(k)->multiply_wide(factors, 1, MOST, factors, &sum);
        assert_int_equal(sum, REL_FACTOR_LIMIT * REL_FACTOR_LIMIT * MOST);
    }
}

static void
steps_alike(void **state)
{
    static float gates[4 * CELLS];
    static int32_t sums[4 * CELLS];
    static float scales[4 * CELLS];
    float cells[CELLS], expected_cells[CELLS];
    int8_t states[CELLS], expected_states[CELLS];

    (void)state;
    for (size_t i = 0; i < 4 * CELLS; ++i) {
        gates[i] = next_float(i % 7 ? 4.0f : 40.0f);
        sums[i] = next_input(32767) * 1000;
        scales[i] = next_float(0.001f);
    }
    for (size_t k = 0; rel_kernel_at(k); ++k) {
        memset(cells, 0, sizeof(cells));
        memset(expected_cells, 0, sizeof(cells));
        for (size_t times = 0; times < 9; ++times) {
            portable()->step(gates, sums, scales, CELLS, expected_cells,
                             expected_states);
            rel_kernel_at(k)->step(gates, sums, scales, CELLS, cells, states);
            assert_memory_equal(cells, expected_cells, sizeof(cells));
            assert_memory_equal(states, expected_states, sizeof(states));
        }
    }
}

/// With the gates i and o open and f shut a cell becomes tanh of its gate g
static void
makes_cells_of_hyperbolic_tangents(void **state)
{
    enum { N = 32 };
    static const int32_t sums[4 * N];
    static const float scales[4 * N];
    float gates[4 * N], cells[N];
    int8_t states[N];

    (void)state;
    for (size_t i = 0; i < N; ++i) {
        gates[i] = gates[2 * N + i] = 40.0f;
        gates[N + i] = -40.0f;
        gates[3 * N + i] = ((float)i - 15.5f) * 0.6f;
        cells[i] = 1.0f;
    }
    for (size_t k = 0; rel_kernel_at(k); ++k) {
        rel_kernel_at(k)->step(gates, sums, scales, N, cells, states);
        for (size_t i = 0; i < N; ++i) {
            const double expected = tanh((double)gates[3 * N + i]);
            assert_float_equal(cells[i], expected, 5e-5);
            assert_true(fabs(states[i] - 127 * tanh(expected)) < 0.51);
        }
    }
}

static void
leaks_alike(void **state)
{
    static const float values[32] = {0.5f, -2.0f, -0.0f, 3e9f, -1e-30f};

    (void)state;
    for (size_t k = 0; rel_kernel_at(k); ++k) {
        float found[32], expected[32];
        memcpy(found, values, sizeof(values));
        memcpy(expected, values, sizeof(values));
        expected[1] = -2.0f * 0.1f;
        expected[4] = -1e-30f * 0.1f;
        rel_kernel_at(k)->leak(found, 32, 0.1f);
        assert_memory_equal(found, expected, sizeof(found));
    }
}

static void
scales_and_adds_rows_alike(void **state)
{
    int32_t sums[ROWS];
    float scales[ROWS], bias[ROWS], out[ROWS], expected[ROWS];
    int8_t row[COLUMNS];
    float sum[COLUMNS], expected_sum[COLUMNS];

    (void)state;
    for (size_t i = 0; i < ROWS; ++i) {
        sums[i] = next_input(32767) * 9999;
        scales[i] = next_float(0.01f);
        bias[i] = next_float(3);
    }
    for (size_t i = 0; i < COLUMNS; ++i) {
        row[i] = (int8_t)next_input(127);
        sum[i] = expected_sum[i] = next_float(1);
    }
    portable()->scale(sums, 0.37f, scales, bias, ROWS, expected);
    portable()->add_row(row, 0.011f, COLUMNS, expected_sum);
    for (size_t k = 0; rel_kernel_at(k + 1); ++k) {
        float copy[COLUMNS];
        memcpy(copy, sum, sizeof(copy));
        rel_kernel_at(k)->scale(sums, 0.37f, scales, bias, ROWS, out);
        assert_memory_equal(out, expected, sizeof(out));
        rel_kernel_at(k)->add_row(row, 0.011f, COLUMNS, copy);
        assert_memory_equal(copy, expected_sum, sizeof(copy));
    }
}

static void
quantizes_the_largest_to_the_limit(void **state)
{
    float values[32] = {0.5f, -2.0f, 1.0f, 0.0f, -0.25f};
    int16_t out[32];
    int8_t bytes[32];

    (void)state;
    for (size_t k = 0; rel_kernel_at(k); ++k) {
        assert_true(rel_kernel_at(k)->quantize(values, 32, bytes) ==
                    2.0f / 127.0f);
        assert_int_equal(bytes[0], 32); // 31.75
        assert_int_equal(bytes[1], -127);
        assert_int_equal(bytes[2], 64); // 63.5, away from zero
        assert_int_equal(bytes[4], -16);
        const float unit =
            rel_kernel_at(k)->quantize_wide(values, 32, 1001, out);
        assert_true(unit == 2.0f / 1001.0f);
        assert_int_equal(out[0], 250);
        assert_int_equal(out[1], -1001);
        assert_int_equal(out[2], 501); // 500.5, away from zero
        assert_int_equal(out[3], 0);
        assert_int_equal(out[4], -125);
    }
}

static void
quantizes_alike(void **state)
{
    float values[COLUMNS];
    int8_t bytes[COLUMNS], expected_bytes[COLUMNS];
    int16_t out[COLUMNS], expected[COLUMNS];

    (void)state;
    for (size_t times = 0; times < 50; ++times) {
        for (size_t i = 0; i < COLUMNS; ++i) {
            values[i] = next_float(times == 0 ? 0.0f : 3.0f);
        }
        const float step =
            portable()->quantize(values, COLUMNS, expected_bytes);
        const float unit = portable()->quantize_wide(
            values, COLUMNS, REL_FACTOR_LIMIT, expected);
        for (size_t k = 0; rel_kernel_at(k); ++k) {
            const RelKernel *const kernel = rel_kernel_at(k);
            assert_true(step == kernel->quantize(values, COLUMNS, bytes));
            assert_memory_equal(bytes, expected_bytes, sizeof(bytes));
            assert_true(unit == kernel->quantize_wide(values, COLUMNS,
                                                      REL_FACTOR_LIMIT, out));
            assert_memory_equal(out, expected, sizeof(out));
        }
    }
}

static void
adds_tables_alike(void **state)
{
    enum { N = 32 };
    static int32_t table[ROWS * N];
    float factors[N], scales[ROWS], bias[ROWS];
    float found[ROWS], expected[ROWS];

    (void)state;
    for (size_t i = 0; i < ROWS * N; ++i) {
        table[i] = next_input(250000);
        factors[i % N] = next_float(2);
        scales[i % ROWS] = next_float(0.01f);
        bias[i % ROWS] = next_float(3);
    }
    for (size_t row = 0; row < ROWS; ++row) {
        double sum = 0;
        for (size_t i = 0; i < N; ++i) {
            sum += (double)table[(row / 16 * N + i) * 16 + row % 16] *
                   (double)factors[i];
        }
        expected[row] = 1.0f;
        portable()->add_table(table, factors, N, ROWS, 0.01f, scales, bias,
                              expected);
        found[row] = (float)(1 + sum * 0.01 * (double)scales[row]) + bias[row];
        assert_float_equal(expected[row], found[row], 1e-3);
    }
    for (size_t k = 0; rel_kernel_at(k); ++k) {
        for (size_t row = 0; row < ROWS; ++row) {
            found[row] = expected[row] = 1.0f;
        }
        portable()->add_table(table, factors, N, ROWS, 0.01f, scales, bias,
                              expected);
        rel_kernel_at(k)->add_table(table, factors, N, ROWS, 0.01f, scales,
                                    bias, found);
        assert_memory_equal(found, expected, sizeof(found));
    }
}

static void
chooses_the_kernel_that_the_environment_names(void **state)
{
    (void)state;
    unsetenv("RELATA_KERNEL");
    assert_ptr_equal(rel_kernel_choose(), rel_kernel_at(0));
    for (size_t k = 0; rel_kernel_at(k); ++k) {
        setenv("RELATA_KERNEL", rel_kernel_at(k)->name, 1);
        assert_ptr_equal(rel_kernel_choose(), rel_kernel_at(k));
    }
    setenv("RELATA_KERNEL", "abacus", 1);
    assert_ptr_equal(rel_kernel_choose(), rel_kernel_at(0));
    unsetenv("RELATA_KERNEL");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(multiplies_exactly),
        cmocka_unit_test(multiplies_small_weights_exactly),
        cmocka_unit_test(multiplies_wide_numbers_exactly),
        cmocka_unit_test(keeps_the_greatest_sums),
        cmocka_unit_test(keeps_the_greatest_sums_of_wide_numbers),
        cmocka_unit_test(steps_alike),
        cmocka_unit_test(makes_cells_of_hyperbolic_tangents),
        cmocka_unit_test(leaks_alike),
        cmocka_unit_test(scales_and_adds_rows_alike),
        cmocka_unit_test(quantizes_the_largest_to_the_limit),
        cmocka_unit_test(quantizes_alike),
        cmocka_unit_test(adds_tables_alike),
        cmocka_unit_test(chooses_the_kernel_that_the_environment_names),
    };
    return cmocka_run_group_tests_name("kernel", tests, NULL, NULL);
}
