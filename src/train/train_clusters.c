// train_clusters: sorts words into classes by the company they keep.
//
// usage: train_clusters DATA_DIR OUTPUT [ROUNDS] < TEXT
//
// It is done for several numbers of classes (exchange.h).  OUTPUT is a model of
// kind "clusters": the words, their classes and how often each is written
// small.

#include "base/files.h"
#include "base/strings.h"
#include "syntax/name_words.h"
#include "text/token.h"
#include "train/container.h"
#include "train/exchange.h"
#include "train/gold.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { LEAST_COUNT = 3, N_ROUNDS = 12 };

static const uint32_t N_CLASSES[REL_NAME_LEVELS] = {64, 256, 1024};

static RelStatus
add_word(RelBigrams *corpus, RelText word)
{
    RelIndex id;
    const RelStatus status = rel_intern_add(corpus->words, word, &id);

    return status != REL_OK ? status : rel_array_push(&corpus->sequence, &id);
}

static RelStatus
add_line(RelBigrams *corpus, const RelRules *rules, RelText line,
         RelArray *spans)
{
    const RelIndex boundary = 0;

    spans->n_items = 0;
    RelStatus status = rel_token_split(rules, line, 0, line.length, spans);
    for (size_t i = 0; status == REL_OK && i < spans->n_items; ++i) {
        char bytes[REL_NAME_WORD_ROOM];
        const RelSpan *span = rel_array_at(spans, i);
        status = add_word(corpus,
                          rel_name_word(rel_text_slice(line, span->begin,
                                                       span->end - span->begin),
                                        bytes));
    }
    return status == REL_OK ? rel_array_push(&corpus->sequence, &boundary)
                            : status;
}

static RelStatus
read_text(RelBigrams *corpus, const RelRules *rules)
{
    RelText text;
    RelText line;
    RelArray spans;

    rel_array_init(&spans, corpus->arena, sizeof(RelSpan));
    rel_array_init(&corpus->sequence, corpus->arena, sizeof(RelIndex));
    RelStatus status = rel_file_read_open(stdin, "text", (size_t)1 << 30,
                                          &REL_TO_STDERR, corpus->arena, &text);
    if (status == REL_OK) {
        status = add_word(corpus, rel_text("\n"));
    }
    while (status == REL_OK && rel_text_split(&text, '\n', &line)) {
        status = add_line(corpus, rules, line, &spans);
    }
    return status;
}

/// A word that is too rare for a class of its own
static RelIndex
rare_word(RelBigrams *corpus, RelText word)
{
    const unsigned char first = (unsigned char)word.bytes[0];
    const char *name = first >= 'A' && first <= 'Z' ? "\nX"
                       : first == '0'               ? "\n0"
                                                    : "\nx";
    RelIndex id = REL_NONE;

    (void)rel_intern_add(corpus->words, rel_text(name), &id);
    return id;
}

/// Count all words and put rare ones together
static RelStatus
count_words(RelBigrams *corpus)
{
    RelIndex *sequence = corpus->sequence.items;
    const size_t length = corpus->sequence.n_items;

    (void)rare_word(corpus, rel_text("X"));
    (void)rare_word(corpus, rel_text("0"));
    (void)rare_word(corpus, rel_text("x"));
    corpus->n_words = rel_intern_count(corpus->words);
    corpus->counts = REL_ARENA_ARRAY(corpus->arena, uint32_t, corpus->n_words);
    if (corpus->counts == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < length; ++i) {
        ++corpus->counts[sequence[i]];
    }
    for (size_t i = 0; i < length; ++i) {
        if (corpus->counts[sequence[i]] < LEAST_COUNT) {
            sequence[i] =
                rare_word(corpus, rel_intern_text(corpus->words, sequence[i]));
        }
    }
    memset(corpus->counts, 0, corpus->n_words * sizeof(uint32_t));
    for (size_t i = 0; i < length; ++i) {
        ++corpus->counts[sequence[i]];
    }
    return REL_OK;
}

static int
compare_pairs(const void *a, const void *b)
{
    const uint64_t left = *(const uint64_t *)a;
    const uint64_t right = *(const uint64_t *)b;

    return (left > right) - (left < right);
}

/// List the neighbours on one side of all words
static RelStatus
list_neighbours(const RelBigrams *corpus, bool following, uint32_t **first,
                RelNeighbour **neighbours)
{
    const RelIndex *sequence = corpus->sequence.items;
    const size_t n = corpus->sequence.n_items - 1;
    uint64_t *pairs = REL_ARENA_ARRAY(corpus->arena, uint64_t, n);

    *first = REL_ARENA_ARRAY(corpus->arena, uint32_t, corpus->n_words + 1);
    *neighbours = REL_ARENA_ARRAY(corpus->arena, RelNeighbour, n);
    if (pairs == NULL || *first == NULL || *neighbours == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < n; ++i) {
        const uint64_t word = sequence[following ? i : i + 1];
        pairs[i] = word << 32 | sequence[following ? i + 1 : i];
    }
    qsort(pairs, n, sizeof(uint64_t), compare_pairs);
    uint32_t n_found = 0;
    RelIndex word = 0;
    for (size_t i = 0; i < n; ++i) {
        while (word < pairs[i] >> 32) {
            (*first)[++word] = n_found;
        }
        if (i > 0 && pairs[i] == pairs[i - 1]) {
            ++(*neighbours)[n_found - 1].number;
        } else {
            (*neighbours)[n_found++] =
                (RelNeighbour){(RelIndex)(pairs[i] & UINT32_MAX), 1};
        }
    }
    while (word < corpus->n_words) {
        (*first)[++word] = n_found;
    }
    return REL_OK;
}

static RelStatus
prepare(RelBigrams *corpus)
{
    const size_t length = corpus->sequence.n_items;
    RelStatus status = count_words(corpus);

    if (status == REL_OK) {
        status = list_neighbours(corpus, true, &corpus->follow_first,
                                 &corpus->follow);
    }
    if (status == REL_OK) {
        status = list_neighbours(corpus, false, &corpus->precede_first,
                                 &corpus->precede);
    }
    corpus->f = REL_ARENA_ARRAY(corpus->arena, double, length + 2);
    for (size_t i = 1; corpus->f != NULL && i < length + 2; ++i) {
        corpus->f[i] = (double)i * log((double)i);
    }
    return corpus->f != NULL ? status : REL_ERR_NO_MEMORY;
}

/// A word with its count, to be sorted
typedef struct {
    uint32_t number;
    RelIndex word;
} Ranked;

static int
compare_ranks(const void *a, const void *b)
{
    const Ranked *left = a;
    const Ranked *right = b;

    if (left->number != right->number) {
        return left->number > right->number ? -1 : 1;
    }
    return (left->word > right->word) - (left->word < right->word);
}

/// The words, commonest first
static RelIndex *
rank_words(const RelBigrams *corpus)
{
    const size_t n = corpus->n_words;
    Ranked *ranked = REL_ARENA_ARRAY(corpus->arena, Ranked, n);
    RelIndex *order = REL_ARENA_ARRAY(corpus->arena, RelIndex, n);

    if (ranked == NULL || order == NULL) {
        return NULL;
    }
    for (size_t i = 0; i < n; ++i) {
        ranked[i] = (Ranked){corpus->counts[i], (RelIndex)i};
    }
    qsort(ranked, n, sizeof(Ranked), compare_ranks);
    for (size_t i = 0; i < n; ++i) {
        order[i] = ranked[i].word;
    }
    return order;
}

/// How small a word is written: 0 never to 3 mostly
static uint16_t
smallness(const RelBigrams *corpus, RelText word)
{
    char bytes[REL_NAME_WORD_ROOM];
    const RelText small = rel_name_lower(word, bytes);
    const RelIndex id = rel_intern_find(corpus->words, small);
    const RelIndex own = rel_intern_find(corpus->words, word);
    const double n_small = id == REL_NONE ? 0 : corpus->counts[id];
    const double n_own = own == REL_NONE ? 0 : corpus->counts[own];

    if (rel_text_equals(small, word)) {
        return 4;
    }
    return n_small == 0            ? 0
           : n_small < 0.2 * n_own ? 1
           : n_small < 2 * n_own   ? 2
                                   : 3;
}

static int
compare_words(const void *a, const void *b)
{
    return rel_text_compare(*(const RelText *)a, *(const RelText *)b);
}

static RelStatus
write_model(const RelBigrams *corpus, const RelExchange *exchanges,
            const char *path)
{
    const size_t n = corpus->n_words;
    RelText *words = REL_ARENA_ARRAY(corpus->arena, RelText, n);
    uint16_t *rows =
        REL_ARENA_ARRAY(corpus->arena, uint16_t, n * REL_NAME_COLUMNS);
    uint32_t n_rows = 0;
    RelContainer model;

    if (words == NULL || rows == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < n; ++i) {
        const RelText word = rel_intern_text(corpus->words, (RelIndex)i);
        if (corpus->counts[i] > 0 && word.bytes[0] != '\n') {
            words[n_rows++] = word;
        }
    }
    qsort(words, n_rows, sizeof(RelText), compare_words);
    for (uint32_t i = 0; i < n_rows; ++i) {
        const RelIndex id = rel_intern_find(corpus->words, words[i]);
        uint16_t *row = &rows[i * REL_NAME_COLUMNS];
        for (int level = 0; level < REL_NAME_LEVELS; ++level) {
            row[level] = (uint16_t)exchanges[level].class_of[id];
        }
        row[REL_NAME_LEVELS] = smallness(corpus, words[i]);
    }
    rel_container_init(&model, corpus->arena, "clusters");
    RelStatus status =
        rel_container_add_strings(&model, "words", words, n_rows);
    if (status == REL_OK) {
        status = rel_container_add(&model, "classes", REL_SECTION_U16, n_rows,
                                   REL_NAME_COLUMNS, rows);
    }
    return status == REL_OK ? rel_container_write(&model, path) : status;
}

int
main(int argc, char **argv)
{
    RelBigrams corpus = {.arena = rel_arena_new(&REL_HEAP),
                         .words = rel_intern_new(&REL_HEAP)};
    RelExchange exchanges[REL_NAME_LEVELS];
    RelRules rules;

    if (argc < 3 || !corpus.arena || !corpus.words) {
        fputs("usage: train_clusters DATA_DIR OUTPUT [ROUNDS] < TEXT\n",
              stderr);
        return 2;
    }
    const int n_rounds = argc > 3 ? atoi(argv[3]) : N_ROUNDS;
    RelStatus status =
        rel_rules_load(argv[1], &REL_TO_STDERR, corpus.arena, &rules);
    if (status == REL_OK) {
        status = read_text(&corpus, &rules);
    }
    if (status == REL_OK) {
        status = prepare(&corpus);
    }
    const RelIndex *order = status == REL_OK ? rank_words(&corpus) : NULL;
    for (int level = 0; order && status == REL_OK && level < REL_NAME_LEVELS;
         ++level) {
        status = rel_exchange_run(&exchanges[level], &corpus, N_CLASSES[level],
                                  order, n_rounds);
    }
    if (order && status == REL_OK) {
        status = write_model(&corpus, exchanges, argv[2]);
    }
    if (!order || status != REL_OK) {
        fprintf(stderr, "train_clusters: %s\n", rel_status_text(status));
    }
    rel_intern_free(corpus.words);
    rel_arena_free(corpus.arena);
    return order && status == REL_OK ? 0 : 1;
}
