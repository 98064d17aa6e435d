// cmd_extract.c: `relata extract` prints what each sentence says.
//
//   relata extract --format tsv a1.html

#include "cli/commands.h"
#include "cli/print.h"
#include "cli/values.h"

#include <string.h>

static const RelOption OPTIONS[] = {
    {'o', "output", "FILE", "Write there; default: standard output"},
    {'f', "format", "FORMAT",
     "jsonl: one proposition a line, with all that is known;\n"
     "tsv: sentence, confidence, first argument, relation,\n"
     "further arguments; default: jsonl"},
    {0, "style", "STYLE",
     "Of tsv.  minimal: one fact a line, bare noun phrases;\n"
     "full: one clause a line, all arguments; default: minimal"},
    {0, "explain", NULL,
     "For people: the words, the edges of the tree and the\n"
     "rule behind each proposition, and why a sentence or\n"
     "a verb says nothing"},
    {0, "pretokenized", NULL,
     "A line is a sentence, its words are separated by\n"
     "single blanks and come back unchanged"},
    REL_RUN_OPTIONS,
};

static const RelCommand EXTRACT = {
    .name = "extract",
    .usage = "[OPTION]... [FILE|DIRECTORY|-]...",
    .summary = "Print what each sentence says: who does what to whom, when,\n"
               "where, and who says so.  Without a file standard input is "
               "read.",
    .options = OPTIONS,
    .n_options = sizeof(OPTIONS) / sizeof(*OPTIONS),
    .examples =
        "  relata extract article.html\n"
        "  relata extract --explain article.html\n"
        "  echo 'Iceland rejected the deal.' | relata extract --format tsv",
};

enum { FORMAT_UNSAID, FORMAT_JSONL, FORMAT_TSV };
enum { STYLE_UNSAID, STYLE_MINIMAL, STYLE_FULL };

typedef struct {
    RelRunOptions run;
    int format;
    int style;
    bool explain;
    bool pretokenized;
} ExtractOptions;

static const char *
take_option(void *wanted, const char *name, const char *value)
{
    static const RelChoice FORMATS[] = {{"jsonl", FORMAT_JSONL},
                                        {"tsv", FORMAT_TSV}};
    static const RelChoice STYLES[] = {{"minimal", STYLE_MINIMAL},
                                       {"full", STYLE_FULL}};
    ExtractOptions *const options = (ExtractOptions *)wanted;
    const char *trouble;

    if (rel_run_take(&options->run, name, value, &trouble)) {
        return trouble;
    }
    if (strcmp(name, "format") == 0) {
        return rel_value_choice(value, FORMATS, 2, &options->format)
                   ? NULL
                   : "it must be jsonl or tsv";
    }
    if (strcmp(name, "style") == 0) {
        return rel_value_choice(value, STYLES, 2, &options->style)
                   ? NULL
                   : "it must be minimal or full";
    }
    if (strcmp(name, "explain") == 0) {
        options->explain = true;
    } else {
        options->pretokenized = true;
    }
    return NULL;
}

/// Settle what is printed; REL_EXIT_USAGE where the options disagree
static RelExit
settle(const ExtractOptions *options, RelPrintOptions *printing)
{
    if (options->style != STYLE_UNSAID && options->format != FORMAT_TSV) {
        return rel_options_complain(&EXTRACT, "'--style' needs '--format tsv'");
    }
    if (options->explain && options->format != FORMAT_UNSAID) {
        return rel_options_complain(
            &EXTRACT, "'--explain' and '--format' exclude each other");
    }
    if (options->explain) {
        printing->format = REL_PRINT_EXPLAIN;
    } else if (options->format == FORMAT_TSV) {
        printing->format = options->style == STYLE_FULL ? REL_PRINT_TSV_FULL
                                                        : REL_PRINT_TSV_MINIMAL;
    }
    printing->shape =
        options->pretokenized ? REL_SHAPE_TOKENS : REL_SHAPE_ARTICLE;
    return REL_EXIT_GOOD;
}

RelExit
rel_cmd_extract(int argc, char **argv)
{
    ExtractOptions options = {.run = {.loudness = REL_NORMAL}};
    RelPrintOptions printing = {.format = REL_PRINT_JSONL};
    RelExit code;
    int first;

    if (!rel_options_parse(&EXTRACT, argc, argv, take_option, &options, &first,
                           &code)) {
        return code;
    }
    code = settle(&options, &printing);
    if (code != REL_EXIT_GOOD) {
        return code;
    }
    return rel_print_inputs(&options.run, &printing, argc, argv, first);
}
