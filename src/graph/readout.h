// Readout: what one document contributes to the graph.
//
// Entities and statements of the document, resolved within it alone.  The
// graph keeps one of these a document and merges them later (resolve.h,
// merge.h), so that the order of adding cannot matter.

#ifndef RELATA_GRAPH_READOUT_H
#define RELATA_GRAPH_READOUT_H

#include "graph/knowledge.h"

#include <relata/document.h>
#include <relata/graph.h>
#include <relata/proposition.h>

/// An entity as one document knows it
typedef struct {
    RelText label;        ///< The fullest name, or the noun phrase
    RelText key;          ///< The label folded, for comparison
    const RelText *names; // (n_names) names and labels used, sorted
    size_t n_names;
    RelIndex class_index; ///< REL_NONE: unknown
    RelIndex country;     ///< The country that it is, or REL_NONE
    RelIndex nation;      ///< The country it belongs to, or REL_NONE
    RelText title;        ///< Of a person, or empty
    unsigned genders;
    uint32_t offset; ///< Code point of the head of its first mention
    size_t n_mentions;
    const RelText *reasons; // (n_reasons)
    size_t n_reasons;
    bool named;       ///< Has a name
    bool lone;        ///< A person of whom one word of the name is known
    bool unspecified; ///< "someone"
} RelLocal;

/// An object: an entity of the document or a literal
typedef struct {
    RelIndex local; ///< Index in RelReadout.locals, or REL_NONE
    RelValueKind kind;
    RelText value;
} RelLocalNode;

typedef struct {
    RelText name; ///< Local name in k:
    RelLocalNode node;
} RelLocalQualifier;

/// A statement before merging
typedef struct {
    RelIndex subject;
    RelLocalNode object;
    const RelRelation *curated; ///< Or NULL
    bool inverted;              ///< Under `curated` the two change places
    bool nominal;               ///< Carried by a noun: the direction is a guess
    RelText name;               ///< Of the open relation
    RelText past; ///< Of an open state, its name as an event; or empty
    bool state;   ///< The open relation is a state
    RelText lemma, verb;
    RelPolarity polarity;
    RelModality modality;
    RelIndex speaker;     ///< Or REL_NONE
    bool withheld;        ///< Read by a rule that is not to be asserted
    const RelNode *dates; // (n_dates) literals, sorted
    size_t n_dates;
    const RelIndex *places; // (n_places) locals
    size_t n_places;
    const RelLocalQualifier *qualifiers; // (n_qualifiers)
    size_t n_qualifiers;
    double confidence;
    uint32_t char_begin, char_end;
    RelText quote;
} RelClaim;

typedef struct {
    RelArena *arena; ///< Owns all of it
    RelSource source;
    const RelLocal *locals; // (n_locals)
    size_t n_locals;
    const RelClaim *claims; // (n_claims)
    size_t n_claims;
} RelReadout;

/// Read a document; on failure nothing is kept
RelStatus
rel_readout_make(const RelKnowledge *knowledge, const RelAllocator *allocator,
                 const RelDocument *document, const RelSentences *sentences,
                 const RelPropositions *propositions, RelReadout *readout);

void rel_readout_release(RelReadout *readout);

#endif
