// batch.c: several files at once, in the order of their names' list.
//
// Threads read and analyse; the caller prints, or adds to the graph, what they
// found, file by file.  So the result is that of one thread.

#include "pipeline/analysis.h"
#include "pipeline/pool.h"
#include "pipeline/post.h"
#include "pipeline/print.h"

#include <stdlib.h>

/// A file on its way
typedef struct {
    RelArena *arena; ///< Of the file; NULL if memory is out
    RelPost post;
    RelAnalysis analysis;
    RelStatus status;
} Place;

typedef struct Run Run;

struct Run {
    const RelBatch *batch;
    const RelReadOptions *reading;
    RelDepth depth;
    bool whole; ///< Files are taken without being analysed before
    /// What becomes of an analysed file, in the caller's thread
    RelStatus (*use)(const Run *run, const char *path, Place *place);
    RelGraph *graph;                 ///< To build
    const RelPrintOptions *printing; ///< Or how to print
    RelIndex *n_sentences;
    FILE *file;
    RelWorker *workers[REL_POOL_THREADS]; // one a thread
    size_t n_threads;
    size_t n_places;
    Place places[]; // (n_places)
};

static RelStatus
add_to_graph(const Run *run, const char *path, Place *place)
{
    (void)path;
    return rel_analysis_add(&place->analysis, run->batch->report, run->graph);
}

static RelStatus
print_file(const Run *run, const char *path, Place *place)
{
    const RelReport *const report = run->batch->report;
    if (run->whole) {
        return rel_worker_print(run->workers[0], path, run->printing, report,
                                run->n_sentences, run->file);
    }
    RelPrinter printer = {
        .worker = run->workers[0],
        .path = path,
        .options = run->printing,
        .report = report,
        .n_sentences = run->n_sentences,
        .file = run->file,
    };
    const RelStatus status =
        rel_print_analysis(&printer, &place->analysis, 0, place->arena);
    return status == REL_OK ? status
                            : rel_report(report, status, path, 0, "%s",
                                         rel_status_text(status));
}

static void
work(void *data, size_t thread, size_t index, size_t item)
{
    Run *const run = (Run *)data;
    Place *const place = &run->places[index];

    place->arena = rel_arena_new(&REL_HEAP);
    place->status = place->arena ? REL_OK : REL_ERR_NO_MEMORY;
    if (!place->arena) {
        return;
    }
    rel_post_init(&place->post, place->arena);
    if (!run->whole) {
        place->status = rel_analysis_make(
            run->workers[thread], run->batch->paths[item], run->reading,
            run->depth, &place->post.report, place->arena, &place->analysis);
    }
}

static void
clear_place(Place *place)
{
    rel_arena_free(place->arena);
    place->arena = NULL;
}

static bool
take(void *data, size_t index, size_t item)
{
    Run *const run = (Run *)data;
    const RelBatch *const batch = run->batch;
    Place *const place = &run->places[index];
    const char *const path = batch->paths[item];

    if (place->arena) {
        rel_post_deliver(&place->post, batch->report);
    } else {
        rel_report(batch->report, place->status, path, 0, "%s",
                   rel_status_text(place->status));
    }
    const RelStatus status =
        place->status == REL_OK ? run->use(run, path, place) : place->status;
    clear_place(place);
    return !batch->taken || batch->taken(batch->data, item, status);
}

static void
free_run(Run *run)
{
    for (size_t i = 0; i < run->n_places; ++i) {
        clear_place(&run->places[i]); // of a run that ended early
    }
    for (size_t i = 0; i < run->n_threads; ++i) {
        rel_worker_free(run->workers[i]);
    }
    free(run);
}

/// A run with a worker for each of so many threads
static RelStatus
new_run(const RelEngine *engine, const RelBatch *batch, size_t n_threads,
        Run **run)
{
    const size_t n_places = rel_pool_places(n_threads);
    RelStatus status = REL_OK;

    *run = (Run *)calloc(1, sizeof(Run) + n_places * sizeof(Place));
    if (!*run) {
        return REL_ERR_NO_MEMORY;
    }
    (*run)->batch = batch;
    (*run)->n_places = n_places;
    while (status == REL_OK && (*run)->n_threads < n_threads) {
        status = rel_worker_new(engine, &(*run)->workers[(*run)->n_threads]);
        (*run)->n_threads += status == REL_OK;
    }
    if (status != REL_OK) {
        free_run(*run);
        *run = NULL;
    }
    return status;
}

/// As many threads as wanted and of use
static size_t
count_threads(const RelBatch *batch)
{
    size_t n = batch->n_jobs < batch->n_paths ? batch->n_jobs : batch->n_paths;
    n = n < REL_POOL_THREADS ? n : REL_POOL_THREADS;
    return n ? n : 1;
}

static void
run_pool(Run *run)
{
    const RelPoolTask task = {
        .data = run,
        .n_items = run->batch->n_paths,
        .work = work,
        .take = take,
    };
    rel_pool_run(&task, run->n_threads);
    free_run(run);
}

RelStatus
rel_engine_build_all(const RelEngine *engine, const RelBatch *batch,
                     const RelReadOptions *options, RelGraph *graph)
{
    Run *run;
    const RelStatus status = new_run(engine, batch, count_threads(batch), &run);
    if (status != REL_OK) {
        return rel_report(batch->report, status, NULL, 0, "%s",
                          rel_status_text(status));
    }
    run->reading = options;
    run->depth = REL_DEPTH_PROPOSITIONS;
    run->use = add_to_graph;
    run->graph = graph;
    run_pool(run);
    return REL_OK;
}

RelStatus
rel_engine_print_all(const RelEngine *engine, const RelBatch *batch,
                     const RelPrintOptions *options, RelIndex *n_sentences,
                     FILE *file)
{
    const bool whole = options->shape != REL_SHAPE_ARTICLE;
    Run *run;
    const RelStatus status =
        new_run(engine, batch, whole ? 1 : count_threads(batch), &run);
    if (status != REL_OK) {
        return rel_report(batch->report, status, NULL, 0, "%s",
                          rel_status_text(status));
    }
    run->reading = &options->reading;
    run->depth = rel_print_depth(options);
    run->whole = whole;
    run->use = print_file;
    run->printing = options;
    run->n_sentences = n_sentences;
    run->file = file;
    run_pool(run);
    return REL_OK;
}
