// Build options: what `relata build` is told.

#ifndef RELATA_CLI_BUILD_OPTIONS_H
#define RELATA_CLI_BUILD_OPTIONS_H

#include "cli/run.h"

#include <relata/graph.h>
#include <relata/rdf.h>
#include <relata/view.h>

typedef struct {
    RelRunOptions run;
    bool picture; ///< DOT; else what `writing` says
    RelWriteOptions writing;
    RelViewOptions view;
    RelGraphOptions graph;
} RelBuildOptions;

/**
   Parse the command line of build, as rel_options_parse does.

   @return true if there are articles to read and the options agree.
*/
bool rel_build_options_parse(int argc, char **argv, RelBuildOptions *options,
                             int *first, RelExit *code);

#endif
