// IRI: which strings may name something in RDF.
//
// The strict reading of RFC 3987 is taken, since lenient readers accept more
// than strict ones and a file has to load in all of them.

#ifndef RELATA_RDF_IRI_H
#define RELATA_RDF_IRI_H

#include "base/buffer.h"

#include <relata/status.h>
#include <relata/text.h>

/// Tell whether `iri` is absolute, strictly formed, and free of "/../"
bool rel_iri_is_absolute(RelText iri);

/**
   Tell whether `name` may follow a prefix in Turtle and be an element in XML:
   a letter or '_', then letters, digits, '_' and '-'; U+2019 and the like are
   no letters.
*/
bool rel_iri_is_name(RelText name);

/// The same with ASCII letters only, as predicates and classes must be
bool rel_iri_is_ascii_name(RelText name);

/**
   Append `text` as part of a path: what cannot stand in an IRI as it is
   becomes %XX; a byte that is not UTF-8 becomes %EF%BF%BD.
*/
RelStatus rel_iri_encode(RelText text, RelBuffer *iri);

#endif
