// time_relative.c: expressions that count from the date of the document, and
// those that name no day.
//
//   yesterday     last week     two weeks ago     the third quarter

#include "extract/time_reader.h"

#include "base/strings.h"
#include "extract/word.h"

bool
rel_time_read_day_word(RelTimeReader *reader, RelTime *time)
{
    int number;

    time->shape = REL_TIME_DAY;
    if (rel_time_accept(reader, REL_TIME_WORD_DAY, &time->number)) {
        (void)rel_time_accept(reader, REL_TIME_WORD_PART, &number);
        return true;
    }
    return rel_time_accept(reader, REL_TIME_WORD_SHIFT, &time->number) &&
           time->number <= 0 &&
           rel_time_accept(reader, REL_TIME_WORD_PART, &number);
}

bool
rel_time_read_shifted_unit(RelTimeReader *reader, RelTime *time)
{
    int number;
    int unit;

    (void)rel_time_accept_form(reader, "the");
    if (!rel_time_accept(reader, REL_TIME_WORD_SHIFT, &time->shift)) {
        return false;
    }
    const bool counted =
        rel_time_accept(reader, REL_TIME_WORD_NUMBER, &number) ||
        rel_time_accept(reader, REL_TIME_WORD_SOME, &number);
    if (!rel_time_accept(reader, REL_TIME_WORD_UNIT, &unit)) {
        return false;
    }
    time->shape = counted ? REL_TIME_VAGUE : REL_TIME_UNIT;
    time->unit = (RelTimeUnit)unit;
    time->shifted = true;
    return true;
}

/// The count before a unit: "two", "a", "several", "a few"
static bool
accept_count(RelTimeReader *reader, int *number)
{
    if (rel_time_accept(reader, REL_TIME_WORD_NUMBER, number)) {
        int vague;
        if (*number == 1 &&
            rel_time_accept(reader, REL_TIME_WORD_SOME, &vague)) {
            *number = -1;
        }
        return true;
    }
    if (!rel_time_accept(reader, REL_TIME_WORD_SOME, number)) {
        return false;
    }
    (void)rel_time_accept_form(reader, "of");
    *number = -1;
    return true;
}

/// The words before `begin` are "in" or "within"
static bool
follows_in(const RelTimeReader *reader, RelIndex begin)
{
    const RelToken *const tokens = reader->sentence->tokens;

    return begin > 0 && (rel_text_is_nocase(tokens[begin - 1].form, "in") ||
                         rel_text_is_nocase(tokens[begin - 1].form, "within"));
}

bool
rel_time_read_counted_unit(RelTimeReader *reader, RelTime *time)
{
    const RelIndex begin = reader->next;
    int unit;
    int number;

    if (!accept_count(reader, &time->number)) {
        return false;
    }
    (void)rel_time_accept_form(reader, "-");
    if (!rel_time_accept(reader, REL_TIME_WORD_UNIT, &unit)) {
        return false;
    }
    time->unit = (RelTimeUnit)unit;
    const RelTimeReader before = *reader;
    if (rel_time_accept(reader, REL_TIME_WORD_AGO, &number)) {
        // "earlier" counts from a moment that only the story knows.
        const RelToken *const word = &reader->sentence->tokens[before.next];
        time->shape = rel_text_is_nocase(word->form, "ago") ? REL_TIME_AGO
                                                            : REL_TIME_VAGUE;
    } else if (rel_time_accept(reader, REL_TIME_WORD_LATER, &number) ||
               rel_time_accept_form(reader, "after") ||
               rel_time_accept_form(reader, "before")) {
        time->shape = REL_TIME_VAGUE;
    } else {
        time->shape =
            follows_in(reader, begin) ? REL_TIME_AHEAD : REL_TIME_DURATION;
    }
    return true;
}

bool
rel_time_read_season(RelTimeReader *reader, RelTime *time)
{
    (void)rel_time_accept_form(reader, "the");
    if (rel_time_accept(reader, REL_TIME_WORD_SHIFT, &time->shift)) {
        time->shifted = true;
    }
    if (!rel_time_accept(reader, REL_TIME_WORD_SEASON, &time->season)) {
        return false;
    }
    time->shape = REL_TIME_SEASON;
    rel_time_accept_tail_year(reader, time);
    return time->shifted || time->year != 0;
}

bool
rel_time_read_quarter(RelTimeReader *reader, RelTime *time)
{
    int unit;

    (void)rel_time_accept_form(reader, "the");
    if (!rel_time_accept(reader, REL_TIME_WORD_ORDINAL, &time->quarter) ||
        time->quarter > 4) {
        return false;
    }
    (void)rel_time_accept_form(reader, "-");
    if (!rel_time_accept(reader, REL_TIME_WORD_UNIT, &unit) ||
        unit != REL_UNIT_QUARTER) {
        return false;
    }
    time->shape = REL_TIME_QUARTER;
    rel_time_accept_tail_year(reader, time);
    return true;
}
