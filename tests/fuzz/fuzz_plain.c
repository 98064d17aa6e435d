// fuzz_plain.c: any bytes as plain text.

#include "document.h"
#include "input/reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    const RelInputOptions options = {.kind = "text", .words = fuzz_words()};
    RelDocument document;
    if (arena && rel_reader_read("fuzz", (RelText){(const char *)data, size},
                                 &options, NULL, arena, &document) == REL_OK) {
        fuzz_check_document(&document);
    }
    rel_arena_free(arena);
    return 0;
}
