// Word: where a word of letters and digits ends, and what it is made of.

#ifndef RELATA_TEXT_WORD_H
#define RELATA_TEXT_WORD_H

#include "text/rules.h"

/**
   The end of the word that begins at `begin` inside the run of non-blanks
   that ends at `end`: letters and digits, with the marks that belong inside
   ("O'Connor", "200,000", "anti-war") and the stop of an abbreviation.
*/
size_t rel_word_end(const RelRules *rules, RelText text, size_t begin,
                    size_t end);

/// The end of the clitic ("'s", "n't") that begins at `begin`, or `begin`
size_t rel_clitic_end(const RelRules *rules, RelText text, size_t begin,
                      size_t end);

#endif
