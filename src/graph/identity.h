// Identity: by what two claims are the same statement.

#ifndef RELATA_GRAPH_IDENTITY_H
#define RELATA_GRAPH_IDENTITY_H

#include "graph/relation.h"
#include "graph/resolve.h"

/**
   Everything that a statement's IRI depends on: subject, relation, object,
   polarity, modality, speaker and stated date, as one text.

   @return bytes are NULL if memory is out.
*/
RelText rel_identity_key(const RelEntities *entities, const RelPlaced *placed,
                         RelIndex speaker, RelArena *arena);

/// The local name of the statement with this key; NULL bytes if out of memory
RelText rel_identity_name(RelText key, RelArena *arena);

#endif
