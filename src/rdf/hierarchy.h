// hierarchy.h: what stands above the classes of an ontology.

#ifndef RELATA_RDF_HIERARCHY_H
#define RELATA_RDF_HIERARCHY_H

#include <relata/arena.h>
#include <relata/ontology.h>
#include <relata/status.h>

/**
   Fill in the ancestors of `n_classes` classes from their parents.

   @param[out] circular  A class that is its own ancestor, or REL_NONE.
   @return REL_OK; REL_ERR_FORMAT if one is circular; REL_ERR_NO_MEMORY.
*/
RelStatus rel_hierarchy_fill(RelClass *classes, size_t n_classes,
                             RelArena *arena, RelIndex *circular);

#endif
