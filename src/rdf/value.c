// value.c: lexical forms.
//
//   integer  "+0130"  130          decimal  "2.50" 2.5, "3" 3.0, ".5" 0.5
//   boolean  "1"      true         date     "2015-11-24"

#include "rdf/value.h"

#include "base/strings.h"
#include "rdf/vocab.h"

const char *
rel_value_datatype(RelValueKind kind)
{
    switch (kind) {
    case REL_VALUE_INTEGER: return REL_XSD("integer");
    case REL_VALUE_DECIMAL: return REL_XSD("decimal");
    case REL_VALUE_DATE: return REL_XSD("date");
    case REL_VALUE_MONTH: return REL_XSD("gYearMonth");
    case REL_VALUE_YEAR: return REL_XSD("gYear");
    case REL_VALUE_TIME: return REL_XSD("dateTime");
    case REL_VALUE_BOOLEAN: return REL_XSD("boolean");
    case REL_VALUE_NONE:
    case REL_VALUE_STRING: return NULL;
    }
    return NULL;
}

static bool
is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/// Number of digits at the beginning of `text`
static size_t
count_digits(RelText text)
{
    size_t n_digits = 0;

    while (n_digits < text.length && is_digit(text.bytes[n_digits])) {
        ++n_digits;
    }
    return n_digits;
}

/// Step over the first `length` bytes
static void
skip(RelText *text, size_t length)
{
    text->bytes += length;
    text->length -= length;
}

/// Step over `byte` if it comes next
static bool
skip_byte(RelText *text, char byte)
{
    if (text->length == 0 || text->bytes[0] != byte) {
        return false;
    }
    skip(text, 1);
    return true;
}

/// Step over a sign; true for a minus
static bool
skip_sign(RelText *text)
{
    return skip_byte(text, '-') || (skip_byte(text, '+') && false);
}

static RelText
without_leading_zeros(RelText digits)
{
    while (digits.length > 1 && digits.bytes[0] == '0') {
        skip(&digits, 1);
    }
    return digits;
}

static RelText
without_trailing_zeros(RelText digits)
{
    while (digits.length > 1 && digits.bytes[digits.length - 1] == '0') {
        --digits.length;
    }
    return digits;
}

/// Take `value`, which was just printed to an arena
static RelStatus
take_printed(RelText value, RelText *result)
{
    *result = value;
    return value.bytes ? REL_OK : REL_ERR_NO_MEMORY;
}

static RelStatus
canonical_integer(RelText text, RelArena *arena, RelText *value)
{
    const bool minus = skip_sign(&text);

    if (text.length == 0 || count_digits(text) != text.length) {
        return REL_ERR_FORMAT;
    }
    text = without_leading_zeros(text);
    if (!minus || rel_text_is(text, "0")) {
        *value = text;
        return REL_OK;
    }
    return take_printed(
        rel_text_printf(arena, "-%.*s", (int)text.length, text.bytes), value);
}

static RelStatus
canonical_decimal(RelText text, RelArena *arena, RelText *value)
{
    const bool minus = skip_sign(&text);
    RelText whole = {text.bytes, count_digits(text)};
    skip(&text, whole.length);
    const bool point = skip_byte(&text, '.');
    RelText part = {text.bytes, count_digits(text)};

    if (part.length != text.length || whole.length + part.length == 0 ||
        (part.length && !point)) {
        return REL_ERR_FORMAT;
    }
    whole = whole.length ? without_leading_zeros(whole) : rel_text("0");
    part = part.length ? without_trailing_zeros(part) : rel_text("0");
    const bool zero = rel_text_is(whole, "0") && rel_text_is(part, "0");
    return take_printed(rel_text_printf(arena, "%s%.*s.%.*s",
                                        minus && !zero ? "-" : "",
                                        (int)whole.length, whole.bytes,
                                        (int)part.length, part.bytes),
                        value);
}

static RelStatus
canonical_boolean(RelText text, RelText *value)
{
    if (rel_text_is(text, "true") || rel_text_is(text, "1")) {
        *value = rel_text("true");
        return REL_OK;
    }
    if (rel_text_is(text, "false") || rel_text_is(text, "0")) {
        *value = rel_text("false");
        return REL_OK;
    }
    return REL_ERR_FORMAT;
}

/// Step over exactly `n_digits` digits whose number is `least` to `most`
static bool
skip_number(RelText *text, size_t n_digits, unsigned least, unsigned most,
            unsigned *number)
{
    if (text->length < n_digits || count_digits(*text) < n_digits) {
        return false;
    }
    *number = 0;
    for (size_t i = 0; i < n_digits; ++i) {
        *number = *number * 10 + (unsigned)(text->bytes[i] - '0');
    }
    skip(text, n_digits);
    return *number >= least && *number <= most;
}

static unsigned
days_of_month(unsigned year, unsigned month)
{
    static const unsigned char days[] = {31, 28, 31, 30, 31, 30,
                                         31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    return month == 2 && leap ? 29 : days[month - 1];
}

static bool
skip_year(RelText *text, unsigned *year)
{
    return skip_number(text, 4, 1, 9999, year);
}

static bool
skip_month(RelText *text, unsigned *year, unsigned *month)
{
    return skip_year(text, year) && skip_byte(text, '-') &&
           skip_number(text, 2, 1, 12, month);
}

static bool
skip_date(RelText *text)
{
    unsigned year, month, day;

    return skip_month(text, &year, &month) && skip_byte(text, '-') &&
           skip_number(text, 2, 1, days_of_month(year, month), &day);
}

/// Step over "Z", "+01:00" or nothing
static bool
skip_zone(RelText *text)
{
    unsigned number;

    if (text->length == 0 || skip_byte(text, 'Z')) {
        return true;
    }
    return (skip_byte(text, '+') || skip_byte(text, '-')) &&
           skip_number(text, 2, 0, 14, &number) && skip_byte(text, ':') &&
           skip_number(text, 2, 0, 59, &number);
}

static bool
skip_time(RelText *text)
{
    unsigned number;

    return skip_date(text) && skip_byte(text, 'T') &&
           skip_number(text, 2, 0, 23, &number) && skip_byte(text, ':') &&
           skip_number(text, 2, 0, 59, &number) && skip_byte(text, ':') &&
           skip_number(text, 2, 0, 59, &number) && skip_zone(text);
}

/// Tell whether all of `text` is a date or time of `kind`
static bool
is_moment(RelValueKind kind, RelText text)
{
    unsigned year, month;
    const bool begins = kind == REL_VALUE_DATE ? skip_date(&text)
                        : kind == REL_VALUE_MONTH
                            ? skip_month(&text, &year, &month)
                        : kind == REL_VALUE_YEAR ? skip_year(&text, &year)
                                                 : skip_time(&text);
    return begins && text.length == 0;
}

RelStatus
rel_value_canonical(RelValueKind kind, RelText text, RelArena *arena,
                    RelText *value)
{
    switch (kind) {
    case REL_VALUE_INTEGER: return canonical_integer(text, arena, value);
    case REL_VALUE_DECIMAL: return canonical_decimal(text, arena, value);
    case REL_VALUE_BOOLEAN: return canonical_boolean(text, value);
    case REL_VALUE_DATE:
    case REL_VALUE_MONTH:
    case REL_VALUE_YEAR:
    case REL_VALUE_TIME:
        *value = text; // these have one form only
        return is_moment(kind, text) ? REL_OK : REL_ERR_FORMAT;
    case REL_VALUE_NONE:
    case REL_VALUE_STRING: break;
    }
    *value = text;
    return REL_OK;
}
