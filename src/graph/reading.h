// Reading: one document's mentions, put together by what they speak of.

#ifndef RELATA_GRAPH_READING_H
#define RELATA_GRAPH_READING_H

#include "graph/mention.h"

/**
   Find the mentions of a document and their clusters (coref.h).

   @param[in,out] reading  Knowledge, document, sentences, propositions and
   arena are set, the rest is zero; mentions, clusters and reasons are filled.
*/
RelStatus rel_reading_make(RelReading *reading);

#endif
