// Locate: where the models, the word lists and the ontology are.

#ifndef RELATA_PIPELINE_LOCATE_H
#define RELATA_PIPELINE_LOCATE_H

#include <relata/arena.h>
#include <relata/status.h>

/**
   Find the folder of models and lists.

   `wanted` is taken as it is; without it the first that is there of: the
   environment's RELATA_DATA (which is not doubted either), data/ beside the
   program and one or two above it, share/relata/data one above it (a moved
   installation), the folder of the installation.

   @param wanted  A path, or NULL.
   @param[out] folder  In `arena`; the installed folder if none is there.
*/
RelStatus rel_data_locate(const char *wanted, RelArena *arena,
                          const char **folder);

/// Find relata.ttl: `wanted`, or in ontology/ beside the data, beside the
/// program, or in the folder of the installation
RelStatus rel_ontology_locate(const char *wanted, const char *data_dir,
                              RelArena *arena, const char **path);

#endif
