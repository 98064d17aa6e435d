// Verbs: the names of relations from the words of a sentence.
//
//   "shoot down" shotDown      "die in" diedIn       "support" supports
//
// States are named in the present, events in the past, so that a name does
// not depend on the tense of a sentence.

#ifndef RELATA_GRAPH_VERB_H
#define RELATA_GRAPH_VERB_H

#include "graph/lists.h"

/// Past tense of a verb's lemma; bytes are NULL if memory is out
RelText rel_verb_past(RelArena *arena, const RelGraphLists *lists,
                      RelText lemma);

/**
   Past tense of a verb that was seen as `form`, a past tense or a participle
   in "ed".  The form mends what the lemma of a rare verb makes: "fined" with
   the lemma "fin" is no "finned".
*/
RelText rel_verb_past_seen(RelArena *arena, const RelGraphLists *lists,
                           RelText lemma, RelText form);

/// Third person singular, present; bytes are NULL if memory is out
RelText rel_verb_present(RelArena *arena, RelText lemma);

/// The words of `lemma` as one ASCII NCName: "take part in", takePartIn;
/// "relates" if nothing of it can stand in a name
RelText rel_verb_camel(RelArena *arena, RelText lemma);

/// Name of the relation that the verb phrase `lemma` makes; `seen` as for
/// rel_verb_past_seen, or empty
RelText rel_verb_relation(RelArena *arena, const RelGraphLists *lists,
                          RelText lemma, RelText seen, bool state);

#endif
