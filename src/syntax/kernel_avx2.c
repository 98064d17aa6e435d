// kernel_avx2.c: the kernels for processors with AVX2, chosen at run time.
//
// The same operations in the same order as kernel.c, eight lanes at once.
// No fused multiply-add is used: it would round once where kernel.c rounds
// twice.  The kernel for AVX-512 is the same but for integer products.

#include "syntax/kernel.h"

#include "syntax/kernel_inside.h"

#if REL_KERNEL_X86

#include <immintrin.h>
#include <string.h>

#define AVX2 __attribute__((target("avx2")))

/// Load 16 weights of 8 bits, or 16 numbers of 16 bits
AVX2 static inline __m256i
load_weights(const int8_t *from)
{
    return _mm256_cvtepi8_epi16(_mm_loadu_si128((const void *)from));
}

AVX2 static inline __m256i
load_wide(const int16_t *from)
{
    return _mm256_loadu_si256((const void *)from);
}

/// The four sums of four vectors of eight
AVX2 static inline __m128i
sum_lanes(__m256i a, __m256i b, __m256i c, __m256i d)
{
    const __m256i pairs =
        _mm256_hadd_epi32(_mm256_hadd_epi32(a, b), _mm256_hadd_epi32(c, d));
    return _mm_add_epi32(_mm256_castsi256_si128(pairs),
                         _mm256_extracti128_si256(pairs, 1));
}

AVX2 static inline __m256i
add_products(__m256i sum, __m256i a, __m256i b)
{
    return _mm256_add_epi32(sum, _mm256_madd_epi16(a, b));
}

/// Two numbers of an input, eight times
AVX2 static inline __m256i
repeat_pair(const int16_t *from)
{
    int32_t pair;

    memcpy(&pair, from, sizeof(pair));
    return _mm256_set1_epi32(pair);
}

AVX2 static inline void
store_sums(__m256i sums, int32_t *to)
{
    _mm256_storeu_si256((void *)to, sums);
}

/// Sixteen rows by one input
AVX2 static inline void
multiply_rows(const int8_t *weights, size_t n_columns, const int16_t *input,
              int32_t *sums)
{
    __m256i low_even = _mm256_setzero_si256();
    __m256i high_even = low_even;
    __m256i low_odd = low_even;
    __m256i high_odd = low_even;

    for (size_t i = 0; i < n_columns; i += 4) {
        const int8_t *at = weights + i * REL_KERNEL_ROWS;
        const __m256i even = repeat_pair(input + i);
        const __m256i odd = repeat_pair(input + i + 2);
        low_even = add_products(low_even, even, load_weights(at));
        high_even = add_products(high_even, even, load_weights(at + 16));
        low_odd = add_products(low_odd, odd, load_weights(at + 32));
        high_odd = add_products(high_odd, odd, load_weights(at + 48));
    }
    store_sums(_mm256_add_epi32(low_even, low_odd), sums);
    store_sums(_mm256_add_epi32(high_even, high_odd), sums + 8);
}

/// Sixteen rows by four inputs -> sums (4, n_rows), of which 16 columns.
/// All sums have names, for gcc to keep them in registers.
AVX2 static inline void
multiply_block(const int8_t *weights, size_t n_rows, size_t n_columns,
               const int16_t *inputs, int32_t *sums)
{
    const __m256i zero = _mm256_setzero_si256();
    __m256i a0 = zero, b0 = zero, c0 = zero, d0 = zero;
    __m256i a1 = zero, b1 = zero, c1 = zero, d1 = zero;

    for (size_t i = 0; i < n_columns; i += 2) {
        const int16_t *at = inputs + i;
        const __m256i low = load_weights(weights + i * REL_KERNEL_ROWS);
        const __m256i high = load_weights(weights + i * REL_KERNEL_ROWS + 16);
        const __m256i a = repeat_pair(at);
        const __m256i b = repeat_pair(at + n_columns);
        const __m256i c = repeat_pair(at + 2 * n_columns);
        const __m256i d = repeat_pair(at + 3 * n_columns);
        a0 = add_products(a0, a, low);
        a1 = add_products(a1, a, high);
        b0 = add_products(b0, b, low);
        b1 = add_products(b1, b, high);
        c0 = add_products(c0, c, low);
        c1 = add_products(c1, c, high);
        d0 = add_products(d0, d, low);
        d1 = add_products(d1, d, high);
    }
    store_sums(a0, sums);
    store_sums(a1, sums + 8);
    store_sums(b0, sums + n_rows);
    store_sums(b1, sums + n_rows + 8);
    store_sums(c0, sums + 2 * n_rows);
    store_sums(c1, sums + 2 * n_rows + 8);
    store_sums(d0, sums + 3 * n_rows);
    store_sums(d1, sums + 3 * n_rows + 8);
}

AVX2 static void
multiply(const int8_t *weights, size_t n_rows, size_t n_columns,
         const int16_t *inputs, size_t n_inputs, int32_t *sums)
{
    const size_t blocks = n_inputs & ~(size_t)3;

    for (size_t row = 0; row < n_rows; row += REL_KERNEL_ROWS) {
        const int8_t *at = weights + row * n_columns;
        for (size_t input = 0; input < blocks; input += 4) {
            multiply_block(at, n_rows, n_columns, inputs + input * n_columns,
                           sums + input * n_rows + row);
        }
        for (size_t input = blocks; input < n_inputs; ++input) {
            multiply_rows(at, n_columns, inputs + input * n_columns,
                          sums + input * n_rows + row);
        }
    }
}

AVX2 static void
multiply_wide(const int16_t *weights, size_t n_rows, size_t n_columns,
              const int16_t *input, int32_t *sums)
{
    for (size_t row = 0; row < n_rows; ++row) {
        const int16_t *factors = weights + row * n_columns;
        __m256i sum = _mm256_setzero_si256();
        int32_t four[4];
        for (size_t i = 0; i < n_columns; i += 16) {
            sum =
                add_products(sum, load_wide(input + i), load_wide(factors + i));
        }
        _mm_storeu_si128((void *)four, sum_lanes(sum, sum, sum, sum));
        sums[row] = four[0];
    }
}

/// sums * unit * scales + bias
AVX2 static inline __m256
scaled(const int32_t *sums, __m256 unit, const float *scales, const float *bias)
{
    const __m256i whole = _mm256_loadu_si256((const void *)sums);
    const __m256 part = _mm256_mul_ps(_mm256_cvtepi32_ps(whole), unit);

    return _mm256_add_ps(_mm256_mul_ps(part, _mm256_loadu_ps(scales)),
                         _mm256_loadu_ps(bias));
}

AVX2 static void
scale(const int32_t *sums, float unit, const float *scales, const float *bias,
      size_t n, float *out)
{
    const __m256 units = _mm256_set1_ps(unit);
    size_t i = 0;

    for (; i + 8 <= n; i += 8) {
        _mm256_storeu_ps(out + i,
                         scaled(sums + i, units, scales + i, bias + i));
    }
    for (; i < n; ++i) {
        out[i] = (float)sums[i] * unit * scales[i] + bias[i];
    }
}

/// over * square + next
AVX2 static inline __m256
horner(__m256 over, __m256 square, float next)
{
    return _mm256_add_ps(_mm256_mul_ps(over, square), _mm256_set1_ps(next));
}

AVX2 static inline __m256
hyperbolic_tangent(__m256 x)
{
    x = _mm256_min_ps(x, _mm256_set1_ps(TANH_CLAMP));
    x = _mm256_max_ps(x, _mm256_set1_ps(-TANH_CLAMP));

    const __m256 square = _mm256_mul_ps(x, x);
    __m256 over = _mm256_set1_ps(TANH_OVER_13);
    over = horner(over, square, TANH_OVER_11);
    over = horner(over, square, TANH_OVER_9);
    over = horner(over, square, TANH_OVER_7);
    over = horner(over, square, TANH_OVER_5);
    over = horner(over, square, TANH_OVER_3);
    over = horner(over, square, TANH_OVER_1);

    __m256 under = _mm256_set1_ps(TANH_UNDER_6);
    under = horner(under, square, TANH_UNDER_4);
    under = horner(under, square, TANH_UNDER_2);
    under = horner(under, square, TANH_UNDER_0);
    return _mm256_div_ps(_mm256_mul_ps(over, x), under);
}

AVX2 static inline __m256
logistic(__m256 x)
{
    const __m256 half = _mm256_set1_ps(0.5f);
    const __m256 tangent = hyperbolic_tangent(_mm256_mul_ps(x, half));

    return _mm256_add_ps(_mm256_mul_ps(tangent, half), half);
}

/// Eight floats to 16-bit integers, halves away from zero
AVX2 static inline void
store_rounded(__m256 values, __m256 limit, int16_t *to)
{
    values = _mm256_min_ps(values, limit);
    values = _mm256_max_ps(values, _mm256_sub_ps(_mm256_setzero_ps(), limit));
    const __m256 sign = _mm256_and_ps(values, _mm256_set1_ps(-0.0f));
    values = _mm256_add_ps(values, _mm256_or_ps(sign, _mm256_set1_ps(0.5f)));
    const __m256i whole = _mm256_cvttps_epi32(values);
    _mm_storeu_si128((void *)to,
                     _mm_packs_epi32(_mm256_castsi256_si128(whole),
                                     _mm256_extracti128_si256(whole, 1)));
}

AVX2 static void
step(const float *gates, const int32_t *sums, const float *scales,
     size_t n_cells, float *cell, int16_t *state)
{
    const __m256 unit = _mm256_set1_ps(1.0f / (float)REL_STATE_LIMIT);
    const __m256 limit = _mm256_set1_ps((float)REL_STATE_LIMIT);

    for (size_t i = 0; i < n_cells; i += 8) {
        __m256 gate[4];
        for (size_t kind = 0; kind < 4; ++kind) {
            const size_t at = kind * n_cells + i;
            gate[kind] = scaled(sums + at, unit, scales + at, gates + at);
        }
        const __m256 kept =
            _mm256_mul_ps(logistic(gate[1]), _mm256_loadu_ps(cell + i));
        const __m256 added =
            _mm256_mul_ps(logistic(gate[0]), hyperbolic_tangent(gate[3]));
        const __m256 now = _mm256_add_ps(kept, added);
        _mm256_storeu_ps(cell + i, now);
        const __m256 out =
            _mm256_mul_ps(logistic(gate[2]), hyperbolic_tangent(now));
        store_rounded(_mm256_mul_ps(out, limit), limit, state + i);
    }
}

AVX2 static void
add_row(const int8_t *row, float row_scale, size_t n, float *sum)
{
    const __m256 factor = _mm256_set1_ps(row_scale);

    for (size_t i = 0; i < n; i += 8) {
        const __m256i whole =
            _mm256_cvtepi8_epi32(_mm_loadl_epi64((const void *)(row + i)));
        const __m256 part = _mm256_mul_ps(_mm256_cvtepi32_ps(whole), factor);
        _mm256_storeu_ps(sum + i,
                         _mm256_add_ps(_mm256_loadu_ps(sum + i), part));
    }
}

/// The largest of n absolute values and REL_KERNEL_SMALLEST
AVX2 static inline float
find_largest(const float *values, size_t n)
{
    const __m256 sign = _mm256_set1_ps(-0.0f);
    __m256 largest = _mm256_set1_ps(REL_KERNEL_SMALLEST);
    float lanes[8];

    for (size_t i = 0; i < n; i += 8) {
        const __m256 sizes =
            _mm256_andnot_ps(sign, _mm256_loadu_ps(values + i));
        largest = _mm256_max_ps(sizes, largest);
    }
    _mm256_storeu_ps(lanes, largest);
    for (size_t i = 1; i < 8; ++i) {
        lanes[0] = lanes[i] > lanes[0] ? lanes[i] : lanes[0];
    }
    return lanes[0];
}

AVX2 static float
quantize(const float *values, size_t n, int limit, int16_t *out)
{
    const float largest = find_largest(values, n);
    const __m256 factor = _mm256_set1_ps((float)limit / largest);
    const __m256 limits = _mm256_set1_ps((float)limit);

    for (size_t i = 0; i < n; i += 8) {
        const __m256 scaled_up =
            _mm256_mul_ps(_mm256_loadu_ps(values + i), factor);
        store_rounded(scaled_up, limits, out + i);
    }
    return largest / (float)limit;
}

AVX2 static void
outer(const int16_t *left, const int16_t *right, size_t n, int16_t *out)
{
    for (size_t i = 0; i < n; ++i) {
        const __m256i factor = _mm256_set1_epi16(left[i]);
        for (size_t k = 0; k < n; k += 16) {
            const __m256i product =
                _mm256_mulhrs_epi16(factor, load_wide(right + k));
            _mm256_storeu_si256((void *)(out + i * n + k), product);
        }
    }
}

const RelKernel REL_KERNEL_AVX2 = {
    multiply, multiply_wide, scale, step, add_row, quantize, outer,
};

const RelKernel REL_KERNEL_AVX512 = {
    rel_kernel_multiply_avx512,
    multiply_wide,
    scale,
    step,
    add_row,
    quantize,
    outer,
};

#else

typedef int rel_kernel_avx2_is_empty; // ISO C wants a declaration

#endif
