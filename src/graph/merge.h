// Merge: equal claims of all documents become one statement.

#ifndef RELATA_GRAPH_MERGE_H
#define RELATA_GRAPH_MERGE_H

#include "graph/resolve.h"

typedef struct {
    RelStatement *statements; // (n_statements), by id
    size_t n_statements;
    RelUsedRelation *relations; // (n_relations), by name
    size_t n_relations;
} RelMerged;

/**
   Merge the claims of all `readouts` (in the order of their hashes).

   @param source_of  (n_readouts): index of each document in the output.
   @param assert_min  Least confidence of a plain triple.
   @param arena  Owns the statements.
   @param scratch  Memory that the caller frees after the call.
*/
RelStatus rel_statements_merge(const RelKnowledge *knowledge,
                               const RelReadout *const *readouts,
                               size_t n_readouts, const RelIndex *source_of,
                               const RelEntities *entities, double assert_min,
                               RelArena *arena, RelArena *scratch,
                               RelMerged *merged);

#endif
