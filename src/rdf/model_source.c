// model_source.c: passages that statements rest on, and their documents.
//
//   <https://news.example/a1#char=120,187>
//       k:inDocument <https://news.example/a1> ;
//       k:quote "Turkey shot down a Russian jet ..." .

#include "base/array.h"
#include "base/strings.h"
#include "rdf/model.h"

#include <stdlib.h>

RelStatus
rel_model_passage(const RelModel *model, const RelEvidence *evidence,
                  RelArena *arena, RelTerm *term)
{
    RelTerm document;
    const RelStatus status =
        rel_model_document(model, evidence->document, arena, &document);

    if (status != REL_OK) {
        return status;
    }
    const RelText iri = rel_text_printf(
        arena, "%.*s#char=%lu,%lu", (int)document.value.length,
        document.value.bytes, (unsigned long)evidence->char_begin,
        (unsigned long)evidence->char_end);
    return iri.bytes ? rel_term_iri(iri, term) : REL_ERR_NO_MEMORY;
}

static int
compare_passages(const void *a, const void *b)
{
    const RelEvidence *const left = *(const RelEvidence *const *)a;
    const RelEvidence *const right = *(const RelEvidence *const *)b;

    if (left->document != right->document) {
        return left->document < right->document ? -1 : 1;
    }
    if (left->char_begin != right->char_begin) {
        return left->char_begin < right->char_begin ? -1 : 1;
    }
    return (left->char_end > right->char_end) -
           (left->char_end < right->char_end);
}

/// Pointers to all evidence, sorted; passages of several statements repeat
static RelStatus
gather_passages(const RelModel *model, RelArray *passages)
{
    const size_t n_statements = rel_graph_n_statements(model->graph);

    rel_array_init(passages, model->keys, sizeof(const RelEvidence *));
    for (size_t i = 0; i < n_statements; ++i) {
        const RelStatement *const statement =
            rel_graph_statement(model->graph, (RelIndex)i);
        for (size_t j = 0; j < statement->n_evidence; ++j) {
            const RelEvidence *const evidence = &statement->evidence[j];
            const RelStatus status = rel_array_push(passages, &evidence);
            if (status != REL_OK) {
                return status;
            }
        }
    }
    if (passages->n_items) {
        qsort(passages->items, passages->n_items, sizeof(const RelEvidence *),
              compare_passages);
    }
    return REL_OK;
}

static void
write_passage(RelModel *model, const RelEvidence *evidence)
{
    RelTerm passage = {0};
    RelTerm document = {0};

    rel_arena_clear(model->scratch);
    RelStatus status =
        rel_model_passage(model, evidence, model->scratch, &passage);
    if (status == REL_OK) {
        status = rel_model_document(model, evidence->document, model->scratch,
                                    &document);
    }
    rel_model_fail(model, status);
    model->graphs = &document;
    model->n_graphs = 1;
    rel_model_subject_term(model, &passage);
    rel_model_add(model, REL_K("inDocument"), &document);
    rel_model_add_text(model, REL_K("quote"), evidence->quote, "");
    model->graphs = NULL;
    model->n_graphs = 0;
}

void
rel_model_evidence(RelModel *model)
{
    RelArray gathered;

    rel_model_fail(model, gather_passages(model, &gathered));
    const RelEvidence *const *const passages =
        (const RelEvidence *const *)gathered.items;
    for (size_t i = 0; model->status == REL_OK && i < gathered.n_items; ++i) {
        if (i == 0 || compare_passages(&passages[i - 1], &passages[i]) != 0) {
            write_passage(model, passages[i]);
        }
    }
}

/// What a date of publication is, by its length: "2015", "2015-11", ...
static RelValueKind
date_kind(RelText date)
{
    switch (date.length) {
    case 4: return REL_VALUE_YEAR;
    case 7: return REL_VALUE_MONTH;
    case 10: return REL_VALUE_DATE;
    default: return REL_VALUE_TIME;
    }
}

static void
add_known_text(RelModel *model, const char *predicate, RelText text)
{
    if (text.length) {
        rel_model_add_text(model, predicate, text, "");
    }
}

/// The title, in the document's language where that is known
static void
add_title(RelModel *model, const RelSource *source)
{
    const bool tagged = rel_term_is_language(source->language);
    RelTerm title;

    if (source->title.length == 0) {
        return;
    }
    const RelStatus status =
        rel_term_text(source->title, tagged ? source->language : rel_text(""),
                      model->scratch, &title);
    if (status == REL_OK) {
        rel_model_add(model, REL_DCT("title"), &title);
    }
    rel_model_fail(model, status);
}

static void
write_document(RelModel *model, RelIndex index)
{
    const RelSource *const source = rel_graph_source(model->graph, index);
    RelTerm document = {0};

    rel_arena_clear(model->scratch);
    rel_model_fail(model,
                   rel_model_document(model, index, model->scratch, &document));
    model->graphs = &document;
    model->n_graphs = 1;
    rel_model_subject_term(model, &document);
    rel_model_add_iri(model, REL_RDF("type"), REL_K("Document"));
    add_title(model, source);
    if (source->date.length) {
        const RelNode date = {REL_NONE, date_kind(source->date), source->date};
        rel_model_add_node(model, REL_DCT("issued"), &date);
    }
    add_known_text(model, REL_DCT("publisher"), source->publisher);
    if (rel_term_is_language(source->language)) {
        add_known_text(model, REL_DCT("language"), source->language);
    }
    rel_model_add_text(
        model, REL_K("textHash"),
        rel_text_printf(model->scratch, "sha256:%s", source->hash), "");
    model->graphs = NULL;
    model->n_graphs = 0;
}

void
rel_model_documents(RelModel *model)
{
    const size_t n_sources = rel_graph_n_sources(model->graph);

    for (size_t i = 0; model->status == REL_OK && i < n_sources; ++i) {
        write_document(model, (RelIndex)i);
    }
}
