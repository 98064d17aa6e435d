// tsv.c: writes propositions as tab-separated values.

#include "base/json.h"
#include "print/print.h"
#include "print/row.h"

/// What is printed where
typedef struct {
    RelTsvStyle style;
    const RelDocument *document;
    const RelPropositions *propositions;
    RelRowMaker maker;
    FILE *file;
} Printer;

/// Tabs and line ends would break the line
static void
write_cell(FILE *file, RelText text)
{
    for (size_t i = 0; i < text.length; ++i) {
        const char byte = text.bytes[i];
        fputc(byte == '\t' || byte == '\n' || byte == '\r' ? ' ' : byte, file);
    }
}

static void
write_sentence(const Printer *printer)
{
    const RelSentence *sentence =
        &printer->maker.sentences->sentences[printer->maker.sentence];

    if (printer->document) {
        write_cell(printer->file,
                   rel_text_slice(printer->document->text, sentence->begin,
                                  sentence->end - sentence->begin));
        return;
    }
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        fputs(i > 0 ? " " : "", printer->file);
        write_cell(printer->file, sentence->tokens[i].form);
    }
}

// How well what holds of a kind holds of its examples
#define EXAMPLE_WEIGHT 0.8

static void
write_row(const Printer *printer, const RelRow *row)
{
    write_sentence(printer);
    fputc('\t', printer->file);
    rel_json_hundredths(printer->file, row->confidence);
    fputc('\t', printer->file);
    write_cell(printer->file, row->subject);
    fputc('\t', printer->file);
    write_cell(printer->file, row->relation);
    for (size_t i = 0; i < row->arguments.n_items; ++i) {
        const RelText *argument = rel_array_at(&row->arguments, i);
        fputc('\t', printer->file);
        write_cell(printer->file, *argument);
    }
    fputc('\n', printer->file);
}

/// Step to `sentence` and index its tree
static RelStatus
enter_sentence(Printer *printer, RelIndex sentence)
{
    printer->maker.sentence = sentence;
    return rel_tree_index(&printer->maker.sentences->sentences[sentence],
                          printer->maker.arena, &printer->maker.tree);
}

/// Append the rows of one proposition
static RelStatus
add_rows(const Printer *printer, RelIndex index, RelArray *rows)
{
    const size_t first = rows->n_items;
    RelStatus status;

    if (printer->style == REL_TSV_FULL) {
        RelRow row = {.confidence = 0};
        status =
            rel_row_full(&printer->maker, printer->propositions, index, &row);
        if (status == REL_OK) {
            status = rel_array_push(rows, &row);
        }
        if (status == REL_OK) {
            status = rel_row_more(&printer->maker, printer->propositions, index,
                                  &row, rows);
        }
    } else {
        status = rel_row_minimal(&printer->maker, printer->propositions, index,
                                 rows);
    }
    for (size_t i = first; i < rows->n_items; ++i) {
        RelRow *row = rel_array_at(rows, i);
        const bool example = printer->style == REL_TSV_FULL && i > first;
        row->confidence =
            (double)printer->propositions->propositions[index].confidence *
            (example ? EXAMPLE_WEIGHT : 1.0);
    }
    return status == REL_NOT_FOUND ? REL_OK : status;
}

/// Print what one sentence says; `*next` is its first proposition
static RelStatus
print_sentence(const Printer *printer, RelIndex *next)
{
    const RelPropositions *all = printer->propositions;
    RelStatus status = REL_OK;
    RelArray rows;

    rel_array_init(&rows, printer->maker.arena, sizeof(RelRow));
    for (; status == REL_OK && *next < all->n_propositions &&
           all->propositions[*next].sentence == printer->maker.sentence;
         ++*next) {
        status = add_rows(printer, *next, &rows);
    }
    if (status == REL_OK) {
        status = rel_row_nouns(&printer->maker,
                               printer->style == REL_TSV_MINIMAL, &rows);
    }
    for (size_t i = 0; status == REL_OK && i < rows.n_items; ++i) {
        write_row(printer, rel_array_at(&rows, i));
    }
    return status;
}

RelStatus
rel_print_tsv(RelTsvStyle style, const RelDocument *document,
              const RelSentences *sentences,
              const RelPropositions *propositions, RelArena *arena, FILE *file)
{
    Printer printer = {.style = style,
                       .document = document,
                       .propositions = propositions,
                       .maker = {.sentences = sentences, .arena = arena},
                       .file = file};
    RelIndex next = 0;

    for (RelIndex i = 0; i < sentences->n_sentences; ++i) {
        RelStatus status = enter_sentence(&printer, i);
        if (status == REL_OK) {
            status = print_sentence(&printer, &next);
        }
        if (status != REL_OK) {
            return status;
        }
    }
    return ferror(file) ? REL_ERR_IO : REL_OK;
}
