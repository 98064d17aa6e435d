// time.c: reads expressions of time.
//
//   Friday, Nov. 13, 2015     two weeks ago      early next year
//   13 November               last Tuesday       9 a.m. on Monday
//   the summer of 2014        in 1990            the third quarter
//
// A small grammar over the words of time_word.c: each rule tries to read its
// shape from a token on, the longest reading wins.  What an expression means
// is left to time_value.c.

#include "extract/time.h"

#include "base/strings.h"
#include "extract/word.h"

/// Where the reading stands
typedef struct {
    const RelLists *lists;
    const RelSentence *sentence;
    RelIndex next;
} Reader;

static RelTimeWord
peek(const Reader *reader)
{
    return reader->next < reader->sentence->n_tokens
               ? rel_time_word(reader->lists,
                               &reader->sentence->tokens[reader->next])
               : (RelTimeWord){REL_TIME_WORD_NONE, 0};
}

/// Step over the next word if it is of `kind`; its number in *number
static bool
accept(Reader *reader, RelTimeWordKind kind, int *number)
{
    const RelTimeWord word = peek(reader);

    if (word.kind != kind) {
        return false;
    }
    *number = word.number;
    ++reader->next;
    return true;
}

/// Step over the next word if its form is `form`
static bool
accept_form(Reader *reader, const char *form)
{
    if (reader->next < reader->sentence->n_tokens &&
        rel_text_is_nocase(reader->sentence->tokens[reader->next].form, form)) {
        ++reader->next;
        return true;
    }
    return false;
}

/// A four-digit year that counts nothing: "2015", not "2015 cars"
static bool
accept_year(Reader *reader, int *year)
{
    const Reader before = *reader;
    int number;

    if (!accept(reader, REL_TIME_WORD_YEAR, &number)) {
        return false;
    }
    const RelToken *const token = &reader->sentence->tokens[before.next];
    if (rel_token_relates(token, "nummod")) {
        *reader = before;
        return false;
    }
    *year = number;
    return true;
}

/// "13" in digits: "an April" and "one May" are no days
static bool
accept_digits(Reader *reader, int *number)
{
    const RelToken *const token = &reader->sentence->tokens[reader->next];

    return peek(reader).kind == REL_TIME_WORD_NUMBER &&
           token->form.bytes[0] >= '0' && token->form.bytes[0] <= '9' &&
           accept(reader, REL_TIME_WORD_NUMBER, number);
}

/// A day of the month: "13", "13th", "the 13th"
static bool
accept_day(Reader *reader, int *day)
{
    const Reader before = *reader;
    int number;

    (void)accept_form(reader, "the");
    if ((accept_digits(reader, &number) ||
         accept(reader, REL_TIME_WORD_ORDINAL, &number)) &&
        number >= 1 && number <= 31) {
        *day = number;
        return true;
    }
    *reader = before;
    return false;
}

/// ", 2015", "of 2015", "2015"
static void
accept_tail_year(Reader *reader, RelTime *time)
{
    const Reader before = *reader;

    if (!accept_form(reader, ",")) {
        (void)accept_form(reader, "of");
    }
    if (!accept_year(reader, &time->year)) {
        *reader = before;
    }
}

/// "Nov. 13[, 2015]", "November [2015]", "last November"
static bool
read_month(Reader *reader, RelTime *time)
{
    int shift;

    if (accept(reader, REL_TIME_WORD_SHIFT, &shift)) {
        time->shift = shift;
        time->shifted = true;
    }
    if (!accept(reader, REL_TIME_WORD_MONTH, &time->month)) {
        return false;
    }
    time->shape = REL_TIME_CALENDAR;
    if (!time->shifted) {
        (void)accept_day(reader, &time->day);
        accept_tail_year(reader, time);
    }
    return true;
}

/// "13 November [2015]", "the 13th of November"
static bool
read_day_month(Reader *reader, RelTime *time)
{
    if (!accept_day(reader, &time->day)) {
        return false;
    }
    (void)accept_form(reader, "of");
    if (!accept(reader, REL_TIME_WORD_MONTH, &time->month)) {
        return false;
    }
    time->shape = REL_TIME_CALENDAR;
    accept_tail_year(reader, time);
    return true;
}

/// "2015-11-24", in one token or in five
static bool
read_iso(Reader *reader, RelTime *time)
{
    const RelSentence *const sentence = reader->sentence;
    const RelText form = sentence->tokens[reader->next].form;
    RelDay day;
    int number;

    if (accept(reader, REL_TIME_WORD_ISO, &number)) {
        (void)rel_day_read(form, &day);
    } else if (accept_year(reader, &day.year) && accept_form(reader, "-") &&
               accept(reader, REL_TIME_WORD_NUMBER, &day.month) &&
               accept_form(reader, "-") &&
               accept(reader, REL_TIME_WORD_NUMBER, &day.day)) {
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

/// The word before the expression makes a bare number a year: "in 1990"
static bool
follows_year_word(const Reader *reader)
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
hangs_as_time(const Reader *reader)
{
    const RelToken *const token = &reader->sentence->tokens[reader->next];

    return rel_token_relates(token, "obl") ||
           rel_token_relates(token, "nmod:unmarked");
}

static bool
read_year(Reader *reader, RelTime *time)
{
    if ((!follows_year_word(reader) && !hangs_as_time(reader)) ||
        !accept_year(reader, &time->year)) {
        return false;
    }
    time->shape = REL_TIME_CALENDAR;
    return true;
}

/// "[last] Friday [morning] [, Nov. 13]"
static bool
read_weekday(Reader *reader, RelTime *time)
{
    int number;

    if (accept(reader, REL_TIME_WORD_SHIFT, &time->shift)) {
        time->shifted = true;
    }
    if (!accept(reader, REL_TIME_WORD_WEEKDAY, &time->weekday)) {
        return false;
    }
    time->shape = REL_TIME_WEEKDAY;
    (void)accept(reader, REL_TIME_WORD_PART, &number);

    Reader date = *reader;
    RelTime found = {.shape = REL_TIME_NONE};
    (void)accept_form(&date, ",");
    if (read_month(&date, &found) && found.day != 0) {
        *reader = date;
        *time = found;
        return true;
    }
    date = *reader;
    found = (RelTime){.shape = REL_TIME_NONE};
    (void)accept_form(&date, ",");
    if (read_day_month(&date, &found)) {
        *reader = date;
        *time = found;
    }
    return true;
}

/// "yesterday [morning]", "this morning", "last night"
static bool
read_day_word(Reader *reader, RelTime *time)
{
    int number;

    time->shape = REL_TIME_DAY;
    if (accept(reader, REL_TIME_WORD_DAY, &time->number)) {
        (void)accept(reader, REL_TIME_WORD_PART, &number);
        return true;
    }
    return accept(reader, REL_TIME_WORD_SHIFT, &time->number) &&
           time->number <= 0 && accept(reader, REL_TIME_WORD_PART, &number);
}

/// "last week", "next year", "this month"; "the past two weeks" is a duration
static bool
read_shifted_unit(Reader *reader, RelTime *time)
{
    int number;
    int unit;

    (void)accept_form(reader, "the");
    if (!accept(reader, REL_TIME_WORD_SHIFT, &time->shift)) {
        return false;
    }
    const bool counted = accept(reader, REL_TIME_WORD_NUMBER, &number) ||
                         accept(reader, REL_TIME_WORD_SOME, &number);
    if (!accept(reader, REL_TIME_WORD_UNIT, &unit)) {
        return false;
    }
    time->shape = counted ? REL_TIME_VAGUE : REL_TIME_UNIT;
    time->unit = (RelTimeUnit)unit;
    time->shifted = true;
    return true;
}

/// The count before a unit: "two", "a", "several", "a few"
static bool
accept_count(Reader *reader, int *number)
{
    if (accept(reader, REL_TIME_WORD_NUMBER, number)) {
        int vague;
        if (*number == 1 && accept(reader, REL_TIME_WORD_SOME, &vague)) {
            *number = -1;
        }
        return true;
    }
    if (!accept(reader, REL_TIME_WORD_SOME, number)) {
        return false;
    }
    (void)accept_form(reader, "of");
    *number = -1;
    return true;
}

/// The words before `begin` are "in" or "within"
static bool
follows_in(const Reader *reader, RelIndex begin)
{
    const RelToken *const tokens = reader->sentence->tokens;

    return begin > 0 && (rel_text_is_nocase(tokens[begin - 1].form, "in") ||
                         rel_text_is_nocase(tokens[begin - 1].form, "within"));
}

/// "two weeks ago", "two weeks later", "in two weeks", "two weeks"
static bool
read_counted_unit(Reader *reader, RelTime *time)
{
    const RelIndex begin = reader->next;
    int unit;
    int number;

    if (!accept_count(reader, &time->number)) {
        return false;
    }
    (void)accept_form(reader, "-");
    if (!accept(reader, REL_TIME_WORD_UNIT, &unit)) {
        return false;
    }
    time->unit = (RelTimeUnit)unit;
    const Reader before = *reader;
    if (accept(reader, REL_TIME_WORD_AGO, &number)) {
        // "earlier" counts from a moment that only the story knows.
        const RelToken *const word = &reader->sentence->tokens[before.next];
        time->shape = rel_text_is_nocase(word->form, "ago") ? REL_TIME_AGO
                                                            : REL_TIME_VAGUE;
    } else if (accept(reader, REL_TIME_WORD_LATER, &number) ||
               accept_form(reader, "after") || accept_form(reader, "before")) {
        time->shape = REL_TIME_VAGUE;
    } else {
        time->shape =
            follows_in(reader, begin) ? REL_TIME_AHEAD : REL_TIME_DURATION;
    }
    return true;
}

/// "summer [of] 2014", "last summer", "this summer"
static bool
read_season(Reader *reader, RelTime *time)
{
    (void)accept_form(reader, "the");
    if (accept(reader, REL_TIME_WORD_SHIFT, &time->shift)) {
        time->shifted = true;
    }
    if (!accept(reader, REL_TIME_WORD_SEASON, &time->season)) {
        return false;
    }
    time->shape = REL_TIME_SEASON;
    accept_tail_year(reader, time);
    return time->shifted || time->year != 0;
}

/// "the third quarter [of 2015]"
static bool
read_quarter(Reader *reader, RelTime *time)
{
    int unit;

    (void)accept_form(reader, "the");
    if (!accept(reader, REL_TIME_WORD_ORDINAL, &time->quarter) ||
        time->quarter > 4) {
        return false;
    }
    (void)accept_form(reader, "-");
    if (!accept(reader, REL_TIME_WORD_UNIT, &unit) ||
        unit != REL_UNIT_QUARTER) {
        return false;
    }
    time->shape = REL_TIME_QUARTER;
    accept_tail_year(reader, time);
    return true;
}

/// "9 a.m.", "14:30", "9:15 p.m."; the minute of the day in *minutes
static bool
accept_clock(Reader *reader, int *minutes)
{
    const Reader before = *reader;
    int half;
    int number;

    if (accept(reader, REL_TIME_WORD_HOUR, minutes)) {
        if (accept(reader, REL_TIME_WORD_CLOCK, &half)) {
            *minutes = *minutes % (12 * 60) + half * 60;
        }
        return true;
    }
    if (accept(reader, REL_TIME_WORD_NUMBER, &number) && number >= 1 &&
        number <= 12 && accept(reader, REL_TIME_WORD_CLOCK, &half)) {
        *minutes = (number % 12 + half) * 60;
        return true;
    }
    *reader = before;
    return false;
}

typedef bool (*Rule)(Reader *, RelTime *);

/// Try each rule from where `reader` stands; the longest reading wins
static bool
read_longest(const Reader *reader, const Rule *rules, size_t n_rules,
             RelTime *time)
{
    bool found = false;

    for (size_t i = 0; i < n_rules; ++i) {
        Reader trial = *reader;
        RelTime candidate = {.shape = REL_TIME_NONE, .begin = reader->next};
        if (rules[i](&trial, &candidate) &&
            (!found || trial.next > time->end)) {
            *time = candidate;
            time->end = trial.next;
            found = true;
        }
    }
    return found;
}

/// A day and no clock
static bool
read_day(const Reader *reader, RelTime *time)
{
    static const Rule RULES[] = {
        read_iso,      read_month,        read_day_month,    read_weekday,
        read_day_word, read_shifted_unit, read_counted_unit, read_season,
        read_quarter,  read_year,
    };

    return reader->next < reader->sentence->n_tokens &&
           read_longest(reader, RULES, sizeof RULES / sizeof RULES[0], time);
}

/// "early", "late", "mid -", "earlier", "later" before a time
static void
skip_edges(Reader *reader)
{
    int number;
    const Reader before = *reader;

    if (accept(reader, REL_TIME_WORD_EDGE, &number) ||
        accept(reader, REL_TIME_WORD_AGO, &number) ||
        accept(reader, REL_TIME_WORD_LATER, &number)) {
        (void)accept_form(reader, "-");
        (void)accept_form(reader, "in");
        return;
    }
    *reader = before;
}

static void
set_clock(RelTime *time, int minutes)
{
    time->clock = true;
    time->hour = minutes / 60;
    time->minute = minutes % 60;
}

/// "9 a.m. [on] Monday"
static bool
read_clock_first(const Reader *reader, RelTime *time)
{
    Reader trial = *reader;
    int minutes;

    if (!accept_clock(&trial, &minutes)) {
        return false;
    }
    Reader date = trial;
    (void)accept_form(&date, ",");
    (void)accept_form(&date, "on");
    if (!read_day(&date, time)) {
        *time = (RelTime){.shape = REL_TIME_VAGUE, .end = trial.next};
    }
    time->begin = reader->next;
    set_clock(time, minutes);
    return true;
}

/// "[Monday] at 9 a.m."
static void
read_clock_last(const Reader *reader, RelTime *time)
{
    Reader trial = *reader;
    int minutes;

    trial.next = time->end;
    (void)accept_form(&trial, ",");
    (void)accept_form(&trial, "at");
    if (accept_clock(&trial, &minutes)) {
        set_clock(time, minutes);
        time->end = trial.next;
    }
}

bool
rel_time_read(const RelLists *lists, const RelSentence *sentence,
              RelIndex begin, RelTime *time)
{
    Reader reader = {lists, sentence, begin};

    if (begin >= sentence->n_tokens) {
        return false;
    }
    if (read_clock_first(&reader, time)) {
        return true;
    }
    skip_edges(&reader);
    if (!read_day(&reader, time)) {
        return false;
    }
    time->begin = begin;
    read_clock_last(&reader, time);
    return true;
}
