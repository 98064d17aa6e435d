// name_field.c: looks up what features say about the labels of a token.
//
// The weights of a feature are 13 bytes, one for each label.  Features stand in
// 65,536 buckets of three or so and have 16 bits of their hash beside them, so
// that a stranger is taken for one of them once in 20,000 times.

#include "syntax/name_field.h"

#include <math.h>

/// Buckets in order, a power of two of them, that hold `n_features`
static bool
is_sound(const RelNameField *field, uint32_t n_features)
{
    const uint32_t n = field->n_buckets;
    bool in_order = field->buckets[0] == 0 && field->buckets[n] == n_features;

    for (uint32_t i = 0; i < n && in_order; ++i) {
        in_order = field->buckets[i] <= field->buckets[i + 1];
    }
    for (size_t i = 0; i < REL_NAME_ROW * REL_NAME_ROW; ++i) {
        if (!isfinite(field->moves[i])) {
            return false;
        }
    }
    return in_order && (n & (n - 1)) == 0 && isfinite(field->scale);
}

RelStatus
rel_name_field_find(const RelModel *model, const RelReport *report,
                    RelNameField *field)
{
    RelSection buckets;
    RelSection keys;
    RelSection weights;
    RelSection moves;
    RelSection scale;
    RelStatus status;

    if ((status = rel_model_find(model, "buckets", REL_SECTION_U32,
                                 REL_ANY_SIZE, 1, report, &buckets)) !=
            REL_OK ||
        (status = rel_model_find(model, "keys", REL_SECTION_U16, REL_ANY_SIZE,
                                 1, report, &keys)) != REL_OK ||
        (status = rel_model_find(model, "weights", REL_SECTION_I8, keys.rows,
                                 REL_NAME_LABELS, report, &weights)) !=
            REL_OK ||
        (status = rel_model_find(model, "moves", REL_SECTION_F32, REL_NAME_ROW,
                                 REL_NAME_ROW, report, &moves)) != REL_OK ||
        (status = rel_model_find(model, "scale", REL_SECTION_F32, 1, 1, report,
                                 &scale)) != REL_OK) {
        return status;
    }
    *field = (RelNameField){.buckets = buckets.items,
                            .keys = keys.items,
                            .weights = weights.items,
                            .moves = moves.items,
                            .scale = *(const float *)scale.items,
                            .n_buckets = buckets.rows - 1};
    return buckets.rows > 1 && is_sound(field, keys.rows)
               ? REL_OK
               : rel_report(report, REL_ERR_FORMAT, rel_model_name(model), 0,
                            "damaged table of features");
}

/// Add the weights of one feature to `sums`
static void
add_weights(const RelNameField *field, uint64_t feature,
            int32_t sums[REL_NAME_LABELS])
{
    const uint32_t bucket = rel_name_bucket(feature, field->n_buckets);
    const uint16_t key = rel_name_key(feature);
    const uint32_t end = field->buckets[bucket + 1];

    for (uint32_t i = field->buckets[bucket]; i < end; ++i) {
        if (field->keys[i] == key) {
            const int8_t *weights =
                field->weights + (size_t)i * REL_NAME_LABELS;
            for (size_t label = 0; label < REL_NAME_LABELS; ++label) {
                sums[label] += weights[label];
            }
            return;
        }
    }
}

void
rel_name_field_add(const RelNameField *field, const RelNameToken *tokens,
                   size_t n_tokens, size_t i, float part, float *scores)
{
    uint64_t features[REL_NAME_FEATURES];
    int32_t sums[REL_NAME_LABELS] = {0};
    const size_t n = rel_name_features(tokens, n_tokens, i, features);

    for (size_t k = 0; k < n; ++k) {
        add_weights(field, features[k], sums);
    }
    for (size_t label = 0; label < REL_NAME_LABELS; ++label) {
        scores[label] += (float)sums[label] * field->scale * part;
    }
}
