// intern.c: each text once.

#include "base/intern.h"

#include "base/array.h"
#include "base/map.h"

struct RelIntern {
    RelArena *arena; ///< Owns this struct too
    RelMap numbers;  ///< Text to number
    RelArray texts;  ///< RelText by number
};

RelIntern *
rel_intern_new(const RelAllocator *allocator)
{
    RelArena *const arena = rel_arena_new(allocator);
    RelIntern *const intern =
        arena ? REL_ARENA_ARRAY(arena, RelIntern, 1) : NULL;
    if (!intern) {
        rel_arena_free(arena);
        return NULL;
    }
    intern->arena = arena;
    rel_map_init(&intern->numbers, arena);
    rel_array_init(&intern->texts, arena, sizeof(RelText));
    return intern;
}

void
rel_intern_free(RelIntern *intern)
{
    if (intern) {
        rel_arena_free(intern->arena);
    }
}

RelStatus
rel_intern_add(RelIntern *intern, RelText text, RelIndex *id)
{
    *id = rel_map_get(&intern->numbers, text);
    if (*id != REL_NONE) {
        return REL_OK;
    }
    const RelText copy = rel_arena_copy(intern->arena, text);
    if (!copy.bytes || intern->texts.n_items >= REL_NONE) {
        return REL_ERR_NO_MEMORY;
    }
    const RelIndex next = (RelIndex)intern->texts.n_items;
    RelStatus status = rel_array_push(&intern->texts, &copy);
    if (status == REL_OK) {
        status = rel_map_set(&intern->numbers, copy, next);
        if (status != REL_OK) {
            --intern->texts.n_items;
        }
    }
    if (status == REL_OK) {
        *id = next;
    }
    return status;
}

RelIndex
rel_intern_find(const RelIntern *intern, RelText text)
{
    return rel_map_get(&intern->numbers, text);
}

RelText
rel_intern_text(const RelIntern *intern, RelIndex id)
{
    return *(const RelText *)rel_array_at(&intern->texts, id);
}

size_t
rel_intern_count(const RelIntern *intern)
{
    return intern->texts.n_items;
}
