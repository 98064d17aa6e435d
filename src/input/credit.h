// Credits: "(AP Photo/Ann Example)", "Rui Example/NWA", "Photo: Getty Images".

#ifndef RELATA_INPUT_CREDIT_H
#define RELATA_INPUT_CREDIT_H

#include "input/line.h"

/// Tell whether `line` is a photo credit, or a caption that ends in one
bool rel_credit_is(const RelReadingWords *words, const RelLine *line);

#endif
