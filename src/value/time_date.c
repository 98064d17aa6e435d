// time_date.c: the year of a date without one, and the date of a weekday.
//
//   "Friday" in a text of Thursday 2015-11-26      2015-11-20
//   "will meet on Friday" there                    2015-11-27
//   "in December" there                            2014-12
//   "Saturday, May 18"                             2013, when it was one
//   "Nov. 30", with neither past nor future        2015-11-30, the nearest

#include "value/time_resolving.h"

#include <stdlib.h>

/// The month without a year: this year's or last year's, as the verb says
static int
year_of_month(const RelTimeResolving *resolving, int month)
{
    const RelTime *const time = resolving->time;
    const RelDay *const today = resolving->today;

    if (time->shifted && time->shift == 0) {
        return today->year;
    }
    if (time->shifted ? time->shift > 0 : resolving->ahead) {
        return today->year + (month < today->month ||
                              (time->shifted && month == today->month));
    }
    return today->year -
           (month > today->month || (time->shifted && month == today->month));
}

/// A month and day without a year: the one nearest to the document's date
static int
nearest_year(const RelDay *today, int month, int day)
{
    const long now = rel_day_number(*today);
    int best = today->year;
    long least = 1000;

    for (int year = today->year - 1; year <= today->year + 1; ++year) {
        const RelDay candidate = {year, month, day};
        if (rel_day_exists(candidate)) {
            const long distance = labs(rel_day_number(candidate) - now);
            best = distance < least ? year : best;
            least = distance < least ? distance : least;
        }
    }
    return best;
}

/// The nearest year in which the day is such a weekday, or 0
static int
year_of_weekday(const RelDay *today, int month, int day, int weekday)
{
    for (int away = 0; away <= 6; ++away) {
        const RelDay before = {today->year - away, month, day};
        const RelDay after = {today->year + away, month, day};
        if (rel_day_exists(before) && rel_day_weekday(before) == weekday) {
            return before.year;
        }
        if (rel_day_exists(after) && rel_day_weekday(after) == weekday) {
            return after.year;
        }
    }
    return 0;
}

/// The same where the tense is beyond doubt: "was arrested on Dec. 20" in March
/// was last year; a day too late may be due to the clock of another place
static int
year_of_day(const RelTimeResolving *resolving, int month, int day)
{
    const RelDay *const today = resolving->today;
    const int weekday = resolving->time->weekday;
    const int fitting =
        weekday ? year_of_weekday(today, month, day, weekday) : 0;
    const int year = nearest_year(today, month, day);
    if (fitting != 0) {
        return fitting;
    }
    const RelDay nearest = {year, month, day};

    if (!resolving->setting->sure || !rel_day_exists(nearest)) {
        return year;
    }
    const long distance = rel_day_number(nearest) - rel_day_number(*today);
    if (resolving->ahead) {
        return distance < 0 ? year + 1 : year;
    }
    return distance > 1 ? year - 1 : year;
}

void
rel_time_resolve_calendar(RelTimeResolving *resolving)
{
    const RelTime *const time = resolving->time;
    RelDay day = {time->year, time->month, time->day};

    if (day.year == 0 && !resolving->today) {
        return;
    }
    if (day.year == 0 && time->of_year) {
        day.year = resolving->today->year + time->year_shift;
    } else if (day.year == 0) {
        day.year = day.day != 0 ? year_of_day(resolving, day.month, day.day)
                                : year_of_month(resolving, day.month);
    }
    if (day.day == 0 || rel_day_exists(day)) {
        rel_time_write_day(resolving, day);
    }
}

/// The nearest such weekday in the direction of the verb; the day itself is
/// today unless "last" or "next" says otherwise
void
rel_time_resolve_weekday(RelTimeResolving *resolving)
{
    const RelTime *const time = resolving->time;
    const long now = rel_day_number(*resolving->today);
    const int today = rel_day_weekday(*resolving->today);
    const bool ahead =
        time->shifted && time->shift != 0 ? time->shift > 0 : resolving->ahead;
    const int forward = (time->weekday - today + 7) % 7;
    const int backward = (today - time->weekday + 7) % 7;
    const bool strict = time->shifted && time->shift != 0;

    if (ahead) {
        rel_time_write_number(resolving,
                              now + (strict && forward == 0 ? 7 : forward));
    } else {
        rel_time_write_number(resolving,
                              now - (strict && backward == 0 ? 7 : backward));
    }
}
