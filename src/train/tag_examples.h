// Tag examples: what the second reader of tags learns from.

#ifndef RELATA_TRAIN_TAG_EXAMPLES_H
#define RELATA_TRAIN_TAG_EXAMPLES_H

#include "base/array.h"
#include "syntax/parser.h"
#include "syntax/tag_signs.h"
#include "train/feature_table.h"

/// A token that the network is not quite sure of
typedef struct {
    const uint64_t *signs; // (n_signs) hashes
    uint32_t *ids;         // (n_ids) of those seen often enough
    size_t n_signs, n_ids;
    float chances[REL_N_UPOS]; // logarithms, by the network
    RelUpos gold;
} RelTagExample;

typedef struct {
    RelArena *arena;
    RelArray examples;     // of RelTagExample
    RelFeatureTable table; // numbers of signs
    uint32_t random;       // decides which words are spoilt
} RelTagExamples;

RelStatus rel_tag_examples_init(RelTagExamples *examples, RelArena *arena);
void rel_tag_examples_release(RelTagExamples *examples);

/**
   Parse the treebank at `path`, document by document, and take what the
   network gives less than `sure`.

   @param hidden  Share of words that are spoilt for the network, so that it
   has to guess as it does with texts that it has not learnt from.
*/
RelStatus rel_tag_examples_add(RelTagExamples *examples,
                               const RelParser *parser, const char *path,
                               float sure, float hidden);

/// Number the signs seen `least` times or more
RelStatus rel_tag_examples_number(RelTagExamples *examples, uint32_t least);

#endif
