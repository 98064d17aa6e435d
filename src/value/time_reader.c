// time_reader.c: steps over the words of an expression of time.

#include "value/time_reader.h"

#include "base/strings.h"
#include "tree/tree.h"

RelTimeWord
rel_time_peek(const RelTimeReader *reader)
{
    return reader->next < reader->sentence->n_tokens
               ? rel_time_word(reader->lists,
                               &reader->sentence->tokens[reader->next])
               : (RelTimeWord){REL_TIME_WORD_NONE, 0};
}

bool
rel_time_accept(RelTimeReader *reader, RelTimeWordKind kind, int *number)
{
    const RelTimeWord word = rel_time_peek(reader);

    if (word.kind != kind) {
        return false;
    }
    *number = word.number;
    ++reader->next;
    return true;
}

bool
rel_time_accept_form(RelTimeReader *reader, const char *form)
{
    if (reader->next < reader->sentence->n_tokens &&
        rel_text_is_nocase(reader->sentence->tokens[reader->next].form, form)) {
        ++reader->next;
        return true;
    }
    return false;
}

bool
rel_time_accept_year(RelTimeReader *reader, int *year)
{
    const RelTimeReader before = *reader;
    int number;

    if (!rel_time_accept(reader, REL_TIME_WORD_YEAR, &number)) {
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
accept_digits(RelTimeReader *reader, int *number)
{
    const RelToken *const token = &reader->sentence->tokens[reader->next];

    return rel_time_peek(reader).kind == REL_TIME_WORD_NUMBER &&
           token->form.bytes[0] >= '0' && token->form.bytes[0] <= '9' &&
           rel_time_accept(reader, REL_TIME_WORD_NUMBER, number);
}

bool
rel_time_accept_day(RelTimeReader *reader, int *day)
{
    const RelTimeReader before = *reader;
    int number;

    (void)rel_time_accept_form(reader, "the");
    if ((accept_digits(reader, &number) ||
         rel_time_accept(reader, REL_TIME_WORD_ORDINAL, &number)) &&
        number >= 1 && number <= 31) {
        *day = number;
        return true;
    }
    *reader = before;
    return false;
}

void
rel_time_accept_tail_year(RelTimeReader *reader, RelTime *time)
{
    const RelTimeReader before = *reader;

    if (!rel_time_accept_form(reader, ",")) {
        (void)rel_time_accept_form(reader, "of");
    }
    if (rel_time_accept_year(reader, &time->year)) {
        return;
    }
    int shift;
    int unit;
    if (rel_time_accept(reader, REL_TIME_WORD_SHIFT, &shift) &&
        rel_time_accept(reader, REL_TIME_WORD_UNIT, &unit) &&
        unit == REL_UNIT_YEAR) {
        time->of_year = true;
        time->year_shift = shift;
        return;
    }
    *reader = before;
}
