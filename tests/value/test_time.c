// Which words are expressions of time, and which dates do they mean?
// More expressions, in sentences, are in tests/cases/time.txt.

#include "value/time.h"

#include "tree/lists.h"

#include "arena_room.h"

/// A Thursday
static const RelDay TODAY = {2015, 11, 26};

static RelLists
read_lists(RelArena *arena)
{
    RelLists lists;
    assert_int_equal(rel_lists_load(data_dir(), NULL, arena, &lists), REL_OK);
    return lists;
}

/// The value of the expression that `tree` begins with; "-" if it has none,
/// "" if it is no expression of time
static const char *
value_of(RelArena *arena, const char *tree, const RelDay *today, bool ahead)
{
    const RelLists lists = read_lists(arena);
    const RelSentence sentence = read_tree(arena, tree);
    RelTime time;
    RelValueKind kind;
    RelText value;

    if (!rel_time_read(&lists, &sentence, 0, &time)) {
        return "";
    }
    const RelTimeSetting setting = {.today = today, .ahead = ahead};
    assert_int_equal(rel_time_resolve(&time, &setting, arena, &kind, &value),
                     REL_OK);
    assert_int_equal(kind == REL_VALUE_NONE, value.length == 0);
    return value.length ? value.bytes : "-";
}

#define assert_means(tree, expected)                                           \
    assert_string_equal(value_of(*state, (tree), &TODAY, false), (expected))
#define assert_will_mean(tree, expected)                                       \
    assert_string_equal(value_of(*state, (tree), &TODAY, true), (expected))

static void
reads_full_dates_in_either_order(void **state)
{
    assert_means("Nov./November/2/nmod/PROPN/NNP 13/13/0/root/NUM/CD "
                 ",/,/2/punct/PUNCT/, 2014/2014/2/nmod/NUM/CD",
                 "2014-11-13");
    assert_means("13/13/2/nummod/NUM/CD May/May/0/root/PROPN/NNP "
                 "2014/2014/2/nmod/NUM/CD",
                 "2014-05-13");
    assert_means("2014/2014/0/root/NUM/CD -/-/1/punct/PUNCT/HYPH "
                 "05/05/1/nmod/NUM/CD -/-/1/punct/PUNCT/HYPH "
                 "13/13/1/nmod/NUM/CD",
                 "2014-05-13");
}

static void
needs_no_document_date_for_them(void **state)
{
    assert_string_equal(value_of(*state,
                                 "Nov./November/2/nmod/PROPN/NNP "
                                 "13/13/0/root/NUM/CD 2014/2014/2/nmod/NUM/CD",
                                 NULL, false),
                        "2014-11-13");
}

static void
gives_no_value_without_a_document_date(void **state)
{
    assert_string_equal(
        value_of(*state, "Tuesday/Tuesday/0/root/PROPN/NNP", NULL, false), "-");
    assert_string_equal(
        value_of(*state, "yesterday/yesterday/0/root/NOUN/NN", NULL, false),
        "-");
}

static void
takes_the_weekday_before_or_after_by_the_verb(void **state)
{
    assert_means("Tuesday/Tuesday/0/root/PROPN/NNP", "2015-11-24");
    assert_will_mean("Tuesday/Tuesday/0/root/PROPN/NNP", "2015-12-01");
    assert_means("Thursday/Thursday/0/root/PROPN/NNP", "2015-11-26");
    assert_means("last/last/2/amod/ADJ/JJ Thursday/Thursday/0/root/PROPN/NNP",
                 "2015-11-19");
    assert_means("next/next/2/amod/ADJ/JJ Thursday/Thursday/0/root/PROPN/NNP",
                 "2015-12-03");
}

static void
finds_no_day_that_is_not_there(void **state)
{
    assert_means("Feb./February/2/nmod/PROPN/NNP 30/30/0/root/NUM/CD "
                 "2014/2014/2/nmod/NUM/CD",
                 "-");
}

static void
invents_no_count(void **state)
{
    assert_means("several/several/2/amod/ADJ/JJ days/day/3/obl/NOUN/NNS "
                 "ago/ago/0/root/ADV/RB",
                 "-");
    assert_means("two/two/2/nummod/NUM/CD days/day/3/obl/NOUN/NNS "
                 "later/later/0/root/ADV/RB",
                 "-");
}

static void
keeps_the_grain_of_the_unit(void **state)
{
    assert_means("two/two/2/nummod/NUM/CD days/day/3/obl/NOUN/NNS "
                 "ago/ago/0/root/ADV/RB",
                 "2015-11-24");
    assert_means("two/two/2/nummod/NUM/CD months/month/3/obl/NOUN/NNS "
                 "ago/ago/0/root/ADV/RB",
                 "2015-09");
    assert_means("a/a/2/det/DET/DT decade/decade/3/obl/NOUN/NN "
                 "ago/ago/0/root/ADV/RB",
                 "200X");
}

static void
tells_verbs_from_months(void **state)
{
    assert_means("may/may/2/aux/AUX/MD leave/leave/0/root/VERB/VB", "");
    assert_means("March/march/0/root/VERB/VB", "");
    assert_means("May/May/0/root/PROPN/NNP", "2015-05");
}

static void
reads_no_count_as_a_year(void **state)
{
    assert_means("2015/2015/2/nummod/NUM/CD cars/car/0/root/NOUN/NNS", "");
}

static void
reads_clocks_with_their_day(void **state)
{
    assert_means("0930/0930/2/nummod/NUM/CD GMT/GMT/0/root/PROPN/NNP "
                 "on/on/4/case/ADP/IN Monday/Monday/2/nmod/PROPN/NNP",
                 "2015-11-23T09:30:00Z");
    assert_means("9/9/2/nummod/NUM/CD p.m./p.m./0/root/NOUN/NN "
                 "yesterday/yesterday/2/nmod/NOUN/NN",
                 "2015-11-25T21:00:00");
    assert_means("1400/1400/2/nummod/NUM/CD GMT/GMT/0/root/PROPN/NNP", "-");
    assert_means("1400/1400/2/nummod/NUM/CD men/man/0/root/NOUN/NNS", "");
}

static void
gives_durations_as_iso_8601(void **state)
{
    assert_means("three/three/2/nummod/NUM/CD weeks/week/0/root/NOUN/NNS",
                 "P3W");
    assert_means("two/two/2/nummod/NUM/CD hours/hour/0/root/NOUN/NNS", "PT2H");
}

/// The value of the range at the start of `tree`; "" if it is none
static const char *
range_of(RelArena *arena, const char *tree, const char *preposition)
{
    const RelLists lists = read_lists(arena);
    const RelSentence sentence = read_tree(arena, tree);
    const RelTimeSetting setting = {.today = &TODAY};
    RelTime begin;
    RelTime end;
    RelValueKind kind;
    RelText value;

    if (!rel_time_read(&lists, &sentence, 0, &begin) ||
        !rel_time_read_end(&lists, &sentence, rel_text(preposition), &begin,
                           &end)) {
        return "";
    }
    assert_int_equal(
        rel_time_resolve_range(&begin, &end, &setting, arena, &kind, &value),
        REL_OK);
    return value.bytes;
}

static void
reads_ranges_behind_their_preposition(void **state)
{
    const char *const months = "May/May/0/root/PROPN/NNP and/and/3/cc/CCONJ "
                               "July/July/1/conj/PROPN/NNP "
                               "2014/2014/3/nmod/NUM/CD";

    assert_string_equal(range_of(*state, months, "between"), "2014-05/2014-07");
    assert_string_equal(range_of(*state, months, "in"), "");
    assert_string_equal(range_of(*state,
                                 "Monday/Monday/0/root/PROPN/NNP "
                                 "to/to/3/case/ADP "
                                 "Sunday/Sunday/1/nmod/PROPN/NNP",
                                 "from"),
                        "2015-11-16/2015-11-22");
    assert_string_equal(
        range_of(*state,
                 "Nov./November/2/nmod/PROPN/NNP 3/3/0/root/NUM/CD "
                 "-/-/4/case/SYM 5/5/2/nmod/NUM/CD",
                 "on"),
        "2015-11-03/2015-11-05");
}

static void
keeps_a_date_on_the_side_of_the_tense(void **state)
{
    const RelLists lists = read_lists(*state);
    const RelSentence sentence =
        read_tree(*state, "Jan./January/2/nmod/PROPN/NNP 5/5/0/root/NUM/CD");
    RelTimeSetting setting = {.today = &TODAY};
    RelTime time;
    RelValueKind kind;
    RelText value;

    assert_true(rel_time_read(&lists, &sentence, 0, &time));
    assert_int_equal(rel_time_resolve(&time, &setting, *state, &kind, &value),
                     REL_OK);
    assert_text(value, "2016-01-05"); // the nearest
    setting.sure = true;
    assert_int_equal(rel_time_resolve(&time, &setting, *state, &kind, &value),
                     REL_OK);
    assert_text(value, "2015-01-05"); // it was
}

static void
counts_from_the_story_to_the_grain_that_it_has(void **state)
{
    const RelLists lists = read_lists(*state);
    const RelSentence sentence =
        read_tree(*state, "two/two/2/nummod/NUM/CD days/day/3/obl/NOUN/NNS "
                          "later/later/0/root/ADV/RB");
    const RelDay day = {2011, 12, 31};
    const RelDay month = {2011, 12, 0};
    RelTimeSetting setting = {.today = &TODAY, .story = &day};
    RelTime time;
    RelValueKind kind;
    RelText value;

    assert_true(rel_time_read(&lists, &sentence, 0, &time));
    assert_int_equal(rel_time_resolve(&time, &setting, *state, &kind, &value),
                     REL_OK);
    assert_text(value, "2012-01-02");
    setting.story = &month;
    assert_int_equal(rel_time_resolve(&time, &setting, *state, &kind, &value),
                     REL_OK);
    assert_int_equal(value.length, 0);
}

static void
names_decades_and_centuries(void **state)
{
    assert_means("the/the/2/det/DET 1980s/1980s/0/root/NOUN/NNS", "198X");
    assert_means("'80s/'80s/0/root/NOUN/NNS", "198X");
    assert_means("the/the/3/det/DET 19th/19th/3/amod/ADJ/JJ "
                 "century/century/0/root/NOUN/NN",
                 "18XX");
    assert_means("'85s/'85s/0/root/NOUN/NNS", "");
}

static void
takes_past_for_a_span_and_last_for_a_time(void **state)
{
    assert_means("past/past/2/amod/ADJ/JJ year/year/0/root/NOUN/NN", "P1Y");
    assert_means("last/last/2/amod/ADJ/JJ year/year/0/root/NOUN/NN", "2014");
    assert_means("half/half/3/det:predet/DET/DT a/a/3/det/DET/DT "
                 "century/century/0/root/NOUN/NN",
                 "P50Y");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_full_dates_in_either_order),
        cmocka_unit_test(needs_no_document_date_for_them),
        cmocka_unit_test(gives_no_value_without_a_document_date),
        cmocka_unit_test(takes_the_weekday_before_or_after_by_the_verb),
        cmocka_unit_test(finds_no_day_that_is_not_there),
        cmocka_unit_test(invents_no_count),
        cmocka_unit_test(keeps_the_grain_of_the_unit),
        cmocka_unit_test(tells_verbs_from_months),
        cmocka_unit_test(reads_no_count_as_a_year),
        cmocka_unit_test(reads_clocks_with_their_day),
        cmocka_unit_test(gives_durations_as_iso_8601),
        cmocka_unit_test(reads_ranges_behind_their_preposition),
        cmocka_unit_test(keeps_a_date_on_the_side_of_the_tense),
        cmocka_unit_test(counts_from_the_story_to_the_grain_that_it_has),
        cmocka_unit_test(names_decades_and_centuries),
        cmocka_unit_test(takes_past_for_a_span_and_last_for_a_time),
    };
    return cmocka_run_group_tests_name("time", tests, set_up, tear_down);
}
