// The stages together, over the real models: text in, graph out.

#include "base/buffer.h"
#include "syntax/conllu.h"
#include "text/splitter.h"

#include "bench.h"
#include "test.h" // cmocka, Hearing

#include <relata/relata.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static RelDocument
read_article(const Bench *bench, const char *text, const char *date)
{
    const RelReadOptions options = {.date = date, .engine = bench->engine};
    RelDocument document;

    assert_int_equal(rel_document_read("a.txt", rel_text(text), &options, NULL,
                                       bench->arena, &document),
                     REL_OK);
    return document;
}

static void
reads_trees_out_of_a_text(void **state)
{
    const Bench *const bench = *state;
    const RelDocument document =
        read_article(bench, "Turkey shot down a Russian jet.", NULL);
    RelSentences sentences;

    assert_int_equal(
        rel_worker_analyse(bench->worker, &document, bench->arena, &sentences),
        REL_OK);
    assert_int_equal(sentences.n_sentences, 1);
    const RelToken *const tokens = sentences.sentences[0].tokens;
    assert_int_equal(sentences.sentences[0].n_tokens, 7);
    assert_text(tokens[1].lemma, "shoot");
    assert_text(tokens[0].relation, "nsubj");
    assert_int_equal(tokens[0].head, 1);
    assert_int_equal(tokens[5].head, 1);
    assert_text(tokens[5].relation, "obj");
}

static void
finds_what_a_text_says(void **state)
{
    const Bench *const bench = *state;
    const RelDocument document = read_article(
        bench, "Iceland rejected the deal on Tuesday.", "2015-11-26");
    RelSentences sentences;
    RelPropositions found;

    assert_int_equal(
        rel_worker_analyse(bench->worker, &document, bench->arena, &sentences),
        REL_OK);
    assert_int_equal(rel_worker_extract(bench->worker, &document, &sentences,
                                        bench->arena, &found),
                     REL_OK);
    assert_int_equal(found.n_propositions, 1);
    assert_text(found.propositions[0].subject.text, "Iceland");
    assert_text(found.propositions[0].lemma, "reject");
    assert_int_equal(found.propositions[0].polarity, REL_POSITIVE);
}

static void
builds_a_graph_of_each_text_once(void **state)
{
    const Bench *const bench = *state;
    char path[BENCH_PATH];
    RelGraph *graph;

    assert_int_equal(rel_engine_new_graph(bench->engine, NULL, &graph), REL_OK);
    write_file(path, "Iceland rejected the deal.\n");
    assert_int_equal(rel_worker_build(bench->worker, path, NULL, NULL, graph),
                     REL_OK);
    assert_int_equal(rel_worker_build(bench->worker, path, NULL, NULL, graph),
                     REL_NOT_FOUND);
    remove(path);
    assert_int_equal(rel_graph_resolve(graph, NULL), REL_OK);
    assert_int_equal(rel_graph_n_sources(graph), 1);
    assert_true(rel_graph_n_statements(graph) >= 1);
    rel_graph_free(graph);
}

static void
names_the_file_that_is_not_there(void **state)
{
    const Bench *const bench = *state;
    RelGraph *graph;
    Hearing hearing;

    hearing_init(&hearing);
    assert_int_equal(rel_engine_new_graph(bench->engine, NULL, &graph), REL_OK);
    assert_int_equal(rel_worker_build(bench->worker, "/no/such/file.txt", NULL,
                                      &hearing.report, graph),
                     REL_ERR_IO);
    assert_string_equal(hearing.source, "/no/such/file.txt");
    rel_graph_free(graph);
}

static void
refuses_a_text_longer_than_a_book(void **state)
{
    const Bench *const bench = *state;
    RelBuffer text; // every line differs, else it would be a repetition
    RelDocument document;
    Hearing hearing;

    rel_buffer_init(&text, &REL_HEAP);
    for (unsigned i = 0; text.length <= REL_DOCUMENT_LIMIT; ++i) {
        rel_buffer_printf(&text, "Norway signed treaty %u on Friday.\n", i);
    }
    hearing_init(&hearing);
    assert_int_equal(rel_document_read("long.txt", rel_buffer_text(&text), NULL,
                                       &hearing.report, bench->arena,
                                       &document),
                     REL_ERR_LIMIT);
    assert_string_equal(hearing.source, "long.txt");
    rel_buffer_release(&text);
}

/// What one thread does: the trees of a text, by a worker of its own
typedef struct {
    const RelEngine *engine;
    char *printed;
    RelStatus status;
} Thread;

static void *
run_thread(void *data)
{
    Thread *const thread = data;
    static const char *const LINES[] = {
        "Iceland rejected the deal on Tuesday .",
        "A Russian jet was shot down near the border , officials said .",
        "Anna Lund , who leads Norway , met Karl Berg in Oslo ."};
    RelWorker *worker = NULL;
    size_t length;
    FILE *const file = open_memstream(&thread->printed, &length);
    RelArena *const arena = rel_arena_new(&REL_HEAP);

    thread->status = rel_worker_new(thread->engine, &worker);
    for (RelIndex i = 0; thread->status == REL_OK && i < 60; ++i) {
        RelSentence sentence;
        rel_splitter_pretokenized(rel_text(LINES[i % 3]), arena, &sentence);
        thread->status = rel_worker_parse(worker, arena, &sentence);
        rel_conllu_write(&sentence, rel_text(""), i, file);
    }
    rel_worker_free(worker);
    rel_arena_free(arena);
    fclose(file);
    return NULL;
}

static void
shares_the_models_between_threads(void **state)
{
    enum { N_THREADS = 4 };
    const Bench *const bench = *state;
    pthread_t ids[N_THREADS];
    Thread threads[N_THREADS];

    for (size_t i = 0; i < N_THREADS; ++i) {
        threads[i] = (Thread){.engine = bench->engine};
        assert_int_equal(pthread_create(&ids[i], NULL, run_thread, &threads[i]),
                         0);
    }
    for (size_t i = 0; i < N_THREADS; ++i) {
        assert_int_equal(pthread_join(ids[i], NULL), 0);
        assert_int_equal(threads[i].status, REL_OK);
        assert_string_equal(threads[i].printed, threads[0].printed);
    }
    for (size_t i = 0; i < N_THREADS; ++i) {
        free(threads[i].printed);
    }
}

static void
tells_a_good_base_from_a_bad_one(void **state)
{
    (void)state;
    assert_true(rel_base_is_good("https://kg.example/"));
    assert_true(rel_base_is_good("https://kg.example/graph#"));
    assert_true(rel_base_is_good("urn:example:kg/"));
    assert_false(rel_base_is_good(""));
    assert_false(rel_base_is_good("/"));
    assert_false(rel_base_is_good("kg.example/"));
    assert_false(rel_base_is_good("https://kg.example"));
    assert_false(rel_base_is_good("https://kg.example/a b/"));
    assert_false(rel_base_is_good("https://kg.example/<x>/"));
}

static void
says_which_model_is_missing(void **state)
{
    const RelEngineOptions options = {.data_dir = "/no/such/folder"};
    RelEngine *engine;
    Hearing hearing;

    (void)state;
    hearing_init(&hearing);
    assert_int_equal(rel_engine_load(&options, &hearing.report, &engine),
                     REL_ERR_IO);
    assert_null(engine);
    assert_non_null(strstr(hearing.source, "/no/such/folder/"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_trees_out_of_a_text),
        cmocka_unit_test(finds_what_a_text_says),
        cmocka_unit_test(builds_a_graph_of_each_text_once),
        cmocka_unit_test(names_the_file_that_is_not_there),
        cmocka_unit_test(refuses_a_text_longer_than_a_book),
        cmocka_unit_test(shares_the_models_between_threads),
        cmocka_unit_test(tells_a_good_base_from_a_bad_one),
        cmocka_unit_test(says_which_model_is_missing),
    };
    return cmocka_run_group_tests_name("pipeline", tests, set_up_bench,
                                       tear_down_bench);
}
