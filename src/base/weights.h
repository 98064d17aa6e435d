// Weights: what tables of learnt weights and the probabilities made of them
// share.

#ifndef RELATA_BASE_WEIGHTS_H
#define RELATA_BASE_WEIGHTS_H

#include <relata/arena.h>
#include <relata/report.h>
#include <relata/status.h>
#include <relata/text.h>

/// Takes a line of a table; false if it is not as it should be
typedef bool (*RelWeightsTake)(void *data, RelText line);

/**
   Give each line of the table NAME in `folder`, but for comments and empty
   ones, to `take`.

   @param trouble  What a line lacks that `take` does not take.
   @return REL_OK; REL_ERR_FORMAT with file and line; REL_ERR_IO;
   REL_ERR_LIMIT; REL_ERR_NO_MEMORY; reported.
*/
RelStatus rel_weights_read(const char *folder, const char *name,
                           const char *trouble, const RelReport *report,
                           RelArena *arena, RelWeightsTake take, void *data);

/// Read a weight in thousandths, "-310" (-0.31), of at most 100 on either side
bool rel_weight_read(RelText text, double *weight);

/// e to the x, for x of no more than some hundreds; made of sums and products
/// alone, so that every processor gives the same
double rel_exponential(double x);

#endif
