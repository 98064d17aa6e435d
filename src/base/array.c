// array.c: growing arrays on an arena.

#include "base/array.h"

#include <assert.h>
#include <string.h>

/// Items of the first room
enum { FIRST_ROOM = 8 };

void
rel_array_init(RelArray *array, RelArena *arena, size_t item_size)
{
    *array = (RelArray){arena, item_size, NULL, 0, 0};
}

/// Make room for one more item
static RelStatus
grow(RelArray *array)
{
    const size_t room = array->room ? array->room * 2 : FIRST_ROOM;
    if (room < array->room || room > SIZE_MAX / array->item_size) {
        return REL_ERR_NO_MEMORY;
    }
    void *const items = rel_arena_alloc(array->arena, room * array->item_size);
    if (!items) {
        return REL_ERR_NO_MEMORY;
    }
    if (array->n_items) {
        memcpy(items, array->items, array->n_items * array->item_size);
    }
    array->items = items;
    array->room = room;
    return REL_OK;
}

void *
rel_array_add(RelArray *array)
{
    if (array->n_items == array->room && grow(array) != REL_OK) {
        return NULL;
    }
    void *const item = (char *)array->items + array->n_items * array->item_size;
    memset(item, 0, array->item_size);
    ++array->n_items;
    return item;
}

RelStatus
rel_array_push(RelArray *array, const void *item)
{
    void *const place = rel_array_add(array);
    if (!place) {
        return REL_ERR_NO_MEMORY;
    }
    memcpy(place, item, array->item_size);
    return REL_OK;
}

void *
rel_array_at(const RelArray *array, size_t index)
{
    assert(index < array->n_items);
    return (char *)array->items + index * array->item_size;
}
