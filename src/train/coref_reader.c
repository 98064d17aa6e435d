// coref_reader.c: loads the engine, and what the graph knows.

#include "train/coref_reader.h"

#include "text/gazetteer.h"
#include "train/gold.h"

#include <stdlib.h>

RelStatus
rel_coref_reader_load(RelCorefReader *reader, RelArena *arena)
{
    const char *const folder =
        getenv("RELATA_DATA") ? getenv("RELATA_DATA") : "data";
    const RelEngineOptions options = {folder, NULL};
    const RelGazetteer *gazetteer;
    const RelGraphLists *lists;
    RelStatus status =
        rel_engine_load(&options, &REL_TO_STDERR, &reader->engine);

    if (status == REL_OK) {
        status = rel_worker_new(reader->engine, &reader->worker);
    }
    if (status == REL_OK) {
        status = rel_gazetteer_load(folder, &REL_TO_STDERR, arena, &gazetteer);
    }
    if (status == REL_OK) {
        status = rel_graph_lists_load(folder, &REL_TO_STDERR, arena, &lists);
    }
    return status == REL_OK
               ? rel_knowledge_init(&reader->knowledge,
                                    rel_engine_ontology(reader->engine),
                                    gazetteer, lists, arena)
               : status;
}

void
rel_coref_reader_release(RelCorefReader *reader)
{
    rel_worker_free(reader->worker);
    rel_engine_free(reader->engine);
}
