// Kernel: the arithmetic of the network, exact to the bit on every machine.
//
// Weights and inputs are 8-bit integers and sums 32-bit, so that products come
// out the same in any order.  What is left in floats is done element by
// element with the plain operations of IEEE 754, in one order, without fused
// multiply-adds; tanh and exp are our own.  The kernels for AVX2 and
// AVX-512 must therefore agree with the portable one bit for bit, and a test
// sees to it.

#ifndef RELATA_SYNTAX_KERNEL_H
#define RELATA_SYNTAX_KERNEL_H

#include "syntax/exponent.h"

#include <stddef.h>
#include <stdint.h>

enum {
    REL_STATE_LIMIT = 127,  ///< A state of 1.0, or a largest input
    REL_SMALL_LIMIT = 32,   ///< Small weights are from -32 to 31
    REL_FACTOR_LIMIT = 2047 ///< The same where two inputs are multiplied
};

/// Where rows and columns of weights lie: 16 rows side by side, two columns of
/// each at a time, (n_rows / 16, n_columns / 2, 16, 2)
enum { REL_KERNEL_ROWS = 16, REL_KERNEL_PAIR = 2 };

/// Most columns of `multiply` and of `multiply_wide`, so that no sum leaves 32
/// bits (kernel.c proves it)
enum { REL_KERNEL_COLUMNS = 4096, REL_KERNEL_WIDE = 512 };

/// sums (n_inputs, n_rows) = inputs (n_inputs, n_columns) times weights of
/// n_rows and n_columns, laid out as said above
typedef void RelMultiply(const int8_t *weights, size_t n_rows, size_t n_columns,
                         const int8_t *inputs, size_t n_inputs, int32_t *sums);

/// One implementation.  Numbers of rows, columns, cells and values are
/// multiples of 32.
typedef struct {
    const char *name; ///< "portable", "avx2", "avx512"

    RelMultiply *multiply;
    RelMultiply *multiply_small; ///< Where all weights are small: faster

    /// sums (n_rows) = input (n_columns) times weights (n_rows, n_columns)
    void (*multiply_wide)(const int16_t *weights, size_t n_rows,
                          size_t n_columns, const int16_t *input,
                          int32_t *sums);

    /// out (n) = sums * unit * scales + bias
    void (*scale)(const int32_t *sums, float unit, const float *scales,
                  const float *bias, size_t n, float *out);

    /// One step of an LSTM.  gates (4, n_cells) in order i f o g: from the
    /// input; sums, scales: from the last state, as `scale` takes them.
    /// Updates cell (n_cells), makes state (n_cells), REL_STATE_LIMIT for 1.
    void (*step)(const float *gates, const int32_t *sums, const float *scales,
                 size_t n_cells, float *cell, int8_t *state);

    /// sum (n) += row * scale
    void (*add_row)(const int8_t *row, float scale, size_t n, float *sum);

    /// Multiply those of values (n) that are below zero by `slope`, below 1
    void (*leak)(float *values, size_t n, float slope);

    /// Quantise values (n) so that the largest becomes REL_STATE_LIMIT, halves
    /// away from zero; returns what a step is worth
    float (*quantize)(const float *values, size_t n, int8_t *out);

    /// The same with another limit, up to 32767
    float (*quantize_wide)(const float *values, size_t n, int limit,
                           int16_t *out);

    /// Add a table (n_rows / 16, n, 16) times factors (n) to out (n_rows): sums
    /// of every fourth product, added in pairs, times unit and scales, and bias
    void (*add_table)(const int32_t *table, const float *factors, size_t n,
                      size_t n_rows, float unit, const float *scales,
                      const float *bias, float *out);
} RelKernel;

/// The kernels that this machine can run, from 0, the fastest; NULL at the end
const RelKernel *rel_kernel_at(size_t index);

/// The kernel that RELATA_KERNEL names in the environment, for measuring and
/// comparing; without it, or if this machine cannot run it, the fastest
const RelKernel *rel_kernel_choose(void);

#endif
