// evaluate_text: measures tokens and sentences on development treebanks.
//
// usage: evaluate_text DATA [DATA_DIR]
//
// Raw text is what the treebank's words make when they are joined as
// SpaceAfter says, also from one sentence to the next; a "# newpar" or
// "# newdoc" begins a block, as an empty line would, and nothing else tells of
// lines.

#include "base/strings.h"
#include "text/splitter.h"
#include "train/gold.h"

#include <stdio.h>

typedef struct {
    size_t n_gold, n_found, n_right;
} Count;

static double
f1(Count count)
{
    const size_t all = count.n_gold + count.n_found;

    return all > 0 ? 200.0 * (double)count.n_right / (double)all : 0;
}

/// Tokens of all sentences, in order
typedef struct {
    const RelSentences *sentences;
    RelIndex sentence, token;
} Cursor;

static const RelToken *
next_token(Cursor *cursor)
{
    while (cursor->sentence < cursor->sentences->n_sentences) {
        const RelSentence *sentence =
            &cursor->sentences->sentences[cursor->sentence];
        if (cursor->token < sentence->n_tokens) {
            return &sentence->tokens[cursor->token++];
        }
        ++cursor->sentence;
        cursor->token = 0;
    }
    return NULL;
}

static Count
count_tokens(const RelSentences *gold, const RelSentences *found)
{
    Cursor of_gold = {gold, 0, 0};
    Cursor of_found = {found, 0, 0};
    Count count = {0, 0, 0};
    const RelToken *a = next_token(&of_gold);
    const RelToken *b = next_token(&of_found);

    while (a != NULL || b != NULL) {
        const bool equal = a && b && a->begin == b->begin && a->end == b->end;
        const bool step_gold = a && (!b || a->begin <= b->begin);
        const bool step_found = b && (!a || b->begin <= a->begin);
        count.n_right += equal;
        count.n_gold += step_gold;
        count.n_found += step_found;
        a = step_gold ? next_token(&of_gold) : a;
        b = step_found ? next_token(&of_found) : b;
    }
    return count;
}

static Count
count_sentences(const RelSentences *gold, const RelSentences *found)
{
    Count count = {gold->n_sentences, found->n_sentences, 0};
    RelIndex i = 0;
    RelIndex k = 0;

    while (i < gold->n_sentences && k < found->n_sentences) {
        const RelSentence *a = &gold->sentences[i];
        const RelSentence *b = &found->sentences[k];
        count.n_right += a->begin == b->begin && a->end == b->end;
        i += a->begin <= b->begin;
        k += b->begin <= a->begin;
    }
    return count;
}

static RelStatus
evaluate(const RelSplitter *splitter, const char *path, const char *name,
         RelArena *arena)
{
    RelGold gold;
    RelSentences found;

    RelStatus status = rel_gold_load(path, arena, &gold);
    if (status != REL_OK) {
        return status;
    }
    const double begin = rel_seconds();
    status = rel_splitter_split(splitter, &gold.document, arena, &found);
    const double seconds = rel_seconds() - begin;
    if (status == REL_OK) {
        const Count tokens = count_tokens(&gold.sentences, &found);
        printf("%-12s tokens F1 %6.2f  sentences F1 %6.2f  %.1f M tokens/s\n",
               name, f1(tokens), f1(count_sentences(&gold.sentences, &found)),
               (double)tokens.n_found / seconds / 1e6);
    }
    return status;
}

int
main(int argc, char **argv)
{
    static const char *const names[] = {"ewt-dev", "gumopen-dev"};
    const RelSplitter *splitter = NULL;
    RelArena *arena = rel_arena_new(&REL_HEAP);

    if (argc < 2 || arena == NULL) {
        fputs("usage: evaluate_text DATA [DATA_DIR]\n", stderr);
        return 2;
    }
    RelStatus status = rel_splitter_load(argc > 2 ? argv[2] : "data",
                                         &REL_TO_STDERR, arena, &splitter);
    for (size_t i = 0; status == REL_OK && i < 2; ++i) {
        const RelText path =
            rel_text_printf(arena, "%s/syntax/%s.conllu", argv[1], names[i]);
        status = path.bytes ? evaluate(splitter, path.bytes, names[i], arena)
                            : REL_ERR_NO_MEMORY;
    }
    rel_arena_free(arena);
    return status == REL_OK ? 0 : 1;
}
