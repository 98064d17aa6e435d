// Answer: rows of a query, as a table for people or as CSV, JSON or XML.

#ifndef RELATA_RDF_ANSWER_H
#define RELATA_RDF_ANSWER_H

#include "rdf/term.h"
#include "rdf/vocab.h"

#include <relata/rdf.h>

#include <stdio.h>

/// The table, which needs all rows before it knows its widths, is built in
/// an arena; the other formats stream
typedef struct {
    RelAnswerFormat format;
    FILE *file;
    const RelPrefixes *prefixes; ///< That the table shortens IRIs with
    RelArena *arena;
    const RelText *names; // (n_names) variables
    size_t n_names;
    size_t n_rows;
    struct RelAnswerRow *first, *last; ///< Of the table
} RelAnswer;

// Failures to write show in ferror(file); a status is REL_ERR_NO_MEMORY.

/// Begin an answer whose other fields are set
void rel_answer_begin(RelAnswer *answer);

/// Add a row; an unbound variable has the kind REL_TERM_NONE
RelStatus rel_answer_row(RelAnswer *answer,
                         const RelTerm *terms); // (n_names)

RelStatus rel_answer_end(RelAnswer *answer);

/// What rel_answer_row and rel_answer_end do for a table
RelStatus rel_answer_add_to_table(RelAnswer *answer, const RelTerm *terms);
RelStatus rel_answer_put_table(const RelAnswer *answer);

/// The whole answer of an ASK
void rel_answer_boolean(FILE *file, RelAnswerFormat format, bool yes);

#endif
