// Contradictions: statements that say yes and no to the same thing.

#ifndef RELATA_GRAPH_CONTRADICT_H
#define RELATA_GRAPH_CONTRADICT_H

#include <relata/arena.h>
#include <relata/graph.h>
#include <relata/status.h>

/// Set `contradicts` of all statements, which are in their final order
RelStatus rel_contradictions_link(RelStatement *statements, size_t n_statements,
                                  RelArena *arena, RelArena *scratch);

#endif
