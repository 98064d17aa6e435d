// Time: expressions of time in a sentence, and the dates they mean.

#ifndef RELATA_VALUE_TIME_H
#define RELATA_VALUE_TIME_H

#include "tree/lists.h"
#include "value/calendar.h"

#include <relata/proposition.h>
#include <relata/sentence.h>

/// The shapes of an expression
typedef enum {
    REL_TIME_NONE,
    REL_TIME_CALENDAR, ///< year, month, day: any that is not 0
    REL_TIME_WEEKDAY,  ///< weekday; shift
    REL_TIME_DAY,      ///< number of days from the document's date
    REL_TIME_UNIT,     ///< "last week": unit, shift
    REL_TIME_AGO,      ///< "two weeks ago": number, unit
    REL_TIME_AHEAD,    ///< "in two weeks": number, unit
    REL_TIME_STORY,    ///< "two weeks later": number, unit, shift (-1, 0, 1)
                       ///< from the last date named
    REL_TIME_SEASON,   ///< season; year or shift
    REL_TIME_QUARTER,  ///< quarter; year or none
    REL_TIME_HALF,     ///< half of a year; year
    REL_TIME_DECADE,   ///< number: 1980, or 80 without its century
    REL_TIME_CENTURY,  ///< number: 19 for the 1800s
    REL_TIME_VAGUE,    ///< A time whose date cannot be told: "weeks before"
    REL_TIME_DURATION  ///< "for two weeks": number, unit
} RelTimeShape;

typedef enum {
    REL_UNIT_NONE,
    REL_UNIT_SECOND,
    REL_UNIT_MINUTE,
    REL_UNIT_HOUR,
    REL_UNIT_DAY,
    REL_UNIT_WEEK,
    REL_UNIT_WEEKEND,
    REL_UNIT_FORTNIGHT,
    REL_UNIT_MONTH,
    REL_UNIT_QUARTER,
    REL_UNIT_YEAR,
    REL_UNIT_DECADE,
    REL_UNIT_CENTURY
} RelTimeUnit;

/// An expression as it was read, before it is tied to a date
typedef struct {
    RelTimeShape shape;
    RelIndex begin, end; ///< Tokens
    int year, month, day;
    int weekday; ///< 1 to 7; of a CALENDAR, what it says to be, or 0
    int shift;   ///< -1 last, 0 this or none, 1 next
    bool shifted;
    RelTimeUnit unit;
    int number; ///< Count or days; -1 where it is vague
    int season, quarter, half;
    bool of_year; ///< "of last year": `year_shift` from this one
    int year_shift;
    bool bare;  ///< "the year" after "end of": which, the verb must tell
    bool clock; ///< hour and minute are given
    int hour, minute;
    bool zoned; ///< zone is given: minutes east of Greenwich
    int zone;
} RelTime;

/**
   Read the longest expression of time that begins at token `begin`.

   @return false if none begins there.
*/
bool rel_time_read(const RelLists *lists, const RelSentence *sentence,
                   RelIndex begin, RelTime *time);

/**
   Read the end of a range that `begin` begins: "[from May] to July 2014".

   @param preposition  What stands before the range: "from", "between" or other.
   @param[in,out] begin  Gets the year or month that only the end names.
   @return false if no range goes on behind it.
*/
bool rel_time_read_end(const RelLists *lists, const RelSentence *sentence,
                       RelText preposition, RelTime *begin, RelTime *end);

/// What an expression is read against
typedef struct {
    const RelDay *today; ///< Date of the document, or NULL when it is not known
    const RelDay *story; ///< The last date named before, or NULL
    bool ahead; ///< The verb speaks of the future: a bare weekday is the next
    bool sure;  ///< ... or of the past, beyond doubt: "May 5" was, or will be
} RelTimeSetting;

/**
   The date that `time` means.

   @param[out] value  In `arena`; empty with REL_VALUE_NONE if it is not known.
   @return REL_OK or REL_ERR_NO_MEMORY.
*/
RelStatus rel_time_resolve(const RelTime *time, const RelTimeSetting *setting,
                           RelArena *arena, RelValueKind *kind, RelText *value);

/// The same for a range, as "2014-05/2014-07": with a value if both ends have
RelStatus rel_time_resolve_range(const RelTime *begin, const RelTime *end,
                                 const RelTimeSetting *setting, RelArena *arena,
                                 RelValueKind *kind, RelText *value);

/// The expression tells how long, and not when
bool rel_time_is_duration(const RelTime *time, bool ahead);

/// What a word does in expressions of time (time_word.c)
typedef enum {
    REL_TIME_WORD_NONE,
    REL_TIME_WORD_WEEKDAY,
    REL_TIME_WORD_MONTH,
    REL_TIME_WORD_DAY,
    REL_TIME_WORD_UNIT,
    REL_TIME_WORD_SHIFT,
    REL_TIME_WORD_AGO,
    REL_TIME_WORD_LATER,
    REL_TIME_WORD_PART,
    REL_TIME_WORD_SEASON,
    REL_TIME_WORD_VAGUE,
    REL_TIME_WORD_EDGE,
    REL_TIME_WORD_CLOCK,
    REL_TIME_WORD_ZONE,    ///< "GMT": minutes east of Greenwich
    REL_TIME_WORD_STORY,   ///< "following": counts from the last date named
    REL_TIME_WORD_SPAN,    ///< "past": "the past year" is a duration
    REL_TIME_WORD_END,     ///< "end": "the end of May"
    REL_TIME_WORD_HALF,    ///< "half"
    REL_TIME_WORD_DECADE,  ///< "1980s", "eighties"
    REL_TIME_WORD_DOTTED,  ///< "24.11.2015"
    REL_TIME_WORD_BEFORE,  ///< "in": before a year
    REL_TIME_WORD_NUMBER,  ///< "13", "two", "a"
    REL_TIME_WORD_ORDINAL, ///< "13th", "third"
    REL_TIME_WORD_SOME,    ///< "several"
    REL_TIME_WORD_YEAR,    ///< "2015"
    REL_TIME_WORD_HOUR,    ///< "14:30": number = hour * 60 + minute
    REL_TIME_WORD_ISO,     ///< "2015-11-24"
    REL_TIME_WORD_OTHER    ///< "the", "of", ",": by its form
} RelTimeWordKind;

typedef struct {
    RelTimeWordKind kind;
    int number;
} RelTimeWord;

/// What the token does
RelTimeWord rel_time_word(const RelLists *lists, const RelToken *token);

#endif
