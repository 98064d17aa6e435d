// Silence: why a sentence, or a predicate in it, gave no proposition.

#ifndef RELATA_EXTRACT_SILENCE_H
#define RELATA_EXTRACT_SILENCE_H

#include "tree/context.h"

#include <relata/explain.h>

/**
   Find the silences of the sentences of `context`.

   The predicates are read once more, so it takes the time of their reading;
   nothing of it is needed to extract.

   @param propositions  What the sentences say.
   @param[out] silences  In the context's arena.
   @return REL_OK or REL_ERR_NO_MEMORY.
*/
RelStatus rel_silences_find(RelContext *context,
                            const RelPropositions *propositions,
                            RelSilences *silences);

#endif
