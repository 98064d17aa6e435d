// Ground: what speaks for or against a proposition, with its weight.

#ifndef RELATA_EXTRACT_GROUND_H
#define RELATA_EXTRACT_GROUND_H

#include "tree/context.h"

#include <relata/explain.h>

/**
   Find the grounds of each proposition's confidence.

   @param[out] grounds  (n_propositions), in the context's arena.
   @return REL_OK or REL_ERR_NO_MEMORY.
*/
RelStatus rel_grounds_find(RelContext *context,
                           const RelPropositions *propositions,
                           const RelGrounds **grounds);

#endif
