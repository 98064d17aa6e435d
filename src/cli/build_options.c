// build_options.c: reads the command line of `relata build`.
//
//   -o graph.rdf --layers facts,entities --assert-min 0.7 news/
//
// Options may come in any order, so whether they agree is seen at the end.

#include "cli/build_options.h"

#include "cli/values.h"

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

/// The options while they are read
typedef struct {
    RelBuildOptions *build;
    int format;
    const char *picture_option; ///< Given, but of use in a picture only
} Reading;

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
take_layers(RelWriteOptions *writing, const char *list)
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
    writing->layers = layers;
    return NULL;
}

static const char *
take_writing(Reading *reading, const char *name, const char *value)
{
    static const char RAPTOR[] = "raptor:";
    RelBuildOptions *const options = reading->build;

    if (strcmp(name, "format") == 0) {
        return rel_value_choice(value, FORMATS, N_FORMATS, &reading->format)
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
        return take_layers(&options->writing, value);
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
take_view(Reading *reading, const char *name, const char *value)
{
    RelViewOptions *const view = &reading->build->view;
    unsigned long count = 0;
    reading->picture_option = name;
    if (strcmp(name, "around") == 0) {
        view->around = value;
        return *value ? NULL : "it must be a name";
    }
    if (strcmp(name, "depth") == 0) {
        if (!rel_value_count(value, 1, 100, &count)) {
            return "it must be a number from 1 to 100";
        }
        view->depth = (unsigned)count;
        return NULL;
    }
    if (!rel_value_count(value, 1, 100000, &count)) {
        return "it must be a number from 1 to 100000";
    }
    view->max_nodes = count;
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
    Reading *const reading = (Reading *)wanted;
    const char *trouble;
    if (rel_run_take(&reading->build->run, name, value, &trouble)) {
        return trouble;
    }
    return is_view_option(name) ? take_view(reading, name, value)
                                : take_writing(reading, name, value);
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

/// Settle what a picture is to show
static RelExit
settle_picture(RelBuildOptions *options)
{
    options->picture = true;
    options->view.statements =
        (options->writing.layers & REL_LAYER_STATEMENTS) != 0;
    return options->writing.raptor
               ? rel_options_complain(
                     &BUILD, "'--serializer' does not go with pictures")
               : REL_EXIT_GOOD;
}

/// Settle what the options leave open; REL_EXIT_USAGE where they disagree
static RelExit
settle(const Reading *reading)
{
    RelBuildOptions *const options = reading->build;
    const int format = reading->format == FORMAT_UNSAID
                           ? guess_format(options->run.output)
                           : reading->format;

    if (format == FORMAT_DOT) {
        return settle_picture(options);
    }
    if (reading->picture_option) {
        return rel_options_complain(&BUILD, "'--%s' needs '--format dot'",
                                    reading->picture_option);
    }
    options->writing.format = (RelFormat)format;
    if (!options->writing.layers) {
        options->writing.layers = REL_LAYER_ALL;
    }
    return REL_EXIT_GOOD;
}

bool
rel_build_options_parse(int argc, char **argv, RelBuildOptions *options,
                        int *first, RelExit *code)
{
    Reading reading = {.build = options, .format = FORMAT_UNSAID};

    *options = (RelBuildOptions){
        .run = {.loudness = REL_NORMAL},
        .graph = {.assert_min = 0.5},
        .view = {.depth = 1},
    };
    if (!rel_options_parse(&BUILD, argc, argv, take_option, &reading, first,
                           code)) {
        return false;
    }
    *code = *first < argc ? settle(&reading)
                          : rel_options_complain(&BUILD, "which articles?");
    return *code == REL_EXIT_GOOD;
}
