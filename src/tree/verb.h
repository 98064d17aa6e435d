// Verb: how lists have a verb, whether it says or tells of the present.

#ifndef RELATA_TREE_VERB_H
#define RELATA_TREE_VERB_H

#include "tree/lists.h"
#include "tree/tree.h"

#include <stdbool.h>
#include <stddef.h>

/// The lemma of `verb`, with its particle in `room`: "rule out"
RelText rel_verb_key(const RelTree *tree, RelIndex verb, char *room,
                     size_t size);

/// `token` is a verb of saying on the lists
bool rel_verb_is_saying(const RelLists *lists, const RelTree *tree,
                        RelIndex token);

/// The verb of `predicate`, or its first helper, stands in the present, and
/// not in a headline, whose present tells of the past
bool rel_verb_is_present(const RelTree *tree, RelIndex predicate);

/// The same of one word of the predicate: `verb`
bool rel_verb_stands_present(const RelTree *tree, RelIndex predicate,
                             RelIndex verb);

#endif
