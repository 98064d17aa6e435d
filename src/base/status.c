// status.c: names of statuses and where reports go.

#include <relata/report.h>
#include <relata/status.h>

#include <stdio.h>

/// Longest message; what is over is cut
enum { MESSAGE_ROOM = 1024 };

const char *
rel_status_text(RelStatus status)
{
    switch (status) {
    case REL_OK: return "success";
    case REL_NOT_FOUND: return "not found";
    case REL_ERR_NO_MEMORY: return "out of memory";
    case REL_ERR_IO: return "input or output failed";
    case REL_ERR_FORMAT: return "bad format";
    case REL_ERR_ENCODING: return "not text";
    case REL_ERR_LIMIT: return "over a limit";
    case REL_ERR_ARGUMENT: return "bad argument";
    case REL_ERR_UNSUPPORTED: return "not supported";
    }
    return "unknown status";
}

/// Messages are one line of text whatever their arguments held
static void
blank_controls(char *message)
{
    for (char *byte = message; *byte; ++byte) {
        if ((unsigned char)*byte < 0x20 || *byte == 0x7f) {
            *byte = ' ';
        }
    }
}

#if defined(__GNUC__)
__attribute__((format(printf, 5, 0)))
#endif
static void
send_message(const RelReport *report, RelReportLevel level, const char *source,
             size_t line, const char *format, va_list arguments)
{
    if (report && report->func) {
        char message[MESSAGE_ROOM];
        vsnprintf(message, sizeof(message), format, arguments);
        blank_controls(message);
        report->func(report->data, level, source, line, message);
    }
}

RelStatus
rel_report(const RelReport *report, RelStatus status, const char *source,
           size_t line, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    send_message(report, REL_REPORT_ERROR, source, line, format, arguments);
    va_end(arguments);
    return status;
}

void
rel_report_at(const RelReport *report, RelReportLevel level, const char *source,
              size_t line, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    send_message(report, level, source, line, format, arguments);
    va_end(arguments);
}
