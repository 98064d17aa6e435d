// Terms: whatever the text, what comes out can be written in every syntax.

#include "rdf/term.h"

#include "arena_room.h"

#include "rdf/vocab.h"

static void
assert_cleaned(RelArena *arena, RelText text, const char *expected)
{
    RelTerm term;

    assert_int_equal(rel_term_text(text, rel_text(""), arena, &term), REL_OK);
    assert_int_equal(term.kind, REL_TERM_LITERAL);
    assert_text(term.value, expected);
}

static void
keeps_good_text_as_it_is(void **state)
{
    RelTerm term;
    const RelText text = rel_text(
        "it's <b>&amp; \"q\" \\ \t\n ]]> \xE2\x80\xA8 \xF0\x9F\x8E\x89");

    assert_int_equal(rel_term_text(text, rel_text(""), *state, &term), REL_OK);
    assert_ptr_equal(term.value.bytes, text.bytes); // borrowed
}

static void
replaces_bytes_that_are_not_utf8(void **state)
{
    assert_cleaned(*state, rel_text("caf\xE9 x"), "caf\xEF\xBF\xBD x");
    assert_cleaned(*state, rel_text("a\xC3"), "a\xEF\xBF\xBD");
    assert_cleaned(*state, rel_text("\xC0\xAF"),
                   "\xEF\xBF\xBD\xEF\xBF\xBD"); // overlong
    assert_cleaned(*state, rel_text("\xED\xA0\x80"),
                   "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"); // surrogate
    assert_cleaned(*state, rel_text("\xEF\xBF\xBE"), "\xEF\xBF\xBD");
    assert_cleaned(*state, rel_text("\xEF\xB7\x90"), "\xEF\xBF\xBD");
}

static void
turns_controls_into_blanks(void **state)
{
    assert_cleaned(*state, (RelText){"a\0b", 3}, "a b");
    assert_cleaned(*state, rel_text("a\x01\x1F\x7F\xC2\x85z"), "a    z");
}

static void
writes_line_ends_in_one_way(void **state)
{
    assert_cleaned(*state, rel_text("a\r\nb\rc\r"), "a\nb\nc\n");
    assert_cleaned(*state, rel_text("\r\r\n\r"), "\n\n\n");
}

static void
language_tags_are_lower_case_and_well_formed(void **state)
{
    static const char *const bad[] = {"en_GB",  "-",         "e1",  "en-",
                                      "en--gb", "abcdefghi", "e n", "\xC3\xA9"};
    RelTerm term;

    assert_int_equal(
        rel_term_text(rel_text("a"), rel_text("en-GB"), *state, &term), REL_OK);
    assert_text(term.language, "en-gb");
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); ++i) {
        assert_int_equal(
            rel_term_text(rel_text("a"), rel_text(bad[i]), *state, &term),
            REL_ERR_FORMAT);
    }
}

static void
assert_value(RelArena *arena, RelValueKind kind, const char *text,
             const char *expected, const char *datatype)
{
    RelTerm term;

    assert_int_equal(rel_term_value(kind, rel_text(text), arena, &term),
                     REL_OK);
    assert_text(term.value, expected);
    assert_text(term.datatype, datatype);
}

static void
numbers_are_canonical(void **state)
{
    assert_value(*state, REL_VALUE_INTEGER, "+0130", "130", REL_XSD("integer"));
    assert_value(*state, REL_VALUE_INTEGER, "-0", "0", REL_XSD("integer"));
    assert_value(*state, REL_VALUE_INTEGER, "-007", "-7", REL_XSD("integer"));
    assert_value(*state, REL_VALUE_DECIMAL, "2.50", "2.5", REL_XSD("decimal"));
    assert_value(*state, REL_VALUE_DECIMAL, "3", "3.0", REL_XSD("decimal"));
    assert_value(*state, REL_VALUE_DECIMAL, ".5", "0.5", REL_XSD("decimal"));
    assert_value(*state, REL_VALUE_DECIMAL, "1.", "1.0", REL_XSD("decimal"));
    assert_value(*state, REL_VALUE_DECIMAL, "-0.00", "0.0", REL_XSD("decimal"));
    assert_value(*state, REL_VALUE_BOOLEAN, "1", "true", REL_XSD("boolean"));
    assert_value(*state, REL_VALUE_BOOLEAN, "false", "false",
                 REL_XSD("boolean"));
}

static void
dates_have_types_and_sense(void **state)
{
    assert_value(*state, REL_VALUE_DATE, "2016-02-29", "2016-02-29",
                 REL_XSD("date"));
    assert_value(*state, REL_VALUE_MONTH, "2015-11", "2015-11",
                 REL_XSD("gYearMonth"));
    assert_value(*state, REL_VALUE_YEAR, "2015", "2015", REL_XSD("gYear"));
    assert_value(*state, REL_VALUE_TIME, "2015-11-24T09:00:00",
                 "2015-11-24T09:00:00", REL_XSD("dateTime"));
    assert_value(*state, REL_VALUE_TIME, "2015-11-24T09:00:00+01:00",
                 "2015-11-24T09:00:00+01:00", REL_XSD("dateTime"));
}

static void
refuses_values_that_are_none(void **state)
{
    static const struct {
        RelValueKind kind;
        const char *text;
    } bad[] = {
        {REL_VALUE_INTEGER, ""},
        {REL_VALUE_INTEGER, "-"},
        {REL_VALUE_INTEGER, "1,000"},
        {REL_VALUE_INTEGER, "abc"},
        {REL_VALUE_INTEGER, "1.0"},
        {REL_VALUE_DECIMAL, "."},
        {REL_VALUE_DECIMAL, "1e3"},
        {REL_VALUE_DECIMAL, "INF"},
        {REL_VALUE_DECIMAL, "1.2.3"},
        {REL_VALUE_BOOLEAN, "yes"},
        {REL_VALUE_DATE, "2015-02-29"},
        {REL_VALUE_DATE, "2015-13-01"},
        {REL_VALUE_DATE, "2015-1-1"},
        {REL_VALUE_DATE, "2015-11-24Z"},
        {REL_VALUE_DATE, "0000-01-01"},
        {REL_VALUE_DATE, "1900-02-29"},
        {REL_VALUE_MONTH, "2015-00"},
        {REL_VALUE_YEAR, "15"},
        {REL_VALUE_YEAR, "20155"},
        {REL_VALUE_TIME, "2015-11-24"},
        {REL_VALUE_TIME, "2015-11-24T24:00:00"},
    };
    RelTerm term;

    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); ++i) {
        if (rel_term_value(bad[i].kind, rel_text(bad[i].text), *state, &term) !=
            REL_ERR_FORMAT) {
            fail_msg("%s", bad[i].text);
        }
    }
}

static void
plain_strings_have_no_datatype(void **state)
{
    assert_value(*state, REL_VALUE_STRING, "two", "two", "");
    RelTerm term;
    assert_int_equal(rel_term_typed(rel_text("a"), rel_text(REL_XSD("string")),
                                    *state, &term),
                     REL_OK);
    assert_text(term.datatype, "");
    assert_int_equal(
        rel_term_typed(rel_text("a"), rel_text("no iri"), *state, &term),
        REL_ERR_FORMAT);
}

static void
names_become_iris_only_if_they_are_names(void **state)
{
    const RelText space = rel_text(REL_NS_REL);
    RelTerm term;

    assert_int_equal(
        rel_term_ascii_named(space, rel_text("downed"), *state, &term), REL_OK);
    assert_text(term.value, REL_REL("downed"));
    assert_int_equal(
        rel_term_ascii_named(space, rel_text("agrees with (2)"), *state, &term),
        REL_ERR_FORMAT);
    assert_int_equal(
        rel_term_ascii_named(space, rel_text("fu\xC3\xA9"), *state, &term),
        REL_ERR_FORMAT);
    assert_int_equal(
        rel_term_named(space, rel_text("fu\xC3\xA9"), *state, &term), REL_OK);
    assert_int_equal(rel_term_iri(rel_text("a b"), &term), REL_ERR_FORMAT);
}

static void
blank_labels_become_names(void **state)
{
    RelTerm term;

    assert_int_equal(rel_term_blank(rel_text("1:a b"), *state, &term), REL_OK);
    assert_text(term.value, "b1_a_b");
}

static void
types_come_first(void **state)
{
    RelTriple label = {.subject = rel_term_constant(REL_K("a")),
                       .predicate = rel_term_constant(REL_K("a")),
                       .object = rel_term_constant(REL_K("a"))};
    RelTriple type = label;
    (void)state;

    type.predicate = rel_term_constant(REL_RDF("type"));
    assert_true(rel_triple_compare(&type, &label) < 0);
    assert_true(rel_triple_compare(&label, &type) > 0);
    assert_int_equal(rel_triple_compare(&label, &label), 0);
}

static void
reports_when_memory_runs_out(void **state)
{
    FailingHeap heap;
    RelTerm term;
    (void)state;

    failing_heap_init(&heap, 1);
    RelArena *const arena = rel_arena_new(&heap.allocator);
    assert_non_null(arena);
    assert_int_equal(
        rel_term_text(rel_text("\xFF"), rel_text(""), arena, &term),
        REL_ERR_NO_MEMORY);
    assert_int_equal(rel_term_text(rel_text("a"), rel_text("en"), arena, &term),
                     REL_ERR_NO_MEMORY);
    assert_int_equal(
        rel_term_named(rel_text(REL_NS_K), rel_text("a"), arena, &term),
        REL_ERR_NO_MEMORY);
    assert_int_equal(
        rel_term_value(REL_VALUE_DECIMAL, rel_text("1"), arena, &term),
        REL_ERR_NO_MEMORY);
    assert_int_equal(rel_term_blank(rel_text("a"), arena, &term),
                     REL_ERR_NO_MEMORY);
    rel_arena_free(arena);
    assert_int_equal(heap.n_blocks, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_good_text_as_it_is),
        cmocka_unit_test(replaces_bytes_that_are_not_utf8),
        cmocka_unit_test(turns_controls_into_blanks),
        cmocka_unit_test(writes_line_ends_in_one_way),
        cmocka_unit_test(language_tags_are_lower_case_and_well_formed),
        cmocka_unit_test(numbers_are_canonical),
        cmocka_unit_test(dates_have_types_and_sense),
        cmocka_unit_test(refuses_values_that_are_none),
        cmocka_unit_test(plain_strings_have_no_datatype),
        cmocka_unit_test(names_become_iris_only_if_they_are_names),
        cmocka_unit_test(blank_labels_become_names),
        cmocka_unit_test(types_come_first),
        cmocka_unit_test(reports_when_memory_runs_out),
    };
    return cmocka_run_group_tests_name("term", tests, set_up, tear_down);
}
