// Mend: puts right what trees have in a shape that hides who does what.

#ifndef RELATA_EXTRACT_MEND_H
#define RELATA_EXTRACT_MEND_H

#include "extract/context.h"

/**
   Mend the edges of `sentence`, in place.

   What is mended stays so when called again.  Only heads, relations and, of
   participles that are adjectives, tags and lemmas change; spans never.
*/
void rel_sentence_mend(const RelLists *lists, RelSentence *sentence);

#endif
