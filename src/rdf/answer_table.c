// answer_table.c: an answer for people.
//
//   who      | label
//   ---------+------------
//   e:France | "France"@en
//   e:Turkey | "Turkey"@en
//
// Widths are known only when all rows are, so the cells are kept.

#include "base/utf8.h"
#include "rdf/answer.h"
#include "rdf/syntax.h"

#include <stdlib.h>

/// A row of the table: its cells as they are printed
struct RelAnswerRow {
    struct RelAnswerRow *next;
    RelText *cells; // (n_names)
};

static void
put_text(FILE *file, RelText text)
{
    if (text.length) {
        fwrite(text.bytes, 1, text.length, file);
    }
}

/// `term` as Turtle has it, in the arena
static RelStatus
print_cell(const RelAnswer *answer, const RelTerm *term, RelText *cell)
{
    char *bytes = NULL;
    size_t length = 0;

    *cell = rel_text("");
    if (term->kind == REL_TERM_NONE) {
        return REL_OK;
    }
    FILE *const stream = open_memstream(&bytes, &length);
    if (!stream) {
        return REL_ERR_NO_MEMORY;
    }
    rel_syntax_short_term(stream, answer->prefixes, term);
    const bool written = fclose(stream) == 0;
    *cell = written ? rel_arena_copy(answer->arena, (RelText){bytes, length})
                    : (RelText){NULL, 0};
    free(bytes);
    return cell->bytes ? REL_OK : REL_ERR_NO_MEMORY;
}

RelStatus
rel_answer_add_to_table(RelAnswer *answer, const RelTerm *terms)
{
    struct RelAnswerRow *const row =
        REL_ARENA_ARRAY(answer->arena, struct RelAnswerRow, 1);

    if (!row) {
        return REL_ERR_NO_MEMORY;
    }
    row->cells = REL_ARENA_ARRAY(answer->arena, RelText, answer->n_names + 1);
    if (!row->cells) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < answer->n_names; ++i) {
        const RelStatus status = print_cell(answer, &terms[i], &row->cells[i]);
        if (status != REL_OK) {
            return status;
        }
    }
    if (answer->last) {
        answer->last->next = row;
    } else {
        answer->first = row;
    }
    answer->last = row;
    return REL_OK;
}

/// Characters of the widest cell of a column
static size_t
column_width(const RelAnswer *answer, size_t column)
{
    size_t width = rel_utf8_count(answer->names[column]);

    for (const struct RelAnswerRow *row = answer->first; row; row = row->next) {
        const size_t cell = rel_utf8_count(row->cells[column]);
        width = cell > width ? cell : width;
    }
    return width;
}

/// One line; the last column is not filled up
static void
put_line(const RelAnswer *answer, const RelText *cells, const size_t *widths)
{
    for (size_t i = 0; i < answer->n_names; ++i) {
        fputs(i ? " | " : "", answer->file);
        put_text(answer->file, cells[i]);
        for (size_t n = rel_utf8_count(cells[i]);
             n < widths[i] && i + 1 < answer->n_names; ++n) {
            putc(' ', answer->file);
        }
    }
    putc('\n', answer->file);
}

static void
put_rule(const RelAnswer *answer, const size_t *widths)
{
    for (size_t i = 0; i < answer->n_names; ++i) {
        fputs(i ? "-+-" : "", answer->file);
        for (size_t n = 0; n < widths[i]; ++n) {
            putc('-', answer->file);
        }
    }
    putc('\n', answer->file);
}

RelStatus
rel_answer_put_table(const RelAnswer *answer)
{
    size_t *const widths =
        REL_ARENA_ARRAY(answer->arena, size_t, answer->n_names + 1);

    if (!widths) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < answer->n_names; ++i) {
        widths[i] = column_width(answer, i);
    }
    put_line(answer, answer->names, widths);
    put_rule(answer, widths);
    for (const struct RelAnswerRow *row = answer->first; row; row = row->next) {
        put_line(answer, row->cells, widths);
    }
    return REL_OK;
}
