// Are slugs names that RDF/XML and Turtle take?

#include "graph/slug.h"

#include "test.h"

static RelArena *arena;

static int
set_up(void **state)
{
    (void)state;
    return !(arena = rel_arena_new(&REL_HEAP));
}

static int
tear_down(void **state)
{
    (void)state;
    rel_arena_free(arena);
    return 0;
}

static RelText
slug(const char *label)
{
    return rel_slug_of_label(arena, rel_text(label));
}

static void
joins_words_and_drops_accents(void **state)
{
    (void)state;
    assert_text(slug("François Hollande"), "Francois_Hollande");
    assert_text(slug("French air force"), "French_air_force");
    assert_text(slug("al-Arabiya"), "al-Arabiya");
    assert_text(slug("Lisbon's port"), "Lisbon_port");
    assert_text(slug("Jobs’s health"), "Jobs_health");
    assert_text(slug("O'Sullivan"), "OSullivan");
}

static void
begins_with_a_letter_or_underscore(void **state)
{
    (void)state;
    assert_text(slug("24 hours"), "_24_hours");
    assert_text(slug("\"moderate\" rebels"), "moderate_rebels");
    assert_text(slug("-x-"), "x");
    assert_text(slug("???"), "_");
    assert_text(slug("\xff"), "_");
}

static void
keeps_letters_of_other_scripts(void **state)
{
    (void)state;
    assert_text(slug("Москва"), "Москва");
}

static void
tells_mentions_apart_by_document_and_place(void **state)
{
    (void)state;
    const RelText jet = rel_text("jet");
    const RelText here = rel_slug_of_mention(arena, jet, "aa", 5);
    assert_int_equal(here.length, strlen("jet-123456"));
    assert_true(
        rel_text_equals(here, rel_slug_of_mention(arena, jet, "aa", 5)));
    assert_false(
        rel_text_equals(here, rel_slug_of_mention(arena, jet, "aa", 6)));
    assert_false(
        rel_text_equals(here, rel_slug_of_mention(arena, jet, "ab", 5)));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(joins_words_and_drops_accents),
        cmocka_unit_test(begins_with_a_letter_or_underscore),
        cmocka_unit_test(keeps_letters_of_other_scripts),
        cmocka_unit_test(tells_mentions_apart_by_document_and_place),
    };
    return cmocka_run_group_tests_name("slug", tests, set_up, tear_down);
}
