// options.c: parses and explains the options of a command.
//
// getopt_long does the parsing.  Its tables are made from the command's own,
// so that --help cannot differ from what is understood.

#include "cli/options.h"

#include <relata/version.h>

#include <assert.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/// Values of long options for getopt_long, out of the way of letters
enum { FIRST_VALUE = 256, COLUMN = 26 };

static const RelOption COMMON[] = {
    {'h', "help", NULL, "Show this help"},
    {'V', "version", NULL, "Show the version"},
};
enum { N_COMMON = sizeof(COMMON) / sizeof(*COMMON) };

/// The `index`th option: the command's own, then those all have
static const RelOption *
option_at(const RelCommand *command, size_t index)
{
    return index < command->n_options ? &command->options[index]
                                      : &COMMON[index - command->n_options];
}

static size_t
count_options(const RelCommand *command)
{
    return command->n_options + N_COMMON;
}

/// Write "  -o, --output FILE" and its help from column 26 on
static void
show_option(const RelOption *option)
{
    char left[80];
    const char letter[] = {'-', option->letter, ',', '\0'};
    const int width = snprintf(left, sizeof(left), "  %3s --%s%s%s",
                               option->letter ? letter : "", option->name,
                               option->argument ? " " : "",
                               option->argument ? option->argument : "");

    if (width >= COLUMN - 1) {
        printf("%s\n%*s", left, COLUMN, "");
    } else {
        printf("%-*s", COLUMN, left);
    }
    for (const char *byte = option->help; *byte; ++byte) {
        putchar(*byte);
        if (*byte == '\n') {
            printf("%*s", COLUMN, "");
        }
    }
    putchar('\n');
}

static RelExit
show_help(const RelCommand *command)
{
    printf("usage: relata %s%s%s\n\n%s\n\noptions:\n", command->name,
           *command->name ? " " : "", command->usage, command->summary);
    for (size_t i = 0; i < count_options(command); ++i) {
        show_option(option_at(command, i));
    }
    if (command->examples) {
        printf("\nexamples:\n%s\n", command->examples);
    }
    return fflush(stdout) == 0 ? REL_EXIT_GOOD : REL_EXIT_FAILED;
}

static RelExit
show_version(void)
{
    printf("relata %s\n", REL_VERSION);
    return fflush(stdout) == 0 ? REL_EXIT_GOOD : REL_EXIT_FAILED;
}

RelExit
rel_options_complain(const RelCommand *command, const char *format, ...)
{
    const char *const blank = *command->name ? " " : "";
    va_list arguments;

    fprintf(stderr, "relata%s%s: ", blank, command->name);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fprintf(stderr, "\nTry 'relata%s%s --help'.\n", blank, command->name);
    return REL_EXIT_USAGE;
}

/// Fill getopt's tables: ":o:q" and {"output", 1, NULL, 256}
static void
make_tables(const RelCommand *command, char *letters, struct option *names)
{
    *letters++ = ':'; // a missing argument is told from an unknown option
    for (size_t i = 0; i < count_options(command); ++i) {
        const RelOption *const option = option_at(command, i);
        if (option->letter) {
            *letters++ = option->letter;
        }
        if (option->letter && option->argument) {
            *letters++ = ':';
        }
        names[i] = (struct option){
            option->name, option->argument ? required_argument : no_argument,
            NULL, FIRST_VALUE + (int)i};
    }
    *letters = '\0';
    names[count_options(command)] = (struct option){NULL, 0, NULL, 0};
}

/// The option that getopt_long returned as `value`
static const RelOption *
find_option(const RelCommand *command, int value)
{
    if (value >= FIRST_VALUE) {
        return option_at(command, (size_t)(value - FIRST_VALUE));
    }
    for (size_t i = 0; i < count_options(command); ++i) {
        if (option_at(command, i)->letter == value) {
            return option_at(command, i);
        }
    }
    return NULL;
}

/// Say what is wrong with the option that getopt_long just refused
static RelExit
refuse(const RelCommand *command, int value, char **argv)
{
    const RelOption *const option =
        optopt ? find_option(command, optopt) : NULL;
    if (value == ':' && option) {
        return rel_options_complain(command, "option '--%s' needs %s",
                                    option->name, option->argument);
    }
    if (option) {
        return rel_options_complain(command, "option '--%s' takes no argument",
                                    option->name);
    }
    if (optopt) {
        return rel_options_complain(command, "unknown option '-%c'", optopt);
    }
    return rel_options_complain(command, "unknown option '%s'",
                                argv[optind - 1]);
}

/// Take the option `value`; false when the command ends with `*code`
static bool
take_option(const RelCommand *command, int value, RelTakeOption take,
            void *wanted, RelExit *code)
{
    const RelOption *const option = find_option(command, value);
    if (strcmp(option->name, "help") == 0) {
        *code = show_help(command);
        return false;
    }
    if (strcmp(option->name, "version") == 0) {
        *code = show_version();
        return false;
    }
    const char *const trouble = take(wanted, option->name, optarg);
    if (trouble) {
        *code =
            rel_options_complain(command, "'%s' is no good for '--%s': %s",
                                 optarg ? optarg : "", option->name, trouble);
    }
    return !trouble;
}

bool
rel_options_parse(const RelCommand *command, int argc, char **argv,
                  RelTakeOption take, void *wanted, int *first, RelExit *code)
{
    char letters[2 * REL_MAX_OPTIONS + 2];
    struct option names[REL_MAX_OPTIONS + 1];
    int value;

    assert(count_options(command) <= REL_MAX_OPTIONS);
    make_tables(command, letters, names);
    opterr = 0;
    optind = 0; // start anew, also after another parse
    while ((value = getopt_long(argc, argv, letters, names, NULL)) != -1) {
        if (value == '?' || value == ':') {
            *code = refuse(command, value, argv);
            return false;
        }
        if (!take_option(command, value, take, wanted, code)) {
            return false;
        }
    }
    *first = optind;
    return true;
}
