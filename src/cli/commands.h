// Commands: what `relata` can be asked to do, one file each.

#ifndef RELATA_CLI_COMMANDS_H
#define RELATA_CLI_COMMANDS_H

#include "cli/options.h"

// Each gets its own name as argv[0].
RelExit rel_cmd_build(int argc, char **argv);
RelExit rel_cmd_extract(int argc, char **argv);
RelExit rel_cmd_parse(int argc, char **argv);
RelExit rel_cmd_query(int argc, char **argv);

#endif
