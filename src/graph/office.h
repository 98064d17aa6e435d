// Offices: who "the Portuguese premier" is.

#ifndef RELATA_GRAPH_OFFICE_H
#define RELATA_GRAPH_OFFICE_H

#include "graph/chain.h"
#include "graph/coref.h"

/// The holders of offices in a document
typedef struct {
    RelChains titles;  ///< Mentions of named persons by title
    RelIndex *officer; ///< (n_countries): last one whom nobody named
} RelOffices;

/// Note the titles of all named persons
RelStatus rel_offices_init(RelReading *reading, RelOffices *offices);

/// The one cluster that the definite phrase at `index` means, or REL_NONE;
/// phrases are asked in the order of the text
RelIndex rel_office_holder(RelReading *reading, RelOffices *offices,
                           RelIndex index);

#endif
