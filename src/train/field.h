// Field: a conditional random field of names while it is trained.

#ifndef RELATA_TRAIN_FIELD_H
#define RELATA_TRAIN_FIELD_H

#include "syntax/name_lattice.h"

#include <relata/arena.h>
#include <relata/status.h>

/// A sentence as the field sees it
typedef struct {
    const uint32_t *features; // ids, token after token
    const uint32_t *first;    // (n_tokens + 1) into features
    const uint32_t *plain;    // (n_tokens) where those of memory begin
    const uint8_t *labels;    // (n_tokens) gold
    RelIndex n_tokens;
    uint32_t document;
    float weight; // of its corpus
} RelFieldSentence;

/// Weights and their learning rates (AdaGrad)
typedef struct {
    uint32_t n_features;
    float *weights; // (n_features, REL_NAME_LABELS)
    float *squares; // (n_features, REL_NAME_LABELS) sums of gradients squared
    float moves[REL_NAME_ROW * REL_NAME_ROW];
    float move_squares[REL_NAME_ROW * REL_NAME_ROW];
    float rate;    // of learning
    float decay;   // of weights
    float dropped; // share of features that chance leaves out while learning
    uint32_t random;
    // Room for one sentence
    RelArena *arena;
    size_t room, features_room;
    float *scores, *forward, *backward;
    uint32_t *picked, *picked_first; // features that chance left in
} RelField;

/// What chance leaves out while learning makes the field rely on no feature
/// alone (dropout); the weights must be scaled by what is left in afterwards
RelStatus rel_field_init(RelField *field, uint32_t n_features, float rate,
                         float decay, float dropped);
void rel_field_release(RelField *field);

/// Scale the weights once learning is over
void rel_field_finish(RelField *field);

/**
   Learn from one sentence.

   @param with_memory  Use the features of memory too.
   @param[out] loss  Minus the logarithm of its gold labels' probability.
*/
RelStatus rel_field_learn(RelField *field, const RelFieldSentence *sentence,
                          bool with_memory, double *loss);

#endif
