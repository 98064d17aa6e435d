// Coref reader: what reads the texts that coreference is learnt from and
// measured on.

#ifndef RELATA_TRAIN_COREF_READER_H
#define RELATA_TRAIN_COREF_READER_H

#include "graph/knowledge.h"

#include <relata/pipeline.h>

typedef struct {
    RelEngine *engine;
    RelWorker *worker;
    RelKnowledge knowledge; // lives in the arena
} RelCorefReader;

/// Load the models and lists of RELATA_DATA, or of data/; reported
RelStatus rel_coref_reader_load(RelCorefReader *reader, RelArena *arena);
void rel_coref_reader_release(RelCorefReader *reader);

#endif
