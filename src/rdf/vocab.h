// Vocabulary: the namespaces and terms that graphs are written with.
//
// REL_K("date") is the IRI of k:date as a string constant.  What the terms
// mean stands in ontology/relata.ttl.

#ifndef RELATA_RDF_VOCAB_H
#define RELATA_RDF_VOCAB_H

#include <relata/text.h>

#define REL_NS_K "https://w3id.org/relata/ns#"
#define REL_NS_REL "https://w3id.org/relata/rel#"
#define REL_NS_RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define REL_NS_RDFS "http://www.w3.org/2000/01/rdf-schema#"
#define REL_NS_OWL "http://www.w3.org/2002/07/owl#"
#define REL_NS_XSD "http://www.w3.org/2001/XMLSchema#"
#define REL_NS_SKOS "http://www.w3.org/2004/02/skos/core#"
#define REL_NS_DCT "http://purl.org/dc/terms/"

#define REL_K(name) REL_NS_K name
#define REL_REL(name) REL_NS_REL name
#define REL_RDF(name) REL_NS_RDF name
#define REL_RDFS(name) REL_NS_RDFS name
#define REL_OWL(name) REL_NS_OWL name
#define REL_XSD(name) REL_NS_XSD name
#define REL_SKOS(name) REL_NS_SKOS name
#define REL_DCT(name) REL_NS_DCT name

/// A short name for the beginning of many IRIs: "rel" for REL_NS_REL
typedef struct {
    RelText name;
    RelText iri;
} RelPrefix;

/// Prefixes in the order in which a file declares them
typedef struct {
    const RelPrefix *prefixes; // (n_prefixes)
    size_t n_prefixes;
} RelPrefixes;

/// The prefixes that do not depend on a base: k, rel, rdf, ...; static storage
extern const RelPrefixes REL_VOCABULARY;

/**
   The prefix whose namespace is the longest beginning of `iri`, or NULL.

   @param[out] local  What follows the namespace.
*/
const RelPrefix *rel_prefixes_find(const RelPrefixes *prefixes, RelText iri,
                                   RelText *local);

#endif
