// What must be read from the sentences of tests/cases, by the whole analysis.

#include "case_file.h"

#include "base/files.h"
#include "base/strings.h"

#include "test.h"

#include <stdio.h>

/// The engine, loaded once for all files
typedef struct {
    RelEngine *engine;
    RelWorker *worker;
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

/// Analyse the text of a case as a document of one block
static void
analyse(Bench *bench, const Case *item, RelArena *arena,
        RelPropositions *propositions)
{
    const RelBlock block = {item->title ? REL_BLOCK_TITLE : REL_BLOCK_PARAGRAPH,
                            0, item->text.length};
    const RelDocument document = {.name = rel_text("case"),
                                  .date = item->date,
                                  .text = item->text,
                                  .blocks = &block,
                                  .n_blocks = 1};
    RelSentences *sentences = REL_ARENA_ARRAY(arena, RelSentences, 1);

    assert_non_null(sentences);
    assert_int_equal(
        rel_worker_analyse(bench->worker, &document, arena, sentences), REL_OK);
    assert_int_equal(rel_worker_extract(bench->worker, &document, sentences,
                                        arena, propositions),
                     REL_OK);
}

/// Count the lines of a case that do not hold, naming them unless `quiet`
static size_t
count_misses(const char *path, const Case *item,
             const RelPropositions *propositions, bool quiet)
{
    RelText rest = item->lines;
    RelText line;
    size_t n_misses = 0;

    while (rel_text_split(&rest, '\n', &line)) {
        line = rel_text_trim(line);
        if (line.length == 0 || line.bytes[0] == '#' ||
            case_line_holds(line, propositions)) {
            continue;
        }
        if (!quiet) {
            printf("%s:%zu: %.*s\n   does not hold: %.*s\n", path, item->number,
                   (int)item->text.length, item->text.bytes, (int)line.length,
                   line.bytes);
        }
        ++n_misses;
    }
    if (n_misses > 0 && !quiet) {
        case_print(propositions);
    }
    return n_misses;
}

/// What a file's cases came to
typedef struct {
    size_t n_cases;
    size_t n_failed;
} Score;

/// Run all cases of `path`; known ones are told when they hold
static bool
run_file(Bench *bench, const char *path, bool known, Score *score)
{
    RelArena *arena = rel_arena_new(&REL_HEAP);
    RelArena *scratch = rel_arena_new(&REL_HEAP);
    RelText rest;
    RelText date = rel_text("");
    size_t line = 0;
    Case item;

    *score = (Score){0, 0};
    assert_non_null(arena);
    assert_non_null(scratch);
    const bool there =
        rel_file_read(path, (size_t)1 << 20, NULL, arena, &rest) == REL_OK;
    while (there && case_next(&rest, &line, &date, &item)) {
        RelPropositions propositions;
        rel_arena_clear(scratch);
        analyse(bench, &item, scratch, &propositions);
        const size_t n_misses = count_misses(path, &item, &propositions, known);
        if (known && n_misses == 0) {
            printf("%s:%zu holds by now: move it over\n", path, item.number);
        }
        ++score->n_cases;
        score->n_failed += n_misses > 0;
    }
    rel_arena_free(scratch);
    rel_arena_free(arena);
    return there;
}

static void
hold(void **state, const char *path, const char *known_path)
{
    Score score;
    Score known;

    assert_true(run_file(*state, path, false, &score));
    run_file(*state, known_path, true, &known);
    printf("%s: %zu of %zu cases hold; %zu known not to\n", path,
           score.n_cases - score.n_failed, score.n_cases, known.n_failed);
    assert_true(score.n_cases > 0);
    assert_int_equal(score.n_failed, 0);
}

static void
clauses_become_propositions(void **state)
{
    hold(state, "tests/cases/extract.txt", "tests/cases/extract-known.txt");
}

static void
somebody_says_so(void **state)
{
    hold(state, "tests/cases/perspective.txt",
         "tests/cases/perspective-known.txt");
}

static void
times_and_amounts_are_values(void **state)
{
    hold(state, "tests/cases/time.txt", "tests/cases/time-known.txt");
}

static void
nouns_carry_relations(void **state)
{
    hold(state, "tests/cases/nominal.txt", "tests/cases/nominal-known.txt");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clauses_become_propositions),
        cmocka_unit_test(somebody_says_so),
        cmocka_unit_test(times_and_amounts_are_values),
        cmocka_unit_test(nouns_carry_relations),
    };
    return cmocka_run_group_tests_name("cases", tests, set_up, tear_down);
}
