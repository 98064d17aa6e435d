// gold.c: makes running text of a treebank.

#include "train/gold.h"

#include "base/array.h"
#include "base/buffer.h"
#include "base/files.h"
#include "base/strings.h"
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
            memcpy(bytes + token->begin, token->form.bytes, token->form.length);
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
        RelBlock *block = opens ? rel_array_add(&blocks)
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
    RelStatus status =
        rel_file_read(path, (size_t)1 << 30, &REL_TO_STDERR, arena, &bytes);
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

/// Sentences that make a paragraph where a text tells none
enum { PARAGRAPH = 4 };

static bool
is_one_of(RelText token, const char *const *words, size_t n_words)
{
    for (size_t i = 0; i < n_words; ++i) {
        if (rel_text_is(token, words[i])) {
            return true;
        }
    }
    return false;
}

/// Tell whether no blank belongs before `token`; `open`: inside quotes
static bool
leans_left(RelText token, RelText last, bool open)
{
    static const char *const marks[] = {".",   ",",   ";",  ":",  "!",   "?",
                                        ")",   "]",   "%",  "'s", "'m",  "'re",
                                        "'ve", "'ll", "'d", "'",  "n't", "..."};
    static const char *const openers[] = {"(", "[", "$"};

    return is_one_of(token, marks, sizeof(marks) / sizeof(marks[0])) ||
           is_one_of(last, openers, 3) || (rel_text_is(token, "\"") && open) ||
           (rel_text_is(last, "\"") && open);
}

/// Append the tokens of one line as they would be written
static void
append_line(RelBuffer *text, RelText line)
{
    bool open = false;
    RelText last = {NULL, 0};
    RelText token;

    while (rel_text_split(&line, ' ', &token)) {
        const bool stop_is_there =
            rel_text_is(token, ".") && rel_text_ends(last, ".");
        if (token.length == 0 || stop_is_there) {
            continue;
        }
        if (last.length > 0 && !leans_left(token, last, open)) {
            rel_buffer_append_byte(text, ' ');
        }
        rel_buffer_append(text, token);
        open ^= rel_text_is(token, "\"");
        last = token;
    }
}

RelStatus
rel_gold_from_lines(RelText lines, RelArena *arena, RelGold *gold)
{
    RelArray sentences;
    RelBuffer text;
    RelText line;

    *gold = (RelGold){.document = {.name = rel_text("lines")}};
    rel_array_init(&sentences, arena, sizeof(RelSentence));
    rel_buffer_init(&text, &REL_HEAP);
    while (rel_text_split(&lines, '\n', &line)) {
        const uint32_t begin = (uint32_t)text.length;
        append_line(&text, line);
        if (text.length == begin) {
            continue;
        }
        const RelSentence sentence = {.block = (uint32_t)sentences.n_items /
                                               PARAGRAPH,
                                      .begin = begin,
                                      .end = (uint32_t)text.length};
        if (rel_array_push(&sentences, &sentence) != REL_OK) {
            break;
        }
        rel_buffer_append_byte(&text, ' ');
    }
    gold->document.text = rel_arena_copy(arena, rel_buffer_text(&text));
    gold->sentences.sentences = sentences.items;
    gold->sentences.n_sentences = (RelIndex)sentences.n_items;
    const RelStatus status = rel_buffer_status(&text);
    rel_buffer_release(&text);
    return status != REL_OK || gold->document.text.bytes == NULL
               ? REL_ERR_NO_MEMORY
               : make_blocks(&gold->sentences, arena, &gold->document);
}

double
rel_seconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}
