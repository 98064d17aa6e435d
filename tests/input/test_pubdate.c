// Dates as pages write them.

#include "input/pubdate.h"

#include "support.h"

static void
assert_date(void **state, const char *text, const char *expected)
{
    const Room *room = *state;
    char date[REL_PUBDATE_ROOM];
    assert_int_equal(rel_pubdate_find(room->words, rel_text(text), date),
                     expected[0] != '\0');
    assert_string_equal(date, expected);
}

static void
reads_months_as_words(void **state)
{
    assert_date(state, "Nov. 13, 2015", "2015-11-13");
    assert_date(state, "Updated: Sept. 3rd 2018, 4:10 p.m.", "2018-09-03");
    assert_date(state, "Tuesday, 5 March 2019", "2019-03-05");
    assert_date(state, "the 1st of May, 2020", "2020-05-01");
    assert_date(state, "/2019/nov/18/story", "2019-11-18");
    assert_date(state, "Thu, 26 Nov 2015 10:00:00 GMT", "2015-11-26");
}

static void
reads_figures(void **state)
{
    assert_date(state, "2015-11-26T23:30:00-05:00", "2015-11-26");
    assert_date(state, "https://news.example/2015/11/26/story-123",
                "2015-11-26");
    assert_date(state, "20151126", "2015-11-26");
    assert_date(state, "24.11.2015", "2015-11-24");
    assert_date(state, "11/24/2015", "2015-11-24");
    assert_date(state, "5/5/2015", "2015-05-05");
}

static void
leaves_open_what_may_be_day_or_month(void **state)
{
    assert_date(state, "3/4/2015", "");
}

static void
refuses_days_that_do_not_exist(void **state)
{
    assert_date(state, "February 29, 2019", "");
    assert_date(state, "February 29, 2020", "2020-02-29");
    assert_date(state, "2015-13-01", "");
    assert_date(state, "March 2019", "");
    assert_date(state, "call 555-12-3456", "");
    assert_date(state, "", "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_months_as_words),
        cmocka_unit_test(reads_figures),
        cmocka_unit_test(leaves_open_what_may_be_day_or_month),
        cmocka_unit_test(refuses_days_that_do_not_exist),
    };
    return cmocka_run_group_tests_name("pubdate", tests, set_up, tear_down);
}
