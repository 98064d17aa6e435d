// evaluate_names: measures names on development corpora.
//
// usage: evaluate_names DATA [DATA_DIR [--list]]
//
// A name is right if its tokens and its kind are those of the corpus.  GUM has
// titles in its names ("[Senator Baker]") and we have not: it is measured as it
// is, and with the titles cut off its names.

#include "base/strings.h"
#include "syntax/lemma.h"
#include "syntax/names.h"
#include "syntax/parser.h"
#include "train/gold.h"
#include "train/iob.h"

#include <stdio.h>
#include <time.h>

enum { N_KINDS = 3 };

static const char *const KINDS[N_KINDS] = {"PER", "ORG", "LOC"};

typedef struct {
    size_t n_gold, n_found, n_right;
} Count;

typedef struct {
    RelArena *arena;
    const RelGazetteer *gazetteer;
    const RelLexicon *titles;
    RelNameNouns nouns;
    RelLemmatizer *lemmatizer;
    RelNamer *namer;
    RelNamerState *state;
    RelParser *parser;
    RelParserState *parser_state;
    bool listing; // print what is missed and what is wrong
} Evaluation;

static void
print_f1(const char *name, Count count)
{
    const double right = 100 * (double)count.n_right;
    const size_t n = count.n_gold + count.n_found;

    printf("  %s P %5.1f R %5.1f F1 %5.1f", name,
           count.n_found ? right / (double)count.n_found : 0,
           count.n_gold ? right / (double)count.n_gold : 0,
           n ? 2 * right / (double)n : 0);
}

static bool
has_name(const RelName *names, RelIndex n_names, const RelName *name)
{
    for (RelIndex i = 0; i < n_names; ++i) {
        if (names[i].begin == name->begin && names[i].end == name->end &&
            names[i].kind == name->kind) {
            return true;
        }
    }
    return false;
}

static void
print_name(const char *what, const RelSentence *sentence, const RelName *name)
{
    const RelIndex begin = name->begin > 4 ? name->begin - 4 : 0;
    const RelIndex end =
        name->end + 4 < sentence->n_tokens ? name->end + 4 : sentence->n_tokens;

    printf("%s %s %.2f ", what, KINDS[name->kind], (double)name->confidence);
    for (RelIndex i = begin; i < end; ++i) {
        const RelText form = sentence->tokens[i].form;
        printf("%s%.*s%s ", i == name->begin ? "[" : "", (int)form.length,
               form.bytes, i + 1 == name->end ? "]" : "");
    }
    putchar('\n');
}

static void
count_names(const Evaluation *evaluation, const RelSentence *sentence,
            const RelName *gold, RelIndex n_gold, Count counts[N_KINDS])
{
    for (RelIndex i = 0; i < n_gold; ++i) {
        ++counts[gold[i].kind].n_gold;
        if (!has_name(sentence->names, sentence->n_names, &gold[i]) &&
            evaluation->listing) {
            print_name("missed", sentence, &gold[i]);
        }
    }
    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        const RelName *name = &sentence->names[i];
        const bool right = has_name(gold, n_gold, name);
        ++counts[name->kind].n_found;
        counts[name->kind].n_right += right;
        if (!right && evaluation->listing) {
            print_name("wrong ", sentence, name);
        }
    }
}

/// Run the recogniser over documents; tells the seconds of processor time
static RelStatus
find_names(const Evaluation *evaluation, RelSentences *sentences,
           double *seconds)
{
    RelStatus status = REL_OK;

    for (RelIndex i = 0; status == REL_OK && i < sentences->n_sentences; ++i) {
        status = rel_parser_run(evaluation->parser, evaluation->parser_state,
                                evaluation->arena, &sentences->sentences[i]);
        if (status == REL_OK) { // it mends tags, too
            status =
                rel_lemmatizer_run(evaluation->lemmatizer, evaluation->arena,
                                   &sentences->sentences[i]);
        }
    }
    const clock_t begin = clock();
    for (RelIndex i = 0; status == REL_OK && i < sentences->n_sentences;) {
        RelSentences document = {&sentences->sentences[i], 0};
        while (i < sentences->n_sentences &&
               sentences->sentences[i].block == document.sentences[0].block) {
            ++document.n_sentences;
            ++i;
        }
        status = rel_namer_run_document(evaluation->namer, evaluation->state,
                                        evaluation->arena, &document);
    }
    *seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
    return status;
}

static void
print_counts(const char *name, const Count counts[N_KINDS], double n_tokens,
             double seconds)
{
    Count all = {0, 0, 0};

    printf("%-14s", name);
    for (int kind = 0; kind < N_KINDS; ++kind) {
        all.n_gold += counts[kind].n_gold;
        all.n_found += counts[kind].n_found;
        all.n_right += counts[kind].n_right;
    }
    print_f1("all", all);
    for (int kind = 0; kind < N_KINDS; ++kind) {
        print_f1(KINDS[kind], counts[kind]);
    }
    printf("  %.0f k tokens/s\n", n_tokens / seconds / 1e3);
}

static RelStatus
evaluate(const Evaluation *evaluation, const char *data, const char *name,
         bool cutting)
{
    const RelText path = rel_text_printf(evaluation->arena,
                                         "%s/entities/ner/%s.iob2", data, name);
    RelSentences gold;
    RelSentences found;
    double seconds;
    size_t n_tokens = 0;
    Count counts[N_KINDS] = {{0, 0, 0}};

    if (path.bytes == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    RelStatus status = rel_iob_load(
        path.bytes, NULL, cutting ? evaluation->gazetteer : NULL,
        cutting ? evaluation->titles : NULL, evaluation->arena, &gold);
    if (status == REL_OK) {
        status = rel_iob_load(path.bytes, NULL, NULL, NULL, evaluation->arena,
                              &found);
    }
    if (status == REL_OK) {
        status = find_names(evaluation, &found, &seconds);
    }
    if (status != REL_OK) {
        return status;
    }
    for (RelIndex i = 0; i < gold.n_sentences; ++i) {
        const RelSentence *sentence = &gold.sentences[i];
        n_tokens += sentence->n_tokens;
        count_names(evaluation, &found.sentences[i], sentence->names,
                    sentence->n_names, counts);
    }
    print_counts(cutting ? "  titles cut" : name, counts, (double)n_tokens,
                 seconds);
    return REL_OK;
}

static RelStatus
load(Evaluation *evaluation, const char *data_dir)
{
    RelArena *arena = evaluation->arena;
    const RelText names = rel_text_printf(arena, "%s/names.model", data_dir);
    const RelText syntax = rel_text_printf(arena, "%s/syntax.model", data_dir);
    const RelText lemmas = rel_text_printf(arena, "%s/lemma.model", data_dir);
    const RelText titles =
        rel_text_printf(arena, "%s/lists/titles.txt", data_dir);
    RelStatus status;

    if (!names.bytes || !syntax.bytes || !lemmas.bytes || !titles.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    if ((status = rel_gazetteer_load(data_dir, &REL_TO_STDERR, arena,
                                     &evaluation->gazetteer)) != REL_OK ||
        (status = rel_lexicon_load(titles.bytes, &REL_TO_STDERR, arena,
                                   &evaluation->titles)) != REL_OK ||
        (status = rel_lemmatizer_load(lemmas.bytes, &REL_TO_STDERR,
                                      &evaluation->lemmatizer)) != REL_OK ||
        (status = rel_name_nouns_load(data_dir, &REL_TO_STDERR, arena,
                                      &evaluation->nouns)) != REL_OK ||
        (status = rel_namer_load(names.bytes, evaluation->gazetteer,
                                 &evaluation->nouns, &REL_TO_STDERR,
                                 &evaluation->namer)) != REL_OK ||
        (status = rel_namer_state_new(evaluation->namer, &evaluation->state)) !=
            REL_OK ||
        (status = rel_parser_load(syntax.bytes, &REL_TO_STDERR,
                                  &evaluation->parser)) != REL_OK) {
        return status;
    }
    return rel_parser_state_new(evaluation->parser, &evaluation->parser_state);
}

int
main(int argc, char **argv)
{
    static const char *const names[] = {"uner-ewt.dev", "u-gum.dev"};
    Evaluation evaluation = {.arena = rel_arena_new(&REL_HEAP)};

    if (argc < 2 || evaluation.arena == NULL) {
        fputs("usage: evaluate_names DATA [DATA_DIR [--list]]\n", stderr);
        return 2;
    }
    evaluation.listing = argc > 3 && strcmp(argv[3], "--list") == 0;
    RelStatus status = load(&evaluation, argc > 2 ? argv[2] : "data");
    for (size_t i = 0; status == REL_OK && i < 2; ++i) {
        status = evaluate(&evaluation, argv[1], names[i], false);
    }
    if (status == REL_OK) {
        status = evaluate(&evaluation, argv[1], names[1], true);
    }
    rel_parser_state_free(evaluation.parser_state);
    rel_parser_free(evaluation.parser);
    rel_namer_state_free(evaluation.state);
    rel_namer_free(evaluation.namer);
    rel_lemmatizer_free(evaluation.lemmatizer);
    rel_arena_free(evaluation.arena);
    return status == REL_OK ? 0 : 1;
}
