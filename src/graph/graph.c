// graph.c: keeps what documents said and answers for all of them.
//
//   rel_graph_add      one document to a readout, resolved within itself
//   rel_graph_resolve  all readouts, by their hashes, to one graph
//
// Nothing is merged before rel_graph_resolve, and then in the order of the
// documents' hashes, so that the order of adding cannot show.

#include "graph/graph.h"

#include "graph/merge.h"
#include "graph/readout.h"
#include "graph/resolve.h"

#include <assert.h>
#include <stdlib.h>

#define DEFAULT_ASSERT_MIN 0.5

struct RelGraph {
    const RelAllocator *allocator;
    RelArena *arena; // of the knowledge
    RelKnowledge knowledge;
    double assert_min;
    RelReadout *readouts; // (n_readouts), by hash
    size_t n_readouts, room;
    RelArena *resolved; // of all below; NULL before rel_graph_resolve
    RelEntities entities;
    RelMerged merged;
    RelSource *sources; // (n_readouts), by IRI
};

RelStatus
rel_graph_new_with(const RelAllocator *allocator, const RelOntology *ontology,
                   const RelGazetteer *gazetteer,
                   const RelGraphOptions *options, RelGraph **graph)
{
    RelGraph *made = allocator->alloc(allocator->data, NULL, sizeof(*made));

    *graph = NULL;
    if (made == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    *made = (RelGraph){.allocator = allocator,
                       .assert_min =
                           options ? options->assert_min : DEFAULT_ASSERT_MIN,
                       .arena = rel_arena_new(allocator)};
    const RelStatus status =
        made->arena == NULL
            ? REL_ERR_NO_MEMORY
            : rel_knowledge_init(&made->knowledge, ontology, gazetteer,
                                 options ? options->lists : NULL, made->arena);
    if (status != REL_OK) {
        rel_graph_free(made);
        return status;
    }
    *graph = made;
    return REL_OK;
}

RelStatus
rel_graph_new(const RelOntology *ontology, const struct RelGazetteer *gazetteer,
              const RelGraphOptions *options, RelGraph **graph)
{
    return rel_graph_new_with(&REL_HEAP, ontology, gazetteer, options, graph);
}

void
rel_graph_free(RelGraph *graph)
{
    if (graph == NULL) {
        return;
    }
    for (size_t i = 0; i < graph->n_readouts; ++i) {
        rel_readout_release(&graph->readouts[i]);
    }
    const RelAllocator *allocator = graph->allocator;
    rel_arena_free(graph->resolved);
    rel_arena_free(graph->arena);
    allocator->alloc(allocator->data, graph->readouts, 0);
    allocator->alloc(allocator->data, graph, 0);
}

/// Index of the readout with `hash`, or of the first one behind it
static size_t
find_readout(const RelGraph *graph, const char *hash)
{
    size_t low = 0;
    size_t high = graph->n_readouts;

    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (strcmp(graph->readouts[middle].source.hash, hash) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static RelStatus
make_room(RelGraph *graph)
{
    if (graph->n_readouts < graph->room) {
        return REL_OK;
    }
    const size_t room = graph->room ? 2 * graph->room : 16;
    RelReadout *readouts = graph->allocator->alloc(
        graph->allocator->data, graph->readouts, room * sizeof(*readouts));
    if (readouts == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    graph->readouts = readouts;
    graph->room = room;
    return REL_OK;
}

/// Of two documents with one text, the one whose IRI, name or date comes
/// first is kept, whichever was added first
static bool
comes_first(const RelDocument *document, const RelSource *source)
{
    const RelText mine[] = {document->uri, document->name, document->date,
                            document->title, document->publisher};
    const RelText theirs[] = {source->iri, source->name, source->date,
                              source->title, source->publisher};

    if ((document->uri.length > 0) != (source->iri.length > 0)) {
        return document->uri.length > 0;
    }
    for (size_t i = 0; i < sizeof(mine) / sizeof(mine[0]); ++i) {
        const int order = rel_text_compare(mine[i], theirs[i]);
        if (order != 0) {
            return order < 0;
        }
    }
    return false;
}

static void
forget_resolved(RelGraph *graph)
{
    rel_arena_free(graph->resolved);
    graph->resolved = NULL;
    graph->entities = (RelEntities){.n_entities = 0};
    graph->merged = (RelMerged){.n_statements = 0};
    graph->sources = NULL;
}

/// The text at `index` is there already
static RelStatus
add_again(RelGraph *graph, size_t index, const RelDocument *document,
          const RelSentences *sentences, const RelPropositions *propositions)
{
    RelReadout *known = &graph->readouts[index];
    RelReadout readout;

    if (!comes_first(document, &known->source)) {
        return REL_NOT_FOUND;
    }
    const RelStatus status =
        rel_readout_make(&graph->knowledge, graph->allocator, document,
                         sentences, propositions, &readout);
    if (status != REL_OK) {
        return status;
    }
    rel_readout_release(known);
    *known = readout;
    forget_resolved(graph);
    return REL_NOT_FOUND;
}

RelStatus
rel_graph_add(RelGraph *graph, const RelDocument *document,
              const RelSentences *sentences,
              const RelPropositions *propositions)
{
    const size_t index = find_readout(graph, document->hash);
    RelReadout readout;

    if (index < graph->n_readouts &&
        strcmp(graph->readouts[index].source.hash, document->hash) == 0) {
        return add_again(graph, index, document, sentences, propositions);
    }
    RelStatus status = make_room(graph);
    if (status == REL_OK) {
        status = rel_readout_make(&graph->knowledge, graph->allocator, document,
                                  sentences, propositions, &readout);
    }
    if (status != REL_OK) {
        return status;
    }
    memmove(&graph->readouts[index + 1], &graph->readouts[index],
            (graph->n_readouts - index) * sizeof(*graph->readouts));
    graph->readouts[index] = readout;
    ++graph->n_readouts;
    forget_resolved(graph);
    return REL_OK;
}

/// By IRI, then by slug; those without an IRI come first
static int
compare_sources(const void *a, const void *b)
{
    const RelSource *one = a;
    const RelSource *two = b;
    const int order = rel_text_compare(one->iri, two->iri);

    return order != 0 ? order : rel_text_compare(one->slug, two->slug);
}

/// Sort the sources; source_of[i] is where readout i went
static RelStatus
sort_sources(RelGraph *graph, RelArena *arena, RelArena *scratch,
             RelIndex **source_of)
{
    const size_t n_sources = graph->n_readouts;

    graph->sources = REL_ARENA_ARRAY(arena, RelSource, n_sources + 1);
    *source_of = REL_ARENA_ARRAY(scratch, RelIndex, n_sources + 1);
    if (graph->sources == NULL || *source_of == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < n_sources; ++i) {
        graph->sources[i] = graph->readouts[i].source;
    }
    qsort(graph->sources, n_sources, sizeof(*graph->sources), compare_sources);
    for (size_t i = 0; i < n_sources; ++i) {
        (*source_of)[find_readout(graph, graph->sources[i].hash)] = (RelIndex)i;
    }
    return REL_OK;
}

static RelStatus
resolve_into(RelGraph *graph, RelArena *arena, RelArena *scratch)
{
    const size_t n_readouts = graph->n_readouts;
    const RelReadout **readouts =
        REL_ARENA_ARRAY(scratch, const RelReadout *, n_readouts + 1);
    RelIndex *source_of;

    if (readouts == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < n_readouts; ++i) {
        readouts[i] = &graph->readouts[i];
    }
    RelStatus status = sort_sources(graph, arena, scratch, &source_of);
    if (status == REL_OK) {
        status = rel_entities_resolve(&graph->knowledge, readouts, n_readouts,
                                      arena, scratch, &graph->entities);
    }
    return status == REL_OK
               ? rel_statements_merge(&graph->knowledge, readouts, n_readouts,
                                      source_of, &graph->entities,
                                      graph->assert_min, arena, scratch,
                                      &graph->merged)
               : status;
}

RelStatus
rel_graph_resolve(RelGraph *graph, const RelReport *report)
{
    RelStatus status = REL_ERR_NO_MEMORY;

    forget_resolved(graph);
    RelArena *const scratch = rel_arena_new(graph->allocator);
    graph->resolved = rel_arena_new(graph->allocator);
    if (scratch != NULL && graph->resolved != NULL) {
        status = resolve_into(graph, graph->resolved, scratch);
    }
    rel_arena_free(scratch);
    if (status != REL_OK) {
        forget_resolved(graph);
        return rel_report(report, status, NULL, 0,
                          "the graph cannot be resolved: %s",
                          rel_status_text(status));
    }
    return REL_OK;
}

size_t
rel_graph_n_entities(const RelGraph *graph)
{
    return graph->entities.n_entities;
}

size_t
rel_graph_n_statements(const RelGraph *graph)
{
    return graph->merged.n_statements;
}

size_t
rel_graph_n_relations(const RelGraph *graph)
{
    return graph->merged.n_relations;
}

size_t
rel_graph_n_sources(const RelGraph *graph)
{
    return graph->sources ? graph->n_readouts : 0;
}

const RelEntity *
rel_graph_entity(const RelGraph *graph, RelIndex index)
{
    assert(index < graph->entities.n_entities);
    return &graph->entities.entities[index];
}

const RelStatement *
rel_graph_statement(const RelGraph *graph, RelIndex index)
{
    assert(index < graph->merged.n_statements);
    return &graph->merged.statements[index];
}

const RelUsedRelation *
rel_graph_relation(const RelGraph *graph, RelIndex index)
{
    assert(index < graph->merged.n_relations);
    return &graph->merged.relations[index];
}

const RelSource *
rel_graph_source(const RelGraph *graph, RelIndex index)
{
    assert(index < rel_graph_n_sources(graph));
    return &graph->sources[index];
}

const RelOntology *
rel_graph_ontology(const RelGraph *graph)
{
    return graph->knowledge.ontology;
}
