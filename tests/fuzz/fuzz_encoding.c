// fuzz_encoding.c: any bytes; what comes out is UTF-8, decoded and normalized.

#include "base/utf8.h"
#include "input/encoding.h"
#include "input/normalize.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/// Normalize `text`, which must be possible
static RelText
normalize(RelText text, RelArena *arena)
{
    RelText normal;
    if (rel_normalize(text, arena, &normal) != REL_OK ||
        rel_utf8_check(normal) != normal.length) {
        abort();
    }
    return normal;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const RelText bytes = {(const char *)data, size};
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    RelText text;
    if (arena && rel_encoding_decode(bytes, rel_encoding_declared(bytes), arena,
                                     &text) == REL_OK) {
        if (rel_utf8_check(text) != text.length) {
            abort();
        }
        normalize(text, arena);
    }
    rel_arena_free(arena);
    return 0;
}
