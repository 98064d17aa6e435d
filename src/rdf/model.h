// Model: a graph as triples, subject by subject, in the order of output.
//
// docs/model.md tells what the triples mean.  Nothing is held but the keys of
// facts and evidence; each triple goes to the writer as soon as it is made.

#ifndef RELATA_RDF_MODEL_H
#define RELATA_RDF_MODEL_H

#include "rdf/writer.h"

#include <relata/graph.h>
#include <relata/report.h>

/// Namespaces of what a graph mints: base + "e/", "s/", "d/"
typedef struct {
    RelText entity, statement, document;
} RelSpaces;

/// A graph on its way to a writer.  Once `status` is a failure, adding does
/// nothing, so that a section may add many triples and look once.
typedef struct {
    const RelGraph *graph;
    const RelSpaces *spaces;
    const RelReport *report;
    RelWriter *writer;
    RelArena *scratch; ///< Of the subject at hand
    RelArena *keys;    ///< Of the section at hand
    RelTerm subject;
    const RelTerm *graphs; // (n_graphs) where the triples belong
    size_t n_graphs;
    RelStatus status;
} RelModel;

// Parts of the output; each sends its triples to the writer.

void rel_model_facts(RelModel *model);
void rel_model_entities(RelModel *model);
void rel_model_statements(RelModel *model);
void rel_model_evidence(RelModel *model);
void rel_model_documents(RelModel *model);
void rel_model_ontology(RelModel *model);

// What the parts are made with.

/// Take `status` if it is the first failure
void rel_model_fail(RelModel *model, RelStatus status);

/// Begin a subject: forgets the scratch of the one before
void rel_model_subject(RelModel *model, RelText space, RelText name);
/// The same when the term is known
void rel_model_subject_term(RelModel *model, const RelTerm *term);

/// Add triples of the subject; `predicate` and `object` are made constants
void rel_model_add(RelModel *model, const char *predicate,
                   const RelTerm *object);
void rel_model_add_iri(RelModel *model, const char *predicate,
                       const char *object);
void rel_model_add_named(RelModel *model, const char *predicate, RelText space,
                         RelText name);
void rel_model_add_text(RelModel *model, const char *predicate, RelText text,
                        const char *language);
void rel_model_add_node(RelModel *model, const char *predicate,
                        const RelNode *node);
void rel_model_add_decimal(RelModel *model, const char *predicate,
                           double value);
void rel_model_add_integer(RelModel *model, const char *predicate,
                           size_t value);

/// The term of a node, made in `arena`: an entity, or a literal, which is
/// plain text where its value is not what it claims to be
RelStatus rel_model_node(const RelModel *model, const RelNode *node,
                         RelArena *arena, RelTerm *term);

/// The term of a document: its own IRI where that is a good one
RelStatus rel_model_document(const RelModel *model, RelIndex document,
                             RelArena *arena, RelTerm *term);

/// The term of a passage: its document's IRI and the characters in it
RelStatus rel_model_passage(const RelModel *model, const RelEvidence *evidence,
                            RelArena *arena, RelTerm *term);

#endif
