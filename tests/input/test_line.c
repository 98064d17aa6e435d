// What is a line, by itself?

#include "input/line.h"

#include "support.h"

static void
assert_class(void **state, const char *text, RelLineClass expected)
{
    const Room *room = *state;
    const RelLine line = rel_line_measure(room->words, rel_text(text));
    const RelLineClass found = rel_line_class(room->words, &line);
    if (found != expected) {
        print_error("'%s' is %d, not %d\n", text, (int)found, (int)expected);
    }
    assert_int_equal(found, expected);
}

static void
takes_sentences_for_text(void **state)
{
    assert_class(state, "The minister met her colleague on Monday.",
                 REL_LINE_SENTENCES);
    assert_class(state,
                 "\xe2\x80\x9cWe agree,\xe2\x80\x9d she said. "
                 "\xe2\x80\x9cWe always did.\xe2\x80\x9d",
                 REL_LINE_SENTENCES);
    assert_class(state, "What did the minister know?", REL_LINE_SENTENCES);
    assert_class(state,
                 "The ministry gave these reasons for it:", REL_LINE_SENTENCES);
}

static void
takes_headlines_for_short(void **state)
{
    assert_class(state, "Norway And Iceland Agree To Talk About Cod",
                 REL_LINE_SHORT);
    assert_class(state, "Who Is Afraid Of The Northern Ministers?",
                 REL_LINE_SHORT);
    assert_class(state, "Portuguese Prime Minister Teresa Example",
                 REL_LINE_SHORT);
}

static void
takes_widgets_for_residue(void **state)
{
    assert_class(state, "Read more: Five charts about fish", REL_LINE_RESIDUE);
    assert_class(state, "Sign up for our morning letter and miss nothing.",
                 REL_LINE_RESIDUE);
    assert_class(state, "Listen \xc2\xb7 3:40", REL_LINE_RESIDUE);
    assert_class(state, "(c) 2019 An Agency. All rights reserved.",
                 REL_LINE_RESIDUE);
    assert_class(state, "By Ann Example", REL_LINE_RESIDUE);
    assert_class(state, "Updated: 4 May 2019", REL_LINE_RESIDUE);
    assert_class(state, "Updated at 1:23 p.m.", REL_LINE_RESIDUE);
    assert_class(state, "https://news.example/a #fish @ann", REL_LINE_RESIDUE);
    assert_class(state, "***", REL_LINE_RESIDUE);
}

static void
keeps_sentences_that_begin_like_widgets(void **state)
{
    assert_class(state, "Listen to the sailors, the minister said on Monday.",
                 REL_LINE_SENTENCES);
    assert_class(state, "More than 200 people were injured on Saturday.",
                 REL_LINE_SENTENCES);
    assert_class(state, "Photographs of the ship were shown in court.",
                 REL_LINE_SENTENCES);
}

static void
finds_credits_behind_captions(void **state)
{
    assert_class(state, "Rui Example/NWA", REL_LINE_CREDIT);
    assert_class(state,
                 "The leaders met in Lisbon on Thursday. "
                 "Rui Example/Northern Wire",
                 REL_LINE_CREDIT);
    assert_class(state, "The trawler in the harbour. (AP Photo/Ann Example)",
                 REL_LINE_CREDIT);
    assert_class(state, "Getty Images", REL_LINE_CREDIT);
    assert_class(state, "She met the group (also called the Coast Party).",
                 REL_LINE_SENTENCES);
}

static void
leaves_signed_letters_alone(void **state)
{
    assert_class(state,
                 "Should I have told the captain that the mast was damaged "
                 "before we left the harbour of Bergen on that day in the "
                 "spring of last year? -- SORRY IN BERGEN",
                 REL_LINE_SENTENCES);
}

static void
knows_asides(void **state)
{
    assert_class(state, "(This desk reports until the evening.)",
                 REL_LINE_ASIDE);
    assert_class(state, "(He) left, and (she) stayed.", REL_LINE_SENTENCES);
}

static void
works_by_shape_without_words(void **state)
{
    (void)state;
    const RelLine line = rel_line_measure(NULL, rel_text("It rained."));
    assert_int_equal(rel_line_class(NULL, &line), REL_LINE_SENTENCES);
    const RelLine name = rel_line_measure(NULL, rel_text("Ann Example/NWA"));
    assert_int_equal(rel_line_class(NULL, &name), REL_LINE_CREDIT);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_sentences_for_text),
        cmocka_unit_test(takes_headlines_for_short),
        cmocka_unit_test(takes_widgets_for_residue),
        cmocka_unit_test(keeps_sentences_that_begin_like_widgets),
        cmocka_unit_test(finds_credits_behind_captions),
        cmocka_unit_test(leaves_signed_letters_alone),
        cmocka_unit_test(knows_asides),
        cmocka_unit_test(works_by_shape_without_words),
    };
    return cmocka_run_group_tests_name("line", tests, set_up, tear_down);
}
