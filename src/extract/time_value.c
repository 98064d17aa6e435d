// time_value.c: the date that an expression of time means.
//
//   "Friday" in a text of Thursday 2015-11-26      2015-11-20
//   "will meet on Friday" there                    2015-11-27
//   "last month"                                   2015-10
//   "four days ago"                                2015-11-22
//   "two years ago"                                2013
//
// Nothing is invented: without the document's date only full dates have a
// value, and "several days later" never has one.  Weeks, quarters and seasons,
// which XML Schema has no type for, are written as ISO 8601 and TIMEX3 do
// ("2015-W48", "2015-Q3", "2014-SU"), durations as ISO 8601 ("P2W").

#include "extract/time.h"

#include "base/strings.h"

#include <stdlib.h>

/// The answer on its way
typedef struct {
    const RelTime *time;
    const RelDay *today; // or NULL
    bool ahead;
    RelArena *arena;
    RelValueKind kind;
    RelText value;
} Resolving;

static void
write_day(Resolving *resolving, RelDay day)
{
    if (day.month == 0) {
        resolving->kind = REL_VALUE_YEAR;
        resolving->value = rel_text_printf(resolving->arena, "%04d", day.year);
    } else if (day.day == 0) {
        resolving->kind = REL_VALUE_MONTH;
        resolving->value =
            rel_text_printf(resolving->arena, "%04d-%02d", day.year, day.month);
    } else {
        resolving->kind = REL_VALUE_DATE;
        resolving->value = rel_text_printf(resolving->arena, "%04d-%02d-%02d",
                                           day.year, day.month, day.day);
    }
}

static void
write_number(Resolving *resolving, long number)
{
    write_day(resolving, rel_day_of_number(number));
}

static void
write_week(Resolving *resolving, RelDay day, const char *ending)
{
    int year;
    int week;

    rel_day_week(day, &year, &week);
    resolving->kind = REL_VALUE_STRING;
    resolving->value =
        rel_text_printf(resolving->arena, "%04d-W%02d%s", year, week, ending);
}

/// The month without a year: this year's or last year's, as the verb says
static int
year_of_month(const Resolving *resolving, int month)
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

static void
resolve_calendar(Resolving *resolving)
{
    const RelTime *const time = resolving->time;
    RelDay day = {time->year, time->month, time->day};

    if (day.year == 0 && !resolving->today) {
        return;
    }
    if (day.year == 0) {
        day.year = day.day != 0
                       ? nearest_year(resolving->today, day.month, day.day)
                       : year_of_month(resolving, day.month);
    }
    if (day.day == 0 || rel_day_exists(day)) {
        write_day(resolving, day);
    }
}

/// The nearest such weekday in the direction of the verb; the day itself is
/// today unless "last" or "next" says otherwise
static void
resolve_weekday(Resolving *resolving)
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
        write_number(resolving, now + (strict && forward == 0 ? 7 : forward));
    } else {
        write_number(resolving, now - (strict && backward == 0 ? 7 : backward));
    }
}

static void
write_quarter(Resolving *resolving, int year, int quarter)
{
    resolving->kind = REL_VALUE_STRING;
    resolving->value =
        rel_text_printf(resolving->arena, "%04d-Q%d", year, quarter);
}

static void
resolve_unit(Resolving *resolving)
{
    const RelTime *const time = resolving->time;
    const RelDay today = *resolving->today;
    const long now = rel_day_number(today);
    const int quarters = today.year * 4 + (today.month - 1) / 3 + time->shift;

    switch (time->unit) {
    case REL_UNIT_DAY:
        // "the next day" counts from the story, not from the document.
        break;
    case REL_UNIT_WEEK:
        write_week(resolving, rel_day_of_number(now + 7L * time->shift), "");
        break;
    case REL_UNIT_WEEKEND:
        write_week(resolving, rel_day_of_number(now + 7L * time->shift), "-WE");
        break;
    case REL_UNIT_MONTH:
        write_day(resolving, rel_day_add_months(today, time->shift));
        break;
    case REL_UNIT_QUARTER:
        write_quarter(resolving, quarters / 4, quarters % 4 + 1);
        break;
    case REL_UNIT_YEAR:
        write_day(resolving, (RelDay){today.year + time->shift, 0, 0});
        break;
    case REL_UNIT_NONE:
    case REL_UNIT_SECOND:
    case REL_UNIT_MINUTE:
    case REL_UNIT_HOUR:
    case REL_UNIT_FORTNIGHT:
    case REL_UNIT_DECADE:
    case REL_UNIT_CENTURY: break;
    }
}

/// So many units away, to the grain of the unit
static void
resolve_away(Resolving *resolving, int direction)
{
    const RelTime *const time = resolving->time;
    const RelDay today = *resolving->today;
    const int count = time->number * direction;
    const long now = rel_day_number(today);

    if (time->number < 0 || time->number > 3000) {
        return;
    }
    switch (time->unit) {
    case REL_UNIT_DAY: write_number(resolving, now + count); break;
    case REL_UNIT_WEEK:
        write_week(resolving, rel_day_of_number(now + 7L * count), "");
        break;
    case REL_UNIT_FORTNIGHT:
        write_week(resolving, rel_day_of_number(now + 14L * count), "");
        break;
    case REL_UNIT_MONTH:
        write_day(resolving, rel_day_add_months(today, count));
        break;
    case REL_UNIT_YEAR:
        if (today.year + count > 0) {
            write_day(resolving, (RelDay){today.year + count, 0, 0});
        }
        break;
    case REL_UNIT_NONE:
    case REL_UNIT_SECOND:
    case REL_UNIT_MINUTE:
    case REL_UNIT_HOUR:
    case REL_UNIT_WEEKEND:
    case REL_UNIT_QUARTER:
    case REL_UNIT_DECADE:
    case REL_UNIT_CENTURY: break;
    }
}

static void
resolve_season(Resolving *resolving)
{
    static const char *const NAMES[] = {"SP", "SU", "FA", "WI"};
    const RelTime *const time = resolving->time;

    if ((time->year == 0 && !resolving->today) || time->season < 1 ||
        time->season > 4) {
        return;
    }
    const int year =
        time->year ? time->year : resolving->today->year + time->shift;
    resolving->kind = REL_VALUE_STRING;
    resolving->value = rel_text_printf(resolving->arena, "%04d-%s", year,
                                       NAMES[time->season - 1]);
}

static void
resolve_duration(Resolving *resolving)
{
    static const char *const LETTERS[] = {
        [REL_UNIT_SECOND] = "S", [REL_UNIT_MINUTE] = "M",
        [REL_UNIT_HOUR] = "H",   [REL_UNIT_DAY] = "D",
        [REL_UNIT_WEEK] = "W",   [REL_UNIT_MONTH] = "M",
        [REL_UNIT_YEAR] = "Y",   [REL_UNIT_CENTURY] = NULL};
    const RelTime *const time = resolving->time;
    const char *const letter = LETTERS[time->unit];

    if (letter && time->number > 0) {
        resolving->kind = REL_VALUE_STRING;
        resolving->value = rel_text_printf(
            resolving->arena, "P%s%d%s", time->unit <= REL_UNIT_HOUR ? "T" : "",
            time->number, letter);
    }
}

/// The hour of the day goes with the date, where there is one
static void
add_clock(Resolving *resolving)
{
    const RelTime *const time = resolving->time;

    if (time->clock && resolving->kind == REL_VALUE_DATE &&
        resolving->value.bytes) {
        resolving->kind = REL_VALUE_TIME;
        resolving->value = rel_text_printf(
            resolving->arena, "%.*sT%02d:%02d:00", (int)resolving->value.length,
            resolving->value.bytes, time->hour, time->minute);
    }
}

static void
resolve(Resolving *resolving)
{
    const RelTime *const time = resolving->time;

    switch (time->shape) {
    case REL_TIME_CALENDAR: resolve_calendar(resolving); return;
    case REL_TIME_SEASON: resolve_season(resolving); return;
    case REL_TIME_DURATION: resolve_duration(resolving); return;
    case REL_TIME_QUARTER:
        if (time->year || resolving->today) {
            write_quarter(resolving,
                          time->year ? time->year : resolving->today->year,
                          time->quarter);
        }
        return;
    case REL_TIME_NONE:
    case REL_TIME_VAGUE: return;
    case REL_TIME_WEEKDAY:
    case REL_TIME_DAY:
    case REL_TIME_UNIT:
    case REL_TIME_AGO:
    case REL_TIME_AHEAD: break;
    }
    if (!resolving->today) {
        return;
    }
    if (time->shape == REL_TIME_WEEKDAY) {
        resolve_weekday(resolving);
    } else if (time->shape == REL_TIME_DAY) {
        write_number(resolving,
                     rel_day_number(*resolving->today) + time->number);
    } else if (time->shape == REL_TIME_UNIT) {
        resolve_unit(resolving);
    } else if (time->shape == REL_TIME_AGO) {
        resolve_away(resolving, -1);
    } else if (resolving->ahead) {
        resolve_away(resolving, 1);
    }
}

RelStatus
rel_time_resolve(const RelTime *time, const RelDay *today, bool ahead,
                 RelArena *arena, RelValueKind *kind, RelText *value)
{
    Resolving resolving = {time, today, ahead, arena, REL_VALUE_NONE, {"", 0}};

    resolve(&resolving);
    add_clock(&resolving);
    *kind = resolving.kind;
    *value = resolving.value;
    return value->bytes ? REL_OK : REL_ERR_NO_MEMORY;
}
