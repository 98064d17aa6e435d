// model_fact.c: plain triples, for what some narrator states as fact.
//
//   e:Turkey rel:downed e:Russian_jet-9f3c2a .
//
// Several statements may come down to one fact (two dates, two documents);
// it is written once, and belongs to all their documents.

#include "base/array.h"
#include "rdf/model.h"

#include <stdlib.h>

/// A statement by what its fact is ordered by
typedef struct {
    RelIndex subject, relation;
    const RelStatement *statement;
} Fact;

static int
compare_numbers(RelIndex a, RelIndex b)
{
    return (a > b) - (a < b);
}

/// Entities by index, which is by name; REL_NONE comes last: literals
static int
compare_nodes(const RelNode *a, const RelNode *b)
{
    int order = compare_numbers(a->entity, b->entity);

    if (order == 0 && a->entity == REL_NONE) {
        order = rel_text_compare(a->value, b->value);
        order = order ? order : (int)a->kind - (int)b->kind;
    }
    return order;
}

static int
compare_facts(const void *a, const void *b)
{
    const Fact *const left = (const Fact *)a;
    const Fact *const right = (const Fact *)b;
    int order = compare_numbers(left->subject, right->subject);

    if (order == 0) {
        order = compare_numbers(left->relation, right->relation);
    }
    return order ? order
                 : compare_nodes(&left->statement->object,
                                 &right->statement->object);
}

/// All asserted statements, sorted
static RelStatus
gather_facts(const RelModel *model, RelArray *facts)
{
    const size_t n_statements = rel_graph_n_statements(model->graph);

    rel_array_init(facts, model->keys, sizeof(Fact));
    for (size_t i = 0; i < n_statements; ++i) {
        const RelStatement *const statement =
            rel_graph_statement(model->graph, (RelIndex)i);
        const Fact fact = {statement->subject, statement->relation, statement};
        const RelStatus status =
            statement->asserted ? rel_array_push(facts, &fact) : REL_OK;
        if (status != REL_OK) {
            return status;
        }
    }
    if (facts->n_items) {
        qsort(facts->items, facts->n_items, sizeof(Fact), compare_facts);
    }
    return REL_OK;
}

static int
compare_indices(const void *a, const void *b)
{
    return compare_numbers(*(const RelIndex *)a, *(const RelIndex *)b);
}

/// The documents of `n_facts` equal facts, each once, as graphs
static RelStatus
find_graphs(RelModel *model, const Fact *facts, size_t n_facts)
{
    RelArray documents; // RelIndex
    RelArray graphs;    // RelTerm

    rel_array_init(&documents, model->scratch, sizeof(RelIndex));
    rel_array_init(&graphs, model->scratch, sizeof(RelTerm));
    for (size_t i = 0; i < n_facts; ++i) {
        const RelStatement *const statement = facts[i].statement;
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
              compare_indices);
    }
    for (size_t i = 0; i < documents.n_items; ++i) {
        if (i > 0 && sorted[i] == sorted[i - 1]) {
            continue;
        }
        RelTerm *const graph = (RelTerm *)rel_array_add(&graphs);
        const RelStatus status =
            graph ? rel_model_document(model, sorted[i], model->scratch, graph)
                  : REL_ERR_NO_MEMORY;
        if (status != REL_OK) {
            return status;
        }
    }
    model->graphs = (const RelTerm *)graphs.items;
    model->n_graphs = graphs.n_items;
    return REL_OK;
}

/// Write one fact, which `n_facts` statements come down to
static RelStatus
write_fact(RelModel *model, const Fact *facts, size_t n_facts)
{
    const RelGraph *const graph = model->graph;
    const RelText subject = rel_graph_entity(graph, facts->subject)->slug;
    const RelText relation = rel_graph_relation(graph, facts->relation)->name;
    RelTriple triple = {0};

    rel_model_subject(model, model->spaces->entity, subject);
    triple.subject = model->subject;
    RelStatus status = model->status;
    if (status == REL_OK) {
        status = rel_term_ascii_named(rel_text(REL_NS_REL), relation,
                                      model->scratch, &triple.predicate);
    }
    if (status == REL_OK) {
        status = rel_model_node(model, &facts->statement->object,
                                model->scratch, &triple.object);
    }
    if (status == REL_OK) {
        status = find_graphs(model, facts, n_facts);
    }
    triple.graphs = model->graphs;
    triple.n_graphs = model->n_graphs;
    return status == REL_OK ? rel_writer_triple(model->writer, &triple)
                            : status;
}

void
rel_model_facts(RelModel *model)
{
    RelArray gathered;

    rel_model_fail(model, gather_facts(model, &gathered));
    const Fact *const facts = (const Fact *)gathered.items;
    for (size_t begin = 0, end = 0;
         model->status == REL_OK && begin < gathered.n_items; begin = end) {
        for (end = begin + 1; end < gathered.n_items &&
                              compare_facts(&facts[begin], &facts[end]) == 0;) {
            ++end;
        }
        rel_model_fail(model, write_fact(model, &facts[begin], end - begin));
    }
    model->graphs = NULL;
    model->n_graphs = 0;
}
