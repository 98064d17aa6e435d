// Redate: the date of an event that a document tells twice.

#ifndef RELATA_GRAPH_REDATE_H
#define RELATA_GRAPH_REDATE_H

#include "graph/local.h"

/// Give claims without a date that of the claim which says the same with one
void rel_claims_redate(RelBuilder *builder);

#endif
