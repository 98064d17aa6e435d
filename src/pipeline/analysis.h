// Analysis: all that is found in one document before anything is done with it.

#ifndef RELATA_PIPELINE_ANALYSIS_H
#define RELATA_PIPELINE_ANALYSIS_H

#include <relata/pipeline.h>

/// How far a document is analysed; each goes on where the one before it ends
typedef enum {
    REL_DEPTH_TREES,
    REL_DEPTH_PROPOSITIONS,
    REL_DEPTH_EXPLANATION
} RelDepth;

typedef struct {
    RelDocument document;
    RelSentences sentences;
    RelPropositions propositions; ///< From REL_DEPTH_PROPOSITIONS on
    RelExplanation explanation;   ///< From REL_DEPTH_EXPLANATION on
} RelAnalysis;

/// Read and analyse the article in a file ("-": standard input); `arena` owns
/// what is found.  As rel_document_load.  Reported.
RelStatus rel_analysis_make(RelWorker *worker, const char *path,
                            const RelReadOptions *options, RelDepth depth,
                            const RelReport *report, RelArena *arena,
                            RelAnalysis *analysis);

/// Find what analysed sentences say, down to `depth`
RelStatus rel_analysis_extract(RelWorker *worker, RelDepth depth,
                               RelArena *arena, RelAnalysis *analysis);

/// Add an analysed document to `graph`, as rel_worker_build does.  Reported.
RelStatus rel_analysis_add(const RelAnalysis *analysis, const RelReport *report,
                           RelGraph *graph);

/// Find trees, lemmas and names of the sentences of a document, which help
/// each other
RelStatus rel_worker_parse_all(RelWorker *worker, RelArena *arena,
                               RelSentences *sentences);

/// Sentences that are no document, each as rel_worker_parse has it; together
/// they take less time
RelStatus rel_worker_parse_each(RelWorker *worker, RelArena *arena,
                                const RelSentences *sentences);

/// How many sentences are worth parsing at once
enum { REL_PARSE_AT_ONCE = 32 };

#endif
