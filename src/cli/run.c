// run.c: collects the inputs, loads the engine and has them read.
//
// A bad input is reported, noted and left out; the others still go in.

#include "cli/run.h"

#include "cli/values.h"

#include <stdio.h>
#include <string.h>

/// Take the value of --input-format
static const char *
take_kind(RelRunOptions *options, const char *value)
{
    static const RelChoice CHOICES[] = {{"auto", 0}, {"text", 1}, {"html", 2}};
    static const char *const KINDS[] = {NULL, "text", "html"};
    int choice;
    if (!rel_value_choice(value, CHOICES, 3, &choice)) {
        return "it must be auto, text or html";
    }
    options->reading.kind = KINDS[choice];
    return NULL;
}

static const char *
take_date(RelRunOptions *options, const char *value)
{
    options->reading.date = value;
    return rel_value_date(value) ? NULL : "it must be a day like 2015-11-24";
}

static const char *
take_jobs(RelRunOptions *options, const char *value)
{
    return rel_value_count(value, 1, 64, &options->n_jobs)
               ? NULL
               : "it must be a number from 1 to 64";
}

bool
rel_run_take(RelRunOptions *options, const char *name, const char *value,
             const char **trouble)
{
    *trouble = NULL;
    if (strcmp(name, "output") == 0) {
        options->output = value;
    } else if (strcmp(name, "data") == 0) {
        options->data_dir = value;
    } else if (strcmp(name, "quiet") == 0) {
        options->loudness = REL_QUIET;
    } else if (strcmp(name, "verbose") == 0) {
        options->loudness = REL_VERBOSE;
    } else if (strcmp(name, "jobs") == 0) {
        *trouble = take_jobs(options, value);
    } else if (strcmp(name, "date") == 0) {
        *trouble = take_date(options, value);
    } else if (strcmp(name, "input-format") == 0) {
        *trouble = take_kind(options, value);
    } else {
        return false;
    }
    return true;
}

static bool
collect(RelRun *run, char *const *paths, size_t n_paths, RelInputOrder order)
{
    RelStatus status = REL_OK;
    for (size_t i = 0; status == REL_OK && i < n_paths; ++i) {
        status = rel_inputs_add(&run->inputs, paths[i], &run->messages.report);
    }
    if (order == REL_AS_SET) {
        rel_inputs_unify(&run->inputs);
    }
    if (run->inputs.n_ignored) {
        rel_report_at(&run->messages.report, REL_REPORT_NOTE, NULL, 0,
                      "ignored in folders: %zu files that are no articles",
                      run->inputs.n_ignored);
    }
    return status == REL_OK;
}

/// Report that memory is out
static RelExit
fail_memory(RelRun *run)
{
    rel_report(&run->messages.report, REL_ERR_NO_MEMORY, NULL, 0,
               "out of memory");
    return REL_EXIT_FAILED;
}

static RelExit
load(RelRun *run)
{
    const RelEngineOptions options = {.data_dir = run->options->data_dir};
    const RelStatus status =
        rel_engine_load(&options, &run->messages.report, &run->engine);
    if (status == REL_ERR_NO_MEMORY) {
        return fail_memory(run);
    }
    return status == REL_OK ? REL_EXIT_GOOD : REL_EXIT_DATA;
}

bool
rel_run_begin(RelRun *run, const RelRunOptions *options, char *const *paths,
              size_t n_paths, RelInputOrder order, RelExit *code)
{
    *run = (RelRun){.options = options, .arena = rel_arena_new(&REL_HEAP)};
    rel_messages_init(&run->messages, options->loudness);
    if (!run->arena) {
        *code = fail_memory(run);
        return false;
    }
    rel_inputs_init(&run->inputs, run->arena);
    if (!collect(run, paths, n_paths, order)) {
        *code = fail_memory(run);
        return false;
    }
    if (options->output && rel_inputs_has(&run->inputs, options->output)) {
        rel_report(&run->messages.report, REL_ERR_ARGUMENT, options->output, 0,
                   "it is an input and would be lost");
        *code = REL_EXIT_USAGE;
        return false;
    }
    *code = run->inputs.files.n_items ? load(run) : REL_EXIT_FAILED;
    return *code == REL_EXIT_GOOD;
}

/// The paths of the inputs, or NULL if memory is out
static const char **
list_paths(RelRun *run)
{
    const size_t n_files = run->inputs.files.n_items;
    const char **const paths =
        REL_ARENA_ARRAY(run->arena, const char *, n_files);

    for (size_t i = 0; paths && i < n_files; ++i) {
        const RelInput *const input = rel_array_at(&run->inputs.files, i);
        paths[i] = input->path;
    }
    return paths;
}

/// Note how an input fared
static bool
note_input(void *data, size_t index, RelStatus status)
{
    RelRun *const run = (RelRun *)data;
    const RelInput *const input = rel_array_at(&run->inputs.files, index);

    if (status == REL_OK || status == REL_NOT_FOUND) {
        ++run->n_done;
    } else if (rel_array_push(&run->inputs.skipped, &input->path) != REL_OK) {
        run->failed = true;
    }
    rel_messages_step(&run->messages, index + 1);
    return !run->failed;
}

bool
rel_run_all(RelRun *run, RelTakeInputs take, void *data, RelExit *code)
{
    const RelBatch batch = {
        .paths = list_paths(run),
        .n_paths = run->inputs.files.n_items,
        .n_jobs = (unsigned)run->options->n_jobs,
        .report = &run->messages.report,
        .taken = note_input,
        .data = run,
    };
    rel_messages_start(&run->messages, batch.n_paths);
    const RelStatus status = batch.paths ? take(data, run, &batch) : REL_OK;
    rel_messages_stop(&run->messages);
    if (!batch.paths || run->failed) {
        *code = fail_memory(run);
        return false;
    }
    if (status != REL_OK) {
        *code = REL_EXIT_FAILED; // reported where it arose
        return false;
    }
    *code = rel_run_conclude(run);
    if (run->n_done == 0) {
        *code = REL_EXIT_FAILED;
    }
    return run->n_done > 0;
}

RelExit
rel_run_conclude(RelRun *run)
{
    const size_t n_skipped = run->inputs.skipped.n_items;
    if (n_skipped == 0) {
        return REL_EXIT_GOOD;
    }
    fprintf(stderr, "relata: skipped %zu of %zu inputs:\n", n_skipped,
            n_skipped + run->n_done);
    for (size_t i = 0; i < n_skipped; ++i) {
        fprintf(stderr, "    %s\n",
                *(const char *const *)rel_array_at(&run->inputs.skipped, i));
    }
    return REL_EXIT_SKIPPED;
}

void
rel_run_end(RelRun *run)
{
    rel_engine_free(run->engine);
    rel_arena_free(run->arena);
}
