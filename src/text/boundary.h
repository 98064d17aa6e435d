// Boundary: may a sentence end behind this token, and what speaks for it?
//
// The same features train the model of sentence ends and use it.

#ifndef RELATA_TEXT_BOUNDARY_H
#define RELATA_TEXT_BOUNDARY_H

#include "text/scale.h"
#include "text/trait.h"

enum { REL_BOUNDARY_FEATURES = 38 };

/// The place behind token `at` of a block
typedef struct {
    const RelTrait *traits; // (n_traits) of the tokens of the block
    size_t n_traits;
    bool headline; ///< All words may have capitals: only a stop ends a sentence
    size_t first;  ///< First token of the sentence
    size_t at;     ///< Its last token, if it ends here; at + 1 < n_traits
    int brackets;  ///< Opened and not yet closed in the sentence
    bool quoted;   ///< A quotation is open in the sentence
    bool finite;   ///< A finite verb stands in the sentence
} RelBoundary;

/// Begin a sentence at token `first`
void rel_boundary_begin(RelBoundary *boundary, size_t first);

/// Look at the place behind token `at`, the next after the last one
void rel_boundary_move(RelBoundary *boundary, size_t at);

/// Tell whether a sentence might end here at all
bool rel_boundary_is_candidate(const RelBoundary *boundary);

/// Hash what speaks for an end and against one, at a candidate
void rel_boundary_features(const RelBoundary *boundary,
                           uint32_t features[REL_BOUNDARY_FEATURES]);

/// Tell whether a sentence ends here, by the sum of the features' weights
bool rel_boundary_holds(const RelBoundary *boundary, const RelScale *scale);

#endif
