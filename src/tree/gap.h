// Gap: a verb left out where it was just said.
//
//   Peru sent ships and Norway a plane.
//
// The parser takes "Norway" for a member of "ships"; what follows it without a
// comma shows that it is not.

#ifndef RELATA_TREE_GAP_H
#define RELATA_TREE_GAP_H

#include "tree/tree.h"

/// Who did the same, and to what
typedef struct {
    RelIndex subject;
    RelIndex object;
} RelGap;

/**
   Find the verbs left out behind an object.

   @param object  Token of the object of the verb that is there.
   @param[in,out] from  Where to look from, at first `object`; one past what was
   found.
   @return false if there is no further one.
*/
bool rel_gap_next(const RelTree *tree, RelIndex object, RelIndex *from,
                  RelGap *gap);

#endif
