// target.c: gathers a result, then puts it into its place.

#include "cli/target.h"

#include "base/files.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>

/// The signals that end this program; one that is ignored (nohup) does not
static void
list_ending_signals(sigset_t *ending)
{
    static const int SIGNALS[] = {SIGINT, SIGTERM, SIGHUP};
    sigemptyset(ending);
    for (size_t i = 0; i < sizeof(SIGNALS) / sizeof(*SIGNALS); ++i) {
        struct sigaction action;
        if (sigaction(SIGNALS[i], NULL, &action) == 0 &&
            action.sa_handler != SIG_IGN) {
            sigaddset(ending, SIGNALS[i]);
        }
    }
}

/// Hold the ending signals back; the mask before is kept in `old`
static void
hold_signals(sigset_t *old)
{
    sigset_t ending;
    list_ending_signals(&ending);
    sigprocmask(SIG_BLOCK, &ending, old);
}

/// Tell whether somebody wanted to end the program meanwhile
static bool
is_ending(void)
{
    sigset_t waiting;
    sigemptyset(&waiting);
    sigpending(&waiting);
    return sigismember(&waiting, SIGINT) == 1 ||
           sigismember(&waiting, SIGTERM) == 1 ||
           sigismember(&waiting, SIGHUP) == 1;
}

/// Tell whether `path` is written through a temporary file beside it; a pipe
/// or device is not, and may block, so signals must end it
static bool
is_plain(const char *path)
{
    struct stat facts;
    return path && strcmp(path, "-") != 0 &&
           (stat(path, &facts) != 0 || S_ISREG(facts.st_mode));
}

/// Fail now rather than after the work if `path` cannot be written
static RelStatus
check_place(const char *path, const RelReport *report)
{
    RelOutput *output;
    sigset_t old;
    struct stat facts;

    if (path && stat(path, &facts) == 0 && S_ISDIR(facts.st_mode)) {
        return rel_report(report, REL_ERR_IO, path, 0, "cannot write: %s",
                          strerror(EISDIR));
    }
    if (!is_plain(path)) {
        return REL_OK;
    }
    hold_signals(&old);
    const RelStatus status = rel_output_open(path, report, &output);
    rel_output_discard(output);
    sigprocmask(SIG_SETMASK, &old, NULL);
    return status;
}

RelStatus
rel_target_open(RelTarget *target, const char *path, const RelReport *report)
{
    *target = (RelTarget){.path = path};
    const RelStatus status = check_place(path, report);
    if (status != REL_OK) {
        return status;
    }
    target->file = tmpfile();
    return target->file ? REL_OK
                        : rel_report(report, REL_ERR_IO, NULL, 0,
                                     "cannot make a temporary file: %s",
                                     strerror(errno));
}

/// Copy what was gathered to `output`, which is called `path`
static RelStatus
copy_gathered(FILE *from, RelOutput *output, const char *path,
              const RelReport *report)
{
    char piece[64 * 1024];
    size_t length;

    if (ferror(from) || fflush(from) != 0) {
        return rel_report(report, REL_ERR_IO, NULL, 0,
                          "cannot write a temporary file: %s", strerror(errno));
    }
    rewind(from);
    while ((length = fread(piece, 1, sizeof(piece), from)) > 0) {
        if (fwrite(piece, 1, length, rel_output_file(output)) != length) {
            return rel_report(report, REL_ERR_IO, path, 0, "cannot write: %s",
                              strerror(errno));
        }
    }
    return ferror(from) ? rel_report(report, REL_ERR_IO, NULL, 0,
                                     "cannot read a temporary file")
                        : REL_OK;
}

static RelStatus
put_in_place(const RelTarget *target, const RelReport *report)
{
    RelOutput *output;
    RelStatus status = rel_output_open(target->path, report, &output);
    if (status != REL_OK) {
        return status;
    }
    status = copy_gathered(target->file, output, target->path, report);
    if (status != REL_OK || (is_plain(target->path) && is_ending())) {
        rel_output_discard(output);
        return status;
    }
    return rel_output_commit(output, report);
}

RelStatus
rel_target_commit(RelTarget *target, const RelReport *report)
{
    const bool plain = is_plain(target->path);
    sigset_t old;

    if (plain) {
        hold_signals(&old);
    }
    const RelStatus status = put_in_place(target, report);
    rel_target_discard(target);
    if (plain) {
        sigprocmask(SIG_SETMASK, &old, NULL); // a signal held back acts here
    }
    return status;
}

void
rel_target_discard(RelTarget *target)
{
    if (target->file) {
        fclose(target->file);
        target->file = NULL;
    }
}
