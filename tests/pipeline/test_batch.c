// Batch: files read by several threads give what they give one by one, with
// the same messages in the same order.

#include "bench.h"
#include "test.h" // cmocka

#include <relata/relata.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { N_FILES = 14 };

static const char *const TEXTS[N_FILES] = {
    "Iceland rejected the deal on Tuesday. Talks collapsed.",
    "\x01\x02\x03 no text",
    "Anna Lund met Karl Berg in Oslo. She praised Norway.",
    "Anna Lund met Karl Berg in Oslo. She praised Norway.",
    "Norway sold Iceland nothing.",
    "The minister said that Norway had accused Iceland of breaking the "
    "treaty. \"We will not sign,\" he said. His office in Oslo declined to "
    "say more, and the talks, which began in May, were put off for a week.",
    "Seven people were hurt.",
    "Berg may resign, an official said.",
    "",
    "Reykjavik welcomed the offer.",
    "Two ships of the coast guard left the harbour of Bergen on Monday.",
    "Lund, 54, leads Norway.",
    "No one was hurt.",
    "<html><body><p>Iceland recalled its ambassador on Friday.</body></html>",
};

/// What came of a batch
typedef struct {
    char heard[8192]; ///< Messages and statuses, a line each
    size_t length;
    char *printed;
    size_t n_printed;
} Outcome;

static void
note(Outcome *outcome, const char *text, int number)
{
    outcome->length += (size_t)snprintf(
        outcome->heard + outcome->length,
        sizeof(outcome->heard) - outcome->length, "%s %d\n", text, number);
    assert_true(outcome->length < sizeof(outcome->heard));
}

static void
hear(void *data, RelReportLevel level, const char *source, size_t line,
     const char *message)
{
    (void)line;
    note(data, source, (int)level);
    note(data, message, 0);
}

static bool
note_taken(void *data, size_t index, RelStatus status)
{
    note(data, "taken", (int)index);
    note(data, rel_status_text(status), (int)status);
    return true;
}

/// The files of all tests
typedef struct {
    Bench *bench;
    char names[N_FILES][BENCH_PATH];
    const char *paths[N_FILES];
} Files;

static int
set_up(void **state)
{
    static Files files;
    void *bench = NULL;

    *state = &files;
    if (set_up_bench(&bench)) {
        return 1;
    }
    files.bench = bench;
    for (size_t i = 0; i < N_FILES; ++i) {
        write_file(files.names[i], TEXTS[i]);
        files.paths[i] = files.names[i];
    }
    return 0;
}

static int
tear_down(void **state)
{
    Files *const files = *state;
    void *bench = files->bench;

    for (size_t i = 0; i < N_FILES; ++i) {
        (void)unlink(files->paths[i]);
    }
    return tear_down_bench(&bench);
}

static RelBatch
make_batch(const Files *files, unsigned n_jobs, const RelReport *report,
           Outcome *outcome)
{
    return (RelBatch){
        .paths = files->paths,
        .n_paths = N_FILES,
        .n_jobs = n_jobs,
        .report = report,
        .taken = note_taken,
        .data = outcome,
    };
}

static void
print_files(const Files *files, unsigned n_jobs, RelPrintFormat format,
            Outcome *outcome)
{
    const RelReport report = {hear, outcome};
    const RelBatch batch = make_batch(files, n_jobs, &report, outcome);
    const RelPrintOptions options = {
        .format = format,
        .reading = {.date = "2015-11-26", .engine = files->bench->engine},
    };
    RelIndex n_sentences = 0;

    *outcome = (Outcome){.length = 0};
    FILE *const file = open_memstream(&outcome->printed, &outcome->n_printed);
    assert_non_null(file);
    assert_int_equal(rel_engine_print_all(files->bench->engine, &batch,
                                          &options, &n_sentences, file),
                     REL_OK);
    assert_int_equal(fclose(file), 0);
}

static void
prints_the_same_with_any_number_of_jobs(void **state)
{
    static const RelPrintFormat formats[] = {REL_PRINT_CONLLU, REL_PRINT_JSONL,
                                             REL_PRINT_TSV_FULL,
                                             REL_PRINT_EXPLAIN};
    static Outcome alone, together;

    for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); ++i) {
        print_files(*state, 1, formats[i], &alone);
        assert_true(alone.n_printed > 1000);
        assert_non_null(strstr(alone.heard, "not a text file"));
        assert_non_null(strstr(alone.heard, "taken 13\n"));
        for (unsigned n_jobs = 2; n_jobs <= 5; n_jobs += 3) {
            print_files(*state, n_jobs, formats[i], &together);
            assert_string_equal(together.printed, alone.printed);
            assert_string_equal(together.heard, alone.heard);
            free(together.printed);
        }
        free(alone.printed);
    }
}

/// The text of a batch's graph in `printed`
static void
build_graph(const Files *files, unsigned n_jobs, Outcome *outcome)
{
    const RelReport report = {hear, outcome};
    const RelBatch batch = make_batch(files, n_jobs, &report, outcome);
    const RelReadOptions reading = {.engine = files->bench->engine};
    const RelWriteOptions writing = {.format = REL_FORMAT_NTRIPLES,
                                     .layers = REL_LAYER_ALL};
    RelGraph *graph;

    *outcome = (Outcome){.length = 0};
    assert_int_equal(rel_engine_new_graph(files->bench->engine, NULL, &graph),
                     REL_OK);
    assert_int_equal(
        rel_engine_build_all(files->bench->engine, &batch, &reading, graph),
        REL_OK);
    assert_int_equal(rel_graph_resolve(graph, NULL), REL_OK);
    FILE *const file = open_memstream(&outcome->printed, &outcome->n_printed);
    assert_non_null(file);
    assert_int_equal(rel_graph_write(graph, &writing, NULL, file), REL_OK);
    assert_int_equal(fclose(file), 0);
    rel_graph_free(graph);
}

static void
builds_the_same_with_any_number_of_jobs(void **state)
{
    static Outcome alone, together;

    build_graph(*state, 1, &alone);
    assert_non_null(strstr(alone.heard, "the same text went in before"));
    build_graph(*state, 4, &together);
    assert_string_equal(together.printed, alone.printed);
    assert_string_equal(together.heard, alone.heard);
    free(alone.printed);
    free(together.printed);
}

static bool
want_no_more(void *data, size_t index, RelStatus status)
{
    (void)status;
    *(size_t *)data = index;
    return index < 2;
}

static void
ends_when_no_more_is_wanted(void **state)
{
    const Files *const files = *state;
    const RelPrintOptions options = {.format = REL_PRINT_CONLLU};
    size_t last = 0;
    const RelBatch batch = {.paths = files->paths,
                            .n_paths = N_FILES,
                            .n_jobs = 3,
                            .taken = want_no_more,
                            .data = &last};
    RelIndex n_sentences = 0;
    FILE *const file = fopen("/dev/null", "w");

    assert_non_null(file);
    assert_int_equal(rel_engine_print_all(files->bench->engine, &batch,
                                          &options, &n_sentences, file),
                     REL_OK);
    assert_int_equal(last, 2);
    assert_int_equal(n_sentences, 4);
    assert_int_equal(fclose(file), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(prints_the_same_with_any_number_of_jobs),
        cmocka_unit_test(builds_the_same_with_any_number_of_jobs),
        cmocka_unit_test(ends_when_no_more_is_wanted),
    };
    return cmocka_run_group_tests_name("batch", tests, set_up, tear_down);
}
