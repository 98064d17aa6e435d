// Lemma mend: corrects tags that the words contradict.
//
//   "iodine", tagged as a name: nobody writes it so; a common noun
//   "Athens", tagged as a plural: it is known as a name alone
//   "unchanged", tagged as a participle: no such verb, but an adjective
//   "pls", tagged as a noun: it is an interjection and nothing else

#ifndef RELATA_SYNTAX_LEMMA_MEND_H
#define RELATA_SYNTAX_LEMMA_MEND_H

#include "syntax/lemma_choice.h"

#include <relata/sentence.h>

/// Tell names from common nouns, where the token at `at` is tagged as either
/// @param shouting  Most words around are in capitals.
void rel_lemma_mend_noun(const RelLemmaChoice *choice,
                         const RelSentence *sentence, RelIndex at,
                         bool shouting);

/**
   Change the tags of a token if its form cannot be what they say but something
   else.

   @param lemma  What the rules make of the form.
   @return Whether they changed.
*/
bool rel_lemma_mend_class(const RelLemmaChoice *choice, const RelLemmaKey *key,
                          const RelLemmaBuffer *lemma, RelToken *token);

/// Tag a token as an interjection whose form is one, drawn out or not, and
/// nothing else: "hahaha", "ewww"
/// @param way  Where it stands: inside a sentence a capital makes a name.
void rel_lemma_mend_interjection(const RelLemmaChoice *choice,
                                 const RelLemmaWay *way, RelToken *token);

#endif
