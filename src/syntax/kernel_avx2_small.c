// kernel_avx2_small.c: integer products with AVX2 where weights are small.
//
// vpmaddubsw multiplies 32 pairs of bytes, twice as many as vpmaddwd, and adds
// each two, but only to 16 bits, and takes the one factor without a sign.
// Weights of 6 bits leave room for that: with 32 added they are 0 to 63, and
// four products are at most 4 * 63 * 127 = 32,004.  So two results are added
// before they are widened; and sums begin at what the 32 make too much:
//
//   sum of w * x  =  sum of (w + 32) * x  -  32 * (sum of x)

#include "syntax/kernel_inside.h"

#if REL_KERNEL_X86

#include <immintrin.h>
#include <string.h>

#define AVX2 __attribute__((target("avx2")))

_Static_assert(4 * (2 * REL_SMALL_LIMIT - 1) * REL_STATE_LIMIT <= INT16_MAX,
               "sums of four products overflow");

/// Inputs of a block, and columns of a step
enum { BLOCK = 4, STEP = 8 };

/// Sixteen rows by eight columns: rows 0 to 3 and 8 to 11, and the other ones,
/// four columns of each
typedef struct {
    __m256i low[2];
    __m256i high[2];
} Tile;

/// Two columns of 16 rows, with 32 added
AVX2 static inline __m256i
load_columns(const int8_t *from)
{
    return _mm256_add_epi8(_mm256_loadu_si256((const void *)from),
                           _mm256_set1_epi8(REL_SMALL_LIMIT));
}

AVX2 static inline Tile
load_tile(const int8_t *from)
{
    const __m256i a = load_columns(from);
    const __m256i b = load_columns(from + 32);
    const __m256i c = load_columns(from + 64);
    const __m256i d = load_columns(from + 96);

    return (Tile){
        {_mm256_unpacklo_epi16(a, b), _mm256_unpacklo_epi16(c, d)},
        {_mm256_unpackhi_epi16(a, b), _mm256_unpackhi_epi16(c, d)},
    };
}

/// Four numbers of an input, eight times
AVX2 static inline __m256i
repeat_four(const int8_t *from)
{
    int32_t four;

    memcpy(&four, from, sizeof(four));
    return _mm256_set1_epi32(four);
}

/// Eight rows by eight columns, added to a sum where it is: gcc would make
/// copies of all sums
AVX2 static inline void
add_products(__m256i *sum, const __m256i *weights, __m256i a, __m256i b)
{
    const __m256i pairs = _mm256_add_epi16(_mm256_maddubs_epi16(weights[0], a),
                                           _mm256_maddubs_epi16(weights[1], b));
    const __m256i products = _mm256_madd_epi16(pairs, _mm256_set1_epi16(1));

    __asm__("vpaddd %1, %0, %0" : "+x"(*sum) : "x"(products));
}

/// Store the sums of 16 rows in their order
AVX2 static inline void
store_sums(__m256i low, __m256i high, int32_t *to)
{
    _mm256_storeu_si256((void *)to, _mm256_permute2x128_si256(low, high, 0x20));
    _mm256_storeu_si256((void *)(to + 8),
                        _mm256_permute2x128_si256(low, high, 0x31));
}

/// Sixteen rows by `count` inputs -> sums (count, n_rows), of which 16 columns;
/// inlined, so that all is unrolled and stays in registers
AVX2 static inline __attribute__((always_inline)) void
multiply_block(size_t count, const int8_t *weights, size_t n_rows,
               size_t n_columns, const int8_t *inputs, const int32_t *starts,
               int32_t *sums)
{
    __m256i low_sums[BLOCK];
    __m256i high_sums[BLOCK];

#pragma GCC unroll 4
    for (size_t k = 0; k < count; ++k) {
        low_sums[k] = high_sums[k] = _mm256_set1_epi32(starts[k]);
    }
    for (size_t i = 0; i < n_columns; i += STEP) {
        const Tile tile = load_tile(weights + i * REL_KERNEL_ROWS);
#pragma GCC unroll 4
        for (size_t k = 0; k < count; ++k) {
            const int8_t *const input = inputs + k * n_columns + i;
            const __m256i a = repeat_four(input);
            const __m256i b = repeat_four(input + 4);
            add_products(&low_sums[k], tile.low, a, b);
            add_products(&high_sums[k], tile.high, a, b);
        }
    }
#pragma GCC unroll 4
    for (size_t k = 0; k < count; ++k) {
        store_sums(low_sums[k], high_sums[k], sums + k * n_rows);
    }
}

/// -32 times the sum of an input
AVX2 static inline int32_t
find_start(const int8_t *input, size_t n_columns)
{
    const __m256i bytes = _mm256_set1_epi8(1);
    const __m256i words = _mm256_set1_epi16(1);
    __m256i sum = _mm256_setzero_si256();

    for (size_t i = 0; i < n_columns; i += 32) {
        const __m256i pairs = _mm256_maddubs_epi16(
            bytes, _mm256_loadu_si256((const void *)(input + i)));
        sum = _mm256_add_epi32(sum, _mm256_madd_epi16(pairs, words));
    }
    const __m128i four = _mm_add_epi32(_mm256_castsi256_si128(sum),
                                       _mm256_extracti128_si256(sum, 1));
    const __m128i two = _mm_hadd_epi32(four, four);
    return -REL_SMALL_LIMIT * _mm_cvtsi128_si32(_mm_hadd_epi32(two, two));
}

/// All rows by up to BLOCK inputs
AVX2 static void
multiply_rows(const int8_t *weights, size_t n_rows, size_t n_columns,
              const int8_t *inputs, const int32_t *starts, size_t n_inputs,
              int32_t *sums)
{
    for (size_t row = 0; row < n_rows; row += REL_KERNEL_ROWS) {
        const int8_t *at = weights + row * n_columns;
        int32_t *const to = sums + row;
        switch (n_inputs) {
        case 1:
            multiply_block(1, at, n_rows, n_columns, inputs, starts, to);
            break;
        case 2:
            multiply_block(2, at, n_rows, n_columns, inputs, starts, to);
            break;
        case 3:
            multiply_block(3, at, n_rows, n_columns, inputs, starts, to);
            break;
        default:
            multiply_block(BLOCK, at, n_rows, n_columns, inputs, starts, to);
            break;
        }
    }
}

AVX2 void
rel_kernel_multiply_small_avx2(const int8_t *weights, size_t n_rows,
                               size_t n_columns, const int8_t *inputs,
                               size_t n_inputs, int32_t *sums)
{
    for (size_t input = 0; input < n_inputs; input += BLOCK) {
        const size_t left = n_inputs - input;
        const size_t n = left < BLOCK ? left : BLOCK;
        int32_t starts[BLOCK];
        for (size_t k = 0; k < n; ++k) {
            starts[k] = find_start(inputs + (input + k) * n_columns, n_columns);
        }
        multiply_rows(weights, n_rows, n_columns, inputs + input * n_columns,
                      starts, n, sums + input * n_rows);
    }
}

#else

typedef int rel_kernel_avx2_small_is_empty; // ISO C wants a declaration

#endif
