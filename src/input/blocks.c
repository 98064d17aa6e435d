// blocks.c: lines of text and the spans that say what each of them is.

#include "input/blocks.h"

void
rel_blocks_init(RelBlocks *blocks, RelArena *arena)
{
    rel_buffer_init(&blocks->text, rel_arena_allocator(arena));
    rel_array_init(&blocks->blocks, arena, sizeof(RelBlock));
}

void
rel_blocks_release(RelBlocks *blocks)
{
    rel_buffer_release(&blocks->text);
}

RelStatus
rel_blocks_add(RelBlocks *blocks, RelBlockKind kind, RelText text)
{
    if (text.length == 0) {
        return REL_OK;
    }
    if (blocks->text.length > 0) {
        rel_buffer_append_byte(&blocks->text, '\n');
    }
    const size_t begin = blocks->text.length;
    rel_buffer_append(&blocks->text, text);
    if (rel_buffer_status(&blocks->text) != REL_OK) {
        return REL_ERR_NO_MEMORY;
    }
    const RelBlock block = {kind, begin, blocks->text.length};
    return rel_array_push(&blocks->blocks, &block);
}

size_t
rel_blocks_count(const RelBlocks *blocks, RelBlockKind kind)
{
    const RelBlock *const items = blocks->blocks.items;
    size_t count = 0;
    for (size_t i = 0; i < blocks->blocks.n_items; ++i) {
        count += items[i].kind == kind;
    }
    return count;
}

RelStatus
rel_blocks_finish(const RelBlocks *blocks, RelArena *arena,
                  RelDocument *document)
{
    document->text = rel_arena_copy(arena, rel_buffer_text(&blocks->text));
    if (!document->text.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    document->blocks = blocks->blocks.items;
    document->n_blocks = blocks->blocks.n_items;
    return REL_OK;
}
