// Trigger: a wording of the ontology and its parts.

#ifndef RELATA_RDF_TRIGGER_H
#define RELATA_RDF_TRIGGER_H

#include <relata/arena.h>
#include <relata/ontology.h>
#include <relata/status.h>

/// Words that are not content words, as the ontology lists them
typedef struct {
    const RelText *particles; // (n_particles) "down", "out"
    size_t n_particles;
    const RelText *prepositions; // (n_prepositions) "with", "of"
    size_t n_prepositions;
} RelFunctionWords;

/**
   Split `words` into the parts of a trigger.

   @return REL_OK; REL_ERR_FORMAT if it has no verb, more than 8 words or a
   part that fits nowhere; REL_ERR_NO_MEMORY.
*/
RelStatus rel_trigger_split(RelText words, const RelFunctionWords *function,
                            RelArena *arena, RelTrigger *trigger);

#endif
