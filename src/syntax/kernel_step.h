// One step of an LSTM, for vectors of any width: a template.
//
// A file that includes it has said before what its vectors can do:
//
//   KERNEL              attribute of functions, which names the processor
//   Lanes, N_LANES      a vector of floats, and how many
//   N_VECTORS           vectors that are worked on side by side
//   lanes_all(x)        x in all lanes
//   lanes_load(from), lanes_load_whole(from), lanes_store(to, lanes)
//   lanes_add, lanes_multiply, lanes_divide, lanes_smaller, lanes_larger
//   lanes_store_bytes(to, lanes, limit)    rounded, halves away from zero
//
// The operations on a cell and their order are those of kernel.c, so that the
// bits are too.  But tanh is a chain of operations that wait for one another:
// so those of several gates and vectors are gone through together, and all new
// cells are made before the first state, which waits for its cell.

#ifndef RELATA_SYNTAX_KERNEL_STEP_H
#define RELATA_SYNTAX_KERNEL_STEP_H

#include "syntax/kernel_inside.h"

/// A quotient that is not yet divided
typedef struct {
    Lanes over, under;
} Ratio;

enum { N_CHAINS = 3 * N_VECTORS }; ///< Most tanh side by side

/// over * square + next, n times
KERNEL static inline void
horner(size_t n, Lanes *over, const Lanes *square, float next)
{
    const Lanes added = lanes_all(next);

#pragma GCC unroll 8
    for (size_t i = 0; i < n; ++i) {
        over[i] = lanes_add(lanes_multiply(over[i], square[i]), added);
    }
}

/// tanh of n values
KERNEL static inline __attribute__((always_inline)) void
hyperbolic_tangents(size_t n, const Lanes *values, Ratio *tangents)
{
    Lanes x[N_CHAINS], square[N_CHAINS], over[N_CHAINS], under[N_CHAINS];

#pragma GCC unroll 8
    for (size_t i = 0; i < n; ++i) {
        x[i] = lanes_smaller(values[i], lanes_all(TANH_CLAMP));
        x[i] = lanes_larger(x[i], lanes_all(-TANH_CLAMP));
        square[i] = lanes_multiply(x[i], x[i]);
        over[i] = lanes_all(TANH_OVER_5);
        under[i] = lanes_all(TANH_UNDER_6);
    }
    horner(n, over, square, TANH_OVER_3);
    horner(n, over, square, TANH_OVER_1);
    horner(n, under, square, TANH_UNDER_4);
    horner(n, under, square, TANH_UNDER_2);
    horner(n, under, square, TANH_UNDER_0);
#pragma GCC unroll 8
    for (size_t i = 0; i < n; ++i) {
        tangents[i] = (Ratio){lanes_multiply(over[i], x[i]), under[i]};
    }
}

KERNEL static inline Lanes
half(Lanes x)
{
    return lanes_multiply(x, lanes_all(0.5f));
}

/// The logistic function, given tanh of half its argument
KERNEL static inline Ratio
logistic(Ratio tangent)
{
    return (Ratio){lanes_add(tangent.over, tangent.under),
                   lanes_add(tangent.under, tangent.under)};
}

KERNEL static inline Lanes
multiply_ratios(Ratio a, Ratio b)
{
    return lanes_divide(lanes_multiply(a.over, b.over),
                        lanes_multiply(a.under, b.under));
}

/// What a step starts from
typedef struct {
    const float *gates, *scales; // (4, n_cells)
    const int32_t *sums;         // likewise
    size_t n_cells;
} Gates;

/// One of the four gates (i f o g) of some cells
KERNEL static inline Lanes
find_gate(const Gates *gates, size_t kind, size_t cell)
{
    const size_t at = kind * gates->n_cells + cell;
    const Lanes part = lanes_multiply(lanes_load_whole(gates->sums + at),
                                      lanes_all(1.0f / (float)REL_STATE_LIMIT));

    return lanes_add(lanes_multiply(part, lanes_load(gates->scales + at)),
                     lanes_load(gates->gates + at));
}

/// Make N_VECTORS vectors of cells from the last ones, by the gates i, f and g
KERNEL static inline __attribute__((always_inline)) void
renew_cells(const Gates *gates, size_t at, float *cells)
{
    Lanes values[N_CHAINS];
    Ratio tangents[N_CHAINS];

#pragma GCC unroll 8
    for (size_t k = 0; k < N_VECTORS; ++k) {
        const size_t i = at + k * N_LANES;
        values[3 * k] = half(find_gate(gates, 0, i));
        values[3 * k + 1] = half(find_gate(gates, 1, i));
        values[3 * k + 2] = find_gate(gates, 3, i);
    }
    hyperbolic_tangents(N_CHAINS, values, tangents);
#pragma GCC unroll 8
    for (size_t k = 0; k < N_VECTORS; ++k) {
        float *const cell = cells + at + k * N_LANES;
        const Ratio keep = logistic(tangents[3 * k + 1]);
        const Lanes kept = lanes_divide(
            lanes_multiply(keep.over, lanes_load(cell)), keep.under);
        const Lanes added =
            multiply_ratios(logistic(tangents[3 * k]), tangents[3 * k + 2]);
        lanes_store(cell, lanes_add(kept, added));
    }
}

/// Make N_VECTORS vectors of states from cells, by the gate o
KERNEL static inline __attribute__((always_inline)) void
show_cells(const Gates *gates, size_t at, const float *cells, int8_t *states)
{
    const Lanes limit = lanes_all((float)REL_STATE_LIMIT);
    Lanes values[N_CHAINS];
    Ratio tangents[N_CHAINS];

#pragma GCC unroll 8
    for (size_t k = 0; k < N_VECTORS; ++k) {
        const size_t i = at + k * N_LANES;
        values[2 * k] = half(find_gate(gates, 2, i));
        values[2 * k + 1] = lanes_load(cells + i);
    }
    hyperbolic_tangents((size_t)2 * N_VECTORS, values, tangents);
#pragma GCC unroll 8
    for (size_t k = 0; k < N_VECTORS; ++k) {
        const Lanes out =
            multiply_ratios(logistic(tangents[2 * k]), tangents[2 * k + 1]);
        lanes_store_bytes(states + at + k * N_LANES, lanes_multiply(out, limit),
                          limit);
    }
}

KERNEL static inline void
step_cells(const Gates *gates, float *cells, int8_t *states)
{
    for (size_t i = 0; i < gates->n_cells; i += (size_t)N_VECTORS * N_LANES) {
        renew_cells(gates, i, cells);
    }
    for (size_t i = 0; i < gates->n_cells; i += (size_t)N_VECTORS * N_LANES) {
        show_cells(gates, i, cells, states);
    }
}

#endif
