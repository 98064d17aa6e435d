// Parser: trees of real sentences, long sentences, and failing memory.

#include "syntax/name_lattice.h"
#include "syntax/parser.h"

#include "test.h"

#include <stdio.h>

#define TINY "tests/fuzz/seeds/model/tiny.model"

enum { LONG = 900 };

/// The shipped parser, for all tests
typedef struct {
    RelParser *parser;
    RelParserState *state;
    RelArena *arena;
} Set;

static int
set_up(void **state)
{
    static Set set;
    char path[4096];

    (void)snprintf(path, sizeof(path), "%s/syntax.model", data_dir());
    set.arena = rel_arena_new(&REL_HEAP);
    *state = &set;
    return !set.arena || rel_parser_load(path, NULL, &set.parser) ||
           rel_parser_state_new(set.parser, &set.state);
}

static int
tear_down(void **state)
{
    Set *set = *state;

    rel_parser_state_free(set->state);
    rel_parser_free(set->parser);
    rel_arena_free(set->arena);
    return 0;
}

/// Parse forms with a blank between them
static RelSentence
parse(Set *set, const char *forms)
{
    RelSentence sentence = {0};
    RelText rest = rel_arena_copy(set->arena, rel_text(forms));

    sentence.tokens = REL_ARENA_ARRAY(set->arena, RelToken, LONG);
    assert_non_null(sentence.tokens);
    while (rest.length > 0) {
        size_t length = 0;
        while (length < rest.length && rest.bytes[length] != ' ') {
            ++length;
        }
        const size_t used = length < rest.length ? length + 1 : length;
        sentence.tokens[sentence.n_tokens++].form =
            rel_text_slice(rest, 0, length);
        rest = rel_text_slice(rest, used, rest.length - used);
    }
    assert_int_equal(
        rel_parser_run(set->parser, set->state, set->arena, &sentence), REL_OK);
    return sentence;
}

/// One root, no circle, everything filled in
static void
assert_tree(const RelSentence *sentence)
{
    RelIndex n_roots = 0;

    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const RelToken *token = &sentence->tokens[i];
        const bool is_root = token->head == REL_NONE;
        RelIndex at = i;
        n_roots += is_root;
        for (RelIndex steps = 0; at != REL_NONE; ++steps) {
            assert_true(at < sentence->n_tokens);
            assert_true(steps <= sentence->n_tokens);
            at = sentence->tokens[at].head;
        }
        assert_int_equal(rel_text_is(token->relation, "root"), is_root);
        assert_true(token->relation.length > 0 && token->xpos.length > 0);
        assert_true(token->upos != REL_UPOS_NONE);
        assert_true(token->confidence >= 0 && token->confidence <= 1);
    }
    assert_int_equal(n_roots, 1);
}

static void
assert_arc(const RelSentence *sentence, RelIndex token, RelIndex head,
           const char *relation)
{
    assert_int_equal(sentence->tokens[token].head, head);
    assert_text(sentence->tokens[token].relation, relation);
}

static void
tags_and_parses_a_clause(void **state)
{
    const RelSentence sentence =
        parse(*state, "The president visited Berlin on Monday .");

    assert_tree(&sentence);
    assert_arc(&sentence, 0, 1, "det");
    assert_arc(&sentence, 1, 2, "nsubj");
    assert_arc(&sentence, 2, REL_NONE, "root");
    assert_arc(&sentence, 3, 2, "obj");
    assert_arc(&sentence, 4, 5, "case");
    assert_arc(&sentence, 5, 2, "obl");
    assert_arc(&sentence, 6, 2, "punct");
    assert_int_equal(sentence.tokens[2].upos, REL_UPOS_VERB);
    assert_text(sentence.tokens[2].xpos, "VBD");
    assert_int_equal(sentence.tokens[3].upos, REL_UPOS_PROPN);
    assert_true(sentence.tokens[0].confidence > 0.9f);
}

static void
knows_the_passive_and_its_agent(void **state)
{
    const RelSentence sentence =
        parse(*state, "The plan was rejected by the court .");

    assert_arc(&sentence, 1, 3, "nsubj:pass");
    assert_arc(&sentence, 2, 3, "aux:pass");
    assert_arc(&sentence, 6, 3, "obl:agent");
}

static void
gives_a_verb_one_subject(void **state)
{
    const RelSentence sentence = parse(
        *state, "German Chancellor Gerhard Schroeder has confirmed the plan .");
    RelIndex n_subjects = 0;

    assert_tree(&sentence);
    for (RelIndex i = 0; i < sentence.n_tokens; ++i) {
        n_subjects += rel_text_is(sentence.tokens[i].relation, "nsubj");
    }
    assert_int_equal(n_subjects, 1);
}

static void
reads_both_kinds_of_quotes_alike(void **state)
{
    const RelSentence plain =
        parse(*state, "\" We will win , \" the minister said .");
    const RelSentence curly =
        parse(*state, "\xE2\x80\x9C We will win , \xE2\x80\x9D the minister "
                      "said .");

    assert_tree(&plain);
    for (RelIndex i = 0; i < plain.n_tokens; ++i) {
        assert_int_equal(curly.tokens[i].head, plain.tokens[i].head);
        assert_true(rel_text_equals(curly.tokens[i].relation,
                                    plain.tokens[i].relation));
    }
}

static void
parses_one_token(void **state)
{
    const RelSentence sentence = parse(*state, "Berlin");

    assert_tree(&sentence);
}

static void
leaves_an_empty_sentence(void **state)
{
    const RelSentence sentence = parse(*state, "");

    assert_int_equal(sentence.n_tokens, 0);
}

/// A sentence of `n` words, `mark` at the place given, parsed
static RelSentence
parse_long(Set *set, RelIndex n, RelIndex place, const char *mark)
{
    RelSentence sentence = {0};

    sentence.tokens = REL_ARENA_ARRAY(set->arena, RelToken, n);
    sentence.n_tokens = n;
    for (RelIndex i = 0; i < n; ++i) {
        sentence.tokens[i].form = rel_text(i % 3 ? "and" : "talks");
    }
    sentence.tokens[place].form = rel_text(mark);
    assert_int_equal(
        rel_parser_run(set->parser, set->state, set->arena, &sentence), REL_OK);
    return sentence;
}

/// The first token whose head lies before `limit`, from there on
static RelIndex
find_joint(const RelSentence *sentence, RelIndex limit)
{
    RelIndex i = limit;

    while (i < sentence->n_tokens && (sentence->tokens[i].head == REL_NONE ||
                                      sentence->tokens[i].head >= limit)) {
        ++i;
    }
    return i;
}

static void
cuts_a_long_sentence_after_a_mark(void **state)
{
    const RelSentence sentence = parse_long(*state, 300, 199, ";");

    assert_tree(&sentence);
    for (RelIndex i = 0; i < 200; ++i) {
        const RelIndex head = sentence.tokens[i].head;
        assert_true(head == REL_NONE || head < 200);
    }
    const RelIndex joint = find_joint(&sentence, 200);
    assert_true(joint < 300);
    assert_text(sentence.tokens[joint].relation, "parataxis");
    assert_int_equal(sentence.tokens[sentence.tokens[joint].head].head,
                     REL_NONE);
}

static void
parses_very_long_sentences(void **state)
{
    const RelSentence without = parse_long(*state, LONG, 0, "talks");
    const RelSentence comma = parse_long(*state, 257, 130, ",");
    const RelSentence whole = parse_long(*state, 256, 5, ".");

    assert_tree(&without);
    assert_tree(&comma);
    assert_tree(&whole);
}

/// The sentence as it was before it was parsed
static RelSentence
forget_tree(Set *set, const RelSentence *parsed)
{
    RelSentence bare = *parsed;

    bare.name_scores = NULL;
    bare.tokens = REL_ARENA_ARRAY(set->arena, RelToken, parsed->n_tokens);
    for (RelIndex i = 0; i < parsed->n_tokens; ++i) {
        bare.tokens[i].form = parsed->tokens[i].form;
    }
    return bare;
}

static void
assert_same_analysis(const RelSentence *found, const RelSentence *expected)
{
    for (RelIndex i = 0; i < expected->n_tokens; ++i) {
        const RelToken *one = &found->tokens[i];
        const RelToken *other = &expected->tokens[i];
        assert_int_equal(one->upos, other->upos);
        assert_true(rel_text_equals(one->xpos, other->xpos));
        assert_int_equal(one->head, other->head);
        assert_true(rel_text_equals(one->relation, other->relation));
        assert_true(one->confidence == other->confidence);
    }
    assert_memory_equal(found->name_scores, expected->name_scores,
                        expected->n_tokens * REL_NAME_ROW * sizeof(float));
}

static void
parses_sentences_together_as_one_by_one(void **state)
{
    Set *const set = *state;
    RelSentence expected[46] = {
        parse(set, "Talks collapsed ."),
        parse(set, ""),
        parse_long(set, LONG, 400, ";"),
        parse(set, "The minister , who had met Ms. Okafor , said no ."),
        parse_long(set, 250, 0, "talks"),
        parse_long(set, 300, 199, ";"),
    };
    enum { N = sizeof(expected) / sizeof(expected[0]) };
    RelSentence found[N];

    for (RelIndex i = 6; i < N; ++i) { // more than are parsed at a time
        expected[i] = parse(set, i % 2 ? "No ." : "Iceland rejected the deal");
    }
    for (RelIndex i = 0; i < N; ++i) {
        found[i] = forget_tree(set, &expected[i]);
    }
    const RelSentences sentences = {found, N};
    assert_int_equal(
        rel_parser_run_each(set->parser, set->state, set->arena, &sentences),
        REL_OK);
    for (RelIndex i = 0; i < N; ++i) {
        assert_same_analysis(&found[i], &expected[i]);
    }
}

static void
says_why_a_model_is_refused(void **state)
{
    RelParser *parser = NULL;
    Hearing hearing;

    (void)state;
    hearing_init(&hearing);
    assert_int_equal(rel_parser_load("Makefile", &hearing.report, &parser),
                     REL_ERR_FORMAT);
    assert_null(parser);
    assert_string_equal(hearing.message, "not a model file");
    assert_int_equal(rel_parser_load("no/such", &hearing.report, &parser),
                     REL_ERR_IO);
    assert_null(parser);
}

/// Load and parse with memory for `n_good` blocks; true once all went well
static bool
try_with(size_t n_good)
{
    FailingHeap heap;
    RelModel *model = NULL;
    RelParser *parser = NULL;
    RelParserState *scratch = NULL;

    failing_heap_init(&heap, n_good);
    RelStatus status =
        rel_model_load(TINY, "syntax", &heap.allocator, NULL, &model);
    if (!status) {
        status = rel_parser_new(model, &heap.allocator, NULL, &parser);
        if (status) {
            rel_model_free(model);
        }
    }
    if (!status) {
        status = rel_parser_state_new(parser, &scratch);
    }
    assert_true(status == REL_OK || status == REL_ERR_NO_MEMORY);
    assert_int_equal(status == REL_OK, scratch != NULL);
    rel_parser_state_free(scratch);
    rel_parser_free(parser);
    assert_int_equal(heap.n_blocks, 0);
    return status == REL_OK;
}

static void
gives_back_all_memory_when_it_runs_out(void **state)
{
    size_t n_good = 0;

    (void)state;
    while (!try_with(n_good)) {
        ++n_good;
    }
    assert_true(n_good >= 5);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tags_and_parses_a_clause),
        cmocka_unit_test(knows_the_passive_and_its_agent),
        cmocka_unit_test(gives_a_verb_one_subject),
        cmocka_unit_test(reads_both_kinds_of_quotes_alike),
        cmocka_unit_test(parses_one_token),
        cmocka_unit_test(leaves_an_empty_sentence),
        cmocka_unit_test(cuts_a_long_sentence_after_a_mark),
        cmocka_unit_test(parses_very_long_sentences),
        cmocka_unit_test(parses_sentences_together_as_one_by_one),
        cmocka_unit_test(says_why_a_model_is_refused),
        cmocka_unit_test(gives_back_all_memory_when_it_runs_out),
    };
    return cmocka_run_group_tests_name("parser", tests, set_up, tear_down);
}
