// train_sentence: trains the model of sentence ends, a logistic regression.
//
// usage: train_sentence DATA_DIR OUTPUT TREEBANK.conllu... < TEXT
//
// TEXT is news, a sentence a line, with blanks between its tokens.
// Each place where a sentence might end gives an example: its features, and
// whether the treebank begins a sentence behind it.

#include "base/array.h"
#include "base/files.h"
#include "base/intern.h"
#include "text/boundary.h"
#include "train/gold.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    N_EPOCHS = 12,
    LEAST_COUNT = 3,  ///< Times a feature is seen
    DROPPED = 10,     ///< Percent of the features left out
    MAX_FEATURES = 32 ///< Of an example
};

/// Weights are written in thousandths; smaller ones are dropped
static const double SCALE = 1000;
static const double LEAST = 0.03;

static const double RATE = 0.2;
static const double DECAY = 1e-5;

typedef struct {
    uint32_t first_feature, n_features; // in Trainer.features
    bool ends;
} Example;

typedef struct {
    RelArena *arena;
    RelIntern *names;  // of features
    RelArray features; // of RelIndex
    RelArray examples; // of Example
    double *weights;   // (n_names)
    double *squares;   // (n_names) of gradients, summed
    uint32_t *counts;  // (n_names)
    uint32_t random;
    bool failed;
} Trainer;

static void
add_feature(void *data, RelText feature)
{
    Trainer *trainer = data;
    RelIndex id;

    if (rel_intern_add(trainer->names, feature, &id) != REL_OK ||
        rel_array_push(&trainer->features, &id) != REL_OK) {
        trainer->failed = true;
    }
}

static RelStatus
add_example(Trainer *trainer, const RelBoundary *boundary, bool ends)
{
    Example *example = rel_array_add(&trainer->examples);

    if (example == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    example->ends = ends;
    example->first_feature = (uint32_t)trainer->features.n_items;
    rel_boundary_features(boundary, add_feature, trainer);
    example->n_features =
        (uint32_t)trainer->features.n_items - example->first_feature;
    return trainer->failed ? REL_ERR_NO_MEMORY : REL_OK;
}

/// Tell which bytes of the text begin a sentence
static bool *
mark_begins(const RelGold *gold, RelArena *arena)
{
    bool *begins = REL_ARENA_ARRAY(arena, bool, gold->document.text.length + 1);

    for (RelIndex i = 0; begins && i < gold->sentences.n_sentences; ++i) {
        begins[gold->sentences.sentences[i].begin] = true;
    }
    return begins;
}

static RelStatus
add_block(Trainer *trainer, const RelRules *rules, const RelGold *gold,
          const bool *begins, const RelBlock *block)
{
    RelArray spans;

    rel_array_init(&spans, trainer->arena, sizeof(RelSpan));
    RelStatus status = rel_token_split(rules, gold->document.text, block->begin,
                                       block->end, &spans);
    RelBoundary boundary = {.rules = rules,
                            .text = gold->document.text,
                            .spans = spans.items,
                            .n_spans = spans.n_items};
    for (size_t i = 0; status == REL_OK && i + 1 < spans.n_items; ++i) {
        const bool ends = begins[boundary.spans[i + 1].begin];
        rel_boundary_move(&boundary, i);
        if (rel_boundary_is_candidate(&boundary)) {
            status = add_example(trainer, &boundary, ends);
        }
        if (ends) {
            rel_boundary_begin(&boundary, i + 1);
        }
    }
    return status;
}

static RelStatus
add_blocks(Trainer *trainer, const RelRules *rules, const RelGold *gold)
{
    const bool *begins = mark_begins(gold, trainer->arena);
    RelStatus status = begins ? REL_OK : REL_ERR_NO_MEMORY;

    for (size_t i = 0; status == REL_OK && i < gold->document.n_blocks; ++i) {
        status =
            add_block(trainer, rules, gold, begins, &gold->document.blocks[i]);
    }
    return status;
}

static RelStatus
add_treebank(Trainer *trainer, const RelRules *rules, const char *path)
{
    RelGold gold;
    const RelStatus status = rel_gold_load(path, trainer->arena, &gold);

    return status == REL_OK ? add_blocks(trainer, rules, &gold) : status;
}

static RelStatus
add_lines(Trainer *trainer, const RelRules *rules, FILE *file)
{
    RelGold gold;
    RelText lines;

    RelStatus status = rel_file_read_open(
        file, "text", (size_t)1 << 30, &REL_TO_STDERR, trainer->arena, &lines);
    if (status == REL_OK) {
        status = rel_gold_from_lines(lines, trainer->arena, &gold);
    }
    return status == REL_OK ? add_blocks(trainer, rules, &gold) : status;
}

/// The features of an example but those that chance leaves out, so that none
/// is relied on alone; rare ones are left out always
static size_t
pick_features(Trainer *trainer, const Example *example, RelIndex *picked)
{
    const RelIndex *features = trainer->features.items;
    size_t n_picked = 0;

    for (uint32_t i = 0; i < example->n_features; ++i) {
        const RelIndex feature = features[example->first_feature + i];
        trainer->random = trainer->random * 1664525u + 1013904223u;
        if (trainer->counts[feature] >= LEAST_COUNT &&
            (trainer->random >> 8) % 100 >= DROPPED) {
            picked[n_picked++] = feature;
        }
    }
    return n_picked;
}

/// One step of AdaGrad up the likelihood; true if the example was mistaken
static bool
learn(Trainer *trainer, const Example *example)
{
    RelIndex picked[MAX_FEATURES];
    const size_t n = pick_features(trainer, example, picked);
    double sum = 0;

    for (size_t i = 0; i < n; ++i) {
        sum += trainer->weights[picked[i]];
    }
    const double gradient = (example->ends ? 1 : 0) - 1 / (1 + exp(-sum));
    for (size_t i = 0; i < n; ++i) {
        double *weight = &trainer->weights[picked[i]];
        const double whole = gradient - DECAY * *weight;
        trainer->squares[picked[i]] += whole * whole;
        *weight += RATE * whole / sqrt(trainer->squares[picked[i]] + 1e-8);
    }
    return (sum > 0) != example->ends;
}

/// One pass; returns the number of mistakes
static size_t
train_epoch(Trainer *trainer)
{
    const size_t n = trainer->examples.n_items;
    size_t n_mistakes = 0;

    for (size_t i = 0; i < n; ++i) {
        // A fixed stride that shares no factor with n visits all, mixed
        n_mistakes +=
            learn(trainer, rel_array_at(&trainer->examples, (i * 7919) % n));
    }
    return n_mistakes;
}

/// Count how often each feature is seen
static void
count_features(Trainer *trainer)
{
    const RelIndex *features = trainer->features.items;

    for (size_t i = 0; i < trainer->features.n_items; ++i) {
        ++trainer->counts[features[i]];
    }
}

static RelStatus
train(Trainer *trainer)
{
    const size_t n = rel_intern_count(trainer->names);

    trainer->weights = REL_ARENA_ARRAY(trainer->arena, double, n);
    trainer->squares = REL_ARENA_ARRAY(trainer->arena, double, n);
    trainer->counts = REL_ARENA_ARRAY(trainer->arena, uint32_t, n);
    if (!trainer->weights || !trainer->squares || !trainer->counts) {
        return REL_ERR_NO_MEMORY;
    }
    count_features(trainer);
    for (int epoch = 1; epoch <= N_EPOCHS; ++epoch) {
        const size_t n_mistakes = train_epoch(trainer);
        printf("epoch %d: %zu of %zu wrong\n", epoch, n_mistakes,
               trainer->examples.n_items);
    }
    return REL_OK;
}

static int
compare_texts(const void *a, const void *b)
{
    return rel_text_compare(*(const RelText *)a, *(const RelText *)b);
}

static RelStatus
write_weights(const Trainer *trainer, const char *path)
{
    const size_t n = rel_intern_count(trainer->names);
    RelText *names = REL_ARENA_ARRAY(trainer->arena, RelText, n);
    FILE *file = fopen(path, "wb");

    if (file == NULL || names == NULL) {
        perror(path);
        return REL_ERR_IO;
    }
    fputs("# Weights of the marks of sentence ends, in thousandths; made by\n"
          "# src/train/train_sentence.c, see data/LICENSES.md\n",
          file);
    for (size_t i = 0; i < n; ++i) {
        names[i] = rel_intern_text(trainer->names, (RelIndex)i);
    }
    qsort(names, n, sizeof(RelText), compare_texts);
    for (size_t i = 0; i < n; ++i) {
        const RelIndex id = rel_intern_find(trainer->names, names[i]);
        const double weight = trainer->weights[id];
        if (fabs(weight) >= LEAST) {
            fprintf(file, "%.*s\t%ld\n", (int)names[i].length, names[i].bytes,
                    lround(weight * SCALE));
        }
    }
    fputs("# end\n", file);
    return fclose(file) == 0 ? REL_OK : REL_ERR_IO;
}

int
main(int argc, char **argv)
{
    if (argc < 4) {
        fputs("usage: train_sentence DATA_DIR OUTPUT TREEBANK... < TEXT\n",
              stderr);
        return 2;
    }
    Trainer trainer = {.arena = rel_arena_new(&REL_HEAP),
                       .names = rel_intern_new(&REL_HEAP)};
    RelRules rules;
    RelStatus status =
        trainer.arena && trainer.names ? REL_OK : REL_ERR_NO_MEMORY;

    if (status == REL_OK) {
        rel_array_init(&trainer.features, trainer.arena, sizeof(RelIndex));
        rel_array_init(&trainer.examples, trainer.arena, sizeof(Example));
        status = rel_rules_load(argv[1], &REL_TO_STDERR, trainer.arena, &rules);
    }
    for (int i = 3; status == REL_OK && i < argc; ++i) {
        status = add_treebank(&trainer, &rules, argv[i]);
    }
    if (status == REL_OK) {
        status = add_lines(&trainer, &rules, stdin);
    }
    if (status == REL_OK) {
        status = train(&trainer);
    }
    if (status == REL_OK) {
        status = write_weights(&trainer, argv[2]);
    }
    if (status != REL_OK) {
        fprintf(stderr, "train_sentence: %s\n", rel_status_text(status));
    }
    rel_intern_free(trainer.names);
    rel_arena_free(trainer.arena);
    return status == REL_OK ? 0 : 1;
}
