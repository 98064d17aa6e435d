// The room of a test program that needs an arena and nothing else: its state.
//
// Include it in one file of a test program.

#ifndef RELATA_TESTS_SUPPORT_ARENA_ROOM_H
#define RELATA_TESTS_SUPPORT_ARENA_ROOM_H

#include "test.h"

static int
set_up(void **state)
{
    return !(*state = rel_arena_new(&REL_HEAP));
}

static int
tear_down(void **state)
{
    rel_arena_free(*state);
    return 0;
}

#endif
