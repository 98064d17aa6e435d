// The room of a test program that asks what one proposition becomes.
//
// Include it in one file of a test program, as story_room.h.

#ifndef RELATA_TESTS_SUPPORT_CLAIM_ROOM_H
#define RELATA_TESTS_SUPPORT_CLAIM_ROOM_H

#include "story_room.h"

static Story story;

/// Tell a story of one sentence, of a subject (0: nobody), a verb and an object
/// with token numbers from 1
static RelProposition *
tell(const char *words, const char *names, RelIndex subject, RelIndex verb,
     RelIndex object)
{
    story_begin(&story, arena, "claim");
    return story_say(&story, story_tell(&story, words, names), subject, verb,
                     object);
}

/// What the graph makes of the one proposition of the story
static RelText
only_statement(void)
{
    RelGraph *const graph = story_graph(&world, &story);
    const RelText text = rel_graph_n_statements(graph) == 0
                             ? rel_text("")
                             : describe_statement(graph, 0, arena);

    rel_graph_free(graph);
    return text;
}

#endif
