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

#include "value/time_resolving.h"

#include "base/strings.h"

/// "the weekend" is the last one, or the next where the verb looks ahead
static int
weekend_shift(const RelTimeResolving *resolving)
{
    const bool open = !resolving->time->shifted && !resolving->ahead;

    return open && rel_day_weekday(*resolving->today) < 6
               ? -1
               : resolving->time->shift;
}

static void
resolve_unit(RelTimeResolving *resolving)
{
    const RelTime *const time = resolving->time;
    const RelDay today = *resolving->today;
    const long now = rel_day_number(today);
    const int quarters = today.year * 4 + (today.month - 1) / 3 + time->shift;

    if (time->bare && !resolving->ahead) {
        return; // "the end of the year": of which year, the story tells
    }
    switch (time->unit) {
    case REL_UNIT_WEEK:
        rel_time_write_week(resolving,
                            rel_day_of_number(now + 7L * time->shift), "");
        break;
    case REL_UNIT_WEEKEND:
        rel_time_write_week(
            resolving, rel_day_of_number(now + 7L * weekend_shift(resolving)),
            "-WE");
        break;
    case REL_UNIT_MONTH:
        rel_time_write_day(resolving, rel_day_add_months(today, time->shift));
        break;
    case REL_UNIT_QUARTER:
        rel_time_write_string(resolving,
                              rel_text_printf(resolving->arena, "%04d-Q%d",
                                              quarters / 4, quarters % 4 + 1));
        break;
    case REL_UNIT_YEAR:
        rel_time_write_day(resolving, (RelDay){today.year + time->shift, 0, 0});
        break;
    case REL_UNIT_DAY: // "the next day" counts from the story
    case REL_UNIT_NONE:
    case REL_UNIT_SECOND:
    case REL_UNIT_MINUTE:
    case REL_UNIT_HOUR:
    case REL_UNIT_FORTNIGHT:
    case REL_UNIT_DECADE:
    case REL_UNIT_CENTURY: break;
    }
}

/// So many days from `base`, which must be a day; weeks are whole ones
static void
write_days_away(RelTimeResolving *resolving, RelDay base, long days, bool weeks)
{
    if (base.day == 0) {
        return;
    }
    const long number = rel_day_number(base) + days;
    if (weeks) {
        rel_time_write_week(resolving, rel_day_of_number(number), "");
    } else {
        rel_time_write_number(resolving, number);
    }
}

/// So many years from `base`, written to `grain` of its digits: 4 or 3
static void
write_years_away(RelTimeResolving *resolving, RelDay base, int years, int grain)
{
    const int year = base.year + years;

    if (year < 1 || year > 9999) {
        return;
    }
    if (grain == 4) {
        rel_time_write_day(resolving, (RelDay){year, 0, 0});
    } else {
        rel_time_write_string(
            resolving, rel_text_printf(resolving->arena, "%03dX", year / 10));
    }
}

/// So many units from `base`, to the grain of the unit
static void
resolve_away(RelTimeResolving *resolving, RelDay base, int direction)
{
    const RelTime *const time = resolving->time;
    const int count = time->number * direction;

    if (time->unit == REL_UNIT_HOUR || time->unit == REL_UNIT_MINUTE) {
        if (time->number <= 12 && resolving->today) { // the same day, mostly
            write_days_away(resolving, base, 0, false);
        }
        return;
    }
    if (time->number < 0 || time->number > 3000) {
        return;
    }
    switch (time->unit) {
    case REL_UNIT_DAY: write_days_away(resolving, base, count, false); break;
    case REL_UNIT_WEEK:
        write_days_away(resolving, base, 7L * count, true);
        break;
    case REL_UNIT_FORTNIGHT:
        write_days_away(resolving, base, 14L * count, true);
        break;
    case REL_UNIT_MONTH:
        if (base.month != 0) {
            rel_time_write_day(resolving, rel_day_add_months(base, count));
        }
        break;
    case REL_UNIT_YEAR: write_years_away(resolving, base, count, 4); break;
    case REL_UNIT_DECADE:
        write_years_away(resolving, base, count * 10, 3);
        break;
    case REL_UNIT_NONE:
    case REL_UNIT_SECOND:
    case REL_UNIT_MINUTE:
    case REL_UNIT_HOUR:
    case REL_UNIT_WEEKEND:
    case REL_UNIT_QUARTER:
    case REL_UNIT_CENTURY: break;
    }
}

/// "two weeks later" counts from the last date named, and a day of it to the
/// day: "the week after" May 2014 has no value
static void
resolve_story(RelTimeResolving *resolving)
{
    const RelDay *const story = resolving->setting->story;

    if (story && resolving->time->unit >= REL_UNIT_DAY) {
        resolve_away(resolving, *story, resolving->time->shift);
    }
}

/// "GMT", "EST": behind the hour, as XML Schema has it
static RelText
print_zone(const RelTimeResolving *resolving)
{
    const RelTime *const time = resolving->time;
    const int minutes = time->zone < 0 ? -time->zone : time->zone;

    if (!time->zoned) {
        return rel_text("");
    }
    return minutes == 0 ? rel_text("Z")
                        : rel_text_printf(resolving->arena, "%c%02d:%02d",
                                          time->zone < 0 ? '-' : '+',
                                          minutes / 60, minutes % 60);
}

/// The hour of the day goes with the date, where there is one
static void
add_clock(RelTimeResolving *resolving)
{
    const RelTime *const time = resolving->time;

    if (time->clock && resolving->kind == REL_VALUE_DATE &&
        resolving->value.bytes) {
        const RelText zone = print_zone(resolving);
        resolving->kind = REL_VALUE_TIME;
        resolving->value = rel_text_printf(
            resolving->arena, "%.*sT%02d:%02d:00%.*s",
            (int)resolving->value.length, resolving->value.bytes, time->hour,
            time->minute, (int)zone.length, zone.length ? zone.bytes : "");
    }
}

/// What counts from the document's date
static void
resolve_by_today(RelTimeResolving *resolving)
{
    const RelTime *const time = resolving->time;

    if (!resolving->today) {
        return;
    }
    if (time->shape == REL_TIME_WEEKDAY) {
        rel_time_resolve_weekday(resolving);
    } else if (time->shape == REL_TIME_DAY) {
        rel_time_write_number(resolving,
                              rel_day_number(*resolving->today) + time->number);
    } else if (time->shape == REL_TIME_UNIT) {
        resolve_unit(resolving);
    } else {
        resolve_away(resolving, *resolving->today,
                     time->shape == REL_TIME_AGO ? -1 : 1);
    }
}

static void
resolve(RelTimeResolving *resolving)
{
    const RelTime *const time = resolving->time;

    switch (time->shape) {
    case REL_TIME_CALENDAR: rel_time_resolve_calendar(resolving); break;
    case REL_TIME_SEASON: rel_time_resolve_season(resolving); break;
    case REL_TIME_DURATION: rel_time_resolve_duration(resolving); break;
    case REL_TIME_QUARTER: rel_time_resolve_quarter(resolving); break;
    case REL_TIME_HALF: rel_time_resolve_half(resolving); break;
    case REL_TIME_DECADE: rel_time_resolve_decade(resolving); break;
    case REL_TIME_CENTURY: rel_time_resolve_century(resolving); break;
    case REL_TIME_STORY: resolve_story(resolving); break;
    case REL_TIME_NONE:
    case REL_TIME_VAGUE: break;
    case REL_TIME_AHEAD:
        if (!resolving->ahead) { // "mended it within two hours"
            rel_time_resolve_duration(resolving);
            break;
        }
        resolve_by_today(resolving);
        break;
    case REL_TIME_WEEKDAY:
    case REL_TIME_DAY:
    case REL_TIME_UNIT:
    case REL_TIME_AGO: resolve_by_today(resolving); break;
    }
}

bool
rel_time_is_duration(const RelTime *time, bool ahead)
{
    return time->shape == REL_TIME_DURATION ||
           (time->shape == REL_TIME_AHEAD && !ahead);
}

RelStatus
rel_time_resolve(const RelTime *time, const RelTimeSetting *setting,
                 RelArena *arena, RelValueKind *kind, RelText *value)
{
    RelTimeResolving resolving = {
        .time = time,
        .setting = setting,
        .today = setting->today,
        .ahead = setting->ahead,
        .arena = arena,
        .kind = REL_VALUE_NONE,
        .value = rel_text(""),
    };

    resolve(&resolving);
    add_clock(&resolving);
    *kind = resolving.kind;
    *value = resolving.value;
    return value->bytes ? REL_OK : REL_ERR_NO_MEMORY;
}

/// The day that a value begins with, in *day; false: none to count from
static bool
read_base(RelValueKind kind, RelText value, RelDay *day)
{
    if (kind == REL_VALUE_STRING || !rel_day_read(value, day)) {
        return false;
    }
    day->month = day->month ? day->month : 1;
    day->day = day->day ? day->day : 1;
    return true;
}

RelStatus
rel_time_resolve_range(const RelTime *begin, const RelTime *end,
                       const RelTimeSetting *setting, RelArena *arena,
                       RelValueKind *kind, RelText *value)
{
    // One end is read against the document, the other against that one:
    // "from Monday to Wednesday" is of one week.
    const RelTime *const first = setting->ahead ? begin : end;
    const RelTime *const second = setting->ahead ? end : begin;
    RelTimeSetting other = *setting;
    RelText values[2];
    RelDay base;

    RelStatus status =
        rel_time_resolve(first, setting, arena, kind, &values[0]);
    if (status == REL_OK && read_base(*kind, values[0], &base)) {
        other.today = &base;
    }
    if (status == REL_OK) {
        status = rel_time_resolve(second, &other, arena, kind, &values[1]);
    }
    *value = rel_text("");
    *kind = REL_VALUE_NONE;
    if (status != REL_OK || values[0].length == 0 || values[1].length == 0) {
        return status;
    }
    const RelText from = values[setting->ahead ? 0 : 1];
    const RelText to = values[setting->ahead ? 1 : 0];
    *kind = REL_VALUE_STRING;
    *value = rel_text_printf(arena, "%.*s/%.*s", (int)from.length, from.bytes,
                             (int)to.length, to.bytes);
    return value->bytes ? REL_OK : REL_ERR_NO_MEMORY;
}
