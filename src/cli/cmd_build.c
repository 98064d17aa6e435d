// cmd_build.c: `relata build` makes one graph of articles.
//
//   relata build news/ -o graph.ttl

#include "cli/build_options.h"
#include "cli/commands.h"
#include "cli/target.h"

static RelStatus
take_inputs(void *data, const RelRun *run, const RelBatch *batch)
{
    RelReadOptions reading = run->options->reading;
    reading.engine = run->engine;
    return rel_engine_build_all(run->engine, batch, &reading, (RelGraph *)data);
}

/// Write the graph in the format asked for; trouble is reported
static RelStatus
write_graph(const RelGraph *graph, const RelBuildOptions *options,
            const RelReport *report, FILE *file)
{
    if (!options->picture) {
        return rel_graph_write(graph, &options->writing, report, file);
    }
    const RelStatus status = rel_graph_write_dot(graph, &options->view, file);
    if (status == REL_NOT_FOUND) {
        return rel_report(report, status, NULL, 0,
                          "nothing in the graph is called '%s'",
                          options->view.around);
    }
    return status == REL_OK
               ? status
               : rel_report(report, status, NULL, 0, "cannot draw: %s",
                            rel_status_text(status));
}

static void
note_size(const RelGraph *graph, const RelReport *report)
{
    size_t n_facts = 0;
    for (RelIndex i = 0; i < rel_graph_n_statements(graph); ++i) {
        n_facts += rel_graph_statement(graph, i)->asserted;
    }
    rel_report_at(report, REL_REPORT_NOTE, NULL, 0,
                  "%zu documents, %zu entities, %zu statements, %zu of them "
                  "facts",
                  rel_graph_n_sources(graph), rel_graph_n_entities(graph),
                  rel_graph_n_statements(graph), n_facts);
}

/// Resolve and write; what went in is in `graph`
static RelStatus
finish(RelGraph *graph, const RelBuildOptions *options, RelTarget *target,
       const RelReport *report)
{
    RelStatus status = rel_graph_resolve(graph, report);
    if (status != REL_OK) {
        return rel_report(report, status, NULL, 0, "cannot join the graph: %s",
                          rel_status_text(status));
    }
    status = write_graph(graph, options, report, target->file);
    if (status == REL_OK) {
        status = rel_target_commit(target, report);
    }
    if (status == REL_OK) {
        note_size(graph, report);
    }
    return status;
}

/// Fill a graph from the inputs and write it
static RelExit
build(RelRun *run, const RelBuildOptions *options, RelTarget *target)
{
    const RelReport *const report = &run->messages.report;
    RelGraph *graph;
    RelExit code;

    if (rel_engine_new_graph(run->engine, &options->graph, &graph) != REL_OK) {
        rel_report(report, REL_ERR_NO_MEMORY, NULL, 0, "out of memory");
        return REL_EXIT_FAILED;
    }
    if (rel_run_all(run, take_inputs, graph, &code)) {
        const RelStatus status = finish(graph, options, target, report);
        if (status != REL_OK) {
            code =
                status == REL_ERR_ARGUMENT ? REL_EXIT_USAGE : REL_EXIT_FAILED;
        }
    }
    rel_graph_free(graph);
    return code;
}

RelExit
rel_cmd_build(int argc, char **argv)
{
    RelBuildOptions options;
    RelTarget target;
    RelRun run;
    RelExit code;
    int first;

    if (!rel_build_options_parse(argc, argv, &options, &first, &code)) {
        return code;
    }
    if (rel_run_begin(&run, &options.run, argv + first, (size_t)(argc - first),
                      REL_AS_SET, &code)) {
        code = REL_EXIT_FAILED;
        if (rel_target_open(&target, options.run.output,
                            &run.messages.report) == REL_OK) {
            code = build(&run, &options, &target);
            rel_target_discard(&target);
        }
    }
    rel_run_end(&run);
    return code;
}
