// fuzz_token.c: any bytes as the text of a document, a line a block.
//
// Tokens must lie inside their block, in order and without overlap; sentences
// must be no longer than they may be.

#include "base/array.h"
#include "text/splitter.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const RelSplitter *
load_splitter(void)
{
    static const RelSplitter *splitter;
    const char *folder = getenv("RELATA_DATA");

    if (splitter == NULL) {
        RelArena *arena = rel_arena_new(&REL_HEAP); // lives to the end
        if (arena == NULL || rel_splitter_load(folder ? folder : "data", NULL,
                                               arena, &splitter) != REL_OK) {
            abort();
        }
    }
    return splitter;
}

static void
add_blocks(RelText text, RelArray *blocks)
{
    size_t begin = 0;

    for (size_t i = 0; i <= text.length; ++i) {
        if (i == text.length || text.bytes[i] == '\n') {
            const RelBlock block = {REL_BLOCK_PARAGRAPH, begin, i};
            if (rel_array_push(blocks, &block) != REL_OK) {
                abort();
            }
            begin = i + 1;
        }
    }
}

static void
check(const RelDocument *document, const RelSentences *sentences)
{
    size_t position = 0;

    for (RelIndex i = 0; i < sentences->n_sentences; ++i) {
        const RelSentence *sentence = &sentences->sentences[i];
        const RelBlock *block = &document->blocks[sentence->block];
        if (sentence->n_tokens == 0 || sentence->n_tokens > REL_SENTENCE_MAX ||
            sentence->begin < block->begin || sentence->end > block->end) {
            abort();
        }
        for (RelIndex k = 0; k < sentence->n_tokens; ++k) {
            const RelToken *token = &sentence->tokens[k];
            if (token->begin < position || token->end <= token->begin ||
                token->end - token->begin > REL_TOKEN_MAX ||
                token->end > sentence->end) {
                abort();
            }
            position = token->end;
        }
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    RelArena *arena = rel_arena_new(&REL_HEAP);
    RelDocument document = {.text = {(const char *)data, size}};
    RelSentences sentences;
    RelSentence line;
    RelArray blocks;

    if (arena == NULL) {
        return 0;
    }
    rel_array_init(&blocks, arena, sizeof(RelBlock));
    add_blocks(document.text, &blocks);
    document.blocks = blocks.items;
    document.n_blocks = blocks.n_items;
    if (rel_splitter_split(load_splitter(), &document, arena, &sentences) ==
        REL_OK) {
        check(&document, &sentences);
    }
    (void)rel_splitter_pretokenized(document.text, arena, &line);
    rel_arena_free(arena);
    return 0;
}
