// value.c: numbers, money, percentages and counts.
//
//   130 people            130 (people)
//   $ 2.5 billion         2500000000 USD
//   forty - two percent   42 percent
//   at least 130 people   the words "at least 130"
//   hundreds of homes     the words "hundreds"
//
// Numbers are kept as decimal digits with a count of places, so that nothing
// is lost to floating point.

#include "value/value.h"

#include "base/strings.h"
#include "tree/word.h"

#include <stdio.h>
#include <stdlib.h>

/// digits / 10 ^ places
typedef struct {
    unsigned long long digits;
    unsigned places;
} Number;

static const unsigned long long GREATEST = 1000000000000000000ULL;

/// Multiply and say whether it stayed in bounds
static bool
multiply(Number *number, unsigned long long factor)
{
    while (number->places > 0 && factor >= 10 && factor % 10 == 0) {
        factor /= 10;
        --number->places;
    }
    if (factor != 0 && number->digits > GREATEST / factor) {
        return false;
    }
    number->digits *= factor;
    return true;
}

static bool
is_digit(RelText form, size_t i)
{
    return i < form.length && form.bytes[i] >= '0' && form.bytes[i] <= '9';
}

/// Commas have three digits after them, and no 0 leads other digits: "00,000"
/// is the torn end of a number
static bool
groups_by_thousands(RelText form)
{
    if (is_digit(form, 0) && form.bytes[0] == '0' &&
        (is_digit(form, 1) || (form.length > 1 && form.bytes[1] == ','))) {
        return false;
    }
    for (size_t i = 1; i + 1 < form.length; ++i) {
        if (form.bytes[i] == ',' && is_digit(form, i - 1) &&
            is_digit(form, i + 1) &&
            !(is_digit(form, i + 2) && is_digit(form, i + 3) &&
              !is_digit(form, i + 4))) {
            return false;
        }
    }
    return true;
}

/// "1,300", "2.5"; *used says how many bytes
static bool
read_digits(RelText form, Number *number, size_t *used)
{
    bool point = false;
    size_t i = 0;

    *number = (Number){0, 0};
    if (!groups_by_thousands(form)) {
        return false;
    }
    for (; i < form.length; ++i) {
        const char byte = form.bytes[i];
        const bool digit_next = is_digit(form, i + 1);
        if (is_digit(form, i)) {
            if (number->digits > GREATEST / 10) {
                return false;
            }
            number->digits = number->digits * 10 + (unsigned)(byte - '0');
            number->places += point;
        } else if (byte == '.' && !point && i > 0 && digit_next) {
            point = true;
        } else if (byte != ',' || point || i == 0 || !digit_next) {
            break;
        }
    }
    *used = i;
    return i > 0;
}

/// Where the reading stands
typedef struct {
    const RelLists *lists;
    const RelSentence *sentence;
    RelIndex next, end;
} Reader;

static const RelToken *
peek(const Reader *reader)
{
    return reader->next < reader->end ? &reader->sentence->tokens[reader->next]
                                      : NULL;
}

/// What the list of numbers says of the next word, or empty
static RelText
peek_number(const Reader *reader)
{
    const RelToken *const token = peek(reader);

    return token ? rel_word_value(reader->lists->numbers, token->form)
                 : (RelText){"", 0};
}

/// What the list says of a multiplier: "x1000"
static bool
is_factor(RelText value)
{
    return value.length > 1 && value.bytes[0] == 'x';
}

/// "million", "dozen", "bn"
static bool
accept_factor(Reader *reader, Number *number)
{
    const RelText value = peek_number(reader);

    if (!is_factor(value) ||
        !multiply(number, strtoull(value.bytes + 1, NULL, 10))) {
        return false;
    }
    ++reader->next;
    return true;
}

/// "2.5bn", "10%": what is glued to the digits
static bool
read_glued(const Reader *reader, RelText rest, Number *number, RelText *unit)
{
    const RelText factor = rel_word_value(reader->lists->numbers, rest);

    if (rest.length == 0) {
        return true;
    }
    if (is_factor(factor)) {
        return multiply(number, strtoull(factor.bytes + 1, NULL, 10));
    }
    *unit = rel_word_value(reader->lists->units, rest);
    return unit->length > 0;
}

static bool
accept_digits(Reader *reader, Number *number, RelText *unit)
{
    const RelToken *const token = peek(reader);
    size_t used;

    if (!token || !read_digits(token->form, number, &used)) {
        return false;
    }
    const RelText rest =
        rel_text_slice(token->form, used, token->form.length - used);
    if (!read_glued(reader, rest, number, unit)) {
        return false;
    }
    ++reader->next;
    while (accept_factor(reader, number)) {
    }
    return !is_factor(peek_number(reader)); // One left: beyond all bounds
}

/// A multiplier stands at `reader`
static bool
is_before_factor(Reader reader)
{
    Number one = {1, 0};

    return accept_factor(&reader, &one);
}

/// One word of a number: "forty"; its value in *small
static bool
accept_small(Reader *reader, unsigned long long *small)
{
    const RelText value = peek_number(reader);
    Reader after = *reader;

    ++after.next;
    if (rel_text_ends(value, "article") && !is_before_factor(after)) {
        return false;
    }
    if (value.length == 0 || value.bytes[0] < '0' || value.bytes[0] > '9') {
        return false;
    }
    *small = strtoull(value.bytes, NULL, 10);
    ++reader->next;
    return true;
}

/// A hyphen or "and" inside a number in words
static void
skip_joint(Reader *reader, bool after_hundred)
{
    const Reader before = *reader;
    const RelToken *const token = peek(reader);
    unsigned long long small;

    if (!token ||
        !(rel_text_is(token->form, "-") ||
          (after_hundred && rel_text_is_nocase(token->form, "and")))) {
        return;
    }
    ++reader->next;
    Reader trial = *reader;
    if (!accept_small(&trial, &small)) {
        *reader = before;
    }
}

/// "two hundred and thirty - five thousand"
static bool
accept_words(Reader *reader, Number *number)
{
    unsigned long long whole = 0;
    unsigned long long part = 0;
    unsigned long long small;
    bool any = false;
    bool large = false;

    for (;;) {
        Number scaled = {part, 0};
        if (accept_small(reader, &small)) {
            part += small;
            any = true;
        } else if (any && accept_factor(reader, &scaled)) {
            large = true;
            if (part > 0 && scaled.digits / part >= 1000) {
                whole += scaled.digits;
                part = 0;
            } else {
                part = scaled.digits;
            }
        } else {
            break;
        }
        if (whole > GREATEST / 4 || part > GREATEST / 4) {
            return false;
        }
        skip_joint(reader, large);
    }
    *number = (Number){whole + part, 0};
    return any;
}

/// A sign of money before the number: "$", "US$"
static void
accept_sign(Reader *reader, RelText *unit)
{
    const RelToken *const token = peek(reader);

    if (token && (token->upos == REL_UPOS_SYM || token->form.length <= 3)) {
        const RelText found = rel_word_value(reader->lists->units, token->form);
        if (found.length > 0) {
            *unit = found;
            ++reader->next;
        }
    }
}

/// A unit of two words: "US dollars"; false: there is none
static bool
accept_long_unit(Reader *reader, RelText *unit)
{
    char room[64];
    const RelToken *const token = peek(reader);

    if (!token || reader->next + 1 >= reader->end) {
        return false;
    }
    const RelText first = token->form;
    const RelText second = token[1].form;
    if (first.length + second.length + 2 > sizeof room) {
        return false;
    }
    snprintf(room, sizeof room, "%.*s %.*s", (int)first.length, first.bytes,
             (int)second.length, second.bytes);
    *unit = rel_word_value(reader->lists->units, rel_text(room));
    reader->next += unit->length > 0 ? 2 : 0;
    return unit->length > 0;
}

/// A unit after the number: "dollars", "%"
static void
accept_unit(Reader *reader, RelText *unit)
{
    const RelToken *const token = peek(reader);

    if (token && unit->length == 0 && !accept_long_unit(reader, unit)) {
        *unit = rel_word_value(reader->lists->units, token->form);
        reader->next += unit->length > 0;
    }
}

/// "at least", "more than", "nearly": the number is not exact
static void
skip_bounds(Reader *reader)
{
    while (peek(reader) &&
           rel_word_listed(reader->lists->bounds, peek(reader)->form)) {
        ++reader->next;
    }
}

static RelText
print_number(RelArena *arena, Number number, RelValueKind *kind)
{
    unsigned long long unit = 1;

    while (number.places > 0 && number.digits % 10 == 0) {
        number.digits /= 10;
        --number.places;
    }
    for (unsigned i = 0; i < number.places; ++i) {
        unit *= 10;
    }
    *kind = number.places ? REL_VALUE_DECIMAL : REL_VALUE_INTEGER;
    return number.places
               ? rel_text_printf(arena, "%llu.%0*llu", number.digits / unit,
                                 (int)number.places, number.digits % unit)
               : rel_text_printf(arena, "%llu", number.digits);
}

/// The words from `begin` to `end`, lower case, with single blanks
static RelText
print_words(const RelSentence *sentence, RelIndex begin, RelIndex end,
            RelArena *arena)
{
    RelText words = rel_text_lower(arena, sentence->tokens[begin].form);

    for (RelIndex i = begin + 1; words.bytes && i < end; ++i) {
        const RelText parts[] = {
            words, rel_text_lower(arena, sentence->tokens[i].form)};
        words = rel_text_join(arena, parts, 2, " ");
    }
    return words;
}

/// "between" stands before the number, so that "and" joins the ends of a range
static bool
follows_between(const RelSentence *sentence, RelIndex begin)
{
    return begin > 0 &&
           rel_text_is_nocase(sentence->tokens[begin - 1].form, "between");
}

/// "10 to 15", "10 - 15", "[between] 10 and 15"
static bool
accept_range(Reader *reader, RelIndex begin)
{
    Reader trial = *reader;
    Number number;
    RelText unit = rel_text("");
    const RelToken *const token = peek(&trial);

    if (!token || !(rel_text_is_nocase(token->form, "to") ||
                    rel_text_is_nocase(token->form, "or") ||
                    (rel_text_is_nocase(token->form, "and") &&
                     follows_between(reader->sentence, begin)) ||
                    rel_text_is(token->form, "-"))) {
        return false;
    }
    ++trial.next;
    if (!accept_digits(&trial, &number, &unit) || unit.length > 0) {
        return false;
    }
    *reader = trial;
    return true;
}

/// "hundreds", "several": a count in words only
static bool
accept_vague(Reader *reader)
{
    if (!rel_text_is(peek_number(reader), "vague")) {
        return false;
    }
    ++reader->next;
    return true;
}

/// "2 , 50,000" without blanks: a number that the tokens tear apart
static bool
is_torn(const RelSentence *sentence, RelIndex end)
{
    const RelToken *const next = &sentence->tokens[end];

    return end + 1 < sentence->n_tokens && rel_text_is(next->form, ",") &&
           next[-1].end == next->begin && next->end == next[1].begin &&
           is_digit(next[1].form, 0);
}

RelStatus
rel_value_read(const RelLists *lists, const RelSentence *sentence,
               RelIndex begin, RelIndex end, RelArena *arena, RelValue *value)
{
    Reader reader = {lists, sentence, begin, end};
    Number number = {0, 0};
    RelText unit = rel_text("");

    skip_bounds(&reader);
    bool exact = reader.next == begin;
    accept_sign(&reader, &unit);
    if (accept_vague(&reader)) {
        exact = false;
    } else if (!accept_digits(&reader, &number, &unit) &&
               !accept_words(&reader, &number)) {
        return REL_NOT_FOUND;
    } else if (accept_range(&reader, begin)) {
        exact = false;
    }
    const RelIndex number_end = reader.next;
    if (is_torn(sentence, number_end)) {
        return REL_NOT_FOUND;
    }
    accept_unit(&reader, &unit);

    *value = (RelValue){begin, reader.next, REL_VALUE_STRING, {NULL, 0}, unit};
    value->number = exact ? print_number(arena, number, &value->kind)
                          : print_words(sentence, begin, number_end, arena);
    return value->number.bytes ? REL_OK : REL_ERR_NO_MEMORY;
}
