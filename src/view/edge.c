// edge.c: three reports that Turkey downed a jet are one edge of support 3.

#include "view/edge.h"

#include "base/array.h"

#include <stdlib.h>

static int
compare_indices(RelIndex a, RelIndex b)
{
    return (a > b) - (a < b);
}

/// By ends and relation; facts before what is only said
static int
compare_edges(const void *a, const void *b)
{
    const RelEdge *const left = (const RelEdge *)a;
    const RelEdge *const right = (const RelEdge *)b;
    const int orders[] = {
        compare_indices(left->subject, right->subject),
        compare_indices(left->object, right->object),
        compare_indices(left->relation, right->relation),
        (int)right->asserted - (int)left->asserted,
        (int)left->negative - (int)right->negative,
        compare_indices(left->speaker, right->speaker),
    };
    for (size_t i = 0; i < sizeof(orders) / sizeof(orders[0]); ++i) {
        if (orders[i]) {
            return orders[i];
        }
    }
    return 0;
}

/// Equal edges by the place of their statements, so that sorting is stable
static int
compare_with_statements(const void *a, const void *b)
{
    const RelEdge *const left = (const RelEdge *)a;
    const RelEdge *const right = (const RelEdge *)b;
    const int order = compare_edges(a, b);

    return order ? order
                 : rel_text_compare(left->statement->id, right->statement->id);
}

static RelEdge
edge_of(const RelGraph *graph, const RelStatement *statement)
{
    const RelUsedRelation *const relation =
        rel_graph_relation(graph, statement->relation);
    RelEdge edge = {
        .subject = statement->subject,
        .object = statement->object.entity,
        .relation = statement->relation,
        .symmetric = relation->curated && relation->curated->symmetric,
        .asserted = statement->asserted,
        .negative = statement->polarity == REL_NEGATIVE,
        .speaker = statement->asserted ? REL_NONE : statement->speaker,
        .support = statement->support,
        .statement = statement};

    if (edge.symmetric && edge.subject > edge.object) {
        edge.subject = statement->object.entity;
        edge.object = statement->subject;
    }
    return edge;
}

/// One edge for each statement between two entities
static RelStatus
gather(const RelGraph *graph, bool unasserted, RelArray *edges)
{
    const size_t n_statements = rel_graph_n_statements(graph);

    for (size_t i = 0; i < n_statements; ++i) {
        const RelStatement *const statement =
            rel_graph_statement(graph, (RelIndex)i);
        const RelEdge edge = edge_of(graph, statement);
        if (edge.object == REL_NONE || edge.object == edge.subject ||
            statement->object.entity == REL_NONE ||
            !(edge.asserted || unasserted)) {
            continue;
        }
        const RelStatus status = rel_array_push(edges, &edge);
        if (status != REL_OK) {
            return status;
        }
    }
    return REL_OK;
}

static int
compare_documents(const void *a, const void *b)
{
    return compare_indices(*(const RelIndex *)a, *(const RelIndex *)b);
}

/// Number of documents that `n_edges` equal edges rest on
static RelStatus
count_documents(const RelEdge *edges, size_t n_edges, RelArena *arena,
                size_t *count)
{
    RelArray documents; // RelIndex
    rel_array_init(&documents, arena, sizeof(RelIndex));

    for (size_t i = 0; i < n_edges; ++i) {
        const RelStatement *const statement = edges[i].statement;
        for (size_t j = 0; j < statement->n_evidence; ++j) {
            const RelStatus status =
                rel_array_push(&documents, &statement->evidence[j].document);
            if (status != REL_OK) {
                return status;
            }
        }
    }
    const RelIndex *const sorted = (const RelIndex *)documents.items;
    if (documents.n_items) {
        qsort(documents.items, documents.n_items, sizeof(RelIndex),
              compare_documents);
    }
    *count = 0;
    for (size_t i = 0; i < documents.n_items; ++i) {
        *count += i == 0 || sorted[i] != sorted[i - 1];
    }
    return REL_OK;
}

/// Tell whether `edge` says no more than the fact before it
static bool
is_told(const RelEdge *fact, const RelEdge *edge)
{
    return fact->asserted && !edge->asserted && !edge->negative &&
           fact->subject == edge->subject && fact->object == edge->object &&
           fact->relation == edge->relation;
}

/// Make one of equal edges, in place
static RelStatus
merge(RelEdge *edges, size_t *n_edges, RelArena *arena)
{
    size_t n_merged = 0;

    for (size_t begin = 0, end = 0; begin < *n_edges; begin = end) {
        for (end = begin + 1; end < *n_edges &&
                              compare_edges(&edges[begin], &edges[end]) == 0;) {
            ++end;
        }
        RelEdge edge = edges[begin];
        const RelStatus status =
            count_documents(&edges[begin], end - begin, arena, &edge.support);
        if (status != REL_OK) {
            return status;
        }
        if (n_merged == 0 || !is_told(&edges[n_merged - 1], &edge)) {
            edges[n_merged++] = edge;
        }
    }
    *n_edges = n_merged;
    return REL_OK;
}

RelStatus
rel_edges_gather(const RelGraph *graph, bool unasserted, RelArena *arena,
                 RelEdge **edges, size_t *n_edges)
{
    RelArray gathered;

    rel_array_init(&gathered, arena, sizeof(RelEdge));
    const RelStatus status = gather(graph, unasserted, &gathered);
    if (status != REL_OK) {
        return status;
    }
    *edges = (RelEdge *)gathered.items;
    *n_edges = gathered.n_items;
    if (*n_edges) {
        qsort(*edges, *n_edges, sizeof(RelEdge), compare_with_statements);
    }
    return merge(*edges, n_edges, arena);
}
