// Time: expressions of time in a sentence, and the dates they mean.

#ifndef RELATA_EXTRACT_TIME_H
#define RELATA_EXTRACT_TIME_H

#include "extract/calendar.h"
#include "extract/context.h"

/// The shapes of an expression
typedef enum {
    REL_TIME_NONE,
    REL_TIME_CALENDAR, ///< year, month, day: any that is not 0
    REL_TIME_WEEKDAY,  ///< weekday; shift
    REL_TIME_DAY,      ///< number of days from the document's date
    REL_TIME_UNIT,     ///< "last week": unit, shift
    REL_TIME_AGO,      ///< "two weeks ago": number, unit
    REL_TIME_AHEAD,    ///< "in two weeks": number, unit
    REL_TIME_SEASON,   ///< season; year or shift
    REL_TIME_QUARTER,  ///< quarter; year or none
    REL_TIME_VAGUE,    ///< A time whose date cannot be told: "days later"
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
    int weekday; ///< 1 to 7
    int shift;   ///< -1 last, 0 this or none, 1 next
    bool shifted;
    RelTimeUnit unit;
    int number; ///< Count or days; -1 where it is vague
    int season, quarter;
    bool clock; ///< hour and minute are given
    int hour, minute;
} RelTime;

/**
   Read the longest expression of time that begins at token `begin`.

   @return false if none begins there.
*/
bool rel_time_read(const RelLists *lists, const RelSentence *sentence,
                   RelIndex begin, RelTime *time);

/**
   The date that `time` means.

   @param today  Date of the document, or NULL when it is not known.
   @param ahead  The verb speaks of the future: a bare weekday is the next.
   @param[out] value  In `arena`; empty with REL_VALUE_NONE if it is not known.
   @return REL_OK or REL_ERR_NO_MEMORY.
*/
RelStatus rel_time_resolve(const RelTime *time, const RelDay *today, bool ahead,
                           RelArena *arena, RelValueKind *kind, RelText *value);

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
    REL_TIME_WORD_ZONE,    ///< "GMT"
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
