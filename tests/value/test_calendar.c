// Days, weekdays and weeks of the Gregorian calendar.

#include "value/calendar.h"

#include "test.h"

static void
counts_days_from_1970(void **state)
{
    (void)state;
    assert_int_equal(rel_day_number((RelDay){1970, 1, 1}), 0);
    assert_int_equal(rel_day_number((RelDay){2000, 3, 1}), 11017);
    assert_int_equal(rel_day_number((RelDay){1969, 12, 31}), -1);
}

static void
goes_there_and_back_over_centuries(void **state)
{
    (void)state;
    for (long number = -200000; number < 200000; number += 97) {
        const RelDay day = rel_day_of_number(number);
        assert_true(rel_day_exists(day));
        assert_int_equal(rel_day_number(day), number);
    }
}

static void
knows_the_weekday(void **state)
{
    (void)state;
    assert_int_equal(rel_day_weekday((RelDay){2015, 11, 26}), 4);
    assert_int_equal(rel_day_weekday((RelDay){1969, 7, 20}), 7);
    assert_int_equal(rel_day_weekday((RelDay){1900, 1, 1}), 1);
}

static void
gives_a_week_to_the_year_of_its_thursday(void **state)
{
    int year;
    int week;
    (void)state;

    rel_day_week((RelDay){2016, 1, 3}, &year, &week);
    assert_int_equal(year, 2015);
    assert_int_equal(week, 53);
    rel_day_week((RelDay){2014, 12, 29}, &year, &week);
    assert_int_equal(year, 2015);
    assert_int_equal(week, 1);
}

static void
has_leap_days_only_in_leap_years(void **state)
{
    (void)state;
    assert_true(rel_day_exists((RelDay){2000, 2, 29}));
    assert_true(rel_day_exists((RelDay){2016, 2, 29}));
    assert_false(rel_day_exists((RelDay){1900, 2, 29}));
    assert_false(rel_day_exists((RelDay){2015, 2, 29}));
    assert_false(rel_day_exists((RelDay){2015, 13, 1}));
    assert_false(rel_day_exists((RelDay){2015, 4, 31}));
}

static void
reads_iso_dates_as_exact_as_they_are(void **state)
{
    RelDay day;
    (void)state;

    assert_true(rel_day_read(rel_text("2015-11-24T09:00"), &day));
    assert_int_equal(day.day, 24);
    assert_true(rel_day_read(rel_text("2015-11"), &day));
    assert_int_equal(day.month, 11);
    assert_int_equal(day.day, 0);
    assert_false(rel_day_read(rel_text("2015-02-30"), &day));
    assert_false(rel_day_read(rel_text("Nov 24"), &day));
    assert_false(rel_day_read(rel_text(""), &day));
}

static void
steps_over_the_turn_of_the_year(void **state)
{
    (void)state;
    const RelDay before = rel_day_add_months((RelDay){2015, 1, 31}, -2);
    assert_int_equal(before.year, 2014);
    assert_int_equal(before.month, 11);
    const RelDay after = rel_day_add_months((RelDay){2015, 11, 30}, 3);
    assert_int_equal(after.year, 2016);
    assert_int_equal(after.month, 2);
}

static void
reads_dotted_dates_that_have_one_reading(void **state)
{
    RelDay day;

    (void)state;
    assert_true(rel_day_read_dotted(rel_text("24.11.2015"), &day));
    assert_int_equal(day.month, 11);
    assert_true(rel_day_read_dotted(rel_text("11/24/2015"), &day));
    assert_int_equal(day.day, 24);
    assert_true(rel_day_read_dotted(rel_text("24/11/2015"), &day));
    assert_int_equal(day.day, 24);
    assert_false(rel_day_read_dotted(rel_text("3/4/2015"), &day));
    assert_false(rel_day_read_dotted(rel_text("31.2.2015"), &day));
    assert_false(rel_day_read_dotted(rel_text("3.4"), &day));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_days_from_1970),
        cmocka_unit_test(goes_there_and_back_over_centuries),
        cmocka_unit_test(knows_the_weekday),
        cmocka_unit_test(gives_a_week_to_the_year_of_its_thursday),
        cmocka_unit_test(has_leap_days_only_in_leap_years),
        cmocka_unit_test(reads_iso_dates_as_exact_as_they_are),
        cmocka_unit_test(steps_over_the_turn_of_the_year),
        cmocka_unit_test(reads_dotted_dates_that_have_one_reading),
    };
    return cmocka_run_group_tests_name("calendar", tests, NULL, NULL);
}
