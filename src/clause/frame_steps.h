// Frame steps: what is done one after the other to fill a frame; each step has
// a file of its own.

#ifndef RELATA_CLAUSE_FRAME_STEPS_H
#define RELATA_CLAUSE_FRAME_STEPS_H

#include "clause/frame_places.h"

/// Turn a passive round; put the subject of an active verb (voice.c)
RelStatus rel_frame_turn(RelContext *context, RelFrame *frame);
/// Take what a copula ascribes into the frame (copula.c)
RelStatus rel_frame_ascribe(RelContext *context, RelFrame *frame);
/// Join the noun of a light verb to the relation (light.c)
RelStatus rel_frame_join_noun(RelContext *context, RelFrame *frame);
/// Choose what the relation leads to (choice.c)
void rel_frame_choose_main(RelContext *context, RelFrame *frame);
/// Turn slots into phrases, one for each conjunct (argument.c)
RelStatus rel_frame_expand(RelContext *context, RelFrame *frame);

/// A subject and an object that a reciprocal verb relates
typedef struct {
    RelPhrase subject;
    RelArgument object;
} RelPair;

/// "A and B met": relate the members of the subject (reciprocal.c)
RelStatus rel_frame_relate_members(RelContext *context, RelFrame *frame,
                                   RelArray *pairs);

/// Make the phrase of an argument, with relative pronouns replaced
RelStatus rel_argument_phrase(RelContext *context,
                              const RelPredicates *predicates, RelIndex token,
                              unsigned cuts, RelPhrase *phrase);

#endif
