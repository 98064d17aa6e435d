// Tag words: gathers what dictionaries, lists and news say of words, for the
// second reader of tags.

#ifndef RELATA_TRAIN_TAG_WORDS_H
#define RELATA_TRAIN_TAG_WORDS_H

#include "syntax/tag_lexicon.h"

#include <relata/arena.h>

#include <stdio.h>

/**
   Make the table of syntax/tag_lexicon.h.

   @param wordnet  Folder of WordNet's files: Debian's wordnet-base has it as
   /usr/share/wordnet.
   @param names    data/names.tsv.
   @param text     News, a tokenised sentence a line.
   @param[out] lexicon  Its slots live in the arena.
   @return REL_OK, REL_ERR_IO, REL_ERR_LIMIT, REL_ERR_NO_MEMORY; reported.
*/
RelStatus rel_tag_words_make(RelArena *arena, const char *wordnet,
                             const char *names, FILE *text,
                             RelTagLexicon *lexicon);

#endif
