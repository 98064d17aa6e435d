// Kernel: the arithmetic of the network, exact to the bit on every machine.
//
// Weights are 8-bit, inputs 16-bit integers and sums 32-bit, so that products
// come out the same in any order.  What is left in floats is done element by
// element with the plain operations of IEEE 754, in one order, without fused
// multiply-adds; tanh and exp are our own.  The AVX2 kernels must therefore
// agree with the portable ones bit for bit, and a test sees to it.

#ifndef RELATA_SYNTAX_KERNEL_H
#define RELATA_SYNTAX_KERNEL_H

#include <stddef.h>
#include <stdint.h>

enum {
    REL_STATE_LIMIT = 8191, ///< A state or input of 1.0 after quantising
    REL_FACTOR_LIMIT = 2047 ///< The same where two inputs are multiplied
};

/// One implementation.  Numbers of columns are multiples of 32, of cells of 8.
typedef struct {
    /// sums (n_inputs, n_rows) = inputs (n_inputs, n_columns) times weights
    /// (n_rows, n_columns)
    void (*multiply)(const int8_t *weights, size_t n_rows, size_t n_columns,
                     const int16_t *inputs, size_t n_inputs, int32_t *sums);

    /// The same of one input (n_columns) with 16-bit weights
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
                 size_t n_cells, float *cell, int16_t *state);

    /// sum (n) += row * scale
    void (*add_row)(const int8_t *row, float scale, size_t n, float *sum);
} RelKernel;

/// Plain C, for any machine
extern const RelKernel REL_KERNEL_PORTABLE;

/// The fastest kernel of this machine
const RelKernel *rel_kernel_best(void);

/// Quantise values (n) so that the largest becomes `limit`; returns the unit
float rel_quantize(const float *values, size_t n, int limit, int16_t *out);

/// e to the power of `x`, for x from -80 to 0
float rel_exp(float x);

#endif
