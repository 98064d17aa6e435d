// How often is right what nouns say?  Precision and recall of each kind of
// relation that nouns carry, over the sentences of tests/cases/nouns.txt.
//
//   Kenyan President Grace Wanjiru opened the dam.
//   title: Grace Wanjiru | leads | Kenyan | factual
//
// Every such relation that is found must stand in a line of its sentence; a
// line that begins with "?" may be found or not.  A kind that is right less
// than four times in five must not be asserted (data/lists/unasserted.txt).

#include "case_file.h"

#include "base/files.h"
#include "base/strings.h"
#include "text/lexicon.h"

#include "test.h"

#include <stdio.h>

#define CASES "tests/cases/nouns.txt"

/// Least precision of a kind that is asserted
#define LEAST_PRECISION 0.8
/// Least number of relations that a kind is measured on
#define LEAST_CASES 12
/// Least share of what is asked for
#define LEAST_RECALL 0.6

enum { N_KINDS = 7 };

/// The kinds as the case file calls them
static const struct {
    const char *name;
    RelOrigin origin;
} KINDS[N_KINDS] = {
    {"title", REL_FROM_TITLE},
    {"apposition", REL_FROM_APPOSITION},
    {"possessive", REL_FROM_POSSESSIVE},
    {"demonym", REL_FROM_DEMONYM},
    {"of", REL_FROM_OF},
    {"compound", REL_FROM_COMPOUND},
    {"event", REL_FROM_EVENT_NOUN},
};

/// What came of one kind
typedef struct {
    size_t n_found, n_right; ///< Propositions of the kind
    size_t n_wanted, n_met;  ///< Lines of the kind
    size_t n_asserted; ///< Of those found, those read by rules that may assert
    size_t n_true;     ///< ... and how many of these are right
} Count;

typedef struct {
    RelEngine *engine;
    RelWorker *worker;
    RelArena *arena;
    const RelLexicon *unasserted;
    Count counts[N_KINDS];
} Bench;

static int
set_up(void **state)
{
    static Bench bench;
    const RelEngineOptions options = {data_dir(), NULL};

    *state = &bench;
    bench.arena = rel_arena_new(&REL_HEAP);
    return !bench.arena ||
           rel_lexicon_load("data/lists/unasserted.txt", NULL, bench.arena,
                            &bench.unasserted) != REL_OK ||
           rel_engine_load(&options, NULL, &bench.engine) != REL_OK ||
           rel_worker_new(bench.engine, &bench.worker) != REL_OK;
}

static int
tear_down(void **state)
{
    Bench *bench = *state;

    rel_worker_free(bench->worker);
    rel_engine_free(bench->engine);
    rel_arena_free(bench->arena);
    return 0;
}

static void
read_case(const Bench *bench, const Case *item, RelArena *arena,
          RelPropositions *propositions)
{
    const RelBlock block = {REL_BLOCK_PARAGRAPH, 0, item->text.length};
    const RelDocument document = {.name = rel_text("case"),
                                  .text = item->text,
                                  .blocks = &block,
                                  .n_blocks = 1};
    RelSentences sentences;

    assert_int_equal(
        rel_worker_analyse(bench->worker, &document, arena, &sentences),
        REL_OK);
    assert_int_equal(rel_worker_extract(bench->worker, &document, &sentences,
                                        arena, propositions),
                     REL_OK);
}

/// The kind of a proposition, or N_KINDS for what a verb says
static size_t
kind_of(const RelProposition *proposition)
{
    size_t kind = 0;

    while (kind < N_KINDS && KINDS[kind].origin != proposition->origin) {
        ++kind;
    }
    return kind;
}

/// Cut "title:" or "?" off a line: the kind, or N_KINDS
static size_t
cut_kind(RelText *line)
{
    for (size_t kind = 0; kind < N_KINDS; ++kind) {
        const size_t length = strlen(KINDS[kind].name);
        if (rel_text_starts(*line, KINDS[kind].name) && line->length > length &&
            line->bytes[length] == ':') {
            *line = rel_text_trim(
                rel_text_slice(*line, length + 1, line->length - length - 1));
            return kind;
        }
    }
    assert_true(rel_text_starts(*line, "?"));
    *line = rel_text_trim(rel_text_slice(*line, 1, line->length - 1));
    return N_KINDS;
}

/// Some line of the case describes the proposition
static bool
is_right(const Case *item, const RelProposition *proposition)
{
    const RelPropositions one = {proposition, 1};
    RelText rest = item->lines;
    RelText line;

    while (rel_text_split(&rest, '\n', &line)) {
        line = rel_text_trim(line);
        if (line.length == 0 || line.bytes[0] == '#') {
            continue;
        }
        (void)cut_kind(&line);
        if (case_line_holds(line, &one)) {
            return true;
        }
    }
    return false;
}

/// Count what was found, telling what is wrong
static void
count_found(Bench *bench, const Case *item, const RelPropositions *found)
{
    for (RelIndex i = 0; i < found->n_propositions; ++i) {
        const RelProposition *const proposition = &found->propositions[i];
        const size_t kind = kind_of(proposition);
        if (kind == N_KINDS) {
            continue;
        }
        const RelPropositions one = {proposition, 1};
        const bool right = is_right(item, proposition);
        const bool asserted =
            !rel_lexicon_has(bench->unasserted, rel_text(proposition->rule));
        Count *const count = &bench->counts[kind];
        ++count->n_found;
        count->n_right += right;
        count->n_asserted += asserted;
        count->n_true += asserted && right;
        if (!right) {
            printf("%s:%zu: wrong:\n", CASES, item->number);
            case_print(&one);
        }
    }
}

/// Count the lines of the case, telling what is missing
static void
count_wanted(Bench *bench, const Case *item, const RelPropositions *found)
{
    RelText rest = item->lines;
    RelText line;

    while (rel_text_split(&rest, '\n', &line)) {
        line = rel_text_trim(line);
        if (line.length == 0 || line.bytes[0] == '#') {
            continue;
        }
        const size_t kind = cut_kind(&line);
        if (kind == N_KINDS) {
            continue;
        }
        const bool met = case_line_holds(line, found);
        ++bench->counts[kind].n_wanted;
        bench->counts[kind].n_met += met;
        if (!met) {
            printf("%s:%zu: missing: %.*s\n", CASES, item->number,
                   (int)line.length, line.bytes);
        }
    }
}

static void
print_counts(const Bench *bench)
{
    for (size_t kind = 0; kind < N_KINDS; ++kind) {
        const Count *const count = &bench->counts[kind];
        printf("%-10s precision %3zu of %3zu, recall %3zu of %3zu\n",
               KINDS[kind].name, count->n_right, count->n_found, count->n_met,
               count->n_wanted);
    }
}

/// Whatever may be asserted is right four times in five
static void
check_counts(const Bench *bench)
{
    for (size_t kind = 0; kind < N_KINDS; ++kind) {
        const Count *const count = &bench->counts[kind];
        assert_true(count->n_wanted >= LEAST_CASES);
        assert_true((double)count->n_true >=
                    LEAST_PRECISION * (double)count->n_asserted);
        assert_true((double)count->n_met >=
                    LEAST_RECALL * (double)count->n_wanted);
    }
}

static void
nouns_are_right_kind_by_kind(void **state)
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
        RelPropositions found;
        rel_arena_clear(scratch);
        read_case(bench, &item, scratch, &found);
        count_found(bench, &item, &found);
        count_wanted(bench, &item, &found);
    }
    rel_arena_free(scratch);
    rel_arena_free(arena);
    print_counts(bench);
    check_counts(bench);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nouns_are_right_kind_by_kind),
    };
    return cmocka_run_group_tests_name("nouns", tests, set_up, tear_down);
}
