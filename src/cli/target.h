// Target: where a command's result goes, whole or not at all.
//
// While the work goes on the result is gathered in a temporary file without a
// name, so that an interrupted command leaves nothing behind.  Only the copy
// to the final place is protected from signals.

#ifndef RELATA_CLI_TARGET_H
#define RELATA_CLI_TARGET_H

#include <relata/report.h>
#include <relata/status.h>

#include <stdio.h>

typedef struct {
    const char *path; ///< "-" or NULL: standard output
    FILE *file;       ///< Where to write
} RelTarget;

/// Begin to write `path`; fails at once where it could not be written later
RelStatus rel_target_open(RelTarget *target, const char *path,
                          const RelReport *report);
/// Put what was written into its place; on failure an old file stays
RelStatus rel_target_commit(RelTarget *target, const RelReport *report);
/// Forget what was written
void rel_target_discard(RelTarget *target);

#endif
