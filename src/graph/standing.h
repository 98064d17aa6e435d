// Standing: whether a phrase acts in its statement, as a government does.

#ifndef RELATA_GRAPH_STANDING_H
#define RELATA_GRAPH_STANDING_H

#include "graph/local.h"

/// Tell whether a clause is among the arguments: "said *that ...*"
bool rel_standing_has_clause(const RelProposition *proposition);

RelStanding rel_standing_of_subject(const RelReading *reading,
                                    const RelProposition *proposition);

RelStanding rel_standing_of_object(const RelReading *reading,
                                   const RelProposition *proposition);

#endif
