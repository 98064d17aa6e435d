// tag_learner.c: a log-linear model beside the network.
//
//   chance of a tag ~ exp(offset * log of the network's chance + sum of signs)
//
// Fitted by stochastic gradients (AdaGrad, Duchi and others 2011) with a part
// of the signs left out by chance at every step, so that none is relied on
// alone.  What the network knows well needs no weights.

#include "train/tag_learner.h"

#include <math.h>
#include <stdlib.h>

static const float FIRST_SQUARE = 0.1f;

static size_t
n_weights(const RelTagLearner *learner)
{
    return (size_t)learner->examples->table.n_ids * REL_N_UPOS;
}

RelStatus
rel_tag_learner_init(RelTagLearner *learner, const RelTagExamples *examples,
                     const RelTagLearning *how)
{
    *learner = (RelTagLearner){.examples = examples, .how = *how};
    const size_t n = n_weights(learner) + 1;

    learner->weights = calloc(n, sizeof(float));
    learner->squares = calloc(n, sizeof(float));
    learner->fixed = calloc(n, sizeof(bool));
    if (!learner->weights || !learner->squares || !learner->fixed) {
        rel_tag_learner_release(learner);
        return REL_ERR_NO_MEMORY;
    }
    return REL_OK;
}

void
rel_tag_learner_release(RelTagLearner *learner)
{
    free(learner->weights);
    free(learner->squares);
    free(learner->fixed);
    *learner = (RelTagLearner){.weights = NULL};
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

/// Turn scores into chances less the gold tag's 1: the slope of the loss
static void
find_slopes(float scores[REL_N_UPOS], RelUpos gold)
{
    float most = scores[1];
    float sum = 0;

    for (size_t upos = 1; upos < REL_N_UPOS; ++upos) {
        most = fmaxf(most, scores[upos]);
    }
    for (size_t upos = 1; upos < REL_N_UPOS; ++upos) {
        scores[upos] = expf(scores[upos] - most);
        sum += scores[upos];
    }
    for (size_t upos = 1; upos < REL_N_UPOS; ++upos) {
        scores[upos] /= sum;
    }
    scores[0] = 0;
    scores[gold] -= 1;
}

static void
move_weights(RelTagLearner *learner, uint32_t id,
             const float slopes[REL_N_UPOS])
{
    const size_t first = (size_t)id * REL_N_UPOS;

    for (size_t upos = 1; upos < REL_N_UPOS; ++upos) {
        const size_t at = first + upos;
        if (!learner->fixed[at]) {
            learner->squares[at] += slopes[upos] * slopes[upos];
            learner->weights[at] -=
                learner->how.rate * slopes[upos] / sqrtf(learner->squares[at]);
        }
    }
}

/// One step, over the signs that chance leaves in
static void
learn(RelTagLearner *learner, const RelTagExample *example, uint32_t *random)
{
    const uint32_t dropped =
        (uint32_t)(learner->how.dropped * (float)(1 << 16));
    uint32_t picked[REL_TAG_SIGNS];
    float scores[REL_N_UPOS];
    size_t n = 0;

    for (size_t i = 0; i < example->n_ids; ++i) {
        if ((next_random(random) & 0xFFFFu) >= dropped) {
            picked[n++] = example->ids[i];
        }
    }
    for (size_t upos = 0; upos < REL_N_UPOS; ++upos) {
        scores[upos] = example->chances[upos] * learner->how.offset;
    }
    for (size_t i = 0; i < n; ++i) {
        const float *weights =
            learner->weights + (size_t)picked[i] * REL_N_UPOS;
        for (size_t upos = 0; upos < REL_N_UPOS; ++upos) {
            scores[upos] += weights[upos];
        }
    }
    find_slopes(scores, example->gold);
    for (size_t i = 0; i < n; ++i) {
        move_weights(learner, picked[i], scores);
    }
}

/// Fit the weights from 0, in an order of chance
static void
fit(RelTagLearner *learner, uint32_t *order, uint32_t *random)
{
    const RelArray *examples = &learner->examples->examples;

    for (size_t i = 0; i < n_weights(learner); ++i) {
        learner->weights[i] = 0;
        learner->squares[i] = FIRST_SQUARE;
    }
    for (int epoch = 0; epoch < learner->how.n_epochs; ++epoch) {
        shuffle(order, examples->n_items, random);
        for (size_t i = 0; i < examples->n_items; ++i) {
            learn(learner, rel_array_at(examples, order[i]), random);
        }
    }
}

RelStatus
rel_tag_learner_run(RelTagLearner *learner)
{
    const size_t n_examples = learner->examples->examples.n_items;
    const size_t n = n_weights(learner);
    uint32_t *order = malloc((n_examples + 1) * sizeof(uint32_t));
    float *sums = calloc(n + 1, sizeof(float));
    uint32_t random = learner->how.seed;
    // All signs count when the weights are used
    const float part = (1 - learner->how.dropped) / (float)learner->how.n_runs;

    if (!order || !sums) {
        free(order);
        free(sums);
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < n_examples; ++i) {
        order[i] = (uint32_t)i;
    }
    for (int run = 0; run < learner->how.n_runs; ++run) {
        fit(learner, order, &random);
        for (size_t i = 0; i < n; ++i) {
            sums[i] += learner->weights[i] * part;
        }
    }
    memcpy(learner->weights, sums, n * sizeof(float));
    free(order);
    free(sums);
    return REL_OK;
}

static int
compare_sizes(const void *a, const void *b)
{
    const float left = *(const float *)a;
    const float right = *(const float *)b;

    return (left < right) - (left > right);
}

RelStatus
rel_tag_learner_prune(RelTagLearner *learner, size_t n_kept)
{
    const size_t n = n_weights(learner);
    float *sizes = malloc((n + 1) * sizeof(float));

    if (!sizes) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < n; ++i) {
        sizes[i] = fabsf(learner->weights[i]);
    }
    qsort(sizes, n, sizeof(float), compare_sizes);
    const float least = n_kept < n ? sizes[n_kept] : 0;
    for (size_t i = 0; i < n; ++i) {
        learner->fixed[i] |= fabsf(learner->weights[i]) <= least;
    }
    free(sizes);
    return REL_OK;
}
