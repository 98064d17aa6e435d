// Calibrate: weights of the signs, so that confidences become probabilities.

#ifndef RELATA_TRAIN_CALIBRATE_H
#define RELATA_TRAIN_CALIBRATE_H

#include "train/readings.h"

/// Readings of a tenth of the sentences make a fold; ten neighbours share one
enum { REL_N_FOLDS = 10 };

/// The fold of a reading
unsigned rel_calibrate_fold(const RelReading *reading);

/**
   Fit the weights.

   A verdict on a reading counts.  Of others it is estimated: the
   chance that a reading is right follows from whether the gold tree (or a
   tuple) agrees and from how the signs speak for it; how far each of the two
   tells, the verdicts show.  So weights and estimates are made by turns.

   @param left_out  A fold that is not looked at, to be tested on; or any
   number from REL_N_FOLDS, to look at all.
   @param[out] weights  (REL_N_SIGNS)
   @return REL_OK; REL_NOT_FOUND if there are too few verdicts to learn from;
   REL_ERR_NO_MEMORY.
*/
RelStatus rel_calibrate(const RelArray *readings, unsigned left_out,
                        RelArena *scratch, double *weights);

#endif
