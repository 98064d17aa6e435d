// What tests of the RDF writers share: the small graph, and it as text.
//
// Include it in one file of a test program, as small_graph.h.

#ifndef RELATA_TESTS_SUPPORT_WRITTEN_H
#define RELATA_TESTS_SUPPORT_WRITTEN_H

#include "graph_room.h"

#include <stdlib.h>
#include <string.h>

/// `graph` as text, the caller's to free
static char *
write_text(const RelGraph *graph, const RelWriteOptions *options)
{
    char *bytes = NULL;
    size_t length;
    Hearing hearing;
    FILE *const stream = open_memstream(&bytes, &length);

    assert_non_null(stream);
    hearing_init(&hearing);
    if (rel_graph_write(graph, options, &hearing.report, stream) != REL_OK) {
        fail_msg("%s", hearing.message);
    }
    fclose(stream);
    return bytes;
}

static bool
has(const char *text, const char *part)
{
    return strstr(text, part) != NULL;
}

#define WITH_GRAPH(test)                                                       \
    cmocka_unit_test_setup_teardown(test, set_up, tear_down)

#endif
