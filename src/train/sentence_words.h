// Words for sentence ends: what they mostly are, and how mostly written.

#ifndef RELATA_TRAIN_SENTENCE_WORDS_H
#define RELATA_TRAIN_SENTENCE_WORDS_H

#include "text/token.h"
#include "train/gold.h"

typedef struct RelSentenceWords RelSentenceWords;

RelSentenceWords *rel_sentence_words_new(RelArena *arena);

/// Count the words of `gold`: parts of speech by its tokens, if it has them,
/// letters by those that `rules` cut
RelStatus rel_sentence_words_count(RelSentenceWords *words,
                                   const RelRules *rules, const RelGold *gold);

/// Write the lines that rel_traits_look() wants, sorted
RelStatus rel_sentence_words_write(const RelSentenceWords *words,
                                   const char *path);

#endif
