// Tag lexicon: words, their regular endings, and the shipped table.

#include "syntax/tag_lexicon.h"

#include "test.h"

#include <stdio.h>

enum { N_SLOTS = 32 };

static uint32_t slots[N_SLOTS];
static const RelTagLexicon LEXICON = {slots, N_SLOTS};

static int
set_up(void **state)
{
    (void)state;
    rel_tag_lexicon_put(slots, N_SLOTS, rel_text("moor"),
                        REL_TAG_NOUN | REL_TAG_VERB);
    rel_tag_lexicon_put(slots, N_SLOTS, rel_text("ferry"),
                        REL_TAG_NOUN | REL_TAG_VERB);
    rel_tag_lexicon_put(slots, N_SLOTS, rel_text("bribe"), REL_TAG_VERB);
    rel_tag_lexicon_put(slots, N_SLOTS, rel_text("tug"), REL_TAG_VERB);
    rel_tag_lexicon_put(slots, N_SLOTS, rel_text("foggy"), REL_TAG_ADJECTIVE);
    rel_tag_lexicon_put(slots, N_SLOTS, rel_text("big"), REL_TAG_ADJECTIVE);
    rel_tag_lexicon_put(slots, N_SLOTS, rel_text("larvik"),
                        REL_TAG_CITY | (uint32_t)REL_TAG_TITLES << REL_TAG_WAY);
    return 0;
}

static uint32_t
look(const char *word)
{
    return rel_tag_lexicon_look(&LEXICON, rel_text(word));
}

static void
tells_what_words_are(void **state)
{
    (void)state;
    assert_int_equal(look("moor"), REL_TAG_NOUN | REL_TAG_VERB);
    assert_int_equal(look("larvik") & REL_TAG_CITY, REL_TAG_CITY);
    assert_int_equal(look("larvik") >> REL_TAG_WAY, REL_TAG_TITLES);
    assert_int_equal(look("zlorp"), 0);
    assert_int_equal(look(""), 0);
}

static void
takes_regular_endings_off(void **state)
{
    (void)state;
    assert_int_equal(look("moors"), REL_TAG_PLURAL | REL_TAG_VERB_S);
    assert_int_equal(look("moored"), REL_TAG_PAST);
    assert_int_equal(look("ferries"), REL_TAG_PLURAL | REL_TAG_VERB_S);
    assert_int_equal(look("ferried"), REL_TAG_PAST);
    assert_int_equal(look("bribed"), REL_TAG_PAST);
    assert_int_equal(look("bribing"), REL_TAG_ING);
    assert_int_equal(look("tugging"), REL_TAG_ING);
    assert_int_equal(look("tugged"), REL_TAG_PAST);
    assert_int_equal(look("foggiest"), REL_TAG_DEGREE);
    assert_int_equal(look("bigger"), REL_TAG_DEGREE);
}

static void
makes_no_ending_of_another_class(void **state)
{
    (void)state;
    assert_int_equal(look("bribes"), REL_TAG_VERB_S); // no plural
    assert_int_equal(look("bigs"), 0);
    assert_int_equal(look("foggying"), 0);
    assert_int_equal(look("s"), 0);
    assert_int_equal(look("ing"), 0);
}

static void
knows_nothing_when_empty(void **state)
{
    const RelTagLexicon empty = {NULL, 0};

    (void)state;
    assert_int_equal(rel_tag_lexicon_look(&empty, rel_text("moor")), 0);
}

static void
takes_words_of_any_length(void **state)
{
    char longest[4096];

    (void)state;
    memset(longest, 'e', sizeof(longest) - 1);
    longest[sizeof(longest) - 1] = 0;
    memcpy(longest + sizeof(longest) - 4, "ing", 3);
    assert_int_equal(look(longest), 0);
}

/// What the shipped table says
static uint32_t
look_in_model(const RelModel *model, const char *word)
{
    RelTagLexicon lexicon;

    assert_int_equal(rel_tag_lexicon_find(model, NULL, &lexicon), REL_OK);
    return rel_tag_lexicon_look(&lexicon, rel_text(word));
}

static void
ships_words_and_names(void **state)
{
    char path[4096];
    RelModel *model = NULL;

    (void)state;
    (void)snprintf(path, sizeof(path), "%s/tags.model", data_dir());
    assert_int_equal(rel_model_load(path, "tags", &REL_HEAP, NULL, &model),
                     REL_OK);
    const uint32_t plural = look_in_model(model, "trawlers");
    const uint32_t region = look_in_model(model, "norway");
    assert_int_equal(plural & REL_TAG_PLURAL, REL_TAG_PLURAL);
    assert_int_equal(region & (REL_TAG_NAME | REL_TAG_NOUN), REL_TAG_NAME);
    assert_int_equal(region >> REL_TAG_WAY, REL_TAG_TITLES);
    assert_int_equal(look_in_model(model, "fled") & REL_TAG_PAST, REL_TAG_PAST);
    assert_int_equal(look_in_model(model, "said") >> REL_TAG_WAY,
                     REL_TAG_SMALLS);
    rel_model_free(model);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_what_words_are),
        cmocka_unit_test(takes_regular_endings_off),
        cmocka_unit_test(makes_no_ending_of_another_class),
        cmocka_unit_test(knows_nothing_when_empty),
        cmocka_unit_test(takes_words_of_any_length),
        cmocka_unit_test(ships_words_and_names),
    };
    return cmocka_run_group_tests_name("tag lexicon", tests, set_up, NULL);
}
