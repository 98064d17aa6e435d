// Coref case: a mention that may point back, its options, and the right ones.

#ifndef RELATA_TRAIN_COREF_CASE_H
#define RELATA_TRAIN_COREF_CASE_H

#include "base/array.h"
#include "graph/choice.h"
#include "train/gold_chain.h"

/// An option, as learning sees it
typedef struct {
    const RelIndex *hints; // (n_hints)
    size_t n_hints;
    RelIndex cluster;
    bool right;
    bool ruled;     ///< A rule takes it
    RelIndex open;  ///< The case of this pronoun, left open; or REL_NONE
    RelIndex chain; ///< What its thing is by the gold; REL_NONE: not known
} RelCaseOption;

typedef struct {
    RelChoiceKind kind;
    RelIndex text;                // number of the text
    RelIndex chain;               // what the gold says it is, or REL_NONE
    const RelCaseOption *options; // (n_options); the first is none
    size_t n_options;
    bool written;     ///< The text is no speech that was taken down
    bool points_back; ///< The gold has a mention of the same thing before it
} RelCorefCase;

/// A text of which the cases are taken
typedef struct {
    RelGoldChains gold;
    RelSentences sentences;
    RelPropositions propositions;
} RelCorefText;

/**
   Read the text once more and add its cases to `cases`.

   @param beliefs  Who chooses, so that later choices see what earlier ones
   make; NULL: the gold does.
   @param arena  Owns the cases.
*/
RelStatus rel_coref_cases_take(const RelKnowledge *knowledge,
                               const RelCorefText *text, RelIndex number,
                               const RelBeliefs *beliefs, RelArena *arena,
                               RelArray *cases);

#endif
