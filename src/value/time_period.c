// time_period.c: expressions that name a season, quarter, half of a year,
// decade or century.
//
//   the summer of 2014     the third quarter of last year     the early 1990s
//   the 19th century

#include "value/time_reader.h"

#include "base/strings.h"
#include "tree/word.h"

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
    return time->shifted || time->year != 0 || time->of_year;
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

bool
rel_time_read_half(RelTimeReader *reader, RelTime *time)
{
    int number;

    (void)rel_time_accept_form(reader, "the");
    if (!rel_time_accept(reader, REL_TIME_WORD_ORDINAL, &time->half) ||
        time->half > 2 ||
        !rel_time_accept(reader, REL_TIME_WORD_HALF, &number)) {
        return false;
    }
    time->shape = REL_TIME_HALF;
    rel_time_accept_tail_year(reader, time);
    return time->year != 0 || time->of_year;
}

/// "in his eighties" is no decade
static bool
is_age(const RelTimeReader *reader)
{
    return reader->next > 0 &&
           rel_token_tagged(&reader->sentence->tokens[reader->next - 1],
                            "PRP$");
}

bool
rel_time_read_decade(RelTimeReader *reader, RelTime *time)
{
    int edge;

    if (is_age(reader)) {
        return false;
    }
    (void)rel_time_accept_form(reader, "the");
    if (rel_time_accept(reader, REL_TIME_WORD_EDGE, &edge)) {
        (void)rel_time_accept_form(reader, "-");
    }
    time->shape = REL_TIME_DECADE;
    return rel_time_accept(reader, REL_TIME_WORD_DECADE, &time->number);
}

bool
rel_time_read_century(RelTimeReader *reader, RelTime *time)
{
    int tens = 0;
    int edge;
    int unit;

    (void)rel_time_accept_form(reader, "the");
    if (rel_time_accept(reader, REL_TIME_WORD_EDGE, &edge)) {
        (void)rel_time_accept_form(reader, "-");
    }
    if (rel_time_accept(reader, REL_TIME_WORD_NUMBER, &tens)) { // twenty-first
        (void)rel_time_accept_form(reader, "-");
    }
    if (!rel_time_accept(reader, REL_TIME_WORD_ORDINAL, &time->number)) {
        return false;
    }
    (void)rel_time_accept_form(reader, "-");
    time->number += tens;
    time->shape = REL_TIME_CENTURY;
    return rel_time_accept(reader, REL_TIME_WORD_UNIT, &unit) &&
           unit == REL_UNIT_CENTURY && time->number >= 1 && time->number <= 21;
}
