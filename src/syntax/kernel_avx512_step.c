// kernel_avx512_step.c: the step of an LSTM with AVX-512.
//
// A step is a long chain of operations, each waiting for the one before it; in
// twice as wide vectors the chain is gone through half as often.

#include "syntax/kernel_inside.h"

#if REL_KERNEL_X86

#include <immintrin.h>

#define KERNEL __attribute__((target("avx512f")))

typedef __m512 Lanes;

enum { N_LANES = 16, N_VECTORS = 2 };

#define lanes_all _mm512_set1_ps
#define lanes_load _mm512_loadu_ps
#define lanes_store _mm512_storeu_ps
#define lanes_add _mm512_add_ps
#define lanes_multiply _mm512_mul_ps
#define lanes_divide _mm512_div_ps
#define lanes_smaller _mm512_min_ps
#define lanes_larger _mm512_max_ps

KERNEL static inline Lanes
lanes_load_whole(const int32_t *from)
{
    return _mm512_cvtepi32_ps(_mm512_loadu_si512((const void *)from));
}

KERNEL static inline void
lanes_store_bytes(int8_t *to, Lanes values, Lanes limit)
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

#include "syntax/kernel_step.h"

KERNEL void
rel_kernel_step_avx512(const float *gates, const int32_t *sums,
                       const float *scales, size_t n_cells, float *cell,
                       int8_t *state)
{
    const Gates all = {gates, scales, sums, n_cells};

    step_cells(&all, cell, state);
}

#else

typedef int rel_kernel_avx512_step_is_empty; // ISO C wants a declaration

#endif
