// What must hold of every document that a reader makes, whatever it read.

#ifndef RELATA_TESTS_FUZZ_DOCUMENT_H
#define RELATA_TESTS_FUZZ_DOCUMENT_H

#include "base/utf8.h"
#include "input/words.h"

#include <relata/document.h>

#include <stdio.h>
#include <stdlib.h>

/// The word lists of RELATA_DATA or data/, loaded once; NULL if not there
static inline const RelReadingWords *
fuzz_words(void)
{
    static const RelReadingWords *words;
    static RelArena *arena; // kept to the end, so that it is no leak
    if (!arena) {
        const char *const folder = getenv("RELATA_DATA");
        char lists[512];
        snprintf(lists, sizeof(lists), "%s/lists", folder ? folder : "data");
        arena = rel_arena_new(&REL_HEAP);
        if (!arena ||
            rel_reading_words_load(lists, NULL, arena, &words) != REL_OK) {
            abort(); // most code would not be reached
        }
    }
    return words;
}

/// Blocks lie in the text, in order, one line each; all text is UTF-8
static inline void
fuzz_check_document(const RelDocument *document)
{
    size_t end = 0;
    if (document->n_blocks == 0 ||
        rel_utf8_check(document->text) != document->text.length ||
        rel_utf8_check(document->title) != document->title.length ||
        rel_utf8_check(document->author) != document->author.length ||
        (document->date.length != 0 && document->date.length != 10)) {
        abort();
    }
    for (size_t i = 0; i < document->n_blocks; ++i) {
        const RelBlock block = document->blocks[i];
        if (block.begin != end + (i > 0) || block.end <= block.begin ||
            block.end > document->text.length ||
            memchr(document->text.bytes + block.begin, '\n',
                   block.end - block.begin)) {
            abort();
        }
        end = block.end;
    }
}

#endif
