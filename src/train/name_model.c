// name_model.c: the weights of features as a table to probe.

#include "train/name_model.h"

#include "syntax/name_features.h"
#include "train/container.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    N_SLOTS = 1 << 18,     ///< Of the table
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

/// Lay the features out as the recogniser probes for them
static void
fill_table(const RelField *field, const Ranked *ranked, size_t n_kept,
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
                field->weights[(size_t)ranked[i].id * REL_NAME_LABELS + label];
            const float whole = roundf(weight / scale);
            weights[(size_t)slot * REL_NAME_ROW + label] =
                (int8_t)(whole > MOST    ? MOST
                         : whole < -MOST ? -MOST
                                         : whole);
        }
    }
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
    size_t n_kept;
    const Ranked *ranked = rank_features(field, table, arena, &n_kept);
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
    fill_table(field, ranked, n_kept, scale, keys, weights);
    printf("%zu features kept, greatest weight %.2f\n", n_kept, (double)most);
    rel_container_init(&model, arena, "names");
    if ((status = add_words(words, &model, arena)) != REL_OK ||
        (status = rel_container_add(&model, "keys", REL_SECTION_U32, N_SLOTS, 1,
                                    keys)) != REL_OK ||
        (status = rel_container_add(&model, "weights", REL_SECTION_I8, N_SLOTS,
                                    REL_NAME_ROW, weights)) != REL_OK ||
        (status =
             rel_container_add(&model, "moves", REL_SECTION_F32, REL_NAME_ROW,
                               REL_NAME_ROW, field->moves)) != REL_OK ||
        (status = rel_container_add(&model, "scale", REL_SECTION_F32, 1, 1,
                                    &scale)) != REL_OK) {
        return status;
    }
    return rel_container_write(&model, path);
}
