// evaluate_mends.c: what each rule of mending does to trees.
//
//   evaluate_mends [--show | --show=RULE] DATA
//   evaluate_mends [--show | --show=RULE] [--last] GOLD.conllu...
//
// DATA is a folder with syntax/ewt-dev.conllu and syntax/gumopen-dev.conllu.
// Parses the gold tokens, mends the trees and counts by rule: times it changed
// anything, arcs it changed, and how many of these became as the gold tree has
// them (head and whole relation), were so before and are no longer, or were
// wrong both times.  Then mends the gold trees themselves: every change there
// is a wanted departure from the customs of the treebank, or a fault.
//
// With --show every change is printed before the table, with its sentence.
// With --last only the last tenth of each file is read, for those that the
// parser has learnt from: there is more of them.

#include "base/strings.h"
#include "mend/mend.h"
#include "mend/phrase.h"
#include "text/gazetteer.h"
#include "train/gold.h"
#include "train/mend_counts.h"
#include "tree/trigger.h"

#include <relata/pipeline.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    RelEngine *engine;
    RelWorker *worker;
    RelArena *arena;   ///< Owns what stays
    RelArena *scratch; ///< For a sentence
    RelContext context;
    RelMendCounts counts;
    bool last; ///< Read the last tenth of each file alone
} Evaluation;

/// A copy of the sentence, whole or with nothing but its words
static RelStatus
copy_sentence(const RelSentence *from, bool whole, RelArena *arena,
              RelSentence *copy)
{
    *copy = *from;
    copy->block = 0;
    copy->tokens = REL_ARENA_ARRAY(arena, RelToken, (size_t)from->n_tokens + 1);
    if (!copy->tokens) {
        return REL_ERR_NO_MEMORY;
    }
    for (RelIndex i = 0; i < from->n_tokens; ++i) {
        const RelToken *const token = &from->tokens[i];
        copy->tokens[i] = whole ? *token
                                : (RelToken){.form = token->form,
                                             .begin = token->begin,
                                             .end = token->end,
                                             .char_begin = token->char_begin,
                                             .char_end = token->char_end};
    }
    return REL_OK;
}

static void
count_rule(void *data, const char *rule, const RelSentence *sentence)
{
    rel_mend_counts_add(data, rule, sentence);
}

/// Mend as extraction does, and count
static RelStatus
mend(Evaluation *evaluation, RelSentence *sentence, const RelSentence *gold,
     bool is_gold)
{
    const RelSentences alone = {sentence, 1};
    const RelMendWatch watch = {&evaluation->counts, count_rule};
    RelContext context = evaluation->context;
    RelTree tree;
    RelStatus status = rel_mend_counts_begin(
        &evaluation->counts, sentence, gold, is_gold, evaluation->scratch);

    context.sentences = &alone;
    context.trees = &tree;
    if (status == REL_OK) {
        rel_sentence_mend_watched(context.lists, sentence, &watch);
        rel_sentence_mend_phrases_watched(&context, 0, &watch);
        status = rel_tree_index(sentence, evaluation->scratch, &tree);
    }
    if (status == REL_OK) {
        (void)rel_appositions_mend(&context, 0);
        count_rule(watch.data, "apposition", sentence);
    }
    return status;
}

static RelStatus
count_sentence(Evaluation *evaluation, const RelSentence *gold)
{
    RelSentence parsed, copy;
    RelStatus status = copy_sentence(gold, false, evaluation->scratch, &parsed);

    if (status == REL_OK) {
        status = copy_sentence(gold, true, evaluation->scratch, &copy);
    }
    if (status == REL_OK) {
        status =
            rel_worker_parse(evaluation->worker, evaluation->scratch, &parsed);
    }
    if (status == REL_OK) {
        copy.names = parsed.names;
        copy.n_names = parsed.n_names;
        status = mend(evaluation, &parsed, gold, false);
    }
    return status == REL_OK ? mend(evaluation, &copy, gold, true) : status;
}

static RelStatus
count_file(Evaluation *evaluation, const char *path)
{
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    RelGold gold;
    RelStatus status =
        arena ? rel_gold_load(path, arena, &gold) : REL_ERR_NO_MEMORY;

    if (status == REL_OK) {
        const RelIndex n = gold.sentences.n_sentences;
        for (RelIndex i = evaluation->last ? n - n / 10 : 0;
             status == REL_OK && i < n; ++i) {
            status = count_sentence(evaluation, &gold.sentences.sentences[i]);
            rel_arena_clear(evaluation->scratch);
        }
    }
    rel_arena_free(arena);
    return status;
}

/// Count a file, or the development files of a folder
static RelStatus
count_input(Evaluation *evaluation, const char *input)
{
    static const char *const NAMES[] = {"ewt-dev", "gumopen-dev"};
    RelStatus status = REL_OK;

    if (rel_text_ends(rel_text(input), ".conllu")) {
        return count_file(evaluation, input);
    }
    for (size_t i = 0; status == REL_OK && i < sizeof NAMES / sizeof *NAMES;
         ++i) {
        const RelText path = rel_text_printf(
            evaluation->arena, "%s/syntax/%s.conllu", input, NAMES[i]);
        status =
            path.bytes ? count_file(evaluation, path.bytes) : REL_ERR_NO_MEMORY;
    }
    return status;
}

/// What rules ask: lists, ontology, gazetteer
static RelStatus
load_context(Evaluation *evaluation)
{
    const char *const folder = getenv("RELATA_DATA");
    const char *const data = folder ? folder : "data";
    RelArena *const arena = evaluation->arena;
    RelLists *const lists = REL_ARENA_ARRAY(arena, RelLists, 1);
    RelContext *const context = &evaluation->context;
    RelStatus status = lists
                           ? rel_lists_load(data, &REL_TO_STDERR, arena, lists)
                           : REL_ERR_NO_MEMORY;

    *context = (RelContext){.lists = lists, .arena = arena};
    context->ontology = rel_engine_ontology(evaluation->engine);
    if (status == REL_OK) {
        status = rel_gazetteer_load(data, &REL_TO_STDERR, arena,
                                    &context->gazetteer);
    }
    return status == REL_OK ? rel_triggers_compile(context->ontology, arena,
                                                   &context->triggers)
                            : status;
}

static RelStatus
load(Evaluation *evaluation)
{
    evaluation->arena = rel_arena_new(&REL_HEAP);
    evaluation->scratch = rel_arena_new(&REL_HEAP);
    RelStatus status =
        evaluation->arena && evaluation->scratch
            ? rel_engine_load(NULL, &REL_TO_STDERR, &evaluation->engine)
            : REL_ERR_NO_MEMORY;

    if (status == REL_OK) {
        status = rel_worker_new(evaluation->engine, &evaluation->worker);
    }
    return status == REL_OK ? load_context(evaluation) : status;
}

static void
release(Evaluation *evaluation)
{
    rel_worker_free(evaluation->worker);
    rel_engine_free(evaluation->engine);
    rel_arena_free(evaluation->scratch);
    rel_arena_free(evaluation->arena);
}

/// Read the options; the index of the first input, or `argc` if one is unknown
static int
read_options(int argc, char **argv, Evaluation *evaluation)
{
    int i = 1;

    for (; i < argc && argv[i][0] == '-'; ++i) {
        const RelText option = rel_text(argv[i]);
        if (rel_text_is(option, "--last")) {
            evaluation->last = true;
        } else if (rel_text_starts(option, "--show")) {
            evaluation->counts.shown = stdout;
            evaluation->counts.only = argv[i][6] == '=' ? argv[i] + 7 : NULL;
        } else {
            return argc;
        }
    }
    return i;
}

int
main(int argc, char **argv)
{
    Evaluation evaluation = {.last = false};
    int input = read_options(argc, argv, &evaluation);

    if (input >= argc) {
        fputs("usage: evaluate_mends [--show | --show=RULE] [--last] "
              "DATA | GOLD.conllu...\n",
              stderr);
        return 2;
    }
    RelStatus status = load(&evaluation);
    for (; status == REL_OK && input < argc; ++input) {
        status = count_input(&evaluation, argv[input]);
    }
    if (status == REL_OK) {
        rel_mend_counts_print(&evaluation.counts, stdout);
    } else {
        fprintf(stderr, "evaluate_mends: %s\n", rel_status_text(status));
    }
    release(&evaluation);
    return status == REL_OK ? 0 : 1;
}
