// kernel_avx512_step.c: the step of an LSTM with AVX-512.
//
// A step is a long chain of operations, each waiting for the one before it; in
// twice as wide vectors the chain is gone through half as often.

#include "syntax/kernel_inside.h"

#if REL_KERNEL_X86

#include <immintrin.h>

#define AVX512 __attribute__((target("avx512f")))

/// A quotient that is not yet divided
typedef struct {
    __m512 over, under;
} Ratio;

/// over * square + next
AVX512 static inline __m512
horner(__m512 over, __m512 square, float next)
{
    return _mm512_add_ps(_mm512_mul_ps(over, square), _mm512_set1_ps(next));
}

AVX512 static inline Ratio
hyperbolic_tangent(__m512 x)
{
    x = _mm512_min_ps(x, _mm512_set1_ps(TANH_CLAMP));
    x = _mm512_max_ps(x, _mm512_set1_ps(-TANH_CLAMP));

    const __m512 square = _mm512_mul_ps(x, x);
    __m512 over = _mm512_set1_ps(TANH_OVER_13);
    over = horner(over, square, TANH_OVER_11);
    over = horner(over, square, TANH_OVER_9);
    over = horner(over, square, TANH_OVER_7);
    over = horner(over, square, TANH_OVER_5);
    over = horner(over, square, TANH_OVER_3);
    over = horner(over, square, TANH_OVER_1);

    __m512 under = _mm512_set1_ps(TANH_UNDER_6);
    under = horner(under, square, TANH_UNDER_4);
    under = horner(under, square, TANH_UNDER_2);
    under = horner(under, square, TANH_UNDER_0);
    return (Ratio){_mm512_mul_ps(over, x), under};
}

AVX512 static inline Ratio
logistic(__m512 x)
{
    const Ratio tangent =
        hyperbolic_tangent(_mm512_mul_ps(x, _mm512_set1_ps(0.5f)));

    return (Ratio){_mm512_add_ps(tangent.over, tangent.under),
                   _mm512_add_ps(tangent.under, tangent.under)};
}

AVX512 static inline __m512
multiply_ratios(Ratio a, Ratio b)
{
    return _mm512_div_ps(_mm512_mul_ps(a.over, b.over),
                         _mm512_mul_ps(a.under, b.under));
}

/// sums * unit * scales + gates
AVX512 static inline __m512
scaled(const int32_t *sums, __m512 unit, const float *scales,
       const float *gates)
{
    const __m512i whole = _mm512_loadu_si512((const void *)sums);
    const __m512 part = _mm512_mul_ps(_mm512_cvtepi32_ps(whole), unit);

    return _mm512_add_ps(_mm512_mul_ps(part, _mm512_loadu_ps(scales)),
                         _mm512_loadu_ps(gates));
}

/// Sixteen floats to bytes, halves away from zero
AVX512 static inline void
store_rounded(__m512 values, __m512 limit, int8_t *to)
{
    const __m512i sign_bit = _mm512_set1_epi32(INT32_MIN);
    const __m512i half = _mm512_castps_si512(_mm512_set1_ps(0.5f));

    values = _mm512_min_ps(values, limit);
    values = _mm512_max_ps(values, _mm512_sub_ps(_mm512_setzero_ps(), limit));
    const __m512i sign =
        _mm512_and_si512(_mm512_castps_si512(values), sign_bit);
    values =
        _mm512_add_ps(values, _mm512_castsi512_ps(_mm512_or_si512(sign, half)));
    _mm_storeu_si128((void *)to,
                     _mm512_cvtsepi32_epi8(_mm512_cvttps_epi32(values)));
}

AVX512 void
rel_kernel_step_avx512(const float *gates, const int32_t *sums,
                       const float *scales, size_t n_cells, float *cell,
                       int8_t *state)
{
    const __m512 unit = _mm512_set1_ps(1.0f / (float)REL_STATE_LIMIT);
    const __m512 limit = _mm512_set1_ps((float)REL_STATE_LIMIT);

    for (size_t i = 0; i < n_cells; i += 16) {
        __m512 gate[4];
        for (size_t kind = 0; kind < 4; ++kind) {
            const size_t at = kind * n_cells + i;
            gate[kind] = scaled(sums + at, unit, scales + at, gates + at);
        }
        const Ratio keep = logistic(gate[1]);
        const __m512 kept = _mm512_div_ps(
            _mm512_mul_ps(keep.over, _mm512_loadu_ps(cell + i)), keep.under);
        const __m512 added =
            multiply_ratios(logistic(gate[0]), hyperbolic_tangent(gate[3]));
        const __m512 now = _mm512_add_ps(kept, added);
        _mm512_storeu_ps(cell + i, now);
        const __m512 out =
            multiply_ratios(logistic(gate[2]), hyperbolic_tangent(now));
        store_rounded(_mm512_mul_ps(out, limit), limit, state + i);
    }
}

#else

typedef int rel_kernel_avx512_step_is_empty; // ISO C wants a declaration

#endif
