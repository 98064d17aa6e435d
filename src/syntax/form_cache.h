// Form cache: what the first layer makes of the forms seen lately.
//
//   The | president | of | Iceland | said | the | ...
//
// The first layer's product depends on the form alone, and few forms make up
// most of a text.  The cache keeps that product for some 1,000 forms, those
// not seen for longest making room, so that most tokens skip the layer.

#ifndef RELATA_SYNTAX_FORM_CACHE_H
#define RELATA_SYNTAX_FORM_CACHE_H

#include <relata/allocator.h>
#include <relata/status.h>
#include <relata/text.h>

#include <stdbool.h>
#include <stddef.h>

enum {
    REL_FORM_CACHE_SIZE = 1024, ///< Forms that it holds
    REL_FORM_CACHE_BYTES = 40   ///< Longer forms are not found again
};

/// One a thread
typedef struct RelFormCache RelFormCache;

/// A cache of `width` numbers a form
RelStatus rel_form_cache_new(const RelAllocator *allocator, size_t width,
                             RelFormCache **cache);
void rel_form_cache_free(RelFormCache *cache);

/// Begin a turn: what earlier ones took may be replaced
void rel_form_cache_turn(RelFormCache *cache);

/**
   The numbers (width) of `form`, which stand for this turn, of at most half
   REL_FORM_CACHE_SIZE calls.

   @param[out] is_new  Whether the caller has to fill them in.
*/
float *rel_form_cache_take(RelFormCache *cache, RelText form, bool *is_new);

#endif
