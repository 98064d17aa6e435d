// exchange.c: moves words between classes and keeps the counts.

#include "train/exchange.h"

#include <stdio.h>

/// Sum the neighbours of `word` by class; returns how often it follows itself
static uint32_t
sum_neighbours(RelExchange *exchange, RelIndex word)
{
    const RelBigrams *corpus = exchange->corpus;
    uint32_t n_self = 0;

    exchange->n_after = 0;
    exchange->n_before = 0;
    for (uint32_t i = corpus->follow_first[word];
         i < corpus->follow_first[word + 1]; ++i) {
        const RelNeighbour next = corpus->follow[i];
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
        const RelNeighbour last = corpus->precede[i];
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
shift(RelExchange *exchange, uint32_t class, uint32_t n_self, uint32_t n_word,
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
gain(const RelExchange *exchange, uint32_t class, uint32_t n_self,
     uint32_t n_word)
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
forget_neighbours(RelExchange *exchange)
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
move_word(RelExchange *exchange, RelIndex word)
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
init_exchange(RelExchange *exchange, const RelBigrams *corpus,
              uint32_t n_classes, const RelIndex *order)
{
    RelArena *arena = corpus->arena;
    const RelIndex *sequence = corpus->sequence.items;
    const size_t n = n_classes;

    *exchange = (RelExchange){
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

RelStatus
rel_exchange_run(RelExchange *exchange, const RelBigrams *corpus,
                 uint32_t n_classes, const RelIndex *order, int n_rounds)
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
