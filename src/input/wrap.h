// Wrap: paragraphs of text whose lines were broken at some column.

#ifndef RELATA_INPUT_WRAP_H
#define RELATA_INPUT_WRAP_H

#include <relata/arena.h>
#include <relata/status.h>
#include <relata/text.h>

/**
   Make each paragraph of `text` one line.

   Lines are joined where the text is broken at a column throughout, and where
   a line goes on in lower case.  Sentences that were glued together
   ("reports.Hollande Tells") get a line each.

   @param text  Normalized.
   @param[out] lines  In `arena`; empty lines are kept.
*/
RelStatus rel_wrap_undo(RelText text, RelArena *arena, RelText *lines);

#endif
