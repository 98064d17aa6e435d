// Trigger: which relation of the ontology do these words evoke?
//
// Triggers are compiled from the ontology once.

#ifndef RELATA_TREE_TRIGGER_H
#define RELATA_TREE_TRIGGER_H

#include <relata/arena.h>
#include <relata/ontology.h>
#include <relata/status.h>

#include <stdbool.h>

/// Read-only once compiled; shared by threads
typedef struct RelTriggers RelTriggers;

/// What was found
typedef struct {
    const RelRelation *relation;
    const RelTrigger *trigger;
} RelTriggerMatch;

/// Compile the triggers of `ontology`, which must outlive them
RelStatus rel_triggers_compile(const RelOntology *ontology, RelArena *arena,
                               const RelTriggers **triggers);

/**
   Find the relation evoked by the lemmas; each may be empty.

   An empty verb with a noun asks for what any light verb with the noun evokes
   ("an *attack on* Paris").  Case does not matter.

   @return false if there is none.
*/
bool rel_triggers_find(const RelTriggers *triggers, RelText verb,
                       RelText particle, RelText noun, RelText preposition,
                       RelTriggerMatch *match);

/// Find the relation that `words` with `preposition` (may be empty) evoke
/// turned round: "lose to" is "defeated" with subject and object exchanged
bool rel_triggers_find_turned(const RelTriggers *triggers, RelText words,
                              RelText preposition, RelTriggerMatch *match);

/// The same for words joined by blanks: "shoot down", "be at odds with"
bool rel_triggers_find_words(const RelTriggers *triggers, RelText words,
                             RelTriggerMatch *match);

/// Some trigger joins this verb and noun, with any preposition or none
bool rel_triggers_join(const RelTriggers *triggers, RelText verb, RelText noun);

#endif
