// A graph made by hand, for tests of what is written from one.
//
// Include it in one test program: it stands in for the accessors of graph/,
// so that writers are tested with graphs that no extraction made, bad ones
// too.  `small_graph()` gives the graph of the design: Turkey downs a jet, and
// says that it had violated its airspace; Russia does not apologize.

#ifndef RELATA_TESTS_SUPPORT_SMALL_GRAPH_H
#define RELATA_TESTS_SUPPORT_SMALL_GRAPH_H

#include "test.h"

#include <relata/rdf.h>

#include <stdio.h>

struct RelGraph {
    RelEntity entities[16];
    size_t n_entities;
    RelStatement statements[16];
    size_t n_statements;
    RelUsedRelation relations[16];
    size_t n_relations;
    RelSource sources[4];
    size_t n_sources;
    const RelOntology *ontology;
};

size_t
rel_graph_n_entities(const RelGraph *graph)
{
    return graph->n_entities;
}

size_t
rel_graph_n_statements(const RelGraph *graph)
{
    return graph->n_statements;
}

size_t
rel_graph_n_relations(const RelGraph *graph)
{
    return graph->n_relations;
}

size_t
rel_graph_n_sources(const RelGraph *graph)
{
    return graph->n_sources;
}

const RelEntity *
rel_graph_entity(const RelGraph *graph, RelIndex index)
{
    assert_true(index < graph->n_entities);
    return &graph->entities[index];
}

const RelStatement *
rel_graph_statement(const RelGraph *graph, RelIndex index)
{
    assert_true(index < graph->n_statements);
    return &graph->statements[index];
}

const RelUsedRelation *
rel_graph_relation(const RelGraph *graph, RelIndex index)
{
    assert_true(index < graph->n_relations);
    return &graph->relations[index];
}

const RelSource *
rel_graph_source(const RelGraph *graph, RelIndex index)
{
    assert_true(index < graph->n_sources);
    return &graph->sources[index];
}

const RelOntology *
rel_graph_ontology(const RelGraph *graph)
{
    return graph->ontology;
}

/// The shipped ontology
static const RelOntology *
shipped_ontology(RelArena *arena)
{
    const RelOntology *ontology = NULL;
    FILE *const file = fopen("ontology/relata.ttl", "r");

    assert_non_null(file);
    assert_int_equal(
        rel_ontology_read(file, "relata.ttl", NULL, arena, &ontology), REL_OK);
    fclose(file);
    return ontology;
}

#define T(string)                                                              \
    {                                                                          \
        string, sizeof(string) - 1                                             \
    }

/// Places of the entities and relations below
enum { FRANCE, RUSSIA, JET, AIRSPACE, TURKEY, TALKS, SOMEONE };
enum { AGREES_WITH, APOLOGIZED_TO, COLLAPSED, DOWNED, VIOLATED };

static const RelText ANKARA[] = {T("Ankara"), T("C\xC3\xB4te \"T\"")};
static const RelText BECAUSE[] = {T("capital of the country")};
static const RelText SHOT_DOWN[] = {T("down"), T("shoot down")};
static const RelText VIOLATE[] = {T("violate")};
static const RelText SHOT_DOWN_WORDS[] = {T("shot down")};
static const RelNode NOVEMBER_24[] = {
    {REL_NONE, REL_VALUE_DATE, T("2015-11-24")}};
static const RelNode AT_THE_BORDER[] = {{AIRSPACE, REL_VALUE_NONE, T("")}};
static const RelQualifier MISSILES[] = {
    {T("count"), {REL_NONE, REL_VALUE_INTEGER, T("02")}},
    {T("instrument"), {REL_NONE, REL_VALUE_STRING, T("two \"missiles\"")}}};
static const RelIndex THE_OTHER[] = {3};
static const RelEvidence TWO_PASSAGES[] = {
    {0, 0, 40, T("Turkey shot down a Russian jet on Tuesday.")},
    {1, 5, 60, T("The jet was\r\ndowned,\tsaid \"officials\" \\ others.")}};
static const RelEvidence ONE_PASSAGE[] = {
    {0, 41, 90, T("It had violated Turkish airspace, Ankara says.")}};

/// The graph of the design
static void
small_graph(RelArena *arena, RelGraph *graph)
{
    *graph = (RelGraph){
        .entities = {{.slug = T("France"),
                      .class_name = T("Country"),
                      .label = T("France")},
                     {.slug = T("Russia"),
                      .class_name = T("Country"),
                      .label = T("Russia"),
                      .same_as = T("http://www.wikidata.org/entity/Q159")},
                     {.slug = T("Russian_jet-9f3c2a"),
                      .class_name = T("Vehicle"),
                      .label = T("Russian jet"),
                      .weak = true},
                     {.slug = T("Turkish_airspace"),
                      .class_name = T("Place"),
                      .label = T("Turkish airspace")},
                     {.slug = T("Turkey"),
                      .class_name = T("Country"),
                      .label = T("Turkey"),
                      .aliases = ANKARA,
                      .n_aliases = 2,
                      .reasons = BECAUSE,
                      .n_reasons = 1},
                     {.slug = T("Vienna_talks"),
                      .class_name = T("Meeting"),
                      .label = T("talks in Vienna")},
                     {.slug = T("someone-0a1b2c"),
                      .class_name = T("Unspecified"),
                      .label = T("someone"),
                      .unspecified = true}},
        .n_entities = 7,
        .relations = {{.name = T("agreesWith"), .state = true},
                      {.name = T("apologizedTo")},
                      {.name = T("collapsed")},
                      {.name = T("downed"), .lemmas = SHOT_DOWN, .n_lemmas = 2},
                      {.name = T("violated"),
                       .lemmas = VIOLATE,
                       .n_lemmas = 1}},
        .n_relations = 5,
        .statements = {{.id = T("s1aaaaaaaaaa"),
                        .subject = TURKEY,
                        .relation = DOWNED,
                        .object = {JET, REL_VALUE_NONE, T("")},
                        .speaker = REL_NONE,
                        .dates = NOVEMBER_24,
                        .n_dates = 1,
                        .places = AT_THE_BORDER,
                        .n_places = 1,
                        .qualifiers = MISSILES,
                        .n_qualifiers = 2,
                        .verbs = SHOT_DOWN_WORDS,
                        .n_verbs = 1,
                        .confidence = 0.906,
                        .support = 2,
                        .evidence = TWO_PASSAGES,
                        .n_evidence = 2,
                        .asserted = true},
                       {.id = T("s2bbbbbbbbbb"),
                        .subject = JET,
                        .relation = VIOLATED,
                        .object = {AIRSPACE, REL_VALUE_NONE, T("")},
                        .modality = REL_ATTRIBUTED,
                        .speaker = TURKEY,
                        .confidence = 0.78,
                        .support = 1,
                        .evidence = ONE_PASSAGE,
                        .n_evidence = 1},
                       {.id = T("s3cccccccccc"),
                        .subject = RUSSIA,
                        .relation = APOLOGIZED_TO,
                        .object = {TURKEY, REL_VALUE_NONE, T("")},
                        .polarity = REL_NEGATIVE,
                        .speaker = REL_NONE,
                        .confidence = 1,
                        .support = 1,
                        .evidence = ONE_PASSAGE,
                        .n_evidence = 1,
                        .contradicts = THE_OTHER,
                        .n_contradicts = 1},
                       {.id = T("s4dddddddddd"),
                        .subject = RUSSIA,
                        .relation = APOLOGIZED_TO,
                        .object = {TURKEY, REL_VALUE_NONE, T("")},
                        .modality = REL_POSSIBLE,
                        .speaker = REL_NONE,
                        .confidence = 0.5,
                        .support = 1,
                        .evidence = ONE_PASSAGE,
                        .n_evidence = 1},
                       {.id = T("s5eeeeeeeeee"),
                        .subject = TALKS,
                        .relation = COLLAPSED,
                        .object = {REL_NONE, REL_VALUE_BOOLEAN, T("true")},
                        .speaker = REL_NONE,
                        .confidence = 0.6,
                        .support = 1,
                        .evidence = ONE_PASSAGE,
                        .n_evidence = 1,
                        .asserted = true},
                       {.id = T("s6ffffffffff"),
                        .subject = FRANCE,
                        .relation = AGREES_WITH,
                        .object = {RUSSIA, REL_VALUE_NONE, T("")},
                        .speaker = REL_NONE,
                        .confidence = 0.8,
                        .support = 1,
                        .evidence = ONE_PASSAGE,
                        .n_evidence = 1,
                        .asserted = true},
                       {.id = T("s7gggggggggg"),
                        .subject = TURKEY,
                        .relation = DOWNED,
                        .object = {JET, REL_VALUE_NONE, T("")},
                        .speaker = REL_NONE,
                        .confidence = 0.7,
                        .support = 1,
                        .evidence = ONE_PASSAGE,
                        .n_evidence = 1,
                        .asserted = true}},
        .n_statements = 7,
        .sources = {{.iri = T("https://news.example/a1"),
                     .slug = T("a1"),
                     .title = T("Jet downed"),
                     .publisher = T("The Example"),
                     .date = T("2015-11-24"),
                     .language = T("en"),
                     .hash = "00"},
                    {.slug = T("a2-77"),
                     .title = T("Second"),
                     .date = T("2015-11"),
                     .language = T("no language"),
                     .hash = "01"}},
        .n_sources = 2,
        .ontology = shipped_ontology(arena),
    };
    for (size_t i = 0; i < graph->n_relations; ++i) {
        const RelIndex curated =
            rel_ontology_relation(graph->ontology, graph->relations[i].name);
        graph->relations[i].curated =
            curated == REL_NONE ? NULL : &graph->ontology->relations[curated];
    }
}

#endif
