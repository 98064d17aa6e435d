// The words of a SPARQL query.

#ifndef RELATA_RDF_SPARQL_TOKEN_H
#define RELATA_RDF_SPARQL_TOKEN_H

#include <relata/text.h>

typedef enum {
    REL_SPARQL_END,
    REL_SPARQL_WORD,     ///< Keyword or function: SELECT, regex
    REL_SPARQL_NAME,     ///< Prefixed name: rel:downed, k:, _:b
    REL_SPARQL_IRI,      ///< <...>
    REL_SPARQL_VARIABLE, ///< ?x, $x
    REL_SPARQL_LITERAL,  ///< String, number or language tag
    REL_SPARQL_MARK,     ///< Any other character, and && || ^^ <= >= !=
    REL_SPARQL_BAD       ///< A string that does not end
} RelSparqlKind;

typedef struct {
    RelSparqlKind kind;
    RelText text;
    size_t line; ///< From 1
} RelSparqlToken;

/// A place in a query; begin with {query, 0, 1}
typedef struct {
    RelText query;
    size_t position;
    size_t line;
} RelSparqlScanner;

/// The next token, without comments and white space
RelSparqlToken rel_sparql_next(RelSparqlScanner *scanner);

#endif
