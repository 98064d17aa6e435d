// Generic: clauses of what always holds, which tell of no event.

#ifndef RELATA_PERSPECTIVE_GENERIC_H
#define RELATA_PERSPECTIVE_GENERIC_H

#include "tree/lists.h"
#include "tree/tree.h"

/// The relative clause of `node` tells which of many: "firms that pay bribes
/// lose their licence"
bool rel_generic_is_class(const RelLists *lists, const RelTree *tree,
                          RelIndex node);

/// The predicate says something of all such: "firms that ... lose"
bool rel_generic_is_rule(const RelLists *lists, const RelTree *tree,
                         RelIndex predicate);

#endif
