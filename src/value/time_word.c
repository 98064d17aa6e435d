// time_word.c: what a word does in expressions of time.
//
//   Nov. 13 , 2015     month 11, number 13, other, year 2015
//   two weeks ago      number 2, unit week, ago

#include "value/time.h"

#include "base/strings.h"
#include "tree/word.h"

#include <stdlib.h>

/// The names of the kinds in data/lists/time_words.txt
static RelTimeWordKind
kind_of(RelText name)
{
    static const struct {
        const char *name;
        RelTimeWordKind kind;
    } KINDS[] = {
        {"weekday", REL_TIME_WORD_WEEKDAY}, {"month", REL_TIME_WORD_MONTH},
        {"day", REL_TIME_WORD_DAY},         {"unit", REL_TIME_WORD_UNIT},
        {"shift", REL_TIME_WORD_SHIFT},     {"ago", REL_TIME_WORD_AGO},
        {"later", REL_TIME_WORD_LATER},     {"part", REL_TIME_WORD_PART},
        {"season", REL_TIME_WORD_SEASON},   {"vague", REL_TIME_WORD_VAGUE},
        {"edge", REL_TIME_WORD_EDGE},       {"clock", REL_TIME_WORD_CLOCK},
        {"before", REL_TIME_WORD_BEFORE},   {"zone", REL_TIME_WORD_ZONE},
        {"story", REL_TIME_WORD_STORY},     {"span", REL_TIME_WORD_SPAN},
        {"end", REL_TIME_WORD_END},         {"half", REL_TIME_WORD_HALF},
        {"decade", REL_TIME_WORD_DECADE},   {"hour", REL_TIME_WORD_HOUR},
    };

    for (size_t i = 0; i < sizeof KINDS / sizeof KINDS[0]; ++i) {
        if (rel_text_is(name, KINDS[i].name)) {
            return KINDS[i].kind;
        }
    }
    return REL_TIME_WORD_NONE;
}

static int
unit_of(RelText name)
{
    static const char *const UNITS[] = {
        "",          "second", "minute",  "hour", "day",    "week",   "weekend",
        "fortnight", "month",  "quarter", "year", "decade", "century"};

    for (size_t i = 1; i < sizeof UNITS / sizeof UNITS[0]; ++i) {
        if (rel_text_is(name, UNITS[i])) {
            return (int)i;
        }
    }
    return REL_UNIT_NONE;
}

/// A small signed number at the start of `text`
static int
small_number(RelText text)
{
    char room[16] = "";

    memcpy(room, text.bytes ? text.bytes : "",
           text.length < sizeof room ? text.length : sizeof room - 1);
    return (int)strtol(room, NULL, 10);
}

static RelTimeWord
listed_word(RelText value)
{
    RelText name = {NULL, 0};

    rel_text_split(&value, ' ', &name);
    const RelTimeWordKind kind = kind_of(name);
    return (RelTimeWord){kind, kind == REL_TIME_WORD_UNIT
                                   ? unit_of(value)
                                   : small_number(value)};
}

/// Leading digits of `form`; *n_digits says how many
static int
leading_number(RelText form, size_t *n_digits)
{
    int number = 0;

    *n_digits = 0;
    while (*n_digits < form.length && *n_digits < 6 &&
           form.bytes[*n_digits] >= '0' && form.bytes[*n_digits] <= '9') {
        number = number * 10 + (form.bytes[*n_digits] - '0');
        ++*n_digits;
    }
    return number;
}

/// "14:30" or "9.15"
static bool
read_clock(RelText form, RelTimeWord *word)
{
    size_t n_hours;
    size_t n_minutes;
    const int hour = leading_number(form, &n_hours);

    if (n_hours == 0 || n_hours > 2 || n_hours + 3 > form.length ||
        form.bytes[n_hours] != ':') {
        return false;
    }
    const int minute = leading_number(
        rel_text_slice(form, n_hours + 1, form.length - n_hours - 1),
        &n_minutes);
    *word = (RelTimeWord){REL_TIME_WORD_HOUR, hour * 60 + minute};
    return n_minutes == 2 && hour < 24 && minute < 60 &&
           n_hours + 3 == form.length;
}

static RelTimeWord
digit_word(RelText form)
{
    RelTimeWord word = {REL_TIME_WORD_NONE, 0};
    RelDay day;
    size_t n_digits;
    const int number = leading_number(form, &n_digits);

    if (form.length >= 10 && rel_day_read(form, &day) && day.day != 0) {
        return (RelTimeWord){REL_TIME_WORD_ISO, 0};
    }
    if (read_clock(form, &word)) {
        return word;
    }
    if (n_digits == form.length) {
        const bool year = n_digits == 4 && number >= 1000 && number < 2200;
        return (RelTimeWord){year ? REL_TIME_WORD_YEAR : REL_TIME_WORD_NUMBER,
                             number};
    }
    if (rel_day_read_dotted(form, &day)) {
        return (RelTimeWord){REL_TIME_WORD_DOTTED, 0};
    }
    if ((n_digits == 2 || n_digits == 4) && number % 10 == 0 &&
        n_digits + 1 == form.length && rel_text_ends(form, "s")) {
        return (RelTimeWord){REL_TIME_WORD_DECADE, number};
    }
    if (n_digits + 2 == form.length &&
        (rel_text_ends(form, "st") || rel_text_ends(form, "nd") ||
         rel_text_ends(form, "rd") || rel_text_ends(form, "th"))) {
        return (RelTimeWord){REL_TIME_WORD_ORDINAL, number};
    }
    return (RelTimeWord){REL_TIME_WORD_NONE, 0};
}

/// "two", "third", "several"
static RelTimeWord
number_word(RelText value)
{
    if (rel_text_is(value, "vague") || rel_text_is(value, "some")) {
        return (RelTimeWord){REL_TIME_WORD_SOME, -1};
    }
    if (rel_text_starts(value, "ordinal ")) {
        return (RelTimeWord){
            REL_TIME_WORD_ORDINAL,
            small_number(rel_text_slice(value, 8, value.length - 8))};
    }
    if (value.bytes[0] >= '0' && value.bytes[0] <= '9') {
        return (RelTimeWord){REL_TIME_WORD_NUMBER, small_number(value)};
    }
    return (RelTimeWord){REL_TIME_WORD_NONE, 0};
}

/// "may" and "march" are verbs where they are not capitalized; "second" is a
/// unit only as a noun
static bool
is_another_word(const RelToken *token, RelTimeWord word)
{
    if (word.kind == REL_TIME_WORD_WEEKDAY &&
        (rel_text_is(token->xpos, "NNS") || rel_text_is(token->xpos, "NNPS"))) {
        return true; // "on Mondays": none in particular
    }
    if (word.kind == REL_TIME_WORD_MONTH ||
        word.kind == REL_TIME_WORD_WEEKDAY) {
        return !rel_text_is_capitalized(token->form) ||
               token->upos == REL_UPOS_AUX || token->upos == REL_UPOS_VERB;
    }
    if (word.kind == REL_TIME_WORD_SHIFT || word.kind == REL_TIME_WORD_EDGE) {
        return token->upos == REL_UPOS_VERB; // "lasted", "to last"
    }
    if (word.kind == REL_TIME_WORD_UNIT) {
        return token->upos == REL_UPOS_ADJ || token->upos == REL_UPOS_VERB;
    }
    return word.kind == REL_TIME_WORD_SEASON &&
           (token->upos == REL_UPOS_VERB || token->upos == REL_UPOS_ADJ);
}

/// "'80s" without its apostrophe, straight or curly
static RelText
without_apostrophe(RelText form)
{
    static const char *const MARKS[] = {"'", "\xe2\x80\x99", "\xe2\x80\x98"};

    for (size_t i = 0; i < sizeof MARKS / sizeof MARKS[0]; ++i) {
        if (rel_text_starts(form, MARKS[i])) {
            return rel_text_slice(form, strlen(MARKS[i]),
                                  form.length - strlen(MARKS[i]));
        }
    }
    return form;
}

/// "mid-February": the word behind an edge, or none
static RelText
behind_edge(const RelLists *lists, RelText form)
{
    RelText rest = form;
    RelText edge;

    return rel_text_split(&rest, '-', &edge) && rest.bytes && rest.length > 0 &&
                   rel_text_starts(rel_word_value(lists->time_words, edge),
                                   "edge")
               ? rest
               : (RelText){"", 0};
}

static bool
begins_with_digit(RelText form)
{
    return form.length > 0 && form.bytes[0] >= '0' && form.bytes[0] <= '9';
}

RelTimeWord
rel_time_word(const RelLists *lists, const RelToken *whole)
{
    const RelText tail = behind_edge(lists, whole->form);
    RelToken part = *whole;

    if (tail.length > 0) {
        part.form = tail;
        part.lemma = tail;
    }
    const RelToken *const token = &part;
    const RelText forms[] = {token->form, token->lemma};
    const RelText digits = without_apostrophe(token->form);

    if (begins_with_digit(digits)) {
        return digit_word(digits);
    }
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; ++i) {
        const RelText value = rel_word_value(lists->time_words, forms[i]);
        if (value.length > 0) {
            const RelTimeWord word = listed_word(value);
            if (!is_another_word(token, word)) {
                return word;
            }
        }
    }
    const RelText frame = rel_word_value(lists->time_frames, token->form);
    if (frame.length > 0) {
        return listed_word(frame);
    }
    const RelText value = rel_word_value(lists->numbers, token->form);
    return value.length > 0 ? number_word(value)
                            : (RelTimeWord){REL_TIME_WORD_OTHER, 0};
}
