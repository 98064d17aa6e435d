// Eisner: the best tree under given scores of arcs.
//
// If each token's best head already makes a tree with one root, that is the
// best tree of all, crossing arcs or not.  Otherwise the best tree without
// crossing arcs is found by dynamic programming (Eisner 1996).

#ifndef RELATA_SYNTAX_EISNER_H
#define RELATA_SYNTAX_EISNER_H

#include <relata/allocator.h>
#include <relata/status.h>
#include <relata/text.h>

/// Tables for sentences up to a length; one a thread
typedef struct RelEisner RelEisner;

RelStatus rel_eisner_new(const RelAllocator *allocator, RelIndex max_tokens,
                         RelEisner **eisner);
void rel_eisner_free(RelEisner *eisner);

/**
   Find the best tree with one root.

   @param scores  (n_tokens, n_tokens + 1) of each head, the root first; that
   of a token under itself is not looked at.
   @param n_tokens  1 to max_tokens
   @param[out] heads  (n_tokens) from 1, or 0 for the root
*/
void rel_eisner_run(RelEisner *eisner, const float *scores, RelIndex n_tokens,
                    RelIndex *heads);

#endif
