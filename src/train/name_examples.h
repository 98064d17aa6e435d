// Name examples: corpora of names as what a field learns from.

#ifndef RELATA_TRAIN_NAME_EXAMPLES_H
#define RELATA_TRAIN_NAME_EXAMPLES_H

#include "base/array.h"
#include "syntax/name_features.h"
#include "train/feature_table.h"
#include "train/field.h"

/// A corpus and how much it counts
typedef struct {
    RelSentences sentences; // `block` is the document
    float weight;
} RelNameCorpus;

/// What turns corpora into examples
typedef struct {
    RelArena *arena;
    const RelGazetteer *gazetteer;
    const RelNameWords *words;
    RelFeatureTable table; // of all features
    RelArray sentences;    // of RelFieldSentence
} RelNameExamples;

/**
   Number the features of all corpora and make their examples.

   The memory of a sentence is what the gold labels of the other sentences of
   its document say.
*/
RelStatus rel_name_examples_make(RelNameExamples *examples,
                                 const RelNameCorpus *corpora,
                                 size_t n_corpora);

#endif
