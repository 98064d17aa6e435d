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

// The step of an LSTM

typedef __m256 Lanes;

enum { N_LANES = 8, N_VECTORS = 2 };

#define KERNEL AVX2
#define lanes_all _mm256_set1_ps
#define lanes_load _mm256_loadu_ps
#define lanes_store _mm256_storeu_ps
#define lanes_add _mm256_add_ps
#define lanes_multiply _mm256_mul_ps
#define lanes_divide _mm256_div_ps
#define lanes_smaller _mm256_min_ps
#define lanes_larger _mm256_max_ps

AVX2 static inline Lanes
lanes_load_whole(const int32_t *from)
{
    return _mm256_cvtepi32_ps(_mm256_loadu_si256((const void *)from));
}

AVX2 static inline void
lanes_store_bytes(int8_t *to, Lanes values, Lanes limit)
{
    store_bytes(rounded(values, limit), to);
}

#include "syntax/kernel_step.h"

AVX2 static void
step(const float *gates, const int32_t *sums, const float *scales,
     size_t n_cells, float *cell, int8_t *state)
{
    const Gates all = {gates, scales, sums, n_cells};

    step_cells(&all, cell, state);
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

// The larger of both is the value itself where it is above zero
AVX2 static void
leak(float *values, size_t n, float slope)
{
    const __m256 slopes = _mm256_set1_ps(slope);

    for (size_t i = 0; i < n; i += 8) {
        const __m256 all = _mm256_loadu_ps(values + i);
        _mm256_storeu_ps(values + i,
                         _mm256_max_ps(_mm256_mul_ps(all, slopes), all));
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

/// Eight rows by a factor, added to a sum
AVX2 static inline __m256
add_products(__m256 sum, const int32_t *table, __m256 factor)
{
    return _mm256_add_ps(sum, _mm256_mul_ps(lanes_load_whole(table), factor));
}

/// Sixteen rows of add_table, in two halves -> out, neither scaled nor added
AVX2 static inline void
sum_rows(const int32_t *table, const float *factors, size_t n, __m256 *out)
{
    __m256 low[4], high[4];

    for (size_t k = 0; k < 4; ++k) {
        low[k] = high[k] = _mm256_setzero_ps();
    }
    for (size_t i = 0; i < n; i += 4) {
        const int32_t *at = table + i * REL_KERNEL_ROWS;
#pragma GCC unroll 4
        for (size_t k = 0; k < 4; ++k, at += REL_KERNEL_ROWS) {
            const __m256 factor = _mm256_set1_ps(factors[i + k]);
            low[k] = add_products(low[k], at, factor);
            high[k] = add_products(high[k], at + 8, factor);
        }
    }
    out[0] = _mm256_add_ps(_mm256_add_ps(low[0], low[1]),
                           _mm256_add_ps(low[2], low[3]));
    out[1] = _mm256_add_ps(_mm256_add_ps(high[0], high[1]),
                           _mm256_add_ps(high[2], high[3]));
}

AVX2 static void
add_table(const int32_t *table, const float *factors, size_t n, size_t n_rows,
          float unit, const float *scales, const float *bias, float *out)
{
    const __m256 units = _mm256_set1_ps(unit);

    for (size_t row = 0; row < n_rows; row += REL_KERNEL_ROWS) {
        __m256 sums[2];
        sum_rows(table + row * n, factors, n, sums);
        for (size_t k = 0; k < 2; ++k) {
            const size_t at = row + 8 * k;
            const __m256 part = _mm256_mul_ps(_mm256_mul_ps(sums[k], units),
                                              _mm256_loadu_ps(scales + at));
            const __m256 added =
                _mm256_add_ps(part, _mm256_loadu_ps(bias + at));
            _mm256_storeu_ps(out + at,
                             _mm256_add_ps(_mm256_loadu_ps(out + at), added));
        }
    }
}

const RelKernel REL_KERNEL_AVX2 = {
    "avx2",
    rel_kernel_multiply_avx2,
    rel_kernel_multiply_small_avx2,
    rel_kernel_multiply_wide_avx2,
    scale,
    step,
    add_row,
    leak,
    quantize,
    quantize_wide,
    add_table,
};

const RelKernel REL_KERNEL_AVX512 = {
    "avx512",
    rel_kernel_multiply_avx512,
    rel_kernel_multiply_avx512,
    rel_kernel_multiply_wide_avx2,
    scale,
    rel_kernel_step_avx512,
    add_row,
    leak,
    quantize,
    quantize_wide,
    add_table,
};

#else

typedef int rel_kernel_avx2_is_empty; // ISO C wants a declaration

#endif
