// Arcs: which heads are worth a second look.
//
//   saw -obl?- with the telescope      the relation to "saw" is clear
//   man -nmod?- with the telescope     the one to "man" is not
//
// An arc is only as likely as a relation that fits it.  Where the best head of
// a token is not sure, the two best are weighed with their best relations.

#ifndef RELATA_SYNTAX_ARCS_H
#define RELATA_SYNTAX_ARCS_H

#include "syntax/relation.h"

/**
   Find the two best heads of each token.

   @param scores  (n, n + 1) of heads, the root first
   @param[out] best, second  (n) from 1, 0 the root; the same if the best is
   sure
   @return whether any token is not sure
*/
bool rel_arcs_rivals(const float *scores, RelIndex n, RelIndex *best,
                     RelIndex *second);

/**
   Weigh the heads of the tokens that are not sure by their relations.

   @param scores  (n, n + 1)
   @param best, second  (n) of rel_arcs_rivals
   @param chances  (2, n) of the best relation to the one and the other
   @param[out] weighed  (n, n + 1)
*/
void rel_arcs_weigh(const float *scores, RelIndex n, const RelIndex *best,
                    const RelIndex *second, const float *chances,
                    float *weighed);

/**
   Hang tokens elsewhere whose only relation left is an unlikely one: of two
   subjects one is often rather a part of the other.

   @param scores  (n, n + 1) of heads
   @param heads  (n) of a tree
   @return whether any head changed
*/
bool rel_arcs_move(const float *scores, RelIndex n, RelIndex *heads,
                   const RelChoice *choices);

#endif
