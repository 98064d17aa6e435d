// lines.c: prints the analysis of lines of tokens.
//
//   Iceland -LRB- north -RRB- rejected the deal .
//
// A line is a sentence and goes through on its own, so that a file of any
// length needs the memory of its longest line.

#include "pipeline/print.h"

#include "base/strings.h"
#include "base/utf8.h"
#include "text/splitter.h"

/// Where a line stands in the input
typedef struct {
    RelText text;
    RelIndex number;     ///< From 0
    uint32_t begin;      ///< Bytes before it
    uint32_t char_begin; ///< Code points before it
} Line;

/// Count offsets from the begin of the input, not of `trimmed`, the line
/// without the blanks (of one byte each) around it
static void
shift_offsets(RelSentence *sentence, const Line *line, RelText trimmed)
{
    const uint32_t indent = (uint32_t)(trimmed.bytes - line->text.bytes);
    const uint32_t begin = line->begin + indent;
    const uint32_t char_begin = line->char_begin + indent;

    sentence->begin += begin;
    sentence->end += begin;
    sentence->char_begin += char_begin;
    sentence->char_end += char_begin;
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        RelToken *const token = &sentence->tokens[i];
        token->begin += begin;
        token->end += begin;
        token->char_begin += char_begin;
        token->char_end += char_begin;
    }
}

static RelStatus
print_line(RelPrinter *printer, const Line *line, const RelDocument *document,
           RelArena *arena)
{
    const RelText trimmed = rel_text_trim(line->text);
    RelSentence sentence;
    RelStatus status = rel_splitter_pretokenized(trimmed, arena, &sentence);
    if (status != REL_OK || sentence.n_tokens == 0) {
        return status;
    }
    shift_offsets(&sentence, line, trimmed);
    status = rel_worker_parse(printer->worker, arena, &sentence);
    if (status != REL_OK) {
        return status;
    }
    const RelSentences sentences = {&sentence, 1};
    return rel_print_sentences(printer, document, &sentences, line->number,
                               arena);
}

/// Print all lines, each with an arena emptied before it
static RelStatus
print_each(RelPrinter *printer, const RelDocument *document, RelArena *arena)
{
    Line line = {.number = 0};
    RelText rest = printer->bytes;
    RelStatus status = REL_OK;

    while (status == REL_OK && rel_text_split(&rest, '\n', &line.text)) {
        rel_arena_clear(arena);
        status = print_line(printer, &line, document, arena);
        if (status != REL_OK) {
            return rel_report(printer->report, status, printer->path,
                              line.number + (size_t)1, "%s",
                              rel_status_text(status));
        }
        ++line.number;
        line.begin += (uint32_t)line.text.length + 1;
        line.char_begin += (uint32_t)rel_utf8_count(line.text) + 1;
    }
    return status;
}

RelStatus
rel_print_lines(RelPrinter *printer)
{
    const size_t bad = rel_utf8_check(printer->bytes);
    if (bad < printer->bytes.length) {
        return rel_report(printer->report, REL_ERR_ENCODING, printer->path, 0,
                          "byte %zu is not UTF-8", bad);
    }
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    if (!arena) {
        return REL_ERR_NO_MEMORY;
    }
    const RelDocument document = {
        .name = rel_printer_name(printer),
        .path = rel_text(printer->path),
        .language = rel_text("en"),
        .date = rel_text(printer->options->reading.date),
        // The words of a line are joined anew where its tree is printed.
        .text = printer->options->format == REL_PRINT_CONLLU ? rel_text("")
                                                             : printer->bytes,
    };
    const RelStatus status = print_each(printer, &document, arena);
    rel_arena_free(arena);
    return status;
}
