// Pictures: what is drawn, how it is written, and what is left out.

#include "graph_room.h"

#include <relata/view.h>

#include <stdlib.h>
#include <string.h>

/// The picture as text, the caller's to free
static char *
draw(void **state, const RelViewOptions *options, RelStatus expected)
{
    const Fixture *const fixture = (const Fixture *)*state;
    char *bytes = NULL;
    size_t length;
    FILE *const stream = open_memstream(&bytes, &length);

    assert_non_null(stream);
    assert_int_equal(rel_graph_write_dot(&fixture->graph, options, stream),
                     expected);
    fclose(stream);
    return bytes;
}

static size_t
count(const char *text, const char *part)
{
    size_t n = 0;

    while ((text = strstr(text, part))) {
        ++n;
        ++text;
    }
    return n;
}

static void
draws_facts_only_by_default(void **state)
{
    const RelViewOptions options = {NULL, 0, 0, false};
    char *const dot = draw(state, &options, REL_OK);

    assert_int_equal(count(dot, " -> "), 2);
    assert_non_null(strstr(dot, "\"Turkey\" -> \"Russian_jet-9f3c2a\" "
                                "[label=\"downed\", penwidth=1.6"));
    assert_null(strstr(dot, "style=dashed,"));
    assert_null(strstr(dot, "apologized"));
    free(dot);
}

static void
leaves_out_what_has_no_edge(void **state)
{
    const RelViewOptions options = {NULL, 0, 0, false};
    char *const dot = draw(state, &options, REL_OK);

    assert_null(strstr(dot, "someone"));
    assert_null(strstr(dot, "Vienna")); // "collapsed true" is no edge
    assert_null(strstr(dot, "Turkish_airspace"));
    free(dot);
}

static void
draws_what_is_only_said_dashed_when_asked(void **state)
{
    const RelViewOptions options = {NULL, 0, 0, true};
    char *const dot = draw(state, &options, REL_OK);

    assert_int_equal(count(dot, " -> "), 5);
    assert_non_null(strstr(dot, "[label=\"violated (says Turkey)\", "
                                "penwidth=1.0, style=dashed"));
    assert_non_null(strstr(dot, "[label=\"not: apologized to\""));
    assert_non_null(strstr(dot, "[label=\"apologized to (possible)\""));
    free(dot);
}

static void
a_symmetric_relation_is_one_line_without_arrow(void **state)
{
    Fixture *const fixture = (Fixture *)*state;
    const RelViewOptions options = {NULL, 0, 0, false};
    RelStatement *const back = &fixture->graph.statements[6];

    *back = fixture->graph.statements[5];
    back->id = rel_text("s8");
    back->subject = RUSSIA;
    back->object.entity = FRANCE;
    char *const dot = draw(state, &options, REL_OK);
    assert_int_equal(count(dot, "agrees with"), 1);
    assert_non_null(strstr(dot, "\"France\" -> \"Russia\""));
    assert_non_null(strstr(dot, "dir=none"));
    free(dot);
}

static void
looks_around_a_name(void **state)
{
    const RelViewOptions whole = {"turkey", 0, 0, false};
    const RelViewOptions alias = {"ankara", 0, 0, false};
    const RelViewOptions part = {"Jet", 0, 0, false};
    const RelViewOptions *const all[] = {&whole, &alias, &part};

    for (size_t i = 0; i < 3; ++i) {
        char *const dot = draw(state, all[i], REL_OK);
        assert_int_equal(count(dot, " -> "), 1);
        assert_non_null(strstr(dot, "downed"));
        free(dot);
    }
}

static void
looks_as_far_as_it_is_told(void **state)
{
    const RelViewOptions near = {"France", 1, 0, true};
    const RelViewOptions further = {"France", 2, 0, true};
    char *dot = draw(state, &near, REL_OK);
    assert_int_equal(count(dot, " -> "), 1);
    free(dot);
    dot = draw(state, &further, REL_OK);
    assert_int_equal(count(dot, " -> "), 3);
    free(dot);
}

static void
says_when_nothing_has_the_name(void **state)
{
    const RelViewOptions options = {"Atlantis", 0, 0, false};
    const RelViewOptions piece = {"urke", 0, 0, false}; // no whole word

    free(draw(state, &options, REL_NOT_FOUND));
    free(draw(state, &piece, REL_NOT_FOUND));
}

static void
keeps_what_stands_between_names(void **state)
{
    const RelViewOptions two = {NULL, 0, 2, true};
    const RelViewOptions three = {NULL, 0, 3, true};
    char *dot = draw(state, &two, REL_OK);

    // Of two edges between names the one with the busier ends.
    assert_int_equal(count(dot, "fillcolor="), 2);
    assert_non_null(strstr(dot, "    \"Russia\" ["));
    assert_non_null(strstr(dot, "    \"Turkey\" ["));
    free(dot);
    dot = draw(state, &three, REL_OK);
    assert_int_equal(count(dot, "fillcolor="), 3);
    assert_non_null(strstr(dot, "    \"France\" ["));
    free(dot);
}

static void
every_thing_that_is_drawn_has_an_edge(void **state)
{
    for (size_t most = 1; most < 8; ++most) {
        const RelViewOptions options = {NULL, 0, most, true};
        char *const dot = draw(state, &options, REL_OK);
        const size_t n_nodes = count(dot, "fillcolor=");
        assert_true(n_nodes <= most);
        assert_true(n_nodes == 0 || count(dot, " -> ") * 2 >= n_nodes);
        free(dot);
    }
}

static void
writes_any_label_so_that_dot_reads_it(void **state)
{
    Fixture *const fixture = (Fixture *)*state;
    const RelViewOptions options = {NULL, 0, 0, false};

    fixture->graph.entities[TURKEY].label =
        rel_text("a \"b\" \\N <c> & {e|f}\n\x01\xFF");
    char *const dot = draw(state, &options, REL_OK);
    assert_non_null(strstr(dot, "[label=\"a \\\"b\\\" \\\\N <c> &amp; {e|f}"
                                "  \xEF\xBF\xBD\""));
    free(dot);
}

static void
breaks_and_cuts_long_labels(void **state)
{
    Fixture *const fixture = (Fixture *)*state;
    const RelViewOptions options = {NULL, 0, 0, false};

    fixture->graph.entities[TURKEY].label =
        rel_text("the association of the makers of very long labels that "
                 "never seem to come to any end");
    char *const dot = draw(state, &options, REL_OK);
    assert_non_null(strstr(dot, "[label=\"the association of the\\nmakers of "
                                "very long labels\\nthat never seem "
                                "\xE2\x80\xA6\""));
    free(dot);
}

static void
an_empty_graph_is_an_empty_picture(void **state)
{
    Fixture *const fixture = (Fixture *)*state;
    const RelViewOptions options = {NULL, 0, 0, true};

    fixture->graph.n_statements = 0;
    fixture->graph.n_entities = 0;
    char *const dot = draw(state, &options, REL_OK);
    assert_int_equal(strncmp(dot, "digraph", 7), 0);
    assert_null(strstr(dot, " -> "));
    free(dot);
}

static void
a_full_disk_is_an_error(void **state)
{
    const Fixture *const fixture = (const Fixture *)*state;
    const RelViewOptions options = {NULL, 0, 0, true};
    FILE *const file = fopen("/dev/full", "w");

    assert_non_null(file);
    assert_int_equal(rel_graph_write_dot(&fixture->graph, &options, file),
                     REL_ERR_IO);
    fclose(file);
}

#define WITH_GRAPH(test)                                                       \
    cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_GRAPH(draws_facts_only_by_default),
        WITH_GRAPH(leaves_out_what_has_no_edge),
        WITH_GRAPH(draws_what_is_only_said_dashed_when_asked),
        WITH_GRAPH(a_symmetric_relation_is_one_line_without_arrow),
        WITH_GRAPH(looks_around_a_name),
        WITH_GRAPH(looks_as_far_as_it_is_told),
        WITH_GRAPH(says_when_nothing_has_the_name),
        WITH_GRAPH(keeps_what_stands_between_names),
        WITH_GRAPH(every_thing_that_is_drawn_has_an_edge),
        WITH_GRAPH(writes_any_label_so_that_dot_reads_it),
        WITH_GRAPH(breaks_and_cuts_long_labels),
        WITH_GRAPH(an_empty_graph_is_an_empty_picture),
        WITH_GRAPH(a_full_disk_is_an_error),
    };
    return cmocka_run_group_tests_name("dot", tests, NULL, NULL);
}
