// Sign values: what the groups of signs may say, with names for the file.

#ifndef RELATA_EXTRACT_SIGN_VALUES_H
#define RELATA_EXTRACT_SIGN_VALUES_H

#include "extract/confidence.h"

/// The values of a group: words, or the marks of a scale
typedef struct {
    const char *name;
    const char *const *names; // (n_values)
    RelIndex n_values;
    const double *marks; // (n_values) rising; NULL for words
} RelSignValues;

extern const RelSignValues rel_sign_values[REL_N_SIGN_GROUPS];

/// Values of REL_SIGN_FLAG
typedef enum {
    REL_FLAG_NEGATIVE,
    REL_FLAG_SPEAKER,
    REL_FLAG_QUOTED,
    REL_FLAG_PASSIVE,
    REL_FLAG_CURATED,
    REL_FLAG_INVERTED,
    REL_FLAG_CAPITALS,    ///< No small letter in the sentence
    REL_FLAG_QUESTION,    ///< It ends in a question mark
    REL_FLAG_NO_STOP,     ///< It ends in no mark
    REL_FLAG_SMALL_START, ///< It begins with a small letter
    REL_FLAG_SUBJECT_FIRST,
    REL_FLAG_SUBJECT_JOINED, ///< One of several joined members
    REL_FLAG_OBJECT_JOINED,
    REL_N_FLAGS
} RelSignFlag;

/// Values of REL_SIGN_SUBJECT_PLACE and REL_SIGN_OBJECT_PLACE: what the head of
/// the phrase is to the predicate
typedef enum {
    REL_PLACE_CHILD, ///< Or the predicate itself
    REL_PLACE_PARENT,
    REL_PLACE_GRANDCHILD,
    REL_PLACE_SIBLING,
    REL_PLACE_AWAY,
    REL_PLACE_NONE ///< There is no phrase
} RelSignPlace;

/// Value of REL_SIGN_SUBJECT_NAME and REL_SIGN_OBJECT_NAME behind the kinds
#define REL_NAME_NONE 4

#endif
