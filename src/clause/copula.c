// copula.c: what "be" and its like ascribe.
//
//   X is the president of France.    complement "the president of France"
//   X is in Paris.                   be in - Paris
//   X is capable of change.          be capable of - change
//   X remains at odds with Y.        remain at odds with - Y
//
// Where an adjective or an idiom leads on to something, it belongs to the
// relation.

#include "base/strings.h"
#include "clause/frame_steps.h"
#include "tree/preposition.h"
#include "tree/word.h"

static const RelToken *
token_at(const RelFrame *frame, RelIndex index)
{
    return &frame->predicates->tree->sentence->tokens[index];
}

/// Set the words of the branch under `head` up to the head itself
static void
mark_up_to_head(RelFrame *frame, RelIndex head)
{
    const RelTree *tree = frame->predicates->tree;
    const RelIndex n = rel_tree_n_children(tree, head);

    for (RelIndex i = 0; i < n; ++i) {
        const RelIndex child = rel_tree_child(tree, head, i);
        const RelToken *token = token_at(frame, child);
        if (child < head && rel_token_relates(token, "case")) {
            frame->words[child] = true;
        }
        if (child + 1 == head && rel_token_relates(token, "advmod")) {
            frame->words[child] = true;
        }
    }
    frame->words[head] = true;
}

/// "at odds" is on the list of idioms as a predicate
static RelText
find_idiom(RelContext *context, const RelFrame *frame, const RelSlot *slot)
{
    const RelText parts[] = {slot->preposition,
                             rel_token_lemma(token_at(frame, slot->token))};
    const RelText forms[] = {slot->preposition,
                             token_at(frame, slot->token)->form};
    const RelText by_lemma = rel_text_join(context->arena, parts, 2, " ");
    const RelText by_form = rel_text_join(context->arena, forms, 2, " ");
    const RelLexicon *idioms = context->lists->idioms;

    if (slot->preposition.length == 0 || !by_lemma.bytes || !by_form.bytes) {
        return rel_text("");
    }
    if (rel_text_is(rel_word_value(idioms, by_form), "predicate")) {
        return by_form;
    }
    return rel_text_is(rel_word_value(idioms, by_lemma), "predicate")
               ? by_lemma
               : rel_text("");
}

/// Take "at odds" into the relation and what it leads to into the slots
static RelStatus
join_idiom(RelContext *context, RelFrame *frame, size_t index, RelText idiom)
{
    const RelIndex noun = rel_frame_slot(frame, index)->token;

    rel_frame_remove(frame, index);
    mark_up_to_head(frame, noun);
    const RelStatus status = rel_frame_extend_lemma(context, frame, idiom);
    return status != REL_OK ? status
                            : rel_slots_of_noun(context, frame->predicates,
                                                noun, &frame->slots);
}

/// Join the idiom among the slots, if there is one
static RelStatus
join_idioms(RelContext *context, RelFrame *frame)
{
    for (size_t i = 0; i < frame->slots.n_items; ++i) {
        const RelText idiom =
            find_idiom(context, frame, rel_frame_slot(frame, i));
        if (idiom.length > 0) {
            return join_idiom(context, frame, i, idiom);
        }
    }
    return REL_OK;
}

/// An oblique that completes an adjective: "capable *of change*"
static bool
completes(const RelContext *context, const RelFrame *frame, const RelSlot *slot)
{
    return slot->role == REL_ROLE_OBLIQUE &&
           slot->token > frame->predicate->head &&
           slot->preposition.length > 0 &&
           rel_frame_preposition_class(context, slot).length == 0 &&
           !rel_slot_is_temporal(context, frame->predicates->tree, slot->token);
}

/// Join an adjective that leads on to something
static RelStatus
join_adjective(RelContext *context, RelFrame *frame, bool *joined)
{
    const RelIndex head = frame->predicate->head;

    *joined = false;
    if (token_at(frame, head)->upos != REL_UPOS_ADJ ||
        rel_token_tagged(token_at(frame, head), "JJS")) { // "is the latest in"
        return REL_OK;
    }
    for (size_t i = 0; i < frame->slots.n_items; ++i) {
        if (completes(context, frame, rel_frame_slot(frame, i))) {
            *joined = true;
            mark_up_to_head(frame, head);
            return rel_frame_extend_lemma(
                context, frame, rel_token_lemma(token_at(frame, head)));
        }
    }
    return REL_OK;
}

/// What the copula ascribes is the head itself
static RelStatus
add_head(RelContext *context, RelFrame *frame)
{
    const RelText preposition = rel_preposition(
        context, frame->predicates->tree, frame->predicate->head, "case");
    const RelSlot slot = {preposition.length > 0 ? REL_ROLE_OBLIQUE
                                                 : REL_ROLE_COMPLEMENT,
                          frame->predicate->head, preposition};

    return preposition.bytes ? rel_array_push(&frame->slots, &slot)
                             : REL_ERR_NO_MEMORY;
}

RelStatus
rel_frame_ascribe(RelContext *context, RelFrame *frame)
{
    const RelText lemma =
        rel_token_lemma(token_at(frame, frame->predicate->head));
    bool joined = false;

    if (!frame->predicate->nominal) {
        return rel_word_listed(context->lists->copular, lemma)
                   ? join_idioms(context, frame)
                   : REL_OK;
    }
    RelStatus status = join_adjective(context, frame, &joined);
    if (status == REL_OK && !joined) {
        status = add_head(context, frame);
    }
    return status == REL_OK ? join_idioms(context, frame) : status;
}
