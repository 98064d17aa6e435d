// Antecedent: what a pronoun may stand for at all.

#ifndef RELATA_GRAPH_ANTECEDENT_H
#define RELATA_GRAPH_ANTECEDENT_H

#include "graph/coref.h"

/// A pronoun that is looked at
typedef struct {
    RelReading *reading;
    RelIndex index; ///< Of the pronoun
    const RelMention *pronoun;
    const RelSentence *sentence;
    RelIndex matrix; ///< The verb whose clause holds the pronoun's clause
                     ///< ("says" in "Norway says it is ready"), or REL_NONE
    RelIndex told;   ///< Token of who is told the pronoun's clause
    bool loose;      ///< "They" may be one body, "the team"; and "it" what
                     ///< another "it" means, whatever that is
} RelSeeker;

/// Look at the pronoun at `index`
void rel_seeker_init(RelSeeker *seeker, RelReading *reading, RelIndex index);

/// Tell whether mention `index` may be what the pronoun stands for
bool rel_antecedent_fits(const RelSeeker *seeker, RelIndex index);

/// The mention that token `token` heads, or REL_NONE
RelIndex rel_mention_headed_by(const RelReading *reading, RelIndex sentence,
                               RelIndex token);

/// Tell whether the clause of a verb hangs on another verb
bool rel_verb_hangs_on_verb(const RelToken *verb);

#endif
