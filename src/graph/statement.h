// Statements: propositions as claims about entities.

#ifndef RELATA_GRAPH_STATEMENT_H
#define RELATA_GRAPH_STATEMENT_H

#include "graph/local.h"

/// Note how the phrases of `proposition` stand in it, before any claim is made
void rel_statement_stand(RelBuilder *builder,
                         const RelProposition *proposition);

/// Add what `proposition` claims to builder->claims; nothing where it has no
/// usable subject or object.  Memory that runs out sets reading->failed.
void rel_statement_claim(RelBuilder *builder,
                         const RelProposition *proposition);

#endif
