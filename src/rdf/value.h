// Value: numbers, dates and truth as XML Schema writes them, canonically.

#ifndef RELATA_RDF_VALUE_H
#define RELATA_RDF_VALUE_H

#include <relata/arena.h>
#include <relata/proposition.h>
#include <relata/status.h>
#include <relata/text.h>

/// IRI of the datatype of `kind`, or NULL for plain text
const char *rel_value_datatype(RelValueKind kind);

/**
   Bring `text` into the canonical form of `kind`, so that equal values are
   equal texts and readers that write bare numbers keep them.

   @param[out] value  Borrows from `text` or lies in `arena`.
   @return REL_OK; REL_ERR_FORMAT if it is no such value; REL_ERR_NO_MEMORY.
*/
RelStatus rel_value_canonical(RelValueKind kind, RelText text, RelArena *arena,
                              RelText *value);

#endif
