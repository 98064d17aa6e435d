// Boilerplate: which elements of a page hold the article.

#ifndef RELATA_INPUT_BOILERPLATE_H
#define RELATA_INPUT_BOILERPLATE_H

#include "input/clutter.h"
#include "input/page.h"

/**
   Choose the elements of the article.

   Sets `dropped` and `chosen` of the elements anew, for each strictness.

   @return The number of bytes that are not blank in what was chosen.
*/
size_t rel_boilerplate_choose(RelPage *page, RelStrictness strictness);

#endif
