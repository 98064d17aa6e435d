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
    REL_LEMMA_INTERJECTION = 64,
    REL_LEMMA_COMMON = 111 ///< Any but a name
};

/// Bits of a slot that are classes; the others are of the word's hash
enum { REL_LEMMA_CLASSES = 7 };

/**
   A table of words in a model, for look-ups that touch little memory.

   "words.slots" is a hash table with open addressing.  A slot is 0 if empty,
   else 25 bits of the hash of a word above its classes.  The letters are not
   kept: a word that is not there is taken for another once in many millions.
*/
typedef struct {
    const uint32_t *slots; // (n_slots)
    uint32_t n_slots;
} RelLemmaWords;

/// The slot where the search for `word` begins, and the bits of its hash that
/// are compared, in their place
uint32_t rel_lemma_words_slot(RelText word, uint32_t n_slots, uint32_t *print);

/// Find the words in `model`; REL_ERR_FORMAT, reported
RelStatus rel_lemma_words_find(const RelModel *model, const RelReport *report,
                               RelLemmaWords *words);

/// The classes of `word`, 0 if nobody knows it; no allocation
uint8_t rel_lemma_words_classes(const RelLemmaWords *words, RelText word);

/// The class of words with the Penn tag `xpos`
uint8_t rel_lemma_class(RelText xpos);

#endif
