// cmd_query.c: `relata query` answers SPARQL over a graph.
//
//   relata query graph.ttl 'SELECT ?s { ?s a k:Country }'

#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/target.h"
#include "cli/values.h"

#include "base/files.h"

#include <relata/rdf.h>

#include <string.h>

/// Longest query: 1 MiB
#define QUERY_LIMIT ((size_t)1 << 20)

static const RelOption OPTIONS[] = {
    {'o', "output", "FILE", "Write there; default: standard output"},
    {'f', "format", "FORMAT",
     "table, csv, json or xml, for SELECT and ASK;\n"
     "CONSTRUCT gives Turtle; default: table"},
    {0, "file", "FILE", "Read the query from FILE; '@FILE' does the same"},
    {'q', "quiet", NULL, "Say nothing but errors"},
};

static const RelCommand QUERY = {
    .name = "query",
    .usage = "[OPTION]... GRAPH SPARQL|@FILE",
    .summary = "Answer a SPARQL query over an RDF file: Turtle, RDF/XML,\n"
               "N-Triples or N-Quads, by its suffix.",
    .options = OPTIONS,
    .n_options = sizeof(OPTIONS) / sizeof(*OPTIONS),
    .examples =
        "  relata query graph.ttl 'SELECT ?who ?what { ?who rel:leads ?what "
        "}'\n"
        "  relata query --format csv graph.ttl @leaders.rq > leaders.csv",
};

typedef struct {
    const char *output;
    const char *query_file;
    const char *graph;
    const char *sparql;
    int format;
    RelLoudness loudness;
} QueryOptions;

static const char *
take_option(void *wanted, const char *name, const char *value)
{
    static const RelChoice FORMATS[] = {
        {"table", REL_ANSWER_TABLE},
        {"csv", REL_ANSWER_CSV},
        {"json", REL_ANSWER_JSON},
        {"xml", REL_ANSWER_XML},
    };
    QueryOptions *const options = (QueryOptions *)wanted;

    if (strcmp(name, "output") == 0) {
        options->output = value;
    } else if (strcmp(name, "file") == 0) {
        options->query_file = value;
    } else if (strcmp(name, "quiet") == 0) {
        options->loudness = REL_QUIET;
    } else if (!rel_value_choice(value, FORMATS, 4, &options->format)) {
        return "it must be table, csv, json or xml";
    }
    return NULL;
}

/// Take GRAPH and SPARQL from the arguments
static RelExit
take_arguments(QueryOptions *options, char *const *arguments, int n_arguments)
{
    if (n_arguments < 1) {
        return rel_options_complain(&QUERY, "which graph?");
    }
    options->graph = arguments[0];
    if (n_arguments == 1 && !options->query_file) {
        return rel_options_complain(&QUERY, "which query?");
    }
    if (n_arguments > (options->query_file ? 1 : 2)) {
        return rel_options_complain(&QUERY,
                                    "one graph and one query, please; "
                                    "'%s' is too much",
                                    arguments[n_arguments - 1]);
    }
    if (n_arguments == 2 && arguments[1][0] == '@') {
        options->query_file = arguments[1] + 1;
    } else if (n_arguments == 2) {
        options->sparql = arguments[1];
    }
    return REL_EXIT_GOOD;
}

/// Read the query if it stands in a file; trouble is reported
static RelStatus
read_query(QueryOptions *options, const RelReport *report, RelArena *arena)
{
    RelText text;
    if (options->sparql) {
        return REL_OK;
    }
    const RelStatus status =
        rel_file_read(options->query_file, QUERY_LIMIT, report, arena, &text);
    if (status == REL_OK && memchr(text.bytes, '\0', text.length)) {
        return rel_report(report, REL_ERR_ENCODING, options->query_file, 0,
                          "not a query but binary");
    }
    options->sparql = text.bytes;
    return status;
}

static RelStatus
answer(QueryOptions *options, const RelReport *report, RelArena *arena)
{
    RelTarget target;
    RelStatus status = read_query(options, report, arena);
    if (status == REL_OK) {
        status = rel_target_open(&target, options->output, report);
    }
    if (status != REL_OK) {
        return status;
    }
    status = rel_query(options->graph, options->sparql,
                       (RelAnswerFormat)options->format, report, target.file);
    if (status == REL_OK || status == REL_NOT_FOUND) {
        status = rel_target_commit(&target, report);
    }
    rel_target_discard(&target);
    return status;
}

RelExit
rel_cmd_query(int argc, char **argv)
{
    QueryOptions options = {.loudness = REL_NORMAL, .format = REL_ANSWER_TABLE};
    RelMessages messages;
    RelExit code;
    int first;

    if (!rel_options_parse(&QUERY, argc, argv, take_option, &options, &first,
                           &code)) {
        return code;
    }
    code = take_arguments(&options, argv + first, argc - first);
    if (code != REL_EXIT_GOOD) {
        return code;
    }
    rel_messages_init(&messages, options.loudness);
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    if (!arena || answer(&options, &messages.report, arena) != REL_OK) {
        code = REL_EXIT_FAILED;
    }
    rel_arena_free(arena);
    return code;
}
