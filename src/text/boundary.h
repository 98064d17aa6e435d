// Boundary: may a sentence end behind this token, and what speaks for it?
//
// The same features train the model of sentence ends and use it.

#ifndef RELATA_TEXT_BOUNDARY_H
#define RELATA_TEXT_BOUNDARY_H

#include "text/rules.h"
#include "text/token.h"

/// The place behind token `at` of a block
typedef struct {
    const RelRules *rules;
    RelText text;
    const RelSpan *spans; // (n_spans) tokens of the block
    size_t n_spans;
    size_t first; ///< First token of the sentence
    size_t at;    ///< Its last token, if it ends here; at + 1 < n_spans
    int brackets; ///< Opened and not yet closed in the sentence
    bool quoted;  ///< A quotation is open in the sentence
} RelBoundary;

/// Begin a sentence at token `first`
void rel_boundary_begin(RelBoundary *boundary, size_t first);

/// Look at the place behind token `at`, the next after the last one
void rel_boundary_move(RelBoundary *boundary, size_t at);

/// Tell whether a sentence might end here at all
bool rel_boundary_is_candidate(const RelBoundary *boundary);

/// Receives one feature, which is gone after the call
typedef void (*RelFeatureFunc)(void *data, RelText feature);

/// Give each feature of a candidate to `func`
void rel_boundary_features(const RelBoundary *boundary, RelFeatureFunc func,
                           void *data);

/**
   Tell whether a sentence ends here, by the sum of the features' weights.

   @param weights  Feature, tab, whole number.
*/
bool rel_boundary_holds(const RelBoundary *boundary, const RelLexicon *weights);

#endif
