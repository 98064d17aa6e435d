// What must be read from the sentences of tests/cases, by the whole analysis,
// and what must not become a fact of their graphs.

#include "bench.h"
#include "case_file.h"
#include "case_gate.h"

#include "base/files.h"
#include "base/strings.h"

#include "test.h"

#include <stdio.h>

/// Analyse the text of a case as a document of one block; its graph too, if
/// `graph` is not NULL
static void
analyse(const Bench *bench, const Case *item, RelArena *arena,
        RelPropositions *propositions, RelGraph *graph)
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
    if (graph) {
        assert_int_equal(
            rel_graph_add(graph, &document, sentences, propositions), REL_OK);
        assert_int_equal(rel_graph_resolve(graph, NULL), REL_OK);
    }
}

/// The slips of one case; every statement that may be a fact is one, however
/// unsure, so that no low confidence hides a mistake
static size_t
count_slips(const Bench *bench, const char *path, const Case *item,
            RelArena *arena)
{
    const RelGraphOptions options = {.assert_min = 0.01};
    RelPropositions propositions;
    RelGraph *graph;

    assert_int_equal(rel_engine_new_graph(bench->engine, &options, &graph),
                     REL_OK);
    analyse(bench, item, arena, &propositions, graph);
    const size_t n_slips = case_count_slips(path, item, &propositions, graph);
    rel_graph_free(graph);
    return n_slips;
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

/// What cases came to
typedef struct {
    size_t n_cases;
    size_t n_failed;
} Score;

enum { MAX_CLASSES = 64 };

/// Scores of the classes of cases, in the order in which they turn up
typedef struct {
    RelText names[MAX_CLASSES]; // (n_classes)
    Score scores[MAX_CLASSES];  // (n_classes)
    size_t n_classes;
} Tally;

/// The score of a class, a new one if it has none
static Score *
score_of(Tally *tally, RelText name)
{
    size_t i = 0;

    while (i < tally->n_classes && !rel_text_equals(tally->names[i], name)) {
        ++i;
    }
    assert_true(i < MAX_CLASSES);
    if (i == tally->n_classes) {
        tally->names[i] = name;
        tally->scores[i] = (Score){0, 0};
        ++tally->n_classes;
    }
    return &tally->scores[i];
}

static void
count(Tally *tally, RelText name, bool failed)
{
    Score *const score = score_of(tally, name);

    ++score->n_cases;
    score->n_failed += failed;
}

static Score
sum_up(const Tally *tally)
{
    Score sum = {0, 0};

    for (size_t i = 0; i < tally->n_classes; ++i) {
        sum.n_cases += tally->scores[i].n_cases;
        sum.n_failed += tally->scores[i].n_failed;
    }
    return sum;
}

/// Run all cases of `path`; known ones are told when they hold
static bool
run_file(const Bench *bench, const char *path, bool known, Tally *tally)
{
    CaseReader reader = {.line = 0};
    Case item;

    const bool there = rel_file_read(path, (size_t)1 << 20, NULL, bench->arena,
                                     &reader.rest) == REL_OK;
    RelArena *const scratch = rel_arena_new(&REL_HEAP);
    assert_non_null(scratch);
    while (there && case_next(&reader, &item)) {
        RelPropositions propositions;
        rel_arena_clear(scratch);
        analyse(bench, &item, scratch, &propositions, NULL);
        const size_t n_misses = count_misses(path, &item, &propositions, known);
        if (known && n_misses == 0) {
            printf("%s:%zu holds by now: move it over\n", path, item.number);
        }
        count(tally, item.class_name, n_misses > 0);
    }
    rel_arena_free(scratch);
    return there;
}

/// How many cases of each class hold, those known not to among them
static void
print_classes(const Tally *tally)
{
    for (size_t i = 0; i < tally->n_classes && tally->n_classes > 1; ++i) {
        const Score *const score = &tally->scores[i];
        printf("  %-14.*s %3zu of %3zu\n", (int)tally->names[i].length,
               tally->names[i].length ? tally->names[i].bytes : "",
               score->n_cases - score->n_failed, score->n_cases);
    }
}

/// All cases of the files hold; those of `known` need not
static void
hold(void **state, const char *const *paths, const char *known)
{
    static Tally tally; // of class names in the arena of the bench
    size_t n_failed = 0;

    tally.n_classes = 0;
    for (; *paths; ++paths) {
        const size_t before = sum_up(&tally).n_failed;
        assert_true(run_file(*state, *paths, false, &tally));
        n_failed += sum_up(&tally).n_failed - before;
    }
    run_file(*state, known, true, &tally);
    print_classes(&tally);
    const Score sum = sum_up(&tally);
    printf("%s: %zu of %zu cases hold; %zu known not to\n", known,
           sum.n_cases - sum.n_failed, sum.n_cases, sum.n_failed - n_failed);
    assert_true(sum.n_cases > 0);
    assert_int_equal(n_failed, 0);
}

static void
clauses_become_propositions(void **state)
{
    static const char *const paths[] = {"tests/cases/extract.txt", NULL};

    hold(state, paths, "tests/cases/extract-known.txt");
}

static const char *const PERSPECTIVE[] = {
    "tests/cases/perspective.txt",       "tests/cases/perspective-speech.txt",
    "tests/cases/perspective-mood.txt",  "tests/cases/perspective-second.txt",
    "tests/cases/perspective-third.txt", NULL};
static const char *const PERSPECTIVE_KNOWN =
    "tests/cases/perspective-known.txt";

static void
somebody_says_so(void **state)
{
    hold(state, PERSPECTIVE, PERSPECTIVE_KNOWN);
}

static void
times_and_amounts_are_values(void **state)
{
    static const char *const paths[] = {"tests/cases/time.txt",
                                        "tests/cases/time-news.txt",
                                        "tests/cases/time-second.txt", NULL};

    hold(state, paths, "tests/cases/time-known.txt");
}

static void
nouns_carry_relations(void **state)
{
    static const char *const paths[] = {"tests/cases/nominal.txt", NULL};

    hold(state, paths, "tests/cases/nominal-known.txt");
}

/// The slips of a file, the known cases too: what is not read right may still
/// not be a fact
static size_t
count_slips_of_file(const Bench *bench, const char *path, size_t *n_cases)
{
    CaseReader reader = {.line = 0};
    RelArena *const scratch = rel_arena_new(&REL_HEAP);
    Case item;
    size_t n_slips = 0;

    assert_non_null(scratch);
    assert_int_equal(
        rel_file_read(path, (size_t)1 << 20, NULL, bench->arena, &reader.rest),
        REL_OK);
    while (case_next(&reader, &item)) {
        rel_arena_clear(scratch);
        n_slips += count_slips(bench, path, &item, scratch);
        ++*n_cases;
    }
    rel_arena_free(scratch);
    return n_slips;
}

static void
nothing_claimed_is_a_fact_of_the_graph(void **state)
{
    size_t n_cases = 0;
    size_t n_slips = count_slips_of_file(*state, PERSPECTIVE_KNOWN, &n_cases);

    for (size_t i = 0; PERSPECTIVE[i]; ++i) {
        n_slips += count_slips_of_file(*state, PERSPECTIVE[i], &n_cases);
    }
    printf("graphs of %zu cases: %zu slips\n", n_cases, n_slips);
    assert_int_equal(n_slips, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clauses_become_propositions),
        cmocka_unit_test(somebody_says_so),
        cmocka_unit_test(nothing_claimed_is_a_fact_of_the_graph),
        cmocka_unit_test(times_and_amounts_are_values),
        cmocka_unit_test(nouns_carry_relations),
    };
    return cmocka_run_group_tests_name("cases", tests, set_up_bench,
                                       tear_down_bench);
}
