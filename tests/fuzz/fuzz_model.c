// fuzz_model.c: any bytes as a model file; what opens must parse.
//
// Bytes are read as they are and once more with their checksums made right,
// since no fuzzer would find those.

#include "../support/repair.h"

#include "syntax/parser.h"

#include <relata/arena.h>

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/// Parse a short sentence and look at every result
static void
parse(const RelParser *parser, RelArena *arena)
{
    RelParserState *state = NULL;
    RelToken tokens[] = {
        {.form = rel_text("The")},   {.form = rel_text("caf\xC3\xA9")},
        {.form = rel_text("said")},  {.form = rel_text("\xE2\x80\x9C")},
        {.form = rel_text("1,000")}, {.form = rel_text("")}};
    RelSentence sentence = {.tokens = tokens, .n_tokens = 6};

    if (!rel_parser_state_new(parser, &state) &&
        !rel_parser_run(parser, state, arena, &sentence)) {
        for (RelIndex i = 0; i < sentence.n_tokens; ++i) {
            if (tokens[i].head != REL_NONE &&
                tokens[i].head >= sentence.n_tokens) {
                abort();
            }
        }
    }
    rel_parser_state_free(state);
}

static void
read_model(const uint8_t *bytes, size_t size, RelArena *arena)
{
    RelModel *model = NULL;
    RelParser *parser = NULL;

    if (rel_model_read(bytes, size, "fuzz", "syntax", &REL_HEAP, NULL,
                       &model)) {
        return;
    }
    if (rel_parser_new(model, &REL_HEAP, NULL, &parser)) {
        rel_model_free(model);
        return;
    }
    parse(parser, arena);
    rel_parser_free(parser);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    RelArena *arena = rel_arena_new(&REL_HEAP);
    uint8_t *copy = malloc(size ? size : 1); // aligned, and may be changed

    if (arena && copy) {
        if (size) {
            memcpy(copy, data, size);
        }
        read_model(copy, size, arena);
        repair_model(copy, size);
        read_model(copy, size, arena);
    }
    free(copy);
    rel_arena_free(arena);
    return 0;
}
