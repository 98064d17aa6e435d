// write.c: a graph into a file, in any of the syntaxes.
//
// The sections come in the order a reader wants them: facts, entities,
// statements, evidence, documents, relations.

#include "base/strings.h"
#include "rdf/iri.h"
#include "rdf/model.h"

#include <relata/rdf.h>

enum { N_MINTED = 3 };

/// A part of the output
typedef struct {
    unsigned layer;
    const char *title;
    void (*write)(RelModel *model);
} Section;

static const Section SECTIONS[] = {
    {REL_LAYER_FACTS, "Facts", rel_model_facts},
    {REL_LAYER_ENTITIES, "Entities", rel_model_entities},
    {REL_LAYER_STATEMENTS, "Statements", rel_model_statements},
    {REL_LAYER_EVIDENCE, "Evidence", rel_model_evidence},
    {REL_LAYER_DOCUMENTS, "Documents", rel_model_documents},
    {REL_LAYER_ONTOLOGY, "Relations and classes", rel_model_ontology},
};

/// Tell whether a base can be put before "e/Turkey"
static bool
is_base(RelText base)
{
    return rel_iri_is_absolute(base) &&
           (rel_text_ends(base, "/") || rel_text_ends(base, "#"));
}

/// The prefixes e:, s: and d: under `base`, then the fixed ones
static RelStatus
make_prefixes(const char *base, RelArena *arena, RelSpaces *spaces,
              RelPrefixes *prefixes)
{
    const size_t n_prefixes = N_MINTED + REL_VOCABULARY.n_prefixes;
    RelPrefix *const made = REL_ARENA_ARRAY(arena, RelPrefix, n_prefixes);

    *spaces = (RelSpaces){rel_text_printf(arena, "%se/", base),
                          rel_text_printf(arena, "%ss/", base),
                          rel_text_printf(arena, "%sd/", base)};
    if (!made || !spaces->entity.bytes || !spaces->statement.bytes ||
        !spaces->document.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    made[0] = (RelPrefix){rel_text("e"), spaces->entity};
    made[1] = (RelPrefix){rel_text("s"), spaces->statement};
    made[2] = (RelPrefix){rel_text("d"), spaces->document};
    memcpy(&made[N_MINTED], REL_VOCABULARY.prefixes,
           REL_VOCABULARY.n_prefixes * sizeof(RelPrefix));
    *prefixes = (RelPrefixes){made, n_prefixes};
    return REL_OK;
}

static RelStatus
make_writer(const RelWriteOptions *options, const RelPrefixes *prefixes,
            const RelReport *report, FILE *file, RelArena *arena,
            RelWriter **writer)
{
    if (options->raptor) {
        return rel_raptor_writer_new(file, prefixes, options->raptor, report,
                                     arena, writer);
    }
    switch (options->format) {
    case REL_FORMAT_TURTLE:
        return rel_turtle_writer_new(file, prefixes, arena, writer);
    case REL_FORMAT_RDFXML:
        return rel_rdfxml_writer_new(file, prefixes, arena, writer);
    case REL_FORMAT_NTRIPLES:
    case REL_FORMAT_NQUADS:
        return rel_lines_writer_new(file, options->format == REL_FORMAT_NQUADS,
                                    arena, writer);
    }
    return REL_ERR_ARGUMENT;
}

/// All sections asked for; 0 means all there are
static void
write_sections(RelModel *model, unsigned layers)
{
    rel_model_fail(model, rel_writer_begin(model->writer));
    for (size_t i = 0; i < sizeof(SECTIONS) / sizeof(SECTIONS[0]); ++i) {
        const Section *const section = &SECTIONS[i];
        if (model->status != REL_OK ||
            !((layers ? layers : REL_LAYER_ALL) & section->layer)) {
            continue;
        }
        rel_arena_clear(model->keys);
        rel_model_fail(model,
                       rel_writer_section(model->writer, section->title));
        section->write(model);
    }
    if (model->status == REL_OK) {
        rel_model_fail(model, rel_writer_end(model->writer));
    }
}

/// Write with arenas of its own: one of the call, one of a section, one of a
/// subject
static RelStatus
write_graph(const RelGraph *graph, const RelWriteOptions *options,
            const RelReport *report, FILE *file, RelArena *arena,
            RelModel *model)
{
    const char *const base = options->base ? options->base : REL_DEFAULT_BASE;
    RelSpaces spaces;
    RelPrefixes prefixes;
    RelWriter *writer = NULL;

    if (!is_base(rel_text(base))) {
        return rel_report(report, REL_ERR_ARGUMENT, NULL, 0,
                          "the base '%s' is no absolute IRI that ends in '/' "
                          "or '#'",
                          base);
    }
    RelStatus status = make_prefixes(base, arena, &spaces, &prefixes);
    if (status == REL_OK) {
        status = make_writer(options, &prefixes, report, file, arena, &writer);
    }
    if (status == REL_OK) {
        model->graph = graph;
        model->spaces = &spaces;
        model->report = report;
        model->writer = writer;
        write_sections(model, options->layers);
        status = model->status;
    }
    rel_writer_free(writer);
    return status;
}

RelStatus
rel_graph_write(const RelGraph *graph, const RelWriteOptions *options,
                const RelReport *report, FILE *file)
{
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    RelModel model = {.scratch = rel_arena_new(&REL_HEAP),
                      .keys = rel_arena_new(&REL_HEAP),
                      .status = REL_OK};
    RelStatus status = REL_ERR_NO_MEMORY;

    if (arena && model.scratch && model.keys) {
        status = write_graph(graph, options, report, file, arena, &model);
    }
    rel_arena_free(model.keys);
    rel_arena_free(model.scratch);
    rel_arena_free(arena);
    return status;
}
