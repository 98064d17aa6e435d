// Word lists: one lemma a line, '#' starts a comment.
//
// The lists under data/lists/ name the verbs of saying, the hedges, the
// titles; code asks whether a lemma is on a list and never spells the words
// out.  A line may carry tab-separated columns after the word: a value.

#ifndef RELATA_TEXT_LEXICON_H
#define RELATA_TEXT_LEXICON_H

#include <relata/arena.h>
#include <relata/report.h>
#include <relata/status.h>
#include <relata/text.h>

#include <stdbool.h>
#include <stdio.h>

/// A set of lemmas.  Read-only once read: any number of threads may share it.
typedef struct RelLexicon RelLexicon;

/**
   Read a lexicon from `file`, up to its end.

   @param file  Open for reading; stays open and stays the caller's.
   @param name  What messages call the file.
   @param report  Receives the reason of a failure; may be NULL.
   @param arena  Owns the lexicon and its words, which live as long as it does.
   @param[out] lexicon  The new lexicon, or NULL if the call fails.

   @return REL_OK; REL_ERR_IO if reading fails; REL_ERR_FORMAT at the first line
   that is no word of 1 to 127 bytes; REL_ERR_NO_MEMORY.
*/
RelStatus rel_lexicon_read(FILE *file, const char *name,
                           const RelReport *report, RelArena *arena,
                           const RelLexicon **lexicon);

/// Open and read `path`
RelStatus rel_lexicon_load(const char *path, const RelReport *report,
                           RelArena *arena, const RelLexicon **lexicon);

/// Tell whether `lemma` is listed; no allocation
bool rel_lexicon_has(const RelLexicon *lexicon, RelText lemma);

/// What stands behind `lemma` on its line (after the tab), or empty
RelText rel_lexicon_value(const RelLexicon *lexicon, RelText lemma);

#endif
