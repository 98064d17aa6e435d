// Headlines: which words keep their capitals.

#include "text/headline.h"
#include "text/splitter.h"

#include "test.h"

#include "base/buffer.h"

#include <stdio.h>

static RelArena *arena;
static const RelSplitter *splitter;
static const RelGazetteer *gazetteer;

static int
set_up(void **state)
{
    (void)state;
    arena = rel_arena_new(&REL_HEAP);
    return !arena ||
           rel_splitter_load(data_dir(), NULL, arena, &splitter) != REL_OK ||
           rel_gazetteer_load(data_dir(), NULL, arena, &gazetteer) != REL_OK;
}

static int
tear_down(void **state)
{
    (void)state;
    rel_arena_free(arena);
    return 0;
}

/// A document of a title and one paragraph, which share `text`
static RelDocument
document_of(const char *title, const char *body, char *text, RelBlock *blocks)
{
    sprintf(text, "%s\n%s", title, body);
    blocks[0] = (RelBlock){REL_BLOCK_TITLE, 0, strlen(title)};
    blocks[1] =
        (RelBlock){REL_BLOCK_PARAGRAPH, strlen(title) + 1, strlen(text)};
    return (RelDocument){
        .text = rel_text(text), .blocks = blocks, .n_blocks = 2};
}

/// The forms of a sentence, joined by blanks
static void
assert_forms(const RelSentence *sentence, const char *expected)
{
    RelBuffer forms;
    rel_buffer_init(&forms, &REL_HEAP);
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        rel_buffer_append(&forms, rel_text(i ? " " : ""));
        rel_buffer_append(&forms, sentence->tokens[i].form);
    }
    assert_text(rel_buffer_text(&forms), expected);
    rel_buffer_release(&forms);
}

/// Of an article with `title` and `body` the title must read `expected`
static void
assert_headline(const char *title, const char *body, const char *expected)
{
    char text[1000];
    RelBlock blocks[2];
    RelSentences sentences;
    const RelDocument document = document_of(title, body, text, blocks);

    assert_int_equal(rel_splitter_split(splitter, &document, arena, &sentences),
                     REL_OK);
    assert_int_equal(
        rel_headline_lower(&document, gazetteer, arena, &sentences), REL_OK);
    assert_forms(&sentences.sentences[0], expected);
    rel_headline_restore(&document, &sentences);
    assert_forms(&sentences.sentences[0], title);
}

static void
follows_the_running_text(void **state)
{
    (void)state;
    assert_headline(
        "Rebels Attack Airport in Northern Mali",
        "The airport in northern Mali was hit when rebels began to attack it.",
        "Rebels attack airport in northern Mali");
    assert_headline("Mayor Brask Vows to Rebuild Old Harbour",
                    "The mayor, Tove Brask, will rebuild the old Harbour Hall.",
                    "Mayor Brask vows to rebuild old Harbour");
}

static void
knows_names_that_the_text_lacks(void **state)
{
    (void)state;
    assert_headline("IMF Warns France About Growing Debt",
                    "Paris must save, the fund said.",
                    "IMF warns France about growing debt");
}

static void
undoes_capitals(void **state)
{
    (void)state;
    assert_headline("FERRY SINKS OFF MALTA IN STORM",
                    "The ferry met a storm and began to sink.",
                    "Ferry sinks off Malta in storm");
}

static void
leaves_sentence_case_alone(void **state)
{
    (void)state;
    assert_headline("Court in Kenya blocks Odinga tax law",
                    "The highest court is in session.",
                    "Court in Kenya blocks Odinga tax law");
}

static void
reports_memory_that_runs_out(void **state)
{
    (void)state;
    char text[1000];
    RelBlock blocks[2];
    const RelDocument document =
        document_of("Rebels Attack Airport in Northern Mali",
                    "The airport in northern Mali was hit.", text, blocks);

    for (size_t n_good = 0;; ++n_good) {
        FailingHeap heap;
        RelSentences sentences;
        assert_int_equal(
            rel_splitter_split(splitter, &document, arena, &sentences), REL_OK);
        failing_heap_init(&heap, n_good);
        RelArena *const small = rel_arena_new(&heap.allocator);
        const RelStatus status =
            small ? rel_headline_lower(&document, gazetteer, small, &sentences)
                  : REL_ERR_NO_MEMORY;
        rel_headline_restore(&document, &sentences);
        rel_arena_free(small);
        assert_int_equal(heap.n_blocks, 0);
        if (status == REL_OK) {
            break;
        }
        assert_int_equal(status, REL_ERR_NO_MEMORY);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(follows_the_running_text),
        cmocka_unit_test(knows_names_that_the_text_lacks),
        cmocka_unit_test(undoes_capitals),
        cmocka_unit_test(leaves_sentence_case_alone),
        cmocka_unit_test(reports_memory_that_runs_out),
    };
    return cmocka_run_group_tests_name("headline", tests, set_up, tear_down);
}
