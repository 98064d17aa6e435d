// engine.c: loads the models, the lists and the ontology.
//
//   data/syntax.model, lemma.model, names.model    mapped, used in place
//   data/countries.tsv, names.tsv, lists/          read into one arena
//   ontology/relata.ttl                            read by Raptor
//
// Nothing changes after loading, so threads share one engine.

#include "pipeline/engine.h"

#include "base/strings.h"
#include "pipeline/locate.h"

#include <relata/rdf.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/// Path of a file of the data folder, or NULL if memory is out
static const char *
data_path(RelArena *arena, const char *data_dir, const char *name)
{
    return rel_text_printf(arena, "%s/%s", data_dir, name).bytes;
}

static RelStatus
load_ontology(RelEngine *engine, const char *path, const RelReport *report)
{
    FILE *const file = fopen(path, "rb");
    if (!file) {
        return rel_report(report, REL_ERR_IO, path, 0, "cannot open: %s",
                          strerror(errno));
    }
    const RelStatus status =
        rel_ontology_read(file, path, report, engine->arena, &engine->ontology);
    fclose(file);
    return status;
}

/// Everything whose memory is the engine's arena
static RelStatus
load_lists(RelEngine *engine, const char *data_dir, const RelReport *report)
{
    RelArena *const arena = engine->arena;
    const char *const lists = data_path(arena, data_dir, "lists");
    RelStatus status = lists ? REL_OK : REL_ERR_NO_MEMORY;

    if (status == REL_OK) {
        status =
            rel_gazetteer_load(data_dir, report, arena, &engine->gazetteer);
    }
    if (status == REL_OK) {
        status = rel_reading_words_load(lists, report, arena,
                                        &engine->reading_words);
    }
    if (status == REL_OK) {
        status = rel_splitter_load(data_dir, report, arena, &engine->splitter);
    }
    if (status == REL_OK) {
        status =
            rel_graph_lists_load(data_dir, report, arena, &engine->graph_lists);
    }
    return status;
}

static RelStatus
load_models(RelEngine *engine, const char *data_dir, const RelReport *report)
{
    RelArena *const arena = engine->arena;
    const char *const syntax = data_path(arena, data_dir, "syntax.model");
    const char *const lemma = data_path(arena, data_dir, "lemma.model");
    const char *const names = data_path(arena, data_dir, "names.model");
    if (!syntax || !lemma || !names) {
        return REL_ERR_NO_MEMORY;
    }

    RelStatus status = rel_parser_load(syntax, report, &engine->parser);
    if (status == REL_OK) {
        status = rel_lemmatizer_load(lemma, report, &engine->lemmatizer);
    }
    if (status == REL_OK) {
        status =
            rel_name_nouns_load(data_dir, report, arena, &engine->name_nouns);
    }
    if (status == REL_OK) {
        status = rel_namer_load(names, engine->gazetteer, &engine->name_nouns,
                                report, &engine->namer);
    }
    return status;
}

static RelStatus
load_all(RelEngine *engine, const RelEngineOptions *options,
         const RelReport *report)
{
    const char *data_dir = NULL;
    const char *ontology = NULL;
    RelStatus status =
        rel_data_locate(options->data_dir, engine->arena, &data_dir);
    if (status == REL_OK) {
        status = rel_ontology_locate(options->ontology, data_dir, engine->arena,
                                     &ontology);
    }
    if (status == REL_OK) {
        status = load_lists(engine, data_dir, report);
    }
    if (status == REL_OK) {
        status = load_models(engine, data_dir, report);
    }
    if (status == REL_OK) {
        status = load_ontology(engine, ontology, report);
    }
    if (status == REL_OK) {
        status =
            rel_extractor_load(data_dir, engine->ontology, engine->gazetteer,
                               report, &engine->extractor);
    }
    return status;
}

RelStatus
rel_engine_load(const RelEngineOptions *options, const RelReport *report,
                RelEngine **engine)
{
    static const RelEngineOptions NO_OPTIONS = {NULL, NULL};

    *engine = (RelEngine *)calloc(1, sizeof(RelEngine));
    if (!*engine) {
        return REL_ERR_NO_MEMORY;
    }
    (*engine)->arena = rel_arena_new(&REL_HEAP);
    const RelStatus status =
        (*engine)->arena
            ? load_all(*engine, options ? options : &NO_OPTIONS, report)
            : REL_ERR_NO_MEMORY;
    if (status != REL_OK) {
        rel_engine_free(*engine);
        *engine = NULL;
    }
    return status;
}

void
rel_engine_free(RelEngine *engine)
{
    if (engine) {
        rel_extractor_free(engine->extractor);
        rel_namer_free(engine->namer);
        rel_lemmatizer_free(engine->lemmatizer);
        rel_parser_free(engine->parser);
        rel_arena_free(engine->arena);
        free(engine);
    }
}

const RelOntology *
rel_engine_ontology(const RelEngine *engine)
{
    return engine->ontology;
}

RelStatus
rel_engine_new_graph(const RelEngine *engine, const RelGraphOptions *options,
                     RelGraph **graph)
{
    RelGraphOptions with_lists = {.assert_min = 0.5};
    if (options) {
        with_lists = *options;
    }
    with_lists.lists = engine->graph_lists;
    return rel_graph_new(engine->ontology, engine->gazetteer, &with_lists,
                         graph);
}
