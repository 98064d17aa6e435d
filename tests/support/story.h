// Story: a small document for tests of the graph: trees, names, propositions.

#ifndef RELATA_TESTS_SUPPORT_STORY_H
#define RELATA_TESTS_SUPPORT_STORY_H

#include "graph/lists.h"
#include "text/gazetteer.h"

#include <relata/document.h>
#include <relata/graph.h>
#include <relata/proposition.h>

#include "test.h"

#define STORY_MAX 16

/// What the graph needs beside documents: the real ontology and lists
typedef struct {
    RelArena *arena;
    const RelOntology *ontology;
    const RelGazetteer *gazetteer;
    const RelGraphLists *lists;
} World;

/// Load it; a failure fails the test
void world_load(World *world);
void world_release(World *world);
/// A curated relation of the ontology
const RelRelation *world_relation(const World *world, const char *name);

typedef struct {
    RelArena *arena;
    RelDocument document;
    RelSentence sentences[STORY_MAX];
    RelIndex n_sentences;
    RelProposition propositions[STORY_MAX];
    RelIndex n_propositions;
} Story;

/// A story in `arena`, told apart from others by `id`
void story_begin(Story *story, RelArena *arena, const char *id);

/**
   Add a sentence; its index.

   @param words  As for read_tree.
   @param names  "PER 1 2;LOC 5 5": kind, first and last token, from 1.
*/
RelIndex story_tell(Story *story, const char *words, const char *names);

/**
   Add a proposition of sentence `sentence`, stated as fact; 0 is no phrase.

   @param subject  Token that heads the subject, from 1.
   @param verb  Token of the verb, from 1.
   @param object  Token that heads the object, from 1.
   @return it, to be amended.
*/
RelProposition *story_say(Story *story, RelIndex sentence, RelIndex subject,
                          RelIndex verb, RelIndex object);

/// The phrase that token `head` (from 1) heads
RelPhrase story_phrase(const Story *story, RelIndex sentence, RelIndex head);

/// Add a story to a graph
RelStatus story_add(const Story *story, RelGraph *graph);

/// A resolved graph of one story; the caller frees it
RelGraph *story_graph(const World *world, const Story *story);

/// The entity with this slug, or REL_NONE
RelIndex find_entity(const RelGraph *graph, const char *slug);

/// The entity whose label or alias this is, or NULL; the first by slug
const RelEntity *find_named(const RelGraph *graph, const char *name);

/// "Turkey downed Russian_jet-123456" of statement `index`, in `arena`
RelText describe_statement(const RelGraph *graph, RelIndex index,
                           RelArena *arena);

/// All that the accessors tell, as one text, to compare graphs
RelText describe_graph(const RelGraph *graph, RelArena *arena);

/// The label of the subject of the statement whose relation is `relation`, or
/// "nobody"
RelText subject_of(const RelGraph *graph, const char *relation);

/// Tell that Ana Lopes, president of Portugal, visited Oslo
void tell_flight(Story *story);

#endif
