// Options: one table a command, from which it is both parsed and explained.

#ifndef RELATA_CLI_OPTIONS_H
#define RELATA_CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

/// What the command ends with; docs/command.md explains them
typedef enum {
    REL_EXIT_GOOD = 0,
    REL_EXIT_FAILED = 1, ///< Nothing could be done, or the output failed
    REL_EXIT_USAGE =
        2, ///< The command line asks for something that is not there
    REL_EXIT_SKIPPED = 3, ///< The output stands, but some inputs are not in it
    REL_EXIT_DATA = 4     ///< Models, lists or ontology are missing or damaged
} RelExit;

/// An option; `letter` is 0 where it has only a long name
typedef struct {
    char letter;
    const char *name;     ///< "output"
    const char *argument; ///< "FILE", or NULL if it takes none
    const char *help;     ///< Lines separated by '\n'
} RelOption;

/// A command as the user sees it
typedef struct {
    const char *name;         ///< "build"
    const char *usage;        ///< "[OPTION]... FILE..."
    const char *summary;      ///< One or more lines
    const RelOption *options; // (n_options)
    size_t n_options;
    const char *examples; ///< Lines, or NULL
} RelCommand;

/// Longest list of options of a command
enum { REL_MAX_OPTIONS = 30 };

/**
   Take one option.

   @param name  Its long name.
   @param value  Its argument, or NULL.
   @return NULL if it is good, else what it should be: "one of: a, b".
*/
typedef const char *(*RelTakeOption)(void *wanted, const char *name,
                                     const char *value);

/**
   Parse the options of `command`; --help and --version are answered here.

   Arguments are permuted: options may follow them, "--" ends the options.

   @param[out] first  Index in argv of the first argument.
   @param[out] code  What to end with if the call returns false.
   @return true if the command is to go on.
*/
bool rel_options_parse(const RelCommand *command, int argc, char **argv,
                       RelTakeOption take, void *wanted, int *first,
                       RelExit *code);

/// Complain about the command line, printf-like; returns REL_EXIT_USAGE
RelExit rel_options_complain(const RelCommand *command, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 2, 3)))
#endif
    ;

#endif
