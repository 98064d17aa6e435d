// kernel_avx2.c: the kernels for processors with AVX2, chosen at run time.
//
// The same operations in the same order as kernel.c, eight lanes at once.
// No fused multiply-add is used: it would round once where kernel.c rounds
// twice.  Integer products are in a file of their own.  The kernel for AVX-512
// borrows what is as fast with AVX2.

#include "syntax/kernel.h"

#include "syntax/kernel_inside.h"

#if REL_KERNEL_X86

#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))

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

/// A quotient that is not yet divided
typedef struct {
    __m256 over, under;
} Ratio;

/// over * square + next
AVX2 static inline __m256
horner(__m256 over, __m256 square, float next)
{
    return _mm256_add_ps(_mm256_mul_ps(over, square), _mm256_set1_ps(next));
}

AVX2 static inline Ratio
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
    return (Ratio){_mm256_mul_ps(over, x), under};
}

AVX2 static inline Ratio
logistic(__m256 x)
{
    const Ratio tangent =
        hyperbolic_tangent(_mm256_mul_ps(x, _mm256_set1_ps(0.5f)));

    return (Ratio){_mm256_add_ps(tangent.over, tangent.under),
                   _mm256_add_ps(tangent.under, tangent.under)};
}

AVX2 static inline __m256
multiply_ratios(Ratio a, Ratio b)
{
    return _mm256_div_ps(_mm256_mul_ps(a.over, b.over),
                         _mm256_mul_ps(a.under, b.under));
}

/// Eight floats to integers, halves away from zero
AVX2 static inline __m128i
rounded(__m256 values, __m256 limit)
{
    values = _mm256_min_ps(values, limit);
    values = _mm256_max_ps(values, _mm256_sub_ps(_mm256_setzero_ps(), limit));
    const __m256 sign = _mm256_and_ps(values, _mm256_set1_ps(-0.0f));
    values = _mm256_add_ps(values, _mm256_or_ps(sign, _mm256_set1_ps(0.5f)));
    const __m256i whole = _mm256_cvttps_epi32(values);
    return _mm_packs_epi32(_mm256_castsi256_si128(whole),
                           _mm256_extracti128_si256(whole, 1));
}

AVX2 static inline void
store_bytes(__m128i values, int8_t *to)
{
    _mm_storel_epi64((void *)to, _mm_packs_epi16(values, values));
}

AVX2 static void
step(const float *gates, const int32_t *sums, const float *scales,
     size_t n_cells, float *cell, int8_t *state)
{
    const __m256 unit = _mm256_set1_ps(1.0f / (float)REL_STATE_LIMIT);
    const __m256 limit = _mm256_set1_ps((float)REL_STATE_LIMIT);

    for (size_t i = 0; i < n_cells; i += 8) {
        __m256 gate[4];
        for (size_t kind = 0; kind < 4; ++kind) {
            const size_t at = kind * n_cells + i;
            gate[kind] = scaled(sums + at, unit, scales + at, gates + at);
        }
        const Ratio keep = logistic(gate[1]);
        const __m256 kept = _mm256_div_ps(
            _mm256_mul_ps(keep.over, _mm256_loadu_ps(cell + i)), keep.under);
        const __m256 added =
            multiply_ratios(logistic(gate[0]), hyperbolic_tangent(gate[3]));
        const __m256 now = _mm256_add_ps(kept, added);
        _mm256_storeu_ps(cell + i, now);
        const __m256 out =
            multiply_ratios(logistic(gate[2]), hyperbolic_tangent(now));
        store_bytes(rounded(_mm256_mul_ps(out, limit), limit), state + i);
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
quantize(const float *values, size_t n, int8_t *out)
{
    const float largest = find_largest(values, n);
    const __m256 factor = _mm256_set1_ps((float)REL_STATE_LIMIT / largest);
    const __m256 limit = _mm256_set1_ps((float)REL_STATE_LIMIT);

    for (size_t i = 0; i < n; i += 8) {
        const __m256 steps = _mm256_mul_ps(_mm256_loadu_ps(values + i), factor);
        store_bytes(rounded(steps, limit), out + i);
    }
    return largest / (float)REL_STATE_LIMIT;
}

AVX2 static float
quantize_wide(const float *values, size_t n, int limit, int16_t *out)
{
    const float largest = find_largest(values, n);
    const __m256 factor = _mm256_set1_ps((float)limit / largest);
    const __m256 limits = _mm256_set1_ps((float)limit);

    for (size_t i = 0; i < n; i += 8) {
        const __m256 steps = _mm256_mul_ps(_mm256_loadu_ps(values + i), factor);
        _mm_storeu_si128((void *)(out + i), rounded(steps, limits));
    }
    return largest / (float)limit;
}

/// Sixteen products over REL_OUTER_DIVISOR, 16 bits each
AVX2 static inline __m256i
divided(__m256i left, const int16_t *right)
{
    const __m256i product =
        _mm256_mulhrs_epi16(left, _mm256_loadu_si256((const void *)right));
    return _mm256_srai_epi16(_mm256_add_epi16(product, _mm256_set1_epi16(16)),
                             5);
}

AVX2 static void
outer(const int16_t *left, const int16_t *right, size_t n, int8_t *out)
{
    for (size_t i = 0; i < n; ++i) {
        const __m256i factor = _mm256_set1_epi16(left[i]);
        for (size_t k = 0; k < n; k += 32) {
            const __m256i packed = _mm256_packs_epi16(
                divided(factor, right + k), divided(factor, right + k + 16));
            // packs interleaves the halves of its arguments
            _mm256_storeu_si256((void *)(out + i * n + k),
                                _mm256_permute4x64_epi64(packed, 0xD8));
        }
    }
}

const RelKernel REL_KERNEL_AVX2 = {
    "avx2",
    rel_kernel_multiply_avx2,
    rel_kernel_multiply_wide_avx2,
    scale,
    step,
    add_row,
    quantize,
    quantize_wide,
    outer,
};

const RelKernel REL_KERNEL_AVX512 = {
    "avx512",
    rel_kernel_multiply_avx512,
    rel_kernel_multiply_wide_avx2,
    scale,
    rel_kernel_step_avx512,
    add_row,
    quantize,
    quantize_wide,
    outer,
};

#else

typedef int rel_kernel_avx2_is_empty; // ISO C wants a declaration

#endif
