// IOB: corpora of names, a token and its label a line.
//
//   # doc_id = n1
//   Francois<TAB>B-PER
//   Hollande<TAB>I-PER

#ifndef RELATA_TRAIN_IOB_H
#define RELATA_TRAIN_IOB_H

#include "text/gazetteer.h"
#include "text/rules.h"

#include <relata/sentence.h>

/**
   Read a corpus.  A sentence's `block` is the number of its document.

   @param rules  Cut tokens as our tokenizer does ("US-led": three tokens);
   NULL leaves them.
   @param gazetteer  Names that are only a demonym ("Russian") are dropped;
   NULL leaves them.
   @param titles  Titles in front of persons ("President Obama") are cut off;
   NULL leaves them.
   @param arena  Owns all of it.
*/
RelStatus rel_iob_load(const char *path, const RelRules *rules,
                       const RelGazetteer *gazetteer, const RelLexicon *titles,
                       RelArena *arena, RelSentences *sentences);

#endif
