// Report: where messages for people go.

#ifndef RELATA_REPORT_H
#define RELATA_REPORT_H

#include <relata/status.h>

#include <stdarg.h>
#include <stddef.h>

typedef enum {
    REL_REPORT_ERROR,   ///< Something asked for could not be done
    REL_REPORT_WARNING, ///< Done, but a part was left out or repaired
    REL_REPORT_NOTE     ///< Worth knowing
} RelReportLevel;

/**
   Receive one message.

   @param source  File or document the message is about; may be NULL.
   @param line  Line in it from 1, or 0 when unknown.
   @param message  Terminated, without a line end; gone after the call.
*/
typedef void (*RelReportFunc)(void *data, RelReportLevel level,
                              const char *source, size_t line,
                              const char *message);

/// Who listens.  Passed as `const RelReport *`; NULL means nobody.
typedef struct {
    RelReportFunc func;
    void *data;
} RelReport;

/// Send a message, printf-like; returns `status` so that callers can return it
RelStatus rel_report(const RelReport *report, RelStatus status,
                     const char *source, size_t line, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 5, 6)))
#endif
    ;

/// The same at the level of a warning (or note)
void rel_report_at(const RelReport *report, RelReportLevel level,
                   const char *source, size_t line, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 5, 6)))
#endif
    ;

#endif
