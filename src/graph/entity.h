// Entities: of what class a mention is, and what a cluster of them is called.

#ifndef RELATA_GRAPH_ENTITY_H
#define RELATA_GRAPH_ENTITY_H

#include "graph/mention.h"

/// Set class, country and gender of a name; `name` is what the recogniser
/// found, or NULL
void rel_entity_classify_name(RelReading *reading, RelMention *mention,
                              const RelName *name);

/// Set class and gender of a nominal by its head noun
void rel_entity_classify_nominal(RelReading *reading, RelMention *mention);

#endif
