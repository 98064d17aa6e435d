// From which date does a story count?

#include "value/story.h"

#include "clauses.h"

#include "arena_room.h"

/// Note a date at `token` of a sentence
static void
note(RelStory *story, RelIndex sentence, RelIndex token, const char *value,
     RelRole role)
{
    const RelArgument argument = {
        .role = role,
        .phrase = {.sentence = sentence, .begin = token},
        .value_kind = REL_VALUE_DATE,
        .value = rel_text(value)};
    assert_int_equal(rel_story_note(story, sentence, &argument), REL_OK);
}

static RelStory
begin(RelArena *arena)
{
    static const char *const trees[] = {"a/a/0/root", "b/b/0/root",
                                        "c/c/0/root", "d/d/0/root"};
    RelStory story;

    assert_int_equal(rel_story_begin(&story, read_context(arena, trees, 4)),
                     REL_OK);
    return story;
}

static void
counts_from_the_last_date_before_the_word(void **state)
{
    RelStory story = begin(*state);
    RelDay day;

    note(&story, 0, 5, "2011-05-09", REL_ROLE_DATE);
    note(&story, 0, 2, "2011-05-03", REL_ROLE_DATE);
    assert_true(rel_story_last(&story, 0, 4, &day));
    assert_int_equal(day.day, 3);
    assert_true(rel_story_last(&story, 1, 0, &day));
    assert_int_equal(day.day, 9);
    assert_false(rel_story_last(&story, 0, 1, &day));
}

static void
forgets_a_date_three_sentences_back(void **state)
{
    RelStory story = begin(*state);
    RelDay day;

    note(&story, 0, 2, "2011-05-03", REL_ROLE_DATE);
    assert_true(rel_story_last(&story, 2, 0, &day));
    assert_false(rel_story_last(&story, 3, 0, &day));
}

static void
passes_over_what_only_bounds(void **state)
{
    RelStory story = begin(*state);
    RelDay day;

    note(&story, 0, 2, "2011-05-03", REL_ROLE_OBLIQUE);
    assert_false(rel_story_last(&story, 1, 0, &day));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_from_the_last_date_before_the_word),
        cmocka_unit_test(forgets_a_date_three_sentences_back),
        cmocka_unit_test(passes_over_what_only_bounds),
    };
    return cmocka_run_group_tests_name("story", tests, set_up, tear_down);
}
