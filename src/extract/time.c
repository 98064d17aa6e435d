// time.c: reads expressions of time.
//
//   Friday, Nov. 13, 2015     two weeks ago      early next year
//   13 November               last Tuesday       9 a.m. on Monday
//   the summer of 2014        in 1990            the third quarter
//
// A small grammar over the words of time_word.c: each rule (time_reader.h)
// tries to read its shape from a token on, the longest reading wins.  What an
// expression means is left to time_value.c.

#include "extract/time.h"

#include "base/strings.h"
#include "extract/time_reader.h"

/// "0900 GMT": four digits before a zone
static bool
accept_military(RelTimeReader *reader, int *minutes)
{
    int number;
    int zone;

    if (!rel_time_accept(reader, REL_TIME_WORD_NUMBER, &number) &&
        !rel_time_accept(reader, REL_TIME_WORD_YEAR, &number)) {
        return false;
    }
    const RelText form = reader->sentence->tokens[reader->next - 1].form;
    *minutes = number / 100 * 60 + number % 100;
    return form.length == 4 && number < 2400 && number % 100 < 60 &&
           rel_time_accept(reader, REL_TIME_WORD_ZONE, &zone);
}

/// "9 a.m.", "14:30", "9:15 p.m."
static bool
accept_civil(RelTimeReader *reader, int *minutes)
{
    int half;
    int number;

    if (rel_time_accept(reader, REL_TIME_WORD_HOUR, minutes)) {
        if (rel_time_accept(reader, REL_TIME_WORD_CLOCK, &half)) {
            *minutes = *minutes % (12 * 60) + half * 60;
        }
        return true;
    }
    if (rel_time_accept(reader, REL_TIME_WORD_NUMBER, &number) && number >= 1 &&
        number <= 12 && rel_time_accept(reader, REL_TIME_WORD_CLOCK, &half)) {
        *minutes = (number % 12 + half) * 60;
        return true;
    }
    return false;
}

/// A time of the day with its zone, if it has one; the minute in *minutes
static bool
accept_clock(RelTimeReader *reader, int *minutes)
{
    RelTimeReader trial = *reader;
    int zone;

    if (accept_military(&trial, minutes)) {
        *reader = trial;
        return true;
    }
    trial = *reader;
    if (!accept_civil(&trial, minutes)) {
        return false;
    }
    (void)rel_time_accept(&trial, REL_TIME_WORD_ZONE, &zone);
    *reader = trial;
    return true;
}

typedef bool (*Rule)(RelTimeReader *, RelTime *);

/// Try each rule from where `reader` stands; the longest reading wins
static bool
read_longest(const RelTimeReader *reader, const Rule *rules, size_t n_rules,
             RelTime *time)
{
    bool found = false;

    for (size_t i = 0; i < n_rules; ++i) {
        RelTimeReader trial = *reader;
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
read_day(const RelTimeReader *reader, RelTime *time)
{
    static const Rule RULES[] = {
        rel_time_read_iso,          rel_time_read_month,
        rel_time_read_day_month,    rel_time_read_weekday,
        rel_time_read_day_word,     rel_time_read_shifted_unit,
        rel_time_read_counted_unit, rel_time_read_season,
        rel_time_read_quarter,      rel_time_read_year,
    };

    return reader->next < reader->sentence->n_tokens &&
           read_longest(reader, RULES, sizeof RULES / sizeof RULES[0], time);
}

/// "early", "late", "mid -", "earlier", "later" before a time
static void
skip_edges(RelTimeReader *reader)
{
    int number;
    const RelTimeReader before = *reader;

    if (rel_time_accept(reader, REL_TIME_WORD_EDGE, &number) ||
        rel_time_accept(reader, REL_TIME_WORD_AGO, &number) ||
        rel_time_accept(reader, REL_TIME_WORD_LATER, &number)) {
        (void)rel_time_accept_form(reader, "-");
        (void)rel_time_accept_form(reader, "in");
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
read_clock_first(const RelTimeReader *reader, RelTime *time)
{
    RelTimeReader trial = *reader;
    int minutes;

    if (!accept_clock(&trial, &minutes)) {
        return false;
    }
    RelTimeReader date = trial;
    (void)rel_time_accept_form(&date, ",");
    (void)rel_time_accept_form(&date, "on");
    if (!read_day(&date, time)) {
        *time = (RelTime){.shape = REL_TIME_VAGUE, .end = trial.next};
    }
    time->begin = reader->next;
    set_clock(time, minutes);
    return true;
}

/// "[Monday] at 9 a.m."
static void
read_clock_last(const RelTimeReader *reader, RelTime *time)
{
    RelTimeReader trial = *reader;
    int minutes;

    trial.next = time->end;
    (void)rel_time_accept_form(&trial, ",");
    (void)rel_time_accept_form(&trial, "at");
    if (accept_clock(&trial, &minutes)) {
        set_clock(time, minutes);
        time->end = trial.next;
    }
}

bool
rel_time_read(const RelLists *lists, const RelSentence *sentence,
              RelIndex begin, RelTime *time)
{
    RelTimeReader reader = {lists, sentence, begin};

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
