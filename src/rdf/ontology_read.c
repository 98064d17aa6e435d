// ontology_read.c: relata.ttl becomes classes and relations.
//
//   k:Polity a k:EntityClass ; rdfs:subClassOf k:Place , k:Agent .
//   rel:downed a k:EventRelation ; k:range k:Vehicle ; k:trigger "down" .
//
// First the names are listed, so that a term may be used before it is
// described; then each is described; what follows from all of them (the
// ancestors of a class) comes last.

#include "rdf/hierarchy.h"
#include "rdf/resource.h"
#include "rdf/trigger.h"
#include "rdf/vocab.h"

#include <relata/rdf.h>

/// More classes than anybody writes by hand
enum { MAX_CLASSES = 1024 };

typedef struct {
    const char *name; ///< Of the file
    const RelReport *report;
    RelArena *arena;
    RelResources resources;
    RelFunctionWords function;
    const RelResource **class_of;    // (n_classes)
    RelClass *classes;               // (n_classes)
    const RelResource **relation_of; // (n_relations)
    RelRelation *relations;          // (n_relations)
    RelOntology *ontology;
} Reader;

/// Report what is wrong with a property or, without one, with `name`
static RelStatus
complain(const Reader *reader, size_t line, const char *problem, RelText name)
{
    return rel_report(reader->report, REL_ERR_FORMAT, reader->name, line,
                      "%s '%.*s'", problem, (int)name.length, name.bytes);
}

static size_t
first_line(const RelResource *resource)
{
    return resource->properties[0].line;
}

/// What follows `space` in `iri`; false if it does not begin with it
static bool
local_name(RelText iri, const char *space, RelText *name)
{
    const size_t length = strlen(space);

    if (iri.length <= length || memcmp(iri.bytes, space, length) != 0) {
        return false;
    }
    *name = rel_text_slice(iri, length, iri.length - length);
    return true;
}

static bool
is_class(const RelResource *resource)
{
    return rel_resource_has(resource, REL_RDF("type"), REL_K("EntityClass"));
}

static bool
is_relation(const RelResource *resource)
{
    const char *const type = REL_RDF("type");

    return rel_resource_has(resource, type, REL_K("EventRelation")) ||
           rel_resource_has(resource, type, REL_K("StateRelation")) ||
           rel_resource_has(resource, type, REL_K("BackwardRelation"));
}

/// All objects of `predicate` as texts
static RelStatus
read_texts(const Reader *reader, const RelResource *resource,
           const char *predicate, const RelText **texts, size_t *n_texts)
{
    const size_t count = rel_resource_count(resource, predicate);
    RelText *const found = REL_ARENA_ARRAY(reader->arena, RelText, count);
    const RelProperty *property;

    if (count && !found) {
        return REL_ERR_NO_MEMORY;
    }
    size_t i = 0;
    for (size_t next = 0;
         (property = rel_resource_next(resource, predicate, &next)); ++i) {
        if (property->object.kind != REL_TERM_LITERAL) {
            return complain(reader, property->line,
                            "not a text:", property->object.value);
        }
        found[i] = property->object.value;
    }
    *texts = found;
    *n_texts = count;
    return REL_OK;
}

/// Index of the class or relation that `property` names
static RelStatus
read_index(const Reader *reader, const RelProperty *property, const char *space,
           RelIndex *index)
{
    const bool class = strcmp(space, REL_NS_K) == 0;
    RelText name;

    *index = REL_NONE;
    if (local_name(property->object.value, space, &name)) {
        *index = class ? rel_ontology_class(reader->ontology, name)
                       : rel_ontology_relation(reader->ontology, name);
    }
    return *index != REL_NONE
               ? REL_OK
               : complain(reader, property->line,
                          class ? "unknown class" : "unknown relation",
                          property->object.value);
}

/// All classes that `predicate` names
static RelStatus
read_classes(const Reader *reader, const RelResource *resource,
             const char *predicate, const RelIndex **classes, size_t *n_classes)
{
    const size_t count = rel_resource_count(resource, predicate);
    RelIndex *const found = REL_ARENA_ARRAY(reader->arena, RelIndex, count);
    const RelProperty *property;

    if (count && !found) {
        return REL_ERR_NO_MEMORY;
    }
    size_t i = 0;
    for (size_t next = 0;
         (property = rel_resource_next(resource, predicate, &next)); ++i) {
        const RelStatus status =
            read_index(reader, property, REL_NS_K, &found[i]);
        if (status != REL_OK) {
            return status;
        }
    }
    *classes = found;
    *n_classes = count;
    return REL_OK;
}

/// The one relation that `predicate` names, or REL_NONE
static RelStatus
read_relation_index(const Reader *reader, const RelResource *resource,
                    const char *predicate, RelIndex *index)
{
    size_t next = 0;
    const RelProperty *const property =
        rel_resource_next(resource, predicate, &next);

    *index = REL_NONE;
    return property ? read_index(reader, property, REL_NS_REL, index) : REL_OK;
}

static RelStatus
read_class(const Reader *reader, const RelResource *resource, RelClass *class)
{
    class->label = rel_resource_text(resource, REL_RDFS("label"));
    const RelStatus status =
        read_classes(reader, resource, REL_RDFS("subClassOf"), &class->parents,
                     &class->n_parents);
    if (status != REL_OK) {
        return status;
    }
    class->parent = class->n_parents ? class->parents[0] : REL_NONE;
    return read_texts(reader, resource, REL_K("noun"), &class->words,
                      &class->n_words);
}

/// All wordings of `predicate`, split
static RelStatus
read_triggers(const Reader *reader, const RelResource *resource,
              const char *predicate, const RelTrigger **triggers,
              size_t *n_triggers)
{
    const RelText *words;
    RelStatus status =
        read_texts(reader, resource, predicate, &words, n_triggers);
    if (status != REL_OK) {
        return status;
    }
    RelTrigger *const made =
        REL_ARENA_ARRAY(reader->arena, RelTrigger, *n_triggers);
    if (*n_triggers && !made) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < *n_triggers; ++i) {
        status = rel_trigger_split(words[i], &reader->function, reader->arena,
                                   &made[i]);
        if (status != REL_OK) {
            return status == REL_ERR_FORMAT
                       ? complain(reader, first_line(resource), "bad trigger",
                                  words[i])
                       : status;
        }
    }
    *triggers = made;
    return REL_OK;
}

static void
read_flags(const RelResource *resource, RelRelation *relation)
{
    const char *const type = REL_RDF("type");

    relation->symmetric =
        rel_resource_has(resource, type, REL_OWL("SymmetricProperty"));
    relation->transitive =
        rel_resource_has(resource, type, REL_OWL("TransitiveProperty"));
    relation->state = rel_resource_has(resource, type, REL_K("StateRelation"));
    relation->abstract =
        rel_resource_has(resource, type, REL_K("AbstractRelation")) ||
        rel_resource_has(resource, type, REL_K("BackwardRelation"));
}

static RelStatus
read_relation(const Reader *reader, const RelResource *resource,
              RelRelation *relation)
{
    relation->label = rel_resource_text(resource, REL_RDFS("label"));
    relation->definition = rel_resource_text(resource, REL_RDFS("comment"));
    read_flags(resource, relation);

    RelStatus status = read_relation_index(
        reader, resource, REL_RDFS("subPropertyOf"), &relation->parent);
    if (status == REL_OK) {
        status = read_relation_index(reader, resource, REL_OWL("inverseOf"),
                                     &relation->inverse);
    }
    if (status == REL_OK) {
        status = read_classes(reader, resource, REL_K("domain"),
                              &relation->domain, &relation->n_domain);
    }
    if (status == REL_OK) {
        status = read_classes(reader, resource, REL_K("range"),
                              &relation->range, &relation->n_range);
    }
    if (status == REL_OK) {
        status = read_texts(reader, resource, REL_K("cameo"), &relation->cameo,
                            &relation->n_cameo);
    }
    if (status == REL_OK) {
        status = read_texts(reader, resource, REL_K("plover"),
                            &relation->plover, &relation->n_plover);
    }
    if (status == REL_OK) {
        status = read_triggers(reader, resource, REL_K("trigger"),
                               &relation->triggers, &relation->n_triggers);
    }
    return status == REL_OK
               ? read_triggers(reader, resource, REL_K("strictTrigger"),
                               &relation->strict_triggers,
                               &relation->n_strict_triggers)
               : status;
}

/// Room for the names, of which there are at most as many as resources
static RelStatus
make_room(Reader *reader)
{
    const size_t most = reader->resources.n_resources + 1;

    reader->class_of =
        REL_ARENA_ARRAY(reader->arena, const RelResource *, most);
    reader->relation_of =
        REL_ARENA_ARRAY(reader->arena, const RelResource *, most);
    reader->classes = REL_ARENA_ARRAY(reader->arena, RelClass, most);
    reader->relations = REL_ARENA_ARRAY(reader->arena, RelRelation, most);
    reader->ontology = REL_ARENA_ARRAY(reader->arena, RelOntology, 1);
    if (!reader->class_of || !reader->relation_of || !reader->classes ||
        !reader->relations || !reader->ontology) {
        return REL_ERR_NO_MEMORY;
    }
    *reader->ontology = (RelOntology){reader->classes, 0, reader->relations, 0};
    return REL_OK;
}

/// List classes and relations by name; resources come sorted by IRI
static RelStatus
list_names(Reader *reader)
{
    RelOntology *const ontology = reader->ontology;

    for (size_t i = 0; i < reader->resources.n_resources; ++i) {
        const RelResource *const resource = &reader->resources.resources[i];
        RelText name;
        if (is_class(resource)) {
            if (!local_name(resource->iri, REL_NS_K, &name)) {
                return complain(reader, first_line(resource),
                                "class outside of k:", resource->iri);
            }
            reader->class_of[ontology->n_classes] = resource;
            reader->classes[ontology->n_classes++].name = name;
        } else if (is_relation(resource)) {
            if (!local_name(resource->iri, REL_NS_REL, &name)) {
                return complain(reader, first_line(resource),
                                "relation outside of rel:", resource->iri);
            }
            reader->relation_of[ontology->n_relations] = resource;
            reader->relations[ontology->n_relations++].name = name;
        }
    }
    return ontology->n_classes <= MAX_CLASSES ? REL_OK : REL_ERR_LIMIT;
}

/// The particles and prepositions, which stand at k:trigger
static RelStatus
read_function_words(Reader *reader)
{
    const RelResource *const resource =
        rel_resources_find(&reader->resources, REL_K("trigger"));

    if (!resource) {
        return REL_OK;
    }
    const RelStatus status =
        read_texts(reader, resource, REL_K("particle"),
                   &reader->function.particles, &reader->function.n_particles);
    return status == REL_OK ? read_texts(reader, resource, REL_K("preposition"),
                                         &reader->function.prepositions,
                                         &reader->function.n_prepositions)
                            : status;
}

static RelStatus
read_descriptions(Reader *reader)
{
    RelStatus status = REL_OK;

    for (size_t i = 0; status == REL_OK && i < reader->ontology->n_classes;
         ++i) {
        status = read_class(reader, reader->class_of[i], &reader->classes[i]);
    }
    for (size_t i = 0; status == REL_OK && i < reader->ontology->n_relations;
         ++i) {
        status = read_relation(reader, reader->relation_of[i],
                               &reader->relations[i]);
    }
    return status;
}

/// Tell whether following parents of relations ends
static RelStatus
check_relations(const Reader *reader)
{
    const size_t n_relations = reader->ontology->n_relations;

    for (size_t i = 0; i < n_relations; ++i) {
        size_t n_steps = 0;
        for (RelIndex at = reader->relations[i].parent; at != REL_NONE;
             at = reader->relations[at].parent) {
            if (++n_steps > n_relations) {
                return complain(reader, first_line(reader->relation_of[i]),
                                "ancestors of the relation go round:",
                                reader->relations[i].name);
            }
        }
    }
    return REL_OK;
}

/// Fill in the ancestors of all classes, and refuse circles
static RelStatus
find_ancestors(Reader *reader)
{
    RelIndex circular;
    const RelStatus status = rel_hierarchy_fill(
        reader->classes, reader->ontology->n_classes, reader->arena, &circular);

    return status == REL_ERR_FORMAT
               ? complain(reader, first_line(reader->class_of[circular]),
                          "ancestors of the class go round:",
                          reader->classes[circular].name)
               : status;
}

RelStatus
rel_ontology_read(FILE *file, const char *name, const RelReport *report,
                  RelArena *arena, const RelOntology **ontology)
{
    Reader reader = {.name = name, .report = report, .arena = arena};

    *ontology = NULL;
    RelStatus status =
        rel_resources_read(file, name, report, arena, &reader.resources);
    if (status == REL_OK) {
        status = make_room(&reader);
    }
    if (status == REL_OK) {
        status = list_names(&reader);
    }
    if (status == REL_OK) {
        status = read_function_words(&reader);
    }
    if (status == REL_OK) {
        status = read_descriptions(&reader);
    }
    if (status == REL_OK) {
        status = check_relations(&reader);
    }
    if (status == REL_OK) {
        status = find_ancestors(&reader);
    }
    *ontology = status == REL_OK ? reader.ontology : NULL;
    return status;
}
