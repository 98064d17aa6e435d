// Value: numbers, money, percentages and counts in words of a sentence.

#ifndef RELATA_VALUE_VALUE_H
#define RELATA_VALUE_VALUE_H

#include "tree/lists.h"

#include <relata/proposition.h>
#include <relata/sentence.h>

/// A number with its unit
typedef struct {
    RelIndex begin, end; ///< Tokens of number, sign and unit
    RelValueKind kind;   ///< INTEGER, DECIMAL; STRING where it is not exact
    RelText number;      ///< "130", "2000000000", "2.5", "at least 130"
    RelText unit;        ///< "USD", "percent", "km", or empty
} RelValue;

/**
   Read the number that begins at token `begin`, before `end`.

   @return REL_OK; REL_NOT_FOUND if none begins there; REL_ERR_NO_MEMORY.
*/
RelStatus rel_value_read(const RelLists *lists, const RelSentence *sentence,
                         RelIndex begin, RelIndex end, RelArena *arena,
                         RelValue *value);

#endif
