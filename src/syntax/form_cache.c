// form_cache.c: slots found by hash, freed by a clock's hand.
//
// The hand goes round the slots; one that was used since it last came by is
// spared once, and one of this turn always.

#include "syntax/form_cache.h"

#include <string.h>

#define SIZE ((size_t)REL_FORM_CACHE_SIZE)

typedef struct {
    RelIndex next; ///< Slot with the same hash, or REL_NONE
    RelIndex home; ///< Hash that it is found by, or REL_NONE
    uint32_t turn; ///< When it was last taken
    bool used;     ///< Since the hand came by
    uint32_t length;
    char form[REL_FORM_CACHE_BYTES];
} Slot;

struct RelFormCache {
    const RelAllocator *allocator;
    size_t width;
    uint32_t turn;
    RelIndex hand;
    RelIndex firsts[REL_FORM_CACHE_SIZE]; ///< First slot of each hash
    Slot slots[REL_FORM_CACHE_SIZE];
    float numbers[]; // (REL_FORM_CACHE_SIZE, width)
};

RelStatus
rel_form_cache_new(const RelAllocator *allocator, size_t width,
                   RelFormCache **cache)
{
    RelFormCache *const made =
        allocator->alloc(allocator->data, NULL,
                         sizeof(RelFormCache) + SIZE * width * sizeof(float));

    *cache = made;
    if (!made) {
        return REL_ERR_NO_MEMORY;
    }
    memset(made, 0, sizeof(*made));
    made->allocator = allocator;
    made->width = width;
    made->turn = 1;
    for (size_t i = 0; i < SIZE; ++i) {
        made->firsts[i] = REL_NONE;
        made->slots[i].home = REL_NONE;
    }
    return REL_OK;
}

void
rel_form_cache_free(RelFormCache *cache)
{
    if (cache) {
        cache->allocator->alloc(cache->allocator->data, cache, 0);
    }
}

void
rel_form_cache_turn(RelFormCache *cache)
{
    ++cache->turn;
}

/// FNV-1a, folded
static RelIndex
hash_form(RelText form)
{
    uint32_t value = 2166136261u;

    for (size_t i = 0; i < form.length; ++i) {
        value = (value ^ (unsigned char)form.bytes[i]) * 16777619u;
    }
    return (value ^ (value >> 16)) % REL_FORM_CACHE_SIZE;
}

/// The slot of `form` among those of a hash, or REL_NONE
static RelIndex
find_slot(const RelFormCache *cache, RelIndex home, RelText form)
{
    RelIndex slot = cache->firsts[home];

    while (slot != REL_NONE &&
           (cache->slots[slot].length != form.length ||
            memcmp(cache->slots[slot].form, form.bytes, form.length) != 0)) {
        slot = cache->slots[slot].next;
    }
    return slot;
}

/// Let a slot be found no more
static void
unlink_slot(RelFormCache *cache, RelIndex slot)
{
    const RelIndex home = cache->slots[slot].home;
    if (home == REL_NONE) {
        return;
    }
    RelIndex *link = &cache->firsts[home];
    while (*link != slot) {
        link = &cache->slots[*link].next;
    }
    *link = cache->slots[slot].next;
    cache->slots[slot].home = REL_NONE;
}

/// A slot to be used anew; there is one as long as turns are not too long
static RelIndex
free_slot(RelFormCache *cache)
{
    for (;;) {
        const RelIndex slot = cache->hand;
        Slot *const at = &cache->slots[slot];
        cache->hand = (slot + 1) % REL_FORM_CACHE_SIZE;
        if (at->turn != cache->turn && !at->used) {
            unlink_slot(cache, slot);
            return slot;
        }
        at->used = false;
    }
}

/// Take a slot for a form that has none; found again unless `home` is REL_NONE
static RelIndex
add_form(RelFormCache *cache, RelIndex home, RelText form)
{
    const RelIndex slot = free_slot(cache);
    Slot *const at = &cache->slots[slot];

    at->used = false; // until it is seen a second time
    if (home != REL_NONE) {
        memcpy(at->form, form.bytes, form.length);
        at->length = (uint32_t)form.length;
        at->home = home;
        at->next = cache->firsts[home];
        cache->firsts[home] = slot;
    }
    return slot;
}

float *
rel_form_cache_take(RelFormCache *cache, RelText form, bool *is_new)
{
    const bool fits = form.length > 0 && form.length <= REL_FORM_CACHE_BYTES;
    const RelIndex home = fits ? hash_form(form) : REL_NONE;
    RelIndex slot = fits ? find_slot(cache, home, form) : REL_NONE;

    *is_new = slot == REL_NONE;
    if (*is_new) {
        slot = add_form(cache, home, form);
    } else {
        cache->slots[slot].used = true;
    }
    cache->slots[slot].turn = cache->turn;
    return cache->numbers + slot * cache->width;
}
