// light.c: joins a light verb and the noun that carries the meaning.
//
//   Hollande held talks with Putin.       hold talk - with Putin
//   Turkey gave Russia a warning.         give warning - to Russia
//
//   The vote took place in May.           take place
//
// The noun is joined where the ontology has a trigger of both, or where the
// verb is on the list of light verbs and the noun on that of events; and only
// if something is left for the relation to lead to.

#include "base/strings.h"
#include "clause/frame_steps.h"
#include "tree/trigger.h"
#include "tree/verb.h"
#include "tree/word.h"

static const RelToken *
token_at(const RelFrame *frame, RelIndex index)
{
    return &frame->predicates->tree->sentence->tokens[index];
}

/// "take place": one word for the dictionary, whether it leads on or not
static bool
is_idiom(RelContext *context, const RelFrame *frame, RelIndex noun)
{
    const RelText parts[] = {
        rel_token_lemma(token_at(frame, frame->predicate->head)),
        rel_token_lemma(token_at(frame, noun))};
    const RelText words = rel_text_join(context->arena, parts, 2, " ");

    return words.bytes &&
           rel_text_is(rel_word_value(context->lists->idioms, words), "verb");
}

/// Verb and noun make up one predicate
static bool
is_light(const RelContext *context, const RelFrame *frame, RelIndex noun)
{
    const RelToken *verb = token_at(frame, frame->predicate->head);
    const RelToken *token = token_at(frame, noun);
    char room[128];
    const RelText key =
        rel_verb_key(frame->predicates->tree, frame->predicate->head, room,
                     sizeof room); // "carry out"

    return rel_triggers_join(context->triggers, rel_token_lemma(verb),
                             rel_token_lemma(token)) ||
           ((rel_token_listed(context->lists->light, verb) ||
             rel_word_listed(context->lists->light, key)) &&
            rel_token_listed(context->lists->event_nouns, token));
}

/// Mark the noun and its modifiers: "launched *an air attack* on"
static void
mark_noun(RelFrame *frame, RelIndex noun)
{
    const RelTree *tree = frame->predicates->tree;
    const RelIndex n = rel_tree_n_children(tree, noun);

    frame->words[noun] = true;
    for (RelIndex i = 0; i < n; ++i) {
        const RelIndex child = rel_tree_child(tree, noun, i);
        const RelToken *token = token_at(frame, child);
        if (child < noun && (rel_token_relates(token, "det") ||
                             rel_token_relates(token, "amod") ||
                             rel_token_relates(token, "compound"))) {
            frame->words[child] = true;
        }
    }
}

/// The noun's phrases go before the verb's; a recipient is left out
static RelStatus
put_noun_slots(RelFrame *frame, const RelArray *of_noun)
{
    RelArray slots;
    RelStatus status = REL_OK;

    rel_array_init(&slots, frame->slots.arena, sizeof(RelSlot));
    for (size_t i = 0; status == REL_OK && i < of_noun->n_items; ++i) {
        status = rel_array_push(&slots, rel_array_at(of_noun, i));
    }
    for (size_t i = 0; status == REL_OK && i < frame->slots.n_items; ++i) {
        status = rel_array_push(&slots, rel_array_at(&frame->slots, i));
    }
    frame->slots = slots;
    return status;
}

/// Something that the joined relation can lead to
static bool
leads_on(const RelContext *context, const RelFrame *frame,
         const RelArray *slots)
{
    for (size_t i = 0; i < slots->n_items; ++i) {
        const RelSlot *slot = rel_array_at(slots, i);
        if (slot->role == REL_ROLE_RECIPIENT ||
            (slot->role == REL_ROLE_OBLIQUE && slot->preposition.length > 0 &&
             rel_frame_preposition_class(context, slot).length == 0 &&
             !rel_slot_is_measure(context, frame->predicates->tree,
                                  slot->token) &&
             !rel_slot_is_temporal(context, frame->predicates->tree,
                                   slot->token))) {
            return true;
        }
    }
    return false;
}

/// "A and B held talks": with each other
static bool
relates_members(const RelContext *context, const RelFrame *frame, RelIndex noun)
{
    return frame->subject != REL_NONE &&
           rel_tree_find(frame->predicates->tree, frame->subject, "conj") !=
               REL_NONE &&
           rel_token_listed(context->lists->reciprocal, token_at(frame, noun));
}

/// Who is given a warning is whom the warning goes to
static void
turn_recipient(const RelContext *context, RelFrame *frame)
{
    const size_t recipient = rel_frame_find(frame, REL_ROLE_RECIPIENT);

    if (recipient < frame->slots.n_items) {
        RelSlot *slot = rel_frame_slot(frame, recipient);
        slot->role = REL_ROLE_OBLIQUE;
        slot->preposition =
            rel_word_value(context->lists->light, rel_text("recipient"));
    }
}

static RelStatus
join_noun(RelContext *context, RelFrame *frame, size_t object,
          const RelArray *of_noun)
{
    const RelIndex noun = rel_frame_slot(frame, object)->token;

    rel_frame_remove(frame, object);
    turn_recipient(context, frame);
    mark_noun(frame, noun);
    const RelStatus status = put_noun_slots(frame, of_noun);
    return status != REL_OK
               ? status
               : rel_frame_extend_lemma(context, frame,
                                        rel_token_lemma(token_at(frame, noun)));
}

/// What the noun leads to, also behind a measure: "tariffs of 10 percent *on
/// copper*"
static RelStatus
collect_noun_slots(RelContext *context, const RelFrame *frame, RelIndex noun,
                   RelArray *slots)
{
    RelStatus status =
        rel_slots_of_noun(context, frame->predicates, noun, slots);
    const size_t n_own = slots->n_items;

    for (size_t i = 0; status == REL_OK && i < n_own; ++i) {
        const RelIndex token = ((RelSlot *)rel_array_at(slots, i))->token;
        if (rel_slot_is_measure(context, frame->predicates->tree, token)) {
            status =
                rel_slots_of_noun(context, frame->predicates, token, slots);
        }
    }
    return status;
}

/// What the noun leads to, where a trigger binds it to the verb: of "spoke by
/// telephone with X" the trigger "speak by telephone with"
static RelStatus
find_bound(RelContext *context, const RelFrame *frame, const RelSlot *slot,
           RelArray *of_noun, bool *bound)
{
    RelStatus status =
        rel_slots_of_noun(context, frame->predicates, slot->token, of_noun);

    *bound = false;
    for (size_t i = 0; status == REL_OK && i < of_noun->n_items; ++i) {
        const RelSlot *next = rel_array_at(of_noun, i);
        RelTriggerMatch match;
        *bound =
            *bound || rel_triggers_find(
                          context->triggers, frame->lemma, slot->preposition,
                          rel_token_lemma(token_at(frame, slot->token)),
                          next->preposition, &match);
    }
    return status;
}

/// Take the words of the slot at `index` into the relation, and what its noun
/// leads to into the slots
static RelStatus
bind_slot(RelContext *context, RelFrame *frame, size_t index,
          const RelArray *of_noun)
{
    const RelSlot slot = *rel_frame_slot(frame, index);
    const RelIndex preposition =
        rel_tree_find(frame->predicates->tree, slot.token, "case");

    rel_frame_remove(frame, index);
    frame->words[slot.token] = true;
    if (preposition != REL_NONE) {
        frame->words[preposition] = true;
    }
    RelStatus status = rel_frame_extend_lemma(context, frame, slot.preposition);
    if (status == REL_OK) {
        status = rel_frame_extend_lemma(
            context, frame, rel_token_lemma(token_at(frame, slot.token)));
    }
    return status == REL_OK ? put_noun_slots(frame, of_noun) : status;
}

/// Join a phrase that a trigger binds to the verb
static RelStatus
join_bound(RelContext *context, RelFrame *frame)
{
    RelStatus status = REL_OK;

    for (size_t i = 0; status == REL_OK && i < frame->slots.n_items; ++i) {
        const RelSlot *slot = rel_frame_slot(frame, i);
        RelArray of_noun;
        bool bound = false;

        if (slot->role != REL_ROLE_OBLIQUE || slot->preposition.length == 0) {
            continue;
        }
        rel_array_init(&of_noun, context->arena, sizeof(RelSlot));
        status = find_bound(context, frame, slot, &of_noun, &bound);
        if (status == REL_OK && bound) {
            return bind_slot(context, frame, i, &of_noun);
        }
    }
    return status;
}

RelStatus
rel_frame_join_noun(RelContext *context, RelFrame *frame)
{
    const size_t object = rel_frame_find(frame, REL_ROLE_OBJECT);
    RelArray of_noun;

    if (frame->predicate->nominal || frame->predicate->passive) {
        return REL_OK;
    }
    if (object == frame->slots.n_items) {
        return join_bound(context, frame);
    }
    const RelIndex noun = rel_frame_slot(frame, object)->token;
    const bool idiom = is_idiom(context, frame, noun);
    if (noun < frame->predicate->head ||
        (!idiom && !is_light(context, frame, noun)) ||
        rel_tree_find(frame->predicates->tree, noun, "conj") != REL_NONE) {
        return REL_OK;
    }
    rel_array_init(&of_noun, context->arena, sizeof(RelSlot));
    const RelStatus status = collect_noun_slots(context, frame, noun, &of_noun);
    if (status != REL_OK || (!idiom && !leads_on(context, frame, &of_noun) &&
                             !leads_on(context, frame, &frame->slots) &&
                             !relates_members(context, frame, noun))) {
        return status;
    }
    return join_noun(context, frame, object, &of_noun);
}
