// Party: who takes part in the event that a noun names.

#ifndef RELATA_NOMINAL_PARTY_H
#define RELATA_NOMINAL_PARTY_H

#include "tree/context.h"
#include "tree/event_frame.h"

/// Who takes part; REL_NONE where nobody is named
typedef struct {
    RelIndex agent, agent_begin, agent_end;
    RelPhrase actor; ///< Instead of an agent: who acts in the clause, or none
    RelIndex object;
    RelIndex partner;   ///< Second of two parties
    RelText place;      ///< The preposition, where the object is but a place
    RelIndex happening; ///< The verb that says no more than that it was: "the
                        ///< talks *took* place in Rome", where it tells where
} RelParties;

/// The parties named beside the noun or, where that tells nobody who acts, by
/// the clause around it
RelParties rel_event_parties(const RelContext *context, RelIndex sentence,
                             RelIndex noun, const RelEventFrame *frame);

/// "in *support* of": what the clause does, it does with this meaning
bool rel_event_is_meaning(const RelContext *context, RelIndex sentence,
                          RelIndex noun);

/// Who acts in the clause around the noun and by that in its event, or none:
/// "Reed discussed it in *talks* with Vega"
RelPhrase rel_event_actor(const RelContext *context, RelIndex sentence,
                          RelIndex noun, const RelEventFrame *frame);

#endif
