// analysis.c: takes a document through the stages.
//
//   file -> document -> sentences -> propositions -> explanation

#include "pipeline/analysis.h"

RelStatus
rel_analysis_extract(RelWorker *worker, RelDepth depth, RelArena *arena,
                     RelAnalysis *analysis)
{
    const RelDocument *const document = &analysis->document;
    const RelSentences *const sentences = &analysis->sentences;
    RelStatus status = REL_OK;

    if (depth >= REL_DEPTH_PROPOSITIONS) {
        status = rel_worker_extract(worker, document, sentences, arena,
                                    &analysis->propositions);
    }
    if (status == REL_OK && depth >= REL_DEPTH_EXPLANATION) {
        status = rel_worker_explain(worker, document, sentences,
                                    &analysis->propositions, arena,
                                    &analysis->explanation);
    }
    return status;
}

RelStatus
rel_analysis_make(RelWorker *worker, const char *path,
                  const RelReadOptions *options, RelDepth depth,
                  const RelReport *report, RelArena *arena,
                  RelAnalysis *analysis)
{
    RelStatus status =
        rel_document_load(path, options, report, arena, &analysis->document);
    if (status != REL_OK) {
        return status; // reported where it arose
    }
    status = rel_worker_analyse(worker, &analysis->document, arena,
                                &analysis->sentences);
    if (status == REL_OK) {
        status = rel_analysis_extract(worker, depth, arena, analysis);
    }
    return status == REL_OK ? status
                            : rel_report(report, status, path, 0, "%s",
                                         rel_status_text(status));
}

RelStatus
rel_analysis_add(const RelAnalysis *analysis, const RelReport *report,
                 RelGraph *graph)
{
    const char *const path = analysis->document.path.bytes;
    const RelStatus status =
        rel_graph_add(graph, &analysis->document, &analysis->sentences,
                      &analysis->propositions);
    if (status == REL_NOT_FOUND) {
        rel_report_at(report, REL_REPORT_NOTE, path, 0,
                      "the same text went in before");
    } else if (status == REL_OK) {
        rel_report_at(report, REL_REPORT_NOTE, path, 0,
                      "%u sentences, %u propositions",
                      (unsigned)analysis->sentences.n_sentences,
                      (unsigned)analysis->propositions.n_propositions);
    } else {
        rel_report(report, status, path, 0, "%s", rel_status_text(status));
    }
    return status;
}
