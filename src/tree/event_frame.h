// Event frame: nouns that name events, and which words lead to who takes part.

#ifndef RELATA_TREE_EVENT_FRAME_H
#define RELATA_TREE_EVENT_FRAME_H

#include "tree/context.h"

/// What data/lists/event_nouns.txt says of a noun
typedef struct {
    RelText lemma;        ///< "strike"
    RelText prepositions; ///< Before the object: "on against"
    RelText joiners;      ///< Before two parties: "between with"
    RelText needs;        ///< "agent": tells nothing without one
} RelEventFrame;

/// The frame of the noun; false if it names no event
bool rel_event_frame(const RelContext *context, const RelToken *noun,
                     RelEventFrame *frame);

/// `word` is one of the blank-separated `words`
bool rel_event_has(RelText words, RelText word);

#endif
