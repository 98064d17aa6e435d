// resource.c: reads all triples, sorts them by subject, cuts them into groups.

#include "rdf/resource.h"

#include "base/array.h"
#include "rdf/read.h"
#include "rdf/vocab.h"

#include <stdlib.h>

/// What the triples are gathered in
typedef struct {
    RelArena *arena;
    RelArray properties; ///< RelProperty
} Gathering;

static RelStatus
gather(void *data, const RelTriple *triple, size_t line)
{
    Gathering *const gathering = (Gathering *)data;
    RelProperty property = {
        {NULL, 0}, {0}, {0}, line, gathering->properties.n_items};

    property.subject = rel_arena_copy(gathering->arena, triple->subject.value);
    RelStatus status = rel_term_copy(&triple->predicate, gathering->arena,
                                     &property.predicate);
    if (status == REL_OK) {
        status =
            rel_term_copy(&triple->object, gathering->arena, &property.object);
    }
    if (status == REL_OK && !property.subject.bytes) {
        status = REL_ERR_NO_MEMORY;
    }
    return status == REL_OK ? rel_array_push(&gathering->properties, &property)
                            : status;
}

static int
compare_properties(const void *a, const void *b)
{
    const RelProperty *const left = (const RelProperty *)a;
    const RelProperty *const right = (const RelProperty *)b;
    const int order = rel_text_compare(left->subject, right->subject);

    return order ? order
                 : (left->order > right->order) - (left->order < right->order);
}

/// Cut the sorted properties into groups of one subject
static RelStatus
group(const RelProperty *properties, size_t n_properties, RelArena *arena,
      RelResources *resources)
{
    RelArray groups;
    rel_array_init(&groups, arena, sizeof(RelResource));

    for (size_t begin = 0, end = 0; begin < n_properties; begin = end) {
        while (end < n_properties &&
               rel_text_equals(properties[end].subject,
                               properties[begin].subject)) {
            ++end;
        }
        const RelResource resource = {properties[begin].subject,
                                      &properties[begin], end - begin};
        const RelStatus status = rel_array_push(&groups, &resource);
        if (status != REL_OK) {
            return status;
        }
    }
    *resources =
        (RelResources){(const RelResource *)groups.items, groups.n_items};
    return REL_OK;
}

RelStatus
rel_resources_read(FILE *file, const char *name, const RelReport *report,
                   RelArena *arena, RelResources *resources)
{
    Gathering gathering = {arena, {0}};

    rel_array_init(&gathering.properties, arena, sizeof(RelProperty));
    const RelRdfHandler handler = {gather, NULL, &gathering};
    const RelStatus status =
        rel_rdf_read(file, name, "turtle", REL_NS_K, report, &handler);
    if (status != REL_OK) {
        return status;
    }
    RelProperty *const properties = (RelProperty *)gathering.properties.items;
    const size_t n_properties = gathering.properties.n_items;
    if (n_properties) {
        qsort(properties, n_properties, sizeof(RelProperty),
              compare_properties);
    }
    return group(properties, n_properties, arena, resources);
}

const RelResource *
rel_resources_find(const RelResources *resources, const char *iri)
{
    for (size_t i = 0; i < resources->n_resources; ++i) {
        if (rel_text_is(resources->resources[i].iri, iri)) {
            return &resources->resources[i];
        }
    }
    return NULL;
}

const RelProperty *
rel_resource_next(const RelResource *resource, const char *predicate,
                  size_t *next)
{
    while (*next < resource->n_properties) {
        const RelProperty *const property = &resource->properties[(*next)++];
        if (rel_text_is(property->predicate.value, predicate)) {
            return property;
        }
    }
    return NULL;
}

bool
rel_resource_has(const RelResource *resource, const char *predicate,
                 const char *object)
{
    const RelProperty *property;

    for (size_t next = 0;
         (property = rel_resource_next(resource, predicate, &next));) {
        if (property->object.kind == REL_TERM_IRI &&
            rel_text_is(property->object.value, object)) {
            return true;
        }
    }
    return false;
}

RelText
rel_resource_text(const RelResource *resource, const char *predicate)
{
    size_t next = 0;
    const RelProperty *const property =
        rel_resource_next(resource, predicate, &next);

    return property ? property->object.value : rel_text("");
}

size_t
rel_resource_count(const RelResource *resource, const char *predicate)
{
    size_t count = 0;

    for (size_t next = 0; rel_resource_next(resource, predicate, &next);) {
        ++count;
    }
    return count;
}
