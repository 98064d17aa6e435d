// Lemma counts: what a treebank says of forms and lemmas, and the rules that
// are made of it.

#ifndef RELATA_TRAIN_LEMMA_COUNTS_H
#define RELATA_TRAIN_LEMMA_COUNTS_H

#include "base/intern.h"
#include "base/map.h"
#include "syntax/lemma_rule.h"
#include "train/counts.h"

/// A form with its commonest lemma
typedef struct {
    RelText form, xpos, lemma;
} RelLemmaExample;

/// All that is counted
typedef struct {
    RelArena *arena;
    RelIntern *wholes;   // "tag shape base"
    RelArray examples;   // of RelLemmaExample, by the id of the whole
    RelArray irregulars; // of RelLemmaExample, from elsewhere
    RelMap corrections;  // of wholes, to an index of `irregulars`
    RelCounts lemmas;    // whole, lemma
    RelCounts ends;      // "tag shape end", script
    RelCounts choices;   // tag, script
    RelIntern *words;    // known lemmas
    RelArray classes;    // of uint8_t, of the words by their id
    RelIndex n_wordnet;  // the first words are WordNet's
    RelMap rules;        // to an index of `scripts`
    RelArray scripts;    // of RelText
} RelLemmaCounts;

RelStatus rel_lemma_counts_init(RelLemmaCounts *counted);
void rel_lemma_counts_release(RelLemmaCounts *counted);

/**
   Choose the commonest lemma of each form, and make rules of their ends.

   For each end of a form of a tag, the commonest script becomes a rule where
   it differs from the rule of the shorter end.
*/
RelStatus rel_lemma_rules_make(RelLemmaCounts *counted);

/// Add to the classes that `word` may have
RelStatus rel_lemma_counts_add_word(RelLemmaCounts *counted, RelText word,
                                    uint8_t class);

/// Add words and irregular forms of the files of WordNet in `folder`
RelStatus rel_lemma_counts_add_wordnet(RelLemmaCounts *counted,
                                       const char *folder);

/// The lemma of a form that a treebank has mistaken ("fled", "flead"), or
/// `lemma`
RelText rel_lemma_counts_correct(const RelLemmaCounts *counted,
                                 const RelLemmaKey *key, RelText lemma);

/// The script of the rule "tag shape end", or empty; `data` are the counts
RelText rel_lemma_rules_find(const void *data, RelText rule);

/// Write exceptions, rules, choices and known words to the model `path`
RelStatus rel_lemma_model_write(RelLemmaCounts *counted, const char *path);

#endif
