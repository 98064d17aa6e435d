// Lemma counts: what a treebank says of forms and lemmas, and the rules that
// are made of it.

#ifndef RELATA_TRAIN_LEMMA_COUNTS_H
#define RELATA_TRAIN_LEMMA_COUNTS_H

#include "base/map.h"
#include "train/counts.h"

/// A form with its commonest lemma
typedef struct {
    RelText form, xpos, lemma;
} RelLemmaExample;

/// All that is counted
typedef struct {
    RelArena *arena;
    RelIntern *wholes; // "tag shape base"
    RelArray examples; // of RelLemmaExample, by the id of the whole
    RelCounts lemmas;  // whole, lemma
    RelCounts ends;    // "tag shape end", script
    RelCounts choices; // tag, script
    RelCounts words;   // "V" or "N", known lemma
    RelMap rules;      // to an index of `scripts`
    RelArray scripts;  // of RelText
} RelLemmaCounts;

/**
   Choose the commonest lemma of each form, and make rules of their ends.

   For each end of a form of a tag, the commonest script becomes a rule where
   it differs from the rule of the shorter end.
*/
RelStatus rel_lemma_rules_make(RelLemmaCounts *counted);

/// The script of the rule "tag shape end", or empty; `data` are the counts
RelText rel_lemma_rules_find(const void *data, RelText rule);

/// Write exceptions, rules, choices and known words to the model `path`
RelStatus rel_lemma_model_write(const RelLemmaCounts *counted,
                                const char *path);

#endif
