// Mojibake: "cafÃ©" for "café".

#ifndef RELATA_INPUT_MOJIBAKE_H
#define RELATA_INPUT_MOJIBAKE_H

#include "base/buffer.h"

#include <relata/text.h>

/// Append `text` (valid UTF-8) with its mojibake repaired
void rel_mojibake_repair(RelText text, RelBuffer *repaired);

#endif
