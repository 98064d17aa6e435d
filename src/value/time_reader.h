// Time reader: steps over the words of an expression of time.  For time.c and
// the files of its rules only.

#ifndef RELATA_VALUE_TIME_READER_H
#define RELATA_VALUE_TIME_READER_H

#include "value/time.h"

/// Where the reading stands
typedef struct {
    const RelLists *lists;
    const RelSentence *sentence;
    RelIndex next;
} RelTimeReader;

// Each accept steps over what it finds and says so, or stays (time_reader.c).

/// What the next word does
RelTimeWord rel_time_peek(const RelTimeReader *reader);
/// The next word if it is of `kind`; its number in *number
bool rel_time_accept(RelTimeReader *reader, RelTimeWordKind kind, int *number);
/// The next word if its form is `form`, in any case
bool rel_time_accept_form(RelTimeReader *reader, const char *form);
/// A four-digit year that counts nothing: "2015", not "2015 cars"
bool rel_time_accept_year(RelTimeReader *reader, int *year);
/// A day of the month: "13", "13th", "the 13th"
bool rel_time_accept_day(RelTimeReader *reader, int *day);
/// ", 2015", "of 2015", "2015", "of last year", if it is there
void rel_time_accept_tail_year(RelTimeReader *reader, RelTime *time);

// Rules: each reads one shape, or fails with *reader anywhere.

/// "Nov. 13[, 2015]", "November [2015]", "last November" (time_calendar.c)
bool rel_time_read_month(RelTimeReader *reader, RelTime *time);
/// "13 November [2015]", "the 13th of November"
bool rel_time_read_day_month(RelTimeReader *reader, RelTime *time);
/// "2015-11-24", in one token or in five
bool rel_time_read_iso(RelTimeReader *reader, RelTime *time);
/// "Christmas Day [2015]"
bool rel_time_read_holiday(RelTimeReader *reader, RelTime *time);
/// "2015" where it is a year
bool rel_time_read_year(RelTimeReader *reader, RelTime *time);
/// "[last] Friday [morning] [, Nov. 13]"
bool rel_time_read_weekday(RelTimeReader *reader, RelTime *time);
/// "yesterday [morning]", "this morning", "last night", "the day before
/// yesterday" (time_relative.c)
bool rel_time_read_day_word(RelTimeReader *reader, RelTime *time);
/// "last week", "this month"; "the past two weeks" is a duration
bool rel_time_read_shifted_unit(RelTimeReader *reader, RelTime *time);
/// "the following week", "the next day", "the day before", "that year"
bool rel_time_read_story_unit(RelTimeReader *reader, RelTime *time);
/// "the weekend"
bool rel_time_read_weekend(RelTimeReader *reader, RelTime *time);
/// "two weeks ago", "two weeks later", "in two weeks", "two weeks"
bool rel_time_read_counted_unit(RelTimeReader *reader, RelTime *time);
/// "summer [of] 2014", "last summer" (time_period.c)
bool rel_time_read_season(RelTimeReader *reader, RelTime *time);
/// "the third quarter [of 2015]"
bool rel_time_read_quarter(RelTimeReader *reader, RelTime *time);
/// "the first half of 2015"
bool rel_time_read_half(RelTimeReader *reader, RelTime *time);
/// "the 1980s", "the '80s", "the eighties"
bool rel_time_read_decade(RelTimeReader *reader, RelTime *time);
/// "the 19th century"
bool rel_time_read_century(RelTimeReader *reader, RelTime *time);

#endif
