// Mend phrases: hang phrases where they belong.

#ifndef RELATA_MEND_PHRASE_H
#define RELATA_MEND_PHRASE_H

#include "mend/watch.h"
#include "tree/context.h"

/**
   Mend edges of phrases and lists in `sentence` of the context, in place.

   What is mended stays so when called again.  Only heads and relations change.
*/
void rel_sentence_mend_phrases(const RelContext *context, RelIndex sentence);
/// The same, telling `watch`, which may be NULL, of each rule
void rel_sentence_mend_phrases_watched(const RelContext *context,
                                       RelIndex sentence,
                                       const RelMendWatch *watch);

#endif
