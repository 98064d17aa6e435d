// messages.c: writes reports and progress on standard error.
//
//   a.html: warning: the text looks French
//   feed.xml:12: unknown entity 'nbsq'
//   12/200 articles                           (on a terminal, for a while)

#include "cli/messages.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/// Progress appears after a second, then moves five times a second
enum { FIRST_DELAY = 1000, NEXT_DELAY = 200 };

static void
hide_progress(RelProgress *progress)
{
    if (progress->shown) {
        fputs("\r\033[K", stderr); // to the line's begin, and clear it
        progress->shown = false;
    }
}

/// Tell whether a message of `level` is wanted
static bool
is_wanted(RelLoudness loudness, RelReportLevel level)
{
    switch (level) {
    case REL_REPORT_ERROR: return true;
    case REL_REPORT_WARNING: return loudness != REL_QUIET;
    case REL_REPORT_NOTE: return loudness == REL_VERBOSE;
    }
    return true;
}

/// What a message is about, in words
static const char *
name_source(const char *source)
{
    if (!source || !*source) {
        return "relata";
    }
    return strcmp(source, "-") == 0 ? "standard input" : source;
}

static void
write_message(void *data, RelReportLevel level, const char *source, size_t line,
              const char *message)
{
    RelMessages *const messages = (RelMessages *)data;
    if (!is_wanted(messages->loudness, level)) {
        return;
    }
    hide_progress(&messages->progress);
    fputs(name_source(source), stderr);
    if (line) {
        fprintf(stderr, ":%zu", line);
    }
    fprintf(stderr, ": %s%s\n", level == REL_REPORT_WARNING ? "warning: " : "",
            message);
}

void
rel_messages_init(RelMessages *messages, RelLoudness loudness)
{
    *messages = (RelMessages){
        .report = {write_message, messages},
        .loudness = loudness,
    };
}

/// The time in `delay` milliseconds
static struct timespec
find_time(long delay)
{
    struct timespec time = {0, 0};
    clock_gettime(CLOCK_MONOTONIC, &time);
    time.tv_nsec += delay % 1000 * 1000000;
    time.tv_sec += delay / 1000 + time.tv_nsec / 1000000000;
    time.tv_nsec %= 1000000000;
    return time;
}

void
rel_messages_start(RelMessages *messages, size_t n_all)
{
    messages->progress = (RelProgress){
        .wanted = messages->loudness != REL_QUIET && isatty(STDERR_FILENO),
        .n_all = n_all,
        .next = find_time(FIRST_DELAY),
    };
}

void
rel_messages_step(RelMessages *messages, size_t n_done)
{
    RelProgress *const progress = &messages->progress;
    if (!progress->wanted) {
        return;
    }
    const struct timespec now = find_time(0);
    if (now.tv_sec < progress->next.tv_sec ||
        (now.tv_sec == progress->next.tv_sec &&
         now.tv_nsec < progress->next.tv_nsec)) {
        return;
    }
    hide_progress(progress);
    fprintf(stderr, "%zu/%zu articles", n_done, progress->n_all);
    fflush(stderr);
    progress->shown = true;
    progress->next = find_time(NEXT_DELAY);
}

void
rel_messages_stop(RelMessages *messages)
{
    hide_progress(&messages->progress);
    messages->progress.wanted = false;
}
