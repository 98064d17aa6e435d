// svo.c: prints subject, verb and object of each sentence of a text.
//
//   $ echo 'Iceland rejected the deal. Norway may sign it.' |
//   build/examples/svo 0: Iceland | reject | the deal 1: Norway | sign | it
//   (possible)
//
// The first column is the number of the sentence.  What the text does not state
// as a fact is marked with what it is: somebody's words, a plan, a question.

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

static void
print_text(RelText text)
{
    fwrite(text.bytes, 1, text.length, stdout);
}

/// What the verb leads to: its object or, in "flew to Oslo", what its
/// preposition joins to it; NULL if there is none
static const RelArgument *
find_object(const RelProposition *proposition)
{
    const RelArgument *const first = proposition->arguments;

    return proposition->n_arguments > 0 && (first->role == REL_ROLE_OBJECT ||
                                            first->role == REL_ROLE_OBLIQUE)
               ? first
               : NULL;
}

/// Print what a verb says of a subject and an object
static void
print_proposition(const RelProposition *proposition)
{
    const RelArgument *const object = find_object(proposition);

    if (proposition->origin != REL_FROM_VERB || !object ||
        proposition->subject.sentence == REL_NONE) {
        return;
    }
    printf("%lu: ", (unsigned long)proposition->sentence);
    print_text(proposition->subject.text);
    printf(" | %s", proposition->polarity == REL_NEGATIVE ? "not " : "");
    print_text(proposition->lemma);
    printf(" | ");
    print_text(object->phrase.text);
    if (proposition->modality != REL_FACTUAL) {
        printf(" (%s)", rel_modality_text(proposition->modality));
    }
    putchar('\n');
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
