// values.c: reads the arguments of options.
//
// The C library's strtod takes "0x1p-1", "nan" and " 1" as numbers too, so
// the characters are looked at first.

#include "cli/values.h"

#include <stdlib.h>
#include <string.h>

bool
rel_value_choice(const char *word, const RelChoice *choices, size_t n_choices,
                 int *value)
{
    for (size_t i = 0; i < n_choices; ++i) {
        if (strcmp(word, choices[i].word) == 0) {
            *value = choices[i].value;
            return true;
        }
    }
    return false;
}

/// Tell whether `text` is 1 to 9 characters, all of `set`
static bool
consists_of(const char *text, const char *set)
{
    const size_t length = strspn(text, set);
    return length > 0 && length < 10 && text[length] == '\0';
}

bool
rel_value_count(const char *text, unsigned long least, unsigned long most,
                unsigned long *value)
{
    if (!consists_of(text, "0123456789")) {
        return false;
    }
    *value = strtoul(text, NULL, 10);
    return *value >= least && *value <= most;
}

bool
rel_value_share(const char *text, double *value)
{
    const char *const point = strchr(text, '.');
    if (!consists_of(text, "0123456789.") || strcmp(text, ".") == 0 ||
        (point && strchr(point + 1, '.'))) {
        return false;
    }
    *value = strtod(text, NULL);
    return *value <= 1.0;
}

/// The two digits at `text` as a number
static int
read_two(const char *text)
{
    return (text[0] - '0') * 10 + (text[1] - '0');
}

static int
count_days(int year, int month)
{
    static const int DAYS[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return DAYS[month - 1] + (month == 2 && leap);
}

bool
rel_value_date(const char *text)
{
    static const char PATTERN[] = "dddd-dd-dd";
    if (strlen(text) != strlen(PATTERN)) {
        return false;
    }
    for (size_t i = 0; PATTERN[i]; ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (PATTERN[i] == 'd' ? !digit : text[i] != PATTERN[i]) {
            return false;
        }
    }
    const int year = read_two(text) * 100 + read_two(text + 2);
    const int month = read_two(text + 5);
    const int day = read_two(text + 8);
    return year > 0 && month >= 1 && month <= 12 && day >= 1 &&
           day <= count_days(year, month);
}
