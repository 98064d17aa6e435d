// Ontology: the classes and curated relations, read from ontology/relata.ttl.
//
// rdf/ reads the file; extraction and graph/ use what it says.  Nothing of it
// is written a second time in C.

#ifndef RELATA_ONTOLOGY_H
#define RELATA_ONTOLOGY_H

#include <relata/text.h>

/// A class of entities, e.g. Country under Place
typedef struct {
    RelText name;         ///< Local name in k:, "Country"
    RelText label;        ///< "country"
    RelIndex parent;      ///< Index in RelOntology.classes, or REL_NONE
    const RelText *words; // (n_words) lemmas of nouns that name its members
    size_t n_words;
    const RelIndex *parents;   // (n_parents) all parents, `parent` first
    size_t n_parents;          ///< Polity has two: Place, Agent
    const RelIndex *ancestors; // (n_ancestors) itself and all above it, sorted
    size_t n_ancestors;
} RelClass;

/**
   Words that evoke a relation: "shoot down", "hold talks with".

   `words` is what the ontology says, without the X that stands for the object
   in "shoot X down"; the parts are lemmas taken from it.  A part that is not
   there is empty.  With the verb "be" the trigger is nominal: "be president
   of" has the noun "president", "be linked to" has "linked" (never made a
   singular).  A noun may have several words, its head last: "prime minister".
   A particle is all that is bound to the verb beside the noun: "down",
   "dead", "into custody" ("take X into custody"), "by phone".
*/
typedef struct {
    RelText words;
    RelText verb;        ///< "hold", "shoot", "be"
    RelText particle;    ///< "down"
    RelText noun;        ///< "talks" as lemma: "talk"
    RelText preposition; ///< "with"
} RelTrigger;

/// A curated relation
typedef struct {
    RelText name;       ///< Local name in rel:, "agreesWith"
    RelText label;      ///< "agrees with"
    RelText definition; ///< One sentence
    RelIndex parent;    ///< Index of the relation it entails, or REL_NONE
    RelIndex inverse;   ///< Index of its inverse, or REL_NONE
    bool symmetric;
    bool transitive;
    bool state; ///< A state; otherwise an event
    /// Never used for a statement: only a parent, or, with an inverse, another
    /// direction ("lose to"): then write the inverse, arguments exchanged
    bool abstract;
    const RelIndex *domain; // (n_domain) classes; empty: anything
    size_t n_domain;
    const RelIndex *range; // (n_range) classes; empty: anything
    size_t n_range;
    const RelText *cameo; // (n_cameo) CAMEO codes
    size_t n_cameo;
    const RelText *plover; // (n_plover) PLOVER types
    size_t n_plover;
    const RelTrigger *triggers; // (n_triggers)
    size_t n_triggers;
    /// Words of many meanings ("fire" for dismissed): they evoke the relation
    /// only where the object's class is known and is among `range`
    const RelTrigger *strict_triggers; // (n_strict_triggers)
    size_t n_strict_triggers;
} RelRelation;

/// Read-only once read; any number of threads may share it
typedef struct {
    const RelClass *classes; // (n_classes), by name
    size_t n_classes;
    const RelRelation *relations; // (n_relations), by name
    size_t n_relations;
} RelOntology;

/// Index of the class called `name`, or REL_NONE; O(log n)
RelIndex rel_ontology_class(const RelOntology *ontology, RelText name);

/// Index of the relation called `name`, or REL_NONE; O(log n)
RelIndex rel_ontology_relation(const RelOntology *ontology, RelText name);

/// Index of the relation that has `words` among its strict triggers, or
/// REL_NONE; whether the classes fit is for the caller to see
RelIndex rel_ontology_strict(const RelOntology *ontology, RelText words);

/// Tell whether class `child` is `ancestor` or below it
bool rel_ontology_class_is(const RelOntology *ontology, RelIndex child,
                           RelIndex ancestor);

#endif
