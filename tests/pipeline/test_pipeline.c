// The stages together, over the real models: text in, graph out.

#include "base/buffer.h"
#include "syntax/conllu.h"
#include "text/splitter.h"

#include "test.h" // cmocka, data_dir(), Hearing

#include <relata/relata.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    RelEngine *engine;
    RelWorker *worker;
    RelArena *arena;
} Bench;

static int
set_up(void **state)
{
    static Bench bench;
    const RelEngineOptions options = {.data_dir = data_dir()};

    *state = &bench;
    return rel_engine_load(&options, NULL, &bench.engine) != REL_OK ||
           rel_worker_new(bench.engine, &bench.worker) != REL_OK ||
           !(bench.arena = rel_arena_new(&REL_HEAP));
}

static int
tear_down(void **state)
{
    Bench *const bench = *state;
    rel_arena_free(bench->arena);
    rel_worker_free(bench->worker);
    rel_engine_free(bench->engine);
    return 0;
}

/// A file of the given content, whose name is put into `path`
static void
write_file(char path[32], const char *content)
{
    strcpy(path, "/tmp/relata-test-XXXXXX");
    const int descriptor = mkstemp(path);
    assert_true(descriptor >= 0);
    FILE *const file = fdopen(descriptor, "w");
    assert_non_null(file);
    fputs(content, file);
    assert_int_equal(fclose(file), 0);
}

/// Print a file of `content` into memory; the caller frees it
static char *
print_content(const Bench *bench, const char *content,
              const RelPrintOptions *options, const RelReport *report,
              RelStatus expected)
{
    char path[32];
    char *printed = NULL;
    size_t length;
    RelIndex n_sentences = 0;
    FILE *const file = open_memstream(&printed, &length);

    assert_non_null(file);
    write_file(path, content);
    assert_int_equal(rel_worker_print(bench->worker, path, options, report,
                                      &n_sentences, file),
                     expected);
    assert_int_equal(fclose(file), 0);
    remove(path);
    return printed;
}

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
    char path[32];
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

static void
numbers_sentences_over_several_files(void **state)
{
    const Bench *const bench = *state;
    const RelPrintOptions options = {.format = REL_PRINT_CONLLU};
    char path[32];
    char *printed = NULL;
    size_t length;
    RelIndex n_sentences = 0;
    FILE *const file = open_memstream(&printed, &length);

    write_file(path, "Iceland rejected it. Norway did not.\n");
    for (int i = 0; i < 2; ++i) {
        assert_int_equal(rel_worker_print(bench->worker, path, &options, NULL,
                                          &n_sentences, file),
                         REL_OK);
    }
    fclose(file);
    remove(path);
    assert_int_equal(n_sentences, 4);
    assert_non_null(strstr(printed, "# sent_id = 4\n"));
    free(printed);
}

static void
gives_tokens_back_as_they_came(void **state)
{
    const RelPrintOptions options = {.shape = REL_SHAPE_TOKENS,
                                     .format = REL_PRINT_CONLLU};
    char *const printed = print_content(
        *state, "It -LRB- he  said -RRB- n't\n\nNo .", &options, NULL, REL_OK);

    assert_non_null(strstr(printed, "# text = It -LRB- he said -RRB- n't\n"));
    assert_non_null(strstr(printed, "\n2\t-LRB-\t"));
    assert_non_null(strstr(printed, "\n6\tn't\t"));
    assert_non_null(strstr(printed, "# text = No .\n"));
    free(printed);
}

static void
counts_the_offsets_and_lines_of_tokens(void **state)
{
    const RelPrintOptions options = {.shape = REL_SHAPE_TOKENS,
                                     .format = REL_PRINT_JSONL};
    char *const printed = print_content(*state, "É .\nIceland rejected it .\n",
                                        &options, NULL, REL_OK);

    assert_non_null(strstr(printed, "\"sentence\":1,"));
    assert_non_null(
        strstr(printed, "\"text\":\"Iceland\",\"begin\":4,\"end\":11"));
    free(printed);
}

static void
keeps_the_words_of_conllu_but_not_their_trees(void **state)
{
    const RelPrintOptions options = {.shape = REL_SHAPE_CONLLU,
                                     .format = REL_PRINT_CONLLU};
    char *const printed = print_content(
        *state,
        "# note\r\n1\tIceland\tx\tX\tX\tA=b\t3\tdep\t_\tMark=1\r\n"
        "2-3\trejectedit\t_\t_\t_\t_\t_\t_\t_\t_\n"
        "2\trejected\tx\tX\tX\t_\t1\tdep\t_\t_\n"
        "3\tit\tx\tX\tX\t_\t0\troot\t_\t_\n"
        "3.1\tgone\t_\t_\t_\t_\t_\t_\t_\t_",
        &options, NULL, REL_OK);

    assert_string_equal(
        printed,
        "# note\n1\tIceland\tIceland\tPROPN\tNNP\t_\t2\tnsubj\t_\tMark=1\n"
        "2-3\trejectedit\t_\t_\t_\t_\t_\t_\t_\t_\n"
        "2\trejected\treject\tVERB\tVBD\t_\t0\troot\t_\t_\n"
        "3\tit\tit\tPRON\tPRP\t_\t2\tobj\t_\t_\n"
        "3.1\tgone\t_\t_\t_\t_\t_\t_\t_\t_\n\n");
    free(printed);
}

static void
prints_nothing_of_broken_conllu(void **state)
{
    const RelPrintOptions options = {.shape = REL_SHAPE_CONLLU,
                                     .format = REL_PRINT_CONLLU};
    Hearing hearing;

    hearing_init(&hearing);
    char *const printed =
        print_content(*state, "# one\n\n1\tIceland\n", &options,
                      &hearing.report, REL_ERR_FORMAT);
    assert_string_equal(printed, "");
    assert_int_equal(hearing.line, 3);
    free(printed);
}

static void
does_not_extract_from_conllu(void **state)
{
    const RelPrintOptions options = {.shape = REL_SHAPE_CONLLU,
                                     .format = REL_PRINT_JSONL};
    free(print_content(*state, "", &options, NULL, REL_ERR_UNSUPPORTED));
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
        cmocka_unit_test(numbers_sentences_over_several_files),
        cmocka_unit_test(gives_tokens_back_as_they_came),
        cmocka_unit_test(counts_the_offsets_and_lines_of_tokens),
        cmocka_unit_test(keeps_the_words_of_conllu_but_not_their_trees),
        cmocka_unit_test(prints_nothing_of_broken_conllu),
        cmocka_unit_test(does_not_extract_from_conllu),
        cmocka_unit_test(shares_the_models_between_threads),
        cmocka_unit_test(tells_a_good_base_from_a_bad_one),
        cmocka_unit_test(says_which_model_is_missing),
    };
    return cmocka_run_group_tests_name("pipeline", tests, set_up, tear_down);
}
