// logistic.c: Newton's method for some hundreds of weights.
//
//   weights += (X' D X + ridge)^-1 (X' (target - predicted) - ridge weights)
//
// The matrix is positive definite thanks to the ridge, so Cholesky's
// decomposition solves each step.

#include "train/logistic.h"

#include <math.h>
#include <string.h>

/// Steps; the last change nothing any more
enum { N_STEPS = 8 };

typedef struct {
    const RelCase *cases; // (n_cases)
    size_t n_cases;
    unsigned left_out;
    double ridge;
    RelIndex *rows;  // (REL_N_SIGNS) of the matrix, or REL_NONE
    RelIndex *signs; // (n)
    size_t n;
    double *matrix;   // (n, n)
    double *gradient; // (n)
    double *weights;  // (REL_N_SIGNS)
} Fit;

/// Give a row to each sign that enough cases show
static void
choose_signs(Fit *fit, size_t least, size_t *counts)
{
    for (size_t i = 0; i < fit->n_cases; ++i) {
        const RelCase *const one = &fit->cases[i];
        for (size_t j = 0; one->fold != fit->left_out && j < one->n_signs;
             ++j) {
            ++counts[one->signs[j].number];
        }
    }
    fit->n = 0;
    for (RelIndex i = 0; i < REL_N_SIGNS; ++i) {
        const bool chosen = counts[i] >= least;
        fit->rows[i] = chosen ? (RelIndex)fit->n : REL_NONE;
        if (chosen) {
            fit->signs[fit->n++] = i;
        }
    }
}

double
rel_logistic_predict(const double *weights, const RelSign *signs,
                     size_t n_signs)
{
    double sum = 0.0;

    for (size_t i = 0; i < n_signs; ++i) {
        sum += weights[signs[i].number] * signs[i].weight;
    }
    return 1.0 / (1.0 + exp(-sum));
}

static void
add_case(Fit *fit, const RelCase *one)
{
    const double chance =
        rel_logistic_predict(fit->weights, one->signs, one->n_signs);
    const double slope = chance * (1.0 - chance);

    for (size_t i = 0; i < one->n_signs; ++i) {
        const RelIndex row = fit->rows[one->signs[i].number];
        if (row == REL_NONE) {
            continue;
        }
        fit->gradient[row] += (one->target - chance) * one->signs[i].weight;
        for (size_t j = 0; j < one->n_signs; ++j) {
            const RelIndex column = fit->rows[one->signs[j].number];
            if (column != REL_NONE && column <= row) {
                fit->matrix[row * fit->n + column] +=
                    slope * one->signs[i].weight * one->signs[j].weight;
            }
        }
    }
}

static void
gather(Fit *fit)
{
    memset(fit->matrix, 0, fit->n * fit->n * sizeof(double));
    memset(fit->gradient, 0, fit->n * sizeof(double));
    for (size_t i = 0; i < fit->n_cases; ++i) {
        if (fit->cases[i].fold != fit->left_out) {
            add_case(fit, &fit->cases[i]);
        }
    }
    for (size_t i = 0; i < fit->n; ++i) {
        // The bias is free, but for what keeps the matrix definite
        const double ridge = fit->signs[i] == 0 ? 1e-6 : fit->ridge;
        fit->matrix[i * fit->n + i] += ridge;
        fit->gradient[i] -= ridge * fit->weights[fit->signs[i]];
    }
}

/// Replace the lower half of the matrix by its factor: L L' = matrix
static void
decompose(double *matrix, size_t n)
{
    for (size_t i = 0; i < n; ++i) {
        for (size_t j = 0; j <= i; ++j) {
            double sum = matrix[i * n + j];
            for (size_t k = 0; k < j; ++k) {
                sum -= matrix[i * n + k] * matrix[j * n + k];
            }
            matrix[i * n + j] =
                i == j ? sqrt(fmax(sum, 1e-12)) : sum / matrix[j * n + j];
        }
    }
}

/// Solve L L' x = b in place of b
static void
solve(const double *matrix, size_t n, double *b)
{
    for (size_t i = 0; i < n; ++i) {
        for (size_t k = 0; k < i; ++k) {
            b[i] -= matrix[i * n + k] * b[k];
        }
        b[i] /= matrix[i * n + i];
    }
    for (size_t i = n; i-- > 0;) {
        for (size_t k = i + 1; k < n; ++k) {
            b[i] -= matrix[k * n + i] * b[k];
        }
        b[i] /= matrix[i * n + i];
    }
}

RelStatus
rel_logistic_fit(const RelCase *cases, size_t n_cases, unsigned left_out,
                 double ridge, size_t least, RelArena *scratch, double *weights)
{
    Fit fit = {.cases = cases,
               .n_cases = n_cases,
               .left_out = left_out,
               .ridge = ridge,
               .rows = REL_ARENA_ARRAY(scratch, RelIndex, REL_N_SIGNS),
               .signs = REL_ARENA_ARRAY(scratch, RelIndex, REL_N_SIGNS),
               .weights = weights};
    size_t *const counts = REL_ARENA_ARRAY(scratch, size_t, REL_N_SIGNS);

    if (!fit.rows || !fit.signs || !counts) {
        return REL_ERR_NO_MEMORY;
    }
    choose_signs(&fit, least, counts);
    fit.matrix = REL_ARENA_ARRAY(scratch, double, fit.n *fit.n + 1);
    fit.gradient = REL_ARENA_ARRAY(scratch, double, fit.n + 1);
    if (!fit.matrix || !fit.gradient) {
        return REL_ERR_NO_MEMORY;
    }
    memset(weights, 0, REL_N_SIGNS * sizeof(double));
    for (int step = 0; step < N_STEPS; ++step) {
        gather(&fit);
        decompose(fit.matrix, fit.n);
        solve(fit.matrix, fit.n, fit.gradient);
        for (size_t i = 0; i < fit.n; ++i) {
            weights[fit.signs[i]] += fit.gradient[i];
        }
    }
    return REL_OK;
}
