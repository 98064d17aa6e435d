// Print: the analysis of one input as text, by the shape of the input.

#ifndef RELATA_PIPELINE_PRINT_H
#define RELATA_PIPELINE_PRINT_H

#include "pipeline/analysis.h"

#include <relata/pipeline.h>

/// What a shape's printer needs
typedef struct {
    RelWorker *worker;
    const char *path;
    RelText bytes; ///< All of the input, if it is no article
    const RelPrintOptions *options;
    const RelReport *report;
    RelIndex *n_sentences; ///< Printed so far
    FILE *file;
} RelPrinter;

/// What JSON calls the input: the last part of its path
RelText rel_printer_name(const RelPrinter *printer);

/// Print lines of tokens; memory does not grow with their number
RelStatus rel_print_lines(RelPrinter *printer);

/// Print CoNLL-U with its analysis made anew
RelStatus rel_print_conllu(RelPrinter *printer, RelArena *arena);

/// Print a sentence as JSON on one line; it is number `number` of `document`
RelStatus rel_print_tree(const RelPrinter *printer, const RelDocument *document,
                         const RelSentence *sentence, RelIndex number);

/// How far an article has to be analysed to be printed
RelDepth rel_print_depth(const RelPrintOptions *options);

/// Print an analysis of that depth; its first sentence is number `first` of
/// the document, and `arena` gives scratch
RelStatus rel_print_analysis(const RelPrinter *printer,
                             const RelAnalysis *analysis, RelIndex first,
                             RelArena *arena);

/// Print the trees of analysed sentences, or what they say; the first of them
/// is number `first` of `document`
RelStatus rel_print_sentences(RelPrinter *printer, const RelDocument *document,
                              const RelSentences *sentences, RelIndex first,
                              RelArena *arena);

#endif
