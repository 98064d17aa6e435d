// Preposition: the words that tie a phrase to what it hangs on.

#ifndef RELATA_TREE_PREPOSITION_H
#define RELATA_TREE_PREPOSITION_H

#include "tree/context.h"

/// The words before a phrase that tie it to its head ("because of"), lower
/// case; bytes is NULL if memory is out
RelText rel_preposition(RelContext *context, const RelTree *tree,
                        RelIndex token, const char *relation);

/**
   What a phrase leads to whose words the list of prepositions has as one: of
   "in support of *Chad*" Chad, of "at the request of *Chad*" too.

   @param[in,out] preposition  That of the phrase; all the words, if they are
   one preposition.
   @return the token that it leads to, or `token`.
*/
RelIndex rel_preposition_lead(RelContext *context, const RelTree *tree,
                              RelIndex token, RelText *preposition);

#endif
