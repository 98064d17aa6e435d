// What Turtle, N-Triples and N-Quads have in common: quoted strings and IRIs.

#ifndef RELATA_RDF_SYNTAX_H
#define RELATA_RDF_SYNTAX_H

#include "rdf/term.h"
#include "rdf/vocab.h"

#include <stdio.h>

// Failures to write show in ferror(file).

/// <iri>
void rel_syntax_iri(FILE *file, RelText iri);

/// "text" with escapes, in quotation marks
void rel_syntax_string(FILE *file, RelText text);

/// A term without any prefixes, as N-Triples has it
void rel_syntax_term(FILE *file, const RelTerm *term);

/// A term as Turtle has it: prefixed names, bare numbers
void rel_syntax_short_term(FILE *file, const RelPrefixes *prefixes,
                           const RelTerm *term);

#endif
