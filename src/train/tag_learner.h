// Tag learner: fits the weights of the signs of tags.

#ifndef RELATA_TRAIN_TAG_LEARNER_H
#define RELATA_TRAIN_TAG_LEARNER_H

#include "train/tag_examples.h"

/// How to learn; the values shipped are those of train_tags.c
typedef struct {
    int n_runs; // in other orders, whose weights are averaged
    int n_epochs;
    float rate;    // of AdaGrad
    float dropped; // share of signs that chance leaves out
    float offset;  // part of the network's logarithms that counts
    uint32_t seed;
} RelTagLearning;

typedef struct {
    const RelTagExamples *examples;
    RelTagLearning how;
    float *weights; // (n_ids, REL_N_UPOS)
    float *squares; // (n_ids, REL_N_UPOS) sums of gradients squared
    bool *fixed;    // (n_ids, REL_N_UPOS) weights that stay 0
} RelTagLearner;

RelStatus rel_tag_learner_init(RelTagLearner *learner,
                               const RelTagExamples *examples,
                               const RelTagLearning *how);
void rel_tag_learner_release(RelTagLearner *learner);

/// Fit all weights that are not fixed, from 0; REL_ERR_NO_MEMORY
RelStatus rel_tag_learner_run(RelTagLearner *learner);

/// Fix all weights but the `n_kept` weightiest
RelStatus rel_tag_learner_prune(RelTagLearner *learner, size_t n_kept);

#endif
