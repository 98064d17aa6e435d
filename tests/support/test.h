// What tests share: cmocka, small trees and word lists, failing memory.

#ifndef RELATA_TESTS_SUPPORT_TEST_H
#define RELATA_TESTS_SUPPORT_TEST_H

#include "text/lexicon.h"

#include <relata/allocator.h>
#include <relata/arena.h>
#include <relata/report.h>
#include <relata/sentence.h>
#include <relata/text.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/**
   A sentence from "form/lemma/head/relation[/UPOS[/XPOS]]" words.

   Heads count from 1, 0 is the root.  Offsets are those of the forms joined
   with single blanks.  A bad description fails the test.
*/
RelSentence read_tree(RelArena *arena, const char *words);

/// A word list, one lemma a line
const RelLexicon *read_words(RelArena *arena, const char *lines);

/// `text` has the bytes of `expected`
#define assert_text(text, expected)                                            \
    assert_text_at((text), (expected), __FILE__, __LINE__)
void assert_text_at(RelText text, const char *expected, const char *file,
                    int line);

/// Memory that runs out: calls after the first `n_good` fail
typedef struct {
    RelAllocator allocator; ///< Pass its address
    size_t n_good;
    size_t n_calls;  ///< Calls that asked for memory so far
    size_t n_blocks; ///< Blocks that were not freed yet
} FailingHeap;
void failing_heap_init(FailingHeap *heap, size_t n_good);

/// Something that takes all its memory from `arena`
typedef RelStatus (*Task)(RelArena *arena, void *data);

/**
   Run `task` with ever more memory until it is enough.

   Before that it must say REL_ERR_NO_MEMORY, with the arena's own memory given
   and more of it wanting at least once, and leave no block behind.
*/
void assert_survives_failing_memory(Task task, void *data);

/// Collects the last message of a report
typedef struct {
    RelReport report; ///< Pass its address
    char source[256];
    size_t line;
    char message[512];
    size_t n_messages;
} Hearing;
void hearing_init(Hearing *hearing);

/// Folder of models and lists: RELATA_DATA or "data"
const char *data_dir(void);

#endif
