// Clause: the propositions of verbs and copulas.

#ifndef RELATA_CLAUSE_CLAUSE_H
#define RELATA_CLAUSE_CLAUSE_H

#include "tree/context.h"

/// Append the propositions of the verbs and copulas of `sentence`
RelStatus rel_clause_extract(RelContext *context, RelIndex sentence);

#endif
