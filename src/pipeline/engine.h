// Engine: everything that is loaded once.

#ifndef RELATA_PIPELINE_ENGINE_H
#define RELATA_PIPELINE_ENGINE_H

#include "extract/extractor.h"
#include "graph/lists.h"
#include "input/words.h"
#include "syntax/lemma.h"
#include "syntax/names.h"
#include "syntax/parser.h"
#include "text/gazetteer.h"
#include "text/splitter.h"

#include <relata/pipeline.h>

/// What the arena owns comes first; the machines after it have their own
/// memory and are freed one by one
struct RelEngine {
    RelArena *arena;
    const RelGazetteer *gazetteer;
    RelNameNouns name_nouns;
    const RelReadingWords *reading_words;
    const RelSplitter *splitter;
    const RelGraphLists *graph_lists;
    const RelOntology *ontology;
    RelParser *parser;
    RelLemmatizer *lemmatizer;
    RelNamer *namer;
    RelExtractor *extractor;
};

#endif
