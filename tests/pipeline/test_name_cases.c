// Are names found, whole and of the right kind, in news sentences of our own?
//
//   The ferry company Saarlaid denied the report on Monday.
//   ORG Saarlaid
//
// A model may err: what fails is a share of right names that is too small.

#include "case_file.h"

#include "base/files.h"
#include "base/strings.h"

#include <relata/pipeline.h>

#include "test.h"

#include <stdio.h>

#define CASES "tests/cases/names.txt"

/// Least share of names found that are right, and of right ones that are found
#define LEAST_SHARE 0.88

typedef struct {
    RelEngine *engine;
    RelWorker *worker;
    size_t n_texts, n_whole;           ///< Texts, and those without any error
    size_t n_wanted, n_found, n_right; ///< Names
} Bench;

static int
set_up(void **state)
{
    static Bench bench;
    const RelEngineOptions options = {data_dir(), NULL};

    *state = &bench;
    return rel_engine_load(&options, NULL, &bench.engine) != REL_OK ||
           rel_worker_new(bench.engine, &bench.worker) != REL_OK;
}

static int
tear_down(void **state)
{
    Bench *bench = *state;

    rel_worker_free(bench->worker);
    rel_engine_free(bench->engine);
    return 0;
}

/// "ORG Saarlaid"
static RelText
name_text(const Case *item, const RelSentence *sentence, const RelName *name,
          RelArena *arena)
{
    const uint32_t begin = sentence->tokens[name->begin].begin;
    const uint32_t end = sentence->tokens[name->end - 1].end;
    const RelText text = rel_text_slice(item->text, begin, end - begin);

    return rel_text_printf(arena, "%s %.*s", rel_name_kind_text(name->kind),
                           (int)text.length, text.bytes);
}

/// Whether `name` is one of the names of `line`, which are joined by "; "
static bool
has_name(RelText line, RelText name)
{
    RelText one;

    while (rel_text_split(&line, ';', &one)) {
        if (rel_text_equals(rel_text_trim(one), name)) {
            return true;
        }
    }
    return false;
}

static size_t
count_wanted(RelText line)
{
    RelText one;
    size_t n = 0;

    while (rel_text_split(&line, ';', &one)) {
        n += !rel_text_is(rel_text_trim(one), "-");
    }
    return n;
}

/// The names that a case wants: the first line that is no comment
static RelText
wanted_line(const Case *item)
{
    RelText rest = item->lines;
    RelText line;

    while (rel_text_split(&rest, '\n', &line)) {
        line = rel_text_trim(line);
        if (line.length > 0 && line.bytes[0] != '#') {
            return line;
        }
    }
    return rel_text("-");
}

static void
run_case(Bench *bench, const Case *item, RelArena *arena)
{
    const RelBlock block = {REL_BLOCK_PARAGRAPH, 0, item->text.length};
    const RelDocument document = {.name = rel_text("case"),
                                  .text = item->text,
                                  .blocks = &block,
                                  .n_blocks = 1};
    const RelText wanted = wanted_line(item);
    RelSentences sentences;
    size_t n_right = 0;
    size_t n_found = 0;
    RelText found = rel_text("");

    assert_int_equal(
        rel_worker_analyse(bench->worker, &document, arena, &sentences),
        REL_OK);
    for (RelIndex i = 0; i < sentences.n_sentences; ++i) {
        const RelSentence *sentence = &sentences.sentences[i];
        for (RelIndex k = 0; k < sentence->n_names; ++k) {
            const RelText name =
                name_text(item, sentence, &sentence->names[k], arena);
            n_right += has_name(wanted, name);
            ++n_found;
            found = rel_text_printf(arena, "%.*s %.*s;", (int)found.length,
                                    found.bytes, (int)name.length, name.bytes);
        }
    }
    const bool whole = n_right == n_found && n_right == count_wanted(wanted);
    if (!whole) {
        printf("%s:%zu: %.*s\n    wanted %.*s, found%.*s\n", CASES,
               item->number, (int)item->text.length, item->text.bytes,
               (int)wanted.length, wanted.bytes, (int)found.length,
               found.bytes);
    }
    ++bench->n_texts;
    bench->n_whole += whole;
    bench->n_wanted += count_wanted(wanted);
    bench->n_found += n_found;
    bench->n_right += n_right;
}

static void
names_of_news_sentences_are_right(void **state)
{
    Bench *const bench = *state;
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    RelArena *const scratch = rel_arena_new(&REL_HEAP);
    CaseReader reader = {.line = 0};
    Case item;

    assert_non_null(arena);
    assert_non_null(scratch);
    assert_int_equal(
        rel_file_read(CASES, (size_t)1 << 20, NULL, arena, &reader.rest),
        REL_OK);
    while (case_next(&reader, &item)) {
        rel_arena_clear(scratch);
        run_case(bench, &item, scratch);
    }
    rel_arena_free(scratch);
    rel_arena_free(arena);
    printf("%zu of %zu texts; names: %zu right of %zu found, %zu wanted\n",
           bench->n_whole, bench->n_texts, bench->n_right, bench->n_found,
           bench->n_wanted);
    assert_true(bench->n_wanted > 200);
    assert_true((double)bench->n_right >= LEAST_SHARE * (double)bench->n_found);
    assert_true((double)bench->n_right >=
                LEAST_SHARE * (double)bench->n_wanted);
}

static void
no_name_holds_an_address(void **state)
{
    const Bench *const loaded = *state;
    Bench bench = {.engine = loaded->engine, .worker = loaded->worker};
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    const Case item = {
        .text = rel_text("Ingrid Salt ingrid.salt@example.org National "
                         "Library of Malta"),
        .lines = rel_text("PER Ingrid Salt; ORG National Library of Malta")};

    assert_non_null(arena);
    run_case(&bench, &item, arena);
    rel_arena_free(arena);
    assert_int_equal(bench.n_whole, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_of_news_sentences_are_right),
        cmocka_unit_test(no_name_holds_an_address),
    };
    return cmocka_run_group_tests_name("name cases", tests, set_up, tear_down);
}
