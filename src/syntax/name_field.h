// Name field: the learnt weights of the features of names.

#ifndef RELATA_SYNTAX_NAME_FIELD_H
#define RELATA_SYNTAX_NAME_FIELD_H

#include "syntax/model.h"
#include "syntax/name_features.h"
#include "syntax/name_lattice.h"

/// A linear-chain field; its arrays are the model's.  The features stand in
/// buckets: in which one the low bits of a feature say, and the high ones are
/// its key there.
typedef struct {
    const uint32_t *buckets; // (n_buckets + 1) the first feature of each
    const uint16_t *keys;    // (n_features)
    const int8_t *weights;   // (n_features, REL_NAME_LABELS)
    const float *moves;      // (REL_NAME_ROW, REL_NAME_ROW) from label to label
    float scale;             // of the weights
    uint32_t n_buckets;      // a power of two
} RelNameField;

/// Find the field in a model; REL_ERR_FORMAT, reported, if it is damaged
RelStatus rel_name_field_find(const RelModel *model, const RelReport *report,
                              RelNameField *field);

/**
   Add the weights of the features of a token to the scores of its labels.

   @param tokens  (n_tokens) as rel_name_describe leaves them
   @param part  of the weights that counts
   @param scores  (REL_NAME_ROW)
*/
void rel_name_field_add(const RelNameField *field, const RelNameToken *tokens,
                        size_t n_tokens, size_t i, float part, float *scores);

#endif
