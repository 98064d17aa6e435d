// Generic: clauses of what always holds, which tell of no event.

#ifndef RELATA_EXTRACT_GENERIC_H
#define RELATA_EXTRACT_GENERIC_H

#include "extract/lists.h"
#include "extract/tree.h"

/// The relative clause of `node` tells which of many: "firms that pay bribes
/// lose their licence"
bool rel_generic_is_class(const RelLists *lists, const RelTree *tree,
                          RelIndex node);

/// The predicate says something of all such: "firms that ... lose"
bool rel_generic_is_rule(const RelLists *lists, const RelTree *tree,
                         RelIndex predicate);

#endif
