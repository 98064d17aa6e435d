// Post: messages that wait until it is their document's turn.
//
// Documents are read several at a time, but what is to be said of them is said
// in their order, as if they were read one by one.

#ifndef RELATA_PIPELINE_POST_H
#define RELATA_PIPELINE_POST_H

#include <relata/arena.h>
#include <relata/report.h>

typedef struct RelLetter RelLetter;

typedef struct {
    RelReport report; ///< To be passed on in place of the one that listens
    RelArena *arena;
    RelLetter *first, **end;
} RelPost;

/// `arena` owns the messages; `post` must stay where it is
void rel_post_init(RelPost *post, RelArena *arena);

/// Send all messages to `report`, in order; a message for which there was no
/// memory is lost
void rel_post_deliver(const RelPost *post, const RelReport *report);

#endif
