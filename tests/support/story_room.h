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

#endif
