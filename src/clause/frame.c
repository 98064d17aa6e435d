// frame.c: fills a predicate's places step by step.

#include "clause/frame.h"

#include "clause/frame_steps.h"
#include "clause/wording.h"
#include "tree/trigger.h"
#include "tree/word.h"

/// What hangs on the first verb but stands behind this one belongs to both
/// ("intensify and coordinate *strikes*"); so does a date before the first
static bool
is_shared(const RelContext *context, const RelFrame *frame,
          const RelPredicate *leader, const RelSlot *slot)
{
    const RelPredicate *predicate = frame->predicate;
    const bool has_object =
        rel_frame_find(frame, REL_ROLE_OBJECT) < frame->slots.n_items;

    if (slot->role == REL_ROLE_MANNER) {
        return false;
    }
    if (slot->token > predicate->head) {
        return slot->role != REL_ROLE_OBJECT || !has_object;
    }
    return slot->token < leader->head && slot->role == REL_ROLE_OBLIQUE &&
           rel_slot_is_temporal(context, frame->predicates->tree, slot->token);
}

/// Add the slots that a conjunct shares with the first verb
static RelStatus
share_slots(RelContext *context, RelFrame *frame)
{
    const RelPredicates *predicates = frame->predicates;
    const RelPredicate *predicate = frame->predicate;
    RelArray shared;

    if (predicate->leader == REL_NONE || predicate->nominal ||
        predicate->own_subject) {
        return REL_OK;
    }
    const RelPredicate *leader = &predicates->items[predicate->leader];
    rel_array_init(&shared, context->arena, sizeof(RelSlot));
    RelStatus status =
        rel_slots_collect(context, predicates, leader, frame->words, &shared);
    for (size_t i = 0; status == REL_OK && i < shared.n_items; ++i) {
        const RelSlot *slot = rel_array_at(&shared, i);
        if (is_shared(context, frame, leader, slot)) {
            status = rel_array_push(&frame->slots, slot);
        }
    }
    return status;
}

/// The verb right behind "and", with nothing but an adverb between, or NULL
static const RelPredicate *
find_next_verb(const RelFrame *frame)
{
    const RelToken *tokens = frame->predicates->tree->sentence->tokens;
    const RelIndex n_tokens = frame->predicates->tree->sentence->n_tokens;
    const RelIndex head = frame->predicate->head;
    const bool adverb = head + 3 < n_tokens &&
                        tokens[head + 2].head == head + 3 &&
                        rel_token_relates(&tokens[head + 2], "advmod");
    const RelIndex behind = head + (adverb ? 3 : 2);
    const RelPredicate *next = rel_predicate_at(frame->predicates, behind);

    return next && !next->nominal && !next->passive &&
                   tokens[behind].head == head &&
                   rel_token_relates(&tokens[behind], "conj") &&
                   rel_token_relates(&tokens[head + 1], "cc")
               ? next
               : NULL;
}

/// "organised and later led *the strike*": the parser may hang the object on
/// the second verb only.  It is the first one's if that says nothing without
/// an object; "sued and won the case", "fled and left their guns" do.
static RelStatus
share_object_back(RelContext *context, RelFrame *frame)
{
    const RelPredicate *next = find_next_verb(frame);
    RelArray slots;

    if (!next || frame->predicate->nominal || frame->predicate->passive ||
        frame->slots.n_items > 0 ||
        !rel_word_listed(context->lists->transitive, frame->lemma)) {
        return REL_OK;
    }
    rel_array_init(&slots, context->arena, sizeof(RelSlot));
    RelStatus status = rel_slots_collect(context, frame->predicates, next,
                                         frame->words, &slots);
    for (size_t i = 0; status == REL_OK && i < slots.n_items; ++i) {
        const RelSlot *slot = rel_array_at(&slots, i);
        if (slot->role == REL_ROLE_OBJECT) {
            status = rel_array_push(&frame->slots, slot);
        }
    }
    return status;
}

/// The passive that is joined right behind `predicate`, or NULL
static const RelPredicate *
find_next_passive(const RelPredicates *predicates,
                  const RelPredicate *predicate)
{
    const RelSentence *sentence = predicates->tree->sentence;
    const RelIndex own = (RelIndex)(predicate - predicates->items);
    RelIndex next = predicate->head + 1;

    while (next < sentence->n_tokens &&
           (sentence->tokens[next].upos == REL_UPOS_PUNCT ||
            sentence->tokens[next].upos == REL_UPOS_CCONJ)) {
        ++next;
    }
    const RelPredicate *found =
        next < sentence->n_tokens ? rel_predicate_at(predicates, next) : NULL;
    const RelIndex first =
        predicate->leader == REL_NONE ? own : predicate->leader;
    return found && found->passive && !found->own_subject &&
                   (found->leader == own || found->leader == first)
               ? found
               : NULL;
}

/// "was bombed and killed *by rebels*": they bombed, too
static RelStatus
share_agent_back(RelFrame *frame)
{
    const RelPredicates *predicates = frame->predicates;
    const RelPredicate *next = frame->predicate;

    if (!next->passive || frame->slots.n_items > 0) {
        return REL_OK;
    }
    while ((next = find_next_passive(predicates, next))) {
        const RelIndex agent =
            rel_tree_find(predicates->tree, next->head, "obl:agent");
        if (agent != REL_NONE) {
            const RelSlot slot = {REL_ROLE_OBLIQUE, agent, rel_text("by")};
            return rel_array_push(&frame->slots, &slot);
        }
    }
    return REL_OK;
}

/// "the day they met", "the way they met": when or how, not whom
static bool
is_circumstance(const RelContext *context, const RelTree *tree, RelIndex noun)
{
    const RelToken *token = &tree->sentence->tokens[noun];

    return rel_slot_is_temporal(context, tree, noun) ||
           rel_text_is(
               rel_word_value(context->lists->idioms, rel_token_lemma(token)),
               "circumstance");
}

/// "the jet they *downed*", "the man they *talked to*": the noun fills the gap
static RelStatus
fill_gap(const RelContext *context, RelFrame *frame)
{
    const RelTree *tree = frame->predicates->tree;
    const RelPredicate *predicate = frame->predicate;

    if (predicate->gap == REL_NONE || predicate->nominal ||
        rel_token_is_relative(&tree->sentence->tokens[predicate->gap]) ||
        is_circumstance(context, tree, predicate->gap)) {
        return REL_OK; // "what they do": nobody says what
    }
    for (size_t i = 0; i < frame->slots.n_items; ++i) {
        RelSlot *slot = rel_frame_slot(frame, i);
        const RelToken *token = &tree->sentence->tokens[slot->token];
        if (token->upos == REL_UPOS_ADP) {
            *slot = (RelSlot){REL_ROLE_OBLIQUE, predicate->gap, token->form};
            return REL_OK;
        }
        if (slot->role == REL_ROLE_OBJECT || slot->role == REL_ROLE_CLAUSE) {
            return REL_OK; // No gap here
        }
    }
    const RelSlot object = {REL_ROLE_OBJECT, predicate->gap, rel_text("")};
    return rel_array_push(&frame->slots, &object);
}

/// A preposition whose noun is nowhere leads to nothing; in a passive it is
/// part of the verb ("was referred *to* as a city")
static RelStatus
drop_stranded(RelContext *context, RelFrame *frame)
{
    const RelTree *tree = frame->predicates->tree;
    RelStatus status = REL_OK;
    size_t i = 0;

    while (status == REL_OK && i < frame->slots.n_items) {
        const RelIndex token = rel_frame_slot(frame, i)->token;
        if (tree->sentence->tokens[token].upos != REL_UPOS_ADP) {
            ++i;
            continue;
        }
        rel_frame_remove(frame, i);
        if (frame->predicate->passive) {
            frame->words[token] = true;
            status = rel_frame_extend_lemma(context, frame,
                                            tree->sentence->tokens[token].form);
        }
    }
    return status;
}

static RelStatus
begin_frame(RelContext *context, RelFrame *frame)
{
    rel_array_init(&frame->slots, context->arena, sizeof(RelSlot));
    rel_array_init(&frame->subjects, context->arena, sizeof(RelPhrase));
    rel_array_init(&frame->objects, context->arena, sizeof(RelArgument));
    rel_array_init(&frame->others, context->arena, sizeof(RelArgument));
    frame->words = REL_ARENA_ARRAY(context->arena, bool,
                                   frame->predicates->tree->sentence->n_tokens);
    if (!frame->words) {
        return REL_ERR_NO_MEMORY;
    }
    rel_wording_mark(context, frame->predicates, frame->predicate,
                     frame->words);
    frame->lemma =
        rel_wording_lemma(context, frame->predicates, frame->predicate);
    if (!frame->lemma.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    return rel_slots_collect(context, frame->predicates, frame->predicate,
                             frame->words, &frame->slots);
}

RelStatus
rel_frame_fill(RelContext *context, const RelPredicates *predicates,
               const RelPredicate *predicate, RelFrame *frame)
{
    *frame = (RelFrame){
        .predicates = predicates, .predicate = predicate, .subject = REL_NONE};
    RelStatus status = begin_frame(context, frame);

    if (status == REL_OK) {
        status = share_slots(context, frame);
    }
    if (status == REL_OK) {
        status = share_object_back(context, frame);
    }
    if (status == REL_OK) {
        status = share_agent_back(frame);
    }
    if (status == REL_OK) {
        status = fill_gap(context, frame);
    }
    if (status == REL_OK) {
        status = drop_stranded(context, frame);
    }
    if (status == REL_OK) {
        status = rel_frame_turn(context, frame);
    }
    if (status == REL_OK) {
        status = rel_frame_ascribe(context, frame);
    }
    if (status == REL_OK) {
        status = rel_frame_join_noun(context, frame);
    }
    if (status != REL_OK) {
        return status;
    }
    rel_frame_choose_main(context, frame);
    return rel_frame_expand(context, frame);
}
