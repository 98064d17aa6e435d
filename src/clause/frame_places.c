// frame_places.c: moves slots and adds words to a lemma.

#include "clause/frame_places.h"

#include "base/strings.h"
#include "tree/word.h"

#include <assert.h>

size_t
rel_frame_find(const RelFrame *frame, RelRole role)
{
    size_t i = 0;

    while (i < frame->slots.n_items && rel_frame_slot(frame, i)->role != role) {
        ++i;
    }
    return i;
}

void
rel_frame_remove(RelFrame *frame, size_t index)
{
    assert(index < frame->slots.n_items);
    for (size_t i = index; i + 1 < frame->slots.n_items; ++i) {
        *rel_frame_slot(frame, i) = *rel_frame_slot(frame, i + 1);
    }
    --frame->slots.n_items;
}

RelStatus
rel_frame_extend_lemma(RelContext *context, RelFrame *frame, RelText word)
{
    const RelText lower = rel_text_lower(context->arena, word);
    const RelText parts[] = {frame->lemma, lower};

    if (!lower.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    frame->lemma = rel_text_join(context->arena, parts, 2, " ");
    return frame->lemma.bytes ? REL_OK : REL_ERR_NO_MEMORY;
}

RelText
rel_frame_preposition_class(const RelContext *context, const RelSlot *slot)
{
    return rel_word_value(context->lists->prepositions, slot->preposition);
}
