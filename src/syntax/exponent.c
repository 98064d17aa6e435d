// exponent.c: e to the power of many numbers.
//
// Every x86-64 has SSE2, and gcc does not find the four lanes by itself.  The
// operations are those of rel_exp, in the same order, so the bits are too.

#include "syntax/exponent.h"

#if defined(__SSE2__)

#include <emmintrin.h>

/// sum * rest + next
static inline __m128
horner(__m128 sum, __m128 rest, float next)
{
    return _mm_add_ps(_mm_mul_ps(sum, rest), _mm_set1_ps(next));
}

/// x less so much of `power`
static inline __m128
reduce(__m128 x, __m128 power, float part)
{
    return _mm_sub_ps(x, _mm_mul_ps(power, _mm_set1_ps(part)));
}

/// rel_exp of four numbers
static inline __m128
raise_four(__m128 x)
{
    x = _mm_min_ps(x, _mm_setzero_ps());
    x = _mm_max_ps(x, _mm_set1_ps(-80.0f));
    const __m128i power = _mm_cvttps_epi32(
        _mm_sub_ps(_mm_mul_ps(x, _mm_set1_ps(1.44269504f)), _mm_set1_ps(0.5f)));
    const __m128 whole = _mm_cvtepi32_ps(power);
    const __m128 rest =
        reduce(reduce(x, whole, 0.693359375f), whole, -2.12194440e-4f);
    __m128 sum = _mm_set1_ps(1.0f / 720.0f);
    sum = horner(sum, rest, 1.0f / 120.0f);
    sum = horner(sum, rest, 1.0f / 24.0f);
    sum = horner(sum, rest, 1.0f / 6.0f);
    sum = horner(sum, rest, 0.5f);
    sum = horner(sum, rest, 1.0f);
    sum = horner(sum, rest, 1.0f);

    const __m128i bits =
        _mm_slli_epi32(_mm_add_epi32(power, _mm_set1_epi32(127)), 23);
    return _mm_mul_ps(sum, _mm_castsi128_ps(bits));
}

/// The first values, as many as four at a time make -> how many
static size_t
raise_fours(const float *values, size_t n, float most, float *out)
{
    const __m128 less = _mm_set1_ps(most);
    size_t i = 0;

    for (; i + 4 <= n; i += 4) {
        const __m128 x = _mm_sub_ps(_mm_loadu_ps(values + i), less);
        _mm_storeu_ps(out + i, raise_four(x));
    }
    return i;
}

#else

static size_t
raise_fours(const float *values, size_t n, float most, float *out)
{
    (void)values;
    (void)n;
    (void)most;
    (void)out;
    return 0;
}

#endif

void
rel_exp_all(const float *values, size_t n, float most, float *out)
{
    for (size_t i = raise_fours(values, n, most, out); i < n; ++i) {
        out[i] = rel_exp(values[i] - most);
    }
}
