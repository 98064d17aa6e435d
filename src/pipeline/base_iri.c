// base_iri.c: tells a good base from a bad one before the work begins.

#include "rdf/iri.h"

#include <relata/pipeline.h>

bool
rel_base_is_good(const char *base)
{
    const RelText iri = rel_text(base);
    return iri.length > 0 &&
           (iri.bytes[iri.length - 1] == '/' ||
            iri.bytes[iri.length - 1] == '#') &&
           rel_iri_is_absolute(iri);
}
