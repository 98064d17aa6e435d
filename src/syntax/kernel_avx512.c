// kernel_avx512.c: integer products with AVX-512 and its VNNI instructions.
//
// One instruction multiplies 32 pairs and adds the products to 16 sums.  All
// else is as fast with AVX2, whose kernel lends the rest.

#include "syntax/kernel_inside.h"

#if REL_KERNEL_X86

#include <immintrin.h>
#include <string.h>

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vnni")))

/// 32 weights of 8 bits
AVX512 static inline __m512i
load_weights(const int8_t *from)
{
    return _mm512_cvtepi8_epi16(_mm256_loadu_si256((const void *)from));
}

/// Two numbers of an input, sixteen times
AVX512 static inline __m512i
repeat_pair(const int16_t *from)
{
    int32_t pair;

    memcpy(&pair, from, sizeof(pair));
    return _mm512_set1_epi32(pair);
}

AVX512 static inline void
store_sums(__m512i sums, int32_t *to)
{
    _mm512_storeu_si512((void *)to, sums);
}

/// Thirty-two rows by one input; eight sums, since each waits for its last
AVX512 static inline void
multiply_rows(const int8_t *weights, size_t n_columns, const int16_t *input,
              int32_t *sums)
{
    const int8_t *next = weights + n_columns * REL_KERNEL_ROWS;
    const __m512i zero = _mm512_setzero_si512();
    __m512i a0 = zero, b0 = zero, c0 = zero, d0 = zero;
    __m512i a1 = zero, b1 = zero, c1 = zero, d1 = zero;

    for (size_t i = 0; i < n_columns; i += 8) {
        const int8_t *at = weights + i * REL_KERNEL_ROWS;
        const int8_t *too = next + i * REL_KERNEL_ROWS;
        const __m512i a = repeat_pair(input + i);
        const __m512i b = repeat_pair(input + i + 2);
        const __m512i c = repeat_pair(input + i + 4);
        const __m512i d = repeat_pair(input + i + 6);
        a0 = _mm512_dpwssd_epi32(a0, a, load_weights(at));
        a1 = _mm512_dpwssd_epi32(a1, a, load_weights(too));
        b0 = _mm512_dpwssd_epi32(b0, b, load_weights(at + 32));
        b1 = _mm512_dpwssd_epi32(b1, b, load_weights(too + 32));
        c0 = _mm512_dpwssd_epi32(c0, c, load_weights(at + 64));
        c1 = _mm512_dpwssd_epi32(c1, c, load_weights(too + 64));
        d0 = _mm512_dpwssd_epi32(d0, d, load_weights(at + 96));
        d1 = _mm512_dpwssd_epi32(d1, d, load_weights(too + 96));
    }
    store_sums(
        _mm512_add_epi32(_mm512_add_epi32(a0, b0), _mm512_add_epi32(c0, d0)),
        sums);
    store_sums(
        _mm512_add_epi32(_mm512_add_epi32(a1, b1), _mm512_add_epi32(c1, d1)),
        sums + REL_KERNEL_ROWS);
}

/// Thirty-two rows by four inputs -> sums (4, n_rows), of which 32 columns
AVX512 static inline void
multiply_block(const int8_t *weights, size_t n_rows, size_t n_columns,
               const int16_t *inputs, int32_t *sums)
{
    const int8_t *next = weights + n_columns * REL_KERNEL_ROWS;
    const __m512i zero = _mm512_setzero_si512();
    __m512i a0 = zero, b0 = zero, c0 = zero, d0 = zero;
    __m512i a1 = zero, b1 = zero, c1 = zero, d1 = zero;

    for (size_t i = 0; i < n_columns; i += 2) {
        const int16_t *at = inputs + i;
        const __m512i low = load_weights(weights + i * REL_KERNEL_ROWS);
        const __m512i high = load_weights(next + i * REL_KERNEL_ROWS);
        const __m512i a = repeat_pair(at);
        const __m512i b = repeat_pair(at + n_columns);
        const __m512i c = repeat_pair(at + 2 * n_columns);
        const __m512i d = repeat_pair(at + 3 * n_columns);
        a0 = _mm512_dpwssd_epi32(a0, a, low);
        a1 = _mm512_dpwssd_epi32(a1, a, high);
        b0 = _mm512_dpwssd_epi32(b0, b, low);
        b1 = _mm512_dpwssd_epi32(b1, b, high);
        c0 = _mm512_dpwssd_epi32(c0, c, low);
        c1 = _mm512_dpwssd_epi32(c1, c, high);
        d0 = _mm512_dpwssd_epi32(d0, d, low);
        d1 = _mm512_dpwssd_epi32(d1, d, high);
    }
    store_sums(a0, sums);
    store_sums(a1, sums + REL_KERNEL_ROWS);
    store_sums(b0, sums + n_rows);
    store_sums(b1, sums + n_rows + REL_KERNEL_ROWS);
    store_sums(c0, sums + 2 * n_rows);
    store_sums(c1, sums + 2 * n_rows + REL_KERNEL_ROWS);
    store_sums(d0, sums + 3 * n_rows);
    store_sums(d1, sums + 3 * n_rows + REL_KERNEL_ROWS);
}

AVX512 void
rel_kernel_multiply_avx512(const int8_t *weights, size_t n_rows,
                           size_t n_columns, const int16_t *inputs,
                           size_t n_inputs, int32_t *sums)
{
    const size_t blocks = n_inputs & ~(size_t)3;

    for (size_t row = 0; row < n_rows; row += 2 * (size_t)REL_KERNEL_ROWS) {
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

#else

typedef int rel_kernel_avx512_is_empty; // ISO C wants a declaration

#endif
