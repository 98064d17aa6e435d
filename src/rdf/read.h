// Reading RDF through Raptor, triple by triple.

#ifndef RELATA_RDF_READ_H
#define RELATA_RDF_READ_H

#include "rdf/term.h"

#include <relata/report.h>

#include <stdio.h>

/**
   Receives one triple.

   @param triple  Its texts are gone after the call.
   @param line  Where it was read, from 1, or 0 when unknown.
   @return REL_OK to go on; anything else ends the reading.
*/
typedef RelStatus (*RelTripleFunc)(void *data, const RelTriple *triple,
                                   size_t line);

/**
   Read all triples of `file`.

   @param name  What messages call the file.
   @param syntax  "turtle", "ntriples" or "rdfxml".
   @param base  What relative IRIs are taken against.

   @return REL_OK; REL_ERR_FORMAT with file and line at the first error of
   syntax; REL_ERR_IO; REL_ERR_NO_MEMORY; or what `func` returned.
*/
RelStatus rel_rdf_read(FILE *file, const char *name, const char *syntax,
                       const char *base, const RelReport *report,
                       RelTripleFunc func, void *data);

#endif
