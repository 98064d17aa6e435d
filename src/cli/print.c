// print.c: prints the inputs, in their order, into one result.

#include "cli/print.h"

#include "cli/target.h"

/// What is printed, and where
typedef struct {
    RelPrintOptions options;
    FILE *file;
    RelIndex n_sentences;
} Printing;

static RelStatus
take_inputs(void *data, const RelRun *run, const RelBatch *batch)
{
    Printing *const printing = (Printing *)data;
    return rel_engine_print_all(run->engine, batch, &printing->options,
                                &printing->n_sentences, printing->file);
}

/// Print all inputs into `target`
static RelExit
print_all(RelRun *run, const RelPrintOptions *options, RelTarget *target)
{
    Printing printing = {*options, target->file, 0};
    RelExit code;

    printing.options.reading = run->options->reading;
    printing.options.reading.engine = run->engine;
    if (rel_run_all(run, take_inputs, &printing, &code) &&
        rel_target_commit(target, &run->messages.report) != REL_OK) {
        code = REL_EXIT_FAILED;
    }
    return code;
}

RelExit
rel_print_inputs(const RelRunOptions *options, const RelPrintOptions *printing,
                 int argc, char **argv, int first)
{
    char standard_input[] = "-";
    char *const no_argument[] = {standard_input};
    const bool named = first < argc;
    RelTarget target;
    RelRun run;
    RelExit code;

    if (rel_run_begin(&run, options, named ? argv + first : no_argument,
                      named ? (size_t)(argc - first) : 1, REL_IN_ORDER,
                      &code)) {
        code = REL_EXIT_FAILED;
        if (rel_target_open(&target, options->output, &run.messages.report) ==
            REL_OK) {
            code = print_all(&run, printing, &target);
            rel_target_discard(&target);
        }
    }
    rel_run_end(&run);
    return code;
}
