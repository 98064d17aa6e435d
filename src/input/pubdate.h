// Publication dates: "Nov. 13, 2015", "13 November 2015", "2015-11-13T08:00Z".

#ifndef RELATA_INPUT_PUBDATE_H
#define RELATA_INPUT_PUBDATE_H

#include "input/words.h"

#include <relata/text.h>

#include <stdbool.h>

/// Room of an ISO date with its terminator
enum { REL_PUBDATE_ROOM = 11 };

/**
   Find the first full date in `text`.

   The day is the one written there; zones are not converted.  Day and month
   in figures are taken only where they cannot be mistaken for each other.

   @param words  Names of months; NULL: only dates in figures are found.
   @param[out] date  "2015-11-13", terminated; empty if none is found.
*/
bool rel_pubdate_find(const RelReadingWords *words, RelText text,
                      char date[REL_PUBDATE_ROOM]);

#endif
