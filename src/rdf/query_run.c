// query_run.c: a query by Rasqal.
//
// All of Redland that can crash on a query is called from here, and here is
// called in a child process only.

#include "rdf/query_run.h"

#include "base/buffer.h"
#include "rdf/answer.h"
#include "rdf/raptor_term.h"
#include "rdf/store.h"
#include "rdf/writer.h"

#include <stdlib.h>
#include <sys/resource.h>

/// A question and the store it is put to
typedef struct {
    const RelQuestion *question;
    RelStore store;
} Run;

static bool
is_declared(const RelSparql *seen, RelText name)
{
    for (size_t i = 0; i < seen->prefixes.n_items; ++i) {
        const RelText *const declared =
            (const RelText *)rel_array_at(&seen->prefixes, i);
        if (rel_text_equals(*declared, name)) {
            return true;
        }
    }
    return false;
}

/// The query behind the declarations it lacks, all on its first line
static RelStatus
complete_query(const Run *run, RelBuffer *query)
{
    for (size_t i = 0; i < run->store.prefixes.n_items; ++i) {
        const RelPrefix *const prefix =
            (const RelPrefix *)rel_array_at(&run->store.prefixes, i);
        if (!is_declared(run->question->seen, prefix->name)) {
            rel_buffer_printf(query, "PREFIX %.*s: <%.*s> ",
                              (int)prefix->name.length, prefix->name.bytes,
                              (int)prefix->iri.length, prefix->iri.bytes);
        }
    }
    return rel_buffer_append(query, rel_text(run->question->sparql));
}

static RelPrefixes
prefixes_of(const Run *run)
{
    return (RelPrefixes){(const RelPrefix *)run->store.prefixes.items,
                         run->store.prefixes.n_items};
}

/// The terms of the present row
static RelStatus
read_row(librdf_query_results *results, size_t n_names, RelArena *scratch,
         RelTerm *terms)
{
    for (size_t i = 0; i < n_names; ++i) {
        librdf_node *const node =
            librdf_query_results_get_binding_value(results, (int)i);
        terms[i] = (RelTerm){REL_TERM_NONE, {"", 0}, {"", 0}, {"", 0}};
        if (!node) {
            continue;
        }
        RelTerm term;
        RelStatus status = rel_term_from_raptor(node, scratch, &term);
        if (status == REL_OK) { // the node goes
            status = rel_term_copy(&term, scratch, &terms[i]);
        }
        librdf_free_node(node);
        if (status == REL_ERR_NO_MEMORY) {
            return status;
        }
    }
    return REL_OK;
}

static RelStatus
write_rows(const Run *run, librdf_query_results *results, RelAnswer *answer)
{
    RelArena *const scratch = rel_arena_new(&REL_HEAP);
    RelTerm *const terms =
        REL_ARENA_ARRAY(run->store.arena, RelTerm, answer->n_names + 1);
    RelStatus status = scratch && terms ? REL_OK : REL_ERR_NO_MEMORY;

    rel_answer_begin(answer);
    while (status == REL_OK && !librdf_query_results_finished(results)) {
        status = read_row(results, answer->n_names, scratch, terms);
        if (status == REL_OK) {
            status = rel_answer_row(answer, terms);
        }
        rel_arena_clear(scratch);
        if (librdf_query_results_next(results) != 0) {
            break;
        }
    }
    rel_arena_free(scratch);
    return status == REL_OK ? rel_answer_end(answer) : status;
}

/// The names of the columns; librdf knows none where there are no rows
static RelStatus
read_names(const Run *run, librdf_query_results *results, const RelText **names,
           size_t *n_names)
{
    const int count = librdf_query_results_get_bindings_count(results);

    *n_names = count > 0 ? (size_t)count : 0;
    if (*n_names == 0) {
        *names = (const RelText *)run->question->seen->variables.items;
        *n_names = run->question->seen->variables.n_items;
        return REL_OK;
    }
    RelText *const read = REL_ARENA_ARRAY(run->store.arena, RelText, *n_names);
    for (size_t i = 0; read && i < *n_names; ++i) {
        read[i] =
            rel_text(librdf_query_results_get_binding_name(results, (int)i));
    }
    *names = read;
    return read ? REL_OK : REL_ERR_NO_MEMORY;
}

/// SPARQL counts nothing as 0, Rasqal not at all
static void
warn_of_count(const Run *run)
{
    if (run->question->seen->aggregates) {
        rel_report_at(run->question->report, REL_REPORT_WARNING, "query", 0,
                      "nothing to count gives no row here, where SPARQL has "
                      "one with 0");
    }
}

static RelStatus
answer_select(const Run *run, librdf_query_results *results)
{
    const RelPrefixes prefixes = prefixes_of(run);
    const RelText *names;
    size_t n_names;
    RelStatus status = read_names(run, results, &names, &n_names);

    if (status != REL_OK) {
        return status;
    }
    RelAnswer answer = {.format = run->question->format,
                        .file = run->question->file,
                        .prefixes = &prefixes,
                        .arena = run->store.arena,
                        .names = names,
                        .n_names = n_names};
    status = write_rows(run, results, &answer);
    if (status == REL_OK && answer.n_rows == 0) {
        warn_of_count(run);
        return REL_NOT_FOUND;
    }
    return status;
}

static int
compare_triples(const void *a, const void *b)
{
    return rel_triple_compare((const RelTriple *)a, (const RelTriple *)b);
}

/// Add a copy of a triple, which librdf keeps only until its next
static RelStatus
add_triple(const Run *run, const librdf_statement *statement, RelArray *triples)
{
    RelArena *const arena = run->store.arena;
    RelTriple seen;
    RelTriple copy = {0};
    RelStatus status = rel_triple_from_raptor(statement, arena, &seen);

    if (status == REL_ERR_FORMAT) {
        return REL_OK; // a text as subject, for which SPARQL wants no triple
    }
    if (status == REL_OK) {
        status = rel_term_copy(&seen.subject, arena, &copy.subject);
    }
    if (status == REL_OK) {
        status = rel_term_copy(&seen.predicate, arena, &copy.predicate);
    }
    if (status == REL_OK) {
        status = rel_term_copy(&seen.object, arena, &copy.object);
    }
    return status == REL_OK ? rel_array_push(triples, &copy) : status;
}

/// All triples that a CONSTRUCT makes, in no order
static RelStatus
gather_triples(const Run *run, librdf_stream *stream, RelArray *triples)
{
    RelStatus status = REL_OK;

    for (; status == REL_OK && !librdf_stream_end(stream);
         librdf_stream_next(stream)) {
        status = add_triple(run, librdf_stream_get_object(stream), triples);
    }
    return status;
}

/// Sorted, each once, as Turtle
static RelStatus
write_triples(const Run *run, RelArray *triples)
{
    const RelPrefixes prefixes = prefixes_of(run);
    const RelTriple *const sorted = (const RelTriple *)triples->items;
    RelWriter *writer;
    RelStatus status = rel_turtle_writer_new(run->question->file, &prefixes,
                                             run->store.arena, &writer);

    if (status != REL_OK) {
        return status;
    }
    if (triples->n_items) {
        qsort(triples->items, triples->n_items, sizeof(RelTriple),
              compare_triples);
    }
    status = rel_writer_begin(writer);
    putc('\n', run->question->file);
    for (size_t i = 0; status == REL_OK && i < triples->n_items; ++i) {
        if (i == 0 || rel_triple_compare(&sorted[i - 1], &sorted[i]) != 0) {
            status = rel_writer_triple(writer, &sorted[i]);
        }
    }
    if (status == REL_OK) {
        status = rel_writer_end(writer);
    }
    rel_writer_free(writer);
    return status;
}

static RelStatus
answer_construct(const Run *run, librdf_query_results *results)
{
    librdf_stream *const stream = librdf_query_results_as_stream(results);
    RelArray triples;

    if (!stream) {
        return REL_ERR_NO_MEMORY;
    }
    rel_array_init(&triples, run->store.arena, sizeof(RelTriple));
    RelStatus status = gather_triples(run, stream, &triples);
    librdf_free_stream(stream);
    if (status == REL_OK) {
        status = write_triples(run, &triples);
    }
    return status == REL_OK && triples.n_items == 0 ? REL_NOT_FOUND : status;
}

static RelStatus
answer(const Run *run, librdf_query_results *results)
{
    if (librdf_query_results_is_boolean(results)) {
        rel_answer_boolean(run->question->file, run->question->format,
                           librdf_query_results_get_boolean(results) > 0);
        return REL_OK;
    }
    return librdf_query_results_is_graph(results)
               ? answer_construct(run, results)
               : answer_select(run, results);
}

/// Ask, and answer unless there was a complaint
static RelStatus
execute(Run *run, const char *text)
{
    librdf_query *const query = librdf_new_query(
        run->store.world, "sparql", NULL, (const unsigned char *)text, NULL);
    librdf_query_results *const results =
        query ? librdf_model_query_execute(run->store.model, query) : NULL;

    RelStatus status = REL_ERR_FORMAT;

    if (results && run->store.n_complaints == 0) {
        status = answer(run, results);
    } else if (run->store.n_complaints == 0) {
        rel_report(run->question->report, status, "query", 0,
                   "cannot be parsed");
    }
    if (results) {
        librdf_free_query_results(results);
    }
    if (query) {
        librdf_free_query(query);
    }
    return run->store.n_complaints ? REL_ERR_FORMAT : status;
}

/// From here on the process can open nothing
static void
close_doors(void)
{
    const struct rlimit none = {0, 0};
    setrlimit(RLIMIT_NOFILE, &none);
}

RelStatus
rel_query_run(const RelQuestion *question)
{
    Run run = {.question = question,
               .store = {.arena = rel_arena_new(&REL_HEAP),
                         .report = question->report}};
    RelBuffer query;

    if (!run.store.arena) {
        return REL_ERR_NO_MEMORY;
    }
    rel_buffer_init(&query, &REL_HEAP);
    RelStatus status = rel_store_open(&run.store);
    if (status == REL_OK) {
        status = rel_store_load(&run.store, question->graph_path);
    }
    if (status == REL_OK) {
        status = complete_query(&run, &query);
    }
    if (status == REL_OK) {
        close_doors();
        status = execute(&run, query.bytes);
    }
    rel_buffer_release(&query);
    rel_store_close(&run.store);
    rel_arena_free(run.store.arena);
    return status;
}
