// choice.c: chooses what a relation leads to.
//
//   secured a pledge on Thursday        the object
//   met with Obama in Paris             "with Obama": "meet with" is a trigger
//   died in Paris on Tuesday            "in Paris": a date never leads
//   said on Tuesday that they agree     the clause
//
// Where it is an oblique, its preposition ends the lemma ("die in"), which
// extract/relation.c sees to once it is known which phrases are dates.

#include "clause/frame_steps.h"

#include "tree/trigger.h"
#include "tree/word.h"

/// How well a slot suits; the first of the best is chosen, 0 never
enum { UNFIT = 0, LOOSE = 1, FRONTED = 2, PLAIN = 3, LISTED = 4 };

static bool
is_trigger(const RelContext *context, const RelFrame *frame,
           const RelSlot *slot)
{
    RelTriggerMatch match;

    return rel_triggers_find(context->triggers, frame->lemma, rel_text(""),
                             rel_text(""), slot->preposition, &match) ||
           rel_triggers_find_turned(context->triggers, frame->lemma,
                                    slot->preposition, &match);
}

/// "in the wake of the attacks": an idiom that says when or why
static bool
is_circumstance(const RelContext *context, const RelFrame *frame,
                const RelSlot *slot)
{
    const RelToken *token =
        &frame->predicates->tree->sentence->tokens[slot->token];

    return rel_text_is(
        rel_word_value(context->lists->idioms, rel_token_lemma(token)),
        "circumstance");
}

static int
rate_oblique(const RelContext *context, const RelFrame *frame,
             const RelSlot *slot)
{
    if (slot->role != REL_ROLE_OBLIQUE || slot->preposition.length == 0 ||
        rel_slot_is_temporal(context, frame->predicates->tree, slot->token)) {
        return UNFIT;
    }
    if (is_trigger(context, frame, slot)) {
        return LISTED;
    }
    if (rel_frame_preposition_class(context, slot).length > 0 ||
        is_circumstance(context, frame, slot) ||
        rel_slot_is_measure(context, frame->predicates->tree, slot->token)) {
        return LOOSE;
    }
    return slot->token < frame->predicate->head ? FRONTED : PLAIN;
}

/// Index of the oblique that suits best, or slots.n_items
static size_t
find_oblique(const RelContext *context, const RelFrame *frame, int *rating)
{
    size_t best = frame->slots.n_items;

    *rating = UNFIT;
    for (size_t i = 0; i < frame->slots.n_items; ++i) {
        const int rated =
            rate_oblique(context, frame, rel_frame_slot(frame, i));
        if (rated > *rating) {
            *rating = rated;
            best = i;
        }
    }
    return best;
}

/// Someone told or given without a thing is the object
static void
promote_recipient(RelFrame *frame)
{
    const size_t recipient = rel_frame_find(frame, REL_ROLE_RECIPIENT);

    if (recipient < frame->slots.n_items) {
        rel_frame_slot(frame, recipient)->role = REL_ROLE_OBJECT;
    }
}

/// A clause that says what was said or meant, not when or why; one behind the
/// verb rather than one before it
static size_t
find_clause(const RelFrame *frame)
{
    size_t found = frame->slots.n_items;

    for (size_t i = 0; i < frame->slots.n_items; ++i) {
        const RelSlot *slot = rel_frame_slot(frame, i);
        if (slot->role == REL_ROLE_CLAUSE && slot->preposition.length == 0 &&
            (found == frame->slots.n_items ||
             rel_frame_slot(frame, found)->token < frame->predicate->head)) {
            found = i;
        }
    }
    return found;
}

static size_t
find_main(const RelContext *context, RelFrame *frame)
{
    static const RelRole direct[] = {REL_ROLE_OBJECT, REL_ROLE_COMPLEMENT};
    const size_t none = frame->slots.n_items;
    int rating = UNFIT;

    for (size_t i = 0; i < sizeof direct / sizeof direct[0]; ++i) {
        const size_t found = rel_frame_find(frame, direct[i]);
        if (found < none) {
            return found;
        }
    }
    const size_t oblique = find_oblique(context, frame, &rating);
    const size_t clause = find_clause(frame);
    return clause < none && rating < LISTED ? clause : oblique;
}

/// How early a slot comes among the others: things, then what stands behind
/// the verb, then what stands before it
static int
rank(const RelFrame *frame, const RelSlot *slot)
{
    if (slot->role == REL_ROLE_OBJECT || slot->role == REL_ROLE_COMPLEMENT ||
        slot->role == REL_ROLE_RECIPIENT) {
        return 0;
    }
    return slot->token > frame->predicate->head ? 1 : 2;
}

/// Move the slot at `from` forward to `to`, keeping the order of the rest
static void
move_slot(RelFrame *frame, size_t from, size_t to)
{
    const RelSlot slot = *rel_frame_slot(frame, from);

    for (size_t i = from; i > to; --i) {
        *rel_frame_slot(frame, i) = *rel_frame_slot(frame, i - 1);
    }
    *rel_frame_slot(frame, to) = slot;
}

/// Sort the slots by rank; equal ones keep the order of the sentence
static void
order_slots(RelFrame *frame)
{
    for (size_t i = 1; i < frame->slots.n_items; ++i) {
        size_t to = i;
        while (to > 0 && rank(frame, rel_frame_slot(frame, to - 1)) >
                             rank(frame, rel_frame_slot(frame, i))) {
            --to;
        }
        move_slot(frame, i, to);
    }
}

void
rel_frame_choose_main(RelContext *context, RelFrame *frame)
{
    if (rel_frame_find(frame, REL_ROLE_OBJECT) == frame->slots.n_items) {
        promote_recipient(frame);
    }
    order_slots(frame);
    const size_t main = find_main(context, frame);
    frame->has_main = main < frame->slots.n_items;
    if (frame->has_main) {
        move_slot(frame, main, 0);
    }
}
