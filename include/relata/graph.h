// Graph: entities and statements of all documents of a run.

#ifndef RELATA_GRAPH_H
#define RELATA_GRAPH_H

#include <relata/document.h>
#include <relata/ontology.h>
#include <relata/proposition.h>
#include <relata/report.h>
#include <relata/sentence.h>
#include <relata/status.h>

#include <stdbool.h>

/// Owns copies of all it holds; strings are interned
typedef struct RelGraph RelGraph;

/// Where an entity came from
typedef struct {
    RelText slug;           ///< Local name in e:, an NCName: "Turkey"
    RelText class_name;     ///< Local name in k:, "Country"
    RelText label;          ///< Canonical name: "Turkey"
    const RelText *aliases; // (n_aliases) other names, sorted, not the label
    size_t n_aliases;
    RelText same_as;        ///< IRI from the gazetteer, or empty
    bool unspecified;       ///< Stands for "someone" (k:Unspecified)
    bool weak;              ///< Not named: "a Russian jet"
    const RelText *reasons; // (n_reasons) k:mergedBecause, sorted
    size_t n_reasons;
    size_t n_mentions; ///< In all documents
} RelEntity;

/// Object of a statement or qualifier: an entity or a literal
typedef struct {
    RelIndex entity;   ///< Index in the graph, or REL_NONE for a literal
    RelValueKind kind; ///< Datatype of a literal
    RelText value;     ///< Lexical form of a literal
} RelNode;

/// A source of a statement
typedef struct {
    RelIndex document;             ///< Index in the graph
    uint32_t char_begin, char_end; ///< Code points in the document's text
    RelText quote;                 ///< The words there (the sentence)
} RelEvidence;

/// A qualifier beyond date and place, e.g. "instrument", "amount"
typedef struct {
    RelText name; ///< Local name of its property in k:
    RelNode node;
} RelQualifier;

typedef struct {
    RelText id;        ///< Local name in s:, "s" + hash
    RelIndex subject;  ///< Entity
    RelIndex relation; ///< Index in the graph's relations
    RelNode object;
    RelPolarity polarity;
    RelModality modality;
    RelIndex speaker;     ///< Entity, or REL_NONE
    const RelNode *dates; // (n_dates) sorted
    size_t n_dates;
    const RelNode *places; // (n_places) sorted
    size_t n_places;
    const RelQualifier *qualifiers; // (n_qualifiers) sorted
    size_t n_qualifiers;
    const RelText *verbs; // (n_verbs) words used, sorted
    size_t n_verbs;
    double confidence;
    size_t support;              ///< Distinct documents
    const RelEvidence *evidence; // (n_evidence) sorted
    size_t n_evidence;
    bool asserted; ///< The assertion rule holds: a plain triple is due
    const RelIndex *contradicts; // (n_contradicts) statements
    size_t n_contradicts;
} RelStatement;

/// A relation in use, curated or open
typedef struct {
    RelText name;               ///< Local name in rel:, an ASCII NCName
    const RelRelation *curated; ///< Of the ontology, or NULL if open
    bool state;
    const RelText *lemmas; // (n_lemmas) sorted
    size_t n_lemmas;
} RelUsedRelation;

/// A document of the graph
typedef struct {
    RelText iri;  ///< Canonical IRI, or empty: then base + "d/" + slug
    RelText slug; ///< Local name in d:
    RelText name, title, publisher, date, language;
    char hash[65]; ///< SHA-256 of the text
} RelSource;

typedef struct {
    double assert_min; ///< Least confidence of a plain triple; 0.5 by default
    /// Word lists (graph/lists.h), which outlive the graph;
    /// rel_engine_new_graph sets them.  NULL: without them, and less is
    /// resolved.
    const struct RelGraphLists *lists;
} RelGraphOptions;

/// Name lists and countries; see text/gazetteer.h
struct RelGazetteer;

/// A new graph over `ontology` and `gazetteer`, which outlive it
RelStatus rel_graph_new(const RelOntology *ontology,
                        const struct RelGazetteer *gazetteer,
                        const RelGraphOptions *options, RelGraph **graph);

void rel_graph_free(RelGraph *graph);

/**
   Add what one document says.

   The order of the calls does not show in the result.  A document whose text
   is in the graph already (equal hash) is not added again.

   @return REL_OK; REL_NOT_FOUND if it was there already; REL_ERR_NO_MEMORY,
   and then the graph is as before.
*/
RelStatus rel_graph_add(RelGraph *graph, const RelDocument *document,
                        const RelSentences *sentences,
                        const RelPropositions *propositions);

/**
   Resolve entities over all documents, merge statements, sort everything.

   After it the accessors below answer; adding more documents needs another
   call.
*/
RelStatus rel_graph_resolve(RelGraph *graph, const RelReport *report);

size_t rel_graph_n_entities(const RelGraph *graph);
size_t rel_graph_n_statements(const RelGraph *graph);
size_t rel_graph_n_relations(const RelGraph *graph);
size_t rel_graph_n_sources(const RelGraph *graph);

/// The items by index, in the order of output: by slug, id, name, IRI
const RelEntity *rel_graph_entity(const RelGraph *graph, RelIndex index);
const RelStatement *rel_graph_statement(const RelGraph *graph, RelIndex index);
const RelUsedRelation *rel_graph_relation(const RelGraph *graph,
                                          RelIndex index);
const RelSource *rel_graph_source(const RelGraph *graph, RelIndex index);
const RelOntology *rel_graph_ontology(const RelGraph *graph);

#endif
