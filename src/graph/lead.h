// Lead: which argument a statement leads to, and from whom.

#ifndef RELATA_GRAPH_LEAD_H
#define RELATA_GRAPH_LEAD_H

#include "graph/mention.h"

/// Index of the argument that is the object of the statement, or n_arguments
size_t rel_lead_find(const RelReading *reading,
                     const RelProposition *proposition);

/// Tell whether somebody is only said to have been given the argument `lead`;
/// `receiver` is that person or thing
bool rel_lead_is_received(const RelProposition *proposition, size_t lead,
                          RelPhrase *receiver);

#endif
