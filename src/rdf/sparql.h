// SPARQL: what a query asks for, seen before Rasqal sees it.
//
// Rasqal answers some parts of SPARQL 1.1 wrongly or crashes on them
// (docs/sparql.md); a query that has one is refused with its name.

#ifndef RELATA_RDF_SPARQL_H
#define RELATA_RDF_SPARQL_H

#include "base/array.h"

#include <relata/report.h>
#include <relata/status.h>
#include <relata/text.h>

/// What is known of a query
typedef struct {
    RelArray prefixes;  ///< RelText: names that it declares, as "k"
    RelArray variables; ///< RelText: what it selects, as "x"; none for "*"
    bool aggregates;    ///< Counts or sums over all, without GROUP BY
} RelSparql;

/**
   Look through `query`.

   @param arena  Owns the list of prefixes; their texts are the query's.
   @return REL_OK; REL_ERR_UNSUPPORTED for what cannot be answered rightly;
   REL_ERR_FORMAT for a string that does not end; REL_ERR_LIMIT for brackets
   too deep; REL_ERR_NO_MEMORY.  All are reported with the line.
*/
RelStatus rel_sparql_check(RelText query, const RelReport *report,
                           RelArena *arena, RelSparql *sparql);

#endif
