// cmd_build.c: `relata build` makes one graph of articles.
//
//   relata build news/ -o graph.ttl

#include "cli/commands.h"
#include "cli/run.h"
#include "cli/target.h"
#include "cli/values.h"

#include <relata/rdf.h>
#include <relata/view.h>

#include <stdlib.h>
#include <string.h>

/// Formats beside RelFormat's
enum { FORMAT_UNSAID = -1, FORMAT_DOT = 100 };

static const RelOption OPTIONS[] = {
    {'o', "output", "FILE", "Write the graph there; default: standard output"},
    {'f', "format", "FORMAT",
     "turtle, rdfxml, ntriples, nquads or dot; default:\n"
     "what FILE is called (.rdf, .nt, .nq, .dot) or turtle"},
    {0, "base", "IRI",
     "What the names of things begin with; ends in / or #;\n"
     "default: https://relata.example/kg/"},
    {0, "layers", "LIST",
     "Parts of the graph, separated by commas: facts,\n"
     "entities, statements, evidence, documents, ontology;\n"
     "default: all of them, in a picture facts"},
    {0, "assert-min", "X",
     "Least confidence of a plain fact, 0 to 1; default: 0.5"},
    {0, "serializer", "raptor:NAME", "Write with Raptor's serializer NAME"},
    {0, "around", "NAME", "In a picture: only what is near NAME"},
    {0, "depth", "N", "In a picture: so many steps around; default: 1"},
    {0, "max-nodes", "N", "In a picture: at most N things; default: 60"},
    REL_RUN_OPTIONS,
};

static const RelCommand BUILD = {
    .name = "build",
    .usage = "[OPTION]... FILE|DIRECTORY|-...",
    .summary =
        "Read news articles (plain text, HTML) and write one graph of what\n"
        "they say.  Of a directory all *.txt, *.html, *.htm and *.xhtml are\n"
        "read; '-' is standard input.  Neither the order of the inputs nor\n"
        "naming one twice changes the result.",
    .options = OPTIONS,
    .n_options = sizeof(OPTIONS) / sizeof(*OPTIONS),
    .examples =
        "  relata build article.html -o graph.ttl\n"
        "  relata build --format rdfxml news/ > graph.rdf\n"
        "  relata build news/ --format dot --around Iceland | dot -Tsvg "
        "> graph.svg",
};

typedef struct {
    RelRunOptions run;
    int format;
    const char *picture_option; ///< Given, but of use in a picture only
    RelWriteOptions writing;
    RelViewOptions view;
    RelGraphOptions graph;
} BuildOptions;

static const RelChoice FORMATS[] = {
    {"turtle", REL_FORMAT_TURTLE},
    {"ttl", REL_FORMAT_TURTLE},
    {"rdfxml", REL_FORMAT_RDFXML},
    {"rdf", REL_FORMAT_RDFXML},
    {"xml", REL_FORMAT_RDFXML},
    {"ntriples", REL_FORMAT_NTRIPLES},
    {"nt", REL_FORMAT_NTRIPLES},
    {"nquads", REL_FORMAT_NQUADS},
    {"nq", REL_FORMAT_NQUADS},
    {"dot", FORMAT_DOT},
    {"gv", FORMAT_DOT},
};
enum { N_FORMATS = sizeof(FORMATS) / sizeof(*FORMATS) };

static const RelChoice LAYERS[] = {
    {"facts", REL_LAYER_FACTS},
    {"entities", REL_LAYER_ENTITIES},
    {"statements", REL_LAYER_STATEMENTS},
    {"evidence", REL_LAYER_EVIDENCE},
    {"documents", REL_LAYER_DOCUMENTS},
    {"ontology", REL_LAYER_ONTOLOGY},
    {"all", REL_LAYER_ALL},
};
enum { N_LAYERS = sizeof(LAYERS) / sizeof(*LAYERS) };

/// Or the layers of a list like "facts,entities" together
static const char *
take_layers(BuildOptions *options, const char *list)
{
    static const char TROUBLE[] =
        "it must be a list of facts, entities, statements, evidence, "
        "documents, ontology";
    unsigned layers = 0;
    for (const char *rest = list;; ++rest) {
        char word[16] = "";
        int layer;
        const size_t length = strcspn(rest, ",");
        if (length >= sizeof(word)) {
            return TROUBLE;
        }
        memcpy(word, rest, length);
        if (!rel_value_choice(word, LAYERS, N_LAYERS, &layer)) {
            return TROUBLE;
        }
        layers |= (unsigned)layer;
        rest += length;
        if (*rest == '\0') {
            break;
        }
    }
    options->writing.layers = layers;
    return NULL;
}

static const char *
take_writing(BuildOptions *options, const char *name, const char *value)
{
    static const char RAPTOR[] = "raptor:";

    if (strcmp(name, "format") == 0) {
        return rel_value_choice(value, FORMATS, N_FORMATS, &options->format)
                   ? NULL
                   : "it must be turtle, rdfxml, ntriples, nquads or dot";
    }
    if (strcmp(name, "base") == 0) {
        options->writing.base = value;
        return rel_base_is_good(value)
                   ? NULL
                   : "it must be an absolute IRI that ends in / or #";
    }
    if (strcmp(name, "layers") == 0) {
        return take_layers(options, value);
    }
    if (strcmp(name, "assert-min") == 0) {
        return rel_value_share(value, &options->graph.assert_min)
                   ? NULL
                   : "it must be a number from 0 to 1";
    }
    if (strncmp(value, RAPTOR, strlen(RAPTOR)) != 0 || !value[strlen(RAPTOR)]) {
        return "it must be raptor: and a serializer's name";
    }
    options->writing.raptor = value + strlen(RAPTOR);
    return NULL;
}

static const char *
take_view(BuildOptions *options, const char *name, const char *value)
{
    unsigned long count = 0;
    options->picture_option = name;
    if (strcmp(name, "around") == 0) {
        options->view.around = value;
        return *value ? NULL : "it must be a name";
    }
    if (strcmp(name, "depth") == 0) {
        if (!rel_value_count(value, 1, 100, &count)) {
            return "it must be a number from 1 to 100";
        }
        options->view.depth = (unsigned)count;
        return NULL;
    }
    if (!rel_value_count(value, 1, 100000, &count)) {
        return "it must be a number from 1 to 100000";
    }
    options->view.max_nodes = count;
    return NULL;
}

static bool
is_view_option(const char *name)
{
    return strcmp(name, "around") == 0 || strcmp(name, "depth") == 0 ||
           strcmp(name, "max-nodes") == 0;
}

static const char *
take_option(void *wanted, const char *name, const char *value)
{
    BuildOptions *const options = (BuildOptions *)wanted;
    const char *trouble;
    if (rel_run_take(&options->run, name, value, &trouble)) {
        return trouble;
    }
    return is_view_option(name) ? take_view(options, name, value)
                                : take_writing(options, name, value);
}

/// The format that the name of the output asks for: "graph.rdf"
static int
guess_format(const char *output)
{
    int format = REL_FORMAT_TURTLE;
    const char *const suffix = output ? strrchr(output, '.') : NULL;
    if (suffix) {
        (void)rel_value_choice(suffix + 1, FORMATS, N_FORMATS, &format);
    }
    return format;
}

/// Settle what the options leave open; REL_EXIT_USAGE where they disagree
static RelExit
settle(BuildOptions *options)
{
    if (options->format == FORMAT_UNSAID) {
        options->format = guess_format(options->run.output);
    }
    if (options->format == FORMAT_DOT) {
        options->view.statements =
            (options->writing.layers & REL_LAYER_STATEMENTS) != 0;
        return options->writing.raptor
                   ? rel_options_complain(
                         &BUILD, "'--serializer' does not go with pictures")
                   : REL_EXIT_GOOD;
    }
    if (options->picture_option) {
        return rel_options_complain(&BUILD, "'--%s' needs '--format dot'",
                                    options->picture_option);
    }
    options->writing.format = (RelFormat)options->format;
    if (!options->writing.layers) {
        options->writing.layers = REL_LAYER_ALL;
    }
    return REL_EXIT_GOOD;
}

static RelStatus
take_input(void *data, RelRun *run, const char *path)
{
    RelReadOptions reading = run->options->reading;
    reading.engine = run->engine;
    return rel_worker_build(run->worker, path, &reading, &run->messages.report,
                            (RelGraph *)data);
}

/// Write the graph in the format asked for; trouble is reported
static RelStatus
write_graph(const RelGraph *graph, const BuildOptions *options,
            const RelReport *report, FILE *file)
{
    if (options->format != FORMAT_DOT) {
        return rel_graph_write(graph, &options->writing, report, file);
    }
    const RelStatus status = rel_graph_write_dot(graph, &options->view, file);
    if (status == REL_NOT_FOUND) {
        return rel_report(report, status, NULL, 0,
                          "nothing in the graph is called '%s'",
                          options->view.around);
    }
    return status == REL_OK
               ? status
               : rel_report(report, status, NULL, 0, "cannot draw: %s",
                            rel_status_text(status));
}

static void
note_size(const RelGraph *graph, const RelReport *report)
{
    size_t n_facts = 0;
    for (RelIndex i = 0; i < rel_graph_n_statements(graph); ++i) {
        n_facts += rel_graph_statement(graph, i)->asserted;
    }
    rel_report_at(report, REL_REPORT_NOTE, NULL, 0,
                  "%zu documents, %zu entities, %zu statements, %zu of them "
                  "facts",
                  rel_graph_n_sources(graph), rel_graph_n_entities(graph),
                  rel_graph_n_statements(graph), n_facts);
}

/// Resolve and write; what went in is in `graph`
static RelStatus
finish(RelGraph *graph, const BuildOptions *options, RelTarget *target,
       const RelReport *report)
{
    RelStatus status = rel_graph_resolve(graph, report);
    if (status != REL_OK) {
        return rel_report(report, status, NULL, 0, "cannot join the graph: %s",
                          rel_status_text(status));
    }
    status = write_graph(graph, options, report, target->file);
    if (status == REL_OK) {
        status = rel_target_commit(target, report);
    }
    if (status == REL_OK) {
        note_size(graph, report);
    }
    return status;
}

/// Fill a graph from the inputs and write it
static RelExit
build(RelRun *run, const BuildOptions *options, RelTarget *target)
{
    const RelReport *const report = &run->messages.report;
    RelGraph *graph;
    RelExit code;

    if (rel_engine_new_graph(run->engine, &options->graph, &graph) != REL_OK) {
        rel_report(report, REL_ERR_NO_MEMORY, NULL, 0, "out of memory");
        return REL_EXIT_FAILED;
    }
    if (rel_run_each(run, take_input, graph, &code)) {
        const RelStatus status = finish(graph, options, target, report);
        if (status != REL_OK) {
            code =
                status == REL_ERR_ARGUMENT ? REL_EXIT_USAGE : REL_EXIT_FAILED;
        }
    }
    rel_graph_free(graph);
    return code;
}

RelExit
rel_cmd_build(int argc, char **argv)
{
    BuildOptions options = {
        .run = {.loudness = REL_NORMAL},
        .format = FORMAT_UNSAID,
        .graph = {.assert_min = 0.5},
        .view = {.depth = 1},
    };
    RelTarget target;
    RelRun run;
    RelExit code;
    int first;

    if (!rel_options_parse(&BUILD, argc, argv, take_option, &options, &first,
                           &code)) {
        return code;
    }
    code = first < argc ? settle(&options)
                        : rel_options_complain(&BUILD, "which articles?");
    if (code != REL_EXIT_GOOD) {
        return code;
    }
    if (rel_run_begin(&run, &options.run, argv + first, (size_t)(argc - first),
                      REL_AS_SET, &code)) {
        code = REL_EXIT_FAILED;
        if (rel_target_open(&target, options.run.output,
                            &run.messages.report) == REL_OK) {
            code = build(&run, &options, &target);
            rel_target_discard(&target);
        }
    }
    rel_run_end(&run);
    return code;
}
