// string_to_turtle.c: makes a graph of a text in memory and prints it.
//
//   $ build/examples/string_to_turtle

#include <relata/relata.h>

#include <stdio.h>
#include <stdlib.h>

static const char ARTICLE[] =
    "Norwegian Prime Minister Karl Berg met Anna Lund in Oslo on Monday. "
    "Lund said that Iceland supports the treaty.";

/// Add `text` to `graph`; what the document needs is freed at once
static RelStatus
add_text(const RelEngine *engine, RelWorker *worker, const char *text,
         RelGraph *graph)
{
    const RelReadOptions options = {
        .date = "2026-11-20", .kind = "text", .engine = engine};
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    RelDocument document;
    RelSentences sentences;
    RelPropositions found;

    RelStatus status = arena
                           ? rel_document_read("article", rel_text(text),
                                               &options, NULL, arena, &document)
                           : REL_ERR_NO_MEMORY;
    if (status == REL_OK) {
        status = rel_worker_analyse(worker, &document, arena, &sentences);
    }
    if (status == REL_OK) {
        status =
            rel_worker_extract(worker, &document, &sentences, arena, &found);
    }
    if (status == REL_OK) {
        status = rel_graph_add(graph, &document, &sentences, &found);
    }
    rel_arena_free(arena);
    return status;
}

/// Resolve the graph, then write its facts and entities as Turtle
static RelStatus
print_graph(RelGraph *graph)
{
    const RelWriteOptions options = {
        .format = REL_FORMAT_TURTLE,
        .layers = REL_LAYER_FACTS | REL_LAYER_ENTITIES,
    };
    const RelStatus status = rel_graph_resolve(graph, NULL);
    return status == REL_OK ? rel_graph_write(graph, &options, NULL, stdout)
                            : status;
}

int
main(void)
{
    RelEngine *engine = NULL;
    RelWorker *worker = NULL;
    RelGraph *graph = NULL;

    RelStatus status = rel_engine_load(NULL, NULL, &engine);
    if (status == REL_OK) {
        status = rel_worker_new(engine, &worker);
    }
    if (status == REL_OK) {
        status = rel_engine_new_graph(engine, NULL, &graph);
    }
    if (status == REL_OK) {
        status = add_text(engine, worker, ARTICLE, graph);
    }
    if (status == REL_OK) {
        status = print_graph(graph);
    }
    rel_graph_free(graph);
    rel_worker_free(worker);
    rel_engine_free(engine);
    if (status != REL_OK) {
        fprintf(stderr, "string_to_turtle: %s\n", rel_status_text(status));
    }
    return status == REL_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
