// lines.c: prints the analysis of lines of tokens.
//
//   Iceland -LRB- north -RRB- rejected the deal .
//
// A line is a sentence of its own.  Some lines are parsed at once, which takes
// less time, but no more than a few, so that a file of any length needs no more
// memory than its longest lines.

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

/// Lines are parsed when so many bytes wait
#define ENOUGH_BYTES ((size_t)1 << 14)

/// Lines that wait, and the sentences that they are
typedef struct {
    Line lines[REL_PARSE_AT_ONCE];            // (n)
    RelSentence sentences[REL_PARSE_AT_ONCE]; // (n)
    RelIndex n;
    size_t n_bytes;
    RelArena *arena; ///< Emptied when they are printed
} Waiting;

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

/// Parse and print the lines that wait
static RelStatus
print_waiting(RelPrinter *printer, const RelDocument *document,
              Waiting *waiting)
{
    const RelSentences all = {waiting->sentences, waiting->n};
    RelStatus status =
        rel_worker_parse_each(printer->worker, waiting->arena, &all);

    for (RelIndex i = 0; status == REL_OK && i < waiting->n; ++i) {
        const RelSentences one = {&waiting->sentences[i], 1};
        status = rel_print_sentences(printer, document, &one,
                                     waiting->lines[i].number, waiting->arena);
    }
    waiting->n = 0;
    waiting->n_bytes = 0;
    rel_arena_clear(waiting->arena);
    return status;
}

/// Let a line wait, unless it has no tokens; print all when they are many
static RelStatus
add_line(RelPrinter *printer, const RelDocument *document, const Line *line,
         Waiting *waiting)
{
    const RelText trimmed = rel_text_trim(line->text);
    RelSentence *const sentence = &waiting->sentences[waiting->n];
    const RelStatus status =
        rel_splitter_pretokenized(trimmed, waiting->arena, sentence);
    if (status != REL_OK || sentence->n_tokens == 0) {
        return status;
    }
    shift_offsets(sentence, line, trimmed);
    waiting->lines[waiting->n++] = *line;
    waiting->n_bytes += trimmed.length;
    return waiting->n == REL_PARSE_AT_ONCE || waiting->n_bytes >= ENOUGH_BYTES
               ? print_waiting(printer, document, waiting)
               : REL_OK;
}

/// Print all lines
static RelStatus
print_each(RelPrinter *printer, const RelDocument *document, Waiting *waiting)
{
    Line line = {.number = 0};
    RelText rest = printer->bytes;
    RelStatus status = REL_OK;

    while (status == REL_OK && rel_text_split(&rest, '\n', &line.text)) {
        status = add_line(printer, document, &line, waiting);
        ++line.number;
        line.begin += (uint32_t)line.text.length + 1;
        line.char_begin += (uint32_t)rel_utf8_count(line.text) + 1;
    }
    if (status == REL_OK) {
        status = print_waiting(printer, document, waiting);
    }
    return status == REL_OK
               ? status
               : rel_report(printer->report, status, printer->path, line.number,
                            "%s", rel_status_text(status));
}

RelStatus
rel_print_lines(RelPrinter *printer)
{
    const size_t bad = rel_utf8_check(printer->bytes);
    if (bad < printer->bytes.length) {
        return rel_report(printer->report, REL_ERR_ENCODING, printer->path, 0,
                          "byte %zu is not UTF-8", bad);
    }
    Waiting waiting = {.arena = rel_arena_new(&REL_HEAP)};
    if (!waiting.arena) {
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
    const RelStatus status = print_each(printer, &document, &waiting);
    rel_arena_free(waiting.arena);
    return status;
}
