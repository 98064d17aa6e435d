// Coordination: the members of "A, B and C".

#ifndef RELATA_TREE_COORDINATION_H
#define RELATA_TREE_COORDINATION_H

#include "tree/context.h"

/// More members than this stay together in one phrase
#define REL_CONJUNCTS_MAX 12

/// The members of a joined phrase
typedef struct {
    RelIndex heads[REL_CONJUNCTS_MAX]; ///< Tokens, in the order of the text
    RelIndex n_heads; ///< 1 where the phrase is single or must stay whole
    bool whole; ///< There are conjuncts, but they are not to be told apart
} RelConjuncts;

/**
   Find the members of the phrase under `head`.

   They stay together where what is said holds only of all of them ("between X
   and Y", "a mix of X and Y", "X or Y", "Procter & Gamble") and inside a name.
   Members that are denied ("A, not B") are left out.

   @param limit  Members from this token on do not count ("A, who ..., and B");
   REL_NONE: no limit.
*/
void rel_conjuncts_find(const RelContext *context, RelIndex sentence,
                        RelIndex head, RelIndex limit, RelConjuncts *found);

#endif
