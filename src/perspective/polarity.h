// Polarity: whether a predicate is denied by its own words.

#ifndef RELATA_PERSPECTIVE_POLARITY_H
#define RELATA_PERSPECTIVE_POLARITY_H

#include "tree/lists.h"
#include "tree/tree.h"

/// "not", "never", "no link was made", "nobody came", "no longer", "nor"
bool rel_polarity_negated(const RelLists *lists, const RelTree *tree,
                          RelIndex predicate);

/// The same, but for what denies its object alone: "has no sail and drifts"
/// has a sail denied, and drifts
bool rel_polarity_shared(const RelLists *lists, const RelTree *tree,
                         RelIndex predicate);

/// The noun has a determiner that says there is none: "no troops"
bool rel_polarity_is_none(const RelLists *lists, const RelTree *tree,
                          RelIndex noun);

#endif
