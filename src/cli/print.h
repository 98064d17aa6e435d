// Print: what extract and parse share: one input after the other, printed.

#ifndef RELATA_CLI_PRINT_H
#define RELATA_CLI_PRINT_H

#include "cli/run.h"

/// Print the inputs named by `argv` from `first` on (standard input if there
/// are none) as `printing` says
RelExit rel_print_inputs(const RelRunOptions *options,
                         const RelPrintOptions *printing, int argc, char **argv,
                         int first);

#endif
