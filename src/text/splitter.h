// Splitter: a document's text into sentences and tokens.

#ifndef RELATA_TEXT_SPLITTER_H
#define RELATA_TEXT_SPLITTER_H

#include <relata/document.h>
#include <relata/report.h>
#include <relata/sentence.h>
#include <relata/status.h>

/// Rules, abbreviations and the sentence-end model; read-only, shared
typedef struct RelSplitter RelSplitter;

/// Load from folder `data_dir`; `arena` owns it
RelStatus rel_splitter_load(const char *data_dir, const RelReport *report,
                            RelArena *arena, const RelSplitter **splitter);

/**
   Split all blocks of `document` except residue.

   Tokens get form and offsets; the rest is empty.  A sentence never crosses
   a block.  A sentence of more than REL_SENTENCE_MAX tokens is cut there; a
   token of more than REL_TOKEN_MAX bytes is cut at a code point.
*/
RelStatus rel_splitter_split(const RelSplitter *splitter,
                             const RelDocument *document, RelArena *arena,
                             RelSentences *sentences);

/// One line whose tokens are separated by single blanks, kept as they are
RelStatus rel_splitter_pretokenized(RelText line, RelArena *arena,
                                    RelSentence *sentence);

#define REL_SENTENCE_MAX 400
#define REL_TOKEN_MAX 1000

#endif
