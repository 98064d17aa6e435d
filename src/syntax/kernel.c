// kernel.c: the portable kernels, and the choice between kernels.
//
// tanh is a rational function of degree 5 over 6 (kernel_inside.h); the
// logistic function is made of it.

#include "syntax/kernel.h"

#include "syntax/kernel_inside.h"

#include <stdlib.h>
#include <string.h>

// A weight is at most 255 in size: kernels may add 128 to it.
_Static_assert(255LL * REL_STATE_LIMIT * REL_KERNEL_COLUMNS <= INT32_MAX,
               "sums of products of bytes overflow");
_Static_assert((long long)REL_FACTOR_LIMIT *REL_FACTOR_LIMIT *REL_KERNEL_WIDE <=
                   INT32_MAX,
               "sums of products of factors overflow");

/// Sixteen rows by one input -> sums (REL_KERNEL_ROWS)
static void
multiply_rows(const int8_t *weights, size_t n_columns, const int8_t *input,
              int32_t *sums)
{
    int32_t lanes[REL_KERNEL_ROWS] = {0}; // apart from sums, for speed

    for (size_t i = 0; i < n_columns; i += REL_KERNEL_PAIR) {
        const int8_t *at = weights + i * REL_KERNEL_ROWS;
        for (size_t k = 0; k < REL_KERNEL_ROWS; ++k) {
            lanes[k] += at[2 * k] * input[i] + at[2 * k + 1] * input[i + 1];
        }
    }
    memcpy(sums, lanes, sizeof(lanes));
}

static void
multiply(const int8_t *weights, size_t n_rows, size_t n_columns,
         const int8_t *inputs, size_t n_inputs, int32_t *sums)
{
    for (size_t input = 0; input < n_inputs; ++input) {
        for (size_t row = 0; row < n_rows; row += REL_KERNEL_ROWS) {
            multiply_rows(weights + row * n_columns, n_columns,
                          inputs + input * n_columns,
                          sums + input * n_rows + row);
        }
    }
}

static void
multiply_wide(const int16_t *weights, size_t n_rows, size_t n_columns,
              const int16_t *input, int32_t *sums)
{
    for (size_t row = 0; row < n_rows; ++row) {
        const int16_t *factors = weights + row * n_columns;
        int32_t sum = 0;
        for (size_t i = 0; i < n_columns; ++i) {
            sum += input[i] * factors[i];
        }
        sums[row] = sum;
    }
}

static void
scale(const int32_t *sums, float unit, const float *scales, const float *bias,
      size_t n, float *out)
{
    for (size_t i = 0; i < n; ++i) {
        out[i] = (float)sums[i] * unit * scales[i] + bias[i];
    }
}

/// A quotient that is not yet divided: divisions are dear
typedef struct {
    float over, under;
} Ratio;

static Ratio
hyperbolic_tangent(float x)
{
    x = x < TANH_CLAMP ? x : TANH_CLAMP;
    x = x > -TANH_CLAMP ? x : -TANH_CLAMP;

    const float square = x * x;
    float over = TANH_OVER_5;
    over = over * square + TANH_OVER_3;
    over = over * square + TANH_OVER_1;

    float under = TANH_UNDER_6;
    under = under * square + TANH_UNDER_4;
    under = under * square + TANH_UNDER_2;
    under = under * square + TANH_UNDER_0;
    return (Ratio){over * x, under};
}

/// (tanh(x / 2) + 1) / 2
static Ratio
logistic(float x)
{
    const Ratio tangent = hyperbolic_tangent(x * 0.5f);

    return (Ratio){tangent.over + tangent.under, tangent.under + tangent.under};
}

static float
multiply_ratios(Ratio a, Ratio b)
{
    return a.over * b.over / (a.under * b.under);
}

static int16_t
round_to(float value, float limit)
{
    value = value < limit ? value : limit;
    value = value > -limit ? value : -limit;
    return (int16_t)(value + (value < 0 ? -0.5f : 0.5f));
}

static void
step(const float *gates, const int32_t *sums, const float *scales,
     size_t n_cells, float *cell, int8_t *state)
{
    const float unit = 1.0f / (float)REL_STATE_LIMIT;

    for (size_t i = 0; i < n_cells; ++i) {
        float gate[4];
        for (size_t kind = 0; kind < 4; ++kind) {
            const size_t at = kind * n_cells + i;
            gate[kind] = (float)sums[at] * unit * scales[at] + gates[at];
        }
        const Ratio keep = logistic(gate[1]);
        const float kept = keep.over * cell[i] / keep.under;
        const float added =
            multiply_ratios(logistic(gate[0]), hyperbolic_tangent(gate[3]));
        cell[i] = kept + added;
        const float out =
            multiply_ratios(logistic(gate[2]), hyperbolic_tangent(cell[i]));
        state[i] =
            (int8_t)round_to(out * (float)REL_STATE_LIMIT, REL_STATE_LIMIT);
    }
}

static void
add_row(const int8_t *row, float row_scale, size_t n, float *sum)
{
    for (size_t i = 0; i < n; ++i) {
        sum[i] += (float)row[i] * row_scale;
    }
}

static void
leak(float *values, size_t n, float slope)
{
    for (size_t i = 0; i < n; ++i) {
        values[i] = values[i] < 0 ? values[i] * slope : values[i];
    }
}

static float
find_largest(const float *values, size_t n)
{
    float largest = REL_KERNEL_SMALLEST;

    for (size_t i = 0; i < n; ++i) {
        const float size = values[i] < 0 ? -values[i] : values[i];
        largest = size > largest ? size : largest;
    }
    return largest;
}

static float
quantize(const float *values, size_t n, int8_t *out)
{
    const float limit = (float)REL_STATE_LIMIT;
    const float largest = find_largest(values, n);
    const float factor = limit / largest;

    for (size_t i = 0; i < n; ++i) {
        out[i] = (int8_t)round_to(values[i] * factor, limit);
    }
    return largest / limit;
}

static float
quantize_wide(const float *values, size_t n, int limit, int16_t *out)
{
    const float largest = find_largest(values, n);
    const float factor = (float)limit / largest;

    for (size_t i = 0; i < n; ++i) {
        out[i] = round_to(values[i] * factor, (float)limit);
    }
    return largest / (float)limit;
}

/// Sixteen rows of add_table
static void
add_rows(const int32_t *table, const float *factors, size_t n, float unit,
         const float *scales, const float *bias, float *out)
{
    float sums[4][REL_KERNEL_ROWS] = {{0}};

    for (size_t i = 0; i < n; ++i) {
        for (size_t row = 0; row < REL_KERNEL_ROWS; ++row) {
            sums[i % 4][row] +=
                (float)table[i * REL_KERNEL_ROWS + row] * factors[i];
        }
    }
    for (size_t row = 0; row < REL_KERNEL_ROWS; ++row) {
        const float sum =
            (sums[0][row] + sums[1][row]) + (sums[2][row] + sums[3][row]);
        out[row] += sum * unit * scales[row] + bias[row];
    }
}

static void
add_table(const int32_t *table, const float *factors, size_t n, size_t n_rows,
          float unit, const float *scales, const float *bias, float *out)
{
    for (size_t row = 0; row < n_rows; row += REL_KERNEL_ROWS) {
        add_rows(table + row * n, factors, n, unit, scales + row, bias + row,
                 out + row);
    }
}

const RelKernel REL_KERNEL_PORTABLE = {
    "portable",    multiply,  rel_kernel_multiply_small,
    multiply_wide, scale,     step,
    add_row,       leak,      quantize,
    quantize_wide, add_table,
};

/// The kernels of this machine, best first -> number of them
static size_t
list_kernels(const RelKernel **kernels)
{
    size_t n = 0;

#if REL_KERNEL_X86
    if (__builtin_cpu_supports("avx512f") &&
        __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512vnni")) {
        kernels[n++] = &REL_KERNEL_AVX512;
    }
    if (__builtin_cpu_supports("avx2")) {
        kernels[n++] = &REL_KERNEL_AVX2;
    }
#endif
    kernels[n++] = &REL_KERNEL_PORTABLE;
    return n;
}

const RelKernel *
rel_kernel_at(size_t index)
{
    const RelKernel *kernels[3];
    const size_t n = list_kernels(kernels);

    return index < n ? kernels[index] : NULL;
}

const RelKernel *
rel_kernel_choose(void)
{
    const char *const wanted = getenv("RELATA_KERNEL");
    const RelKernel *kernel = NULL;

    for (size_t i = 0; wanted && (kernel = rel_kernel_at(i)) != NULL; ++i) {
        if (strcmp(kernel->name, wanted) == 0) {
            return kernel;
        }
    }
    return rel_kernel_at(0);
}
