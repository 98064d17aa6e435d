// gold.c: makes running text of a treebank.

#include "train/gold.h"

#include "base/array.h"
#include "base/files.h"
#include "syntax/conllu.h"

#include <stdio.h>
#include <time.h>

static void
print(void *data, RelReportLevel level, const char *source, size_t line,
      const char *message)
{
    (void)data;
    (void)level;
    fprintf(stderr, "%s:%zu: %s\n", source ? source : "", line, message);
}

const RelReport REL_TO_STDERR = {print, NULL};

/// Write the forms of all sentences where their offsets say
static RelStatus
make_text(const RelSentences *sentences, RelArena *arena, RelText *text)
{
    const RelIndex n = sentences->n_sentences;
    const size_t length = n > 0 ? sentences->sentences[n - 1].end : 0;
    char *bytes = rel_arena_alloc(arena, length + 1);

    if (bytes == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    memset(bytes, ' ', length);
    for (RelIndex i = 0; i < n; ++i) {
        const RelSentence *sentence = &sentences->sentences[i];
        for (RelIndex k = 0; k < sentence->n_tokens; ++k) {
            const RelToken *token = &sentence->tokens[k];
            memcpy(bytes + token->begin, token->form.bytes,
                   token->form.length);
        }
    }
    bytes[length] = 0;
    *text = (RelText){bytes, length};
    return REL_OK;
}

/// A block for each run of sentences of one paragraph
static RelStatus
make_blocks(const RelSentences *sentences, RelArena *arena,
            RelDocument *document)
{
    RelArray blocks;

    rel_array_init(&blocks, arena, sizeof(RelBlock));
    for (RelIndex i = 0; i < sentences->n_sentences; ++i) {
        RelSentence *sentence = &sentences->sentences[i];
        const bool opens =
            i == 0 || sentence->block != sentences->sentences[i - 1].block;
        RelBlock *block = opens
                              ? rel_array_add(&blocks)
                              : rel_array_at(&blocks, blocks.n_items - 1);
        if (block == NULL) {
            return REL_ERR_NO_MEMORY;
        }
        if (opens) {
            *block = (RelBlock){REL_BLOCK_PARAGRAPH, sentence->begin, 0};
        }
        block->end = sentence->end;
    }
    document->blocks = blocks.items;
    document->n_blocks = blocks.n_items;
    return REL_OK;
}

RelStatus
rel_gold_load(const char *path, RelArena *arena, RelGold *gold)
{
    RelText bytes;

    *gold = (RelGold){.document = {.name = rel_text(path)}};
    RelStatus status = rel_file_read(path, (size_t)1 << 30, &REL_TO_STDERR,
                                     arena, &bytes);
    if (status == REL_OK) {
        status = rel_conllu_read(bytes, path, &REL_TO_STDERR, arena,
                                 &gold->sentences);
    }
    if (status == REL_OK) {
        status = make_text(&gold->sentences, arena, &gold->document.text);
    }
    return status != REL_OK
               ? status
               : make_blocks(&gold->sentences, arena, &gold->document);
}

double
rel_seconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}
