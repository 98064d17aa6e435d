// Store: a graph file in librdf's memory, to be queried.
//
// The storage is "trees": of librdf's own it is the only one that is fast in
// all directions.  Graph names are not kept.

#ifndef RELATA_RDF_STORE_H
#define RELATA_RDF_STORE_H

#include "base/array.h"
#include "rdf/vocab.h"

#include <relata/report.h>
#include <relata/status.h>

#include <redland.h>

/// The arena is the caller's
typedef struct {
    RelArena *arena;
    const RelReport *report;
    librdf_world *world;
    librdf_storage *storage;
    librdf_model *model;
    RelArray prefixes;   ///< RelPrefix: the file's, then the usual ones
    size_t n_complaints; ///< Errors that librdf or Rasqal reported
} RelStore;

/// Make an empty store whose arena and report are set
RelStatus rel_store_open(RelStore *store);

/// Free what the store holds; it may be half open
void rel_store_close(RelStore *store);

/**
   Read the file at `path` into the store, with its prefixes and the usual
   ones (k:, rel:, e:, ...) where it declares none of that name.

   @return REL_OK; REL_ERR_IO; REL_ERR_FORMAT; REL_ERR_NO_MEMORY; reported.
*/
RelStatus rel_store_load(RelStore *store, const char *path);

#endif
