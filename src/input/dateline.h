// Dateline: "PARIS, Nov. 13 (AP) — " in front of a story.

#ifndef RELATA_INPUT_DATELINE_H
#define RELATA_INPUT_DATELINE_H

#include <relata/text.h>

/// Bytes of the dateline that `text` begins with, dash included, or 0
size_t rel_dateline_length(RelText text);

#endif
