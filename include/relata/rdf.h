// RDF: a graph as triples, in the syntaxes that stores read.

#ifndef RELATA_RDF_H
#define RELATA_RDF_H

#include <relata/graph.h>
#include <relata/ontology.h>
#include <relata/report.h>
#include <relata/status.h>

#include <stdio.h>

typedef enum {
    REL_FORMAT_TURTLE,
    REL_FORMAT_RDFXML,
    REL_FORMAT_NTRIPLES,
    REL_FORMAT_NQUADS
} RelFormat;

/// Parts of the output, or-ed
enum {
    REL_LAYER_FACTS = 1,
    REL_LAYER_ENTITIES = 2,
    REL_LAYER_STATEMENTS = 4,
    REL_LAYER_EVIDENCE = 8,
    REL_LAYER_DOCUMENTS = 16,
    REL_LAYER_ONTOLOGY = 32,
    REL_LAYER_ALL = 63
};

typedef struct {
    RelFormat format;
    unsigned layers;    ///< REL_LAYER_*, or-ed
    const char *base;   ///< IRI that ends in '/' or '#'; NULL: the default
    const char *raptor; ///< A Raptor serializer's name to use, or NULL
} RelWriteOptions;

/// https://relata.example/kg/
extern const char *const REL_DEFAULT_BASE;

/**
   Write `graph` to `file`, sorted and canonical, and flush it.

   @return REL_OK; REL_ERR_ARGUMENT if the base is no absolute IRI;
   REL_ERR_IO if writing fails; REL_ERR_NO_MEMORY.
*/
RelStatus rel_graph_write(const RelGraph *graph, const RelWriteOptions *options,
                          const RelReport *report, FILE *file);

/**
   Read an ontology (Turtle) with Raptor.

   @param arena  Owns the ontology, which lives as long as it does.
*/
RelStatus rel_ontology_read(FILE *file, const char *name,
                            const RelReport *report, RelArena *arena,
                            const RelOntology **ontology);

typedef enum {
    REL_ANSWER_TABLE, ///< For people
    REL_ANSWER_CSV,
    REL_ANSWER_JSON, ///< SPARQL 1.1 Query Results JSON Format
    REL_ANSWER_XML   ///< SPARQL Query Results XML Format
} RelAnswerFormat;

/**
   Answer a SPARQL query over an RDF file through librdf and Rasqal.

   SELECT and ASK print a result in `format`; CONSTRUCT prints Turtle.
   The query runs in a child process, since Rasqal may crash on some.

   @return REL_OK; REL_NOT_FOUND if there is no answer row; REL_ERR_IO;
   REL_ERR_FORMAT for RDF or SPARQL that does not parse; REL_ERR_UNSUPPORTED
   for parts of SPARQL that Rasqal gets wrong (see docs/sparql.md).
*/
RelStatus rel_query(const char *graph_path, const char *sparql,
                    RelAnswerFormat format, const RelReport *report,
                    FILE *file);

#endif
