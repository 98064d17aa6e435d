// Graph, inside: a constructor that tests can give failing memory.

#ifndef RELATA_GRAPH_GRAPH_H
#define RELATA_GRAPH_GRAPH_H

#include "text/gazetteer.h"

#include <relata/allocator.h>
#include <relata/graph.h>

/// rel_graph_new over `allocator`, which outlives the graph
RelStatus rel_graph_new_with(const RelAllocator *allocator,
                             const RelOntology *ontology,
                             const RelGazetteer *gazetteer,
                             const RelGraphOptions *options, RelGraph **graph);

#endif
