// main.c: `relata COMMAND ...` calls the command of that name.

#include "cli/commands.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const struct {
    const char *name;
    RelExit (*run)(int argc, char **argv);
} COMMANDS[] = {
    {"build", rel_cmd_build},
    {"extract", rel_cmd_extract},
    {"parse", rel_cmd_parse},
    {"query", rel_cmd_query},
};
enum { N_COMMANDS = sizeof(COMMANDS) / sizeof(*COMMANDS) };

static const RelCommand RELATA = {
    .name = "",
    .usage = "COMMAND [OPTION]... [ARGUMENT]...",
    .summary =
        "Read English news and write a knowledge graph in RDF.\n"
        "\n"
        "commands:\n"
        "  build    articles in, one graph out: Turtle, RDF/XML, N-Triples,\n"
        "           N-Quads or a picture for Graphviz\n"
        "  extract  what each sentence says, as JSON lines or a table\n"
        "  parse    words, tags, trees and names, as CoNLL-U or JSON\n"
        "  query    answer a SPARQL query over a graph\n"
        "\n"
        "'relata COMMAND --help' tells more.",
    .examples = "  relata build article.html -o graph.ttl\n"
                "  relata query graph.ttl 'SELECT ?who ?what { ?who rel:leads "
                "?what }'",
};

/// `relata` itself has no options beside --help and --version
static const char *
take_nothing(void *wanted, const char *name, const char *value)
{
    (void)wanted;
    (void)name;
    (void)value;
    return "no such option";
}

/// What is asked without a command: help, the version, or a mistake
static RelExit
run_bare(int argc, char **argv)
{
    int first;
    RelExit code;
    if (!rel_options_parse(&RELATA, argc, argv, take_nothing, NULL, &first,
                           &code)) {
        return code;
    }
    return first < argc ? rel_options_complain(&RELATA, "unknown command '%s'",
                                               argv[first])
                        : rel_options_complain(&RELATA, "which command?");
}

/// Where a standard file is closed, put one there that fails to read or write;
/// else the next file opened would be taken for it
static void
fill_standard_files(void)
{
    static const int FAILING[] = {O_WRONLY, O_RDONLY, O_RDWR};

    for (int i = STDIN_FILENO; i <= STDERR_FILENO; ++i) {
        if (fcntl(i, F_GETFD) == -1) {
            (void)open("/dev/null", FAILING[i]); // takes the lowest, i
        }
    }
}

int
main(int argc, char **argv)
{
    fill_standard_files();
    // A file that grows too large is an error of writing, not the end.
    (void)signal(SIGXFSZ, SIG_IGN);
    for (size_t i = 0; argc > 1 && i < N_COMMANDS; ++i) {
        if (strcmp(argv[1], COMMANDS[i].name) == 0) {
            return (int)COMMANDS[i].run(argc - 1, argv + 1);
        }
    }
    return (int)run_bare(argc, argv);
}
