// Which plain facts does the whole program make of the sentences of
// tests/cases/facts.txt?  However little confidence is asked for, so that none
// hides a mistake.

#include "bench.h"
#include "case_file.h"

#include "base/files.h"
#include "base/strings.h"

#include "test.h"

#include <stdio.h>

/// The graph of a case, resolved; the caller frees it
static RelGraph *
read_graph(const Bench *bench, const Case *item, RelArena *arena)
{
    const RelGraphOptions options = {.assert_min = 0.01};
    const RelBlock block = {item->title ? REL_BLOCK_TITLE : REL_BLOCK_PARAGRAPH,
                            0, item->text.length};
    const RelDocument document = {.name = rel_text("case"),
                                  .date = item->date,
                                  .text = item->text,
                                  .blocks = &block,
                                  .n_blocks = 1};
    RelPropositions propositions;
    RelSentences sentences;
    RelGraph *graph;

    assert_int_equal(rel_engine_new_graph(bench->engine, &options, &graph),
                     REL_OK);
    assert_int_equal(
        rel_worker_analyse(bench->worker, &document, arena, &sentences),
        REL_OK);
    assert_int_equal(rel_worker_extract(bench->worker, &document, &sentences,
                                        arena, &propositions),
                     REL_OK);
    assert_int_equal(rel_graph_add(graph, &document, &sentences, &propositions),
                     REL_OK);
    assert_int_equal(rel_graph_resolve(graph, NULL), REL_OK);
    return graph;
}

/// Subject, relation and object as the graph calls them
static void
name_parts(const RelGraph *graph, const RelStatement *statement,
           RelText parts[3])
{
    parts[0] = rel_graph_entity(graph, statement->subject)->label;
    parts[1] = rel_graph_relation(graph, statement->relation)->name;
    parts[2] = statement->object.entity == REL_NONE
                   ? statement->object.value
                   : rel_graph_entity(graph, statement->object.entity)->label;
}

static bool
fits(const RelGraph *graph, const RelStatement *statement, RelText line)
{
    RelText parts[3];
    RelText field;

    name_parts(graph, statement, parts);
    for (size_t i = 0; i < 3; ++i) {
        if (!rel_text_split(&line, '|', &field) ||
            !case_text_fits(parts[i], rel_text_trim(field))) {
            return false;
        }
    }
    return true;
}

static bool
has_fact(const RelGraph *graph, RelText line)
{
    for (RelIndex i = 0; i < rel_graph_n_statements(graph); ++i) {
        const RelStatement *statement = rel_graph_statement(graph, i);
        if (statement->asserted && fits(graph, statement, line)) {
            return true;
        }
    }
    return false;
}

static void
print_facts(const RelGraph *graph)
{
    for (RelIndex i = 0; i < rel_graph_n_statements(graph); ++i) {
        const RelStatement *statement = rel_graph_statement(graph, i);
        RelText parts[3];
        name_parts(graph, statement, parts);
        if (statement->asserted) {
            printf("   %.*s | %.*s | %.*s\n", (int)parts[0].length,
                   parts[0].bytes, (int)parts[1].length, parts[1].bytes,
                   (int)parts[2].length, parts[2].bytes);
        }
    }
}

/// Count the lines that do not hold, naming them unless `quiet`
static size_t
count_misses(const char *path, const Case *item, const RelGraph *graph,
             bool quiet)
{
    RelText rest = item->lines;
    RelText line;
    size_t n_misses = 0;

    while (rel_text_split(&rest, '\n', &line)) {
        line = rel_text_trim(line);
        const bool none = line.length > 0 && line.bytes[0] == '!';
        if (line.length == 0 || line.bytes[0] == '#' ||
            has_fact(graph, none ? rel_text_slice(line, 1, line.length - 1)
                                 : line) != none) {
            continue;
        }
        ++n_misses;
        if (!quiet) {
            printf("%s:%zu: %.*s\n   does not hold: %.*s\n", path, item->number,
                   (int)item->text.length, item->text.bytes, (int)line.length,
                   line.bytes);
        }
    }
    if (n_misses > 0 && !quiet) {
        print_facts(graph);
    }
    return n_misses;
}

/// Cases of `path` that do not hold; known ones are told when they do
static size_t
count_failures(const Bench *bench, const char *path, bool known, size_t *n)
{
    CaseReader reader = {.line = 0};
    RelArena *const scratch = rel_arena_new(&REL_HEAP);
    size_t n_failed = 0;
    Case item;

    assert_non_null(scratch);
    assert_int_equal(
        rel_file_read(path, (size_t)1 << 20, NULL, bench->arena, &reader.rest),
        REL_OK);
    while (case_next(&reader, &item)) {
        rel_arena_clear(scratch);
        RelGraph *const graph = read_graph(bench, &item, scratch);
        const bool failed = count_misses(path, &item, graph, known) > 0;
        rel_graph_free(graph);
        if (known && !failed) {
            printf("%s:%zu holds by now: move it over\n", path, item.number);
        }
        n_failed += failed;
        ++*n;
    }
    rel_arena_free(scratch);
    return n_failed;
}

static void
sentences_become_plain_facts(void **state)
{
    size_t n = 0;
    const size_t n_failed =
        count_failures(*state, "tests/cases/facts.txt", false, &n);
    const size_t n_known =
        count_failures(*state, "tests/cases/facts-known.txt", true, &n);

    printf("tests/cases/facts.txt: %zu of %zu cases hold; %zu known not to\n",
           n - n_failed - n_known, n, n_known);
    assert_true(n > 0);
    assert_int_equal(n_failed, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_become_plain_facts),
    };
    return cmocka_run_group_tests_name("facts", tests, set_up_bench,
                                       tear_down_bench);
}
