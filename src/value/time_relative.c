// time_relative.c: expressions that count from the date of the document or
// from the last date named, and those that name no day.
//
//   yesterday     last week     two weeks ago     the next day     for two
//   weeks

#include "value/time_reader.h"

#include "base/strings.h"
#include "tree/word.h"

/// "the day before yesterday", "the day after tomorrow"
static bool
read_day_beside(RelTimeReader *reader, RelTime *time)
{
    int unit;

    (void)rel_time_accept_form(reader, "the");
    if (!rel_time_accept(reader, REL_TIME_WORD_UNIT, &unit) ||
        unit != REL_UNIT_DAY) {
        return false;
    }
    const int step = rel_time_accept_form(reader, "before")  ? -1
                     : rel_time_accept_form(reader, "after") ? 1
                                                             : 0;
    if (step == 0 ||
        !rel_time_accept(reader, REL_TIME_WORD_DAY, &time->number)) {
        return false;
    }
    time->number += step;
    return true;
}

bool
rel_time_read_day_word(RelTimeReader *reader, RelTime *time)
{
    const RelTimeReader before = *reader;
    int number;

    time->shape = REL_TIME_DAY;
    if (rel_time_accept(reader, REL_TIME_WORD_DAY, &time->number)) {
        (void)rel_time_accept(reader, REL_TIME_WORD_PART, &number);
        return true;
    }
    if (read_day_beside(reader, time)) {
        return true;
    }
    *reader = before;
    return rel_time_accept(reader, REL_TIME_WORD_SHIFT, &time->number) &&
           time->number <= 0 &&
           rel_time_accept(reader, REL_TIME_WORD_PART, &number);
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

/// "last", "this", "next", "this past"; "past" alone makes a span
static bool
accept_shift(RelTimeReader *reader, int *shift, bool *span)
{
    *span = rel_time_accept(reader, REL_TIME_WORD_SPAN, shift);
    if (*span) {
        return true;
    }
    if (!rel_time_accept(reader, REL_TIME_WORD_SHIFT, shift)) {
        return false;
    }
    if (*shift == 0) {
        (void)rel_time_accept(reader, REL_TIME_WORD_SPAN, shift);
    }
    return true;
}

bool
rel_time_read_shifted_unit(RelTimeReader *reader, RelTime *time)
{
    bool span;
    int unit;

    (void)rel_time_accept_form(reader, "the");
    if (!accept_shift(reader, &time->shift, &span)) {
        return false;
    }
    time->number = 1;
    const bool counted = accept_count(reader, &time->number);
    if (!rel_time_accept(reader, REL_TIME_WORD_UNIT, &unit)) {
        return false;
    }
    time->shape = counted || span ? REL_TIME_DURATION : REL_TIME_UNIT;
    time->unit = (RelTimeUnit)unit;
    time->shifted = true;
    return true;
}

bool
rel_time_read_weekend(RelTimeReader *reader, RelTime *time)
{
    int unit;

    time->shape = REL_TIME_UNIT;
    time->unit = REL_UNIT_WEEKEND;
    return rel_time_accept_form(reader, "the") &&
           rel_time_accept(reader, REL_TIME_WORD_UNIT, &unit) &&
           unit == REL_UNIT_WEEKEND;
}

/// Nothing that the time is told by follows: "the day before[, fans ...]",
/// not "the day before the vote"
static bool
ends_here(const RelTimeReader *reader)
{
    if (reader->next >= reader->sentence->n_tokens) {
        return true;
    }
    const RelToken *const next = &reader->sentence->tokens[reader->next];
    return next->upos == REL_UPOS_PUNCT || next->upos == REL_UPOS_ADP ||
           next->upos == REL_UPOS_CCONJ;
}

/// "before" or "after" at the end: which way it leads from the last date
static bool
accept_side(RelTimeReader *reader, int *shift)
{
    RelTimeReader trial = *reader;

    *shift = rel_time_accept_form(&trial, "before")  ? -1
             : rel_time_accept_form(&trial, "after") ? 1
                                                     : 0;
    if (*shift == 0 || !ends_here(&trial)) {
        return false;
    }
    *reader = trial;
    return true;
}

bool
rel_time_read_story_unit(RelTimeReader *reader, RelTime *time)
{
    const bool article = rel_time_accept_form(reader, "the");
    int unit;

    time->shape = REL_TIME_STORY;
    time->number = 1;
    const bool named =
        rel_time_accept(reader, REL_TIME_WORD_STORY, &time->shift) ||
        (article &&
         rel_time_accept(reader, REL_TIME_WORD_SHIFT, &time->shift) &&
         time->shift > 0);
    if (!rel_time_accept(reader, REL_TIME_WORD_UNIT, &unit)) {
        return false;
    }
    time->unit = (RelTimeUnit)unit;
    return named || (article && accept_side(reader, &time->shift));
}

/// The words before `begin` are "in" or "within"
static bool
follows_in(const RelTimeReader *reader, RelIndex begin)
{
    const RelToken *const tokens = reader->sentence->tokens;

    return begin > 0 && (rel_text_is_nocase(tokens[begin - 1].form, "in") ||
                         rel_text_is_nocase(tokens[begin - 1].form, "within"));
}

/// "in two years' time"
static bool
accept_time_of(RelTimeReader *reader)
{
    RelTimeReader trial = *reader;

    if (trial.next >= trial.sentence->n_tokens ||
        !rel_token_tagged(&trial.sentence->tokens[trial.next], "POS")) {
        return false;
    }
    ++trial.next;
    if (!rel_time_accept_form(&trial, "time")) {
        return false;
    }
    *reader = trial;
    return true;
}

/// "ago", "later", "after the vote", or nothing behind so many units
static void
read_direction(RelTimeReader *reader, RelTime *time, RelIndex begin)
{
    const RelTimeReader before = *reader;
    int number;

    if (rel_time_accept(reader, REL_TIME_WORD_AGO, &number)) {
        const RelToken *const word = &reader->sentence->tokens[before.next];
        time->shape = rel_text_is_nocase(word->form, "ago") ? REL_TIME_AGO
                                                            : REL_TIME_STORY;
        time->shift = -1;
    } else if (rel_time_accept(reader, REL_TIME_WORD_LATER, &number)) {
        time->shape = REL_TIME_STORY;
        time->shift = 1;
    } else if (accept_side(reader, &time->shift)) {
        time->shape = REL_TIME_STORY;
    } else if (rel_time_accept_form(reader, "after") ||
               rel_time_accept_form(reader, "before")) {
        time->shape = REL_TIME_VAGUE; // "two weeks after the vote"
    } else {
        time->shape = accept_time_of(reader) || follows_in(reader, begin)
                          ? REL_TIME_AHEAD
                          : REL_TIME_DURATION;
    }
}

/// "half a year": six months
static bool
accept_half_unit(RelTimeReader *reader, RelTime *time)
{
    static const struct {
        RelTimeUnit whole, part;
        int number;
    } HALVES[] = {{REL_UNIT_HOUR, REL_UNIT_MINUTE, 30},
                  {REL_UNIT_DAY, REL_UNIT_HOUR, 12},
                  {REL_UNIT_YEAR, REL_UNIT_MONTH, 6},
                  {REL_UNIT_DECADE, REL_UNIT_YEAR, 5},
                  {REL_UNIT_CENTURY, REL_UNIT_YEAR, 50}};
    int number;
    int unit;

    if (!rel_time_accept(reader, REL_TIME_WORD_HALF, &number) ||
        !rel_time_accept(reader, REL_TIME_WORD_NUMBER, &number) ||
        number != 1 || !rel_time_accept(reader, REL_TIME_WORD_UNIT, &unit)) {
        return false;
    }
    for (size_t i = 0; i < sizeof HALVES / sizeof HALVES[0]; ++i) {
        if ((int)HALVES[i].whole == unit) {
            time->unit = HALVES[i].part;
            time->number = HALVES[i].number;
            return true;
        }
    }
    return false;
}

/// "two weeks", "a year and a half": the half leaves the count open
static bool
accept_counted_unit(RelTimeReader *reader, RelTime *time)
{
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
    RelTimeReader trial = *reader;
    if (rel_time_accept_form(&trial, "and") &&
        rel_time_accept(&trial, REL_TIME_WORD_NUMBER, &number) &&
        rel_time_accept(&trial, REL_TIME_WORD_HALF, &number)) {
        *reader = trial;
        time->number = -1;
    }
    return true;
}

bool
rel_time_read_counted_unit(RelTimeReader *reader, RelTime *time)
{
    const RelTimeReader before = *reader;

    if (!accept_half_unit(reader, time)) {
        *reader = before;
        if (!accept_counted_unit(reader, time)) {
            return false;
        }
    }
    read_direction(reader, time, before.next);
    return true;
}
