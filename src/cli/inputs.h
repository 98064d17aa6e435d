// Inputs: the files that a command line names.

#ifndef RELATA_CLI_INPUTS_H
#define RELATA_CLI_INPUTS_H

#include "base/array.h"

#include <relata/report.h>
#include <relata/status.h>

#include <sys/types.h>

/// Folders are entered so many steps deep
enum { REL_INPUTS_DEPTH = 32 };

/// A file to read; "-" is standard input
typedef struct {
    const char *path;
    dev_t device; ///< Which file it is, where known
    ino_t number;
    bool known;
} RelInput;

typedef struct {
    RelArena *arena;
    RelArray files;   ///< of RelInput, to be read
    RelArray skipped; ///< of const char *: named, but not to be had
    size_t n_ignored; ///< Files of folders that are no articles
} RelInputs;

/// `arena` owns all that is collected
void rel_inputs_init(RelInputs *inputs, RelArena *arena);

/**
   Add what one argument names: a file, a folder or "-".

   Of a folder all files called *.txt, *.html, *.htm and *.xhtml go in, by
   name, with those of its folders; hidden files do not, links to folders are
   not entered.  A folder without articles, or one that cannot be read, is
   reported and noted as skipped.

   @return REL_OK or REL_ERR_NO_MEMORY.
*/
RelStatus rel_inputs_add(RelInputs *inputs, const char *argument,
                         const RelReport *report);

/// Sort by name, then path, and leave only one of each file, so that the order
/// of the arguments does not matter
void rel_inputs_unify(RelInputs *inputs);

/// Tell whether `path` names one of the files
bool rel_inputs_has(const RelInputs *inputs, const char *path);

#endif
