// name_model.c: the weights of features as a table to look them up in.

#include "train/name_model.h"

#include "syntax/name_features.h"
#include "train/container.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    N_BUCKETS = 1 << 16,   ///< Of the table
    MAX_FEATURES = 190000, ///< That it may hold
    MOST = 127             ///< Greatest weight in the model
};

/// Features without a greater weight are dropped
static const float LEAST_WEIGHT = 0.02f;

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
rank_features(const RelField *field, const RelFeatureTable *table,
              RelArena *arena, size_t *n_kept)
{
    Ranked *ranked = REL_ARENA_ARRAY(arena, Ranked, table->n_ids + 1u);
    size_t n = 0;

    for (size_t i = 0; ranked && i < table->n_slots; ++i) {
        const RelFeatureSlot *slot = &table->slots[i];
        if (slot->hash == 0 || slot->id == REL_NONE) {
            continue;
        }
        float most = 0;
        for (size_t label = 0; label < REL_NAME_LABELS; ++label) {
            const float weight =
                field->weights[(size_t)slot->id * REL_NAME_LABELS + label];
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

static int
compare_buckets(const void *a, const void *b)
{
    const uint64_t left = ((const Ranked *)a)->hash;
    const uint64_t right = ((const Ranked *)b)->hash;
    const uint32_t one = rel_name_bucket(left, N_BUCKETS);
    const uint32_t two = rel_name_bucket(right, N_BUCKETS);

    return one != two ? (one < two ? -1 : 1) : (left > right) - (left < right);
}

/// The table of a model
typedef struct {
    uint32_t *buckets; // (N_BUCKETS + 1)
    uint16_t *keys;    // (n_features)
    int8_t *weights;   // (n_features, REL_NAME_LABELS)
    size_t n_features;
    float scale;
} Table;

/// A weight as a whole number
static int8_t
whole_of(float weight, float scale)
{
    const float whole = roundf(weight / scale);

    return (int8_t)(whole > MOST ? MOST : whole < -MOST ? -MOST : whole);
}

/// Lay the features out as the recogniser looks for them; sorts `ranked`
static void
fill_table(const RelField *field, Ranked *ranked, Table *table)
{
    qsort(ranked, table->n_features, sizeof(Ranked), compare_buckets);
    for (size_t i = 0; i < table->n_features; ++i) {
        ++table->buckets[rel_name_bucket(ranked[i].hash, N_BUCKETS) + 1];
        table->keys[i] = rel_name_key(ranked[i].hash);
        for (size_t label = 0; label < REL_NAME_LABELS; ++label) {
            table->weights[i * REL_NAME_LABELS + label] = whole_of(
                field->weights[(size_t)ranked[i].id * REL_NAME_LABELS + label],
                table->scale);
        }
    }
    for (size_t i = 0; i < N_BUCKETS; ++i) {
        table->buckets[i + 1] += table->buckets[i];
    }
}

static RelStatus
add_table(RelContainer *model, const Table *table)
{
    const uint32_t n = (uint32_t)table->n_features;
    RelStatus status = rel_container_add(model, "buckets", REL_SECTION_U32,
                                         N_BUCKETS + 1, 1, table->buckets);

    if (status == REL_OK) {
        status = rel_container_add(model, "keys", REL_SECTION_U16, n, 1,
                                   table->keys);
    }
    return status == REL_OK
               ? rel_container_add(model, "weights", REL_SECTION_I8, n,
                                   REL_NAME_LABELS, table->weights)
               : status;
}

/// Copy the classes of words from the clusters
static RelStatus
add_words(const RelNameWords *words, RelContainer *model, RelArena *arena)
{
    const uint32_t n = words->words.n_strings;
    RelText *strings = REL_ARENA_ARRAY(arena, RelText, n + 1u);

    if (strings == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    for (uint32_t i = 0; i < n; ++i) {
        strings[i] = rel_model_string(&words->words, i);
    }
    const RelStatus status =
        rel_container_add_strings(model, "words", strings, n);
    return status != REL_OK
               ? status
               : rel_container_add(model, "classes", REL_SECTION_U16, n,
                                   REL_NAME_COLUMNS, words->classes);
}

RelStatus
rel_name_model_write(const char *path, const RelField *field,
                     const RelFeatureTable *table, const RelNameWords *words,
                     RelArena *arena)
{
    Table made = {0};
    Ranked *ranked = rank_features(field, table, arena, &made.n_features);
    RelContainer model;
    RelStatus status;

    made.buckets = REL_ARENA_ARRAY(arena, uint32_t, N_BUCKETS + 1);
    made.keys = REL_ARENA_ARRAY(arena, uint16_t, made.n_features + 1);
    made.weights =
        REL_ARENA_ARRAY(arena, int8_t, (made.n_features + 1) * REL_NAME_LABELS);
    if (!ranked || !made.buckets || !made.keys || !made.weights) {
        return REL_ERR_NO_MEMORY;
    }
    // A few great weights are cut, so that the small ones keep their steps
    const float most =
        made.n_features > 100 ? ranked[made.n_features / 1000].most : 1;
    made.scale = most / MOST;
    fill_table(field, ranked, &made);
    printf("%zu features kept, greatest weight %.2f\n", made.n_features,
           (double)most);
    rel_container_init(&model, arena, "names");
    if ((status = add_words(words, &model, arena)) != REL_OK ||
        (status = add_table(&model, &made)) != REL_OK ||
        (status =
             rel_container_add(&model, "moves", REL_SECTION_F32, REL_NAME_ROW,
                               REL_NAME_ROW, field->moves)) != REL_OK ||
        (status = rel_container_add(&model, "scale", REL_SECTION_F32, 1, 1,
                                    &made.scale)) != REL_OK) {
        return status;
    }
    return rel_container_write(&model, path);
}
