// Frame: a predicate with all that fills its places, in the active voice.
//
// From "The jet and its pilot were shot down by Turkey near the border":
//
//   subjects  Turkey
//   relation  were shot down        lemma  shoot down
//   objects   The jet | its pilot   each makes a proposition
//   others    near the border       which all of them share

#ifndef RELATA_CLAUSE_FRAME_H
#define RELATA_CLAUSE_FRAME_H

#include "clause/frame_places.h"

/// Fill the frame of `predicate`
RelStatus rel_frame_fill(RelContext *context, const RelPredicates *predicates,
                         const RelPredicate *predicate, RelFrame *frame);

#endif
