// Run: what build, extract and parse have in common: inputs, engine, messages.

#ifndef RELATA_CLI_RUN_H
#define RELATA_CLI_RUN_H

#include "cli/inputs.h"
#include "cli/messages.h"
#include "cli/options.h"

#include <relata/pipeline.h>

/// What the options that these commands share ask for
typedef struct {
    const char *output;
    const char *data_dir;
    RelLoudness loudness;
    unsigned long n_jobs; ///< 0: one
    RelReadOptions reading;
} RelRunOptions;

// clang-format off
/// Their rows in a command's table
#define REL_RUN_OPTIONS                                                        \
    {0, "date", "YYYY-MM-DD", "Date of a document whose text has none"},       \
    {0, "input-format", "FORMAT", "auto, text or html; default: auto"},        \
    {'j', "jobs", "N",                                                         \
     "Read N articles at once, each in a thread; the output\n"                 \
     "does not depend on it; default: 1"},                                     \
    {0, "data", "DIR", "Folder of models and word lists"},                     \
    {'q', "quiet", NULL, "Say nothing but errors"},                            \
    {'v', "verbose", NULL, "Say what was found in each input"}
// clang-format on

/// Take a shared option; false if `name` is none.  `*trouble` as RelTakeOption.
bool rel_run_take(RelRunOptions *options, const char *name, const char *value,
                  const char **trouble);

/// A run over inputs
typedef struct {
    const RelRunOptions *options;
    RelMessages messages;
    RelArena *arena;
    RelInputs inputs;
    RelEngine *engine;
    size_t n_done; ///< Inputs that went in
    bool failed;   ///< Memory is out
} RelRun;

/// How the inputs are taken
typedef enum {
    REL_IN_ORDER, ///< As they were named
    REL_AS_SET    ///< Each once, whatever the order of the arguments
} RelInputOrder;

/**
   Collect the inputs and load the engine.

   @return true; else `*code` says what to end with.  Either way
   rel_run_end() is due.
*/
bool rel_run_begin(RelRun *run, const RelRunOptions *options,
                   char *const *paths, size_t n_paths, RelInputOrder order,
                   RelExit *code);

/// Take the files of a batch; REL_OK, however they fare
typedef RelStatus (*RelTakeInputs)(void *data, const RelRun *run,
                                   const RelBatch *batch);

/// Take all inputs, showing progress, noting what is skipped; false, with
/// `*code`, if none of them went in
bool rel_run_all(RelRun *run, RelTakeInputs take, void *data, RelExit *code);

/// List what was skipped; REL_EXIT_GOOD or REL_EXIT_SKIPPED
RelExit rel_run_conclude(RelRun *run);

void rel_run_end(RelRun *run);

#endif
