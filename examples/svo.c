// svo.c: prints who does what to whom in each sentence of a text.
//
//   $ echo 'Iceland rejected the deal. Norway did not.' | build/examples/svo
//   Iceland | reject | the deal

#include <relata/relata.h>

#include <stdio.h>
#include <stdlib.h>

/// Where messages go: a library says nothing by itself
static void
tell(void *data, RelReportLevel level, const char *source, size_t line,
     const char *message)
{
    (void)data;
    (void)level;
    (void)line;
    fprintf(stderr, "%s: %s\n", source ? source : "svo", message);
}

/// Print a proposition that has a subject and an object
static void
print_proposition(const RelProposition *proposition)
{
    const RelArgument *const object =
        proposition->n_arguments ? &proposition->arguments[0] : NULL;

    if (proposition->subject.sentence != REL_NONE && object &&
        object->role == REL_ROLE_OBJECT) {
        printf("%.*s | %s%.*s | %.*s\n", (int)proposition->subject.text.length,
               proposition->subject.text.bytes,
               proposition->polarity == REL_NEGATIVE ? "not " : "",
               (int)proposition->lemma.length, proposition->lemma.bytes,
               (int)object->phrase.text.length, object->phrase.text.bytes);
    }
}

/// Read standard input, analyse it, print what it says
static RelStatus
print_all(const RelEngine *engine, RelWorker *worker, const RelReport *report,
          RelArena *arena)
{
    const RelReadOptions options = {.engine = engine};
    RelDocument document;
    RelSentences sentences;
    RelPropositions found;

    RelStatus status =
        rel_document_load("-", &options, report, arena, &document);
    if (status == REL_OK) {
        status = rel_worker_analyse(worker, &document, arena, &sentences);
    }
    if (status == REL_OK) {
        status =
            rel_worker_extract(worker, &document, &sentences, arena, &found);
    }
    for (RelIndex i = 0; status == REL_OK && i < found.n_propositions; ++i) {
        print_proposition(&found.propositions[i]);
    }
    return status;
}

int
main(void)
{
    const RelReport report = {tell, NULL};
    RelEngine *engine = NULL;
    RelWorker *worker = NULL;
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    RelStatus status =
        arena ? rel_engine_load(NULL, &report, &engine) : REL_ERR_NO_MEMORY;

    if (status == REL_OK) {
        status = rel_worker_new(engine, &worker);
    }
    if (status == REL_OK) {
        status = print_all(engine, worker, &report, arena);
    }
    rel_worker_free(worker);
    rel_engine_free(engine);
    rel_arena_free(arena);
    return status == REL_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
