// Worth: which propositions make a claim at all.

#ifndef RELATA_GRAPH_WORTH_H
#define RELATA_GRAPH_WORTH_H

#include "graph/mention.h"
#include "graph/readout.h"

/**
   Tell whether a proposition says something of things that can be named.

   @param object  The argument that would be the object, or NULL.
*/
bool rel_worth_claiming(RelReading *reading, const RelProposition *proposition,
                        const RelArgument *object);

/// Tell whether a verb says something of its object, or of its subject alone
bool rel_worth_of_verb(const RelReading *reading,
                       const RelProposition *proposition,
                       const RelArgument *object);

/// Tell whether the subject can be one: no span of time, and no noun that does
/// not agree with its verb
bool rel_worth_of_subject(const RelReading *reading,
                          const RelProposition *proposition);

/// Tell whether the object is a whole thing or value, and no part of an idiom
bool rel_worth_of_object(RelReading *reading, const RelProposition *proposition,
                         const RelArgument *object);

/// Tell whether the object is all of what is meant, as far as can be seen
bool rel_worth_of_part(const RelReading *reading,
                       const RelProposition *proposition,
                       const RelArgument *object);

/// Tell whether a passive that names nobody who acts tells of a deed
bool rel_worth_of_passive(const RelReading *reading,
                          const RelProposition *proposition);

/// Tell whether one thing may be said to be the other: no named person is an
/// organization, and no event is anything else
bool rel_worth_equating(const RelKnowledge *knowledge, const RelLocal *one,
                        const RelLocal *other);

/// Tell whether the rule that read it is wrong too often for its claims to be
/// asserted (data/lists/unasserted.txt)
bool rel_worth_is_withheld(const RelGraphLists *lists,
                           const RelProposition *proposition);

/// What to take from the confidence of a proposition for what it leaves open,
/// as a factor
double rel_worth_factor(const RelReading *reading,
                        const RelProposition *proposition);

#endif
