// What is printed of articles, of token lines and of CoNLL-U.

#include "bench.h"
#include "test.h" // cmocka, Hearing

#include <relata/relata.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// Print a file of `content` into memory; the caller frees it
static char *
print_content(const Bench *bench, const char *content,
              const RelPrintOptions *options, const RelReport *report,
              RelStatus expected)
{
    char path[BENCH_PATH];
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

static void
numbers_sentences_over_several_files(void **state)
{
    const Bench *const bench = *state;
    const RelPrintOptions options = {.format = REL_PRINT_CONLLU};
    char path[BENCH_PATH];
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

/// The sentence at `number`, as a line of tokens or in CoNLL-U
static void
write_sentence(int number, RelTextShape shape, char *to, size_t size)
{
    static const char *const words[] = {"Norway", "Talks", "She", "Iceland"};
    const char *const first = words[number % 4];

    snprintf(to, size,
             shape == REL_SHAPE_TOKENS
                 ? "%s collapsed %d times .\n"
                 : "1\t%s\t_\t_\t_\t_\t_\t_\t_\t_\n"
                   "2\tcollapsed\t_\t_\t_\t_\t_\t_\t_\t_\n"
                   "3\t%d\t_\t_\t_\t_\t_\t_\t_\t_\n\n",
             first, number);
}

/// Print more sentences than are parsed at once, together and one by one
static void
check_together(const Bench *bench, RelTextShape shape)
{
    enum { N = 70, SIZE = 256 };
    const RelPrintOptions options = {.shape = shape,
                                     .format = REL_PRINT_CONLLU};
    static char all[N * SIZE];
    char one[SIZE];

    all[0] = 0;
    for (int i = 0; i < N; ++i) {
        write_sentence(i, shape, one, SIZE);
        strcat(all, i % 9 == 0 && shape == REL_SHAPE_TOKENS ? "\n" : "");
        strcat(all, one);
    }
    char *const together = print_content(bench, all, &options, NULL, REL_OK);
    const char *at = together;
    for (int i = 0; i < N; ++i) {
        write_sentence(i, shape, one, SIZE);
        char *const alone = print_content(bench, one, &options, NULL, REL_OK);
        const char *const tree = strstr(alone, "1\t"); // behind comments
        assert_non_null(at = strstr(at, tree));
        at += strlen(tree);
        free(alone);
    }
    assert_string_equal(at, "");
    free(together);
}

static void
prints_many_sentences_as_one_by_one(void **state)
{
    check_together(*state, REL_SHAPE_TOKENS);
    check_together(*state, REL_SHAPE_CONLLU);
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
prints_names_in_the_last_column(void **state)
{
    const RelPrintOptions options = {.format = REL_PRINT_CONLLU, .names = true};
    char *const printed =
        print_content(*state, "Ana Lund met Norway's envoys in Oslo.", &options,
                      NULL, REL_OK);

    assert_non_null(strstr(printed, "\tName=B-PER\n2\tLund\t"));
    assert_non_null(strstr(printed, "\tName=I-PER\n3\tmet\t"));
    assert_non_null(strstr(printed, "\t_\tName=B-LOC|SpaceAfter=No\n"));
    free(printed);
}

static void
puts_names_in_place_of_those_of_conllu(void **state)
{
    const RelPrintOptions options = {
        .shape = REL_SHAPE_CONLLU, .format = REL_PRINT_CONLLU, .names = true};
    char *const printed =
        print_content(*state,
                      "1\tNorway\t_\t_\t_\t_\t_\t_\t_\tName=B-PER|Mark=1\n"
                      "2\twon\t_\t_\t_\t_\t_\t_\t_\tName=I-PER\n\n",
                      &options, NULL, REL_OK);

    assert_non_null(strstr(printed, "\tName=B-LOC|Mark=1\n2\t"));
    assert_non_null(strstr(printed, "\troot\t_\t_\n"));
    free(printed);
}

/// Some object of `printed` has `form` at these offsets
static void
assert_placed(const char *printed, const char *form, const char *offsets)
{
    char start[64];
    snprintf(start, sizeof start, "{\"form\":\"%s\"", form);
    const char *const token = strstr(printed, start);

    assert_non_null(token);
    const char *const place = strstr(token, "\"begin\":");
    assert_non_null(place);
    assert_memory_equal(place, offsets, strlen(offsets));
}

static void
prints_trees_with_offsets_of_both_kinds(void **state)
{
    const RelPrintOptions options = {.format = REL_PRINT_TREES_JSON,
                                     .names = true};
    char *const printed =
        print_content(*state, "Zo\xC3\xAB Lund won.\n\nIceland rejected it.\n",
                      &options, NULL, REL_OK);

    assert_placed(printed, "Lund",
                  "\"begin\":4,\"end\":8,\"byte_begin\":5,\"byte_end\":9}");
    assert_placed(printed, "Iceland",
                  "\"begin\":14,\"end\":21,\"byte_begin\":15,\"byte_end\":22}");
    assert_non_null(strstr(printed, "\"text\":\"Zo\xC3\xAB Lund won.\""));
    assert_non_null(strstr(printed,
                           "{\"kind\":\"PER\",\"text\":\"Zo\xC3\xAB Lund\","
                           "\"tokens\":[0,1],"));
    assert_non_null(strstr(printed, "\"sentence\":1,\"block\":\"paragraph\""));
    assert_non_null(strstr(printed, "\"head\":null,\"relation\":\"root\""));
    free(printed);
}

static void
prints_conllu_as_json_with_its_own_offsets(void **state)
{
    const RelPrintOptions options = {.shape = REL_SHAPE_CONLLU,
                                     .format = REL_PRINT_TREES_JSON};
    char *const printed =
        print_content(*state,
                      "1\tIt\t_\t_\t_\t_\t_\t_\t_\t_\n"
                      "2\twon\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
                      "3\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n",
                      &options, NULL, REL_OK);

    assert_non_null(strstr(printed, "\"block\":null,\"text\":\"It won.\","));
    assert_placed(printed, ".", "\"begin\":6,\"end\":7,");
    assert_null(strstr(printed, "\"names\":"));
    free(printed);
}

static void
counts_offsets_behind_blanks(void **state)
{
    const RelPrintOptions options = {.shape = REL_SHAPE_TOKENS,
                                     .format = REL_PRINT_TREES_JSON};
    char *const printed =
        print_content(*state, "\n  Norway won .\r\n", &options, NULL, REL_OK);

    assert_non_null(strstr(printed, "\"sentence\":1,"));
    assert_placed(printed, "Norway", "\"begin\":3,\"end\":9,");
    free(printed);
}

static void
leaves_a_sentence_without_tokens_as_it_is(void **state)
{
    const Bench *const bench = *state;
    RelSentence sentence = {.tokens = NULL};

    assert_int_equal(rel_worker_parse(bench->worker, bench->arena, &sentence),
                     REL_OK);
    assert_int_equal(sentence.n_tokens, 0);
    assert_int_equal(sentence.n_names, 0);
}

/// The tokens of longer sentences, too, make a tree with one root
static void
parses_a_sentence_of_two_thousand_tokens(void **state)
{
    enum { N_WORDS = 2000 };
    static const char *const WORDS[] = {"minister", "met", "envoy", ","};
    static RelToken tokens[N_WORDS];
    const Bench *const bench = *state;
    RelSentence sentence = {.tokens = tokens, .n_tokens = N_WORDS};
    RelIndex n_roots = 0;

    for (RelIndex i = 0; i < N_WORDS; ++i) {
        tokens[i] = (RelToken){.form = rel_text(WORDS[i % 4])};
    }
    assert_int_equal(rel_worker_parse(bench->worker, bench->arena, &sentence),
                     REL_OK);
    for (RelIndex i = 0; i < N_WORDS; ++i) {
        RelIndex word = i;
        for (RelIndex n = 0; tokens[word].head != REL_NONE; ++n) {
            word = tokens[word].head;
            assert_in_range(word, 0, N_WORDS - 1);
            assert_in_range(n, 0, N_WORDS);
        }
        n_roots += word == i;
    }
    assert_int_equal(n_roots, 1);
}

static void
drops_the_mark_before_utf_8(void **state)
{
    RelPrintOptions options = {.shape = REL_SHAPE_TOKENS,
                               .format = REL_PRINT_TREES_JSON};
    char *printed = print_content(*state, "\xEF\xBB\xBFNorway won .\r\n",
                                  &options, NULL, REL_OK);

    assert_placed(printed, "Norway", "\"begin\":0,\"end\":6,");
    free(printed);
    options.shape = REL_SHAPE_CONLLU;
    printed = print_content(
        *state, "\xEF\xBB\xBF\x31\tNorway\t_\t_\t_\t_\t_\t_\t_\t_\n", &options,
        NULL, REL_OK);
    assert_placed(printed, "Norway", "\"begin\":0,\"end\":6,");
    free(printed);
}

static void
prints_nothing_of_empty_conllu(void **state)
{
    const RelPrintOptions options = {.shape = REL_SHAPE_CONLLU,
                                     .format = REL_PRINT_CONLLU};
    char *const printed = print_content(*state, "", &options, NULL, REL_OK);

    assert_string_equal(printed, "");
    free(printed);
}

static void
shows_the_words_and_edges_of_propositions(void **state)
{
    const RelPrintOptions options = {.format = REL_PRINT_EXPLAIN};
    char *const printed =
        print_content(*state,
                      "Norway signed the pact. Heavy rain in Lima.\n\n"
                      "Photo: Ana Lund / AP\n",
                      &options, NULL, REL_OK);

    assert_non_null(strstr(
        printed, "sentence 0, characters 0-23: Norway signed the pact.\n"));
    assert_non_null(strstr(printed, "\n  0  Norway | sign"));
    assert_non_null(strstr(printed, "\n     rule        clause\n"));
    assert_non_null(strstr(printed, "confidence  0."));
    assert_non_null(strstr(printed, " verb product="));
    assert_non_null(strstr(printed, " the pact (3-4): obj(signed-2, pact-4) "));
    assert_non_null(strstr(printed, "\n  silent: a fragment: no verb\n"));
    assert_non_null(strstr(printed, "unread, characters 44-64, a caption"));
    free(printed);
}

/// The grounds of each proposition add up to its confidence
static void
tells_what_a_confidence_is_made_of(void **state)
{
    const Bench *const bench = *state;
    const RelReadOptions options = {.engine = bench->engine};
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    RelDocument document;
    RelSentences sentences;
    RelPropositions said;
    RelExplanation explanation;

    assert_int_equal(rel_document_load("examples/news/tagus-flood.txt",
                                       &options, NULL, arena, &document),
                     REL_OK);
    assert_int_equal(
        rel_worker_analyse(bench->worker, &document, arena, &sentences),
        REL_OK);
    assert_int_equal(
        rel_worker_extract(bench->worker, &document, &sentences, arena, &said),
        REL_OK);
    assert_int_equal(rel_worker_explain(bench->worker, &document, &sentences,
                                        &said, arena, &explanation),
                     REL_OK);
    assert_true(said.n_propositions > 10);
    for (RelIndex i = 0; i < said.n_propositions; ++i) {
        const RelGrounds *const grounds = &explanation.grounds[i];
        double sum = 0.0;
        for (RelIndex k = 0; k < grounds->n_grounds; ++k) {
            sum += (double)grounds->grounds[k].weight;
        }
        const double odds = exp(sum);
        const double chance = fmin(0.99, fmax(0.01, odds / (1.0 + odds)));
        assert_true(fabs(chance - (double)said.propositions[i].confidence) <
                    0.001);
    }
    rel_arena_free(arena);
}

/// Every sentence has a proposition or a silence, and both are in order
static void
leaves_no_sentence_without_a_word(void **state)
{
    const Bench *const bench = *state;
    const RelReadOptions options = {.engine = bench->engine};
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    RelDocument document;
    RelSentences sentences;
    RelPropositions said;
    RelExplanation explanation;
    RelIndex next = 0;
    RelIndex n_silent = 0;

    assert_int_equal(rel_document_load("examples/news/tagus-flood.txt",
                                       &options, NULL, arena, &document),
                     REL_OK);
    assert_int_equal(
        rel_worker_analyse(bench->worker, &document, arena, &sentences),
        REL_OK);
    assert_int_equal(
        rel_worker_extract(bench->worker, &document, &sentences, arena, &said),
        REL_OK);
    assert_int_equal(rel_worker_explain(bench->worker, &document, &sentences,
                                        &said, arena, &explanation),
                     REL_OK);
    const RelSilences silences = explanation.silences;
    for (RelIndex i = 0; i < sentences.n_sentences; ++i) {
        bool spoken = false;
        for (RelIndex p = 0; p < said.n_propositions; ++p) {
            spoken |= said.propositions[p].sentence == i;
        }
        const RelIndex before = next;
        while (next < silences.n_silences &&
               silences.silences[next].sentence == i) {
            ++next;
        }
        assert_true(spoken || next > before);
        n_silent += next - before;
    }
    assert_int_equal(n_silent, silences.n_silences);
    rel_arena_free(arena);
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

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_sentences_over_several_files),
        cmocka_unit_test(gives_tokens_back_as_they_came),
        cmocka_unit_test(counts_the_offsets_and_lines_of_tokens),
        cmocka_unit_test(prints_many_sentences_as_one_by_one),
        cmocka_unit_test(keeps_the_words_of_conllu_but_not_their_trees),
        cmocka_unit_test(prints_names_in_the_last_column),
        cmocka_unit_test(puts_names_in_place_of_those_of_conllu),
        cmocka_unit_test(prints_trees_with_offsets_of_both_kinds),
        cmocka_unit_test(prints_conllu_as_json_with_its_own_offsets),
        cmocka_unit_test(counts_offsets_behind_blanks),
        cmocka_unit_test(leaves_a_sentence_without_tokens_as_it_is),
        cmocka_unit_test(parses_a_sentence_of_two_thousand_tokens),
        cmocka_unit_test(drops_the_mark_before_utf_8),
        cmocka_unit_test(prints_nothing_of_empty_conllu),
        cmocka_unit_test(shows_the_words_and_edges_of_propositions),
        cmocka_unit_test(tells_what_a_confidence_is_made_of),
        cmocka_unit_test(leaves_no_sentence_without_a_word),
        cmocka_unit_test(prints_nothing_of_broken_conllu),
        cmocka_unit_test(does_not_extract_from_conllu),
    };
    return cmocka_run_group_tests_name("print", tests, set_up_bench,
                                       tear_down_bench);
}
