// read.c: Raptor's parsers behind one call.
//
// Raptor reports through a log handler and goes on after some errors; here
// the first error ends the reading.  Each call has a world of its own, since
// worlds cannot be shared by threads.

#include "rdf/read.h"

#include "rdf/message.h"
#include "rdf/raptor_term.h"

/// Bytes handed to the parser at a time
enum { CHUNK = 1 << 16 };

/// A reading in progress
typedef struct {
    const char *name;
    const RelReport *report;
    const RelRdfHandler *handler;
    raptor_parser *parser;
    RelArena *arena; ///< Of the triple at hand
    RelStatus status;
} Reading;

/// Line of the parser, or 0
static size_t
find_line(const Reading *reading)
{
    raptor_locator *const locator =
        reading->parser ? raptor_parser_get_locator(reading->parser) : NULL;
    const int line = locator ? raptor_locator_line(locator) : 0;

    return line > 0 ? (size_t)line : 0;
}

/// Remember the first failure and stop the parser
static void
fail(Reading *reading, RelStatus status)
{
    if (reading->status == REL_OK) {
        reading->status = status;
        if (reading->parser) {
            raptor_parser_parse_abort(reading->parser);
        }
    }
}

/// Raptor's log handler
static void
hear(void *data, raptor_log_message *message)
{
    Reading *const reading = (Reading *)data;

    if (message->level < RAPTOR_LOG_LEVEL_ERROR || reading->status != REL_OK) {
        return;
    }
    char text[REL_MESSAGE_ROOM];
    rel_message_clean(message->text, text);
    const int line =
        message->locator ? raptor_locator_line(message->locator) : 0;
    rel_report(reading->report, REL_OK, reading->name,
               line > 0 ? (size_t)line : find_line(reading), "%s", text);
    fail(reading, REL_ERR_FORMAT);
}

/// Raptor's statement handler
static void
take_statement(void *data, raptor_statement *statement)
{
    Reading *const reading = (Reading *)data;
    RelTriple triple;

    if (reading->status != REL_OK) {
        return;
    }
    const size_t line = find_line(reading);
    RelStatus status =
        rel_triple_from_raptor(statement, reading->arena, &triple);
    if (status == REL_ERR_FORMAT) {
        rel_report(reading->report, status, reading->name, line,
                   "bad term in a triple");
    }
    if (status == REL_OK) {
        status =
            reading->handler->triple(reading->handler->data, &triple, line);
    }
    rel_arena_clear(reading->arena);
    if (status != REL_OK) {
        fail(reading, status);
    }
}

/// Raptor's handler of prefixes
static void
take_prefix(void *data, raptor_namespace *space)
{
    Reading *const reading = (Reading *)data;
    const unsigned char *const name = raptor_namespace_get_prefix(space);
    raptor_uri *const uri = raptor_namespace_get_uri(space);

    if (reading->status == REL_OK && uri) {
        const RelPrefix prefix = {
            rel_text(name ? (const char *)name : ""),
            rel_text((const char *)raptor_uri_as_string(uri))};
        const RelStatus status =
            reading->handler->prefix(reading->handler->data, &prefix);
        if (status != REL_OK) {
            fail(reading, status);
        }
    }
}

/// Feed the parser from `file`, up to its end
static void
feed(Reading *reading, FILE *file)
{
    unsigned char bytes[CHUNK];
    bool end = false;

    while (!end && reading->status == REL_OK) {
        const size_t length = fread(bytes, 1, sizeof(bytes), file);
        end = length < sizeof(bytes);
        if (ferror(file)) {
            fail(reading, rel_report(reading->report, REL_ERR_IO, reading->name,
                                     0, "cannot read"));
        } else if (raptor_parser_parse_chunk(reading->parser, bytes, length,
                                             end) != 0) {
            fail(reading, REL_ERR_FORMAT);
        }
    }
}

/// Set up the parser in `world` and run it
static void
parse(Reading *reading, raptor_world *world, const char *syntax,
      const char *base, FILE *file)
{
    raptor_uri *const uri = raptor_new_uri(world, (const unsigned char *)base);
    reading->parser = raptor_new_parser(world, syntax);

    if (!uri || !reading->parser) {
        fail(reading, REL_ERR_NO_MEMORY);
    } else {
        raptor_parser_set_option(reading->parser, RAPTOR_OPTION_NO_NET, NULL,
                                 1);
        raptor_parser_set_option(reading->parser, RAPTOR_OPTION_NO_FILE, NULL,
                                 1);
        raptor_parser_set_statement_handler(reading->parser, reading,
                                            take_statement);
        if (reading->handler->prefix) {
            raptor_parser_set_namespace_handler(reading->parser, reading,
                                                take_prefix);
        }
        if (raptor_parser_parse_start(reading->parser, uri) != 0) {
            fail(reading, REL_ERR_NO_MEMORY);
        }
        feed(reading, file);
    }
    if (reading->parser) {
        raptor_free_parser(reading->parser);
    }
    raptor_free_uri(uri);
}

RelStatus
rel_rdf_read(FILE *file, const char *name, const char *syntax, const char *base,
             const RelReport *report, const RelRdfHandler *handler)
{
    Reading reading = {name, report, handler, NULL, NULL, REL_OK};
    raptor_world *const world = raptor_new_world();

    reading.arena = rel_arena_new(&REL_HEAP);
    if (!world || !reading.arena || raptor_world_open(world) != 0) {
        reading.status = REL_ERR_NO_MEMORY;
    } else {
        raptor_world_set_log_handler(world, &reading, hear);
        parse(&reading, world, syntax, base, file);
    }
    rel_arena_free(reading.arena);
    if (world) {
        raptor_free_world(world);
    }
    return reading.status;
}
