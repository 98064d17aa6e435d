// print.c: reads an input, analyses it and prints trees or propositions.
//
// Three shapes of input meet here: articles, lines of tokens (lines.c) and
// CoNLL-U (reparse.c).

#include "pipeline/print.h"

#include "base/files.h"
#include "base/strings.h"
#include "extract/print.h"
#include "input/reader.h"
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

/// Print the trees of `sentences`; the first of them is number `first`
static RelStatus
print_trees(const RelPrinter *printer, const RelDocument *document,
            const RelSentences *sentences, RelIndex first)
{
    RelStatus status = REL_OK;
    for (RelIndex i = 0; status == REL_OK && i < sentences->n_sentences; ++i) {
        status =
            print_tree(printer, document, &sentences->sentences[i], first + i);
    }
    return status;
}

/// Print what `sentences` say, by what, and why no more
static RelStatus
print_explanation(const RelPrinter *printer, const RelDocument *document,
                  const RelSentences *sentences, RelIndex first,
                  const RelPropositions *found, RelArena *arena)
{
    RelSilences silences;
    const RelStatus status = rel_worker_explain(
        printer->worker, document, sentences, found, arena, &silences);
    return status == REL_OK
               ? rel_print_explanation(document, sentences, first, found,
                                       &silences, printer->file)
               : status;
}

/// Print what `sentences` say; the first of them is number `first`
static RelStatus
print_propositions(RelPrinter *printer, const RelDocument *document,
                   const RelSentences *sentences, RelIndex first,
                   RelArena *arena)
{
    RelPropositions found;
    const RelStatus status =
        rel_worker_extract(printer->worker, document, sentences, arena, &found);
    if (status != REL_OK) {
        return status;
    }
    if (printer->options->format == REL_PRINT_JSONL) {
        return rel_print_json(document, sentences, first, &found,
                              printer->file);
    }
    if (printer->options->format == REL_PRINT_EXPLAIN) {
        return print_explanation(printer, document, sentences, first, &found,
                                 arena);
    }
    return rel_print_tsv(printer->options->format == REL_PRINT_TSV_FULL
                             ? REL_TSV_FULL
                             : REL_TSV_MINIMAL,
                         document, sentences, &found, arena, printer->file);
}

RelStatus
rel_print_sentences(RelPrinter *printer, const RelDocument *document,
                    const RelSentences *sentences, RelIndex first,
                    RelArena *arena)
{
    return prints_trees(printer->options)
               ? print_trees(printer, document, sentences, first)
               : print_propositions(printer, document, sentences, first, arena);
}

static RelStatus
print_article(RelPrinter *printer, RelArena *arena)
{
    RelDocument document;
    RelSentences sentences;
    RelStatus status = rel_document_read(printer->path, printer->bytes,
                                         &printer->options->reading,
                                         printer->report, arena, &document);
    if (status != REL_OK) {
        return status;
    }
    status = rel_worker_analyse(printer->worker, &document, arena, &sentences);
    if (status == REL_OK) {
        status = rel_print_sentences(printer, &document, &sentences, 0, arena);
    }
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

/// Print an input by its shape
static RelStatus
print_shape(RelPrinter *printer, RelArena *arena)
{
    if (printer->options->shape != REL_SHAPE_ARTICLE) {
        drop_mark(&printer->bytes);
    }
    switch (printer->options->shape) {
    case REL_SHAPE_ARTICLE: return print_article(printer, arena);
    case REL_SHAPE_TOKENS: return rel_print_lines(printer);
    case REL_SHAPE_CONLLU: return rel_print_conllu(printer, arena);
    }
    return REL_ERR_ARGUMENT;
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
    RelStatus status =
        rel_file_read(path, REL_INPUT_LIMIT, report, arena, &printer.bytes);
    if (status == REL_OK) {
        status = print_shape(&printer, arena);
    }
    rel_arena_free(arena);
    return status;
}
