// train_names: trains the recogniser of names.
//
// usage: train_names DATA_DIR CLUSTERS OUTPUT EPOCHS CORPUS[=WEIGHT]...
//
// CLUSTERS comes from train_clusters.

#include "base/strings.h"
#include "train/gold.h"
#include "train/iob.h"
#include "train/name_examples.h"
#include "train/name_model.h"

#include <stdio.h>
#include <stdlib.h>

static const float RATE = 0.04f;
static const float DROPPED = 0.45f;
static const float DECAY = 2e-5f;

typedef struct {
    RelArena *arena;
    RelRules rules;
    const RelGazetteer *gazetteer;
    const RelLexicon *titles;
    RelModel *clusters;
    RelNameWords words;
    RelArray corpora; // of RelNameCorpus
    RelNameExamples examples;
    RelField field;
} Trainer;

/// A small generator, the same on every machine
static uint32_t
next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

static void
shuffle(uint32_t *order, size_t n, uint32_t *random)
{
    for (size_t i = n; i > 1; --i) {
        const size_t k = next_random(random) % i;
        const uint32_t kept = order[i - 1];
        order[i - 1] = order[k];
        order[k] = kept;
    }
}

static RelStatus
train(Trainer *trainer, int n_epochs)
{
    const size_t n = trainer->examples.sentences.n_items;
    uint32_t *order = REL_ARENA_ARRAY(trainer->arena, uint32_t, n);
    uint32_t random = 12345;
    RelStatus status = rel_field_init(
        &trainer->field, trainer->examples.table.n_ids, RATE, DECAY, DROPPED);

    if (order == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < n; ++i) {
        order[i] = (uint32_t)i;
    }
    for (int epoch = 1; status == REL_OK && epoch <= n_epochs; ++epoch) {
        double sum = 0;
        shuffle(order, n, &random);
        for (size_t i = 0; status == REL_OK && i < n; ++i) {
            const RelFieldSentence *sentence =
                rel_array_at(&trainer->examples.sentences, order[i]);
            // A document is read with memory in every other epoch
            const bool with_memory =
                ((uint32_t)epoch + sentence->document) % 2 == 0;
            double loss;
            status =
                rel_field_learn(&trainer->field, sentence, with_memory, &loss);
            sum += loss;
        }
        printf("epoch %d: loss %.0f\n", epoch, sum);
        fflush(stdout);
    }
    rel_field_finish(&trainer->field);
    return status;
}

/// Load "path=weight"
static RelStatus
load_corpus(Trainer *trainer, const char *argument)
{
    const char *equals = strchr(argument, '=');
    const size_t length =
        equals ? (size_t)(equals - argument) : strlen(argument);
    const RelText path =
        rel_arena_copy(trainer->arena, (RelText){argument, length});
    RelNameCorpus corpus = {.weight = equals ? strtof(equals + 1, NULL) : 1};

    if (path.bytes == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    const RelStatus status =
        rel_iob_load(path.bytes, &trainer->rules, trainer->gazetteer,
                     trainer->titles, trainer->arena, &corpus.sentences);
    return status != REL_OK ? status
                            : rel_array_push(&trainer->corpora, &corpus);
}

static RelStatus
load(Trainer *trainer, const char *data_dir, const char *clusters)
{
    const RelText titles =
        rel_text_printf(trainer->arena, "%s/lists/titles.txt", data_dir);
    RelStatus status = rel_rules_load(data_dir, &REL_TO_STDERR, trainer->arena,
                                      &trainer->rules);

    rel_array_init(&trainer->corpora, trainer->arena, sizeof(RelNameCorpus));
    if (status == REL_OK) {
        status = rel_gazetteer_load(data_dir, &REL_TO_STDERR, trainer->arena,
                                    &trainer->gazetteer);
    }
    if (status == REL_OK) {
        status = titles.bytes
                     ? rel_lexicon_load(titles.bytes, &REL_TO_STDERR,
                                        trainer->arena, &trainer->titles)
                     : REL_ERR_NO_MEMORY;
    }
    if (status == REL_OK) {
        status = rel_model_load(clusters, "clusters", &REL_HEAP, &REL_TO_STDERR,
                                &trainer->clusters);
    }
    return status == REL_OK
               ? rel_name_words_find(trainer->clusters, &REL_TO_STDERR,
                                     &trainer->words)
               : status;
}

int
main(int argc, char **argv)
{
    Trainer trainer = {.arena = rel_arena_new(&REL_HEAP)};

    trainer.examples =
        (RelNameExamples){.arena = trainer.arena, .words = &trainer.words};

    if (argc < 6 || trainer.arena == NULL) {
        fputs("usage: train_names DATA_DIR CLUSTERS OUTPUT EPOCHS "
              "CORPUS[=WEIGHT]...\n",
              stderr);
        return 2;
    }
    RelStatus status = load(&trainer, argv[1], argv[2]);
    for (int i = 5; status == REL_OK && i < argc; ++i) {
        status = load_corpus(&trainer, argv[i]);
    }
    trainer.examples.gazetteer = trainer.gazetteer;
    if (status == REL_OK) {
        status = rel_name_examples_make(
            &trainer.examples, trainer.corpora.items, trainer.corpora.n_items);
    }
    if (status == REL_OK) {
        status = train(&trainer, atoi(argv[4]));
    }
    if (status == REL_OK) {
        status = rel_name_model_write(argv[3], &trainer.field,
                                      &trainer.examples.table, &trainer.words,
                                      trainer.arena);
    }
    if (status != REL_OK) {
        fprintf(stderr, "train_names: %s\n", rel_status_text(status));
    }
    rel_field_release(&trainer.field);
    rel_feature_table_release(&trainer.examples.table);
    rel_model_free(trainer.clusters);
    rel_arena_free(trainer.arena);
    return status == REL_OK ? 0 : 1;
}
