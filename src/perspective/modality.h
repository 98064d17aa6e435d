// Modality: how sure a predicate is by its own words.

#ifndef RELATA_PERSPECTIVE_MODALITY_H
#define RELATA_PERSPECTIVE_MODALITY_H

#include "tree/lists.h"
#include "tree/tree.h"

#include <relata/proposition.h>

/// The modality that the first word of `text` names, or `otherwise`
RelModality rel_modality_from(RelText text, RelModality otherwise);

/// The less factual of two: a question before a condition before a guess ...
RelModality rel_modality_weaker(RelModality a, RelModality b);

/// The modality that auxiliaries, adverbs and mood give the predicate itself
RelModality rel_modality_own(const RelLists *lists, const RelTree *tree,
                             RelIndex predicate);

/// The auxiliaries of `predicate` hold for its conjunct `conjunct` too:
/// "will [meet and sign]", not "will meet and signed"
bool rel_modality_shared(const RelTree *tree, RelIndex predicate,
                         RelIndex conjunct);

#endif
