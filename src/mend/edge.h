// Edge: what hangs on a word of a tree that is being changed.

#ifndef RELATA_MEND_EDGE_H
#define RELATA_MEND_EDGE_H

#include "tree/lists.h"

#include <relata/sentence.h>

#include <stdbool.h>

/// The child of `head` from `first` on that has `relation`, or REL_NONE
RelIndex rel_mend_child(const RelSentence *sentence, RelIndex head,
                        const char *relation, RelIndex first);

/// `head` has a child with `relation`
bool rel_mend_has(const RelSentence *sentence, RelIndex head,
                  const char *relation);

/// "goal", "plan", "order": an infinitive behind it tells what it consists of
bool rel_mend_is_content(const RelLists *lists, const RelToken *noun);

#endif
