// Relations: under which relation, and in which direction, a claim stands.

#ifndef RELATA_GRAPH_RELATION_H
#define RELATA_GRAPH_RELATION_H

#include "graph/readout.h"

/// A claim with its entities in place
typedef struct {
    const RelClaim *claim;
    RelIndex readout; ///< Index of its document
    RelIndex subject;
    RelNode object;
    const RelRelation *curated; ///< NULL: the open relation stands
    RelText name;
    bool state;
} RelPlaced;

/**
   Choose relation and direction of `placed`, whose subject and object are as
   the claim has them.

   @return false if no relation stands: a noun carries a curated relation that
   expects other subjects or objects.

   @param classes  (n_entities): class of each entity, or REL_NONE; entities
   are numbered in the order of their slugs.
*/
bool rel_relation_choose(const RelKnowledge *knowledge, const RelIndex *classes,
                         RelPlaced *placed);

#endif
