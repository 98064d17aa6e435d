// train_sentence: trains the model of sentence ends, a logistic regression.
//
// usage: train_sentence DATA_DIR TREEBANK.conllu... < TEXT
//
// TEXT is news, a sentence a line, with blanks between its tokens.  Writes
// DATA_DIR/sentence_words.tsv, what words mostly are, and, with it,
// DATA_DIR/sentence_ends.tsv: each place where a sentence might end gives an
// example, its features, and whether the treebank begins a sentence behind it.

#include "base/array.h"
#include "base/files.h"
#include "base/strings.h"
#include "text/boundary.h"
#include "train/gold.h"
#include "train/sentence_words.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    N_EPOCHS = 4,
    LEAST_COUNT = 2,  ///< Times a feature is seen
    DROPPED = 20,     ///< Percent of the features left out
    MAX_TREEBANKS = 8 ///< Texts to learn from
};

/// Weights are written in thousandths; smaller ones are dropped
static const double SCALE = 1000;
static const double LEAST = 0.10;

static const double RATE = 0.1;
static const double DECAY = 1e-5;

typedef struct {
    uint32_t features[REL_BOUNDARY_FEATURES];
    bool ends;
} Example;

/// A feature's hash, then its place in the arrays of the trainer
typedef struct {
    uint32_t hash, count;
} Known;

typedef struct {
    RelArena *arena;
    RelRules rules;
    const RelLexicon *words;
    RelArray examples; // of Example
    Known *known;      // (n_known), by hash
    size_t n_known;
    double *weights; // (n_known)
    double *squares; // (n_known) of gradients, summed
    double *sums;    // (n_known) of weights after each epoch but the first
    uint32_t random;
} Trainer;

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

/// Take the candidates of the tokens of a block for examples
static RelStatus
add_examples(Trainer *trainer, const RelTrait *traits, const RelArray *spans,
             const bool *begins)
{
    RelBoundary boundary = {.traits = traits, .n_traits = spans->n_items};

    for (size_t i = 0; i + 1 < spans->n_items; ++i) {
        const RelSpan *next = rel_array_at(spans, i + 1);
        rel_boundary_move(&boundary, i);
        if (rel_boundary_is_candidate(&boundary)) {
            Example *example = rel_array_add(&trainer->examples);
            if (example == NULL) {
                return REL_ERR_NO_MEMORY;
            }
            rel_boundary_features(&boundary, example->features);
            example->ends = begins[next->begin];
        }
        if (begins[next->begin]) {
            rel_boundary_begin(&boundary, i + 1);
        }
    }
    return REL_OK;
}

static RelStatus
add_block(Trainer *trainer, const RelGold *gold, const bool *begins,
          const RelBlock *block)
{
    RelArray spans;

    rel_array_init(&spans, trainer->arena, sizeof(RelSpan));
    const RelStatus status = rel_token_split(
        &trainer->rules, gold->document.text, block->begin, block->end, &spans);
    if (status != REL_OK || spans.n_items == 0) {
        return status;
    }
    RelTrait *traits = REL_ARENA_ARRAY(trainer->arena, RelTrait, spans.n_items);
    if (traits == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    rel_traits_look(&trainer->rules, trainer->words, gold->document.text,
                    &spans, traits);
    return add_examples(trainer, traits, &spans, begins);
}

static RelStatus
add_text(Trainer *trainer, const RelGold *gold)
{
    const bool *begins = mark_begins(gold, trainer->arena);
    RelStatus status = begins ? REL_OK : REL_ERR_NO_MEMORY;

    for (size_t i = 0; status == REL_OK && i < gold->document.n_blocks; ++i) {
        status = add_block(trainer, gold, begins, &gold->document.blocks[i]);
    }
    return status;
}

static int
compare_hashes(const void *a, const void *b)
{
    const uint32_t x = *(const uint32_t *)a;
    const uint32_t y = *(const uint32_t *)b;

    return (x > y) - (x < y);
}

/// Know the features that are seen often enough; they get weights
static RelStatus
count_features(Trainer *trainer)
{
    const size_t n_all = trainer->examples.n_items * REL_BOUNDARY_FEATURES;
    uint32_t *all = REL_ARENA_ARRAY(trainer->arena, uint32_t, n_all);
    trainer->known = REL_ARENA_ARRAY(trainer->arena, Known, n_all);
    if (all == NULL || trainer->known == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < trainer->examples.n_items; ++i) {
        const Example *example = rel_array_at(&trainer->examples, i);
        memcpy(all + i * REL_BOUNDARY_FEATURES, example->features,
               sizeof(example->features));
    }
    qsort(all, n_all, sizeof(uint32_t), compare_hashes);
    for (size_t i = 0; i < n_all;) {
        const size_t begin = i;
        while (i < n_all && all[i] == all[begin]) {
            ++i;
        }
        if (i - begin >= LEAST_COUNT) {
            trainer->known[trainer->n_known++] =
                (Known){all[begin], (uint32_t)(i - begin)};
        }
    }
    trainer->weights =
        REL_ARENA_ARRAY(trainer->arena, double, trainer->n_known);
    trainer->squares =
        REL_ARENA_ARRAY(trainer->arena, double, trainer->n_known);
    trainer->sums = REL_ARENA_ARRAY(trainer->arena, double, trainer->n_known);
    return trainer->weights && trainer->squares && trainer->sums
               ? REL_OK
               : REL_ERR_NO_MEMORY;
}

/// Put the places of the features for their hashes; n_known: has no weight
static void
number_features(Trainer *trainer)
{
    for (size_t i = 0; i < trainer->examples.n_items; ++i) {
        Example *example = rel_array_at(&trainer->examples, i);
        for (size_t k = 0; k < REL_BOUNDARY_FEATURES; ++k) {
            const Known *found =
                bsearch(&example->features[k], trainer->known, trainer->n_known,
                        sizeof(Known), compare_hashes);
            example->features[k] =
                (uint32_t)(found ? (size_t)(found - trainer->known)
                                 : trainer->n_known);
        }
    }
}

/// The features of an example but those that chance leaves out, so that none
/// is relied on alone; rare ones are left out always
static size_t
pick_features(Trainer *trainer, const Example *example, uint32_t *picked)
{
    size_t n_picked = 0;

    for (size_t i = 0; i < REL_BOUNDARY_FEATURES; ++i) {
        trainer->random = trainer->random * 1664525u + 1013904223u;
        if (example->features[i] < trainer->n_known &&
            (trainer->random >> 8) % 100 >= DROPPED) {
            picked[n_picked++] = example->features[i];
        }
    }
    return n_picked;
}

/// One step of AdaGrad up the likelihood; true if the example was mistaken
static bool
learn(Trainer *trainer, const Example *example)
{
    uint32_t picked[REL_BOUNDARY_FEATURES];
    const size_t n = pick_features(trainer, example, picked);
    double sum = 0;

    for (size_t i = 0; i < n; ++i) {
        sum += trainer->weights[picked[i]];
    }
    sum *= 100.0 / (100 - DROPPED); // as if all had been there
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

static RelStatus
train(Trainer *trainer)
{
    const RelStatus status = count_features(trainer);

    if (status != REL_OK) {
        return status;
    }
    number_features(trainer);
    for (int epoch = 1; epoch <= N_EPOCHS; ++epoch) {
        const size_t n_mistakes = train_epoch(trainer);
        printf("epoch %d: %zu of %zu wrong\n", epoch, n_mistakes,
               trainer->examples.n_items);
        for (size_t i = 0; epoch > 1 && i < trainer->n_known; ++i) {
            trainer->sums[i] += trainer->weights[i] / (N_EPOCHS - 1);
        }
    }
    return REL_OK;
}

static RelStatus
write_weights(const Trainer *trainer, const char *path)
{
    FILE *file = fopen(path, "wb");

    if (file == NULL) {
        perror(path);
        return REL_ERR_IO;
    }
    fputs(
        "# Weights of the features of sentence ends, in thousandths, by their\n"
        "# hashes; made by src/train/train_sentence.c, see data/LICENSES.md\n",
        file);
    for (size_t i = 0; i < trainer->n_known; ++i) {
        if (fabs(trainer->sums[i]) >= LEAST) {
            fprintf(file, "%08" PRIx32 "\t%ld\n", trainer->known[i].hash,
                    lround(trainer->sums[i] * SCALE));
        }
    }
    fputs("# end\n", file);
    return fclose(file) == 0 ? REL_OK : REL_ERR_IO;
}

/// Read the treebanks and the text, in this order
static RelStatus
read_texts(Trainer *trainer, char **treebanks, size_t n_treebanks,
           RelGold *texts)
{
    RelText lines;
    RelStatus status = REL_OK;

    for (size_t i = 0; status == REL_OK && i < n_treebanks; ++i) {
        status = rel_gold_load(treebanks[i], trainer->arena, &texts[i]);
    }
    if (status == REL_OK) {
        status = rel_file_read_open(stdin, "text", (size_t)1 << 30,
                                    &REL_TO_STDERR, trainer->arena, &lines);
    }
    return status == REL_OK
               ? rel_gold_from_lines(lines, trainer->arena, &texts[n_treebanks])
               : status;
}

/// Count the words of all texts and load what was counted
static RelStatus
make_words(Trainer *trainer, const RelGold *texts, size_t n_texts,
           const char *path)
{
    RelSentenceWords *words = rel_sentence_words_new(trainer->arena);
    RelStatus status = words ? REL_OK : REL_ERR_NO_MEMORY;

    for (size_t i = 0; status == REL_OK && i < n_texts; ++i) {
        status = rel_sentence_words_count(words, &trainer->rules, &texts[i]);
    }
    if (status == REL_OK) {
        status = rel_sentence_words_write(words, path);
    }
    return status == REL_OK ? rel_lexicon_load(path, &REL_TO_STDERR,
                                               trainer->arena, &trainer->words)
                            : status;
}

static RelStatus
run(Trainer *trainer, const char *data_dir, char **treebanks,
    size_t n_treebanks)
{
    RelGold texts[MAX_TREEBANKS + 1];
    const size_t n_texts = n_treebanks + 1;
    const RelText words =
        rel_text_printf(trainer->arena, "%s/sentence_words.tsv", data_dir);
    const RelText ends =
        rel_text_printf(trainer->arena, "%s/sentence_ends.tsv", data_dir);

    rel_array_init(&trainer->examples, trainer->arena, sizeof(Example));
    RelStatus status = rel_rules_load(data_dir, &REL_TO_STDERR, trainer->arena,
                                      &trainer->rules);
    if (status == REL_OK) {
        status = read_texts(trainer, treebanks, n_treebanks, texts);
    }
    if (status == REL_OK) {
        status = make_words(trainer, texts, n_texts, words.bytes);
    }
    for (size_t i = 0; status == REL_OK && i < n_texts; ++i) {
        status = add_text(trainer, &texts[i]);
    }
    if (status == REL_OK) {
        status = train(trainer);
    }
    return status == REL_OK ? write_weights(trainer, ends.bytes) : status;
}

int
main(int argc, char **argv)
{
    if (argc < 3 || argc - 2 > MAX_TREEBANKS) {
        fputs("usage: train_sentence DATA_DIR TREEBANK... < TEXT\n", stderr);
        return 2;
    }
    Trainer trainer = {.arena = rel_arena_new(&REL_HEAP)};
    const RelStatus status =
        trainer.arena ? run(&trainer, argv[1], argv + 2, (size_t)argc - 2)
                      : REL_ERR_NO_MEMORY;

    if (status != REL_OK) {
        fprintf(stderr, "train_sentence: %s\n", rel_status_text(status));
    }
    rel_arena_free(trainer.arena);
    return status == REL_OK ? 0 : 1;
}
