// Mend: puts right what trees have in a shape that hides who does what.

#ifndef RELATA_MEND_MEND_H
#define RELATA_MEND_MEND_H

#include "mend/watch.h"
#include "tree/context.h"

/**
   Mend the edges of `sentence`, in place.

   What is mended stays so when called again.  Only heads, relations and, of
   participles that are adjectives, tags and lemmas change; spans never.
*/
void rel_sentence_mend(const RelLists *lists, RelSentence *sentence);
/// The same, telling `watch`, which may be NULL, of each rule
void rel_sentence_mend_watched(const RelLists *lists, RelSentence *sentence,
                               const RelMendWatch *watch);

/**
   Hang names of persons that are appositions on nouns that mean persons, in
   place; the context's tree of the sentence must be indexed.

   @return Whether an edge changed, so that the tree must be indexed anew.
*/
bool rel_appositions_mend(const RelContext *context, RelIndex sentence);

/// Make two names with a comma between them the subjects of a headline, in the
/// same way
bool rel_headline_mend(const RelContext *context, RelIndex sentence);

#endif
