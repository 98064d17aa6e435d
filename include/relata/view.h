// View: a graph as a picture, in Graphviz's language.

#ifndef RELATA_VIEW_H
#define RELATA_VIEW_H

#include <relata/graph.h>

#include <stdio.h>

typedef struct {
    const char
        *around;      ///< Show only what is near entities of this name; or NULL
    unsigned depth;   ///< Steps away from it; 1 by default
    size_t max_nodes; ///< The best connected so many; 0: the default 60
    bool statements;  ///< Unasserted statements too, dashed
} RelViewOptions;

/**
   Write `graph` as DOT.

   @return REL_OK; REL_NOT_FOUND if no entity is called `around`;
   REL_ERR_IO; REL_ERR_NO_MEMORY.
*/
RelStatus rel_graph_write_dot(const RelGraph *graph,
                              const RelViewOptions *options, FILE *file);

#endif
