// Labels: what the entities of the graph are called.

#ifndef RELATA_GRAPH_LABEL_H
#define RELATA_GRAPH_LABEL_H

#include "graph/group.h"
#include "graph/resolve.h"

/// Make an entity of each group, with its label, aliases and slug, in the
/// order of the slugs
RelStatus rel_label_entities(RelGroups *groups,
                             const RelReadout *const *readouts,
                             size_t n_readouts, RelArena *arena,
                             RelEntities *entities);

#endif
