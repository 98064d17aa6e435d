// Lemma spelling: the lemma of a word whose letters were mixed up.
//
//   "recieved": two letters changed places; "receive"
//   "accomodate", "appology": a letter is single or double by mistake
//
// Other mistakes are left, since too many new words look like them.

#ifndef RELATA_SYNTAX_LEMMA_SPELLING_H
#define RELATA_SYNTAX_LEMMA_SPELLING_H

#include "syntax/lemma_choice.h"

/// Find the lemma of a form that nobody knows, of `class`, as it was meant;
/// false, and `lemma` stays, if there is none
bool rel_lemma_respell(const RelLemmaChoice *choice, const RelLemmaKey *key,
                       uint8_t class, RelLemmaBuffer *lemma);

#endif
