// model_ontology.c: the relations and classes that the graph uses, with all
// that stand above them, so that a file can be read without ours.
//
//   rel:downed a k:EventRelation , owl:ObjectProperty ;
//       rdfs:label "downed"@en ;
//       rdfs:subPropertyOf rel:attacked ;
//       k:plover "ASSAULT.aerial" ;
//       k:lemma "down" , "shoot down" .

#include "base/strings.h"
#include "rdf/model.h"

/// What of the ontology is in use; indices are the ontology's
typedef struct {
    const RelUsedRelation **relation; // (n_relations) NULL: only a parent
    bool *relation_used;              // (n_relations)
    bool *has_literal;                // (n_relations) some object is a value
    bool *class_used;                 // (n_classes)
} Usage;

/// Index in the ontology of a curated relation
static size_t
curated_index(const RelModel *model, const RelRelation *relation)
{
    return (size_t)(relation - rel_graph_ontology(model->graph)->relations);
}

static RelStatus
make_room(const RelModel *model, Usage *usage)
{
    const RelOntology *const ontology = rel_graph_ontology(model->graph);
    const size_t n_relations = ontology->n_relations + 1;

    usage->relation =
        REL_ARENA_ARRAY(model->keys, const RelUsedRelation *, n_relations);
    usage->relation_used = REL_ARENA_ARRAY(model->keys, bool, n_relations);
    usage->has_literal = REL_ARENA_ARRAY(model->keys, bool, n_relations);
    usage->class_used =
        REL_ARENA_ARRAY(model->keys, bool, ontology->n_classes + 1);
    return usage->relation && usage->relation_used && usage->has_literal &&
                   usage->class_used
               ? REL_OK
               : REL_ERR_NO_MEMORY;
}

/// Mark a relation and all its parents
static void
mark_relation(const RelModel *model, const RelUsedRelation *used, Usage *usage)
{
    const RelOntology *const ontology = rel_graph_ontology(model->graph);
    size_t index = curated_index(model, used->curated);

    usage->relation[index] = used;
    while (!usage->relation_used[index]) {
        usage->relation_used[index] = true;
        if (ontology->relations[index].parent == REL_NONE) {
            return;
        }
        index = ontology->relations[index].parent;
    }
}

static void
mark_relations(const RelModel *model, Usage *usage)
{
    const size_t n_relations = rel_graph_n_relations(model->graph);
    const size_t n_statements = rel_graph_n_statements(model->graph);

    for (size_t i = 0; i < n_relations; ++i) {
        const RelUsedRelation *const used =
            rel_graph_relation(model->graph, (RelIndex)i);
        if (used->curated) {
            mark_relation(model, used, usage);
        }
    }
    for (size_t i = 0; i < n_statements; ++i) {
        const RelStatement *const statement =
            rel_graph_statement(model->graph, (RelIndex)i);
        const RelUsedRelation *const used =
            rel_graph_relation(model->graph, statement->relation);
        if (used->curated && statement->object.entity == REL_NONE) {
            usage->has_literal[curated_index(model, used->curated)] = true;
        }
    }
}

/// Mark the classes of all entities and what is above them
static void
mark_classes(const RelModel *model, Usage *usage)
{
    const RelOntology *const ontology = rel_graph_ontology(model->graph);
    const size_t n_entities = rel_graph_n_entities(model->graph);

    for (size_t i = 0; i < n_entities; ++i) {
        const RelEntity *const entity =
            rel_graph_entity(model->graph, (RelIndex)i);
        const RelIndex class = rel_ontology_class(ontology, entity->class_name);
        for (size_t j = 0;
             class != REL_NONE && j < ontology->classes[class].n_ancestors;
             ++j) {
            usage->class_used[ontology->classes[class].ancestors[j]] = true;
        }
    }
}

static void
add_texts(RelModel *model, const char *predicate, const RelText *texts,
          size_t n_texts)
{
    for (size_t i = 0; i < n_texts; ++i) {
        rel_model_add_text(model, predicate, texts[i], "");
    }
}

/// The name of relation `index` of the ontology
static void
add_relation(RelModel *model, const char *predicate, RelIndex index)
{
    const RelOntology *const ontology = rel_graph_ontology(model->graph);

    if (index != REL_NONE) {
        rel_model_add_named(model, predicate, rel_text(REL_NS_REL),
                            ontology->relations[index].name);
    }
}

static void
add_types(RelModel *model, const RelRelation *relation, bool has_literal)
{
    const char *const type = REL_RDF("type");

    rel_model_add_iri(model, type,
                      relation->state ? REL_K("StateRelation")
                                      : REL_K("EventRelation"));
    if (has_literal) { // an object property has no values
        rel_model_add_iri(model, type, REL_RDF("Property"));
        return;
    }
    rel_model_add_iri(model, type, REL_OWL("ObjectProperty"));
    if (relation->symmetric) {
        rel_model_add_iri(model, type, REL_OWL("SymmetricProperty"));
    }
    if (relation->transitive) {
        rel_model_add_iri(model, type, REL_OWL("TransitiveProperty"));
    }
}

static void
write_curated(RelModel *model, const Usage *usage, size_t index)
{
    const RelRelation *const relation =
        &rel_graph_ontology(model->graph)->relations[index];
    const RelUsedRelation *const used = usage->relation[index];

    rel_model_subject(model, rel_text(REL_NS_REL), relation->name);
    add_types(model, relation, usage->has_literal[index]);
    rel_model_add_text(model, REL_RDFS("label"), relation->label, "en");
    rel_model_add_text(model, REL_RDFS("comment"), relation->definition, "en");
    add_relation(model, REL_RDFS("subPropertyOf"), relation->parent);
    add_texts(model, REL_K("cameo"), relation->cameo, relation->n_cameo);
    add_texts(model, REL_K("plover"), relation->plover, relation->n_plover);
    if (used) {
        add_texts(model, REL_K("lemma"), used->lemmas, used->n_lemmas);
    }
}

/// "diedIn" as a label: "died in"; bytes NULL: out of memory
static RelText
open_label(const RelModel *model, RelText name)
{
    char *const bytes =
        (char *)rel_arena_calloc(model->scratch, name.length + 1, 2);
    size_t length = 0;

    for (size_t i = 0; bytes && i < name.length; ++i) {
        const char byte = name.bytes[i];
        if (byte >= 'A' && byte <= 'Z') {
            bytes[length++] = ' ';
            bytes[length++] = (char)(byte - 'A' + 'a');
        } else {
            bytes[length++] = byte;
        }
    }
    return (RelText){bytes, length};
}

static void
write_open(RelModel *model, const RelUsedRelation *relation)
{
    const char *const type = REL_RDF("type");

    rel_model_subject(model, rel_text(REL_NS_REL), relation->name);
    rel_model_add_iri(model, type,
                      relation->state ? REL_K("StateRelation")
                                      : REL_K("EventRelation"));
    rel_model_add_iri(model, type, REL_K("OpenRelation"));
    rel_model_add_iri(model, type, REL_RDF("Property"));
    const RelText label = open_label(model, relation->name);
    if (!label.bytes) {
        rel_model_fail(model, REL_ERR_NO_MEMORY);
        return;
    }
    rel_model_add_text(model, REL_RDFS("label"), label, "en");
    add_texts(model, REL_K("lemma"), relation->lemmas, relation->n_lemmas);
}

/// Curated relations by name, then open ones
static void
write_relations(RelModel *model, const Usage *usage)
{
    const size_t n_curated = rel_graph_ontology(model->graph)->n_relations;
    const size_t n_used = rel_graph_n_relations(model->graph);

    for (size_t i = 0; model->status == REL_OK && i < n_curated; ++i) {
        if (usage->relation_used[i]) {
            write_curated(model, usage, i);
        }
    }
    for (size_t i = 0; model->status == REL_OK && i < n_used; ++i) {
        const RelUsedRelation *const used =
            rel_graph_relation(model->graph, (RelIndex)i);
        if (!used->curated) {
            write_open(model, used);
        }
    }
}

static void
write_class(RelModel *model, const RelClass *class)
{
    const RelOntology *const ontology = rel_graph_ontology(model->graph);

    rel_model_subject(model, rel_text(REL_NS_K), class->name);
    rel_model_add_iri(model, REL_RDF("type"), REL_RDFS("Class"));
    rel_model_add_text(model, REL_RDFS("label"), class->label, "en");
    for (size_t i = 0; i < class->n_parents; ++i) {
        rel_model_add_named(model, REL_RDFS("subClassOf"), rel_text(REL_NS_K),
                            ontology->classes[class->parents[i]].name);
    }
}

void
rel_model_ontology(RelModel *model)
{
    const RelOntology *const ontology = rel_graph_ontology(model->graph);
    Usage usage;

    rel_model_fail(model, make_room(model, &usage));
    if (model->status != REL_OK) {
        return;
    }
    mark_relations(model, &usage);
    mark_classes(model, &usage);
    write_relations(model, &usage);
    for (size_t i = 0; model->status == REL_OK && i < ontology->n_classes;
         ++i) {
        if (usage.class_used[i]) {
            write_class(model, &ontology->classes[i]);
        }
    }
}
