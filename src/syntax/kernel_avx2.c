// kernel_avx2.c: the kernels for processors with AVX2, chosen at run time.
//
// The same operations in the same order as kernel.c, eight lanes at once.
// No fused multiply-add is used: it would round once where kernel.c rounds
// twice.  Includes the kernel for AVX-512 with its VNNI instructions, which
// differs in integer products only.

#include "syntax/kernel.h"

#include "syntax/kernel_inside.h"

#if REL_KERNEL_X86

#include <immintrin.h>

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

/// Four rows by one input -> sums (4)
AVX2 static inline void
multiply_rows(const int8_t *weights, size_t n_columns, const int16_t *input,
              int32_t *sums)
{
    __m256i a = _mm256_setzero_si256();
    __m256i b = a;
    __m256i c = a;
    __m256i d = a;

    for (size_t i = 0; i < n_columns; i += 16) {
        const __m256i values = load_wide(input + i);
        const int8_t *at = weights + i;
        a = add_products(a, values, load_weights(at));
        b = add_products(b, values, load_weights(at + n_columns));
        c = add_products(c, values, load_weights(at + 2 * n_columns));
        d = add_products(d, values, load_weights(at + 3 * n_columns));
    }
    _mm_storeu_si128((void *)sums, sum_lanes(a, b, c, d));
}

/// Store two rows' sums with each of two inputs
AVX2 static inline void
store_sums(__m128i four, size_t n_rows, int32_t *sums)
{
    _mm_storel_epi64((void *)sums, four);
    _mm_storeh_pd((void *)(sums + n_rows), _mm_castsi128_pd(four));
}

/// Two rows by four inputs -> sums (4, n_rows), of which two columns are set.
/// All sums have names, for gcc to keep them in registers.
AVX2 static inline void
multiply_block(const int8_t *weights, size_t n_rows, size_t n_columns,
               const int16_t *inputs, int32_t *sums)
{
    const int8_t *next = weights + n_columns;
    const __m256i zero = _mm256_setzero_si256();
    __m256i a0 = zero, b0 = zero, c0 = zero, d0 = zero;
    __m256i a1 = zero, b1 = zero, c1 = zero, d1 = zero;

    for (size_t i = 0; i < n_columns; i += 16) {
        const int16_t *at = inputs + i;
        const __m256i first = load_weights(weights + i);
        const __m256i second = load_weights(next + i);
        const __m256i a = load_wide(at);
        const __m256i b = load_wide(at + n_columns);
        const __m256i c = load_wide(at + 2 * n_columns);
        const __m256i d = load_wide(at + 3 * n_columns);
        a0 = add_products(a0, a, first);
        a1 = add_products(a1, a, second);
        b0 = add_products(b0, b, first);
        b1 = add_products(b1, b, second);
        c0 = add_products(c0, c, first);
        c1 = add_products(c1, c, second);
        d0 = add_products(d0, d, first);
        d1 = add_products(d1, d, second);
    }
    store_sums(sum_lanes(a0, a1, b0, b1), n_rows, sums);
    store_sums(sum_lanes(c0, c1, d0, d1), n_rows, sums + 2 * n_rows);
}

/// One row by one input
AVX2 static inline int32_t
multiply_row(const int8_t *weights, size_t n_columns, const int16_t *input)
{
    __m256i sum = _mm256_setzero_si256();
    int32_t sums[4];

    for (size_t i = 0; i < n_columns; i += 16) {
        sum =
            add_products(sum, load_wide(input + i), load_weights(weights + i));
    }
    _mm_storeu_si128((void *)sums, sum_lanes(sum, sum, sum, sum));
    return sums[0];
}

AVX2 static void
multiply(const int8_t *weights, size_t n_rows, size_t n_columns,
         const int16_t *inputs, size_t n_inputs, int32_t *sums)
{
    const size_t even = n_rows & ~(size_t)1;
    size_t input = 0;

    for (; input + 4 <= n_inputs; input += 4) {
        const int16_t *values = inputs + input * n_columns;
        int32_t *out = sums + input * n_rows;
        for (size_t row = 0; row < even; row += 2) {
            multiply_block(weights + row * n_columns, n_rows, n_columns, values,
                           out + row);
        }
        for (size_t k = 0; even < n_rows && k < 4; ++k) {
            out[k * n_rows + even] = multiply_row(
                weights + even * n_columns, n_columns, values + k * n_columns);
        }
    }
    for (; input < n_inputs; ++input) {
        const int16_t *values = inputs + input * n_columns;
        int32_t *out = sums + input * n_rows;
        size_t row = 0;
        for (; row + 4 <= n_rows; row += 4) {
            multiply_rows(weights + row * n_columns, n_columns, values,
                          out + row);
        }
        for (; row < n_rows; ++row) {
            out[row] =
                multiply_row(weights + row * n_columns, n_columns, values);
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

// AVX-512: 32 products at once, added by one instruction

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vnni")))

/// 32 weights of 8 bits
AVX512 static inline __m512i
load_weights_512(const int8_t *from)
{
    return _mm512_cvtepi8_epi16(_mm256_loadu_si256((const void *)from));
}

/// The four sums of four vectors of sixteen
AVX512 static inline __m128i
sum_lanes_512(__m512i a, __m512i b, __m512i c, __m512i d)
{
    const __m512i ab = _mm512_add_epi32(_mm512_unpacklo_epi32(a, b),
                                        _mm512_unpackhi_epi32(a, b));
    const __m512i cd = _mm512_add_epi32(_mm512_unpacklo_epi32(c, d),
                                        _mm512_unpackhi_epi32(c, d));
    const __m512i all = _mm512_add_epi32(_mm512_unpacklo_epi64(ab, cd),
                                         _mm512_unpackhi_epi64(ab, cd));
    const __m256i half = _mm256_add_epi32(_mm512_castsi512_si256(all),
                                          _mm512_extracti64x4_epi64(all, 1));
    return _mm_add_epi32(_mm256_castsi256_si128(half),
                         _mm256_extracti128_si256(half, 1));
}

/// Four rows by one input -> sums (4)
AVX512 static inline void
multiply_rows_512(const int8_t *weights, size_t n_columns, const int16_t *input,
                  int32_t *sums)
{
    __m512i a = _mm512_setzero_si512();
    __m512i b = a;
    __m512i c = a;
    __m512i d = a;

    for (size_t i = 0; i < n_columns; i += 32) {
        const __m512i values = _mm512_loadu_si512((const void *)(input + i));
        const int8_t *at = weights + i;
        a = _mm512_dpwssd_epi32(a, values, load_weights_512(at));
        b = _mm512_dpwssd_epi32(b, values, load_weights_512(at + n_columns));
        c = _mm512_dpwssd_epi32(c, values,
                                load_weights_512(at + 2 * n_columns));
        d = _mm512_dpwssd_epi32(d, values,
                                load_weights_512(at + 3 * n_columns));
    }
    _mm_storeu_si128((void *)sums, sum_lanes_512(a, b, c, d));
}

/// Two rows by four inputs, as multiply_block
AVX512 static inline void
multiply_block_512(const int8_t *weights, size_t n_rows, size_t n_columns,
                   const int16_t *inputs, int32_t *sums)
{
    const int8_t *next = weights + n_columns;
    const __m512i zero = _mm512_setzero_si512();
    __m512i a0 = zero, b0 = zero, c0 = zero, d0 = zero;
    __m512i a1 = zero, b1 = zero, c1 = zero, d1 = zero;

    for (size_t i = 0; i < n_columns; i += 32) {
        const int16_t *at = inputs + i;
        const __m512i first = load_weights_512(weights + i);
        const __m512i second = load_weights_512(next + i);
        const __m512i a = _mm512_loadu_si512((const void *)at);
        const __m512i b = _mm512_loadu_si512((const void *)(at + n_columns));
        const __m512i c =
            _mm512_loadu_si512((const void *)(at + 2 * n_columns));
        const __m512i d =
            _mm512_loadu_si512((const void *)(at + 3 * n_columns));
        a0 = _mm512_dpwssd_epi32(a0, a, first);
        a1 = _mm512_dpwssd_epi32(a1, a, second);
        b0 = _mm512_dpwssd_epi32(b0, b, first);
        b1 = _mm512_dpwssd_epi32(b1, b, second);
        c0 = _mm512_dpwssd_epi32(c0, c, first);
        c1 = _mm512_dpwssd_epi32(c1, c, second);
        d0 = _mm512_dpwssd_epi32(d0, d, first);
        d1 = _mm512_dpwssd_epi32(d1, d, second);
    }
    store_sums(sum_lanes_512(a0, a1, b0, b1), n_rows, sums);
    store_sums(sum_lanes_512(c0, c1, d0, d1), n_rows, sums + 2 * n_rows);
}

AVX512 static void
multiply_512(const int8_t *weights, size_t n_rows, size_t n_columns,
             const int16_t *inputs, size_t n_inputs, int32_t *sums)
{
    const size_t whole = n_rows & ~(size_t)3;
    const size_t blocks = n_inputs & ~(size_t)3;

    for (size_t input = 0; input < blocks; input += 4) {
        for (size_t row = 0; row < whole; row += 2) {
            multiply_block_512(weights + row * n_columns, n_rows, n_columns,
                               inputs + input * n_columns,
                               sums + input * n_rows + row);
        }
    }
    for (size_t input = blocks; input < n_inputs; ++input) {
        for (size_t row = 0; row < whole; row += 4) {
            multiply_rows_512(weights + row * n_columns, n_columns,
                              inputs + input * n_columns,
                              sums + input * n_rows + row);
        }
    }
    for (size_t row = whole; row < n_rows; ++row) {
        for (size_t input = 0; input < n_inputs; ++input) {
            sums[input * n_rows + row] =
                multiply_row(weights + row * n_columns, n_columns,
                             inputs + input * n_columns);
        }
    }
}

const RelKernel REL_KERNEL_AVX512 = {
    multiply_512, multiply_wide, scale, step, add_row, quantize, outer,
};

#else

typedef int rel_kernel_avx2_is_empty; // ISO C wants a declaration

#endif
