// pubdate.c: reads dates of news pages by looking at three pieces at a time.
//
//   Nov . 13 , 2015       month day year
//   13 th November 2015   day month year
//   2015 / nov / 13       year month day
//   2015 - 11 - 13        year month day
//   24 / 11 / 2015        day month year, since there is no month 24

#include "input/pubdate.h"

#include <stdio.h>

/// A number or word; "of", "th" and the like are left out
typedef struct {
    unsigned value;    ///< Of a number, or the month of a word
    unsigned n_digits; ///< 0 for a word
    char before;       ///< The last character in front of it
} Piece;

enum { LONGEST_WORD = 16 };

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Tell whether year, month and day make a date
static bool
is_date(unsigned year, unsigned month, unsigned day)
{
    static const unsigned days[] = {31, 29, 31, 30, 31, 30,
                                    31, 31, 30, 31, 30, 31};
    if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 ||
        day > days[month - 1]) {
        return false;
    }
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return !(month == 2 && day == 29 && !leap);
}

/// Write the date if it is one
static bool
put_date(unsigned year, unsigned month, unsigned day,
         char date[REL_PUBDATE_ROOM])
{
    if (!is_date(year, month, day)) {
        return false;
    }
    snprintf(date, REL_PUBDATE_ROOM, "%04u-%02u-%02u", year % 10000,
             month % 100, day % 100);
    return true;
}

/// Read the number or word at `*position`; false for a word of no use
static bool
read_piece(const RelReadingWords *words, RelText text, size_t *position,
           Piece *piece)
{
    const size_t begin = *position;
    size_t i = begin;
    *piece = (Piece){0, 0, begin ? text.bytes[begin - 1] : ' '};

    if (is_digit(text.bytes[i])) {
        for (; i < text.length && is_digit(text.bytes[i]); ++i) {
            if (i - begin < 8) {
                piece->value =
                    piece->value * 10 + (unsigned)(text.bytes[i] - '0');
            }
        }
        piece->n_digits = (unsigned)(i - begin < 99 ? i - begin : 99);
        *position = i;
        return true;
    }
    char lower[LONGEST_WORD];
    for (; i < text.length && is_letter(text.bytes[i]); ++i) {
        if (i - begin < LONGEST_WORD) {
            lower[i - begin] = (char)(text.bytes[i] | 0x20);
        }
    }
    *position = i;
    const RelText word = {lower, i - begin < LONGEST_WORD ? i - begin : 0};
    piece->value = rel_reading_words_month(words, word);
    // Only "13th of" may stand inside a date.
    return piece->value != 0 ||
           !(rel_text_is(word, "of") || rel_text_is(word, "st") ||
             rel_text_is(word, "nd") || rel_text_is(word, "rd") ||
             rel_text_is(word, "th") || rel_text_is(word, "t"));
}

static bool
is_month(const Piece *piece)
{
    return piece->n_digits == 0 && piece->value != 0;
}

static bool
is_day(const Piece *piece)
{
    return piece->n_digits == 1 || piece->n_digits == 2;
}

/// Dates whose month is a word
static bool
worded_date(const Piece *p, char date[REL_PUBDATE_ROOM])
{
    if (p[0].n_digits == 4 && is_month(&p[1]) && is_day(&p[2])) {
        return put_date(p[0].value, p[1].value, p[2].value, date);
    }
    if (p[2].n_digits != 4) {
        return false;
    }
    if (is_month(&p[0]) && is_day(&p[1])) {
        return put_date(p[2].value, p[0].value, p[1].value, date);
    }
    return is_month(&p[1]) && is_day(&p[0]) &&
           put_date(p[2].value, p[1].value, p[0].value, date);
}

/// Dates in figures with one kind of separator
static bool
numeric_date(const Piece *p, char date[REL_PUBDATE_ROOM])
{
    if (p[1].before != p[2].before || !is_day(&p[1]) || !p[1].before ||
        !strchr("-/.", p[1].before)) {
        return false;
    }
    if (p[0].n_digits == 4 && is_day(&p[2])) {
        return put_date(p[0].value, p[1].value, p[2].value, date);
    }
    if (p[2].n_digits != 4 || !is_day(&p[0])) {
        return false;
    }
    const unsigned first = p[0].value;
    const unsigned second = p[1].value;
    if (first > 12 || first == second) {
        return put_date(p[2].value, second, first, date);
    }
    return second > 12 && put_date(p[2].value, first, second, date);
}

bool
rel_pubdate_find(const RelReadingWords *words, RelText text,
                 char date[REL_PUBDATE_ROOM])
{
    Piece pieces[3] = {{0, 0, ' '}, {0, 0, ' '}, {0, 0, ' '}};
    date[0] = '\0';

    for (size_t i = 0; i < text.length;) {
        if (!is_digit(text.bytes[i]) && !is_letter(text.bytes[i])) {
            ++i;
            continue;
        }
        Piece piece;
        if (!read_piece(words, text, &i, &piece)) {
            continue;
        }
        pieces[0] = pieces[1];
        pieces[1] = pieces[2];
        pieces[2] = piece;
        if (worded_date(pieces, date) || numeric_date(pieces, date) ||
            (piece.n_digits == 8 &&
             put_date(piece.value / 10000, piece.value / 100 % 100,
                      piece.value % 100, date))) {
            return true;
        }
    }
    return false;
}
