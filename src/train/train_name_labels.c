// train_name_labels: writes a corpus of names as the network's training reads
// it: our tokens, and the number of the label of each.
//
// usage: train_name_labels DATA_DIR CORPUS [ud]  > FILE
//
//   Francois   1      A token and its label a line, an empty line after a
//   Hollande   3      sentence.  With "ud" the tokens are right as they are.

#include "base/strings.h"
#include "syntax/name_lattice.h"
#include "train/gold.h"
#include "train/iob.h"

#include <stdio.h>

typedef struct {
    RelArena *arena;
    RelRules rules;
    const RelGazetteer *gazetteer;
    const RelLexicon *titles;
} Lists;

static RelStatus
load(Lists *lists, const char *data_dir)
{
    const RelText titles =
        rel_text_printf(lists->arena, "%s/lists/titles.txt", data_dir);
    RelStatus status = titles.bytes ? REL_OK : REL_ERR_NO_MEMORY;

    if (status == REL_OK) {
        status = rel_rules_load(data_dir, &REL_TO_STDERR, lists->arena,
                                &lists->rules);
    }
    if (status == REL_OK) {
        status = rel_gazetteer_load(data_dir, &REL_TO_STDERR, lists->arena,
                                    &lists->gazetteer);
    }
    return status == REL_OK ? rel_lexicon_load(titles.bytes, &REL_TO_STDERR,
                                               lists->arena, &lists->titles)
                            : status;
}

/// The label of token `i`; names follow each other in the order of tokens
static unsigned
label_of(const RelSentence *sentence, RelIndex i)
{
    for (RelIndex k = 0; k < sentence->n_names; ++k) {
        const RelName *name = &sentence->names[k];
        if (i >= name->begin && i < name->end) {
            const bool first = i == name->begin;
            const bool last = i + 1 == name->end;
            return rel_name_label((unsigned)name->kind, first && last ? 3
                                                        : first       ? 0
                                                        : last        ? 2
                                                                      : 1);
        }
    }
    return 0;
}

static void
print_sentences(const RelSentences *sentences)
{
    for (RelIndex i = 0; i < sentences->n_sentences; ++i) {
        const RelSentence *sentence = &sentences->sentences[i];
        for (RelIndex k = 0; k < sentence->n_tokens; ++k) {
            const RelText form = sentence->tokens[k].form;
            printf("%.*s\t%u\n", (int)form.length, form.bytes,
                   label_of(sentence, k));
        }
        putchar('\n');
    }
}

int
main(int argc, char **argv)
{
    Lists lists = {.arena = rel_arena_new(&REL_HEAP)};
    RelSentences sentences;

    if (argc < 3 || argc > 4 || lists.arena == NULL) {
        fputs("usage: train_name_labels DATA_DIR CORPUS [ud]\n", stderr);
        return 2;
    }
    RelStatus status = load(&lists, argv[1]);
    if (status == REL_OK) {
        status = rel_iob_load(argv[2], argc == 4 ? NULL : &lists.rules,
                              lists.gazetteer, lists.titles, lists.arena,
                              &sentences);
    }
    if (status == REL_OK) {
        print_sentences(&sentences);
    }
    rel_arena_free(lists.arena);
    return status == REL_OK ? 0 : 1;
}
