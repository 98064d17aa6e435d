// A graph as triples: which there are, and what they say of it.

#include "written.h"

#include "base/strings.h"

static void
only_what_is_asserted_is_a_plain_triple(void **state)
{
    Fixture *const fixture = (Fixture *)*state;
    const RelWriteOptions options = {REL_FORMAT_NTRIPLES, REL_LAYER_FACTS, NULL,
                                     NULL};
    char *const text = write_text(&fixture->graph, &options);

    assert_string_equal(
        text, "<https://relata.example/kg/e/France> "
              "<https://w3id.org/relata/rel#agreesWith> "
              "<https://relata.example/kg/e/Russia> .\n"
              "<https://relata.example/kg/e/Turkey> "
              "<https://w3id.org/relata/rel#downed> "
              "<https://relata.example/kg/e/Russian_jet-9f3c2a> .\n"
              "<https://relata.example/kg/e/Vienna_talks> "
              "<https://w3id.org/relata/rel#collapsed> "
              "\"true\"^^<http://www.w3.org/2001/XMLSchema#boolean> .\n");
    free(text);
}

static void
a_quad_belongs_to_the_document_that_states_it(void **state)
{
    Fixture *const fixture = (Fixture *)*state;
    const RelWriteOptions options = {REL_FORMAT_NQUADS, REL_LAYER_ALL, NULL,
                                     NULL};
    char *const text = write_text(&fixture->graph, &options);

    // Two statements, three passages, two documents.
    assert_true(has(text, "rel#downed> "
                          "<https://relata.example/kg/e/Russian_jet-9f3c2a> "
                          "<https://news.example/a1> .\n"));
    assert_true(has(text, "rel#downed> "
                          "<https://relata.example/kg/e/Russian_jet-9f3c2a> "
                          "<https://relata.example/kg/d/a2-77> .\n"));
    assert_true(has(text, "char=5,60> "
                          "<https://w3id.org/relata/ns#inDocument> "
                          "<https://relata.example/kg/d/a2-77> "
                          "<https://relata.example/kg/d/a2-77> .\n"));
    // What was made of all documents together belongs to none.
    assert_true(has(text, "ns#support> \"2\"^^"
                          "<http://www.w3.org/2001/XMLSchema#integer> .\n"));
    free(text);
}

static void
statements_carry_their_qualifiers(void **state)
{
    Fixture *const fixture = (Fixture *)*state;
    const RelWriteOptions options = {REL_FORMAT_TURTLE, REL_LAYER_STATEMENTS,
                                     NULL, NULL};
    char *const text = write_text(&fixture->graph, &options);

    assert_true(has(text, "    k:date \"2015-11-24\"^^xsd:date ;\n"
                          "    k:place e:Turkish_airspace ;\n"
                          "    k:count 2 ;\n"
                          "    k:instrument \"two \\\"missiles\\\"\" ;\n"
                          "    k:verb \"shot down\" ;\n"
                          "    k:confidence 0.91 ;\n"
                          "    k:support 2 ;\n"
                          "    k:evidence <https://news.example/a1#char=0,40> "
                          ",\n        "
                          "<https://relata.example/kg/d/a2-77#char=5,60> .\n"));
    assert_true(has(text, "    k:modality k:Attributed ;\n"
                          "    k:speaker e:Turkey ;\n"));
    assert_true(has(text, "    k:polarity k:Negative ;\n"
                          "    k:contradicts s:s4dddddddddd ;\n"
                          "    k:confidence 1.0 ;\n"));
    free(text);
}

static void
used_relations_bring_their_parents(void **state)
{
    Fixture *const fixture = (Fixture *)*state;
    const RelWriteOptions options = {REL_FORMAT_TURTLE, REL_LAYER_ONTOLOGY,
                                     NULL, NULL};
    char *const text = write_text(&fixture->graph, &options);

    assert_true(has(text, "rel:downed a k:EventRelation , "
                          "owl:ObjectProperty ;\n"));
    assert_true(has(text, "    rdfs:subPropertyOf rel:attacked ;\n"));
    assert_true(has(text, "\nrel:attacked a "));
    assert_true(
        has(text, "    k:lemma \"down\" ,\n        \"shoot down\" .\n"));
    assert_true(has(text, "rel:violated a k:EventRelation , k:OpenRelation , "
                          "rdf:Property ;\n"));
    assert_true(has(text, "k:Country a rdfs:Class ;\n"));
    assert_true(has(text, "\nk:Agent a rdfs:Class ;\n"));
    assert_false(has(text, "rel:married"));
    free(text);
}

static void
a_relation_with_values_is_no_object_property(void **state)
{
    Fixture *const fixture = (Fixture *)*state;
    const RelWriteOptions options = {REL_FORMAT_TURTLE, REL_LAYER_ONTOLOGY,
                                     NULL, NULL};
    fixture->graph.statements[5].object =
        (RelNode){REL_NONE, REL_VALUE_BOOLEAN, T("true")};
    char *const text = write_text(&fixture->graph, &options);

    assert_true(
        has(text, "rel:agreesWith a k:StateRelation , rdf:Property ;\n"));
    free(text);
}

static void
a_bad_value_becomes_plain_text(void **state)
{
    Fixture *const fixture = (Fixture *)*state;
    const RelWriteOptions options = {REL_FORMAT_TURTLE, REL_LAYER_FACTS, NULL,
                                     NULL};
    fixture->graph.statements[4].object =
        (RelNode){REL_NONE, REL_VALUE_DECIMAL, T("1e3")};
    char *const text = write_text(&fixture->graph, &options);

    assert_true(has(text, "rel:collapsed \"1e3\" .\n"));
    free(text);
}

static void
a_document_with_a_bad_iri_gets_one_of_ours(void **state)
{
    static const char *const bad[] = {"http://e.example/a b", "a1.html",
                                      "http://e.example/a#top"};
    Fixture *const fixture = (Fixture *)*state;
    const RelWriteOptions options = {REL_FORMAT_TURTLE, REL_LAYER_DOCUMENTS,
                                     NULL, NULL};

    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); ++i) {
        fixture->graph.sources[0].iri = rel_text(bad[i]);
        char *const text = write_text(&fixture->graph, &options);
        assert_true(has(text, "\nd:a1 a k:Document ;\n"));
        free(text);
    }
}

/// Tell whether the ontology's file has a description of k:`name`
static bool
is_described(const char *ontology, RelText name)
{
    char beginning[128];

    snprintf(beginning, sizeof(beginning), "\nk:%.*s\n    a ", (int)name.length,
             name.bytes);
    return has(ontology, beginning);
}

/// All of a small file, the caller's to free
static char *
read_file(const char *path)
{
    enum { ROOM = 1 << 20 };
    char *const bytes = (char *)calloc(ROOM, 1);
    FILE *const file = fopen(path, "r");

    assert_non_null(bytes);
    assert_non_null(file);
    assert_true(fread(bytes, 1, ROOM - 1, file) < ROOM - 1);
    fclose(file);
    return bytes;
}

static void
every_term_that_is_written_is_described(void **state)
{
    Fixture *const fixture = (Fixture *)*state;
    const RelWriteOptions options = {REL_FORMAT_TURTLE, REL_LAYER_ALL, NULL,
                                     NULL};
    char *const text = write_text(&fixture->graph, &options);
    char *const ontology = read_file("ontology/relata.ttl");
    size_t n_terms = 0;

    for (const char *at = strstr(text, "# Facts"); (at = strstr(at, " k:"));
         ++n_terms) {
        at += strlen(" k:");
        const RelText name = {at, strcspn(at, " ")};
        if (!is_described(ontology, name)) {
            fail_msg("k:%.*s", (int)name.length, name.bytes);
        }
    }
    assert_true(n_terms > 50);
    free(ontology);
    free(text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_GRAPH(only_what_is_asserted_is_a_plain_triple),
        WITH_GRAPH(a_quad_belongs_to_the_document_that_states_it),
        WITH_GRAPH(statements_carry_their_qualifiers),
        WITH_GRAPH(used_relations_bring_their_parents),
        WITH_GRAPH(a_relation_with_values_is_no_object_property),
        WITH_GRAPH(a_bad_value_becomes_plain_text),
        WITH_GRAPH(a_document_with_a_bad_iri_gets_one_of_ours),
        WITH_GRAPH(every_term_that_is_written_is_described),
    };
    return cmocka_run_group_tests_name("model", tests, NULL, NULL);
}
