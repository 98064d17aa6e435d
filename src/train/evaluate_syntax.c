// evaluate_syntax.c: how well the parser does on gold trees.
//
//   evaluate_syntax [--relations] [--model FILE] DATA
//   evaluate_syntax [--relations] [--model FILE] GOLD.conllu...
//
// DATA is a folder with syntax/ewt-dev.conllu and syntax/gumopen-dev.conllu.
// The model is syntax.model in RELATA_DATA, or data/, if none is named.
// Parses the gold tokens and prints the share, in per cent, of right universal
// and Penn tags, heads (UAS), heads with the relation up to its colon (LAS)
// and with all of it (LASx), and the tokens parsed a CPU second.
// With --relations, precision, recall and F1 of each relation follow.

#include "base/files.h"
#include "base/strings.h"
#include "syntax/conllu.h"
#include "syntax/parser.h"

#include <relata/arena.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MAX_BYTES = 256 * 1024 * 1024, MAX_RELATIONS = 128, PATH_LENGTH = 4096 };

/// Counts of one relation
typedef struct {
    RelText name; // up to the colon
    size_t gold, found, right;
} Relation;

typedef struct {
    size_t n_tokens, upos, xpos, heads, labelled, exact;
    double seconds;
    Relation relations[MAX_RELATIONS];
    size_t n_relations;
} Score;

static RelText
up_to_colon(RelText relation)
{
    for (size_t i = 0; i < relation.length; ++i) {
        if (relation.bytes[i] == ':') {
            return rel_text_slice(relation, 0, i);
        }
    }
    return relation;
}

static Relation *
find_relation(Score *score, RelText relation)
{
    const RelText name = up_to_colon(relation);

    for (size_t i = 0; i < score->n_relations; ++i) {
        if (rel_text_equals(score->relations[i].name, name)) {
            return &score->relations[i];
        }
    }
    if (score->n_relations + 1 < MAX_RELATIONS) {
        ++score->n_relations;
    }
    Relation *added = &score->relations[score->n_relations - 1];
    *added = (Relation){.name = name};
    return added;
}

static void
count_token(Score *score, const RelToken *gold, const RelToken *found)
{
    Relation *wanted = find_relation(score, gold->relation);
    Relation *given = find_relation(score, found->relation);
    const bool head = gold->head == found->head;

    ++score->n_tokens;
    ++wanted->gold;
    ++given->found;
    score->upos += gold->upos == found->upos;
    score->xpos += rel_text_equals(gold->xpos, found->xpos);
    score->heads += head;
    score->labelled += head && wanted == given;
    score->exact += head && rel_text_equals(gold->relation, found->relation);
    wanted->right += head && wanted == given;
}

static double
now(void)
{
    struct timespec time = {0, 0};

    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

/// Sentences with the forms of others and nothing else
static RelStatus
copy_forms(const RelSentences *from, RelArena *arena, RelSentences *copy)
{
    *copy = (RelSentences){
        REL_ARENA_ARRAY(arena, RelSentence, from->n_sentences),
        from->n_sentences,
    };
    for (RelIndex i = 0; copy->sentences && i < from->n_sentences; ++i) {
        const RelSentence *sentence = &from->sentences[i];
        copy->sentences[i] = *sentence;
        RelToken *tokens = REL_ARENA_ARRAY(arena, RelToken, sentence->n_tokens);
        copy->sentences[i].tokens = tokens;
        for (RelIndex k = 0; tokens && k < sentence->n_tokens; ++k) {
            tokens[k].form = sentence->tokens[k].form;
        }
        if (!tokens) {
            return REL_ERR_NO_MEMORY;
        }
    }
    return copy->sentences ? REL_OK : REL_ERR_NO_MEMORY;
}

/// Parse a copy of `gold` and count
static RelStatus
score_sentences(const RelParser *parser, RelParserState *state, RelArena *arena,
                const RelSentences *gold, Score *score)
{
    RelSentences found;
    RelStatus status = copy_forms(gold, arena, &found);
    if (status) {
        return status;
    }
    const double begin = now();
    status = rel_parser_run_all(parser, state, arena, &found);
    score->seconds += now() - begin;
    for (RelIndex i = 0; !status && i < gold->n_sentences; ++i) {
        const RelSentence *wanted = &gold->sentences[i];
        for (RelIndex k = 0; k < wanted->n_tokens; ++k) {
            count_token(score, &wanted->tokens[k],
                        &found.sentences[i].tokens[k]);
        }
    }
    return status;
}

static void
print_score(const Score *score)
{
    const double unit = score->n_tokens ? 100.0 / (double)score->n_tokens : 0;

    printf("%8zu tokens   UPOS %6.2f  XPOS %6.2f  UAS %6.2f  LAS %6.2f  "
           "LASx %6.2f   %.0f tokens/s",
           score->n_tokens, (double)score->upos * unit,
           (double)score->xpos * unit, (double)score->heads * unit,
           (double)score->labelled * unit, (double)score->exact * unit,
           (double)score->n_tokens / score->seconds);
}

static int
by_frequency(const void *a, const void *b)
{
    const Relation *left = a;
    const Relation *right = b;

    return (left->gold < right->gold) - (left->gold > right->gold);
}

static double
ratio(size_t part, size_t whole)
{
    return whole ? 100.0 * (double)part / (double)whole : 0;
}

static void
print_relations(Score *score)
{
    qsort(score->relations, score->n_relations, sizeof(Relation), by_frequency);
    printf("  %-12s %6s %10s %7s %6s\n", "relation", "gold", "precision",
           "recall", "F1");
    for (size_t i = 0; i < score->n_relations; ++i) {
        const Relation *one = &score->relations[i];
        printf("  %-12.*s %6zu %10.1f %7.1f %6.1f\n", (int)one->name.length,
               one->name.bytes, one->gold, ratio(one->right, one->found),
               ratio(one->right, one->gold),
               ratio(2 * one->right, one->gold + one->found));
    }
}

static RelStatus
evaluate(const RelParser *parser, RelParserState *state, RelArena *arena,
         const char *path, const RelReport *report, bool relations)
{
    RelText bytes = {NULL, 0};
    RelSentences gold = {NULL, 0};
    Score score = {0};
    RelStatus status = rel_file_read(path, MAX_BYTES, report, arena, &bytes);

    if (!status) {
        status = rel_conllu_read(bytes, path, report, arena, &gold);
    }
    if (!status) {
        status = score_sentences(parser, state, arena, &gold, &score);
    }
    if (!status) {
        print_score(&score);
        printf("   %s\n", path);
        if (relations) {
            print_relations(&score);
        }
    }
    return status;
}

static void
print_message(void *data, RelReportLevel level, const char *source, size_t line,
              const char *message)
{
    (void)data;
    (void)level;
    fprintf(stderr, "%s:%zu: %s\n", source ? source : "", line, message);
}

/// What the command line asks for
typedef struct {
    char model[PATH_LENGTH];
    bool relations;
    char **inputs; // (n_inputs) files, or folders
    int n_inputs;
} Options;

/// Evaluate a file, or the development files of a folder
static RelStatus
evaluate_input(const RelParser *parser, RelParserState *state, RelArena *arena,
               const char *input, const RelReport *report, bool relations)
{
    static const char *const names[] = {"ewt-dev", "gumopen-dev"};
    RelStatus status = REL_OK;

    if (rel_text_ends(rel_text(input), ".conllu")) {
        return evaluate(parser, state, arena, input, report, relations);
    }
    for (size_t i = 0; !status && i < sizeof(names) / sizeof(names[0]); ++i) {
        char path[PATH_LENGTH];
        (void)snprintf(path, sizeof(path), "%s/syntax/%s.conllu", input,
                       names[i]);
        status = evaluate(parser, state, arena, path, report, relations);
        rel_arena_clear(arena);
    }
    return status;
}

static RelStatus
run(const Options *options)
{
    const RelReport report = {print_message, NULL};
    RelParser *parser = NULL;
    RelParserState *state = NULL;
    RelArena *arena = rel_arena_new(&REL_HEAP);
    const double begin = now();
    RelStatus status = arena ? rel_parser_load(options->model, &report, &parser)
                             : REL_ERR_NO_MEMORY;

    if (!status) {
        printf("%s loaded in %.1f ms\n", options->model,
               1000 * (now() - begin));
        status = rel_parser_state_new(parser, &state);
    }
    for (int i = 0; !status && i < options->n_inputs; ++i) {
        status = evaluate_input(parser, state, arena, options->inputs[i],
                                &report, options->relations);
        rel_arena_clear(arena);
    }
    rel_parser_state_free(state);
    rel_parser_free(parser);
    rel_arena_free(arena);
    return status;
}

static void
read_options(int argc, char **argv, Options *options)
{
    const char *folder = getenv("RELATA_DATA");
    int i = 1;

    *options = (Options){.n_inputs = 0};
    (void)snprintf(options->model, sizeof(options->model), "%s/syntax.model",
                   folder ? folder : "data");
    for (; i < argc && argv[i][0] == '-'; ++i) {
        if (strcmp(argv[i], "--relations") == 0) {
            options->relations = true;
        } else if (strcmp(argv[i], "--model") == 0 && i + 1 < argc) {
            (void)snprintf(options->model, sizeof(options->model), "%s",
                           argv[++i]);
        } else {
            return; // without inputs, which main() sees
        }
    }
    options->inputs = argv + i;
    options->n_inputs = argc - i;
}

int
main(int argc, char **argv)
{
    Options options;

    read_options(argc, argv, &options);
    if (options.n_inputs == 0) {
        fprintf(stderr, "usage: evaluate_syntax [--relations] [--model FILE] "
                        "DATA | GOLD.conllu...\n");
        return 2;
    }
    const RelStatus status = run(&options);
    if (status) {
        fprintf(stderr, "evaluate_syntax: %s\n", rel_status_text(status));
    }
    return status ? 1 : 0;
}
