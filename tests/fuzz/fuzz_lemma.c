// fuzz_lemma.c: any bytes as a model of lemmas; what opens must find lemmas.
//
// Bytes are read as they are and once more with their checksums made right.
// The seed knows the words of two sentences of our own.

#include "../support/repair.h"

#include "syntax/lemma.h"

#include <relata/arena.h>

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static RelToken
token(const char *form, const char *xpos, RelUpos upos)
{
    return (RelToken){.form = rel_text(form),
                      .xpos = rel_text(xpos),
                      .upos = upos,
                      .head = REL_NONE};
}

/// Find the lemmas of words of every kind; each must be a text
static void
find_lemmas(const RelLemmatizer *lemmatizer, RelArena *arena)
{
    RelToken tokens[] = {
        token("pacts", "NNS", REL_UPOS_NOUN),
        token("flying", "VBG", REL_UPOS_VERB),
        token("n't", "RB", REL_UPOS_PART),
        token("CAF\xC3\x89S", "NNPS", REL_UPOS_PROPN),
        token("worst", "JJS", REL_UPOS_ADJ),
        token("1,000", "CD", REL_UPOS_NUM),
        token("\xE2\x80\x9C", "``", REL_UPOS_PUNCT),
        token("left", "", REL_UPOS_NONE),
    };
    enum { N_TOKENS = sizeof tokens / sizeof tokens[0] };
    RelSentence sentence = {.tokens = tokens, .n_tokens = N_TOKENS};

    if (rel_lemmatizer_run(lemmatizer, arena, &sentence) != REL_OK) {
        return;
    }
    for (RelIndex i = 0; i < N_TOKENS; ++i) {
        if (tokens[i].lemma.length == 0 && tokens[i].form.length > 0) {
            abort();
        }
    }
}

/// A model is mapped from a file, so the bytes are put into one without a name
static void
read_model(const uint8_t *bytes, size_t size, RelArena *arena)
{
    FILE *const file = tmpfile();
    RelLemmatizer *lemmatizer = NULL;
    char path[32];

    if (!file) {
        return;
    }
    snprintf(path, sizeof path, "/dev/fd/%d", fileno(file));
    if (fwrite(bytes, 1, size, file) == size && fflush(file) == 0 &&
        rel_lemmatizer_load(path, NULL, &lemmatizer) == REL_OK) {
        find_lemmas(lemmatizer, arena);
    }
    rel_lemmatizer_free(lemmatizer);
    fclose(file);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    uint8_t *const copy = malloc(size ? size : 1);

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
