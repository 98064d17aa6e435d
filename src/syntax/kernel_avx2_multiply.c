// kernel_avx2_multiply.c: integer products with AVX2.
//
// AVX2 has no exact product of bytes: vpmaddubsw saturates.  So weights and
// inputs are made 16 bits wide on the way, the inputs once for all rows, and
// vpmaddwd multiplies sixteen pairs and adds each two.

#include "syntax/kernel_inside.h"

#if REL_KERNEL_X86

#include <immintrin.h>
#include <string.h>

#define AVX2 __attribute__((target("avx2")))

/// Inputs of a block, and columns that are widened at a time
enum { BLOCK = 4, SPAN = 512 };

/// Load 16 numbers of 8 bits
AVX2 static inline __m256i
load_bytes(const int8_t *from)
{
    return _mm256_cvtepi8_epi16(_mm_loadu_si128((const void *)from));
}

AVX2 static inline __m256i
load_wide(const int16_t *from)
{
    return _mm256_loadu_si256((const void *)from);
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
add_sums(__m256i sums, int32_t *to)
{
    const __m256i before = _mm256_loadu_si256((const void *)to);
    _mm256_storeu_si256((void *)to, _mm256_add_epi32(before, sums));
}

/// Sixteen rows by one input, added to 16 sums
AVX2 static inline void
multiply_rows(const int8_t *weights, size_t n, const int16_t *input,
              int32_t *sums)
{
    __m256i low_even = _mm256_setzero_si256();
    __m256i high_even = low_even;
    __m256i low_odd = low_even;
    __m256i high_odd = low_even;

    for (size_t i = 0; i < n; i += 4) {
        const int8_t *at = weights + i * REL_KERNEL_ROWS;
        const __m256i even = repeat_pair(input + i);
        const __m256i odd = repeat_pair(input + i + 2);
        low_even = add_products(low_even, even, load_bytes(at));
        high_even = add_products(high_even, even, load_bytes(at + 16));
        low_odd = add_products(low_odd, odd, load_bytes(at + 32));
        high_odd = add_products(high_odd, odd, load_bytes(at + 48));
    }
    add_sums(_mm256_add_epi32(low_even, low_odd), sums);
    add_sums(_mm256_add_epi32(high_even, high_odd), sums + 8);
}

/// Two columns of sixteen rows by two numbers of an input, added to sums
AVX2 static inline void
add_pair(__m256i low, __m256i high, const int16_t *pair, __m256i *low_sum,
         __m256i *high_sum)
{
    const __m256i both = repeat_pair(pair);

    *low_sum = add_products(*low_sum, both, low);
    *high_sum = add_products(*high_sum, both, high);
    // It does nothing, but keeps gcc from mixing the steps of several inputs,
    // for which there are too few registers.
    __asm__("" : "+x"(*low_sum), "+x"(*high_sum));
}

/// Sixteen rows by four inputs (4, SPAN), added to 16 columns of sums
/// (4, n_rows).  All sums have names, and one input comes after the other, for
/// gcc to keep them in registers.
AVX2 static __attribute__((noinline)) void
multiply_block(const int8_t *weights, size_t n, const int16_t *inputs,
               size_t n_rows, int32_t *sums)
{
    const __m256i zero = _mm256_setzero_si256();
    __m256i a0 = zero, b0 = zero, c0 = zero, d0 = zero;
    __m256i a1 = zero, b1 = zero, c1 = zero, d1 = zero;

    for (size_t i = 0; i < n; i += 2) {
        const int16_t *at = inputs + i;
        const __m256i low = load_bytes(weights + i * REL_KERNEL_ROWS);
        const __m256i high = load_bytes(weights + i * REL_KERNEL_ROWS + 16);
        add_pair(low, high, at, &a0, &a1);
        add_pair(low, high, at + SPAN, &b0, &b1);
        add_pair(low, high, at + 2 * (size_t)SPAN, &c0, &c1);
        add_pair(low, high, at + 3 * (size_t)SPAN, &d0, &d1);
    }
    add_sums(a0, sums);
    add_sums(a1, sums + 8);
    add_sums(b0, sums + n_rows);
    add_sums(b1, sums + n_rows + 8);
    add_sums(c0, sums + 2 * n_rows);
    add_sums(c1, sums + 2 * n_rows + 8);
    add_sums(d0, sums + 3 * n_rows);
    add_sums(d1, sums + 3 * n_rows + 8);
}

AVX2 static inline void
widen(const int8_t *from, size_t n, int16_t *to)
{
    for (size_t i = 0; i < n; i += 16) {
        _mm256_storeu_si256((void *)(to + i), load_bytes(from + i));
    }
}

/// All rows by `n` columns of up to four inputs, added to sums.  `inputs` and
/// `weights` begin at the first of the columns.
AVX2 static void
multiply_span(const int8_t *weights, size_t n_rows, size_t n_columns, size_t n,
              const int8_t *inputs, size_t n_inputs, int32_t *sums)
{
    int16_t wide[BLOCK * SPAN];

    for (size_t input = 0; input < n_inputs; ++input) {
        widen(inputs + input * n_columns, n, wide + input * SPAN);
    }
    for (size_t row = 0; row < n_rows; row += REL_KERNEL_ROWS) {
        const int8_t *at = weights + row * n_columns;
        if (n_inputs == BLOCK) {
            multiply_block(at, n, wide, n_rows, sums + row);
            continue;
        }
        for (size_t input = 0; input < n_inputs; ++input) {
            multiply_rows(at, n, wide + input * SPAN,
                          sums + input * n_rows + row);
        }
    }
}

AVX2 void
rel_kernel_multiply_avx2(const int8_t *weights, size_t n_rows, size_t n_columns,
                         const int8_t *inputs, size_t n_inputs, int32_t *sums)
{
    memset(sums, 0, n_inputs * n_rows * sizeof(int32_t));
    for (size_t input = 0; input < n_inputs; input += BLOCK) {
        const size_t left = n_inputs - input;
        for (size_t i = 0; i < n_columns; i += SPAN) {
            const size_t rest = n_columns - i;
            multiply_span(weights + i * REL_KERNEL_ROWS, n_rows, n_columns,
                          rest < SPAN ? rest : SPAN,
                          inputs + input * n_columns + i,
                          left < BLOCK ? left : BLOCK, sums + input * n_rows);
        }
    }
}

/// The sum of eight lanes
AVX2 static inline int32_t
sum_lanes(__m256i lanes)
{
    const __m128i four = _mm_add_epi32(_mm256_castsi256_si128(lanes),
                                       _mm256_extracti128_si256(lanes, 1));
    const __m128i two = _mm_hadd_epi32(four, four);
    return _mm_cvtsi128_si32(_mm_hadd_epi32(two, two));
}

AVX2 void
rel_kernel_multiply_wide_avx2(const int16_t *weights, size_t n_rows,
                              size_t n_columns, const int16_t *input,
                              int32_t *sums)
{
    for (size_t row = 0; row < n_rows; ++row) {
        const int16_t *factors = weights + row * n_columns;
        __m256i sum = _mm256_setzero_si256();
        for (size_t i = 0; i < n_columns; i += 16) {
            sum =
                add_products(sum, load_wide(input + i), load_wide(factors + i));
        }
        sums[row] = sum_lanes(sum);
    }
}

#else

typedef int rel_kernel_avx2_multiply_is_empty; // ISO C wants a declaration

#endif
