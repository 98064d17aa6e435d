// train_clusters: sorts words into classes by the company they keep.
//
// usage: train_clusters DATA_DIR OUTPUT [ROUNDS] < TEXT
//
// The exchange algorithm (Kneser and Ney 1993): every word is moved to the
// class where a bigram model of classes makes the text likeliest,
//
//   sum over classes a, b of F(n(a, b)) - 2 * sum over a of F(n(a)),
//   F(x) = x log x,
//
// word after word, until the rounds are over.  It is done for several numbers
// of classes.  OUTPUT is a model of kind "clusters": the words, their classes
// and how often each is written small.

#include "base/files.h"
#include "base/strings.h"
#include "syntax/name_words.h"
#include "text/token.h"
#include "train/container.h"
#include "train/counts.h"
#include "train/gold.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { LEAST_COUNT = 3, N_ROUNDS = 12 };

static const uint32_t N_CLASSES[REL_NAME_LEVELS] = {64, 256, 1024};

/// A neighbour of a word and how often it is one
typedef struct {
    RelIndex word;
    uint32_t number;
} Neighbour;

typedef struct {
    RelArena *arena;
    RelIntern *words;
    RelArray sequence; // of RelIndex: the text, 0 between sentences
    uint32_t *counts;  // (n_words)
    size_t n_words;
    uint32_t *follow_first, *precede_first; // (n_words + 1)
    Neighbour *follow, *precede;
    double *f; // F of 0 .. length of the text
} Corpus;

/// Classes of all words and the counts of the class bigrams
typedef struct {
    const Corpus *corpus;
    uint32_t n_classes;
    uint32_t *class_of;       // (n_words)
    uint32_t *bigrams;        // (n_classes, n_classes)
    uint32_t *unigrams;       // (n_classes)
    uint32_t *after, *before; // (n_classes) of the word being moved
    uint32_t *after_list, *before_list;
    size_t n_after, n_before;
} Exchange;

static RelStatus
add_word(Corpus *corpus, RelText word)
{
    RelIndex id;
    const RelStatus status = rel_intern_add(corpus->words, word, &id);

    return status != REL_OK ? status : rel_array_push(&corpus->sequence, &id);
}

static RelStatus
add_line(Corpus *corpus, const RelRules *rules, RelText line, RelArray *spans)
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
read_text(Corpus *corpus, const RelRules *rules)
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
rare_word(Corpus *corpus, RelText word)
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
count_words(Corpus *corpus)
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
list_neighbours(const Corpus *corpus, bool following, uint32_t **first,
                Neighbour **neighbours)
{
    const RelIndex *sequence = corpus->sequence.items;
    const size_t n = corpus->sequence.n_items - 1;
    uint64_t *pairs = REL_ARENA_ARRAY(corpus->arena, uint64_t, n);

    *first = REL_ARENA_ARRAY(corpus->arena, uint32_t, corpus->n_words + 1);
    *neighbours = REL_ARENA_ARRAY(corpus->arena, Neighbour, n);
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
                (Neighbour){(RelIndex)(pairs[i] & UINT32_MAX), 1};
        }
    }
    while (word < corpus->n_words) {
        (*first)[++word] = n_found;
    }
    return REL_OK;
}

static RelStatus
prepare(Corpus *corpus)
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

/// Sum the neighbours of `word` by class; returns how often it follows itself
static uint32_t
sum_neighbours(Exchange *exchange, RelIndex word)
{
    const Corpus *corpus = exchange->corpus;
    uint32_t n_self = 0;

    exchange->n_after = 0;
    exchange->n_before = 0;
    for (uint32_t i = corpus->follow_first[word];
         i < corpus->follow_first[word + 1]; ++i) {
        const Neighbour next = corpus->follow[i];
        if (next.word == word) {
            n_self = next.number;
            continue;
        }
        const uint32_t class = exchange->class_of[next.word];
        if (exchange->after[class] == 0) {
            exchange->after_list[exchange->n_after++] = class;
        }
        exchange->after[class] += next.number;
    }
    for (uint32_t i = corpus->precede_first[word];
         i < corpus->precede_first[word + 1]; ++i) {
        const Neighbour last = corpus->precede[i];
        if (last.word == word) {
            continue;
        }
        const uint32_t class = exchange->class_of[last.word];
        if (exchange->before[class] == 0) {
            exchange->before_list[exchange->n_before++] = class;
        }
        exchange->before[class] += last.number;
    }
    return n_self;
}

/// Take the word out of class `class` (sign -1) or put it in (sign 1)
static void
shift(Exchange *exchange, uint32_t class, uint32_t n_self, uint32_t n_word,
      uint32_t sign)
{
    const size_t n = exchange->n_classes;

    for (size_t i = 0; i < exchange->n_after; ++i) {
        const uint32_t other = exchange->after_list[i];
        exchange->bigrams[class * n + other] += sign * exchange->after[other];
    }
    for (size_t i = 0; i < exchange->n_before; ++i) {
        const uint32_t other = exchange->before_list[i];
        exchange->bigrams[other * n + class] += sign * exchange->before[other];
    }
    exchange->bigrams[class * n + class] += sign * n_self;
    exchange->unigrams[class] += sign * n_word;
}

/// What putting the word into `class` adds to the sum
static double
gain(const Exchange *exchange, uint32_t class, uint32_t n_self, uint32_t n_word)
{
    const double *f = exchange->corpus->f;
    const size_t n = exchange->n_classes;
    double sum = 0;

    for (size_t i = 0; i < exchange->n_after; ++i) {
        const uint32_t other = exchange->after_list[i];
        const uint32_t old = exchange->bigrams[class * n + other];
        if (other != class) {
            sum += f[old + exchange->after[other]] - f[old];
        }
    }
    for (size_t i = 0; i < exchange->n_before; ++i) {
        const uint32_t other = exchange->before_list[i];
        const uint32_t old = exchange->bigrams[other * n + class];
        if (other != class) {
            sum += f[old + exchange->before[other]] - f[old];
        }
    }
    const uint32_t self = exchange->bigrams[class * n + class];
    sum += f[self + exchange->after[class] + exchange->before[class] + n_self] -
           f[self];
    const uint32_t all = exchange->unigrams[class];
    return sum - 2 * (f[all + n_word] - f[all]);
}

static void
forget_neighbours(Exchange *exchange)
{
    for (size_t i = 0; i < exchange->n_after; ++i) {
        exchange->after[exchange->after_list[i]] = 0;
    }
    for (size_t i = 0; i < exchange->n_before; ++i) {
        exchange->before[exchange->before_list[i]] = 0;
    }
}

/// Move one word to its best class; true if it was elsewhere
static bool
move_word(Exchange *exchange, RelIndex word)
{
    const uint32_t n_word = exchange->corpus->counts[word];
    const uint32_t old = exchange->class_of[word];
    const uint32_t n_self = sum_neighbours(exchange, word);
    uint32_t best = old;

    shift(exchange, old, n_self, n_word, (uint32_t)-1);
    double most = gain(exchange, old, n_self, n_word);
    for (uint32_t class = 0; class < exchange->n_classes; ++class) {
        const double sum =
            class == old ? most : gain(exchange, class, n_self, n_word);
        if (sum > most + 1e-9) {
            most = sum;
            best = class;
        }
    }
    shift(exchange, best, n_self, n_word, 1);
    exchange->class_of[word] = best;
    forget_neighbours(exchange);
    return best != old;
}

static RelStatus
init_exchange(Exchange *exchange, const Corpus *corpus, uint32_t n_classes,
              const RelIndex *order)
{
    RelArena *arena = corpus->arena;
    const RelIndex *sequence = corpus->sequence.items;
    const size_t n = n_classes;

    *exchange = (Exchange){
        .corpus = corpus,
        .n_classes = n_classes,
        .class_of = REL_ARENA_ARRAY(arena, uint32_t, corpus->n_words),
        .bigrams = REL_ARENA_ARRAY(arena, uint32_t, n * n),
        .unigrams = REL_ARENA_ARRAY(arena, uint32_t, n),
        .after = REL_ARENA_ARRAY(arena, uint32_t, n),
        .before = REL_ARENA_ARRAY(arena, uint32_t, n),
        .after_list = REL_ARENA_ARRAY(arena, uint32_t, n),
        .before_list = REL_ARENA_ARRAY(arena, uint32_t, n),
    };
    if (!exchange->class_of || !exchange->bigrams || !exchange->unigrams ||
        !exchange->after || !exchange->before || !exchange->after_list ||
        !exchange->before_list) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < corpus->n_words; ++i) {
        exchange->class_of[order[i]] = (uint32_t)(i % n);
    }
    for (size_t i = 0; i < corpus->sequence.n_items; ++i) {
        const size_t class = exchange->class_of[sequence[i]];
        ++exchange->unigrams[class];
        if (i + 1 < corpus->sequence.n_items) {
            ++exchange
                  ->bigrams[class * n + exchange->class_of[sequence[i + 1]]];
        }
    }
    return REL_OK;
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
rank_words(const Corpus *corpus)
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

static RelStatus
cluster(Exchange *exchange, const Corpus *corpus, uint32_t n_classes,
        const RelIndex *order, int n_rounds)
{
    RelStatus status = init_exchange(exchange, corpus, n_classes, order);
    size_t n_moved = 1;

    for (int round = 1; status == REL_OK && n_moved > 0 && round <= n_rounds;
         ++round) {
        n_moved = 0;
        for (size_t i = 0; i < corpus->n_words; ++i) {
            if (corpus->counts[order[i]] > 0) {
                n_moved += move_word(exchange, order[i]);
            }
        }
        fprintf(stderr, "%u classes, round %d: %zu moved\n", n_classes, round,
                n_moved);
    }
    return status;
}

/// How small a word is written: 0 never to 3 mostly
static uint16_t
smallness(const Corpus *corpus, RelText word)
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
write_model(const Corpus *corpus, const Exchange *exchanges, const char *path)
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
    Corpus corpus = {.arena = rel_arena_new(&REL_HEAP),
                     .words = rel_intern_new(&REL_HEAP)};
    Exchange exchanges[REL_NAME_LEVELS];
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
        status = cluster(&exchanges[level], &corpus, N_CLASSES[level], order,
                         n_rounds);
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
