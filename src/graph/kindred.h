// Kindred: may two noun phrases with one noun be one thing?

#ifndef RELATA_GRAPH_KINDRED_H
#define RELATA_GRAPH_KINDRED_H

#include "graph/coref.h"

/// No word before the nouns tells the two apart: "the next match", "any deal"
bool rel_phrases_are_kindred(RelReading *reading, const RelMention *a,
                             const RelMention *b);

/// "The striker" far behind another "the striker" whom nobody named or brought
/// in ("a striker") is somebody else as often as not; true if mention
/// `earlier` may be `later` all the same
bool rel_person_lasts(const RelReading *reading, RelIndex earlier,
                      RelIndex later);

#endif
