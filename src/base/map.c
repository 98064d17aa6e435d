// map.c: open addressing with linear probing.

#include "base/map.h"

/// Slots of the first table; a power of two
enum { FIRST_SLOTS = 16 };

typedef struct RelMapSlot {
    RelText key; ///< bytes NULL: free
    uint32_t value;
} RelMapSlot;

uint64_t
rel_hash(RelText text)
{
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < text.length; ++i) {
        hash = (hash ^ (unsigned char)text.bytes[i]) * 1099511628211u;
    }
    return hash;
}

void
rel_map_init(RelMap *map, RelArena *arena)
{
    *map = (RelMap){arena, NULL, 0, 0};
}

/// The slot of `key`, or the free one where it belongs
static RelMapSlot *
find_slot(RelMapSlot *slots, size_t n_slots, RelText key)
{
    size_t i = (size_t)rel_hash(key) & (n_slots - 1);
    while (slots[i].key.bytes && !rel_text_equals(slots[i].key, key)) {
        i = (i + 1) & (n_slots - 1);
    }
    return &slots[i];
}

/// Double the table
static RelStatus
grow(RelMap *map)
{
    const size_t n_slots = map->n_slots ? map->n_slots * 2 : FIRST_SLOTS;
    RelMapSlot *const slots = REL_ARENA_ARRAY(map->arena, RelMapSlot, n_slots);
    if (!slots) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < map->n_slots; ++i) {
        if (map->slots[i].key.bytes) {
            *find_slot(slots, n_slots, map->slots[i].key) = map->slots[i];
        }
    }
    map->slots = slots;
    map->n_slots = n_slots;
    return REL_OK;
}

RelStatus
rel_map_set(RelMap *map, RelText key, uint32_t value)
{
    if (map->n_keys >= map->n_slots / 2) {
        const RelStatus status = grow(map);
        if (status != REL_OK) {
            return status;
        }
    }
    if (!key.bytes) {
        key.bytes = ""; // NULL marks a free slot
    }
    RelMapSlot *const slot = find_slot(map->slots, map->n_slots, key);
    map->n_keys += slot->key.bytes == NULL;
    *slot = (RelMapSlot){key, value};
    return REL_OK;
}

uint32_t
rel_map_get(const RelMap *map, RelText key)
{
    if (!map->n_slots) {
        return REL_NONE;
    }
    const RelMapSlot *const slot = find_slot(map->slots, map->n_slots, key);
    return slot->key.bytes ? slot->value : REL_NONE;
}
