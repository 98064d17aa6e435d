// Calendar: days of the Gregorian calendar, and how they are written.

#ifndef RELATA_VALUE_CALENDAR_H
#define RELATA_VALUE_CALENDAR_H

#include <relata/text.h>

/// A day, or with day 0 a month, or with month 0 a year
typedef struct {
    int year;
    int month; ///< 1 to 12, or 0
    int day;   ///< 1 to 31, or 0
} RelDay;

/// Read "2015-11-24", "2015-11" or "2015" at the start of `text`
bool rel_day_read(RelText text, RelDay *day);

/// Read "24.11.2015", or "11/24/2015" and "24/11/2015" where only one reading
/// is a day
bool rel_day_read_dotted(RelText text, RelDay *day);

/// Tell whether the month has such a day
bool rel_day_exists(RelDay day);

/// Days since 1970-01-01; the day must exist
long rel_day_number(RelDay day);
/// The day of that number
RelDay rel_day_of_number(long number);

/// 1 (Monday) to 7 (Sunday)
int rel_day_weekday(RelDay day);

/// The ISO 8601 week of a day and the year it belongs to
void rel_day_week(RelDay day, int *year, int *week);

/// The month `count` months away; its day is 0
RelDay rel_day_add_months(RelDay day, int count);

#endif
