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

void rel_kernel_multiply_avx2(const int8_t *weights, size_t n_rows,
                              size_t n_columns, const int8_t *inputs,
                              size_t n_inputs, int32_t *sums);
void rel_kernel_multiply_wide_avx2(const int16_t *weights, size_t n_rows,
                                   size_t n_columns, const int16_t *input,
                                   int32_t *sums);
void rel_kernel_multiply_avx512(const int8_t *weights, size_t n_rows,
                                size_t n_columns, const int8_t *inputs,
                                size_t n_inputs, int32_t *sums);
void rel_kernel_step_avx512(const float *gates, const int32_t *sums,
                            const float *scales, size_t n_cells, float *cell,
                            int8_t *state);

// Quantising divides by the largest value or by this
#define REL_KERNEL_SMALLEST 1e-6f

// Coefficients of tanh
#define TANH_CLAMP 7.90531110763549805f

#define TANH_OVER_1 4.89352455891786e-03f
#define TANH_OVER_3 6.37261928875436e-04f
#define TANH_OVER_5 1.48572235717979e-05f
#define TANH_OVER_7 5.12229709037114e-08f
#define TANH_OVER_9 -8.60467152213735e-11f
#define TANH_OVER_11 2.00018790482477e-13f
#define TANH_OVER_13 -2.76076847742355e-16f

#define TANH_UNDER_0 4.89352518554385e-03f
#define TANH_UNDER_2 2.26843463243900e-03f
#define TANH_UNDER_4 1.18534705686654e-04f
#define TANH_UNDER_6 1.19825839466702e-06f

#endif
