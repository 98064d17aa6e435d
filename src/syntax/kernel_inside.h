// What the kernels share and nobody else needs.

#ifndef RELATA_SYNTAX_KERNEL_INSIDE_H
#define RELATA_SYNTAX_KERNEL_INSIDE_H

#include "syntax/kernel.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define REL_KERNEL_X86 1
#else
#define REL_KERNEL_X86 0
#endif

extern const RelKernel REL_KERNEL_PORTABLE;
extern const RelKernel REL_KERNEL_AVX2;   // only if REL_KERNEL_X86
extern const RelKernel REL_KERNEL_AVX512; // likewise

RelMultiply rel_kernel_multiply_small; // in plain C
RelMultiply rel_kernel_multiply_avx2;
RelMultiply rel_kernel_multiply_small_avx2;
void rel_kernel_multiply_wide_avx2(const int16_t *weights, size_t n_rows,
                                   size_t n_columns, const int16_t *input,
                                   int32_t *sums);
RelMultiply rel_kernel_multiply_avx512;
void rel_kernel_step_avx512(const float *gates, const int32_t *sums,
                            const float *scales, size_t n_cells, float *cell,
                            int8_t *state);

// Quantising divides by the largest value or by this
#define REL_KERNEL_SMALLEST 1e-6f

// tanh as a quotient of polynomials, right to 2 parts in 100,000 (fitted by
// least squares, weighed anew until the largest errors were alike): a state is
// kept to 1 in 127
#define TANH_CLAMP 6.5f

#define TANH_OVER_1 9.99952509e-01f
#define TANH_OVER_3 1.13445945e-01f
#define TANH_OVER_5 1.43286974e-03f

#define TANH_UNDER_0 1.0f
#define TANH_UNDER_2 4.46635445e-01f
#define TANH_UNDER_4 1.71081957e-02f
#define TANH_UNDER_6 5.13333819e-05f

#endif
