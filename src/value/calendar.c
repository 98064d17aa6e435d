// calendar.c: days of the Gregorian calendar.
//
// Days are numbered from 1970-01-01 by counting from 1 March, so that the
// leap day is the last of its year (H. Hinnant, "chrono-Compatible Low-Level
// Date Algorithms").

#include "value/calendar.h"

static bool
is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool
rel_day_exists(RelDay day)
{
    static const int LENGTHS[] = {31, 28, 31, 30, 31, 30,
                                  31, 31, 30, 31, 30, 31};

    if (day.month < 1 || day.month > 12 || day.day < 1) {
        return false;
    }
    const int leap = day.month == 2 && is_leap(day.year);
    return day.day <= LENGTHS[day.month - 1] + leap;
}

long
rel_day_number(RelDay day)
{
    const long year = day.year - (day.month <= 2);
    const long era = (year >= 0 ? year : year - 399) / 400;
    const long of_era = year - era * 400;
    const long of_year =
        (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;

    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year -
           719468;
}

RelDay
rel_day_of_number(long number)
{
    number += 719468;
    const long era = (number >= 0 ? number : number - 146096) / 146097;
    const long day = number - era * 146097;
    const long year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
    const long of_year = day - (365 * year + year / 4 - year / 100);
    const long month = (5 * of_year + 2) / 153;
    const int calendar_month = (int)(month < 10 ? month + 3 : month - 9);

    return (RelDay){(int)(year + era * 400 + (calendar_month <= 2)),
                    calendar_month, (int)(of_year - (153 * month + 2) / 5 + 1)};
}

int
rel_day_weekday(RelDay day)
{
    const long since_monday = (rel_day_number(day) + 3) % 7;

    return (int)(since_monday < 0 ? since_monday + 7 : since_monday) + 1;
}

void
rel_day_week(RelDay day, int *year, int *week)
{
    // A week belongs to the year of its Thursday.
    const long thursday = rel_day_number(day) + 4 - rel_day_weekday(day);
    const RelDay middle = rel_day_of_number(thursday);
    const long first = rel_day_number((RelDay){middle.year, 1, 1});

    *year = middle.year;
    *week = (int)((thursday - first) / 7) + 1;
}

RelDay
rel_day_add_months(RelDay day, int count)
{
    const int months = day.year * 12 + day.month - 1 + count;

    return (RelDay){months / 12, months % 12 + 1, 0};
}

/// The next `n_digits` digits of *text as a number, or -1
static int
read_digits(RelText *text, size_t n_digits)
{
    int number = 0;

    if (text->length < n_digits) {
        return -1;
    }
    for (size_t i = 0; i < n_digits; ++i) {
        const char byte = text->bytes[i];
        if (byte < '0' || byte > '9') {
            return -1;
        }
        number = number * 10 + (byte - '0');
    }
    *text = rel_text_slice(*text, n_digits, text->length - n_digits);
    return number;
}

/// A hyphen and two digits, or 0
static int
read_part(RelText *text)
{
    RelText rest = *text;

    if (rest.length < 3 || rest.bytes[0] != '-') {
        return 0;
    }
    rest = rel_text_slice(rest, 1, rest.length - 1);
    const int number = read_digits(&rest, 2);
    if (number < 1) {
        return 0;
    }
    *text = rest;
    return number;
}

bool
rel_day_read(RelText text, RelDay *day)
{
    day->year = read_digits(&text, 4);
    day->month = day->year < 0 ? 0 : read_part(&text);
    day->day = day->month == 0 ? 0 : read_part(&text);
    if (day->year < 0 || day->month > 12) {
        return false;
    }
    return day->day == 0 || rel_day_exists(*day);
}

/// One or two digits as a number, or -1
static int
read_short(RelText *text)
{
    RelText rest = *text;
    const int two = read_digits(&rest, 2);

    if (two >= 0) {
        *text = rest;
        return two;
    }
    return read_digits(text, 1);
}

/// Step over `mark`
static bool
skip_mark(RelText *text, char mark)
{
    if (text->length == 0 || text->bytes[0] != mark) {
        return false;
    }
    *text = rel_text_slice(*text, 1, text->length - 1);
    return true;
}

bool
rel_day_read_dotted(RelText text, RelDay *day)
{
    const int first = read_short(&text);
    const char mark = text.length > 0 ? text.bytes[0] : '\0';

    if (first < 0 || (mark != '.' && mark != '/')) {
        return false;
    }
    skip_mark(&text, mark);
    const int second = read_short(&text);
    if (second < 0 || !skip_mark(&text, mark)) {
        return false;
    }
    const int year = read_digits(&text, 4);
    *day = (RelDay){year, second, first};
    const RelDay american = {year, first, second};
    if (year < 1 || text.length > 0) {
        return false;
    }
    if (mark == '/' && rel_day_exists(american)) {
        // "3/4/2015" is a day in March or in April.
        if (rel_day_exists(*day) && first != second) {
            return false;
        }
        *day = american;
    }
    return rel_day_exists(*day);
}
