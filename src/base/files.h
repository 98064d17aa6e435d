// Files: read whole within a limit, written whole or not at all.

#ifndef RELATA_BASE_FILES_H
#define RELATA_BASE_FILES_H

#include <relata/arena.h>
#include <relata/report.h>
#include <relata/status.h>
#include <relata/text.h>

#include <stdio.h>

/**
   Read all of `path` ("-": standard input).

   @param limit  Greatest number of bytes; more is REL_ERR_LIMIT.
   @param[out] bytes  Terminated, in `arena`.
   @return REL_OK, REL_ERR_IO, REL_ERR_LIMIT, REL_ERR_NO_MEMORY; reported.
*/
RelStatus rel_file_read(const char *path, size_t limit, const RelReport *report,
                        RelArena *arena, RelText *bytes);

/// The same from an open file; `name` is for messages
RelStatus rel_file_read_open(FILE *file, const char *name, size_t limit,
                             const RelReport *report, RelArena *arena,
                             RelText *bytes);

/**
   Read a table that a program of ours wrote: its last line is "# end".

   @return As rel_file_read; REL_ERR_FORMAT, reported, if that line is missing,
   so that a file cut short does not pass for a smaller one.
*/
RelStatus rel_table_read(const char *path, size_t limit,
                         const RelReport *report, RelArena *arena,
                         RelText *bytes);

/// A file mapped read-only
typedef struct {
    const void *bytes;
    size_t length;
} RelMapping;

/// Map `path`; an empty file is REL_ERR_FORMAT
RelStatus rel_mapping_open(const char *path, const RelReport *report,
                           RelMapping *mapping);
void rel_mapping_close(RelMapping *mapping);

/// A file that appears under its name only when complete
typedef struct RelOutput RelOutput;

/**
   Begin to write `path` through a temporary file beside it; "-" or NULL is
   standard output (gathered in a temporary file and copied at the commit,
   so that a failed run prints nothing).
*/
RelStatus rel_output_open(const char *path, const RelReport *report,
                          RelOutput **output);
/// Where to write
FILE *rel_output_file(RelOutput *output);
/// Flush, sync, rename; frees `output`.  On failure the old file stays.
RelStatus rel_output_commit(RelOutput *output, const RelReport *report);
/// Remove the temporary file; frees `output`; NULL is allowed
void rel_output_discard(RelOutput *output);

#endif
