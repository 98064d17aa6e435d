// Case files: texts and the propositions expected of them
// (tests/cases/README.md).

#ifndef RELATA_TESTS_SUPPORT_CASE_FILE_H
#define RELATA_TESTS_SUPPORT_CASE_FILE_H

#include <relata/document.h>
#include <relata/pipeline.h>

/// One case, as written
typedef struct {
    RelText text;       ///< What is analysed
    RelText lines;      ///< The expectations, lines
    RelText date;       ///< Of the document, or empty
    RelText class_name; ///< What it is a case of, or empty
    bool title;
    size_t number; ///< Line of the text in the file, from 1
} Case;

/// Where the reading of a case file stands
typedef struct {
    RelText rest;
    size_t line;        ///< Of the file, from 1
    RelText date;       ///< Of all cases from here on
    RelText class_name; ///< Likewise
} CaseReader;

/// Read the next case
bool case_next(CaseReader *reader, Case *found);

/// `text` is what `wanted` describes: "-" none, "*" any, "~part", or the text
bool case_text_fits(RelText text, RelText wanted);

/// What a line expects
typedef enum {
    CASE_NO_CLAIM, ///< Nothing of whether it is so
    CASE_FACT,     ///< The narrator states it
    CASE_CLAIM     ///< It is said, denied, planned, asked: no fact
} CaseStance;

/// Tell which, by the fields of `expectation`; "! ... | factual" is a claim
CaseStance case_line_stance(RelText expectation);

/// The relation that `expectation` names, or "*"
RelText case_line_relation(RelText expectation);

/// Tell whether `expectation` (one line) holds of `propositions`
bool case_line_holds(RelText expectation, const RelPropositions *propositions);

/// Print propositions in the way expectations are written
void case_print(const RelPropositions *propositions);

#endif
