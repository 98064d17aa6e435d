// Questions to a graph file, answered by Rasqal in a process of its own.

#include "rdf/query_run.h"

#include "test.h"

#include <relata/rdf.h>

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char GRAPH[] =
    "@prefix e: <https://relata.example/kg/e/> .\n"
    "@prefix k: <https://w3id.org/relata/ns#> .\n"
    "@prefix rel: <https://w3id.org/relata/rel#> .\n"
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
    "@prefix my: <http://my.example/> .\n"
    "e:Turkey a k:Country ; rdfs:label \"Turkey\"@en ;\n"
    "    rel:downed e:Jet ; my:note \"a, \\\"b\\\"\\n<c> & d\" .\n"
    "e:Jet a k:Vehicle ; rdfs:label \"jet\"@en ; k:count 2 .\n"
    "e:France a k:Country ; rdfs:label \"C\xC3\xB4te\"@en .\n"
    "[] my:p 1.5 .\n";

static const char TRIPLES[] = "<http://a.example/s> <http://a.example/p> "
                              "<http://a.example/o> .\n";
static const char QUADS[] =
    "<http://a.example/s> <http://a.example/p> \"o\" <http://a.example/g> .\n";
static const char XML[] =
    "\n<?xml version=\"1.0\"?><rdf:RDF "
    "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
    "xmlns:p=\"http://a.example/\"><rdf:Description "
    "rdf:about=\"http://a.example/s\"><p:p>o</p:p></rdf:Description></rdf:RDF>";

/// A file of the test's own, in a folder of its own
typedef struct {
    char folder[32];
    char path[64];
} Place;

/// Write `text` to a new file whose name ends in `suffix`
static void
make_file(Place *place, const char *text, size_t length, const char *suffix)
{
    strcpy(place->folder, "/tmp/relata-query-XXXXXX");
    assert_non_null(mkdtemp(place->folder));
    snprintf(place->path, sizeof(place->path), "%s/graph%s", place->folder,
             suffix);
    FILE *const file = fopen(place->path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, length, file), length);
    fclose(file);
}

static void
remove_file(const Place *place)
{
    unlink(place->path);
    rmdir(place->folder);
}

static int
set_up(void **state)
{
    Place *const place = (Place *)malloc(sizeof(Place));

    assert_non_null(place);
    make_file(place, GRAPH, sizeof(GRAPH) - 1, ".ttl");
    *state = place;
    return 0;
}

static int
tear_down(void **state)
{
    remove_file((const Place *)*state);
    free(*state);
    return 0;
}

/// The answer, the caller's to free
static char *
ask(const char *path, const char *sparql, RelAnswerFormat format,
    Hearing *hearing, RelStatus expected)
{
    char *bytes = NULL;
    size_t length;
    FILE *const stream = open_memstream(&bytes, &length);

    assert_non_null(stream);
    hearing_init(hearing);
    const RelStatus status =
        rel_query(path, sparql, format, &hearing->report, stream);
    fclose(stream);
    if (status != expected) {
        fail_msg("status %d: %s", status, hearing->message);
    }
    return bytes;
}

static void
assert_answer(void **state, const char *sparql, RelAnswerFormat format,
              const char *expected)
{
    Hearing hearing;
    char *const answer =
        ask(((Place *)*state)->path, sparql, format, &hearing, REL_OK);

    assert_string_equal(answer, expected);
    free(answer);
}

static void
prints_a_table_with_short_names(void **state)
{
    assert_answer(state,
                  "SELECT ?who ?label { ?who a k:Country ; rdfs:label ?label "
                  "} ORDER BY ?label",
                  REL_ANSWER_TABLE,
                  "who      | label\n"
                  "---------+------------\n"
                  "e:France | \"C\xC3\xB4te\"@en\n"
                  "e:Turkey | \"Turkey\"@en\n");
}

static void
prints_csv_with_what_needs_quotes_in_quotes(void **state)
{
    assert_answer(state, "SELECT ?n ?x { e:Turkey my:note ?n ; a ?x }",
                  REL_ANSWER_CSV,
                  "n,x\r\n\"a, \"\"b\"\"\n<c> & d\","
                  "https://w3id.org/relata/ns#Country\r\n");
}

static void
prints_json_and_leaves_out_the_unbound(void **state)
{
    assert_answer(state,
                  "SELECT ?x ?n ?l { ?x a k:Vehicle ; k:count ?n OPTIONAL { "
                  "?x my:note ?l } }",
                  REL_ANSWER_JSON,
                  "{\n  \"head\": {\"vars\": [\"x\", \"n\", \"l\"]},\n"
                  "  \"results\": {\"bindings\": [\n"
                  "    {\"x\": {\"type\": \"uri\", \"value\": "
                  "\"https://relata.example/kg/e/Jet\"}, \"n\": {\"type\": "
                  "\"literal\", \"value\": \"2\", \"datatype\": "
                  "\"http://www.w3.org/2001/XMLSchema#integer\"}}\n  ]}\n}\n");
    assert_answer(state, "SELECT ?n { e:Turkey my:note ?n }", REL_ANSWER_JSON,
                  "{\n  \"head\": {\"vars\": [\"n\"]},\n"
                  "  \"results\": {\"bindings\": [\n"
                  "    {\"n\": {\"type\": \"literal\", \"value\": \"a, "
                  "\\\"b\\\"\\u000a<c> & d\"}}\n  ]}\n}\n");
}

static void
prints_xml(void **state)
{
    assert_answer(
        state, "SELECT ?n ?l { e:Turkey my:note ?n ; rdfs:label ?l }",
        REL_ANSWER_XML,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n"
        "  <head>\n    <variable name=\"n\"/>\n    <variable name=\"l\"/>\n"
        "  </head>\n  <results>\n    <result>\n      <binding name=\"n\">"
        "<literal>a, &quot;b&quot;\n&lt;c&gt; &amp; d</literal></binding>\n"
        "      <binding name=\"l\"><literal xml:lang=\"en\">Turkey</literal>"
        "</binding>\n    </result>\n  </results>\n</sparql>\n");
}

static void
answers_yes_and_no(void **state)
{
    assert_answer(state, "ASK { e:Turkey rel:downed ?x }", REL_ANSWER_TABLE,
                  "true\n");
    assert_answer(state, "ASK { ?x rel:downed e:Turkey }", REL_ANSWER_JSON,
                  "{\"head\": {}, \"boolean\": false}\n");
}

static void
constructs_turtle_sorted_and_once(void **state)
{
    Hearing hearing;
    char *const answer =
        ask(((Place *)*state)->path,
            "CONSTRUCT { ?x my:isA ?c . e:Turkey my:isA k:Country } "
            "WHERE { ?x a ?c }",
            REL_ANSWER_TABLE, &hearing, REL_OK);

    assert_non_null(strstr(answer, "\n\ne:France my:isA k:Country .\n"
                                   "e:Jet my:isA k:Vehicle .\n"
                                   "e:Turkey my:isA k:Country .\n"));
    free(answer);
}

static void
counts_in_groups(void **state)
{
    assert_answer(state,
                  "SELECT ?c (COUNT(?x) AS ?n) { ?x a ?c } GROUP BY ?c ORDER "
                  "BY DESC(?n)",
                  REL_ANSWER_TABLE,
                  "c         | n\n----------+--\nk:Country | 2\nk:Vehicle | "
                  "1\n");
}

static void
no_row_is_an_answer_too(void **state)
{
    Hearing hearing;
    char *answer =
        ask(((Place *)*state)->path, "SELECT ?a ?b { ?a rel:met ?b }",
            REL_ANSWER_CSV, &hearing, REL_NOT_FOUND);

    assert_string_equal(answer, "a,b\r\n");
    free(answer);
    answer = ask(((Place *)*state)->path, "CONSTRUCT WHERE { ?a rel:met ?b }",
                 REL_ANSWER_CSV, &hearing, REL_NOT_FOUND);
    free(answer);
}

static void
warns_that_nothing_is_not_counted(void **state)
{
    Hearing hearing;
    char *const answer = ask(((Place *)*state)->path,
                             "SELECT (COUNT(*) AS ?n) { ?a rel:met ?b }",
                             REL_ANSWER_CSV, &hearing, REL_NOT_FOUND);

    assert_non_null(strstr(hearing.message, "nothing to count"));
    free(answer);
}

static void
reads_a_syntax_by_name_or_content(void **state)
{
    static const struct {
        const char *text;
        size_t length;
        const char *suffix;
    } files[] = {
        {TRIPLES, sizeof(TRIPLES) - 1, ".nt"},
        {TRIPLES, sizeof(TRIPLES) - 1, ""},
        {QUADS, sizeof(QUADS) - 1, ".nq"},
        {XML + 1, sizeof(XML) - 2, ".rdf"},
        {XML + 1, sizeof(XML) - 2, ""},
    };
    (void)state;

    for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); ++i) {
        Place place;
        Hearing hearing;
        make_file(&place, files[i].text, files[i].length, files[i].suffix);
        char *const answer =
            ask(place.path, "ASK { ?s <http://a.example/p> ?o }",
                REL_ANSWER_TABLE, &hearing, REL_OK);
        assert_string_equal(answer, "true\n");
        free(answer);
        remove_file(&place);
    }
}

static void
says_where_a_graph_is_broken(void **state)
{
    static const char broken[] = "<http://a.example/s> <http://a.example/p> 1 "
                                 ".\n\n<http://a.example/s> nonsense .\n";
    Place place;
    Hearing hearing;
    (void)state;

    make_file(&place, broken, sizeof(broken) - 1, ".ttl");
    char *const answer = ask(place.path, "SELECT * { ?s ?p ?o }",
                             REL_ANSWER_TABLE, &hearing, REL_ERR_FORMAT);
    assert_string_equal(hearing.source, place.path);
    assert_int_equal(hearing.line, 3);
    assert_string_equal(answer, ""); // nothing of the part that was read
    free(answer);
    remove_file(&place);
}

static void
says_what_is_wrong_with_a_query(void **state)
{
    Hearing hearing;
    free(ask(((Place *)*state)->path, "SELECT ?x {\n ?x ?y }", REL_ANSWER_TABLE,
             &hearing, REL_ERR_FORMAT));
    assert_string_equal(hearing.source, "query");
    assert_int_equal(hearing.line, 2);
    free(ask(((Place *)*state)->path, "SELECT ?x { ?x no:such ?y }",
             REL_ANSWER_TABLE, &hearing, REL_ERR_FORMAT));
    free(ask(((Place *)*state)->path, "", REL_ANSWER_TABLE, &hearing,
             REL_ERR_FORMAT));
    free(ask(((Place *)*state)->path, "SELECT ?x { ?x rel:a/rel:b ?y }",
             REL_ANSWER_TABLE, &hearing, REL_ERR_UNSUPPORTED));
}

static void
complains_once_of_what_fails_at_every_row(void **state)
{
    Hearing hearing;
    free(ask(((Place *)*state)->path,
             "SELECT ?x { ?x ?p ?o FILTER regex(str(?o), \"(((\") }",
             REL_ANSWER_TABLE, &hearing, REL_ERR_FORMAT));
    assert_int_equal(hearing.n_messages, 1);
}

static void
says_that_a_graph_is_not_there(void **state)
{
    Hearing hearing;
    (void)state;

    free(ask("/nonexistent/g.ttl", "ASK { ?s ?p ?o }", REL_ANSWER_TABLE,
             &hearing, REL_ERR_IO));
    assert_string_equal(hearing.source, "/nonexistent/g.ttl");
    free(ask("/tmp", "ASK { ?s ?p ?o }", REL_ANSWER_TABLE, &hearing,
             REL_ERR_IO));
}

static void
assert_stopped(const char *path, RelQueryLimits limits)
{
    // Ten variables over a dozen triples: some 10^10 rows.
    const char *const endless = "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . "
                                "?j ?k ?l . ?m ?n ?o . ?p ?q ?r . ?s ?t ?u . "
                                "?v ?w ?x . ?y ?z ?aa . ?bb ?cc ?dd }";
    FILE *const file = fopen("/dev/null", "w");
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    RelSparql seen;
    Hearing hearing;

    hearing_init(&hearing);
    assert_int_equal(rel_sparql_check(rel_text(endless), NULL, arena, &seen),
                     REL_OK);
    const RelQuestion question = {
        path, endless, &seen, REL_ANSWER_CSV, &hearing.report, file, limits};
    assert_int_equal(rel_query_ask(&question), REL_ERR_LIMIT);
    assert_non_null(strstr(hearing.message, "took too long"));
    rel_arena_free(arena);
    fclose(file);
}

static void
stops_what_takes_too_long(void **state)
{
    const char *const path = ((Place *)*state)->path;

    assert_stopped(path, (RelQueryLimits){1, 60, (uint64_t)4 << 30});
    assert_stopped(path, (RelQueryLimits){60, 1, (uint64_t)4 << 30});
}

static void
a_full_disk_is_an_error(void **state)
{
    FILE *const file = fopen("/dev/full", "w");

    assert_non_null(file);
    assert_int_equal(rel_query(((Place *)*state)->path, "SELECT * { ?s ?p ?o }",
                               REL_ANSWER_CSV, NULL, file),
                     REL_ERR_IO);
    fclose(file);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(prints_a_table_with_short_names),
        cmocka_unit_test(prints_csv_with_what_needs_quotes_in_quotes),
        cmocka_unit_test(prints_json_and_leaves_out_the_unbound),
        cmocka_unit_test(prints_xml),
        cmocka_unit_test(answers_yes_and_no),
        cmocka_unit_test(constructs_turtle_sorted_and_once),
        cmocka_unit_test(counts_in_groups),
        cmocka_unit_test(no_row_is_an_answer_too),
        cmocka_unit_test(warns_that_nothing_is_not_counted),
        cmocka_unit_test(reads_a_syntax_by_name_or_content),
        cmocka_unit_test(says_where_a_graph_is_broken),
        cmocka_unit_test(says_what_is_wrong_with_a_query),
        cmocka_unit_test(complains_once_of_what_fails_at_every_row),
        cmocka_unit_test(says_that_a_graph_is_not_there),
        cmocka_unit_test(stops_what_takes_too_long),
        cmocka_unit_test(a_full_disk_is_an_error),
    };
    return cmocka_run_group_tests_name("query", tests, set_up, tear_down);
}
