// Language: is this English?

#ifndef RELATA_INPUT_LANGUAGE_H
#define RELATA_INPUT_LANGUAGE_H

#include "input/words.h"

#include <relata/text.h>

#include <stdbool.h>

/// Tell by its stop words whether `text` is English; short texts pass
bool rel_language_is_english(const RelReadingWords *words, RelText text);

#endif
