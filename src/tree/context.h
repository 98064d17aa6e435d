// Context: what the rules of extraction share while they read one document.
//
// Each rule reads the sentences and their trees, asks the lists, the ontology
// and the gazetteer, and appends to or amends the propositions.

#ifndef RELATA_TREE_CONTEXT_H
#define RELATA_TREE_CONTEXT_H

#include "base/array.h"
#include "text/gazetteer.h"
#include "tree/lists.h"
#include "tree/tree.h"

#include <relata/document.h>
#include <relata/ontology.h>
#include <relata/proposition.h>
#include <relata/sentence.h>

/// One document being read
typedef struct {
    const RelLists *lists;
    const RelOntology *ontology;
    const RelGazetteer *gazetteer;
    const struct RelTriggers *triggers;     ///< Compiled from the ontology
    const struct RelConfidence *confidence; ///< Weights of signs
    const RelDocument *document;            ///< May be NULL
    const RelSentences *sentences;
    const RelTree *trees; // (n_sentences)
    RelArena *arena;
    RelArray propositions; ///< of RelProposition
} RelContext;

/// The sentence stands in the headline
bool rel_context_in_title(const RelContext *context, RelIndex sentence);

#endif
