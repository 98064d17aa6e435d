// Name scores: what network, field, document and lists hold of a sentence.

#ifndef RELATA_SYNTAX_NAME_SCORES_H
#define RELATA_SYNTAX_NAME_SCORES_H

#include "syntax/name_field.h"

/// All that scores need; read-only
typedef struct {
    RelNameField field;
    RelNameWords words;
    const RelGazetteer *gazetteer;
    const RelNameNouns *nouns;
} RelNameScorer;

/**
   Score the labels of the tokens of a sentence.

   With the scores of the parser's network the field is asked only about the
   words that may be names to the network; without them about all.

   @param memory  of the document, or NULL
   @param told  (n_tokens) room for what the words around tell
   @param tokens  (n_tokens) room for what is known of the tokens
   @param[out] scores  (n_tokens, REL_NAME_ROW)
   @return whether any token may be part of a name; if not, tokens and scores
   mean nothing
*/
bool rel_name_score(const RelNameScorer *scorer, const RelSentence *sentence,
                    const RelNameMemory *memory, RelNameTold *told,
                    RelNameToken *tokens, float *scores);

#endif
