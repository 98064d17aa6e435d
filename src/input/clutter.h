// Clutter: what stands in and around an article without being part of it.

#ifndef RELATA_INPUT_CLUTTER_H
#define RELATA_INPUT_CLUTTER_H

#include "input/page.h"

/// How much is dropped; a stricter one may drop the article itself
typedef enum {
    REL_STRICT,  ///< All that is unlikely
    REL_LIKELY,  ///< Not by class names that are merely unlikely
    REL_LENIENT, ///< Not by class names at all but for captions and the like
    REL_ANYTHING ///< Nothing but what is never text
} RelStrictness;

/// What the class names of an element say for it (positive) or against it
double rel_clutter_weight(const RelElement *element, RelStrictness strictness);

/// Drop what tags, attributes and class names show to be no article text; the
/// sums must be those of the whole page
void rel_clutter_drop_named(RelPage *page, RelStrictness strictness);

/// Drop boxes that look like widgets from what is chosen
void rel_clutter_drop_widgets(RelPage *page, RelStrictness strictness);

#endif
