// Frame: a predicate with all that fills its places, in the active voice.
//
// From "The jet and its pilot were shot down by Turkey near the border":
//
//   subjects  Turkey
//   relation  were shot down        lemma  shoot down
//   objects   The jet | its pilot   each makes a proposition
//   others    near the border       which all of them share

#ifndef RELATA_EXTRACT_FRAME_H
#define RELATA_EXTRACT_FRAME_H

#include "extract/coordination.h"
#include "extract/predicate.h"
#include "extract/slot.h"

typedef struct {
    const RelPredicates *predicates;
    const RelPredicate *predicate;
    bool *words;       ///< (n_tokens): those of the relation
    RelText lemma;     ///< Verb, particle, noun of a light verb
    RelArray slots;    ///< of RelSlot, the main one first once chosen
    bool turned;       ///< A passive that was turned round
    bool has_main;     ///< slots[0] is what the relation leads to
    RelIndex subject;  ///< Token of who acts, or REL_NONE
    RelArray subjects; ///< of RelPhrase
    RelArray objects;  ///< of RelArgument
    RelArray others;   ///< of RelArgument
} RelFrame;

/// Fill the frame of `predicate`
RelStatus rel_frame_fill(RelContext *context, const RelPredicates *predicates,
                         const RelPredicate *predicate, RelFrame *frame);

// The steps of rel_frame_fill, in order

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
/// "A and B met": relate the members of the subject (reciprocal.c)
RelStatus rel_frame_relate_members(RelContext *context, RelFrame *frame,
                                   RelArray *pairs);

// Helpers for the steps

static inline RelSlot *
rel_frame_slot(const RelFrame *frame, size_t index)
{
    return rel_array_at(&frame->slots, index);
}

/// Index of the first slot with `role`, or slots.n_items
size_t rel_frame_find(const RelFrame *frame, RelRole role);

/// Take the slot at `index` out, keeping the order of the rest
void rel_frame_remove(RelFrame *frame, size_t index);

/// Add a word to the lemma; REL_ERR_NO_MEMORY
RelStatus rel_frame_extend_lemma(RelContext *context, RelFrame *frame,
                                 RelText word);

/// What a list says of a preposition: "circumstance", "agent", ...
RelText rel_frame_preposition_class(const RelContext *context,
                                    const RelSlot *slot);

/// Make the phrase of an argument, with relative pronouns replaced
RelStatus rel_argument_phrase(RelContext *context,
                              const RelPredicates *predicates, RelIndex token,
                              unsigned cuts, RelPhrase *phrase);

/// A subject and an object that a reciprocal verb relates
typedef struct {
    RelPhrase subject;
    RelArgument object;
} RelPair;

#endif
