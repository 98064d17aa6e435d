// Boilerplate: which elements of a page hold the article.

#ifndef RELATA_INPUT_BOILERPLATE_H
#define RELATA_INPUT_BOILERPLATE_H

#include "input/page.h"

/// How much is dropped; a stricter one may drop the article itself
typedef enum {
    REL_STRICT,   ///< All that is unlikely
    REL_LIKELY,   ///< Not by class names that are merely unlikely
    REL_LENIENT,  ///< Not by class names at all but for captions and the like
    REL_ANYTHING  ///< Nothing but what is never text
} RelStrictness;

/**
   Choose the elements of the article.

   Sets `dropped` and `chosen` of the elements anew, for each strictness.

   @return The number of bytes that are not blank in what was chosen.
*/
size_t rel_boilerplate_choose(RelPage *page, RelStrictness strictness);

#endif
