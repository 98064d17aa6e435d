// The room of a test program that tells stories: the world and an arena.
//
// Include it in one file of a test program; each test has them anew.

#ifndef RELATA_TESTS_SUPPORT_STORY_ROOM_H
#define RELATA_TESTS_SUPPORT_STORY_ROOM_H

#include "story.h"

static World world;
static RelArena *arena;

static int
set_up(void **state)
{
    (void)state;
    world_load(&world);
    arena = rel_arena_new(&REL_HEAP);
    return arena == NULL;
}

static int
tear_down(void **state)
{
    (void)state;
    rel_arena_free(arena);
    world_release(&world);
    return 0;
}

/// In the graph of `story` who does what the relation tells is called `label`;
/// "nobody" if nothing tells of it
#define assert_subject(story, relation, label)                                 \
    assert_subject_at((story), (relation), (label), __FILE__, __LINE__)
static inline void
assert_subject_at(const Story *story, const char *relation, const char *label,
                  const char *file, int line)
{
    RelGraph *const graph = story_graph(&world, story);

    assert_text_at(subject_of(graph, relation), label, file, line);
    rel_graph_free(graph);
}

#endif
