// ontology.c: look-ups in a read ontology.

#include <relata/ontology.h>

#include <assert.h>

RelIndex
rel_ontology_class(const RelOntology *ontology, RelText name)
{
    size_t begin = 0;
    size_t end = ontology->n_classes;

    while (begin < end) {
        const size_t middle = begin + (end - begin) / 2;
        const int order =
            rel_text_compare(ontology->classes[middle].name, name);
        if (order == 0) {
            return (RelIndex)middle;
        }
        begin = order < 0 ? middle + 1 : begin;
        end = order < 0 ? end : middle;
    }
    return REL_NONE;
}

RelIndex
rel_ontology_relation(const RelOntology *ontology, RelText name)
{
    size_t begin = 0;
    size_t end = ontology->n_relations;

    while (begin < end) {
        const size_t middle = begin + (end - begin) / 2;
        const int order =
            rel_text_compare(ontology->relations[middle].name, name);
        if (order == 0) {
            return (RelIndex)middle;
        }
        begin = order < 0 ? middle + 1 : begin;
        end = order < 0 ? end : middle;
    }
    return REL_NONE;
}

/// Tell whether `words` are a strict trigger of `relation`
static bool
is_strict(const RelRelation *relation, RelText words)
{
    for (size_t i = 0; i < relation->n_strict_triggers; ++i) {
        if (rel_text_equals(relation->strict_triggers[i].words, words)) {
            return true;
        }
    }
    return false;
}

RelIndex
rel_ontology_strict(const RelOntology *ontology, RelText words)
{
    for (size_t i = 0; i < ontology->n_relations; ++i) {
        if (is_strict(&ontology->relations[i], words)) {
            return (RelIndex)i;
        }
    }
    return REL_NONE;
}

bool
rel_ontology_class_is(const RelOntology *ontology, RelIndex child,
                      RelIndex ancestor)
{
    assert(child < ontology->n_classes && ancestor < ontology->n_classes);

    const RelClass *const class = &ontology->classes[child];
    for (size_t i = 0; i < class->n_ancestors; ++i) {
        if (class->ancestors[i] == ancestor) {
            return true;
        }
    }
    return false;
}
