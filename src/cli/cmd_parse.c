// cmd_parse.c: `relata parse` prints the analysis itself.
//
//   echo 'It did.' | relata parse
//   echo 'It did.' | relata parse --format json --names

#include "cli/commands.h"
#include "cli/print.h"
#include "cli/values.h"

#include <string.h>

static const RelOption OPTIONS[] = {
    {'o', "output", "FILE", "Write there; default: standard output"},
    {'f', "format", "FORMAT",
     "conllu: a word a line, as Universal Dependencies has it;\n"
     "json: one object a line for each sentence, with offsets;\n"
     "default: conllu"},
    {0, "names", NULL,
     "Print the names of persons, organisations and places,\n"
     "too: Name=B-PER in the last column, a list in json"},
    {0, "conllu", NULL,
     "The input is CoNLL-U: its words, numbers and comments\n"
     "are kept, its analysis is made anew"},
    {0, "pretokenized", NULL,
     "A line is a sentence, its words are separated by\n"
     "single blanks and come back unchanged"},
    REL_RUN_OPTIONS,
};

static const RelCommand PARSE = {
    .name = "parse",
    .usage = "[OPTION]... [FILE|DIRECTORY|-]...",
    .summary = "Print words, lemmas, parts of speech and dependency trees as "
               "CoNLL-U\nor JSON.  Without a file standard input is read.",
    .options = OPTIONS,
    .n_options = sizeof(OPTIONS) / sizeof(*OPTIONS),
    .examples = "  echo 'Iceland rejected the deal.' | relata parse\n"
                "  relata parse --format json --names article.html\n"
                "  relata parse --conllu gold.conllu -o system.conllu",
};

typedef struct {
    RelRunOptions run;
    RelPrintOptions printing;
    bool twice; ///< Two shapes of the input were asked for
} ParseOptions;

static const char *
take_format(RelPrintOptions *printing, const char *value)
{
    static const RelChoice FORMATS[] = {{"conllu", REL_PRINT_CONLLU},
                                        {"json", REL_PRINT_TREES_JSON}};
    int format;
    if (!rel_value_choice(value, FORMATS, 2, &format)) {
        return "it must be conllu or json";
    }
    printing->format = (RelPrintFormat)format;
    return NULL;
}

static const char *
take_option(void *wanted, const char *name, const char *value)
{
    ParseOptions *const options = (ParseOptions *)wanted;
    const char *trouble;

    if (rel_run_take(&options->run, name, value, &trouble)) {
        return trouble;
    }
    if (strcmp(name, "format") == 0) {
        return take_format(&options->printing, value);
    }
    if (strcmp(name, "names") == 0) {
        options->printing.names = true;
        return NULL;
    }
    const RelTextShape shape =
        strcmp(name, "conllu") == 0 ? REL_SHAPE_CONLLU : REL_SHAPE_TOKENS;
    options->twice |= options->printing.shape != REL_SHAPE_ARTICLE &&
                      options->printing.shape != shape;
    options->printing.shape = shape;
    return NULL;
}

RelExit
rel_cmd_parse(int argc, char **argv)
{
    ParseOptions options = {
        .run = {.loudness = REL_NORMAL},
        .printing = {.format = REL_PRINT_CONLLU, .shape = REL_SHAPE_ARTICLE},
    };
    RelExit code;
    int first;

    if (!rel_options_parse(&PARSE, argc, argv, take_option, &options, &first,
                           &code)) {
        return code;
    }
    if (options.twice) {
        return rel_options_complain(
            &PARSE, "'--conllu' and '--pretokenized' exclude each other");
    }
    return rel_print_inputs(&options.run, &options.printing, argc, argv, first);
}
