// Frame places: what a frame holds, and how its slots are moved.

#ifndef RELATA_CLAUSE_FRAME_PLACES_H
#define RELATA_CLAUSE_FRAME_PLACES_H

#include "clause/predicate.h"
#include "clause/slot.h"

/// A predicate with all that fills its places (frame.h)
typedef struct {
    const RelPredicates *predicates;
    const RelPredicate *predicate;
    bool *words;       ///< (n_tokens): those of the relation
    RelText lemma;     ///< Verb, particle, noun of a light verb
    RelArray slots;    ///< of RelSlot, the main one first once chosen
    bool turned;       ///< A passive that was turned round
    bool has_main;     ///< slots[0] is what the relation leads to
    bool beside;       ///< Members are related beside what they act on
    RelIndex subject;  ///< Token of who acts, or REL_NONE
    RelArray subjects; ///< of RelPhrase
    RelArray objects;  ///< of RelArgument
    RelArray others;   ///< of RelArgument
} RelFrame;

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

#endif
