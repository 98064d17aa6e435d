// Gold: a treebank as running text, to train and measure the first stages.

#ifndef RELATA_TRAIN_GOLD_H
#define RELATA_TRAIN_GOLD_H

#include <relata/document.h>
#include <relata/report.h>
#include <relata/sentence.h>
#include <relata/status.h>

/// A treebank; its document has a block for each paragraph
typedef struct {
    RelDocument document;
    RelSentences sentences; // their offsets are those of the document
} RelGold;

/// Prints messages on stderr
extern const RelReport REL_TO_STDERR;

/// Read the CoNLL-U file `path`; `arena` owns all of it
RelStatus rel_gold_load(const char *path, RelArena *arena, RelGold *gold);

/**
   Make running text of `lines`: a sentence a line, tokens with blanks between.

   The blanks before and behind marks are guessed.  The sentences have no
   tokens, only their places.
*/
RelStatus rel_gold_from_lines(RelText lines, RelArena *arena, RelGold *gold);

/// Seconds since some moment
double rel_seconds(void);

#endif
