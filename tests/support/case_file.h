// Case files: texts and the propositions expected of them
// (tests/cases/README.md).

#ifndef RELATA_TESTS_SUPPORT_CASE_FILE_H
#define RELATA_TESTS_SUPPORT_CASE_FILE_H

#include <relata/document.h>
#include <relata/pipeline.h>

/// One case, as written
typedef struct {
    RelText text;  ///< What is analysed
    RelText lines; ///< The expectations, lines
    RelText date;  ///< Of the document, or empty
    bool title;
    size_t number; ///< Line of the text in the file, from 1
} Case;

/// Cut the next case off `*rest`; `*line` counts lines, `*date` carries over
bool case_next(RelText *rest, size_t *line, RelText *date, Case *found);

/// Tell whether `expectation` (one line) holds of `propositions`
bool case_line_holds(RelText expectation, const RelPropositions *propositions);

/// Print propositions in the way expectations are written
void case_print(const RelPropositions *propositions);

#endif
