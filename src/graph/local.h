// Local entities: a document's clusters, made fit to outlive it.

#ifndef RELATA_GRAPH_LOCAL_H
#define RELATA_GRAPH_LOCAL_H

#include "graph/coref.h"
#include "graph/readout.h"

/// How a phrase stands in its statement, for capitals that mean governments
typedef enum {
    REL_STANDS_PLAIN,
    REL_STANDS_DOER, ///< Does something, as a city may, too
    REL_STANDS_AGENT ///< Speaks, or does what only those do who speak
} RelStanding;

/// A readout in the making
typedef struct {
    RelReading *reading;
    RelArena *arena;          ///< Of the readout
    RelArray locals;          ///< of RelLocal
    RelArray claims;          ///< of RelClaim
    RelIndex *local_of;       ///< (n_mentions): of a cluster, or REL_NONE
    RelIndex *country_locals; ///< (n_countries), or REL_NONE
    bool *spoken_of;          ///< (n_countries): by name or adjective
    bool *placed;             ///< (n_mentions): cluster is spoken of as a place
    RelStanding *standings;   ///< (n_mentions): the most any statement gives
    RelIndex *first_reason;   ///< (n_mentions): of a cluster, or REL_NONE
    RelIndex *next_reason;    ///< (n_reasons)
} RelBuilder;

RelStatus rel_builder_init(RelBuilder *builder, RelReading *reading,
                           RelArena *arena);

/// Note how a phrase stands in one statement: a capital that acts in one means
/// its government in all that are read from the same words
void rel_local_note_standing(RelBuilder *builder, const RelPhrase *phrase,
                             RelStanding standing);

/// The local entity of a phrase, made if new; REL_NONE if it cannot be used
/// (an unresolved pronoun) or memory is out (then reading->failed)
RelIndex rel_local_of_phrase(RelBuilder *builder, const RelPhrase *phrase,
                             RelStanding standing);

/// An entity for who is not said, known by the code point `offset`
RelIndex rel_local_unspecified(RelBuilder *builder, uint32_t offset);

/// A terminated copy in the readout's arena; sets reading->failed
RelText rel_builder_copy(RelBuilder *builder, RelText text);

#endif
