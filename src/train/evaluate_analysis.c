// evaluate_analysis: what tools/evaluate-analysis needs beside the command.
//
//   evaluate_analysis DATA
//   evaluate_analysis --raw GOLD.conllu
//
// The first prints size and loading time of each model.  The second takes the
// text of a treebank, its paragraphs given, and writes it as CoNLL-U with
// sentences, words, tags, trees and lemmas found anew.  (relata parse reads
// documents instead: it leaves out what is no running text.)
//
// The models are those of RELATA_DATA, or data/.

#include "base/files.h"
#include "base/strings.h"
#include "syntax/conllu.h"
#include "syntax/lemma.h"
#include "syntax/parser.h"
#include "text/splitter.h"
#include "train/gold.h"

#include <stdlib.h>

enum { MODEL_LIMIT = 64 << 20, N_LOADS = 5 }; // the best load counts

typedef struct {
    RelArena *arena;
    const char *folder;
    const RelSplitter *splitter;
    RelParser *parser;
    RelParserState *state;
    RelLemmatizer *lemmatizer;
} Analyser;

/// Print size and loading time of the model of `kind`, if there is one
static RelStatus
print_model(const Analyser *analyser, const char *kind)
{
    const RelText path =
        rel_text_printf(analyser->arena, "%s/%s.model", analyser->folder, kind);
    RelModel *model = NULL;
    RelText bytes;

    if (path.bytes == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    // Read once, so that loading is measured and not the disk
    RelStatus status =
        rel_file_read(path.bytes, MODEL_LIMIT, NULL, analyser->arena, &bytes);
    if (status != REL_OK) {
        return REL_OK;
    }
    double least = 0;
    for (int i = 0; status == REL_OK && i < N_LOADS; ++i) {
        const double begin = rel_seconds();
        status =
            rel_model_load(path.bytes, kind, &REL_HEAP, &REL_TO_STDERR, &model);
        const double seconds = rel_seconds() - begin;
        least = i == 0 || seconds < least ? seconds : least;
        rel_model_free(model);
        model = NULL;
    }
    if (status == REL_OK) {
        printf("%s.model %zu bytes, mapped and checked in %.2f ms\n", kind,
               bytes.length, least * 1e3);
    }
    return status;
}

static RelStatus
print_models(const Analyser *analyser)
{
    static const char *const KINDS[] = {"syntax", "tags", "names", "lemma"};
    RelStatus status = REL_OK;

    for (size_t i = 0; status == REL_OK && i < sizeof(KINDS) / sizeof(KINDS[0]);
         ++i) {
        status = print_model(analyser, KINDS[i]);
    }
    return status;
}

static RelStatus
load(Analyser *analyser)
{
    RelArena *arena = analyser->arena;
    const RelText syntax =
        rel_text_printf(arena, "%s/syntax.model", analyser->folder);
    const RelText lemma =
        rel_text_printf(arena, "%s/lemma.model", analyser->folder);
    RelStatus status = syntax.bytes && lemma.bytes ? REL_OK : REL_ERR_NO_MEMORY;

    if (status == REL_OK) {
        status = rel_splitter_load(analyser->folder, &REL_TO_STDERR, arena,
                                   &analyser->splitter);
    }
    if (status == REL_OK) {
        status =
            rel_parser_load(syntax.bytes, &REL_TO_STDERR, &analyser->parser);
    }
    if (status == REL_OK) {
        status = rel_parser_state_new(analyser->parser, &analyser->state);
    }
    if (status == REL_OK) {
        status = rel_lemmatizer_load(lemma.bytes, &REL_TO_STDERR,
                                     &analyser->lemmatizer);
    }
    return status;
}

/// Split the text of the treebank at `path`, analyse and print it
static RelStatus
print_raw(Analyser *analyser, const char *path)
{
    RelArena *arena = analyser->arena;
    RelSentences sentences = {NULL, 0};
    RelGold gold;
    RelStatus status = load(analyser);

    if (status == REL_OK) {
        status = rel_gold_load(path, arena, &gold);
    }
    if (status == REL_OK) {
        status = rel_splitter_split(analyser->splitter, &gold.document, arena,
                                    &sentences);
    }
    for (RelIndex i = 0; status == REL_OK && i < sentences.n_sentences; ++i) {
        RelSentence *sentence = &sentences.sentences[i];
        status =
            rel_parser_run(analyser->parser, analyser->state, arena, sentence);
        if (status == REL_OK) {
            status = rel_lemmatizer_run(analyser->lemmatizer, arena, sentence);
        }
        if (status == REL_OK) {
            status =
                rel_conllu_write(sentence, gold.document.text, i + 1, stdout);
        }
    }
    return status;
}

int
main(int argc, char **argv)
{
    const char *folder = getenv("RELATA_DATA");
    const bool raw = argc == 3 && rel_text_is(rel_text(argv[1]), "--raw");
    Analyser analyser = {
        .arena = rel_arena_new(&REL_HEAP),
        .folder = folder ? folder : "data",
    };

    if ((!raw && argc != 2) || analyser.arena == NULL) {
        fputs("usage: evaluate_analysis DATA | --raw GOLD.conllu\n", stderr);
        return 2;
    }
    const RelStatus status =
        raw ? print_raw(&analyser, argv[2]) : print_models(&analyser);
    if (status != REL_OK) {
        fprintf(stderr, "evaluate_analysis: %s\n", rel_status_text(status));
    }
    rel_lemmatizer_free(analyser.lemmatizer);
    rel_parser_state_free(analyser.state);
    rel_parser_free(analyser.parser);
    rel_arena_free(analyser.arena);
    return status == REL_OK ? 0 : 1;
}
