// model.c: triples of one subject after the other.

#include "rdf/model.h"

#include "base/strings.h"

#include <math.h>

void
rel_model_fail(RelModel *model, RelStatus status)
{
    if (model->status == REL_OK) {
        model->status = status;
    }
}

void
rel_model_subject_term(RelModel *model, const RelTerm *term)
{
    model->subject = *term;
}

void
rel_model_subject(RelModel *model, RelText space, RelText name)
{
    rel_arena_clear(model->scratch);
    const RelStatus status =
        rel_term_named(space, name, model->scratch, &model->subject);
    if (status == REL_ERR_FORMAT) {
        rel_report(model->report, status, NULL, 0,
                   "'%.*s' cannot be a name in RDF", (int)name.length,
                   name.bytes);
    }
    rel_model_fail(model, status);
}

void
rel_model_add(RelModel *model, const char *predicate, const RelTerm *object)
{
    if (model->status != REL_OK) {
        return;
    }
    const RelTriple triple = {model->subject, rel_term_constant(predicate),
                              *object, model->graphs, model->n_graphs};
    rel_model_fail(model, rel_writer_triple(model->writer, &triple));
}

void
rel_model_add_iri(RelModel *model, const char *predicate, const char *object)
{
    const RelTerm term = rel_term_constant(object);
    rel_model_add(model, predicate, &term);
}

void
rel_model_add_named(RelModel *model, const char *predicate, RelText space,
                    RelText name)
{
    RelTerm term;
    const RelStatus status = rel_term_named(space, name, model->scratch, &term);

    if (status == REL_OK) {
        rel_model_add(model, predicate, &term);
        return;
    }
    if (status == REL_ERR_FORMAT) {
        rel_report(model->report, status, NULL, 0,
                   "'%.*s' cannot be a name in RDF", (int)name.length,
                   name.bytes);
    }
    rel_model_fail(model, status);
}

void
rel_model_add_text(RelModel *model, const char *predicate, RelText text,
                   const char *language)
{
    RelTerm term;
    const RelStatus status =
        rel_term_text(text, rel_text(language), model->scratch, &term);

    if (status == REL_OK) {
        rel_model_add(model, predicate, &term);
    }
    rel_model_fail(model, status);
}

void
rel_model_add_node(RelModel *model, const char *predicate, const RelNode *node)
{
    RelTerm term;
    const RelStatus status = rel_model_node(model, node, model->scratch, &term);

    if (status == REL_OK) {
        rel_model_add(model, predicate, &term);
    }
    rel_model_fail(model, status);
}

/// Add `text` as a value of `kind`
static void
add_value(RelModel *model, const char *predicate, RelValueKind kind,
          RelText text)
{
    const RelNode node = {REL_NONE, kind, text};

    if (!text.bytes) {
        rel_model_fail(model, REL_ERR_NO_MEMORY);
        return;
    }
    rel_model_add_node(model, predicate, &node);
}

void
rel_model_add_decimal(RelModel *model, const char *predicate, double value)
{
    // Printed as an integer: the decimal point of printf depends on the locale.
    const double bounded = value > 0 ? (value < 1 ? value : 1) : 0;
    const unsigned hundredths = (unsigned)lround(bounded * 100);

    add_value(model, predicate, REL_VALUE_DECIMAL,
              rel_text_printf(model->scratch, "%u.%02u", hundredths / 100,
                              hundredths % 100));
}

void
rel_model_add_integer(RelModel *model, const char *predicate, size_t value)
{
    add_value(model, predicate, REL_VALUE_INTEGER,
              rel_text_printf(model->scratch, "%zu", value));
}

RelStatus
rel_model_node(const RelModel *model, const RelNode *node, RelArena *arena,
               RelTerm *term)
{
    if (node->entity != REL_NONE) {
        const RelEntity *const entity =
            rel_graph_entity(model->graph, node->entity);
        return rel_term_named(model->spaces->entity, entity->slug, arena, term);
    }
    const RelStatus status =
        rel_term_value(node->kind, node->value, arena, term);
    return status == REL_ERR_FORMAT
               ? rel_term_text(node->value, rel_text(""), arena, term)
               : status;
}

RelStatus
rel_model_document(const RelModel *model, RelIndex document, RelArena *arena,
                   RelTerm *term)
{
    const RelSource *const source = rel_graph_source(model->graph, document);
    // Evidence adds a fragment, of which there can be only one.
    const bool free = rel_text_find(source->iri, "#") == source->iri.length;

    if (free && rel_term_iri(source->iri, term) == REL_OK) {
        return REL_OK;
    }
    return rel_term_named(model->spaces->document, source->slug, arena, term);
}
