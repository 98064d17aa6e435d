// print.c: reads an input, analyses it and prints trees or propositions.
//
// Three shapes of input meet here: articles, lines of tokens (lines.c) and
// CoNLL-U (reparse.c).

#include "pipeline/print.h"

#include "base/files.h"
#include "base/strings.h"
#include "input/reader.h"
#include "print/print.h"
#include "syntax/conllu.h"

RelText
rel_printer_name(const RelPrinter *printer)
{
    const char *const slash = strrchr(printer->path, '/');
    return rel_text(slash ? slash + 1 : printer->path);
}

/// Tell whether trees are wanted, not what they say
static bool
prints_trees(const RelPrintOptions *options)
{
    return options->format == REL_PRINT_CONLLU ||
           options->format == REL_PRINT_TREES_JSON;
}

/// Print the tree of a sentence, number `number` of its document
static RelStatus
print_tree(const RelPrinter *printer, const RelDocument *document,
           const RelSentence *sentence, RelIndex number)
{
    ++*printer->n_sentences;
    if (printer->options->format == REL_PRINT_TREES_JSON) {
        return rel_print_tree(printer, document, sentence, number);
    }
    return (printer->options->names ? rel_conllu_write_named
                                    : rel_conllu_write)(
        sentence, document->text, *printer->n_sentences, printer->file);
}

/// Tell where a document begins in CoNLL-U, and its name, without what would
/// end the line
static void
print_document_line(const RelPrinter *printer)
{
    const RelText name = rel_printer_name(printer);

    fputs("# newdoc id = ", printer->file);
    for (size_t i = 0; i < name.length; ++i) {
        const char byte = name.bytes[i];
        putc(byte >= 0 && byte < ' ' ? '_' : byte, printer->file);
    }
    putc('\n', printer->file);
}

/// Print the trees of `sentences`; the first of them is number `first`
static RelStatus
print_trees(const RelPrinter *printer, const RelDocument *document,
            const RelSentences *sentences, RelIndex first)
{
    RelStatus status = REL_OK;
    if (printer->options->format == REL_PRINT_CONLLU &&
        printer->options->shape == REL_SHAPE_ARTICLE) {
        print_document_line(printer);
    }
    for (RelIndex i = 0; status == REL_OK && i < sentences->n_sentences; ++i) {
        status =
            print_tree(printer, document, &sentences->sentences[i], first + i);
    }
    return status;
}

RelDepth
rel_print_depth(const RelPrintOptions *options)
{
    if (prints_trees(options)) {
        return REL_DEPTH_TREES;
    }
    return options->format == REL_PRINT_EXPLAIN ? REL_DEPTH_EXPLANATION
                                                : REL_DEPTH_PROPOSITIONS;
}

RelStatus
rel_print_analysis(const RelPrinter *printer, const RelAnalysis *analysis,
                   RelIndex first, RelArena *arena)
{
    const RelDocument *const document = &analysis->document;
    const RelSentences *const sentences = &analysis->sentences;
    const RelPropositions *const found = &analysis->propositions;

    switch (printer->options->format) {
    case REL_PRINT_CONLLU:
    case REL_PRINT_TREES_JSON:
        return print_trees(printer, document, sentences, first);
    case REL_PRINT_JSONL:
        return rel_print_json(document, sentences, first, found, printer->file);
    case REL_PRINT_EXPLAIN:
        return rel_print_explanation(document, sentences, first, found,
                                     &analysis->explanation, printer->file);
    case REL_PRINT_TSV_FULL:
        return rel_print_tsv(REL_TSV_FULL, document, sentences, found, arena,
                             printer->file);
    case REL_PRINT_TSV_MINIMAL:
        return rel_print_tsv(REL_TSV_MINIMAL, document, sentences, found, arena,
                             printer->file);
    }
    return REL_ERR_ARGUMENT;
}

RelStatus
rel_print_sentences(RelPrinter *printer, const RelDocument *document,
                    const RelSentences *sentences, RelIndex first,
                    RelArena *arena)
{
    RelAnalysis analysis = {.document = *document, .sentences = *sentences};
    const RelStatus status = rel_analysis_extract(
        printer->worker, rel_print_depth(printer->options), arena, &analysis);
    return status == REL_OK
               ? rel_print_analysis(printer, &analysis, first, arena)
               : status;
}

static RelStatus
print_article(RelPrinter *printer, RelArena *arena)
{
    RelAnalysis analysis;
    RelStatus status = rel_analysis_make(
        printer->worker, printer->path, &printer->options->reading,
        rel_print_depth(printer->options), printer->report, arena, &analysis);
    if (status != REL_OK) {
        return status; // reported where it arose
    }
    status = rel_print_analysis(printer, &analysis, 0, arena);
    return status == REL_OK ? status
                            : rel_report(printer->report, status, printer->path,
                                         0, "%s", rel_status_text(status));
}

/// Leave out the mark that some programs put before UTF-8; articles lose it
/// where they are decoded
static void
drop_mark(RelText *bytes)
{
    static const char MARK[] = "\xEF\xBB\xBF";
    if (rel_text_starts(*bytes, MARK)) {
        *bytes =
            rel_text_slice(*bytes, strlen(MARK), bytes->length - strlen(MARK));
    }
}

/// Print lines of tokens or CoNLL-U
static RelStatus
print_lines(RelPrinter *printer, RelArena *arena)
{
    const RelStatus status =
        rel_file_read(printer->path, REL_INPUT_LIMIT, printer->report, arena,
                      &printer->bytes);
    if (status != REL_OK) {
        return status;
    }
    drop_mark(&printer->bytes);
    return printer->options->shape == REL_SHAPE_TOKENS
               ? rel_print_lines(printer)
               : rel_print_conllu(printer, arena);
}

RelStatus
rel_worker_print(RelWorker *worker, const char *path,
                 const RelPrintOptions *options, const RelReport *report,
                 RelIndex *n_sentences, FILE *file)
{
    RelPrinter printer = {
        .worker = worker,
        .path = path,
        .options = options,
        .report = report,
        .n_sentences = n_sentences,
        .file = file,
    };
    if (options->shape == REL_SHAPE_CONLLU && !prints_trees(options)) {
        return rel_report(report, REL_ERR_UNSUPPORTED, path, 0,
                          "of CoNLL-U only trees are printed");
    }
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    if (!arena) {
        return rel_report(report, REL_ERR_NO_MEMORY, path, 0, "out of memory");
    }
    const RelStatus status = options->shape == REL_SHAPE_ARTICLE
                                 ? print_article(&printer, arena)
                                 : print_lines(&printer, arena);
    rel_arena_free(arena);
    return status;
}
