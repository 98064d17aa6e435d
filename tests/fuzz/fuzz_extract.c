// fuzz_extract.c: any tree as CoNLL-U; extraction must take whatever the
// reader lets through, and printing whatever extraction makes.

#include "extract/extractor.h"
#include "print/print.h"
#include "syntax/conllu.h"
#include "text/gazetteer.h"

#include <relata/arena.h>

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/// Lists and names of the data folder, loaded once; no relation is curated
static const RelExtractor *
extractor(void)
{
    static const RelOntology none = {.n_classes = 0};
    static RelExtractor *loaded = NULL;
    static RelArena *arena = NULL;
    const char *folder = getenv("RELATA_DATA");
    const RelGazetteer *gazetteer = NULL;

    if (!loaded) {
        arena = rel_arena_new(&REL_HEAP);
        if (!arena ||
            rel_gazetteer_load(folder ? folder : "data", NULL, arena,
                               &gazetteer) ||
            rel_extractor_load(folder ? folder : "data", &none, gazetteer, NULL,
                               &loaded)) {
            abort();
        }
    }
    return loaded;
}

static void
print(const RelSentences *sentences, const RelPropositions *found,
      RelArena *arena)
{
    FILE *file = fopen("/dev/null", "w");

    if (!file || rel_print_json(NULL, sentences, 0, found, file) ||
        rel_print_tsv(REL_TSV_FULL, NULL, sentences, found, arena, file) ||
        rel_print_tsv(REL_TSV_MINIMAL, NULL, sentences, found, arena, file)) {
        abort();
    }
    fclose(file);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const RelText bytes = {(const char *)data, size};
    RelArena *arena = rel_arena_new(&REL_HEAP);
    RelSentences sentences;
    RelPropositions found;

    if (arena && !rel_conllu_read(bytes, "fuzz", NULL, arena, &sentences)) {
        if (rel_extractor_run(extractor(), NULL, &sentences, arena, &found)) {
            abort();
        }
        print(&sentences, &found, arena);
    }
    rel_arena_free(arena);
    return 0;
}
