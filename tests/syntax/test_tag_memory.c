// Tag memory: how a document writes its words.

#include "syntax/tag_memory.h"

#include "test.h"

static RelArena *arena;

static int
set_up(void **state)
{
    (void)state;
    arena = rel_arena_new(&REL_HEAP);
    return !arena;
}

static int
tear_down(void **state)
{
    (void)state;
    rel_arena_free(arena);
    return 0;
}

/// A sentence of forms with a blank between them
static RelSentence
sentence_of(const char *forms)
{
    RelSentence sentence = {.tokens = REL_ARENA_ARRAY(arena, RelToken, 20)};

    assert_non_null(sentence.tokens);
    while (*forms) {
        const size_t length = strcspn(forms, " ");
        sentence.tokens[sentence.n_tokens++].form = (RelText){forms, length};
        forms += length + (forms[length] == ' ');
    }
    return sentence;
}

/// The digits of what is counted elsewhere: small, opening, with a capital
static unsigned
others(unsigned small, unsigned opens, unsigned capital)
{
    return (small * 3 + opens) * 3 + capital;
}

static void
tells_how_a_word_is_written(void **state)
{
    const RelSentence sentence =
        sentence_of("Boats , Harbour Board said : Harbour \" Quiet harbour");
    const RelTagWay expected[] = {
        REL_TAG_OPENS, REL_TAG_SMALL, REL_TAG_CAPITAL, REL_TAG_CAPITAL,
        REL_TAG_SMALL, REL_TAG_SMALL, REL_TAG_OPENS,   REL_TAG_SMALL,
        REL_TAG_OPENS, REL_TAG_SMALL};

    (void)state;
    for (RelIndex i = 0; i < sentence.n_tokens; ++i) {
        assert_int_equal(rel_tag_way(sentence.tokens, i), expected[i]);
    }
}

static void
counts_the_others_and_not_the_word_itself(void **state)
{
    RelSentence list[] = {
        sentence_of("Harbour Board calm"),
        sentence_of("the harbour is a harbour , no harbour"),
        sentence_of("the Board met"),
    };
    const RelSentences sentences = {list, 3};
    RelTagMemory memory;

    (void)state;
    assert_int_equal(rel_tag_memory_read(&sentences, arena, &memory), REL_OK);
    // "Harbour": three times small elsewhere, which counts as two
    assert_int_equal(rel_tag_memory_others(&memory, list[0].tokens, 0),
                     others(2, 0, 0));
    assert_int_equal(rel_tag_memory_others(&memory, list[1].tokens, 1),
                     others(2, 1, 0));
    // "Board", with another inside a sentence
    assert_int_equal(rel_tag_memory_others(&memory, list[0].tokens, 1),
                     others(0, 0, 1));
    assert_int_equal(rel_tag_memory_others(&memory, list[0].tokens, 2), 0);
    // Marks are not counted
    assert_int_equal(rel_tag_memory_others(&memory, list[1].tokens, 5), 0);
}

static void
knows_nothing_of_no_document(void **state)
{
    const RelSentence sentence = sentence_of("Harbour Board harbour");
    const RelTagMemory nothing = {NULL, 0};
    const RelSentences none = {NULL, 0};
    RelTagMemory memory;

    (void)state;
    assert_int_equal(rel_tag_memory_others(&nothing, sentence.tokens, 0), 0);
    assert_int_equal(rel_tag_memory_read(&none, arena, &memory), REL_OK);
    assert_int_equal(rel_tag_memory_others(&memory, sentence.tokens, 0), 0);
}

static void
counts_no_further_than_there_is_room(void **state)
{
    RelSentence list[40];
    const RelSentences sentences = {list, 40};
    RelTagMemory memory;

    (void)state;
    for (size_t i = 0; i < 40; ++i) {
        list[i] = sentence_of("harbour harbour harbour");
    }
    assert_int_equal(rel_tag_memory_read(&sentences, arena, &memory), REL_OK);
    assert_int_equal(rel_tag_memory_others(&memory, list[0].tokens, 0),
                     others(2, 0, 0));
}

static RelStatus
read_long(RelArena *memory_of, void *data)
{
    RelTagMemory memory;

    return rel_tag_memory_read(data, memory_of, &memory);
}

static void
says_that_memory_is_out(void **state)
{
    enum { LONG = 20000 };
    RelSentence *list = REL_ARENA_ARRAY(arena, RelSentence, LONG);
    RelSentences sentences = {list, LONG};

    (void)state;
    assert_non_null(list);
    for (size_t i = 0; i < LONG; ++i) {
        list[i] = i == 0 ? sentence_of("the harbour is calm") : list[0];
    }
    assert_survives_failing_memory(read_long, &sentences);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_how_a_word_is_written),
        cmocka_unit_test(counts_the_others_and_not_the_word_itself),
        cmocka_unit_test(knows_nothing_of_no_document),
        cmocka_unit_test(counts_no_further_than_there_is_room),
        cmocka_unit_test(says_that_memory_is_out),
    };
    return cmocka_run_group_tests_name("tag memory", tests, set_up, tear_down);
}
