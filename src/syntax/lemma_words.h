// Lemma words: the words there are, with what they may be.
//
//   "bribe": a noun and a verb; "brib": no word at all
//
// A rule that makes "brib" of "bribing" is wrong, and this tells so.

#ifndef RELATA_SYNTAX_LEMMA_WORDS_H
#define RELATA_SYNTAX_LEMMA_WORDS_H

#include "syntax/model.h"

#include <relata/report.h>
#include <relata/status.h>
#include <relata/text.h>

/// What a lemma may be: bits
enum {
    REL_LEMMA_VERB = 1,
    REL_LEMMA_NOUN = 2,
    REL_LEMMA_ADJECTIVE = 4,
    REL_LEMMA_ADVERB = 8,
    REL_LEMMA_NAME = 16,  ///< Written with a capital
    REL_LEMMA_OTHER = 32, ///< A pronoun, a preposition ...
    REL_LEMMA_COMMON = 47 ///< Any but a name
};

/// The section "words" of a model, and its "classes"
typedef struct {
    RelModelStrings words;  // (n), sorted
    const uint8_t *classes; // (n) of bits
} RelLemmaWords;

/// Find the words in `model`; REL_ERR_FORMAT, reported
RelStatus rel_lemma_words_find(const RelModel *model, const RelReport *report,
                               RelLemmaWords *words);

/// The classes of `word`, 0 if nobody knows it; O(log n)
uint8_t rel_lemma_words_classes(const RelLemmaWords *words, RelText word);

/// The class of words with the Penn tag `xpos`
uint8_t rel_lemma_class(RelText xpos);

#endif
