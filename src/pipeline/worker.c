// worker.c: the stages in order, for one thread.
//
//   text -> sentences -> tags and trees -> lemmas -> names -> propositions
//
// Each document has an arena of its own, which is freed as soon as the graph
// has taken what it wants: memory does not grow with the number of documents
// but with what they say.

#include "pipeline/analysis.h"
#include "pipeline/engine.h"
#include "text/headline.h"

#include <stdlib.h>

struct RelWorker {
    const RelEngine *engine;
    RelParserState *parser;
    RelNamerState *namer;
};

RelStatus
rel_worker_new(const RelEngine *engine, RelWorker **worker)
{
    *worker = (RelWorker *)calloc(1, sizeof(RelWorker));
    if (!*worker) {
        return REL_ERR_NO_MEMORY;
    }
    (*worker)->engine = engine;
    RelStatus status = rel_parser_state_new(engine->parser, &(*worker)->parser);
    if (status == REL_OK) {
        status = rel_namer_state_new(engine->namer, &(*worker)->namer);
    }
    if (status != REL_OK) {
        rel_worker_free(*worker);
        *worker = NULL;
    }
    return status;
}

void
rel_worker_free(RelWorker *worker)
{
    if (worker) {
        rel_namer_state_free(worker->namer);
        rel_parser_state_free(worker->parser);
        free(worker);
    }
}

static RelStatus
lemmatize(const RelWorker *worker, RelArena *arena,
          const RelSentences *sentences)
{
    RelStatus status = REL_OK;

    for (RelIndex i = 0; status == REL_OK && i < sentences->n_sentences; ++i) {
        status = rel_lemmatizer_run(worker->engine->lemmatizer, arena,
                                    &sentences->sentences[i]);
    }
    return status;
}

RelStatus
rel_worker_parse_each(RelWorker *worker, RelArena *arena,
                      const RelSentences *sentences)
{
    const RelEngine *const engine = worker->engine;
    RelStatus status =
        rel_parser_run_each(engine->parser, worker->parser, arena, sentences);

    if (status == REL_OK) {
        status = lemmatize(worker, arena, sentences);
    }
    for (RelIndex i = 0; status == REL_OK && i < sentences->n_sentences; ++i) {
        status = rel_namer_run(engine->namer, worker->namer, arena,
                               &sentences->sentences[i]);
    }
    return status;
}

RelStatus
rel_worker_parse(RelWorker *worker, RelArena *arena, RelSentence *sentence)
{
    const RelSentences sentences = {sentence, 1};

    return rel_worker_parse_each(worker, arena, &sentences);
}

RelStatus
rel_worker_parse_all(RelWorker *worker, RelArena *arena,
                     RelSentences *sentences)
{
    const RelEngine *const engine = worker->engine;
    RelStatus status =
        rel_parser_run_all(engine->parser, worker->parser, arena, sentences);

    if (status == REL_OK) {
        status = lemmatize(worker, arena, sentences);
    }
    return status == REL_OK
               ? rel_namer_run_document(engine->namer, worker->namer, arena,
                                        sentences)
               : status;
}

RelStatus
rel_worker_analyse(RelWorker *worker, const RelDocument *document,
                   RelArena *arena, RelSentences *sentences)
{
    RelStatus status = rel_splitter_split(worker->engine->splitter, document,
                                          arena, sentences);
    if (status == REL_OK) {
        status = rel_headline_lower(document, worker->engine->gazetteer, arena,
                                    sentences);
    }
    if (status == REL_OK) {
        status = rel_worker_parse_all(worker, arena, sentences);
        rel_headline_restore(document, sentences);
    }
    return status;
}

RelStatus
rel_worker_extract(RelWorker *worker, const RelDocument *document,
                   const RelSentences *sentences, RelArena *arena,
                   RelPropositions *propositions)
{
    return rel_extractor_run(worker->engine->extractor, document, sentences,
                             arena, propositions);
}

RelStatus
rel_worker_explain(RelWorker *worker, const RelDocument *document,
                   const RelSentences *sentences,
                   const RelPropositions *propositions, RelArena *arena,
                   RelExplanation *explanation)
{
    return rel_extractor_explain(worker->engine->extractor, document, sentences,
                                 propositions, arena, explanation);
}

RelStatus
rel_worker_build(RelWorker *worker, const char *path,
                 const RelReadOptions *options, const RelReport *report,
                 RelGraph *graph)
{
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    if (!arena) {
        return rel_report(report, REL_ERR_NO_MEMORY, path, 0, "out of memory");
    }
    RelAnalysis analysis;
    RelStatus status =
        rel_analysis_make(worker, path, options, REL_DEPTH_PROPOSITIONS, report,
                          arena, &analysis);
    if (status == REL_OK) {
        status = rel_analysis_add(&analysis, report, graph);
    }
    rel_arena_free(arena);
    return status;
}
