// Interned strings: equal texts, equal pointers, and a number from 0 for each.

#ifndef RELATA_BASE_INTERN_H
#define RELATA_BASE_INTERN_H

#include <relata/arena.h>
#include <relata/status.h>
#include <relata/text.h>

typedef struct RelIntern RelIntern;

/// A new, empty table, or NULL if memory is out
RelIntern *rel_intern_new(const RelAllocator *allocator);
void rel_intern_free(RelIntern *intern);

/**
   The number of `text`, added if new.

   @param[out] id  From 0 in the order of adding.
   @return REL_OK or REL_ERR_NO_MEMORY.
*/
RelStatus rel_intern_add(RelIntern *intern, RelText text, RelIndex *id);

/// The number of `text`, or REL_NONE if it was never added
RelIndex rel_intern_find(const RelIntern *intern, RelText text);

/// The text numbered `id`; terminated, lives as long as the table
RelText rel_intern_text(const RelIntern *intern, RelIndex id);

size_t rel_intern_count(const RelIntern *intern);

#endif
