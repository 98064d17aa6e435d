// voice.c: turns passives round.
//
//   The jet was downed by Turkey.        Turkey - down - the jet
//   130 people were killed.              (nobody named) - kill - 130 people
//   He was awarded a medal.              he - receive - a medal
//   He was shown a medal.                (nobody named) - show - a medal; him
//   The firm is based in Bergen.         The firm - be based in - Bergen
//   The shares are listed in Bergen.     The shares - be listed in - Bergen
//
// The last two are states, not something done: participles like the first are
// on the list of stative words, any is one in the present with a phrase behind.
//
// The agent hangs as obl:agent; where the parser says obl, the list of
// prepositions tells.

#include "clause/frame_steps.h"

#include "base/strings.h"
#include "tree/trigger.h"
#include "tree/word.h"

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

/// Words that the ontology knows name an event in the present, too: "is held"
static bool
has_trigger(const RelContext *context, const RelFrame *frame)
{
    RelTriggerMatch match;

    if (rel_triggers_find_words(context->triggers, frame->lemma, &match)) {
        return true;
    }
    for (size_t i = 0; i < frame->slots.n_items; ++i) {
        if (rel_triggers_find(context->triggers, frame->lemma, rel_text(""),
                              rel_text(""),
                              rel_frame_slot(frame, i)->preposition, &match)) {
            return true;
        }
    }
    return false;
}

/// "is" or "are" before the participle, and no other helper
static bool
stands_now(const RelTree *tree, RelIndex verb)
{
    const RelIndex helper = rel_tree_find(tree, verb, "aux:pass");
    const RelToken *word =
        helper == REL_NONE ? NULL : &tree->sentence->tokens[helper];

    return word != NULL && rel_text_is(word->lemma, "be") &&
           (rel_token_tagged(word, "VBZ") || rel_token_tagged(word, "VBP")) &&
           rel_tree_find(tree, verb, "aux") == helper;
}

/// "are listed *in Bergen*": what the state leads to follows at once
static bool
is_standing(const RelContext *context, const RelFrame *frame)
{
    const RelTree *tree = frame->predicates->tree;
    const RelIndex verb = frame->predicate->head;

    if (!stands_now(tree, verb) || has_trigger(context, frame)) {
        return false;
    }
    for (size_t i = 0; i < frame->slots.n_items; ++i) {
        const RelSlot *slot = rel_frame_slot(frame, i);
        if (slot->role == REL_ROLE_OBLIQUE && slot->preposition.length > 0 &&
            tree->left[slot->token] == verb + 1 &&
            !rel_slot_is_temporal(context, tree, slot->token) &&
            rel_frame_preposition_class(context, slot).length == 0) {
            return true;
        }
    }
    return false;
}

/// "is based in": what the participle names is a state; "known by his nickname"
/// is one, too, whatever "by" means elsewhere
static bool
is_state(const RelContext *context, const RelFrame *frame)
{
    const RelToken *verb =
        &frame->predicates->tree->sentence->tokens[frame->predicate->head];
    const RelText value = rel_word_value(context->lists->stative, verb->form);

    return (rel_text_starts(value, "participle") ||
            is_standing(context, frame)) &&
           rel_tree_find(frame->predicates->tree, frame->predicate->head,
                         "compound:prt") == REL_NONE && // "was forced out"
           rel_frame_find(frame, REL_ROLE_OBJECT) == frame->slots.n_items &&
           (rel_text_ends(value, "by") ||
            find_agent(context, frame) == frame->slots.n_items);
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

/// "was awarded a medal" by nobody knows whom: what tells is who has it now
static bool
is_receipt(const RelContext *context, const RelFrame *frame)
{
    const RelToken *verb =
        &frame->predicates->tree->sentence->tokens[frame->predicate->head];

    return frame->predicate->subject != REL_NONE &&
           rel_token_listed(context->lists->receiving, verb) &&
           rel_frame_find(frame, REL_ROLE_OBJECT) < frame->slots.n_items &&
           find_agent(context, frame) == frame->slots.n_items;
}

/// "receive"
static void
take_receipt(const RelContext *context, RelFrame *frame)
{
    const RelToken *verb =
        &frame->predicates->tree->sentence->tokens[frame->predicate->head];

    frame->subject = frame->predicate->subject;
    frame->lemma =
        rel_word_value(context->lists->receiving, rel_token_lemma(verb));
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
    if (is_receipt(context, frame)) {
        take_receipt(context, frame);
        return REL_OK;
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
