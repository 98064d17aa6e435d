// fuzz_conllu.c: any bytes as CoNLL-U.
//
// What is read must be trees, and must be written and read again alike.

#include "base/files.h"
#include "syntax/conllu.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/// Walk up from every word: a root must come
static void
check_trees(const RelSentences *sentences)
{
    for (RelIndex i = 0; i < sentences->n_sentences; ++i) {
        const RelSentence *sentence = &sentences->sentences[i];
        for (RelIndex k = 0; k < sentence->n_tokens; ++k) {
            RelIndex word = k;
            for (RelIndex steps = 0; word != REL_NONE; ++steps) {
                if (word >= sentence->n_tokens || steps > sentence->n_tokens) {
                    abort();
                }
                word = sentence->tokens[word].head;
            }
        }
    }
}

static void
write_and_read(const RelSentences *sentences, RelArena *arena)
{
    FILE *file = tmpfile();
    RelText bytes;
    RelSentences again;

    if (file == NULL) {
        return;
    }
    for (RelIndex i = 0; i < sentences->n_sentences; ++i) {
        (void)rel_conllu_write(&sentences->sentences[i], (RelText){NULL, 0},
                               i + 1, file);
    }
    rewind(file);
    if (rel_file_read_open(file, "fuzz", (size_t)1 << 30, NULL, arena,
                           &bytes) == REL_OK &&
        (rel_conllu_read(bytes, "fuzz", NULL, arena, &again) != REL_OK ||
         again.n_sentences != sentences->n_sentences)) {
        abort();
    }
    fclose(file);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    RelArena *arena = rel_arena_new(&REL_HEAP);
    RelSentences sentences;

    if (arena != NULL &&
        rel_conllu_read((RelText){(const char *)data, size}, "fuzz", NULL,
                        arena, &sentences) == REL_OK) {
        check_trees(&sentences);
        write_and_read(&sentences, arena);
    }
    rel_arena_free(arena);
    return 0;
}
