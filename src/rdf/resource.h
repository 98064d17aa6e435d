// Resources: the triples of a small file, looked up by subject.

#ifndef RELATA_RDF_RESOURCE_H
#define RELATA_RDF_RESOURCE_H

#include "rdf/term.h"

#include <relata/report.h>

#include <stdio.h>

/// A predicate and object of a resource, and the line they were read from
typedef struct {
    RelText subject;
    RelTerm predicate, object;
    size_t line;
    size_t order; ///< In the file
} RelProperty;

/// One subject; its properties are in the order of the file
typedef struct {
    RelText iri;
    const RelProperty *properties; // (n_properties)
    size_t n_properties;
} RelResource;

/// All resources of a file, sorted by IRI
typedef struct {
    const RelResource *resources; // (n_resources)
    size_t n_resources;
} RelResources;

/// Read a Turtle file into `arena`; fails as rel_rdf_read does
RelStatus rel_resources_read(FILE *file, const char *name,
                             const RelReport *report, RelArena *arena,
                             RelResources *resources);

/// The resource called `iri`, or NULL
const RelResource *rel_resources_find(const RelResources *resources,
                                      const char *iri);

/// Tell whether `resource` has the IRI `object` as value of `predicate`
bool rel_resource_has(const RelResource *resource, const char *predicate,
                      const char *object);

/// The next property called `predicate` from index `*next`, or NULL
const RelProperty *rel_resource_next(const RelResource *resource,
                                     const char *predicate, size_t *next);

/// The value of the first property called `predicate`, or empty
RelText rel_resource_text(const RelResource *resource, const char *predicate);

/// Number of properties called `predicate`
size_t rel_resource_count(const RelResource *resource, const char *predicate);

#endif
