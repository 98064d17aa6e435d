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
    const RelTagLexicon *lexicon;
    RelArray examples;     // of RelTagExample
    RelFeatureTable table; // numbers of signs
} RelTagExamples;

RelStatus rel_tag_examples_init(RelTagExamples *examples,
                                const RelTagLexicon *lexicon, RelArena *arena);
void rel_tag_examples_release(RelTagExamples *examples);

/// Every `n`-th document of a treebank, from the `first`, counted from 0
typedef struct {
    size_t first, n;
} RelTagPart;

/**
   Parse a part of the treebank at `path`, document by document, and take what
   the network gives less than `sure`.
*/
RelStatus rel_tag_examples_add(RelTagExamples *examples,
                               const RelParser *parser, const char *path,
                               RelTagPart part, float sure);

/// Number the signs seen `least` times or more
RelStatus rel_tag_examples_number(RelTagExamples *examples, uint32_t least);

#endif
