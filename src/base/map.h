// Map: from texts to numbers, for look-ups whose order never shows.

#ifndef RELATA_BASE_MAP_H
#define RELATA_BASE_MAP_H

#include <relata/arena.h>
#include <relata/status.h>
#include <relata/text.h>

/// Open addressing over an arena; keys are borrowed, not copied
typedef struct {
    RelArena *arena;
    struct RelMapSlot *slots; // (n_slots), a power of two
    size_t n_slots;
    size_t n_keys;
} RelMap;

void rel_map_init(RelMap *map, RelArena *arena);

/// Set `key` to `value`, replacing an older one; REL_ERR_NO_MEMORY
RelStatus rel_map_set(RelMap *map, RelText key, uint32_t value);

/// The value of `key`, or REL_NONE
uint32_t rel_map_get(const RelMap *map, RelText key);

/// FNV-1a, 64 bits: the same on every machine
uint64_t rel_hash(RelText text);

#endif
