// fuzz_lexicon.c: any bytes as a word list.

#include "text/lexicon.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    RelArena *arena = rel_arena_new(&REL_HEAP);
    FILE *file = tmpfile();
    const RelLexicon *lexicon;

    if (arena != NULL && file != NULL && fwrite(data, 1, size, file) == size) {
        rewind(file);
        if (rel_lexicon_read(file, "fuzz", NULL, arena, &lexicon) == REL_OK) {
            (void)rel_lexicon_has(lexicon, rel_text("say"));
            (void)rel_lexicon_value(lexicon, (RelText){NULL, 0});
        }
    }
    if (file != NULL) {
        fclose(file);
    }
    rel_arena_free(arena);
    return 0;
}
