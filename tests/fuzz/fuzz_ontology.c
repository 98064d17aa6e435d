// fuzz_ontology.c: any bytes as an ontology in Turtle.

#include <relata/rdf.h>

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
const char *__lsan_default_suppressions(void);

/// Raptor's Turtle parser loses its tokens at syntax errors
const char *
__lsan_default_suppressions(void)
{
    return "leak:libraptor2";
}

/// All indices that an ontology holds must lie inside it
static void
check(const RelOntology *ontology)
{
    for (size_t i = 0; i < ontology->n_classes; ++i) {
        const RelClass *const class = &ontology->classes[i];
        if (rel_ontology_class(ontology, class->name) != i ||
            !rel_ontology_class_is(ontology, (RelIndex)i, (RelIndex)i)) {
            abort();
        }
    }
    for (size_t i = 0; i < ontology->n_relations; ++i) {
        const RelRelation *const relation = &ontology->relations[i];
        if (rel_ontology_relation(ontology, relation->name) != i ||
            (relation->parent != REL_NONE &&
             relation->parent >= ontology->n_relations)) {
            abort();
        }
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    FILE *const file = tmpfile();
    const RelOntology *ontology;

    if (arena && file && fwrite(data, 1, size, file) == size) {
        rewind(file);
        if (rel_ontology_read(file, "fuzz", NULL, arena, &ontology) == REL_OK) {
            check(ontology);
        }
    }
    if (file) {
        fclose(file);
    }
    rel_arena_free(arena);
    return 0;
}
