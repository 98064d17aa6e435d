// field.c: stochastic gradients of a conditional random field.

#include "train/field.h"

#include <math.h>
#include <stdlib.h>

/// Gradients smaller than this are left out
static const float LEAST_GRADIENT = 2e-3f;

RelStatus
rel_field_init(RelField *field, uint32_t n_features, float rate, float decay,
               float dropped)
{
    const size_t n = (size_t)n_features * REL_NAME_LABELS + 1;

    *field = (RelField){.n_features = n_features,
                        .weights = calloc(n, sizeof(float)),
                        .squares = calloc(n, sizeof(float)),
                        .rate = rate,
                        .decay = decay,
                        .dropped = dropped,
                        .random = 777,
                        .arena = rel_arena_new(&REL_HEAP)};
    return field->weights && field->squares && field->arena ? REL_OK
                                                            : REL_ERR_NO_MEMORY;
}

void
rel_field_release(RelField *field)
{
    free(field->weights);
    free(field->squares);
    rel_arena_free(field->arena);
}

void
rel_field_finish(RelField *field)
{
    const size_t n = (size_t)field->n_features * REL_NAME_LABELS;

    for (size_t i = 0; i < n; ++i) {
        field->weights[i] *= 1 - field->dropped;
    }
}

static RelStatus
make_room(RelField *field, size_t n_tokens, size_t n_features)
{
    if (n_features > field->features_room) {
        field->features_room = 2 * n_features;
        field->picked =
            REL_ARENA_ARRAY(field->arena, uint32_t, field->features_room);
        if (field->picked == NULL) {
            return REL_ERR_NO_MEMORY;
        }
    }
    if (n_tokens <= field->room) {
        return REL_OK;
    }
    const size_t n = 2 * n_tokens * REL_NAME_ROW;
    field->picked_first =
        REL_ARENA_ARRAY(field->arena, uint32_t, 2 * n_tokens + 1);
    field->scores = REL_ARENA_ARRAY(field->arena, float, n);
    field->forward = REL_ARENA_ARRAY(field->arena, float, n);
    field->backward = REL_ARENA_ARRAY(field->arena, float, n);
    field->room = 2 * n_tokens;
    return field->scores && field->forward && field->backward &&
                   field->picked_first
               ? REL_OK
               : REL_ERR_NO_MEMORY;
}

/// Pick the features that chance leaves in
static void
pick_features(RelField *field, const RelFieldSentence *sentence,
              bool with_memory)
{
    const uint32_t limit = (uint32_t)(field->dropped * (float)(1 << 24));
    uint32_t n_picked = 0;

    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const uint32_t last =
            with_memory ? sentence->first[i + 1] : sentence->plain[i];
        field->picked_first[i] = n_picked;
        for (uint32_t k = sentence->first[i]; k < last; ++k) {
            field->random = field->random * 1664525u + 1013904223u;
            if (field->random >> 8 >= limit) {
                field->picked[n_picked++] = sentence->features[k];
            }
        }
    }
    field->picked_first[sentence->n_tokens] = n_picked;
}

static void
score(RelField *field, const RelFieldSentence *sentence)
{
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        float *scores = field->scores + (size_t)i * REL_NAME_ROW;
        for (unsigned label = 0; label < REL_NAME_LABELS; ++label) {
            scores[label] = 0;
        }
        for (uint32_t k = field->picked_first[i];
             k < field->picked_first[i + 1]; ++k) {
            const float *weights =
                field->weights + (size_t)field->picked[k] * REL_NAME_LABELS;
            for (unsigned label = 0; label < REL_NAME_LABELS; ++label) {
                scores[label] += weights[label];
            }
        }
    }
}

/// One step of AdaGrad
static void
step(const RelField *field, float *weight, float *square, float gradient)
{
    const float whole = gradient - field->decay * *weight;

    *square += whole * whole;
    *weight += field->rate * whole / sqrtf(*square + 1e-8f);
}

/// Gradients of the labels of token `i`
static void
learn_token(RelField *field, const RelFieldSentence *sentence, RelIndex i,
            float total)
{
    const float *forward = field->forward + (size_t)i * REL_NAME_ROW;
    const float *backward = field->backward + (size_t)i * REL_NAME_ROW;

    for (unsigned label = 0; label < REL_NAME_LABELS; ++label) {
        const float chance = expf(forward[label] + backward[label] - total);
        const float gradient =
            sentence->weight *
            ((sentence->labels[i] == label ? 1 : 0) - chance);
        if (fabsf(gradient) < LEAST_GRADIENT) {
            continue;
        }
        for (uint32_t k = field->picked_first[i];
             k < field->picked_first[i + 1]; ++k) {
            const size_t at =
                (size_t)field->picked[k] * REL_NAME_LABELS + label;
            step(field, &field->weights[at], &field->squares[at], gradient);
        }
    }
}

/// Gradients of the moves into token `i`
static void
learn_moves(RelField *field, const RelFieldSentence *sentence, RelIndex i,
            float total)
{
    const float *scores = field->scores + (size_t)i * REL_NAME_ROW;
    const float *backward = field->backward + (size_t)i * REL_NAME_ROW;
    const unsigned gold_before = i > 0 ? sentence->labels[i - 1] : 0;

    for (unsigned label = 0; label < REL_NAME_LABELS; ++label) {
        if (i == 0 && label > 0) {
            break;
        }
        const float before =
            i > 0 ? field->forward[((size_t)i - 1) * REL_NAME_ROW + label] : 0;
        for (unsigned next = 0; next < REL_NAME_LABELS; ++next) {
            if (!rel_name_may_follow(label, next)) {
                continue;
            }
            const size_t at = label * REL_NAME_ROW + next;
            const float chance = expf(before + field->moves[at] + scores[next] +
                                      backward[next] - total);
            const bool gold =
                gold_before == label && sentence->labels[i] == next;
            const float gradient = sentence->weight * ((gold ? 1 : 0) - chance);
            if (fabsf(gradient) >= LEAST_GRADIENT) {
                step(field, &field->moves[at], &field->move_squares[at],
                     gradient);
            }
        }
    }
}

/// The score of the gold labels
static float
gold_score(const RelField *field, const RelFieldSentence *sentence)
{
    float sum = 0;
    unsigned before = 0;

    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const unsigned label = sentence->labels[i];
        sum += field->scores[(size_t)i * REL_NAME_ROW + label] +
               field->moves[before * REL_NAME_ROW + label];
        before = label;
    }
    return sum;
}

RelStatus
rel_field_learn(RelField *field, const RelFieldSentence *sentence,
                bool with_memory, double *loss)
{
    const RelStatus status = make_room(field, sentence->n_tokens,
                                       sentence->first[sentence->n_tokens]);

    if (status != REL_OK) {
        return status;
    }
    pick_features(field, sentence, with_memory);
    score(field, sentence);
    const RelNameLattice lattice = {.scores = field->scores,
                                    .moves = field->moves,
                                    .n_tokens = sentence->n_tokens,
                                    .forward = field->forward,
                                    .backward = field->backward};
    const float total = rel_name_sum(&lattice);
    *loss = (double)(total - gold_score(field, sentence));
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        learn_moves(field, sentence, i, total);
    }
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        learn_token(field, sentence, i, total);
    }
    return REL_OK;
}
