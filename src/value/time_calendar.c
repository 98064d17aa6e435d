// time_calendar.c: expressions that name a day, month or year.
//
//   Nov. 13, 2015     13 November     2015-11-13     Friday, Nov. 13
//   in 1990           Christmas Day 2015

#include "base/strings.h"
#include "tree/tree.h"
#include "tree/word.h"
#include "value/time_reader.h"

#include <string.h>

// The longest name of a day
#define HOLIDAY_WORDS 4

bool
rel_time_read_month(RelTimeReader *reader, RelTime *time)
{
    int shift;

    if (rel_time_accept(reader, REL_TIME_WORD_SHIFT, &shift)) {
        time->shift = shift;
        time->shifted = true;
    }
    if (!rel_time_accept(reader, REL_TIME_WORD_MONTH, &time->month)) {
        return false;
    }
    time->shape = REL_TIME_CALENDAR;
    if (!time->shifted) {
        (void)rel_time_accept_day(reader, &time->day);
        rel_time_accept_tail_year(reader, time);
    }
    return true;
}

bool
rel_time_read_day_month(RelTimeReader *reader, RelTime *time)
{
    if (!rel_time_accept_day(reader, &time->day)) {
        return false;
    }
    (void)rel_time_accept_form(reader, "of");
    if (!rel_time_accept(reader, REL_TIME_WORD_MONTH, &time->month)) {
        return false;
    }
    time->shape = REL_TIME_CALENDAR;
    rel_time_accept_tail_year(reader, time);
    return true;
}

bool
rel_time_read_iso(RelTimeReader *reader, RelTime *time)
{
    const RelSentence *const sentence = reader->sentence;
    const RelText form = sentence->tokens[reader->next].form;
    RelDay day;
    int number;

    if (rel_time_accept(reader, REL_TIME_WORD_ISO, &number)) {
        (void)rel_day_read(form, &day);
    } else if (rel_time_accept(reader, REL_TIME_WORD_DOTTED, &number)) {
        (void)rel_day_read_dotted(form, &day);
    } else if (rel_time_accept_year(reader, &day.year) &&
               rel_time_accept_form(reader, "-") &&
               rel_time_accept(reader, REL_TIME_WORD_NUMBER, &day.month) &&
               rel_time_accept_form(reader, "-") &&
               rel_time_accept(reader, REL_TIME_WORD_NUMBER, &day.day)) {
        if (!rel_day_exists(day)) {
            return false;
        }
    } else {
        return false;
    }
    time->shape = REL_TIME_CALENDAR;
    time->year = day.year;
    time->month = day.month;
    time->day = day.day;
    return true;
}

/// The words from `first` to before `end` with blanks between them, in `room`
static RelText
join_forms(const RelSentence *sentence, RelIndex first, RelIndex end,
           char *room, size_t size)
{
    size_t length = 0;

    for (RelIndex i = first; i < end; ++i) {
        const RelText form = sentence->tokens[i].form;
        if (length + form.length + 1 > size) {
            return rel_text("");
        }
        if (length > 0) {
            room[length++] = ' ';
        }
        memcpy(room + length, form.bytes, form.length);
        length += form.length;
    }
    return (RelText){room, length};
}

/// The digits at the start of `*text`, which is stepped over them
static int
take_number(RelText *text)
{
    RelText word = {NULL, 0};
    int number = 0;

    rel_text_split(text, ' ', &word);
    for (size_t i = 0; i < word.length; ++i) {
        number = number * 10 + (word.bytes[i] - '0');
    }
    return number;
}

bool
rel_time_read_holiday(RelTimeReader *reader, RelTime *time)
{
    const RelSentence *const sentence = reader->sentence;
    const RelIndex first = reader->next;
    char room[64];

    if (!rel_text_is_capitalized(sentence->tokens[first].form)) {
        return false;
    }
    for (RelIndex end = first + HOLIDAY_WORDS; end > first; --end) {
        RelText value = {NULL, 0};
        if (end <= sentence->n_tokens) {
            value = rel_word_value(
                reader->lists->holidays,
                join_forms(sentence, first, end, room, sizeof room));
        }
        if (value.length > 0) {
            time->shape = REL_TIME_CALENDAR;
            time->month = take_number(&value);
            time->day = take_number(&value);
            reader->next = end;
            rel_time_accept_tail_year(reader, time);
            return true;
        }
    }
    return false;
}

/// The word before the expression makes a bare number a year: "in 1990"
static bool
follows_year_word(const RelTimeReader *reader)
{
    if (reader->next == 0) {
        return false;
    }
    const RelTimeWord before = rel_time_word(
        reader->lists, &reader->sentence->tokens[reader->next - 1]);
    return before.kind == REL_TIME_WORD_BEFORE ||
           before.kind == REL_TIME_WORD_EDGE ||
           (before.kind == REL_TIME_WORD_UNIT &&
            before.number == REL_UNIT_YEAR);
}

/// The tree hangs the number on a verb or noun as a time: "won it 1990"
static bool
hangs_as_time(const RelTimeReader *reader)
{
    const RelToken *const token = &reader->sentence->tokens[reader->next];

    return rel_token_relates(token, "obl") ||
           rel_token_relates(token, "nmod:unmarked");
}

/// "the year 1991"
static bool
accept_named_year(RelTimeReader *reader, int *year)
{
    RelTimeReader trial = *reader;
    int unit;

    (void)rel_time_accept_form(&trial, "the");
    if (!rel_time_accept(&trial, REL_TIME_WORD_UNIT, &unit) ||
        unit != REL_UNIT_YEAR ||
        !rel_time_accept(&trial, REL_TIME_WORD_YEAR, year)) {
        return false;
    }
    *reader = trial;
    return true;
}

bool
rel_time_read_year(RelTimeReader *reader, RelTime *time)
{
    if (accept_named_year(reader, &time->year)) {
        time->shape = REL_TIME_CALENDAR;
        return true;
    }
    if ((!follows_year_word(reader) && !hangs_as_time(reader)) ||
        !rel_time_accept_year(reader, &time->year)) {
        return false;
    }
    time->shape = REL_TIME_CALENDAR;
    return true;
}

/// "Black Friday" is a name of its own
static bool
is_named_day(const RelTimeReader *reader)
{
    const RelToken *const day = &reader->sentence->tokens[reader->next];

    return reader->next > 0 && day[-1].head == reader->next &&
           rel_text_is_capitalized(day[-1].form) &&
           (rel_token_relates(&day[-1], "amod") ||
            rel_token_relates(&day[-1], "compound")) &&
           rel_time_word(reader->lists, &day[-1]).kind == REL_TIME_WORD_OTHER;
}

bool
rel_time_read_weekday(RelTimeReader *reader, RelTime *time)
{
    int number;

    if (is_named_day(reader)) {
        return false;
    }

    if (rel_time_accept(reader, REL_TIME_WORD_SHIFT, &time->shift)) {
        time->shifted = true;
        (void)rel_time_accept(reader, REL_TIME_WORD_SPAN, &time->shift);
    }
    if (!rel_time_accept(reader, REL_TIME_WORD_WEEKDAY, &time->weekday)) {
        return false;
    }
    time->shape = REL_TIME_WEEKDAY;
    (void)rel_time_accept(reader, REL_TIME_WORD_PART, &number);

    RelTimeReader date = *reader;
    RelTime found = {.shape = REL_TIME_NONE, .weekday = time->weekday};
    (void)rel_time_accept_form(&date, ",");
    if (rel_time_read_month(&date, &found) && found.day != 0) {
        *reader = date;
        *time = found;
        return true;
    }
    date = *reader;
    found = (RelTime){.shape = REL_TIME_NONE, .weekday = time->weekday};
    (void)rel_time_accept_form(&date, ",");
    if (rel_time_read_day_month(&date, &found)) {
        *reader = date;
        *time = found;
    }
    return true;
}
