// Knowledge: what the graph knows before it reads: classes, countries, words.

#ifndef RELATA_GRAPH_KNOWLEDGE_H
#define RELATA_GRAPH_KNOWLEDGE_H

#include "base/map.h"
#include "graph/lists.h"
#include "text/gazetteer.h"

#include <relata/ontology.h>
#include <relata/status.h>

#include <stdbool.h>

/// Read-only once made.  A class that the ontology lacks is REL_NONE.
typedef struct {
    const RelOntology *ontology;
    const RelGazetteer *gazetteer;
    const RelGraphLists *lists;
    RelMap class_words; ///< Lower-case noun to the class it names
    RelIndex agent, person, group, organization, company, media, national_group;
    RelIndex place, country, city, region, topic, event, facility;
} RelKnowledge;

/// Index the ontology's words; `lists` may be NULL
RelStatus rel_knowledge_init(RelKnowledge *knowledge,
                             const RelOntology *ontology,
                             const RelGazetteer *gazetteer,
                             const RelGraphLists *lists, RelArena *arena);

/// The class that the noun `lemma` (lower case) names, or REL_NONE
RelIndex rel_knowledge_class_of(const RelKnowledge *knowledge, RelText lemma);

/// Tell whether `child` is `ancestor` or below it; false if either is none
bool rel_knowledge_is(const RelKnowledge *knowledge, RelIndex child,
                      RelIndex ancestor);

#endif
