// Generic: clauses of what always holds, which tell of no event.

#ifndef RELATA_EXTRACT_GENERIC_H
#define RELATA_EXTRACT_GENERIC_H

#include "extract/context.h"

/// The verb of `predicate`, or its first helper, stands in the present, and
/// not in a headline, whose present tells of the past
bool rel_generic_is_present(const RelTree *tree, RelIndex predicate);

/// The relative clause of `node` tells which of many: "firms that pay bribes
/// lose their licence"
bool rel_generic_is_class(const RelLists *lists, const RelTree *tree,
                          RelIndex node);

/// The predicate says something of all such: "firms that ... lose"
bool rel_generic_is_rule(const RelLists *lists, const RelTree *tree,
                         RelIndex predicate);

/// "the", "this", "his", a name: one thing that is there
bool rel_noun_is_definite(const RelTree *tree, RelIndex noun);

#endif
