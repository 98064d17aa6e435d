// Lines that were one.

#include "input/wrap.h"

#include "support.h"

static void
assert_lines(void **state, const char *text, const char *expected)
{
    const Room *room = *state;
    RelText lines;
    assert_int_equal(rel_wrap_undo(rel_text(text), room->arena, &lines),
                     REL_OK);
    assert_text(lines, expected);
}

static void
joins_text_broken_at_a_column(void **state)
{
    assert_lines(state,
                 "Two ships met in the harbour of Bergen on Monday, the\n"
                 "ministry said, and their captains drank a good deal of\n"
                 "Norwegian coffee while it rained.\n"
                 "\n"
                 "Both captains left the town on Tuesday at noon, before\n"
                 "the storm came.",
                 "Two ships met in the harbour of Bergen on Monday, the "
                 "ministry said, and their captains drank a good deal of "
                 "Norwegian coffee while it rained.\n"
                 "\n"
                 "Both captains left the town on Tuesday at noon, before "
                 "the storm came.");
}

static void
leaves_one_sentence_a_line(void **state)
{
    const char *const text = "Two ships met in the harbour of Bergen.\n"
                             "Their captains drank coffee until noon.\n"
                             "Both left the town on Tuesday with the tide.\n"
                             "It rained.";
    assert_lines(state, text, text);
}

static void
leaves_captions_and_names(void **state)
{
    const char *const text = "Prime Minister Teresa Example in Lisbon\n"
                             "Prime Minister Teresa Example in Lisbon\n"
                             "Rui Example/NWA";
    assert_lines(state, text, text);
}

static void
joins_lines_that_go_on_in_lower_case(void **state)
{
    assert_lines(state, "The ministry said on Monday\nthat it rained.",
                 "The ministry said on Monday that it rained.");
}

static void
parts_sentences_glued_together(void **state)
{
    assert_lines(state, "This is what the paper reports.Ministers Agree",
                 "This is what the paper reports.\nMinisters Agree");
    assert_lines(state, "See www.news.Example.com or the U.S.Army page.",
                 "See www.news.Example.com or the U.S.Army page.");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(joins_text_broken_at_a_column),
        cmocka_unit_test(leaves_one_sentence_a_line),
        cmocka_unit_test(leaves_captions_and_names),
        cmocka_unit_test(joins_lines_that_go_on_in_lower_case),
        cmocka_unit_test(parts_sentences_glued_together),
    };
    return cmocka_run_group_tests_name("wrap", tests, set_up, tear_down);
}
