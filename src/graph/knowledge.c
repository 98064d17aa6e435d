// knowledge.c: the ontology's words as a table, the classes by their names.

#include "graph/knowledge.h"

static const RelGraphLists NO_LISTS;

/// Let each word of class `index` name it; the first class keeps a word
static RelStatus
add_class_words(RelKnowledge *knowledge, RelIndex index)
{
    const RelClass *class = &knowledge->ontology->classes[index];
    RelStatus status = REL_OK;

    for (size_t i = 0; status == REL_OK && i < class->n_words; ++i) {
        if (rel_map_get(&knowledge->class_words, class->words[i]) == REL_NONE) {
            status =
                rel_map_set(&knowledge->class_words, class->words[i], index);
        }
    }
    return status;
}

RelStatus
rel_knowledge_init(RelKnowledge *knowledge, const RelOntology *ontology,
                   const RelGazetteer *gazetteer, const RelGraphLists *lists,
                   RelArena *arena)
{
    *knowledge = (RelKnowledge){.ontology = ontology,
                                .gazetteer = gazetteer,
                                .lists = lists ? lists : &NO_LISTS};
    const struct {
        RelIndex *class;
        const char *name;
    } classes[] = {
        {&knowledge->agent, "Agent"},
        {&knowledge->person, "Person"},
        {&knowledge->group, "Group"},
        {&knowledge->organization, "Organization"},
        {&knowledge->company, "Company"},
        {&knowledge->media, "Media"},
        {&knowledge->national_group, "NationalGroup"},
        {&knowledge->place, "Place"},
        {&knowledge->country, "Country"},
        {&knowledge->city, "City"},
        {&knowledge->region, "Region"},
        {&knowledge->topic, "Topic"},
        {&knowledge->event, "Event"},
        {&knowledge->facility, "Facility"},
    };
    for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); ++i) {
        *classes[i].class =
            rel_ontology_class(ontology, rel_text(classes[i].name));
    }
    rel_map_init(&knowledge->class_words, arena);
    RelStatus status = REL_OK;
    for (size_t i = 0; status == REL_OK && i < ontology->n_classes; ++i) {
        status = add_class_words(knowledge, (RelIndex)i);
    }
    return status;
}

RelIndex
rel_knowledge_class_of(const RelKnowledge *knowledge, RelText lemma)
{
    return rel_map_get(&knowledge->class_words, lemma);
}

bool
rel_knowledge_is(const RelKnowledge *knowledge, RelIndex child,
                 RelIndex ancestor)
{
    return child != REL_NONE && ancestor != REL_NONE &&
           rel_ontology_class_is(knowledge->ontology, child, ancestor);
}
