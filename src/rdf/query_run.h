// The part of a query that runs in a process of its own.

#ifndef RELATA_RDF_QUERY_RUN_H
#define RELATA_RDF_QUERY_RUN_H

#include "rdf/sparql.h"

#include <relata/rdf.h>

#include <stdio.h>

/// What a query may take before it is stopped
typedef struct {
    unsigned cpu_seconds; ///< Of the processor
    unsigned seconds;     ///< By the clock
    uint64_t bytes;       ///< Of memory, the graph included
} RelQueryLimits;

/// A question and where its answer goes
typedef struct {
    const char *graph_path;
    const char *sparql;
    const RelSparql *seen; ///< What rel_sparql_check found
    RelAnswerFormat format;
    const RelReport *report;
    FILE *file;
    RelQueryLimits limits;
} RelQuestion;

/**
   Run the query in a child process and write what it answers.

   @return As rel_query, and REL_ERR_LIMIT if it took too long.
*/
RelStatus rel_query_ask(const RelQuestion *question);

/**
   Load the graph, run the query, write the answer.

   After loading, no more files can be opened by the process.

   @return As rel_query.
*/
RelStatus rel_query_run(const RelQuestion *question);

#endif
