// Tuples: what annotators took from sentences, to compare propositions with.

#ifndef RELATA_TRAIN_TUPLES_H
#define RELATA_TRAIN_TUPLES_H

#include <relata/arena.h>
#include <relata/proposition.h>
#include <relata/report.h>
#include <relata/status.h>

/// Words in common, of both, that make a proposition and a tuple the same:
/// F1 of the words.  With it the share of propositions of CaRB's sentences
/// that count as right is what it was when they were read and judged.
#define REL_TUPLE_MATCH 0.4

/// One tuple; its texts are words with blanks between
typedef struct {
    RelText relation, first;
    RelText rest; ///< All later arguments
} RelTuple;

/// The tuples of one sentence
typedef struct {
    RelText sentence;
    const RelTuple *tuples; // (n_tuples)
    size_t n_tuples;
} RelTold;

/**
   Read tuples as CaRB has them: sentence, relation, arguments, with tabs
   between; lines of a sentence follow one another.

   @param[out] told  (n_told), in `arena`.
*/
RelStatus rel_tuples_read(const char *path, const RelReport *report,
                          RelArena *arena, RelTold **told, size_t *n_told);

/// The best overlap of `proposition` with any of the tuples, 0 to 1.  Their
/// relations must share a word; subject and arguments may change places, as
/// those of a passive do.  -1 if memory is out.
double rel_tuples_overlap(const RelTold *told,
                          const RelProposition *proposition, RelArena *arena);

#endif
