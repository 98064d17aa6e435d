// Values: the arguments of options, checked strictly.

#ifndef RELATA_CLI_VALUES_H
#define RELATA_CLI_VALUES_H

#include <stdbool.h>
#include <stddef.h>

/// A word that an option may be given, and what it stands for
typedef struct {
    const char *word;
    int value;
} RelChoice;

/// Find `word` among `choices`; false if it is none of them
bool rel_value_choice(const char *word, const RelChoice *choices,
                      size_t n_choices, int *value);

/// A whole number of digits only, from `least` to `most`
bool rel_value_count(const char *text, unsigned long least, unsigned long most,
                     unsigned long *value);

/// A number from 0 to 1, of digits and at most one point: "0.75"
bool rel_value_share(const char *text, double *value);

/// A day of the calendar: "2015-11-24"
bool rel_value_date(const char *text);

#endif
