// Lemma choice: which of several candidates is a word.
//
//   "bribing" VBG: "kng>" would make "bribi", "king>" "brib", "king>e" "bribe";
//   "bribe" is a known verb, so it is taken.
//
// The tag may be wrong too: no verb makes "unfertilized", but there is such an
// adjective, and it is its own lemma.

#ifndef RELATA_SYNTAX_LEMMA_CHOICE_H
#define RELATA_SYNTAX_LEMMA_CHOICE_H

#include "syntax/lemma_rule.h"
#include "syntax/lemma_words.h"

/// What the choice looks into
typedef struct {
    RelLemmaWords words;
    RelModelStrings tags;    // sorted, tags that have scripts
    RelModelStrings choices; // of the tags: scripts, the likeliest first
} RelLemmaChoice;

/// How the form stands in its sentence
typedef struct {
    RelText form;
    bool first;    ///< No word before it
    bool shouting; ///< Most words around it are in capitals
} RelLemmaWay;

/// Replace `lemma`, which the rules made, by a known word where it is none
void rel_lemma_choose(const RelLemmaChoice *choice, const RelLemmaKey *key,
                      const RelLemmaWay *way, RelLemmaBuffer *lemma);

/**
   The Penn tag of a common noun that is tagged as a name: "iodine".

   @return "NN" or "NNS"; NULL if `form` has a capital, or is no known noun, or
   may be a name that was written small ("reading": Reading).
*/
const char *rel_lemma_common_noun(const RelLemmaChoice *choice, RelText form);

/**
   Tell whether a word tagged as a common noun is rather a name: known as one
   and as nothing else ("Athens"), or an acronym that nobody knows ("XQZ").

   @param shouting  Most words around are in capitals.
*/
bool rel_lemma_is_proper_noun(const RelLemmaChoice *choice, RelText form,
                              bool shouting);

#endif
