// Noun phrase: the words of a name or noun as a relation wants them.

#ifndef RELATA_TREE_NOUN_PHRASE_H
#define RELATA_TREE_NOUN_PHRASE_H

#include "tree/context.h"

/// The name alone: "Francois Hollande" of "French President Francois Hollande"
RelStatus rel_phrase_of_name(RelContext *context, RelIndex sentence,
                             RelIndex head, RelPhrase *phrase);

/// The noun with its modifiers, without prepositional phrases and clauses
RelStatus rel_phrase_of_noun(RelContext *context, RelIndex sentence,
                             RelIndex head, RelPhrase *phrase);

/// The noun with its prepositional phrases, as the argument of a verb has it
RelStatus rel_phrase_of_argument(RelContext *context, RelIndex sentence,
                                 RelIndex head, RelPhrase *phrase);

/// The tokens from `begin` to `end`
RelStatus rel_phrase_of_span(RelContext *context, RelIndex sentence,
                             RelIndex head, RelIndex begin, RelIndex end,
                             RelPhrase *phrase);

#endif
