// output.c: files that appear under their name only when complete.
//
//   open: graph.ttl.XXXXXX   commit: flush, sync, rename to graph.ttl
//
// Standard output is gathered in an unnamed temporary file and copied at the
// commit, so that a run that fails prints nothing.

#include "base/files.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct RelOutput {
    FILE *file;
    char *path;      ///< Final name; NULL: standard output
    char *temporary; ///< NULL: none to remove
    bool direct;     ///< A device or pipe: written as it is
};

static char *
join_strings(const char *first, const char *second)
{
    const size_t length = strlen(first);
    char *const joined = (char *)malloc(length + strlen(second) + 1);
    if (joined) {
        memcpy(joined, first, length);
        strcpy(joined + length, second);
    }
    return joined;
}

static void
free_output(RelOutput *output)
{
    if (output) {
        free(output->path);
        free(output->temporary);
        free(output);
    }
}

/// The permissions a new file would get, or those of the one replaced
static mode_t
file_mode(const char *path)
{
    struct stat facts;
    if (stat(path, &facts) == 0) {
        return facts.st_mode & 0777;
    }
    const mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

/// Open the temporary file beside the final one
static RelStatus
open_beside(RelOutput *output, const RelReport *report)
{
    output->temporary = join_strings(output->path, ".XXXXXX");
    if (!output->temporary) {
        return REL_ERR_NO_MEMORY;
    }
    const int descriptor = mkstemp(output->temporary);
    if (descriptor < 0) {
        const int error = errno;
        free(output->temporary);
        output->temporary = NULL;
        return rel_report(report, REL_ERR_IO, output->path, 0,
                          "cannot write: %s", strerror(error));
    }
    (void)fchmod(descriptor, file_mode(output->path));
    output->file = fdopen(descriptor, "wb");
    if (!output->file) {
        close(descriptor);
        return REL_ERR_NO_MEMORY;
    }
    return REL_OK;
}

/// Tell whether `path` is there but no plain file, e.g. /dev/full or a pipe
static bool
is_device(const char *path)
{
    struct stat facts;
    return stat(path, &facts) == 0 && !S_ISREG(facts.st_mode);
}

/// Open what `path` asks for
static RelStatus
open_file(RelOutput *output, const char *path, const RelReport *report)
{
    if (!path || strcmp(path, "-") == 0) {
        output->file = tmpfile();
        return output->file ? REL_OK
                            : rel_report(report, REL_ERR_IO, NULL, 0,
                                         "cannot make a temporary file: %s",
                                         strerror(errno));
    }
    output->path = realpath(path, NULL); // a link's target is replaced
    if (!output->path) {
        output->path = join_strings(path, "");
    }
    if (!output->path) {
        return REL_ERR_NO_MEMORY;
    }
    if (!is_device(path)) {
        return open_beside(output, report);
    }
    output->direct = true;
    output->file = fopen(path, "wb");
    return output->file ? REL_OK
                        : rel_report(report, REL_ERR_IO, path, 0,
                                     "cannot write: %s", strerror(errno));
}

RelStatus
rel_output_open(const char *path, const RelReport *report, RelOutput **output)
{
    *output = (RelOutput *)calloc(1, sizeof(RelOutput));
    RelStatus status =
        *output ? open_file(*output, path, report) : REL_ERR_NO_MEMORY;
    if (status != REL_OK) {
        rel_output_discard(*output);
        *output = NULL;
    }
    return status;
}

FILE *
rel_output_file(RelOutput *output)
{
    return output->file;
}

/// Copy the gathered output to standard output; false with errno set
static bool
copy_to_stdout(FILE *file)
{
    char piece[64 * 1024];
    size_t length;
    rewind(file);
    while ((length = fread(piece, 1, sizeof(piece), file)) > 0) {
        if (fwrite(piece, 1, length, stdout) != length) {
            return false;
        }
    }
    return !ferror(file) && fflush(stdout) == 0;
}

/// Everything on the disk?  false with errno set
static bool
finish_file(RelOutput *output)
{
    if (ferror(output->file) || fflush(output->file) != 0) {
        return false;
    }
    if (!output->path) {
        return copy_to_stdout(output->file);
    }
    return output->direct || fsync(fileno(output->file)) == 0;
}

/// Make a rename last; a folder that cannot be synced is not an error
static void
sync_folder(const char *path)
{
    char *const copy = join_strings(path, "");
    if (copy) {
        const int descriptor = open(dirname(copy), O_RDONLY);
        if (descriptor >= 0) {
            (void)fsync(descriptor);
            close(descriptor);
        }
        free(copy);
    }
}

RelStatus
rel_output_commit(RelOutput *output, const RelReport *report)
{
    bool good = finish_file(output);
    int error = errno;
    if (fclose(output->file) != 0 && good) {
        good = false;
        error = errno;
    }
    output->file = NULL;
    if (good && output->temporary) {
        good = rename(output->temporary, output->path) == 0;
        error = errno;
    }
    if (!good) {
        rel_report(report, REL_ERR_IO,
                   output->path ? output->path : "standard output", 0,
                   "cannot write: %s", strerror(error));
        rel_output_discard(output);
        return REL_ERR_IO;
    }
    if (output->temporary) {
        sync_folder(output->path);
    }
    free_output(output);
    return REL_OK;
}

void
rel_output_discard(RelOutput *output)
{
    if (!output) {
        return;
    }
    if (output->file) {
        fclose(output->file);
    }
    if (output->temporary) {
        unlink(output->temporary);
    }
    free_output(output);
}
