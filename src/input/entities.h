// Entities: text of attributes and scripts that was escaped twice.

#ifndef RELATA_INPUT_ENTITIES_H
#define RELATA_INPUT_ENTITIES_H

#include "base/buffer.h"

#include <relata/text.h>

/**
   Append `text` with its entities decoded and its tags left out.

   @param line_end  What stands for line ends and for tags that end lines.
*/
void rel_entities_decode(RelText text, const char *line_end,
                         RelBuffer *decoded);

#endif
