// query.c: asks a child process, so that a crash of Rasqal stays there.
//
// Answer and messages come through two pipes; a message is one line,
// "level line source<TAB>text".  The child's exit code is its status.

#include "rdf/query_run.h"

#include "base/strings.h"

#include <relata/rdf.h>

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MAX_MESSAGE = 2048, CHUNK = 1 << 16 };

/// Raptor's Turtle parser alone takes twice the file
static const RelQueryLimits LIMITS = {120, 300, (uint64_t)4 << 30};

#if defined(__SANITIZE_ADDRESS__)
#define HAS_SHADOW 1 // the sanitizer's address space has no bounds
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HAS_SHADOW 1
#endif
#endif
#ifndef HAS_SHADOW
#define HAS_SHADOW 0
#endif

/// The parent's side
typedef struct {
    pid_t pid;
    int answers, messages; ///< Ends of pipes to read from
    const RelReport *report;
    FILE *file;
    unsigned seconds;       ///< It may take, by the clock
    char line[MAX_MESSAGE]; ///< Of a message that is not whole yet
    size_t length;
    RelStatus status;
} Child;

// The child's side

/// A report function that writes to the pipe of messages
static void
send_message(void *data, RelReportLevel level, const char *source, size_t line,
             const char *message)
{
    FILE *const pipe_end = (FILE *)data;

    fprintf(pipe_end, "%d %zu %s\t%s\n", (int)level, line, source ? source : "",
            message);
    fflush(pipe_end);
}

static void
limit_child(const RelQueryLimits *limits)
{
    // SIGXCPU comes at the first number, SIGKILL at the second.
    const struct rlimit seconds = {limits->cpu_seconds,
                                   limits->cpu_seconds + 1};
    const struct rlimit bytes = {limits->bytes, limits->bytes};
    const struct rlimit none = {0, 0};

    setrlimit(RLIMIT_CPU, &seconds);
    setrlimit(RLIMIT_CORE, &none);
    if (!HAS_SHADOW) {
        setrlimit(RLIMIT_AS, &bytes);
    }
}

/// Run the query and end the process
static void
be_child(const RelQuestion *asked, int answers, int messages)
{
    FILE *const answer_file = fdopen(answers, "w");
    FILE *const message_file = fdopen(messages, "w");
    RelStatus status = REL_ERR_NO_MEMORY;

    limit_child(&asked->limits);
    if (answer_file && message_file) {
        const RelReport report = {send_message, message_file};
        RelQuestion question = *asked;
        question.report = &report;
        question.file = answer_file;
        status = rel_query_run(&question);
        if (fflush(answer_file) != 0) {
            status = REL_ERR_IO;
        }
    }
    _exit((int)status); // no exit handlers, no buffers of the parent
}

// The parent's side

/// Report one message: "level line source<TAB>text"
static void
pass_message(const Child *child, char *line)
{
    char *end;
    const long level = strtol(line, &end, 10);
    const unsigned long number = strtoul(end, &end, 10);
    char *const source = *end == ' ' ? end + 1 : end;
    char *const tab = strchr(source, '\t');

    if (tab) {
        *tab = '\0';
        rel_report_at(child->report,
                      level >= 0 && level <= REL_REPORT_NOTE
                          ? (RelReportLevel)level
                          : REL_REPORT_ERROR,
                      *source ? source : NULL, number, "%s", tab + 1);
    }
}

/// Cut what came into lines
static void
take_messages(Child *child, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; ++i) {
        if (bytes[i] == '\n') {
            child->line[child->length] = '\0';
            pass_message(child, child->line);
            child->length = 0;
        } else if (child->length + 1 < sizeof(child->line)) {
            child->line[child->length++] = bytes[i];
        }
    }
}

static RelStatus
fail(Child *child, RelStatus status)
{
    if (child->status == REL_OK) {
        child->status = status;
        kill(child->pid, SIGKILL);
    }
    return status;
}

/// Read from one pipe once; false at its end
static bool
drain(Child *child, int from)
{
    char bytes[CHUNK];
    const ssize_t length = read(from, bytes, sizeof(bytes));

    if (length < 0 && errno == EINTR) {
        return true;
    }
    if (length <= 0) {
        return false;
    }
    if (from == child->messages) {
        take_messages(child, bytes, (size_t)length);
    } else if (fwrite(bytes, 1, (size_t)length, child->file) !=
               (size_t)length) {
        fail(child, REL_ERR_IO);
    }
    return true;
}

/// Seconds since `start`
static double
seconds_since(const struct timespec *start)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - start->tv_sec);
}

/// Read both pipes to their ends
static void
listen_to(Child *child)
{
    struct pollfd ends[] = {{child->answers, POLLIN, 0},
                            {child->messages, POLLIN, 0}};
    struct timespec start;

    clock_gettime(CLOCK_MONOTONIC, &start);
    while (ends[0].fd >= 0 || ends[1].fd >= 0) {
        poll(ends, 2, 1000);
        for (size_t i = 0; i < 2; ++i) {
            if (ends[i].fd >= 0 && ends[i].revents &&
                !drain(child, ends[i].fd)) {
                ends[i].fd = -1; // poll passes over it
            }
        }
        if (seconds_since(&start) > child->seconds) {
            fail(child, REL_ERR_LIMIT);
        }
    }
}

/// What the end of the child tells
static RelStatus
judge(const Child *child, int how)
{
    if (child->status == REL_ERR_LIMIT ||
        (WIFSIGNALED(how) && WTERMSIG(how) == SIGXCPU)) {
        return rel_report(child->report, REL_ERR_LIMIT, "query", 0,
                          "took too long and was stopped");
    }
    if (child->status != REL_OK) {
        return child->status;
    }
    if (WIFEXITED(how) && WEXITSTATUS(how) <= REL_ERR_UNSUPPORTED) {
        return (RelStatus)WEXITSTATUS(how);
    }
    return rel_report(child->report, REL_ERR_UNSUPPORTED, "query", 0,
                      "Rasqal broke off on it (signal %d)",
                      WIFSIGNALED(how) ? WTERMSIG(how) : 0);
}

static RelStatus
wait_for(const Child *child)
{
    int how = 0;
    pid_t waited;

    do {
        waited = waitpid(child->pid, &how, 0);
    } while (waited < 0 && errno == EINTR);
    return waited == child->pid ? judge(child, how) : REL_ERR_IO;
}

static void
close_pair(const int ends[2])
{
    close(ends[0]);
    close(ends[1]);
}

/// Start the child and hear it out
static RelStatus
ask(const RelQuestion *question, const int answers[2], const int messages[2])
{
    fflush(question->file);
    Child child = {.pid = fork(),
                   .answers = answers[0],
                   .messages = messages[0],
                   .report = question->report,
                   .file = question->file,
                   .seconds = question->limits.seconds,
                   .status = REL_OK};

    if (child.pid < 0) {
        close_pair(answers);
        close_pair(messages);
        return REL_ERR_NO_MEMORY;
    }
    if (child.pid == 0) {
        close(answers[0]);
        close(messages[0]);
        be_child(question, answers[1], messages[1]);
    }
    close(answers[1]);
    close(messages[1]);
    listen_to(&child);
    close(answers[0]);
    close(messages[0]);
    return wait_for(&child);
}

RelStatus
rel_query_ask(const RelQuestion *question)
{
    int answers[2];
    int messages[2];

    if (pipe(answers) != 0) {
        return REL_ERR_IO;
    }
    if (pipe(messages) != 0) {
        close_pair(answers);
        return REL_ERR_IO;
    }
    const RelStatus status = ask(question, answers, messages);
    const bool flushed = fflush(question->file) == 0;
    return status == REL_OK && !flushed ? REL_ERR_IO : status;
}

RelStatus
rel_query(const char *graph_path, const char *sparql, RelAnswerFormat format,
          const RelReport *report, FILE *file)
{
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    RelSparql seen;

    if (!arena) {
        return REL_ERR_NO_MEMORY;
    }
    RelStatus status = rel_sparql_check(rel_text(sparql), report, arena, &seen);
    if (status == REL_OK) {
        const RelQuestion question = {graph_path, sparql, &seen, format,
                                      report,     file,   LIMITS};
        status = rel_query_ask(&question);
    }
    rel_arena_free(arena);
    return status;
}
