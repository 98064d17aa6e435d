// raptor.c: Raptor's serializers behind the writer interface.
//
// They return success whatever happens, so every message to the log counts as
// a failure, and the file itself is asked whether it could be written.  No
// base IRI is given, since Raptor makes wrong relative IRIs of some.

#include "rdf/message.h"
#include "rdf/raptor_term.h"
#include "rdf/writer.h"

typedef struct {
    RelWriter base;
    const RelReport *report;
    raptor_world *world;
    raptor_serializer *serializer;
    raptor_iostream *output;
    size_t n_complaints;
    bool quads; ///< The syntax has graphs
    bool json;
} RaptorWriter;

static RaptorWriter *
raptor_of(RelWriter *base)
{
    return (RaptorWriter *)(void *)base;
}

static const unsigned char *
bytes_of(RelText text)
{
    return (const unsigned char *)(text.bytes ? text.bytes : "");
}

/// Raptor's log handler
static void
hear(void *data, raptor_log_message *message)
{
    RaptorWriter *const writer = (RaptorWriter *)data;
    char text[REL_MESSAGE_ROOM];

    if (message->level >= RAPTOR_LOG_LEVEL_WARN) {
        ++writer->n_complaints;
        rel_message_clean(message->text, text);
        rel_report(writer->report, REL_OK, NULL, 0, "raptor: %s", text);
    }
}

static RelStatus
check(const RaptorWriter *writer)
{
    return writer->n_complaints ? REL_ERR_FORMAT : REL_OK;
}

static raptor_uri *
new_uri(const RaptorWriter *writer, RelText iri)
{
    return raptor_new_uri_from_counted_string(writer->world, bytes_of(iri),
                                              iri.length);
}

static RelStatus
declare_prefixes(RaptorWriter *writer)
{
    const RelPrefixes *const prefixes = writer->base.prefixes;

    for (size_t i = 0; i < prefixes->n_prefixes; ++i) {
        const RelPrefix *const prefix = &prefixes->prefixes[i];
        char name[32];
        snprintf(name, sizeof(name), "%.*s", (int)prefix->name.length,
                 prefix->name.bytes);
        raptor_uri *const uri = new_uri(writer, prefix->iri);
        if (!uri) {
            return REL_ERR_NO_MEMORY;
        }
        raptor_serializer_set_namespace(writer->serializer, uri,
                                        (const unsigned char *)name);
        raptor_free_uri(uri);
    }
    return REL_OK;
}

static RelStatus
begin_raptor(RelWriter *base)
{
    RaptorWriter *const writer = raptor_of(base);
    const RelStatus status = declare_prefixes(writer);

    if (status != REL_OK) {
        return status;
    }
    return raptor_serializer_start_to_iostream(writer->serializer, NULL,
                                               writer->output) == 0
               ? check(writer)
               : REL_ERR_FORMAT;
}

/// Tell whether `text` has a character that takes four bytes
static bool
is_beyond_bmp(RelText text)
{
    for (size_t i = 0; i < text.length; ++i) {
        if ((unsigned char)text.bytes[i] >= 0xF0) {
            return true;
        }
    }
    return false;
}

/// Raptor writes such characters as \U0001F389, which is no JSON
static RelStatus
check_json(const RaptorWriter *writer, const RelTriple *triple)
{
    return is_beyond_bmp(triple->subject.value) ||
                   is_beyond_bmp(triple->object.value)
               ? rel_report(writer->report, REL_ERR_FORMAT, NULL, 0,
                            "raptor's JSON cannot hold characters beyond "
                            "U+FFFF")
               : REL_OK;
}

/// Hand one statement over; `graph` may be NULL
static RelStatus
put_statement(RaptorWriter *writer, const RelTriple *triple,
              const RelTerm *graph)
{
    raptor_statement *const statement =
        rel_triple_to_raptor(writer->world, triple, graph);

    if (!statement) {
        return REL_ERR_NO_MEMORY;
    }
    const int failed =
        raptor_serializer_serialize_statement(writer->serializer, statement);
    raptor_free_statement(statement);
    return failed ? REL_ERR_FORMAT : check(writer);
}

static RelStatus
write_raptor(RelWriter *base, const RelTriple *triple)
{
    RaptorWriter *const writer = raptor_of(base);
    RelStatus status = writer->json ? check_json(writer, triple) : REL_OK;

    if (status == REL_OK && (!writer->quads || triple->n_graphs == 0)) {
        return put_statement(writer, triple, NULL);
    }
    for (size_t i = 0; status == REL_OK && i < triple->n_graphs; ++i) {
        status = put_statement(writer, triple, &triple->graphs[i]);
    }
    return status;
}

static RelStatus
end_raptor(RelWriter *base)
{
    RaptorWriter *const writer = raptor_of(base);

    return raptor_serializer_serialize_end(writer->serializer) == 0
               ? check(writer)
               : REL_ERR_FORMAT;
}

static void
release_raptor(RelWriter *base)
{
    RaptorWriter *const writer = raptor_of(base);

    if (writer->serializer) {
        raptor_free_serializer(writer->serializer);
    }
    if (writer->output) {
        raptor_free_iostream(writer->output);
    }
    if (writer->world) {
        raptor_free_world(writer->world);
    }
}

static const RelWriterKind RAPTOR = {begin_raptor, NULL, write_raptor,
                                     end_raptor, release_raptor};

/// Make the serializer called `name` that writes to the file
static RelStatus
open_serializer(RaptorWriter *writer, const char *name)
{
    writer->world = raptor_new_world();
    if (!writer->world || raptor_world_open(writer->world) != 0) {
        return REL_ERR_NO_MEMORY;
    }
    raptor_world_set_log_handler(writer->world, writer, hear);
    if (!raptor_world_is_serializer_name(writer->world, name)) {
        return rel_report(writer->report, REL_ERR_ARGUMENT, NULL, 0,
                          "raptor has no serializer '%s'", name);
    }
    writer->serializer = raptor_new_serializer(writer->world, name);
    writer->output =
        raptor_new_iostream_to_file_handle(writer->world, writer->base.file);
    if (!writer->serializer || !writer->output) {
        return REL_ERR_NO_MEMORY;
    }
    raptor_serializer_set_option(writer->serializer,
                                 RAPTOR_OPTION_RELATIVE_URIS, NULL, 0);
    raptor_serializer_set_option(writer->serializer,
                                 RAPTOR_OPTION_WRITE_BASE_URI, NULL, 0);
    return REL_OK;
}

RelStatus
rel_raptor_writer_new(FILE *file, const RelPrefixes *prefixes,
                      const char *serializer, const RelReport *report,
                      RelArena *arena, RelWriter **writer)
{
    RaptorWriter *const made = REL_ARENA_ARRAY(arena, RaptorWriter, 1);

    *writer = NULL;
    if (!made) {
        return REL_ERR_NO_MEMORY;
    }
    made->base = (RelWriter){&RAPTOR, file, prefixes};
    made->report = report;
    made->quads = strcmp(serializer, "nquads") == 0;
    made->json = strncmp(serializer, "json", 4) == 0;
    const RelStatus status = open_serializer(made, serializer);
    if (status != REL_OK) {
        release_raptor(&made->base);
        return status;
    }
    *writer = &made->base;
    return REL_OK;
}
