// Byline: who wrote a plain text, and when.

#ifndef RELATA_INPUT_BYLINE_H
#define RELATA_INPUT_BYLINE_H

#include "input/lines.h"

/// Bytes of the name that `text` begins with: "Ann May" of "Ann May May 4"
size_t rel_byline_name(const RelReadingWords *words, RelText text);

/// Take the date from a line at the top or a dateline, or else from a line
/// with a label as in "Updated:"; `*found` stays if there is none
RelStatus rel_byline_find_date(const RelLines *lines, RelArena *arena,
                               RelText *found);

/// Take the author from a byline at the top; `*found` stays if there is none
RelStatus rel_byline_find_author(const RelLines *lines, RelArena *arena,
                                 RelText *found);

#endif
