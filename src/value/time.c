// time.c: reads expressions of time.
//
//   Friday, Nov. 13, 2015     two weeks ago      early next year
//   13 November               last Tuesday       9 a.m. on Monday
//   the summer of 2014        in 1990            the third quarter
//
// A small grammar over the words of time_word.c: each rule (time_reader.h)
// tries to read its shape from a token on, the longest reading wins.  What an
// expression means is left to time_value.c.

#include "value/time.h"

#include "base/strings.h"
#include "tree/word.h"
#include "value/time_reader.h"

/// "0900 GMT": four digits before a zone
static bool
accept_military(RelTimeReader *reader, int *minutes, int *zone)
{
    int number;

    if (!rel_time_accept(reader, REL_TIME_WORD_NUMBER, &number) &&
        !rel_time_accept(reader, REL_TIME_WORD_YEAR, &number)) {
        return false;
    }
    const RelText form = reader->sentence->tokens[reader->next - 1].form;
    *minutes = number / 100 * 60 + number % 100;
    return form.length == 4 && number < 2400 && number % 100 < 60 &&
           rel_time_accept(reader, REL_TIME_WORD_ZONE, zone);
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

/// A time of the day with its zone, if it has one
static bool
accept_clock(RelTimeReader *reader, RelTime *time)
{
    RelTimeReader trial = *reader;
    int minutes;

    if (accept_military(&trial, &minutes, &time->zone)) {
        time->zoned = true;
    } else {
        trial = *reader;
        if (!accept_civil(&trial, &minutes)) {
            return false;
        }
        time->zoned = rel_time_accept(&trial, REL_TIME_WORD_ZONE, &time->zone);
    }
    time->clock = true;
    time->hour = minutes / 60;
    time->minute = minutes % 60;
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
        rel_time_read_counted_unit, rel_time_read_story_unit,
        rel_time_read_season,       rel_time_read_quarter,
        rel_time_read_half,         rel_time_read_decade,
        rel_time_read_century,      rel_time_read_year,
        rel_time_read_weekend,      rel_time_read_holiday,
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

/// "the end of May", "the night of 11 March", "midnight [on] Friday": steps
/// over what stands before the date
static bool
skip_part(RelTimeReader *reader)
{
    RelTimeReader trial = *reader;
    int number;

    (void)rel_time_accept_form(&trial, "the");
    if (rel_time_accept(&trial, REL_TIME_WORD_END, &number)) {
        if (!rel_time_accept_form(&trial, "of")) {
            return false;
        }
    } else if (rel_time_accept(&trial, REL_TIME_WORD_PART, &number)) {
        if (!rel_time_accept_form(&trial, "of")) {
            (void)rel_time_accept_form(&trial, "on");
        }
    } else {
        return false;
    }
    *reader = trial;
    return true;
}

/// "[the end of] the year": which one, the verb must tell
static bool
read_bare_unit(RelTimeReader *reader, RelTime *time)
{
    int unit;

    if (!rel_time_accept_form(reader, "the") ||
        !rel_time_accept(reader, REL_TIME_WORD_UNIT, &unit) ||
        unit < REL_UNIT_WEEK) {
        return false;
    }
    *time = (RelTime){.shape = REL_TIME_UNIT,
                      .unit = (RelTimeUnit)unit,
                      .bare = true,
                      .end = reader->next};
    return true;
}

/// A date with what stands before it
static bool
read_part_first(const RelTimeReader *reader, RelTime *time)
{
    RelTimeReader trial = *reader;

    if (!skip_part(&trial)) {
        return false;
    }
    const bool end_of =
        rel_text_is_nocase(trial.sentence->tokens[trial.next - 1].form, "of");
    const bool found =
        read_day(&trial, time) || (end_of && read_bare_unit(&trial, time));
    time->begin = reader->next;
    return found;
}

/// "9 a.m. [on] Monday"
static bool
read_clock_first(const RelTimeReader *reader, RelTime *time)
{
    RelTimeReader trial = *reader;
    RelTime clock = {.shape = REL_TIME_NONE};

    if (!accept_clock(&trial, &clock)) {
        return false;
    }
    RelTimeReader date = trial;
    (void)rel_time_accept_form(&date, ",");
    (void)rel_time_accept_form(&date, "on");
    if (!read_day(&date, time)) {
        *time = (RelTime){.shape = REL_TIME_VAGUE, .end = trial.next};
    }
    time->begin = reader->next;
    time->clock = true;
    time->hour = clock.hour;
    time->minute = clock.minute;
    time->zoned = clock.zoned;
    time->zone = clock.zone;
    return true;
}

/// "[Monday] at 9 a.m."
static void
read_clock_last(const RelTimeReader *reader, RelTime *time)
{
    RelTimeReader trial = *reader;

    trial.next = time->end;
    (void)rel_time_accept_form(&trial, ",");
    (void)rel_time_accept_form(&trial, "at");
    if (accept_clock(&trial, time)) {
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
    if (read_clock_first(&reader, time) || read_part_first(&reader, time)) {
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

/// What joins the ends of a range behind `preposition`: a dash behind any,
/// other words as data/lists/time_frames.txt has them ("to" behind "from")
static bool
accept_joint(RelTimeReader *reader, RelText preposition)
{
    static const char *const DASHES[] = {"-", "\xe2\x80\x93", "\xe2\x80\x94"};

    for (size_t i = 0; i < sizeof DASHES / sizeof DASHES[0]; ++i) {
        if (rel_time_accept_form(reader, DASHES[i])) {
            return true;
        }
    }
    if (reader->next >= reader->sentence->n_tokens || preposition.length == 0) {
        return false;
    }
    RelText words = rel_word_value(reader->lists->time_frames,
                                   reader->sentence->tokens[reader->next].form);
    RelText word;
    while (rel_text_split(&words, ' ', &word)) {
        if (rel_text_equals(word, preposition)) {
            ++reader->next;
            return true;
        }
    }
    return false;
}

/// "[May 3 -] 5": the end is in the same month
static bool
read_day_alone(RelTimeReader *reader, const RelTime *begin, RelTime *end)
{
    int day;

    if (begin->shape != REL_TIME_CALENDAR || begin->day == 0 ||
        !rel_time_accept_day(reader, &day)) {
        return false;
    }
    *end = *begin;
    end->day = day;
    end->end = reader->next;
    rel_time_accept_tail_year(reader, end);
    end->end = reader->next;
    return true;
}

bool
rel_time_read_end(const RelLists *lists, const RelSentence *sentence,
                  RelText preposition, RelTime *begin, RelTime *end)
{
    RelTimeReader reader = {lists, sentence, begin->end};

    if (!accept_joint(&reader, preposition)) {
        return false;
    }
    const bool year_goes_on =
        begin->shape == REL_TIME_CALENDAR && begin->month == 0 &&
        rel_time_accept(&reader, REL_TIME_WORD_YEAR, &end->year);
    if (year_goes_on) {
        *end = (RelTime){.shape = REL_TIME_CALENDAR,
                         .year = end->year,
                         .begin = reader.next - 1,
                         .end = reader.next};
    } else if (!read_day(&reader, end) &&
               !read_day_alone(&reader, begin, end)) {
        return false;
    }
    if (begin->shape == REL_TIME_CALENDAR && end->shape == REL_TIME_CALENDAR) {
        begin->year = begin->year ? begin->year : end->year;
    }
    return true;
}
