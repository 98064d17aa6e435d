// Internet: addresses, names and tags that look like words and marks.

#ifndef RELATA_TEXT_INTERNET_H
#define RELATA_TEXT_INTERNET_H

#include "text/rules.h"

/**
   The end of the internet address, e-mail address, file name, "@name" or
   "#tag" that begins at `begin` inside the run of non-blanks that ends at
   `end`; `begin` if there is none.
*/
size_t rel_internet_end(const RelRules *rules, RelText text, size_t begin,
                        size_t end);

#endif
