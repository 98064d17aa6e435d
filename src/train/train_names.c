// train_names: trains the recogniser of names.
//
// usage: train_names DATA_DIR CLUSTERS OUTPUT TAGS EPOCHS CORPUS[=WEIGHT]...
//
// CLUSTERS comes from train_clusters.  TAGS keeps the tags of the tagger
// (data/syntax.model) between runs; it is made if it is not there.

#include "base/files.h"
#include "base/strings.h"
#include "syntax/name_features.h"
#include "syntax/parser.h"
#include "train/container.h"
#include "train/feature_table.h"
#include "train/field.h"
#include "train/gold.h"
#include "train/iob.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    LEAST_COUNT = 2,       ///< Times a feature is seen
    N_SLOTS = 1 << 18,     ///< Of the table of the model
    MAX_FEATURES = 190000, ///< That it may hold
    MOST = 127             ///< Greatest weight in the model
};

static const float RATE = 0.04f;
static const float DROPPED = 0.45f;
static const float DECAY = 2e-5f;
static const float LEAST_WEIGHT = 0.02f;

typedef struct {
    RelSentences sentences;
    float weight;
} Corpus;

typedef struct {
    RelArena *arena;
    RelRules rules;
    const RelGazetteer *gazetteer;
    const RelLexicon *titles;
    RelModel *clusters;
    RelNameWords words;
    RelArray corpora;   // of Corpus
    RelArray sentences; // of RelFieldSentence
    RelFeatureTable table;
    RelField field;
} Trainer;

/// The gold label of each token
static uint8_t *
make_labels(const RelSentence *sentence, RelArena *arena)
{
    uint8_t *labels = REL_ARENA_ARRAY(arena, uint8_t, sentence->n_tokens);

    for (RelIndex k = 0; labels && k < sentence->n_names; ++k) {
        const RelName *name = &sentence->names[k];
        const unsigned kind = (unsigned)name->kind;
        for (RelIndex i = name->begin; i < name->end; ++i) {
            labels[i] = (uint8_t)rel_name_label(
                kind, name->end - name->begin == 1 ? 3
                      : i == name->begin           ? 0
                      : i + 1 == name->end         ? 2
                                                   : 1);
        }
    }
    return labels;
}

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
    RelStatus status = path.bytes ? rel_parser_load(path.bytes,
                                                    &REL_TO_STDERR, &parser)
                                  : REL_ERR_NO_MEMORY;

    if (status == REL_OK) {
        status = rel_parser_state_new(parser, &state);
    }
    for (size_t c = 0; c < trainer->corpora.n_items; ++c) {
        const Corpus *corpus = rel_array_at(&trainer->corpora, c);
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
        const Corpus *corpus = rel_array_at(&trainer->corpora, c);
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

/// Called with the features of each token, those of memory behind the others
typedef RelStatus (*VisitFunc)(void *data, const RelSentence *sentence,
                               RelIndex token, const uint64_t *features,
                               size_t n_plain, size_t n_all);

/// Visit the tokens of one sentence
static RelStatus
visit_sentence(const Trainer *trainer, const RelSentence *sentence,
               const RelNameMemory *memory, RelNameToken *tokens,
               VisitFunc visit, void *data)
{
    uint64_t features[REL_NAME_FEATURES];
    RelStatus status = REL_OK;

    rel_name_describe(sentence, trainer->gazetteer, &trainer->words, memory,
                      tokens);
    for (RelIndex k = 0; status == REL_OK && k < sentence->n_tokens; ++k) {
        const uint32_t kept = tokens[k].memory;
        const size_t n_all =
            rel_name_features(tokens, sentence->n_tokens, k, features);
        tokens[k].memory = 0;
        const size_t n_plain =
            rel_name_features(tokens, sentence->n_tokens, k, features);
        tokens[k].memory = kept;
        (void)rel_name_features(tokens, sentence->n_tokens, k, features);
        status = visit(data, sentence, k, features, n_plain, n_all);
    }
    return status;
}

/// Visit the sentences from `begin` to `end`, which are one document
static RelStatus
visit_document(const Trainer *trainer, const RelSentences *sentences,
               RelIndex begin, RelIndex end, VisitFunc visit, void *data)
{
    RelArena *arena = rel_arena_new(&REL_HEAP);
    RelNameMemory memory;
    RelStatus status = arena ? REL_OK : REL_ERR_NO_MEMORY;

    if (arena != NULL) {
        rel_name_memory_init(&memory, arena);
    }
    for (RelIndex i = begin; status == REL_OK && i < end; ++i) {
        const RelSentence *sentence = &sentences->sentences[i];
        const uint8_t *labels = make_labels(sentence, arena);
        status = labels ? rel_name_remember(&memory, sentence, labels)
                        : REL_ERR_NO_MEMORY;
    }
    for (RelIndex i = begin; status == REL_OK && i < end; ++i) {
        const RelSentence *sentence = &sentences->sentences[i];
        const uint8_t *labels = make_labels(sentence, arena);
        RelNameToken *tokens =
            REL_ARENA_ARRAY(arena, RelNameToken, sentence->n_tokens);
        if (labels == NULL || tokens == NULL) {
            status = REL_ERR_NO_MEMORY;
            break;
        }
        rel_name_forget(&memory, sentence, labels);
        status =
            visit_sentence(trainer, sentence, &memory, tokens, visit, data);
        if (status == REL_OK) {
            status = rel_name_remember(&memory, sentence, labels);
        }
    }
    rel_arena_free(arena);
    return status;
}

static RelStatus
visit_corpus(const Trainer *trainer, const RelSentences *sentences,
             VisitFunc visit, void *data)
{
    RelStatus status = REL_OK;

    for (RelIndex begin = 0;
         status == REL_OK && begin < sentences->n_sentences;) {
        RelIndex end = begin;
        while (end < sentences->n_sentences &&
               sentences->sentences[end].block ==
                   sentences->sentences[begin].block) {
            ++end;
        }
        status =
            visit_document(trainer, sentences, begin, end, visit, data);
        begin = end;
    }
    return status;
}

static RelStatus
count_features(void *data, const RelSentence *sentence, RelIndex token,
               const uint64_t *features, size_t n_plain, size_t n_all)
{
    Trainer *trainer = data;
    RelStatus status = REL_OK;

    (void)sentence;
    (void)token;
    (void)n_plain;
    for (size_t i = 0; status == REL_OK && i < n_all; ++i) {
        status = rel_feature_table_count(&trainer->table, features[i]);
    }
    return status;
}

/// Gathers the sentences of a corpus for the field
typedef struct {
    Trainer *trainer;
    float weight;
    uint32_t document; // added to those of the corpus
    RelArray ids;      // of uint32_t: of the sentence being gathered
    uint32_t *first, *plain;
} Gatherer;

static RelStatus
end_gathering(Gatherer *gatherer, const RelSentence *sentence)
{
    Trainer *trainer = gatherer->trainer;
    const RelFieldSentence made = {
        .features = gatherer->ids.items,
        .first = gatherer->first,
        .plain = gatherer->plain,
        .labels = make_labels(sentence, trainer->arena),
        .n_tokens = sentence->n_tokens,
        .document = gatherer->document + sentence->block,
        .weight = gatherer->weight};

    return made.labels ? rel_array_push(&trainer->sentences, &made)
                       : REL_ERR_NO_MEMORY;
}

static RelStatus
gather_features(void *data, const RelSentence *sentence, RelIndex token,
                const uint64_t *features, size_t n_plain, size_t n_all)
{
    Gatherer *gatherer = data;
    Trainer *trainer = gatherer->trainer;
    const size_t n = (size_t)sentence->n_tokens + 1;

    if (token == 0) {
        rel_array_init(&gatherer->ids, trainer->arena, sizeof(uint32_t));
        gatherer->first = REL_ARENA_ARRAY(trainer->arena, uint32_t, n);
        gatherer->plain = REL_ARENA_ARRAY(trainer->arena, uint32_t, n);
        if (!gatherer->first || !gatherer->plain) {
            return REL_ERR_NO_MEMORY;
        }
    }
    for (size_t i = 0; i < n_all; ++i) {
        const uint32_t id = rel_feature_table_id(&trainer->table, features[i]);
        if (i == n_plain) {
            gatherer->plain[token] = (uint32_t)gatherer->ids.n_items;
        }
        if (id != REL_NONE &&
            rel_array_push(&gatherer->ids, &id) != REL_OK) {
            return REL_ERR_NO_MEMORY;
        }
    }
    gatherer->first[token + 1] = (uint32_t)gatherer->ids.n_items;
    if (n_plain == n_all) {
        gatherer->plain[token] = gatherer->first[token + 1];
    }
    return token + 1 == sentence->n_tokens
               ? end_gathering(gatherer, sentence)
               : REL_OK;
}

/// Number the features and turn all sentences into their numbers
static RelStatus
gather(Trainer *trainer)
{
    RelStatus status = rel_feature_table_init(&trainer->table);
    uint32_t document = 0;

    for (size_t c = 0; status == REL_OK && c < trainer->corpora.n_items;
         ++c) {
        const Corpus *corpus = rel_array_at(&trainer->corpora, c);
        status = visit_corpus(trainer, &corpus->sentences, count_features,
                              trainer);
    }
    if (status == REL_OK) {
        status = rel_feature_table_number(&trainer->table, LEAST_COUNT);
    }
    for (size_t c = 0; status == REL_OK && c < trainer->corpora.n_items;
         ++c) {
        const Corpus *corpus = rel_array_at(&trainer->corpora, c);
        Gatherer gatherer = {.trainer = trainer,
                             .weight = corpus->weight,
                             .document = document};
        status = visit_corpus(trainer, &corpus->sentences, gather_features,
                              &gatherer);
        document += corpus->sentences.n_sentences;
    }
    printf("%zu sentences, %u features\n", trainer->sentences.n_items,
           trainer->table.n_ids);
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
    const size_t n = trainer->sentences.n_items;
    uint32_t *order = REL_ARENA_ARRAY(trainer->arena, uint32_t, n);
    uint32_t random = 12345;
    RelStatus status = rel_field_init(&trainer->field, trainer->table.n_ids,
                                      RATE, DECAY, DROPPED);

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
                rel_array_at(&trainer->sentences, order[i]);
            // A document is read with memory in every other epoch
            const bool with_memory =
                ((uint32_t)epoch + sentence->document) % 2 == 0;
            double loss;
            status = rel_field_learn(&trainer->field, sentence, with_memory,
                                     &loss);
            sum += loss;
        }
        printf("epoch %d: loss %.0f\n", epoch, sum);
        fflush(stdout);
    }
    rel_field_finish(&trainer->field);
    return status;
}

/// A feature and the weight of its weightiest label
typedef struct {
    uint64_t hash;
    uint32_t id;
    float most;
} Ranked;

static int
compare_ranks(const void *a, const void *b)
{
    const Ranked *left = a;
    const Ranked *right = b;

    if (left->most != right->most) {
        return left->most > right->most ? -1 : 1;
    }
    return (left->hash > right->hash) - (left->hash < right->hash);
}

/// The features, weightiest first
static Ranked *
rank_features(const Trainer *trainer, size_t *n_kept)
{
    Ranked *ranked =
        REL_ARENA_ARRAY(trainer->arena, Ranked, trainer->table.n_ids + 1u);
    size_t n = 0;

    for (size_t i = 0; ranked && i < trainer->table.n_slots; ++i) {
        const RelFeatureSlot *slot = &trainer->table.slots[i];
        if (slot->hash == 0 || slot->id == REL_NONE) {
            continue;
        }
        float most = 0;
        for (size_t label = 0; label < REL_NAME_LABELS; ++label) {
            const float weight =
                trainer->field
                    .weights[(size_t)slot->id * REL_NAME_LABELS + label];
            most = fabsf(weight) > most ? fabsf(weight) : most;
        }
        if (most >= LEAST_WEIGHT) {
            ranked[n++] = (Ranked){slot->hash, slot->id, most};
        }
    }
    if (ranked != NULL) {
        qsort(ranked, n, sizeof(Ranked), compare_ranks);
    }
    *n_kept = n < MAX_FEATURES ? n : MAX_FEATURES;
    return ranked;
}

/// Lay the features out as the recogniser probes for them
static void
fill_table(const Trainer *trainer, const Ranked *ranked, size_t n_kept,
           float scale, uint32_t *keys, int8_t *weights)
{
    for (size_t i = 0; i < n_kept; ++i) {
        uint32_t slot = (uint32_t)ranked[i].hash & (N_SLOTS - 1);
        while (keys[slot] != 0) {
            slot = (slot + 1) & (N_SLOTS - 1);
        }
        keys[slot] = rel_name_key(ranked[i].hash);
        for (size_t label = 0; label < REL_NAME_LABELS; ++label) {
            const float weight =
                trainer->field
                    .weights[(size_t)ranked[i].id * REL_NAME_LABELS + label];
            const float whole = roundf(weight / scale);
            weights[(size_t)slot * REL_NAME_ROW + label] =
                (int8_t)(whole > MOST ? MOST : whole < -MOST ? -MOST : whole);
        }
    }
}

/// Copy the classes of words from the clusters
static RelStatus
add_words(const Trainer *trainer, RelContainer *model)
{
    const uint32_t n = trainer->words.words.n_strings;
    RelText *words = REL_ARENA_ARRAY(trainer->arena, RelText, n + 1u);

    if (words == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    for (uint32_t i = 0; i < n; ++i) {
        words[i] = rel_model_string(&trainer->words.words, i);
    }
    const RelStatus status =
        rel_container_add_strings(model, "words", words, n);
    return status != REL_OK
               ? status
               : rel_container_add(model, "classes", REL_SECTION_U16, n,
                                   REL_NAME_COLUMNS, trainer->words.classes);
}

static RelStatus
write_model(Trainer *trainer, const char *path)
{
    RelArena *arena = trainer->arena;
    size_t n_kept;
    const Ranked *ranked = rank_features(trainer, &n_kept);
    uint32_t *keys = REL_ARENA_ARRAY(arena, uint32_t, N_SLOTS);
    int8_t *weights =
        REL_ARENA_ARRAY(arena, int8_t, (size_t)N_SLOTS * REL_NAME_ROW);
    RelContainer model;
    RelStatus status;

    if (ranked == NULL || keys == NULL || weights == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    // A few great weights are cut, so that the small ones keep their steps
    const float most = n_kept > 100 ? ranked[n_kept / 1000].most : 1;
    const float scale = most / MOST;
    fill_table(trainer, ranked, n_kept, scale, keys, weights);
    printf("%zu features kept, greatest weight %.2f\n", n_kept,
           (double)most);
    rel_container_init(&model, arena, "names");
    if ((status = add_words(trainer, &model)) != REL_OK ||
        (status = rel_container_add(&model, "keys", REL_SECTION_U32, N_SLOTS,
                                    1, keys)) != REL_OK ||
        (status = rel_container_add(&model, "weights", REL_SECTION_I8,
                                    N_SLOTS, REL_NAME_ROW, weights)) !=
            REL_OK ||
        (status = rel_container_add(&model, "moves", REL_SECTION_F32,
                                    REL_NAME_ROW, REL_NAME_ROW,
                                    trainer->field.moves)) != REL_OK ||
        (status = rel_container_add(&model, "scale", REL_SECTION_F32, 1, 1,
                                    &scale)) != REL_OK) {
        return status;
    }
    return rel_container_write(&model, path);
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
    Corpus corpus = {
        .weight = equals ? strtof(equals + 1, NULL) : 1};

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
    RelStatus status =
        rel_rules_load(data_dir, &REL_TO_STDERR, trainer->arena,
                       &trainer->rules);

    rel_array_init(&trainer->corpora, trainer->arena, sizeof(Corpus));
    rel_array_init(&trainer->sentences, trainer->arena,
                   sizeof(RelFieldSentence));
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
        status = rel_model_load(clusters, "clusters", &REL_HEAP,
                                &REL_TO_STDERR, &trainer->clusters);
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
    if (status == REL_OK) {
        status = find_tags(&trainer, argv[1], argv[4]);
    }
    if (status == REL_OK) {
        status = gather(&trainer);
    }
    if (status == REL_OK) {
        status = train(&trainer, atoi(argv[5]));
    }
    if (status == REL_OK) {
        status = write_model(&trainer, argv[3]);
    }
    if (status != REL_OK) {
        fprintf(stderr, "train_names: %s\n", rel_status_text(status));
    }
    rel_field_release(&trainer.field);
    rel_feature_table_release(&trainer.table);
    rel_model_free(trainer.clusters);
    rel_arena_free(trainer.arena);
    return status == REL_OK ? 0 : 1;
}
