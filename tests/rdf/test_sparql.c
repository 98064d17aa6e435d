// What a query holds is seen before Rasqal sees it.

#include "rdf/sparql.h"

#include "arena_room.h"

#include <string.h>

static void
assert_passes(RelArena *arena, const char *query)
{
    RelSparql sparql;
    Hearing hearing;

    hearing_init(&hearing);
    if (rel_sparql_check(rel_text(query), &hearing.report, arena, &sparql) !=
        REL_OK) {
        fail_msg("%s: %s", query, hearing.message);
    }
}

static void
assert_refused(RelArena *arena, const char *query, const char *reason)
{
    RelSparql sparql;
    Hearing hearing;

    hearing_init(&hearing);
    if (rel_sparql_check(rel_text(query), &hearing.report, arena, &sparql) !=
        REL_ERR_UNSUPPORTED) {
        fail_msg("not refused: %s", query);
    }
    if (!strstr(hearing.message, reason)) {
        fail_msg("'%s' is not in '%s'", reason, hearing.message);
    }
}

static void
lets_plain_queries_pass(void **state)
{
    static const char *const good[] = {
        "SELECT * { ?s ?p ?o }",
        "SELECT DISTINCT ?x WHERE { ?x a k:Person ; rdfs:label ?l . "
        "OPTIONAL { ?x skos:altLabel ?a } FILTER (!bound(?a)) } ORDER BY ?l",
        "SELECT ?x { { ?x rel:killed ?y } UNION { ?x rel:injured ?y } }",
        "SELECT ?s { ?s k:confidence ?c FILTER (?c * 2 / 3 + 1 > 0.5 || "
        "?c <= 0.1 && ?c != 1) }",
        "SELECT ?p (COUNT(*) AS ?n) { ?s rdf:predicate ?p } GROUP BY ?p "
        "HAVING (COUNT(*) > 2) ORDER BY DESC(?n) LIMIT 5",
        "SELECT ?x { ?x rdfs:label ?l FILTER regex(?l, \"^a|b*c+$\", \"i\") }",
        "SELECT ?y { ?x k:count ?n BIND (xsd:integer(?n) + 1 AS ?y) }",
        "SELECT ?x { ?x k:count ?n FILTER xsd:boolean(?n * 2) }",
        "SELECT ?x { ?x k:count +5 , -2.5 ; k:date \"2015\"^^xsd:gYear }",
        "SELECT ?x { ?x a ?c FILTER (?c IN (k:Person, k:Group)) }",
        "CONSTRUCT { ?x rel:metWith ?y } WHERE { ?y rel:metWith ?x }",
        "ASK { e:Turkey rel:downed [ a k:Vehicle ] }",
        "SELECT ?x { ?x a k:Person } # EXISTS in a remark, e:a/e:b",
        "SELECT ?x { ?x rdfs:label \"MINUS\" , 'VALUES' , \"\"\"a \" "
        "FROM\"\"\"}",
        "SELECT ?graph ?service { ?graph rel:minus ?service }",
        "PREFIX add: <http://e.example/concat/> SELECT ?x { ?x add:from 1 }",
        "SELECT ?x { ?x <http://e.example/a/b?c*d+e> ?y }",
        "",
    };
    for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); ++i) {
        assert_passes(*state, good[i]);
    }
}

static void
refuses_what_rasqal_gets_wrong(void **state)
{
    static const char *const bad[][2] = {
        {"SELECT (CONCAT(?a, \"b\") AS ?c) { ?s ?p ?a }", "CONCAT"},
        {"SELECT ?x { ?x ?p ?o } VALUES ?x { e:a }", "VALUES"},
        {"SELECT ?x { VALUES ?x { e:a e:b } ?x ?p ?o }", "VALUES"},
        {"SELECT ?x { ?x ?p ?o FILTER NOT EXISTS { ?x a ?c } }", "EXISTS"},
        {"SELECT ?x { ?x ?p ?o MINUS { ?x a ?c } }", "MINUS"},
        {"SELECT ?x { ?x ?p ?o minus { ?x a ?c } }", "MINUS"},
        {"DESCRIBE e:Turkey", "DESCRIBE"},
        {"SELECT ?x { SERVICE <http://e.example/> { ?x ?p ?o } }", "SERVICE"},
        {"SELECT ?x FROM <file:///etc/passwd> { ?x ?p ?o }", "FROM"},
        {"SELECT ?x FROM NAMED <http://e.example/> { ?x ?p ?o }", "FROM"},
        {"SELECT ?x { GRAPH ?g { ?x ?p ?o } }", "GRAPH"},
        {"INSERT DATA { e:a e:b e:c }", "INSERT"},
        {"DELETE WHERE { ?s ?p ?o }", "DELETE"},
        {"LOAD <file:///etc/passwd>", "LOAD"},
        {"SELECT (GROUP_CONCAT(?x; SEPARATOR=\"|\") AS ?y) { ?x ?p ?o }",
         "SEPARATOR"},
        {"SELECT ?x { { SELECT ?x { ?x ?p ?o } LIMIT 1 } }", "SELECT inside"},
        {"SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY lang(?o)", "GROUP BY"},
        {"SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (lang(?o) AS ?l)",
         "GROUP BY"},
    };
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); ++i) {
        assert_refused(*state, bad[i][0], bad[i][1]);
    }
}

static void
tells_property_paths_from_arithmetic(void **state)
{
    static const char *const paths[] = {
        "SELECT ?x { e:a rel:b/rel:c ?x }",
        "SELECT ?x { e:a rel:b* ?x }",
        "SELECT ?x { e:a rel:b+ ?x }",
        "SELECT ?x { e:a rel:b? ?x }",
        "SELECT ?x { e:a ^rel:b ?x }",
        "SELECT ?x { e:a rel:b|rel:c ?x }",
        "SELECT ?x { e:a !rel:b ?x }",
        "SELECT ?x { e:a (rel:b|rel:c)/rel:d ?x }",
        "SELECT ?x { ?y (rel:b)+ ?x }",
        "SELECT ?x { e:a a/rdfs:subClassOf* ?x }",
        "SELECT ?x { ?x k:count ?n FILTER (?n * 2 > 1) . ?x rel:b/rel:c ?y }",
        "SELECT ?x { ?x rel:a [ rel:b/rel:c ?y ] }",
    };
    for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); ++i) {
        assert_refused(*state, paths[i], "property path");
    }
}

static void
knows_prefixes_variables_and_counting(void **state)
{
    RelSparql sparql;

    assert_int_equal(
        rel_sparql_check(rel_text("PREFIX my: <http://e.example/> "
                                  "prefix : <http://e.example/x> SELECT ?a "
                                  "(COUNT(?b) AS ?n) $c { ?a my:p ?b . ?a "
                                  ":q $c }"),
                         NULL, *state, &sparql),
        REL_OK);
    const RelText *const prefixes = (const RelText *)sparql.prefixes.items;
    const RelText *const variables = (const RelText *)sparql.variables.items;
    assert_int_equal(sparql.prefixes.n_items, 2);
    assert_text(prefixes[0], "my");
    assert_text(prefixes[1], "");
    assert_int_equal(sparql.variables.n_items, 3);
    assert_text(variables[0], "a");
    assert_text(variables[1], "n");
    assert_text(variables[2], "c");
    assert_true(sparql.aggregates);
}

static void
tells_the_line_of_what_it_refuses(void **state)
{
    RelSparql sparql;
    Hearing hearing;

    hearing_init(&hearing);
    rel_sparql_check(rel_text("# one\nSELECT ?x {\n ?x ?p \"\"\"a\nb\"\"\" .\n"
                              "MINUS { ?x a ?y } }"),
                     &hearing.report, *state, &sparql);
    assert_int_equal(hearing.line, 5);
    assert_string_equal(hearing.source, "query");
}

static void
a_string_must_end(void **state)
{
    static const char *const bad[] = {"ASK { ?x ?p \"a }",
                                      "ASK { ?x ?p 'a\n' }",
                                      "ASK { ?x ?p \"\"\"a\"\" }", "\"\\"};
    RelSparql sparql;

    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); ++i) {
        assert_int_equal(
            rel_sparql_check(rel_text(bad[i]), NULL, *state, &sparql),
            REL_ERR_FORMAT);
    }
}

static void
brackets_have_a_greatest_depth(void **state)
{
    char deep[1000];
    RelSparql sparql;

    memset(deep, '{', sizeof(deep));
    assert_int_equal(
        rel_sparql_check((RelText){deep, sizeof(deep)}, NULL, *state, &sparql),
        REL_ERR_LIMIT);
    memset(deep, '}', sizeof(deep));
    assert_int_equal(
        rel_sparql_check((RelText){deep, sizeof(deep)}, NULL, *state, &sparql),
        REL_OK); // Rasqal will say what is wrong
}

static RelStatus
check_query(RelArena *arena, void *data)
{
    RelSparql sparql;
    (void)data;
    return rel_sparql_check(
        rel_text("PREFIX a: <http://e.example/> SELECT ?x { ?x ?p 1 }"), NULL,
        arena, &sparql);
}

static void
reports_when_memory_runs_out(void **state)
{
    (void)state;
    assert_survives_failing_memory(check_query, NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lets_plain_queries_pass),
        cmocka_unit_test(refuses_what_rasqal_gets_wrong),
        cmocka_unit_test(tells_property_paths_from_arithmetic),
        cmocka_unit_test(knows_prefixes_variables_and_counting),
        cmocka_unit_test(tells_the_line_of_what_it_refuses),
        cmocka_unit_test(a_string_must_end),
        cmocka_unit_test(brackets_have_a_greatest_depth),
        cmocka_unit_test(reports_when_memory_runs_out),
    };
    return cmocka_run_group_tests_name("sparql", tests, set_up, tear_down);
}
