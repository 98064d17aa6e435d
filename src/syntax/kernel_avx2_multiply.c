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

/// Add products to a sum where it is: gcc would make copies of all sums
AVX2 static inline void
add_products(__m256i *sum, __m256i a, __m256i b)
{
    const __m256i products = _mm256_madd_epi16(a, b);

    __asm__("vpaddd %1, %0, %0" : "+x"(*sum) : "x"(products));
}

/// Sixteen rows by `count` inputs (count, SPAN), added to 16 columns of sums
/// (count, n_rows); inlined, so that all is unrolled and stays in registers
AVX2 static inline __attribute__((always_inline)) void
multiply_block(size_t count, const int8_t *weights, size_t n,
               const int16_t *inputs, size_t n_rows, int32_t *sums)
{
    __m256i low_sums[BLOCK];
    __m256i high_sums[BLOCK];

#pragma GCC unroll 4
    for (size_t k = 0; k < count; ++k) {
        low_sums[k] = high_sums[k] = _mm256_setzero_si256();
    }
    for (size_t i = 0; i < n; i += 2) {
        const __m256i low = load_bytes(weights + i * REL_KERNEL_ROWS);
        const __m256i high = load_bytes(weights + i * REL_KERNEL_ROWS + 16);
#pragma GCC unroll 4
        for (size_t k = 0; k < count; ++k) {
            const __m256i pair = repeat_pair(inputs + k * SPAN + i);
            add_products(&low_sums[k], pair, low);
            add_products(&high_sums[k], pair, high);
        }
    }
#pragma GCC unroll 4
    for (size_t k = 0; k < count; ++k) {
        add_sums(low_sums[k], sums + k * n_rows);
        add_sums(high_sums[k], sums + k * n_rows + 8);
    }
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
        int32_t *const to = sums + row;
        switch (n_inputs) {
        case 1: multiply_block(1, at, n, wide, n_rows, to); break;
        case 2: multiply_block(2, at, n, wide, n_rows, to); break;
        case 3: multiply_block(3, at, n, wide, n_rows, to); break;
        default: multiply_block(BLOCK, at, n, wide, n_rows, to); break;
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
            add_products(&sum, load_wide(input + i), load_wide(factors + i));
        }
        sums[row] = sum_lanes(sum);
    }
}

#else

typedef int rel_kernel_avx2_multiply_is_empty; // ISO C wants a declaration

#endif
