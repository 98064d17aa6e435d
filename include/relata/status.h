// Status: what a call that can fail returns.

#ifndef RELATA_STATUS_H
#define RELATA_STATUS_H

/// Zero is success, REL_NOT_FOUND an answer, REL_ERR_* trouble
typedef enum {
    REL_OK = 0,
    REL_NOT_FOUND,      ///< Nothing fits the question; not an error
    REL_ERR_NO_MEMORY,  ///< An allocation failed
    REL_ERR_IO,         ///< Reading or writing failed (disk full, no access)
    REL_ERR_FORMAT,     ///< Input is not in the form it claims to have
    REL_ERR_ENCODING,   ///< Input is not text (binary, broken encoding)
    REL_ERR_LIMIT,      ///< Input passes a documented limit
    REL_ERR_ARGUMENT,   ///< An option or argument has no such value
    REL_ERR_UNSUPPORTED ///< Valid, but not something relata can do
} RelStatus;

/// A short English name of `status`, e.g. "out of memory"; static storage
const char *rel_status_text(RelStatus status);

#endif
