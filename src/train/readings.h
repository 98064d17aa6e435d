// Readings: propositions of the parser's trees and how right they are.
//
//   parser's tree   Norway warned Iceland      agrees: the gold tree gives it
//   gold tree       Norway warned Iceland
//
// A proposition agrees if the gold tree of the sentence gives one with the
// same predicate, subject, first argument, polarity, modality and speaker.
// That tells of the parser's mistakes.  Those of the rules are in both
// readings: of them tell tuples that annotators took from other sentences, and
// verdicts on a sample of the readings.

#ifndef RELATA_TRAIN_READINGS_H
#define RELATA_TRAIN_READINGS_H

#include "base/array.h"
#include "base/map.h"
#include "extract/confidence.h"

#include <relata/pipeline.h>

#include <stdio.h>

/// Where it is known from how right a reading is
typedef enum { REL_BY_TREE, REL_BY_TUPLES, REL_N_SOURCES } RelReadingSource;

/// Whether a reading was found right by one of us
typedef enum { REL_NOT_JUDGED, REL_JUDGED_WRONG, REL_JUDGED_RIGHT } RelVerdict;

/// One proposition of a parser's tree
typedef struct {
    const RelSign *signs; // (n_signs)
    size_t n_signs;
    RelIndex sentence; ///< Number in all files together
    RelReadingSource source;
    bool agrees; ///< With the gold tree, or with a tuple
    RelVerdict verdict;
    double given; ///< Its confidence as the program gave it
} RelReading;

/// What is needed to read, and what was read
typedef struct {
    RelEngine *engine;
    RelWorker *worker;
    struct RelLemmatizer *lemmatizer;
    RelArena *arena;   ///< Owns the readings
    RelArena *scratch; ///< For a sentence
    RelMap verdicts;   ///< Keys as they are dumped, of RelVerdict
    FILE *dump;        ///< Receives key and words of each, or NULL
    RelIndex n_sentences;
    RelArray readings; // of RelReading
} RelReader;

/**
   Load models and lists of `data_dir` and the verdicts of `judged`: lines
   "key<TAB>0" or "key<TAB>1".  Release it even if this fails.
*/
RelStatus rel_reader_init(RelReader *reader, const char *data_dir,
                          const char *judged);
void rel_reader_release(RelReader *reader);

/// Append the readings of a treebank (*.conllu) or of tuples as CaRB has them
RelStatus rel_readings_add(RelReader *reader, const char *path);

#endif
