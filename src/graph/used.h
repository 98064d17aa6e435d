// Used relations: those that the statements of a graph stand under.

#ifndef RELATA_GRAPH_USED_H
#define RELATA_GRAPH_USED_H

#include "base/array.h"
#include "base/map.h"
#include "graph/merge.h"
#include "graph/relation.h"

/// Relations by name while statements are made
typedef struct {
    RelArena *arena;
    RelMap by_name;
    RelArray relations; ///< of struct with its lemmas, see used.c
} RelUsed;

void rel_used_init(RelUsed *used, RelArena *arena);

/// Note the relation of a claim; its number for now goes to `relation`
RelStatus rel_used_add(RelUsed *used, const RelPlaced *placed,
                       RelIndex *relation);

/// Sort the relations into `merged` and renumber those of its statements
RelStatus rel_used_take(RelUsed *used, RelArena *arena, RelMerged *merged);

#endif
