// Plain: text that was copied from a page, with whatever came along.

#ifndef RELATA_INPUT_PLAIN_H
#define RELATA_INPUT_PLAIN_H

#include "input/words.h"

#include <relata/arena.h>
#include <relata/document.h>
#include <relata/status.h>
#include <relata/text.h>

/**
   Sort the lines of `text` into title, headings, paragraphs and residue.

   @param text  Valid UTF-8, not yet normalized.
   @param[in,out] document  Receives text, blocks, title, author and date.
   @return REL_OK; REL_ERR_FORMAT if there is no running text; REL_ERR_LIMIT;
   REL_ERR_NO_MEMORY.
*/
RelStatus rel_plain_read(const RelReadingWords *words, RelText text,
                         RelArena *arena, RelDocument *document);

#endif
