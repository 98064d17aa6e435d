// evaluate_lemma: measures lemmas on development treebanks.
//
// usage: evaluate_lemma DATA [DATA_DIR]
//
// With gold tags, and with those of the tagger where its model is there.

#include "base/strings.h"
#include "syntax/lemma.h"
#include "syntax/parser.h"
#include "train/gold.h"

#include <stdio.h>
#include <string.h>

typedef struct {
    RelLemmatizer *lemmatizer;
    RelParser *parser;
    RelParserState *state;
    RelArena *arena;
    bool listing; // print the mistakes
} Evaluation;

/// Forget what the treebank says, and tag anew
static RelStatus
tag(const Evaluation *evaluation, RelSentences *sentences)
{
    RelStatus status = REL_OK;

    for (RelIndex i = 0; status == REL_OK && i < sentences->n_sentences; ++i) {
        status = rel_parser_run(evaluation->parser, evaluation->state,
                                evaluation->arena, &sentences->sentences[i]);
    }
    return status;
}

/// Lemmatize and count the lemmas that are as in `gold`
static RelStatus
measure(const Evaluation *evaluation, const RelSentences *sentences,
        const RelText *gold, const char *name)
{
    size_t n_tokens = 0;
    size_t n_right = 0;
    const double begin = rel_seconds();

    for (RelIndex i = 0; i < sentences->n_sentences; ++i) {
        const RelStatus status =
            rel_lemmatizer_run(evaluation->lemmatizer, evaluation->arena,
                               &sentences->sentences[i]);
        if (status != REL_OK) {
            return status;
        }
    }
    const double seconds = rel_seconds() - begin;
    for (RelIndex i = 0; i < sentences->n_sentences; ++i) {
        const RelSentence *sentence = &sentences->sentences[i];
        for (RelIndex k = 0; k < sentence->n_tokens; ++k, ++n_tokens) {
            const RelToken *token = &sentence->tokens[k];
            const bool right = rel_text_equals(token->lemma, gold[n_tokens]);
            n_right += right;
            if (!right && evaluation->listing) {
                printf("%.*s/%.*s: %.*s, not %.*s\n", (int)token->form.length,
                       token->form.bytes, (int)token->xpos.length,
                       token->xpos.bytes, (int)gold[n_tokens].length,
                       gold[n_tokens].bytes, (int)token->lemma.length,
                       token->lemma.bytes);
            }
        }
    }
    printf("%-24s lemmas %6.2f  %.1f M tokens/s\n", name,
           100.0 * (double)n_right / (double)n_tokens,
           (double)n_tokens / seconds / 1e6);
    return REL_OK;
}

/// Copy the lemmas of all tokens
static RelText *
copy_lemmas(const RelGold *gold, RelArena *arena)
{
    size_t n = 0;
    RelText *lemmas =
        REL_ARENA_ARRAY(arena, RelText, gold->document.text.length + 1);

    for (RelIndex i = 0; lemmas && i < gold->sentences.n_sentences; ++i) {
        const RelSentence *sentence = &gold->sentences.sentences[i];
        for (RelIndex k = 0; k < sentence->n_tokens; ++k) {
            const RelToken *token = &sentence->tokens[k];
            lemmas[n++] = token->lemma.length ? token->lemma : rel_text("_");
        }
    }
    return lemmas;
}

static RelStatus
evaluate(const Evaluation *evaluation, const char *data, const char *name)
{
    RelArena *arena = evaluation->arena;
    const RelText path =
        rel_text_printf(arena, "%s/syntax/%s.conllu", data, name);
    const RelText tagged = rel_text_printf(arena, "%s, own tags", name);
    const RelText given = rel_text_printf(arena, "%s, gold tags", name);
    RelGold gold;

    if (!path.bytes || !tagged.bytes || !given.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    RelStatus status = rel_gold_load(path.bytes, arena, &gold);
    if (status != REL_OK) {
        return status;
    }
    const RelText *lemmas = copy_lemmas(&gold, arena);
    if (lemmas == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    status = measure(evaluation, &gold.sentences, lemmas, given.bytes);
    if (status == REL_OK && evaluation->parser != NULL) {
        status = tag(evaluation, &gold.sentences);
        if (status == REL_OK) {
            status = measure(evaluation, &gold.sentences, lemmas, tagged.bytes);
        }
    }
    return status;
}

static RelStatus
load(Evaluation *evaluation, const char *data_dir)
{
    RelArena *arena = evaluation->arena;
    const RelText lemma = rel_text_printf(arena, "%s/lemma.model", data_dir);
    const RelText syntax = rel_text_printf(arena, "%s/syntax.model", data_dir);

    if (!lemma.bytes || !syntax.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    if (rel_parser_load(syntax.bytes, NULL, &evaluation->parser) == REL_OK) {
        const RelStatus status =
            rel_parser_state_new(evaluation->parser, &evaluation->state);
        if (status != REL_OK) {
            return status;
        }
    }
    return rel_lemmatizer_load(lemma.bytes, &REL_TO_STDERR,
                               &evaluation->lemmatizer);
}

int
main(int argc, char **argv)
{
    static const char *const names[] = {"ewt-dev", "gumopen-dev"};
    Evaluation evaluation = {.arena = rel_arena_new(&REL_HEAP)};

    if (argc < 2 || evaluation.arena == NULL) {
        fputs("usage: evaluate_lemma DATA [DATA_DIR [--list]]\n", stderr);
        return 2;
    }
    evaluation.listing = argc > 3 && strcmp(argv[3], "--list") == 0;
    RelStatus status = load(&evaluation, argc > 2 ? argv[2] : "data");
    for (size_t i = 0; status == REL_OK && i < 2; ++i) {
        status = evaluate(&evaluation, argv[1], names[i]);
    }
    rel_lemmatizer_free(evaluation.lemmatizer);
    rel_parser_state_free(evaluation.state);
    rel_parser_free(evaluation.parser);
    rel_arena_free(evaluation.arena);
    return status == REL_OK ? 0 : 1;
}
