// train_names: trains the recogniser of names.
//
// usage: train_names DATA_DIR CLUSTERS OUTPUT TAGS EPOCHS CORPUS[=WEIGHT]...
//
// CLUSTERS comes from train_clusters.  TAGS keeps the tags of the tagger
// (data/syntax.model) between runs; it is made if it is not there.

#include "base/files.h"
#include "base/strings.h"
#include "syntax/parser.h"
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

/// Tag one sentence; the tags outlive the parser
static RelStatus
tag_sentence(RelParser *parser, RelParserState *state, RelArena *arena,
             RelSentence *sentence)
{
    RelStatus status = rel_parser_run(parser, state, arena, sentence);

    for (RelIndex i = 0; status == REL_OK && i < sentence->n_tokens; ++i) {
        RelToken *token = &sentence->tokens[i];
        token->xpos = rel_arena_copy(arena, token->xpos);
        status = token->xpos.bytes ? REL_OK : REL_ERR_NO_MEMORY;
    }
    return status;
}

/// Tag with the parser's model
static RelStatus
tag_sentences(Trainer *trainer, const char *data_dir)
{
    RelParser *parser = NULL;
    RelParserState *state = NULL;
    const RelText path =
        rel_text_printf(trainer->arena, "%s/syntax.model", data_dir);
    RelStatus status =
        path.bytes ? rel_parser_load(path.bytes, &REL_TO_STDERR, &parser)
                   : REL_ERR_NO_MEMORY;

    if (status == REL_OK) {
        status = rel_parser_state_new(parser, &state);
    }
    for (size_t c = 0; c < trainer->corpora.n_items; ++c) {
        const RelNameCorpus *corpus = rel_array_at(&trainer->corpora, c);
        for (RelIndex i = 0;
             status == REL_OK && i < corpus->sentences.n_sentences; ++i) {
            status = tag_sentence(parser, state, trainer->arena,
                                  &corpus->sentences.sentences[i]);
        }
    }
    rel_parser_state_free(state);
    rel_parser_free(parser);
    return status;
}

typedef void (*TokenFunc)(void *data, RelToken *token);

static void
for_each_token(const Trainer *trainer, TokenFunc func, void *data)
{
    for (size_t c = 0; c < trainer->corpora.n_items; ++c) {
        const RelNameCorpus *corpus = rel_array_at(&trainer->corpora, c);
        for (RelIndex i = 0; i < corpus->sentences.n_sentences; ++i) {
            RelSentence *sentence = &corpus->sentences.sentences[i];
            for (RelIndex k = 0; k < sentence->n_tokens; ++k) {
                func(data, &sentence->tokens[k]);
            }
        }
    }
}

static void
write_tag(void *data, RelToken *token)
{
    fprintf(data, "%.*s\n", (int)token->xpos.length, token->xpos.bytes);
}

static void
read_tag(void *data, RelToken *token)
{
    rel_text_split(data, '\n', &token->xpos);
}

/// Take the tags from file `path`, or make it
static RelStatus
find_tags(Trainer *trainer, const char *data_dir, const char *path)
{
    RelText tags;

    if (rel_file_read(path, (size_t)1 << 30, NULL, trainer->arena, &tags) ==
        REL_OK) {
        for_each_token(trainer, read_tag, &tags);
        return REL_OK;
    }
    const RelStatus status = tag_sentences(trainer, data_dir);
    FILE *file = status == REL_OK ? fopen(path, "wb") : NULL;
    if (file != NULL) {
        for_each_token(trainer, write_tag, file);
        fclose(file);
    }
    return status;
}

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

    if (argc < 7 || trainer.arena == NULL) {
        fputs("usage: train_names DATA_DIR CLUSTERS OUTPUT TAGS EPOCHS "
              "CORPUS[=WEIGHT]...\n",
              stderr);
        return 2;
    }
    RelStatus status = load(&trainer, argv[1], argv[2]);
    for (int i = 6; status == REL_OK && i < argc; ++i) {
        status = load_corpus(&trainer, argv[i]);
    }
    trainer.examples.gazetteer = trainer.gazetteer;
    if (status == REL_OK) {
        status = find_tags(&trainer, argv[1], argv[4]);
    }
    if (status == REL_OK) {
        status = rel_name_examples_make(
            &trainer.examples, trainer.corpora.items, trainer.corpora.n_items);
    }
    if (status == REL_OK) {
        status = train(&trainer, atoi(argv[5]));
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
