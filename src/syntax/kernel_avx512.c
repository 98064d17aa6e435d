// kernel_avx512.c: integer products with AVX-512 and its VNNI instructions.
//
// vpdpbusd multiplies 64 pairs of bytes and adds each four to one of 16 sums,
// but takes the one factor without a sign.  So weights get 128 added, and sums
// begin at what that makes too much:
//
//   sum of w * x  =  sum of (w + 128) * x  -  128 * (sum of x)
//
// Most else is as fast with AVX2, whose kernel lends it.

#include "syntax/kernel_inside.h"

#if REL_KERNEL_X86

#include <immintrin.h>
#include <string.h>

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni")))

/// Rows and inputs of a block, and inputs whose sums are begun at a time
enum { ROWS = 2 * REL_KERNEL_ROWS, BLOCK = 4, BATCH = 256 };

/// Four columns of 16 rows, 128 added; they lie as two pairs of columns
AVX512 static inline __m512i
load_weights(const int8_t *from)
{
    const __m512i order = _mm512_set_epi16(
        31, 15, 30, 14, 29, 13, 28, 12, 27, 11, 26, 10, 25, 9, 24, 8, 23, 7, 22,
        6, 21, 5, 20, 4, 19, 3, 18, 2, 17, 1, 16, 0);
    const __m512i pairs = _mm512_loadu_si512((const void *)from);
    return _mm512_xor_si512(_mm512_permutexvar_epi16(order, pairs),
                            _mm512_set1_epi8(-128));
}

/// Four numbers of an input, sixteen times
AVX512 static inline __m512i
repeat_four(const int8_t *from)
{
    int32_t four;

    memcpy(&four, from, sizeof(four));
    return _mm512_set1_epi32(four);
}

AVX512 static inline void
store_sums(__m512i sums, int32_t *to)
{
    _mm512_storeu_si512((void *)to, sums);
}

/// -128 times the sum of an input
AVX512 static inline int32_t
find_start(const int8_t *input, size_t n_columns)
{
    const __m256i ones = _mm256_set1_epi8(1);
    __m256i sum = _mm256_setzero_si256();

    for (size_t i = 0; i < n_columns; i += 32) {
        sum = _mm256_dpbusd_epi32(
            sum, ones, _mm256_loadu_si256((const void *)(input + i)));
    }
    const __m128i four = _mm_add_epi32(_mm256_castsi256_si128(sum),
                                       _mm256_extracti128_si256(sum, 1));
    const __m128i two = _mm_hadd_epi32(four, four);
    return -128 * _mm_cvtsi128_si32(_mm_hadd_epi32(two, two));
}

/// Thirty-two rows by one input; eight sums, since each waits for its last
AVX512 static inline void
multiply_rows(const int8_t *weights, size_t n_columns, const int8_t *input,
              int32_t start, int32_t *sums)
{
    const int8_t *next = weights + n_columns * REL_KERNEL_ROWS;
    const __m512i zero = _mm512_setzero_si512();
    __m512i a0 = _mm512_set1_epi32(start), b0 = zero, c0 = zero, d0 = zero;
    __m512i a1 = a0, b1 = zero, c1 = zero, d1 = zero;

    for (size_t i = 0; i < n_columns; i += 16) {
        const int8_t *at = weights + i * REL_KERNEL_ROWS;
        const int8_t *too = next + i * REL_KERNEL_ROWS;
        const __m512i a = repeat_four(input + i);
        const __m512i b = repeat_four(input + i + 4);
        const __m512i c = repeat_four(input + i + 8);
        const __m512i d = repeat_four(input + i + 12);
        a0 = _mm512_dpbusd_epi32(a0, load_weights(at), a);
        a1 = _mm512_dpbusd_epi32(a1, load_weights(too), a);
        b0 = _mm512_dpbusd_epi32(b0, load_weights(at + 64), b);
        b1 = _mm512_dpbusd_epi32(b1, load_weights(too + 64), b);
        c0 = _mm512_dpbusd_epi32(c0, load_weights(at + 128), c);
        c1 = _mm512_dpbusd_epi32(c1, load_weights(too + 128), c);
        d0 = _mm512_dpbusd_epi32(d0, load_weights(at + 192), d);
        d1 = _mm512_dpbusd_epi32(d1, load_weights(too + 192), d);
    }
    store_sums(
        _mm512_add_epi32(_mm512_add_epi32(a0, b0), _mm512_add_epi32(c0, d0)),
        sums);
    store_sums(
        _mm512_add_epi32(_mm512_add_epi32(a1, b1), _mm512_add_epi32(c1, d1)),
        sums + REL_KERNEL_ROWS);
}

/// Thirty-two rows by `count` inputs -> sums (count, n_rows), of which 32
/// columns; inlined, so that all is unrolled and stays in registers
AVX512 static inline __attribute__((always_inline)) void
multiply_block(size_t count, const int8_t *weights, size_t n_rows,
               size_t n_columns, const int8_t *inputs, const int32_t *starts,
               int32_t *sums)
{
    const int8_t *next = weights + n_columns * REL_KERNEL_ROWS;
    __m512i low_sums[BLOCK];
    __m512i high_sums[BLOCK];

#pragma GCC unroll 4
    for (size_t k = 0; k < count; ++k) {
        low_sums[k] = high_sums[k] = _mm512_set1_epi32(starts[k]);
    }
    for (size_t i = 0; i < n_columns; i += 4) {
        const __m512i low = load_weights(weights + i * REL_KERNEL_ROWS);
        const __m512i high = load_weights(next + i * REL_KERNEL_ROWS);
#pragma GCC unroll 4
        for (size_t k = 0; k < count; ++k) {
            const __m512i four = repeat_four(inputs + k * n_columns + i);
            low_sums[k] = _mm512_dpbusd_epi32(low_sums[k], low, four);
            high_sums[k] = _mm512_dpbusd_epi32(high_sums[k], high, four);
        }
    }
#pragma GCC unroll 4
    for (size_t k = 0; k < count; ++k) {
        store_sums(low_sums[k], sums + k * n_rows);
        store_sums(high_sums[k], sums + k * n_rows + REL_KERNEL_ROWS);
    }
}

/// Thirty-two rows by one to three inputs
AVX512 static inline void
multiply_rest(const int8_t *weights, size_t n_rows, size_t n_columns,
              const int8_t *inputs, const int32_t *starts, size_t n_inputs,
              int32_t *sums)
{
    switch (n_inputs) {
    case 1: multiply_rows(weights, n_columns, inputs, starts[0], sums); break;
    case 2:
        multiply_block(2, weights, n_rows, n_columns, inputs, starts, sums);
        break;
    default:
        multiply_block(3, weights, n_rows, n_columns, inputs, starts, sums);
        break;
    }
}

/// Up to BATCH inputs
AVX512 static void
multiply_batch(const int8_t *weights, size_t n_rows, size_t n_columns,
               const int8_t *inputs, size_t n_inputs, int32_t *sums)
{
    const size_t blocks = n_inputs - n_inputs % BLOCK;
    int32_t starts[BATCH];

    for (size_t input = 0; input < n_inputs; ++input) {
        starts[input] = find_start(inputs + input * n_columns, n_columns);
    }
    for (size_t row = 0; row < n_rows; row += ROWS) {
        const int8_t *at = weights + row * n_columns;
        for (size_t input = 0; input < blocks; input += BLOCK) {
            multiply_block(BLOCK, at, n_rows, n_columns,
                           inputs + input * n_columns, starts + input,
                           sums + input * n_rows + row);
        }
        if (blocks < n_inputs) {
            multiply_rest(at, n_rows, n_columns, inputs + blocks * n_columns,
                          starts + blocks, n_inputs - blocks,
                          sums + blocks * n_rows + row);
        }
    }
}

AVX512 void
rel_kernel_multiply_avx512(const int8_t *weights, size_t n_rows,
                           size_t n_columns, const int8_t *inputs,
                           size_t n_inputs, int32_t *sums)
{
    for (size_t input = 0; input < n_inputs; input += BATCH) {
        const size_t left = n_inputs - input;
        multiply_batch(weights, n_rows, n_columns, inputs + input * n_columns,
                       left < BATCH ? left : BATCH, sums + input * n_rows);
    }
}

#else

typedef int rel_kernel_avx512_is_empty; // ISO C wants a declaration

#endif
