// One spelling for one text.

#include "input/normalize.h"

#include "support.h"

static void
assert_normal(void **state, RelText text, const char *expected)
{
    const Room *room = *state;
    RelText normal;
    assert_int_equal(rel_normalize(text, room->arena, &normal), REL_OK);
    assert_text(normal, expected);
}

static void
composes_letters(void **state)
{
    assert_normal(state, rel_text("cafe\xcc\x81"), "caf\xc3\xa9");
}

static void
makes_one_blank_of_many(void **state)
{
    assert_normal(state, rel_text("  Jan\xc2\xa0 \xe2\x80\x89\tMayen  "),
                  "Jan Mayen");
}

static void
drops_what_nobody_sees(void **state)
{
    assert_normal(state,
                  rel_text("co\xc2\xadop\xe2\x80\x8b\xef\xbb\xbf"
                           "er\x07"
                           "ate\x7f"),
                  "cooperate");
    assert_normal(state, (RelText){"a\0b", 3}, "ab");
}

static void
ends_lines_in_one_way(void **state)
{
    assert_normal(state, rel_text("a\r\nb\rc\xe2\x80\xa8 d \ne"),
                  "a\nb\nc\nd\ne");
}

static void
reads_controls_as_windows_1252(void **state)
{
    assert_normal(state, rel_text("it\xc2\x92s"), "it\xe2\x80\x99s");
}

static void
repairs_mojibake(void **state)
{
    assert_normal(state, rel_text("caf\xc3\x83\xc2\xa9 \xc3\x82\xc2\xb7 x"),
                  "caf\xc3\xa9 \xc2\xb7 x");
    // "it's" and a quotation whose last byte got lost
    assert_normal(state,
                  rel_text("it\xc3\xa2\xe2\x82\xac\xe2\x84\xa2s "
                           "\xc3\xa2\xe2\x82\xac\xc5\x93ok"
                           "\xc3\xa2\xe2\x82\xac "),
                  "it\xe2\x80\x99s \xe2\x80\x9cok\xe2\x80\x9d");
    // encoded twice too often
    assert_normal(state,
                  rel_text("\xc3\x83\xc6\x92\xc3\x82\xc2\xa9t\xc3\x83\xc6\x92"
                           "\xc3\x82\xc2\xa9"),
                  "\xc3\xa9t\xc3\xa9");
}

static void
leaves_proper_text_alone(void **state)
{
    const char *const proper = "\xe2\x80\x9cok\xe2\x80\x9d na\xc3\xafve "
                               "d\xc3\xa9j\xc3\xa0 Nestl\xc3\xa9\xc2\xae";
    assert_normal(state, rel_text(proper), proper);
}

static RelStatus
normalize_cafe(RelArena *arena, void *data)
{
    RelText normal;
    (void)data;
    return rel_normalize(rel_text("cafe\xcc\x81 \xc3\x82\xc2\xb7"), arena,
                         &normal);
}

static void
reports_lack_of_memory(void **state)
{
    (void)state;
    assert_survives_failing_memory(normalize_cafe, NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(composes_letters),
        cmocka_unit_test(makes_one_blank_of_many),
        cmocka_unit_test(drops_what_nobody_sees),
        cmocka_unit_test(ends_lines_in_one_way),
        cmocka_unit_test(reads_controls_as_windows_1252),
        cmocka_unit_test(repairs_mojibake),
        cmocka_unit_test(leaves_proper_text_alone),
        cmocka_unit_test(reports_lack_of_memory),
    };
    return cmocka_run_group_tests_name("normalize", tests, set_up, tear_down);
}
