// Reading RDF through Raptor, triple by triple.

#ifndef RELATA_RDF_READ_H
#define RELATA_RDF_READ_H

#include "rdf/term.h"
#include "rdf/vocab.h"

#include <relata/report.h>

#include <stdio.h>

/// Who receives what is read.  Texts are gone after the call; anything but
/// REL_OK ends the reading.
typedef struct {
    /// `line` is where the triple was read, from 1, or 0 when unknown
    RelStatus (*triple)(void *data, const RelTriple *triple, size_t line);
    /// May be NULL
    RelStatus (*prefix)(void *data, const RelPrefix *prefix);
    void *data;
} RelRdfHandler;

/**
   Read all triples of `file`.

   @param name  What messages call the file.
   @param syntax  "turtle", "ntriples", "nquads" or "rdfxml".
   @param base  What relative IRIs are taken against.

   @return REL_OK; REL_ERR_FORMAT with file and line at the first error of
   syntax; REL_ERR_IO; REL_ERR_NO_MEMORY; or what the handler returned.
*/
RelStatus rel_rdf_read(FILE *file, const char *name, const char *syntax,
                       const char *base, const RelReport *report,
                       const RelRdfHandler *handler);

#endif
