// Phrases: which listed phrases a line begins with and holds.

#ifndef RELATA_INPUT_PHRASE_H
#define RELATA_INPUT_PHRASE_H

#include "input/words.h"

#include <relata/text.h>

#include <stdbool.h>

typedef struct {
    uint32_t whole;    ///< REL_PHRASE_ bits of the line as one phrase
    uint32_t opener;   ///< Of the phrases it begins with
    uint32_t anywhere; ///< Of all phrases in it
    uint32_t last;     ///< Of the phrases it ends with
    bool labelled;     ///< One of these openers stands before ":"
    size_t opener_end; ///< Byte offset behind the longest opener
} RelPhrases;

/// Look up the first words of `text`; without `words` nothing is found
void rel_phrases_find(const RelReadingWords *words, RelText text,
                      RelPhrases *found);

/// Tell whether `c` is a letter, figure or part of one beyond ASCII
bool rel_phrase_is_inner(char c);

#endif
