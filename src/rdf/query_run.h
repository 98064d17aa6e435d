// The part of a query that runs in a process of its own.

#ifndef RELATA_RDF_QUERY_RUN_H
#define RELATA_RDF_QUERY_RUN_H

#include "rdf/sparql.h"

#include <relata/rdf.h>

#include <stdio.h>

/// A question and where its answer goes
typedef struct {
    const char *graph_path;
    const char *sparql;
    const RelSparql *seen; ///< What rel_sparql_check found
    RelAnswerFormat format;
    const RelReport *report;
    FILE *file;
} RelQuestion;

/**
   Load the graph, run the query, write the answer.

   After loading, no more files can be opened by the process.

   @return As rel_query.
*/
RelStatus rel_query_run(const RelQuestion *question);

#endif
