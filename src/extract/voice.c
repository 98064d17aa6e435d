// voice.c: turns passives round.
//
//   The jet was downed by Turkey.        Turkey - down - the jet
//   130 people were killed.              (nobody named) - kill - 130 people
//   He was awarded a medal.              (nobody named) - award - a medal, him
//   The firm is based in Bergen.         The firm - be based in - Bergen
//
// The last is a state, not something done to the firm: participles like it are
// on the list of stative words.
//
// The agent hangs as obl:agent; where the parser says obl, the list of
// prepositions tells.

#include "extract/frame_steps.h"

#include "base/strings.h"
#include "extract/word.h"

/// Index of the slot that names who acts, or slots.n_items
static size_t
find_agent(const RelContext *context, const RelFrame *frame)
{
    const RelTree *tree = frame->predicates->tree;

    for (size_t i = 0; i < frame->slots.n_items; ++i) {
        const RelSlot *slot = rel_frame_slot(frame, i);
        if (slot->role != REL_ROLE_OBLIQUE ||
            rel_slot_is_temporal(context, tree, slot->token) ||
            rel_slot_is_measure(context, tree, slot->token)) {
            continue;
        }
        const RelText relation = tree->sentence->tokens[slot->token].relation;
        if (rel_text_is(relation, "obl:agent") ||
            rel_text_is(rel_frame_preposition_class(context, slot), "agent")) {
            return i;
        }
    }
    return frame->slots.n_items;
}

/// What was done something to becomes the object, or who was given something
static RelStatus
add_patient(RelFrame *frame)
{
    const bool given =
        rel_frame_find(frame, REL_ROLE_OBJECT) < frame->slots.n_items;
    const RelSlot slot = {given ? REL_ROLE_RECIPIENT : REL_ROLE_OBJECT,
                          frame->predicate->subject, rel_text("")};

    return frame->predicate->subject == REL_NONE
               ? REL_OK
               : rel_array_push(&frame->slots, &slot);
}

/// "is based in": what the participle names is a state
static bool
is_state(const RelContext *context, const RelFrame *frame)
{
    const RelToken *verb =
        &frame->predicates->tree->sentence->tokens[frame->predicate->head];

    return rel_text_is(rel_word_value(context->lists->stative, verb->form),
                       "participle") &&
           rel_frame_find(frame, REL_ROLE_OBJECT) == frame->slots.n_items &&
           find_agent(context, frame) == frame->slots.n_items;
}

/// "be based"
static RelStatus
ascribe_state(RelContext *context, RelFrame *frame)
{
    const RelToken *verb =
        &frame->predicates->tree->sentence->tokens[frame->predicate->head];

    frame->subject = frame->predicate->subject;
    frame->lemma = rel_text("be");
    return rel_frame_extend_lemma(context, frame, verb->form);
}

RelStatus
rel_frame_turn(RelContext *context, RelFrame *frame)
{
    if (!frame->predicate->passive) {
        frame->subject = frame->predicate->subject;
        return REL_OK;
    }
    if (is_state(context, frame)) {
        return ascribe_state(context, frame);
    }
    frame->turned = true;
    const RelStatus status = add_patient(frame);
    const size_t agent = find_agent(context, frame);
    if (status == REL_OK && agent < frame->slots.n_items) {
        frame->subject = rel_frame_slot(frame, agent)->token;
        rel_frame_remove(frame, agent);
    }
    return status;
}
