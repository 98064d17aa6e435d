// Core: what the tree alone tells of a head: its subject, its copula, an object
// that another verb took away.

#ifndef RELATA_TREE_CORE_H
#define RELATA_TREE_CORE_H

#include "tree/tree.h"

#include <stdbool.h>

/// The subject that hangs on `head` itself, or REL_NONE
RelIndex rel_tree_subject(const RelTree *tree, RelIndex head);

/// The copula that ascribes `head`, or REL_NONE.  In "The idea is that all is
/// well" the first one ascribes the clause, not "well".
RelIndex rel_tree_copula(const RelTree *tree, RelIndex head);

/// A helper of the outer of two clauses that share a head, as above
bool rel_tree_is_outer(const RelTree *tree, RelIndex head, RelIndex helper);

/**
   The object of `verb` that is really the subject of the clause behind it.

   In "concluded the plan was illegal" the parser may hang "the plan" on
   "concluded": the clause has no subject and follows without a mark between.

   @return its token, or REL_NONE.
*/
RelIndex rel_tree_stolen(const RelTree *tree, RelIndex verb);

/// The noun that an infinitive completes but does not hang on: "helped Chad in
/// its *campaign* to end the war"; REL_NONE
RelIndex rel_tree_completed(const RelTree *tree, RelIndex verb);

#endif
