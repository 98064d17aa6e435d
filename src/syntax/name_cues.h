// Name cues: of what kind the words around a name tell that it is.

#ifndef RELATA_SYNTAX_NAME_CUES_H
#define RELATA_SYNTAX_NAME_CUES_H

#include "syntax/name_nouns.h"
#include "text/gazetteer.h"

/// What was told of a token (REL_TOLD_*), or-ed
typedef struct {
    uint8_t surely; ///< By a noun for the thing itself: "the company NAME"
    uint8_t likely; ///< By what is done or had: "shares in NAME"
} RelNameTold;

/**
   Find what is told of the tokens of a tagged, parsed and lemmatized sentence.

   @param told  (n_tokens) is overwritten.
*/
void rel_name_cues_find(const RelNameNouns *nouns,
                        const RelGazetteer *gazetteer,
                        const RelSentence *sentence, RelNameTold *told);

#endif
