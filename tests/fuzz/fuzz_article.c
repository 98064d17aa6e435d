// Bytes of an article through all stages, to Turtle, N-Triples and DOT.
//
// The single readers have targets of their own; this one finds what a stage
// does with the odd but valid results of the one before.

#include <relata/relata.h>

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/// Enough for every rule, little enough for many runs a second
enum { MAX_SIZE = 4096 };

static RelEngine *engine;
static RelWorker *worker;

static void
load_once(void)
{
    const RelEngineOptions options = {.data_dir = getenv("RELATA_DATA")};
    if (!worker && (rel_engine_load(&options, NULL, &engine) != REL_OK ||
                    rel_worker_new(engine, &worker) != REL_OK)) {
        abort(); // without models nothing would be tested
    }
}

/// Write a resolved graph in forms that share little code
static void
write_graph(const RelGraph *graph)
{
    FILE *const file = fopen("/dev/null", "wb");
    RelWriteOptions options = {.layers = REL_LAYER_ALL};
    const RelViewOptions view = {.depth = 1, .statements = true};

    if (!file) {
        abort();
    }
    for (int format = REL_FORMAT_TURTLE; format <= REL_FORMAT_NQUADS;
         ++format) {
        options.format = (RelFormat)format;
        if (rel_graph_write(graph, &options, NULL, file) != REL_OK) {
            abort(); // what the stages make must be writable
        }
    }
    if (rel_graph_write_dot(graph, &view, file) != REL_OK) {
        abort();
    }
    fclose(file);
}

static void
build(RelArena *arena, RelText bytes, const char *kind, RelGraph *graph)
{
    const RelReadOptions options = {
        .date = "2026-11-21", .kind = kind, .engine = engine};
    RelDocument document;
    RelSentences sentences;
    RelPropositions found;

    if (rel_document_read("a", bytes, &options, NULL, arena, &document) ==
            REL_OK &&
        rel_worker_analyse(worker, &document, arena, &sentences) == REL_OK &&
        rel_worker_extract(worker, &document, &sentences, arena, &found) ==
            REL_OK &&
        rel_graph_add(graph, &document, &sentences, &found) == REL_OK &&
        rel_graph_resolve(graph, NULL) == REL_OK) {
        write_graph(graph);
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const KINDS[] = {"text", "html", NULL};
    RelGraph *graph = NULL;

    load_once();
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    const RelText bytes = {(const char *)data,
                           size < MAX_SIZE ? size : MAX_SIZE};
    if (arena && size > 0 &&
        rel_engine_new_graph(engine, NULL, &graph) == REL_OK) {
        build(arena, bytes, KINDS[size % 3], graph);
    }
    rel_graph_free(graph);
    rel_arena_free(arena);
    return 0;
}
