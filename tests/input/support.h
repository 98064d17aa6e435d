// What the tests of input share: an arena, the word lists, views of documents.

#ifndef RELATA_TESTS_INPUT_SUPPORT_H
#define RELATA_TESTS_INPUT_SUPPORT_H

#include "input/words.h"
#include "test.h"

#include <relata/document.h>

#include <stdio.h>

/// The state of a test
typedef struct {
    RelArena *arena;
    const RelReadingWords *words;
} Room;

static inline int
set_up(void **state)
{
    static Room room;
    char lists[512];
    room.arena = rel_arena_new(&REL_HEAP);
    snprintf(lists, sizeof(lists), "%s/lists", data_dir());
    *state = &room;
    return !room.arena || rel_reading_words_load(lists, NULL, room.arena,
                                                 &room.words) != REL_OK;
}

static inline int
tear_down(void **state)
{
    Room *const room = *state;
    rel_arena_free(room->arena);
    return 0;
}

/// Text of block `i`
static inline RelText
block_text(const RelDocument *document, size_t i)
{
    assert_true(i < document->n_blocks);
    const RelBlock block = document->blocks[i];
    return rel_text_slice(document->text, block.begin, block.end - block.begin);
}

/// Kinds of all blocks as letters: Title, Heading, Paragraph, - for residue
static inline void
assert_kinds(const RelDocument *document, const char *expected)
{
    char kinds[64] = "";
    assert_true(document->n_blocks < sizeof(kinds));
    for (size_t i = 0; i < document->n_blocks; ++i) {
        kinds[i] = "THP-"[document->blocks[i].kind];
    }
    assert_string_equal(kinds, expected);
}

#endif
