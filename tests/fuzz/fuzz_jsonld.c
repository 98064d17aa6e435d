// fuzz_jsonld.c: any bytes as JSON; containers must hold what follows them.

#include "base/utf8.h"
#include "input/json.h"
#include "input/jsonld.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/// Each value lies inside the container that it names
static void
check_values(const RelJson *json)
{
    for (RelIndex i = 0; i < json->n_values; ++i) {
        const RelJsonValue *const value = &json->values[i];
        if (value->end <= i || value->end > json->n_values ||
            (value->parent != REL_NONE &&
             (value->parent >= i ||
              json->values[value->parent].end < value->end))) {
            abort();
        }
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const RelText text = {(const char *)data, size};
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    RelJson json;
    RelJsonldArticle article = {.headline = {NULL, 0}};
    // Readers give it valid UTF-8 only.
    if (arena && rel_utf8_check(text) == text.length) {
        if (rel_json_read(text, arena, &json) != REL_OK ||
            rel_jsonld_read(text, arena, &article) == REL_ERR_NO_MEMORY) {
            abort();
        }
        check_values(&json);
    }
    rel_arena_free(arena);
    return 0;
}
