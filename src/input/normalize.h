// Normalization: one spelling for what readers see as the same text.

#ifndef RELATA_INPUT_NORMALIZE_H
#define RELATA_INPUT_NORMALIZE_H

#include <relata/arena.h>
#include <relata/status.h>
#include <relata/text.h>

/**
   Make `text` plain: NFC, one kind of blank, lines ended by "\n".

   Repairs UTF-8 that was once read as windows-1252; drops controls, NUL,
   zero-width characters and soft hyphens; makes one blank of any run of
   blanks, and none at the ends of lines.

   @param text  Valid UTF-8.
   @param[out] normal  In `arena`.
   @return REL_OK or REL_ERR_NO_MEMORY.
*/
RelStatus rel_normalize(RelText text, RelArena *arena, RelText *normal);

#endif
