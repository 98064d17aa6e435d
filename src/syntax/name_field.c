// name_field.c: looks up what features say about the labels of a token.
//
// The weights stand in a table with open addressing, 16 of 8 bits a feature:
// one for each label, so that a feature found is a row added.

#include "syntax/name_field.h"

#include "syntax/name_lattice.h"

#include <math.h>

/// A table to probe: its size a power of two, and at least one slot free
static bool
is_sound(const RelNameField *field)
{
    const uint32_t n = field->n_slots;
    bool has_free = false;

    for (uint32_t i = 0; i < n && !has_free; ++i) {
        has_free = field->keys[i] == 0;
    }
    for (size_t i = 0; i < REL_NAME_ROW * REL_NAME_ROW; ++i) {
        if (!isfinite(field->moves[i])) {
            return false;
        }
    }
    return has_free && (n & (n - 1)) == 0 && isfinite(field->scale);
}

RelStatus
rel_name_field_find(const RelModel *model, const RelReport *report,
                    RelNameField *field)
{
    RelSection keys;
    RelSection weights;
    RelSection moves;
    RelSection scale;
    RelStatus status;

    if ((status = rel_model_find(model, "keys", REL_SECTION_U32, REL_ANY_SIZE,
                                 1, report, &keys)) != REL_OK ||
        (status = rel_model_find(model, "weights", REL_SECTION_I8, keys.rows,
                                 REL_NAME_ROW, report, &weights)) != REL_OK ||
        (status = rel_model_find(model, "moves", REL_SECTION_F32, REL_NAME_ROW,
                                 REL_NAME_ROW, report, &moves)) != REL_OK ||
        (status = rel_model_find(model, "scale", REL_SECTION_F32, 1, 1, report,
                                 &scale)) != REL_OK) {
        return status;
    }
    *field = (RelNameField){.keys = keys.items,
                            .weights = weights.items,
                            .moves = moves.items,
                            .scale = *(const float *)scale.items,
                            .n_slots = keys.rows};
    return is_sound(field)
               ? REL_OK
               : rel_report(report, REL_ERR_FORMAT, rel_model_name(model), 0,
                            "damaged table of features");
}

/// Add the weights of one feature to `sums`
static void
add_weights(const RelNameField *field, uint64_t feature,
            int32_t sums[REL_NAME_ROW])
{
    const uint32_t mask = field->n_slots - 1;
    const uint32_t key = rel_name_key(feature);
    uint32_t slot = (uint32_t)feature & mask;

    while (field->keys[slot] != key) {
        if (field->keys[slot] == 0) {
            return;
        }
        slot = (slot + 1) & mask;
    }
    const int8_t *weights = field->weights + (size_t)slot * REL_NAME_ROW;
    for (size_t label = 0; label < REL_NAME_ROW; ++label) {
        sums[label] += weights[label];
    }
}

void
rel_name_field_add(const RelNameField *field, const RelNameToken *tokens,
                   size_t n_tokens, size_t i, float part, float *scores)
{
    uint64_t features[REL_NAME_FEATURES];
    int32_t sums[REL_NAME_ROW] = {0};
    const size_t n = rel_name_features(tokens, n_tokens, i, features);

    for (size_t k = 0; k < n; ++k) {
        add_weights(field, features[k], sums);
    }
    for (size_t label = 0; label < REL_NAME_ROW; ++label) {
        scores[label] += (float)sums[label] * field->scale * part;
    }
}
