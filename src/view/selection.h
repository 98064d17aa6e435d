// Selection: the part of a graph that fits into a picture.

#ifndef RELATA_VIEW_SELECTION_H
#define RELATA_VIEW_SELECTION_H

#include "view/edge.h"

#include <relata/view.h>

/// Entities and edges to draw; every entity has an edge
typedef struct {
    const RelIndex *nodes; // (n_nodes) entities, ascending
    size_t n_nodes;
    const RelEdge *edges; // (n_edges) between them
    size_t n_edges;
} RelSelection;

/**
   Choose what to draw.

   With `around` the entities of that name and all within `depth` edges.  Of
   these the ends of the best edges, up to `max_nodes`: the nearest, those
   between names, what most documents say, and between the best connected.

   @return REL_OK; REL_NOT_FOUND if nothing is called `around`;
   REL_ERR_NO_MEMORY.
*/
RelStatus rel_selection_make(const RelGraph *graph,
                             const RelViewOptions *options, RelArena *arena,
                             RelSelection *selection);

#endif
