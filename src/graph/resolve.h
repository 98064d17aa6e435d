// Resolve: which entities of different documents are one.

#ifndef RELATA_GRAPH_RESOLVE_H
#define RELATA_GRAPH_RESOLVE_H

#include "graph/readout.h"

/// All entities, and where those of the documents went
typedef struct {
    RelEntity *entities; // (n_entities), by slug
    RelIndex *classes;   // (n_entities): index of the class, or REL_NONE
    size_t n_entities;
    RelIndex **entity_of; // (n_readouts)(n_locals)
} RelEntities;

/**
   Resolve the local entities of all `readouts` (in the order of their hashes).

   @param arena  Owns the entities.
   @param scratch  Memory that the caller frees after the call.
*/
RelStatus rel_entities_resolve(const RelKnowledge *knowledge,
                               const RelReadout *const *readouts,
                               size_t n_readouts, RelArena *arena,
                               RelArena *scratch, RelEntities *entities);

#endif
