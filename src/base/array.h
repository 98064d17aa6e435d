// Growing arrays on an arena: room doubles, old room is left to the arena.

#ifndef RELATA_BASE_ARRAY_H
#define RELATA_BASE_ARRAY_H

#include <relata/arena.h>
#include <relata/status.h>

#include <stddef.h>

/// An array of items of one size; read `items` after a cast
typedef struct {
    RelArena *arena;
    size_t item_size;
    void *items;
    size_t n_items;
    size_t room;
} RelArray;

/// An empty array whose room comes from `arena`
void rel_array_init(RelArray *array, RelArena *arena, size_t item_size);

/// Append a copy of `*item`; REL_ERR_NO_MEMORY leaves the array as it was
RelStatus rel_array_push(RelArray *array, const void *item);

/// Append room for one zeroed item and return it, or NULL if memory is out
void *rel_array_add(RelArray *array);

/// The item at `index`, which must be less than n_items
void *rel_array_at(const RelArray *array, size_t index);

#endif
