// model_statement.c: everything that is said, asserted or not.
//
//   s:c1r8w0p3t6yh a k:Statement ;
//       rdf:subject e:Russian_jet-9f3c2a ;
//       rdf:predicate rel:violated ;
//       rdf:object e:Turkish_airspace ;
//       k:modality k:Attributed ;
//       k:speaker e:Turkey ;
//       k:confidence 0.78 ;
//       k:evidence <https://news.example/a1#char=190,275> .
//
// A statement has at most 15 triples, of which one is evidence.  Where it
// would have more, what is least told of it gives way: words, contradictions,
// qualifiers, places, dates, in this order.  Further evidence is not counted,
// since a statement keeps all passages that make it.

#include "base/strings.h"
#include "rdf/model.h"

enum { MAX_TRIPLES = 15 };

/// How many of each list are written
typedef struct {
    size_t dates, places, qualifiers, contradicts, verbs;
} Budget;

/// IRI of a modality, or NULL for a fact
static const char *
modality_iri(RelModality modality)
{
    switch (modality) {
    case REL_ATTRIBUTED: return REL_K("Attributed");
    case REL_POSSIBLE: return REL_K("Possible");
    case REL_FUTURE: return REL_K("Future");
    case REL_INTENDED: return REL_K("Intended");
    case REL_OBLIGATION: return REL_K("Obligation");
    case REL_CONDITIONAL: return REL_K("Conditional");
    case REL_QUESTION: return REL_K("Question");
    case REL_FACTUAL:
    case REL_N_MODALITIES: break;
    }
    return NULL;
}

/// Take up to `wanted` of what is left
static size_t
take(size_t *left, size_t wanted)
{
    const size_t taken = wanted < *left ? wanted : *left;

    *left -= taken;
    return taken;
}

/// Share out what the fixed triples leave
static Budget
plan(const RelStatement *statement)
{
    size_t left = MAX_TRIPLES - 7; // type, three parts, two numbers, evidence

    left -= statement->polarity == REL_NEGATIVE;
    left -= modality_iri(statement->modality) != NULL;
    left -= statement->speaker != REL_NONE;
    // The first words used are kept before the second of anything else.
    const size_t word = take(&left, statement->n_verbs > 0);
    Budget budget = {0};
    budget.dates = take(&left, statement->n_dates);
    budget.places = take(&left, statement->n_places);
    budget.qualifiers = take(&left, statement->n_qualifiers);
    budget.contradicts = take(&left, statement->n_contradicts);
    budget.verbs = word + take(&left, statement->n_verbs - word);
    return budget;
}

/// Subject, predicate, object
static void
add_parts(RelModel *model, const RelStatement *statement)
{
    const RelNode subject = {statement->subject, REL_VALUE_NONE, {"", 0}};
    const RelUsedRelation *const relation =
        rel_graph_relation(model->graph, statement->relation);

    rel_model_add_iri(model, REL_RDF("type"), REL_K("Statement"));
    rel_model_add_node(model, REL_RDF("subject"), &subject);
    rel_model_add_named(model, REL_RDF("predicate"), rel_text(REL_NS_REL),
                        relation->name);
    rel_model_add_node(model, REL_RDF("object"), &statement->object);
}

/// Whether and how it is meant, and by whom
static void
add_stance(RelModel *model, const RelStatement *statement)
{
    const char *const modality = modality_iri(statement->modality);

    if (statement->polarity == REL_NEGATIVE) {
        rel_model_add_iri(model, REL_K("polarity"), REL_K("Negative"));
    }
    if (modality) {
        rel_model_add_iri(model, REL_K("modality"), modality);
    }
    if (statement->speaker != REL_NONE) {
        const RelNode speaker = {statement->speaker, REL_VALUE_NONE, {"", 0}};
        rel_model_add_node(model, REL_K("speaker"), &speaker);
    }
}

/// The property k: + `name`; a bad name is a failure
static void
add_qualifier(RelModel *model, const RelQualifier *qualifier)
{
    RelTriple triple = {.subject = model->subject};
    RelStatus status = rel_term_ascii_named(rel_text(REL_NS_K), qualifier->name,
                                            model->scratch, &triple.predicate);

    if (status == REL_OK) {
        status = rel_model_node(model, &qualifier->node, model->scratch,
                                &triple.object);
    }
    if (status == REL_OK && model->status == REL_OK) {
        status = rel_writer_triple(model->writer, &triple);
    }
    rel_model_fail(model, status);
}

static void
add_lists(RelModel *model, const RelStatement *statement)
{
    const Budget budget = plan(statement);

    for (size_t i = 0; i < budget.dates; ++i) {
        rel_model_add_node(model, REL_K("date"), &statement->dates[i]);
    }
    for (size_t i = 0; i < budget.places; ++i) {
        rel_model_add_node(model, REL_K("place"), &statement->places[i]);
    }
    for (size_t i = 0; i < budget.qualifiers; ++i) {
        add_qualifier(model, &statement->qualifiers[i]);
    }
    for (size_t i = 0; i < budget.verbs; ++i) {
        rel_model_add_text(model, REL_K("verb"), statement->verbs[i], "");
    }
    for (size_t i = 0; i < budget.contradicts; ++i) {
        const RelStatement *const other =
            rel_graph_statement(model->graph, statement->contradicts[i]);
        rel_model_add_named(model, REL_K("contradicts"),
                            model->spaces->statement, other->id);
    }
}

static void
write_statement(RelModel *model, const RelStatement *statement)
{
    rel_model_subject(model, model->spaces->statement, statement->id);
    add_parts(model, statement);
    add_stance(model, statement);
    add_lists(model, statement);
    rel_model_add_decimal(model, REL_K("confidence"), statement->confidence);
    rel_model_add_integer(model, REL_K("support"), statement->support);
    for (size_t i = 0; i < statement->n_evidence; ++i) {
        RelTerm passage;
        const RelStatus status = rel_model_passage(
            model, &statement->evidence[i], model->scratch, &passage);
        if (status == REL_OK) {
            rel_model_add(model, REL_K("evidence"), &passage);
        }
        rel_model_fail(model, status);
    }
}

void
rel_model_statements(RelModel *model)
{
    const size_t n_statements = rel_graph_n_statements(model->graph);

    for (size_t i = 0; model->status == REL_OK && i < n_statements; ++i) {
        write_statement(model, rel_graph_statement(model->graph, (RelIndex)i));
    }
}
