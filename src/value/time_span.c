// time_span.c: what XML Schema has no type for, written as ISO 8601 and TIMEX3
// do, and decades and centuries as EDTF does.
//
//   the summer of 2014       2014-SU         the 1980s             198X
//   the third quarter        2015-Q3         the 19th century      18XX
//   the first half of 2015   2015-H1         for two weeks         P2W

#include "value/time_resolving.h"

#include "base/strings.h"

/// The year that the expression names, or 0
static int
named_year(const RelTimeResolving *resolving)
{
    const RelTime *const time = resolving->time;

    if (time->year != 0 || !time->of_year || !resolving->today) {
        return time->year;
    }
    return resolving->today->year + time->year_shift;
}

void
rel_time_resolve_season(RelTimeResolving *resolving)
{
    static const char *const NAMES[] = {"SP", "SU", "FA", "WI"};
    const RelTime *const time = resolving->time;
    int year = named_year(resolving);

    if ((year == 0 && !resolving->today) || time->season < 1 ||
        time->season > 4) {
        return;
    }
    year = year ? year : resolving->today->year + time->shift;
    rel_time_write_string(resolving,
                          rel_text_printf(resolving->arena, "%04d-%s", year,
                                          NAMES[time->season - 1]));
}

/// A quarter alone is the last that has begun, or the next that has not ended
static int
year_of_quarter(const RelTimeResolving *resolving)
{
    const RelDay *const today = resolving->today;
    const int now = (today->month - 1) / 3 + 1;
    const int quarter = resolving->time->quarter;

    return resolving->ahead ? today->year + (quarter < now)
                            : today->year - (quarter > now);
}

void
rel_time_resolve_quarter(RelTimeResolving *resolving)
{
    int year = named_year(resolving);

    if (year == 0 && resolving->today) {
        year = year_of_quarter(resolving);
    }
    if (year != 0) {
        rel_time_write_string(resolving,
                              rel_text_printf(resolving->arena, "%04d-Q%d",
                                              year, resolving->time->quarter));
    }
}

void
rel_time_resolve_half(RelTimeResolving *resolving)
{
    const int year = named_year(resolving);

    if (year != 0) {
        rel_time_write_string(resolving,
                              rel_text_printf(resolving->arena, "%04d-H%d",
                                              year, resolving->time->half));
    }
}

/// "the '80s" are the last ones that have begun
void
rel_time_resolve_decade(RelTimeResolving *resolving)
{
    int decade = resolving->time->number;

    if (decade < 100 && !resolving->today) {
        return;
    }
    if (decade < 100) {
        decade += resolving->today->year / 100 * 100;
        decade -= decade > resolving->today->year ? 100 : 0;
    }
    rel_time_write_string(
        resolving, rel_text_printf(resolving->arena, "%03dX", decade / 10));
}

void
rel_time_resolve_century(RelTimeResolving *resolving)
{
    rel_time_write_string(resolving,
                          rel_text_printf(resolving->arena, "%02dXX",
                                          resolving->time->number - 1));
}

void
rel_time_resolve_duration(RelTimeResolving *resolving)
{
    static const struct {
        int times;
        const char *letter;
    } UNITS[] = {
        [REL_UNIT_SECOND] = {1, "S"},    [REL_UNIT_MINUTE] = {1, "M"},
        [REL_UNIT_HOUR] = {1, "H"},      [REL_UNIT_DAY] = {1, "D"},
        [REL_UNIT_WEEK] = {1, "W"},      [REL_UNIT_WEEKEND] = {0, NULL},
        [REL_UNIT_FORTNIGHT] = {2, "W"}, [REL_UNIT_MONTH] = {1, "M"},
        [REL_UNIT_QUARTER] = {3, "M"},   [REL_UNIT_YEAR] = {1, "Y"},
        [REL_UNIT_DECADE] = {10, "Y"},   [REL_UNIT_CENTURY] = {100, "Y"},
    };
    const RelTime *const time = resolving->time;

    if (UNITS[time->unit].letter && time->number > 0 && time->number < 100000) {
        rel_time_write_string(
            resolving, rel_text_printf(resolving->arena, "P%s%d%s",
                                       time->unit <= REL_UNIT_HOUR ? "T" : "",
                                       time->number * UNITS[time->unit].times,
                                       UNITS[time->unit].letter));
    }
}
