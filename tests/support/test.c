// test.c: what tests share.

#include "test.h"

#include "base/array.h"
#include "base/strings.h"

#include <stdio.h>
#include <stdlib.h>

/// The parts of a word of read_tree: form, lemma, head, relation, UPOS, XPOS
enum { N_PARTS = 6, N_NEEDED = 4 };

/// Cut "form/lemma/..." at its slashes; "//..." begins the form "/"
static size_t
split_word(RelText word, RelText parts[N_PARTS])
{
    size_t n_parts = 0;
    if (rel_text_starts(word, "//")) {
        parts[n_parts++] = rel_text("/");
        word = rel_text_slice(word, 2, word.length - 2);
    }
    while (n_parts < N_PARTS && rel_text_split(&word, '/', &parts[n_parts])) {
        ++n_parts;
    }
    return n_parts;
}

static RelToken
read_word(RelText word, size_t begin)
{
    RelText parts[N_PARTS] = {{NULL, 0}};
    const size_t n_parts = split_word(word, parts);
    if (n_parts < N_NEEDED) {
        fail_msg("bad word of a tree: '%.*s'", (int)word.length, word.bytes);
    }
    const unsigned long head = strtoul(parts[2].bytes, NULL, 10);
    const uint32_t end = (uint32_t)(begin + parts[0].length);
    return (RelToken){
        .form = parts[0],
        .lemma = parts[1],
        .head = head ? (RelIndex)(head - 1) : REL_NONE,
        .relation = parts[3],
        .upos = rel_upos_from(parts[4]),
        .xpos = parts[5],
        .confidence = 1,
        .begin = (uint32_t)begin,
        .end = end,
        .char_begin = (uint32_t)begin,
        .char_end = end,
    };
}

RelSentence
read_tree(RelArena *arena, const char *words)
{
    RelArray tokens;
    rel_array_init(&tokens, arena, sizeof(RelToken));
    RelText rest = rel_arena_copy(arena, rel_text(words));
    RelText word;
    size_t begin = 0;
    while (rel_text_split(&rest, ' ', &word)) {
        if (word.length) {
            const RelToken token = read_word(word, begin);
            begin = token.end + 1;
            assert_int_equal(rel_array_push(&tokens, &token), REL_OK);
        }
    }
    for (size_t i = 0; i < tokens.n_items; ++i) {
        const RelToken *const token = rel_array_at(&tokens, i);
        assert_true(token->head == REL_NONE || token->head < tokens.n_items);
    }
    return (RelSentence){
        .tokens = tokens.items,
        .n_tokens = (RelIndex)tokens.n_items,
        .end = begin ? (uint32_t)begin - 1 : 0,
        .char_end = begin ? (uint32_t)begin - 1 : 0,
    };
}

const RelLexicon *
read_words(RelArena *arena, const char *lines)
{
    const RelLexicon *lexicon = NULL;
    FILE *const file = tmpfile();
    assert_non_null(file);
    assert_true(fputs(lines, file) >= 0);
    rewind(file);
    assert_int_equal(rel_lexicon_read(file, "words", NULL, arena, &lexicon),
                     REL_OK);
    fclose(file);
    return lexicon;
}

void
assert_text_at(RelText text, const char *expected, const char *file, int line)
{
    if (!rel_text_is(text, expected)) {
        print_error("'%.*s' != '%s'\n", (int)text.length,
                    text.bytes ? text.bytes : "", expected);
        _fail(file, line);
    }
}

static void *
allocate_until_empty(void *data, void *block, size_t size)
{
    FailingHeap *const heap = data;
    if (size == 0) {
        heap->n_blocks -= block != NULL;
        free(block);
        return NULL;
    }
    if (heap->n_calls++ >= heap->n_good) {
        return NULL;
    }
    void *const room = realloc(block, size);
    heap->n_blocks += !block && room;
    return room;
}

void
failing_heap_init(FailingHeap *heap, size_t n_good)
{
    *heap = (FailingHeap){{allocate_until_empty, heap}, n_good, 0, 0};
}

void
assert_survives_failing_memory(Task task, void *data)
{
    RelStatus status = REL_ERR_NO_MEMORY;
    size_t n_failures = 0;
    for (size_t n_good = 0; status != REL_OK; ++n_good) {
        FailingHeap heap;
        failing_heap_init(&heap, n_good);
        RelArena *const arena = rel_arena_new(&heap.allocator);
        if (arena) {
            status = task(arena, data);
            assert_int_equal(status, heap.n_calls > n_good ? REL_ERR_NO_MEMORY
                                                           : REL_OK);
            n_failures += status != REL_OK;
        }
        rel_arena_free(arena);
        assert_int_equal(heap.n_blocks, 0);
    }
    assert_true(n_failures > 0);
}

static void
hear(void *data, RelReportLevel level, const char *source, size_t line,
     const char *message)
{
    Hearing *const hearing = data;
    (void)level;
    snprintf(hearing->source, sizeof(hearing->source), "%s",
             source ? source : "");
    snprintf(hearing->message, sizeof(hearing->message), "%s", message);
    hearing->line = line;
    ++hearing->n_messages;
}

void
hearing_init(Hearing *hearing)
{
    *hearing = (Hearing){.report = {hear, hearing}};
}

const char *
data_dir(void)
{
    const char *const folder = getenv("RELATA_DATA");
    return folder && *folder ? folder : "data";
}
