// Name cues: of what kind the words around a name tell that it is.

#ifndef RELATA_SYNTAX_NAME_CUES_H
#define RELATA_SYNTAX_NAME_CUES_H

#include "syntax/name_nouns.h"
#include "syntax/name_words.h"
#include "text/gazetteer.h"

/// What was told of a token (REL_TOLD_*), or-ed
typedef struct {
    uint8_t surely; ///< By a noun for the thing itself: "the company NAME"
    uint8_t likely; ///< By what is done or had: "shares in NAME"
    uint8_t unlike; ///< What it is not, by the pronoun that means it: "its"
    uint8_t barred; ///< Of what it is no part: "of" behind a person
    bool named;     ///< A name, of whatever kind: "Rik Postma of NAME"
    bool joins;     ///< The "&" or comma of a firm's name
} RelNameTold;

/**
   Find what is told of the tokens of a tagged, parsed and lemmatized sentence.

   @param words  What is mostly written small; may be NULL.
   @param told  (n_tokens) is overwritten.
*/
void rel_name_cues_find(const RelNameNouns *nouns,
                        const RelGazetteer *gazetteer,
                        const RelNameWords *words, const RelSentence *sentence,
                        RelNameTold *told);

#endif
