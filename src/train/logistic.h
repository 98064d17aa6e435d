// Logistic: fits the weights of a logistic regression.

#ifndef RELATA_TRAIN_LOGISTIC_H
#define RELATA_TRAIN_LOGISTIC_H

#include "extract/confidence.h"

/// What is known of a case, and how probable it is that it is right
typedef struct {
    const RelSign *signs; // (n_signs)
    size_t n_signs;
    double target; ///< 0 to 1
    unsigned fold; ///< Those of one sentence share it
} RelCase;

/**
   Fit weights by Newton's method.

   Maximizes the likelihood of the targets less `ridge` / 2 times the sum of
   the squares of all weights but the first, which is the bias.  Signs that
   fewer than `least` cases show keep the weight 0.

   @param left_out  Cases of this fold are not looked at.
   @param scratch  For the matrices.
   @param[out] weights  (REL_N_SIGNS)
*/
RelStatus rel_logistic_fit(const RelCase *cases, size_t n_cases,
                           unsigned left_out, double ridge, size_t least,
                           RelArena *scratch, double *weights);

/// The probability under `weights`
double rel_logistic_predict(const double *weights, const RelSign *signs,
                            size_t n_signs);

#endif
