// CoNLL-U: the text form of analysed sentences
// (https://universaldependencies.org/format.html).

#ifndef RELATA_SYNTAX_CONLLU_H
#define RELATA_SYNTAX_CONLLU_H

#include <relata/arena.h>
#include <relata/report.h>
#include <relata/sentence.h>
#include <relata/status.h>
#include <relata/text.h>

#include <stdio.h>

/**
   Read all sentences of a CoNLL-U text.

   Words are tokens; ranges ("1-2") and empty nodes ("1.1") are skipped.
   Offsets are filled from the forms and SpaceAfter.

   @return REL_OK; REL_ERR_FORMAT with name and line; REL_ERR_NO_MEMORY.
*/
RelStatus rel_conllu_read(RelText bytes, const char *name,
                          const RelReport *report, RelArena *arena,
                          RelSentences *sentences);

/// Where the documents of a CoNLL-U text begin, by its lines "# newdoc"
typedef struct {
    const RelIndex *starts; // (n) the first sentence of each, ascending
    RelIndex n;
} RelConlluDocuments;

/// The same; `documents`, unless NULL, lives in the arena as the sentences do
RelStatus rel_conllu_read_documents(RelText bytes, const char *name,
                                    const RelReport *report, RelArena *arena,
                                    RelSentences *sentences,
                                    RelConlluDocuments *documents);

/**
   Write one sentence.

   @param text  The document's text, for "# text" and SpaceAfter=No; empty if
   the sentence was pretokenized: then tokens are joined with blanks.
*/
RelStatus rel_conllu_write(const RelSentence *sentence, RelText text,
                           RelIndex number, FILE *file);

/// The same with names in the last column: "Name=B-PER" for the first token of
/// a name, "Name=I-PER" for those after it
RelStatus rel_conllu_write_named(const RelSentence *sentence, RelText text,
                                 RelIndex number, FILE *file);

/// Write "Name=B-PER" for `token` of `sentence`; false, and nothing is written,
/// if it is in no name
bool rel_conllu_write_name(const RelSentence *sentence, RelIndex token,
                           FILE *file);

#endif
