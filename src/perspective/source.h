// Source: whose word a clause is, where no verb of saying governs it.

#ifndef RELATA_PERSPECTIVE_SOURCE_H
#define RELATA_PERSPECTIVE_SOURCE_H

#include "tree/lists.h"
#include "tree/tree.h"

/**
   Find a phrase that ascribes the clause of `predicate` to somebody.

   @param except  The branch that is passed over, or REL_NONE: in "according to
   a paper published in May" the paper is no source of "published".
   @param[out] speaker  The token that names who, or REL_NONE.
   @return REL_OK or REL_NOT_FOUND.
*/
RelStatus rel_source_find(const RelLists *lists, const RelTree *tree,
                          RelIndex predicate, RelIndex except,
                          RelIndex *speaker);

/// Whose a noun is, by its possessive or by `preposition`: "the army's
/// account", "the view of X", "the report by X"; REL_NONE if nobody's
RelIndex rel_source_of_noun(const RelTree *tree, RelIndex noun,
                            const char *preposition);

/// The branch of `token` stands at the front or behind a mark
bool rel_source_is_set_off(const RelTree *tree, RelIndex token);

/// `token` opens a clause that names who says what it stands beside: "as"
bool rel_source_opens_clause(const RelLists *lists, const RelToken *token);

#endif
