// model_entity.c: who and what the graph speaks of.
//
//   e:Turkey a k:Country ;
//       rdfs:label "Turkey"@en ;
//       skos:altLabel "Ankara"@en .

#include "rdf/iri.h"
#include "rdf/model.h"

/// The link to the same thing elsewhere, where it is a good IRI
static void
add_same_as(RelModel *model, const RelEntity *entity)
{
    RelTerm term;

    if (entity->same_as.length == 0) {
        return;
    }
    if (rel_term_iri(entity->same_as, &term) != REL_OK) {
        rel_report_at(model->report, REL_REPORT_WARNING, NULL, 0,
                      "'%.*s' is no IRI, left out at '%.*s'",
                      (int)entity->same_as.length, entity->same_as.bytes,
                      (int)entity->slug.length, entity->slug.bytes);
        return;
    }
    rel_model_add(model, REL_OWL("sameAs"), &term);
}

static void
write_entity(RelModel *model, const RelEntity *entity)
{
    rel_model_subject(model, model->spaces->entity, entity->slug);
    if (entity->class_name.length) {
        rel_model_add_named(model, REL_RDF("type"), rel_text(REL_NS_K),
                            entity->class_name);
    }
    if (entity->unspecified &&
        !rel_text_is(entity->class_name, "Unspecified")) {
        rel_model_add_iri(model, REL_RDF("type"), REL_K("Unspecified"));
    }
    rel_model_add_text(model, REL_RDFS("label"), entity->label, "en");
    for (size_t i = 0; i < entity->n_aliases; ++i) {
        rel_model_add_text(model, REL_SKOS("altLabel"), entity->aliases[i],
                           "en");
    }
    add_same_as(model, entity);
    for (size_t i = 0; i < entity->n_reasons; ++i) {
        rel_model_add_text(model, REL_K("mergedBecause"), entity->reasons[i],
                           "");
    }
}

void
rel_model_entities(RelModel *model)
{
    const size_t n_entities = rel_graph_n_entities(model->graph);

    for (size_t i = 0; model->status == REL_OK && i < n_entities; ++i) {
        write_entity(model, rel_graph_entity(model->graph, (RelIndex)i));
    }
}
