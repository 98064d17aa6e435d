// Edge: what a picture draws between two entities.

#ifndef RELATA_VIEW_EDGE_H
#define RELATA_VIEW_EDGE_H

#include <relata/arena.h>
#include <relata/graph.h>
#include <relata/status.h>

/// All statements with the same ends, relation and standing
typedef struct {
    RelIndex subject, object; ///< Entities; of a symmetric relation in order
    RelIndex relation;
    bool symmetric;
    bool asserted; ///< Told as fact; else it is only said, planned, denied ...
    bool negative;
    RelIndex speaker;              ///< Of what is not asserted, or REL_NONE
    size_t support;                ///< Distinct documents
    const RelStatement *statement; ///< The first of them
} RelEdge;

/**
   The edges of a graph, sorted by their ends.

   Values are no ends, so statements about them have no edge.

   @param unasserted  Take what is not asserted too.
*/
RelStatus rel_edges_gather(const RelGraph *graph, bool unasserted,
                           RelArena *arena, RelEdge **edges, size_t *n_edges);

#endif
