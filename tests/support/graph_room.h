// The room of a test program that writes or draws: each test has the small
// graph anew.
//
// Include it in one file of a test program, as small_graph.h.

#ifndef RELATA_TESTS_SUPPORT_GRAPH_ROOM_H
#define RELATA_TESTS_SUPPORT_GRAPH_ROOM_H

#include "small_graph.h"

#include <stdlib.h>

typedef struct {
    RelArena *arena;
    RelGraph graph;
} Fixture;

static int
set_up(void **state)
{
    Fixture *const fixture = (Fixture *)malloc(sizeof(Fixture));

    assert_non_null(fixture);
    fixture->arena = rel_arena_new(&REL_HEAP);
    small_graph(fixture->arena, &fixture->graph);
    *state = fixture;
    return 0;
}

static int
tear_down(void **state)
{
    Fixture *const fixture = (Fixture *)*state;

    rel_arena_free(fixture->arena);
    free(fixture);
    return 0;
}

#endif
