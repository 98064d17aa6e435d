// Time resolving: how the values of expressions of time are written.  For
// time_value.c and its neighbours only.

#ifndef RELATA_VALUE_TIME_RESOLVING_H
#define RELATA_VALUE_TIME_RESOLVING_H

#include "value/time.h"

/// The answer on its way
typedef struct {
    const RelTime *time;
    const RelTimeSetting *setting;
    const RelDay *today; // or NULL
    bool ahead;
    RelArena *arena;
    RelValueKind kind;
    RelText value;
} RelTimeResolving;

// How values are written (time_write.c)

/// A day, month or year: "2015-11-24", "2015-11", "2015"
void rel_time_write_day(RelTimeResolving *resolving, RelDay day);
/// The day of a number of days since 1970
void rel_time_write_number(RelTimeResolving *resolving, long number);
/// The week of a day: "2015-W48", with `ending` "2015-W48-WE"
void rel_time_write_week(RelTimeResolving *resolving, RelDay day,
                         const char *ending);
/// A string that XML Schema has no type for
void rel_time_write_string(RelTimeResolving *resolving, RelText value);

// What each resolves is in its file.

/// Calendar dates and weekdays (time_date.c)
void rel_time_resolve_calendar(RelTimeResolving *resolving);
void rel_time_resolve_weekday(RelTimeResolving *resolving);
/// Seasons, quarters, halves, decades, centuries, durations (time_span.c)
void rel_time_resolve_season(RelTimeResolving *resolving);
void rel_time_resolve_quarter(RelTimeResolving *resolving);
void rel_time_resolve_half(RelTimeResolving *resolving);
void rel_time_resolve_decade(RelTimeResolving *resolving);
void rel_time_resolve_century(RelTimeResolving *resolving);
void rel_time_resolve_duration(RelTimeResolving *resolving);

#endif
