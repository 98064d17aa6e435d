// store.c: from a file, by way of Raptor and our terms, into librdf.

#include "rdf/store.h"

#include "base/strings.h"
#include "rdf/message.h"
#include "rdf/raptor_term.h"
#include "rdf/read.h"

#include <relata/rdf.h>

#include <errno.h>

/// librdf's log handler
static int
hear(void *data, librdf_log_message *message)
{
    RelStore *const store = (RelStore *)data;
    char text[REL_MESSAGE_ROOM];

    // The first tells what is wrong; a bad expression is told of at each row.
    if (librdf_log_message_level(message) >= LIBRDF_LOG_ERROR &&
        store->n_complaints++ == 0) {
        raptor_locator *const locator = librdf_log_message_locator(message);
        const int line = locator ? raptor_locator_line(locator) : 0;
        rel_message_clean(librdf_log_message_message(message), text);
        rel_report(store->report, REL_OK, "query", line > 0 ? (size_t)line : 0,
                   "%s", text);
    }
    return 1; // handled
}

RelStatus
rel_store_open(RelStore *store)
{
    rel_array_init(&store->prefixes, store->arena, sizeof(RelPrefix));
    store->world = librdf_new_world();
    if (!store->world) {
        return REL_ERR_NO_MEMORY;
    }
    librdf_world_set_logger(store->world, store, hear);
    librdf_world_open(store->world);
    store->storage = librdf_new_storage(store->world, "trees", NULL, NULL);
    store->model = store->storage
                       ? librdf_new_model(store->world, store->storage, NULL)
                       : NULL;
    return store->model ? REL_OK : REL_ERR_NO_MEMORY;
}

void
rel_store_close(RelStore *store)
{
    if (store->model) {
        librdf_free_model(store->model);
    }
    if (store->storage) {
        librdf_free_storage(store->storage);
    }
    if (store->world) {
        librdf_free_world(store->world);
    }
}

/// Add a prefix unless there is one of that name
static RelStatus
add_prefix(void *data, const RelPrefix *prefix)
{
    RelStore *const store = (RelStore *)data;

    for (size_t i = 0; i < store->prefixes.n_items; ++i) {
        const RelPrefix *const known =
            (const RelPrefix *)rel_array_at(&store->prefixes, i);
        if (rel_text_equals(known->name, prefix->name)) {
            return REL_OK;
        }
    }
    const RelPrefix copy = {rel_arena_copy(store->arena, prefix->name),
                            rel_arena_copy(store->arena, prefix->iri)};
    return copy.name.bytes && copy.iri.bytes
               ? rel_array_push(&store->prefixes, &copy)
               : REL_ERR_NO_MEMORY;
}

static RelStatus
add_triple(void *data, const RelTriple *triple, size_t line)
{
    RelStore *const store = (RelStore *)data;
    librdf_statement *const statement = rel_triple_to_raptor(
        librdf_world_get_raptor(store->world), triple, NULL);
    (void)line;

    if (!statement) {
        return REL_ERR_NO_MEMORY;
    }
    const int failed = librdf_model_add_statement(store->model, statement);
    librdf_free_statement(statement);
    return failed ? REL_ERR_NO_MEMORY : REL_OK;
}

/// The syntax of a file by its name, or by how it begins
static const char *
guess_syntax(RelText path, RelText beginning)
{
    static const char *const suffixes[][2] = {
        {".ttl", "turtle"}, {".nt", "ntriples"}, {".nq", "nquads"},
        {".rdf", "rdfxml"}, {".owl", "rdfxml"},  {".xml", "rdfxml"},
    };
    for (size_t i = 0; i < sizeof(suffixes) / sizeof(suffixes[0]); ++i) {
        if (rel_text_ends(path, suffixes[i][0])) {
            return suffixes[i][1];
        }
    }
    const RelText text = rel_text_trim(beginning);
    const bool is_xml =
        rel_text_starts(text, "<?xml") || rel_text_starts(text, "<rdf:RDF") ||
        rel_text_starts(text, "<!--") || rel_text_starts(text, "<!DOCTYPE");
    return is_xml ? "rdfxml" : "turtle"; // N-Triples is Turtle too
}

static RelStatus
load_file(RelStore *store, const char *path, FILE *file)
{
    char beginning[64];
    const RelText seen = {beginning,
                          fread(beginning, 1, sizeof(beginning), file)};
    const RelRdfHandler handler = {add_triple, add_prefix, store};

    if (ferror(file) || fseek(file, 0, SEEK_SET) != 0) {
        return rel_report(store->report, REL_ERR_IO, path, 0, "cannot read: %s",
                          strerror(errno));
    }
    return rel_rdf_read(file, path, guess_syntax(rel_text(path), seen),
                        "file:///", store->report, &handler);
}

/// The prefixes that a query may use without declaring them
static RelStatus
add_usual_prefixes(RelStore *store)
{
    static const char *const minted[] = {"e", "s", "d"};
    RelStatus status = REL_OK;

    for (size_t i = 0; status == REL_OK && i < 3; ++i) {
        const RelPrefix prefix = {rel_text(minted[i]),
                                  rel_text_printf(store->arena, "%s%s/",
                                                  REL_DEFAULT_BASE, minted[i])};
        status =
            prefix.iri.bytes ? add_prefix(store, &prefix) : REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; status == REL_OK && i < REL_VOCABULARY.n_prefixes; ++i) {
        status = add_prefix(store, &REL_VOCABULARY.prefixes[i]);
    }
    return status;
}

RelStatus
rel_store_load(RelStore *store, const char *path)
{
    FILE *const file = fopen(path, "rb");

    if (!file) {
        return rel_report(store->report, REL_ERR_IO, path, 0, "cannot open: %s",
                          strerror(errno));
    }
    const RelStatus status = load_file(store, path, file);
    fclose(file);
    return status == REL_OK ? add_usual_prefixes(store) : status;
}
