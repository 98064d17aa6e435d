// Relation: chooses the relation of each arc of a tree.
//
// The best relation by its score, but a head has one subject and one object:
// of two, the less likely one takes its next best relation.
//
//   fined -obj-> Google, -obj-> million  becomes  -iobj-> Google

#ifndef RELATA_SYNTAX_RELATION_H
#define RELATA_SYNTAX_RELATION_H

#include "syntax/model.h"

#include <relata/report.h>
#include <relata/status.h>
#include <relata/text.h>

#include <stdint.h>

enum { REL_RELATIONS_MOST = 512 };

/// The relations that a model knows
typedef struct {
    RelModelStrings names;              // (n), of the model
    uint8_t groups[REL_RELATIONS_MOST]; // (n) of which a head has one, or 0
    uint32_t root;                      // index of "root"
} RelRelations;

/// The choice for one arc
typedef struct {
    uint32_t relation;
    float probability; ///< Among all relations but "root"
    uint8_t barred;    ///< Bits of groups that a better arc has taken
} RelChoice;

/// Find the section "relations"; REL_ERR_FORMAT, reported
RelStatus rel_relations_find(const RelModel *model, const RelReport *report,
                             RelRelations *relations);

/**
   Choose a relation for each token.

   @param scores  (n_tokens, n_columns), a relation's in its column
   @param heads  (n_tokens) from 1, or 0 for the root
   @param[out] choices  (n_tokens)
*/
void rel_relations_choose(const RelRelations *relations, const float *scores,
                          size_t n_columns, const RelIndex *heads,
                          RelIndex n_tokens, RelChoice *choices);

/// The probability of the best relation but "root"; scores (n_columns)
float rel_relations_chance(const RelRelations *relations, const float *scores);

/// exp(scores[chosen]) as a share of all `n` but `except`
float rel_probability(const float *scores, uint32_t n, uint32_t chosen,
                      uint32_t except);

#endif
