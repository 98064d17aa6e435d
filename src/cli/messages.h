// Messages: what the command says on standard error.

#ifndef RELATA_CLI_MESSAGES_H
#define RELATA_CLI_MESSAGES_H

#include <relata/report.h>

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

/// How much is said
typedef enum { REL_QUIET, REL_NORMAL, REL_VERBOSE } RelLoudness;

/**
   Progress on a terminal: "12/200 articles".

   It shows only where standard error is a terminal, only when the work has
   taken a second, and vanishes when a message or the end comes.
*/
typedef struct {
    bool wanted;
    bool shown; ///< A line of progress is on the screen
    size_t n_all;
    struct timespec next; ///< When to show the next one
} RelProgress;

typedef struct {
    RelReport report; ///< To be passed to the library
    RelLoudness loudness;
    RelProgress progress;
} RelMessages;

/// `messages` must stay where it is: its report points to it
void rel_messages_init(RelMessages *messages, RelLoudness loudness);

/// Begin to show progress over `n_all` articles
void rel_messages_start(RelMessages *messages, size_t n_all);
/// `n_done` of them are done
void rel_messages_step(RelMessages *messages, size_t n_done);
/// Show progress no more
void rel_messages_stop(RelMessages *messages);

#endif
