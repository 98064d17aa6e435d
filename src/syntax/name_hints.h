// Name hints: what speaks for and against a name beside what was learnt.

#ifndef RELATA_SYNTAX_NAME_HINTS_H
#define RELATA_SYNTAX_NAME_HINTS_H

#include "syntax/name_features.h"

/**
   Add what memory, lists and nouns tell of a described token.

   @param word  The token itself.
   @param opens  Whether it opens the sentence, so that its capital says little.
   @param scores  (REL_NAME_ROW) of its labels, logarithms.
*/
void rel_name_hint(const RelNameToken *token, const RelToken *word, bool opens,
                   float *scores);

#endif
