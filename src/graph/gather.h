// Gather: dates, places, qualifiers, words and evidence of one statement.

#ifndef RELATA_GRAPH_GATHER_H
#define RELATA_GRAPH_GATHER_H

#include "base/array.h"
#include "graph/readout.h"

/// What the claims of one statement bring
typedef struct {
    RelArray dates;      ///< of RelNode
    RelArray places;     ///< of RelNode
    RelArray qualifiers; ///< of RelQualifier
    RelArray verbs;      ///< of RelText
    RelArray evidence;   ///< of RelEvidence
    bool failed;
} RelGathered;

void rel_gathered_init(RelGathered *gathered, RelArena *arena);

/// Add what `claim` brings; `entity_of` maps its document's local entities
void rel_gathered_add(RelGathered *gathered, const RelClaim *claim,
                      const RelIndex *entity_of, RelIndex source);

/// Sort all of it into `statement`, each thing once, copied to `arena`
RelStatus rel_gathered_take(RelGathered *gathered, RelArena *arena,
                            RelStatement *statement);

#endif
