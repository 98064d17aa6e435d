// vocab.c: the namespaces in one place.

#include "rdf/vocab.h"

#include <relata/rdf.h>

const char *const REL_DEFAULT_BASE = "https://relata.example/kg/";

/// A text known when compiled
#define TEXT(string)                                                           \
    {                                                                          \
        string, sizeof(string) - 1                                             \
    }

static const RelPrefix FIXED[] = {
    {TEXT("k"), TEXT(REL_NS_K)},       {TEXT("rel"), TEXT(REL_NS_REL)},
    {TEXT("rdf"), TEXT(REL_NS_RDF)},   {TEXT("rdfs"), TEXT(REL_NS_RDFS)},
    {TEXT("owl"), TEXT(REL_NS_OWL)},   {TEXT("xsd"), TEXT(REL_NS_XSD)},
    {TEXT("skos"), TEXT(REL_NS_SKOS)}, {TEXT("dct"), TEXT(REL_NS_DCT)},
};

const RelPrefixes REL_VOCABULARY = {FIXED, sizeof(FIXED) / sizeof(FIXED[0])};

/// Tell whether `text` begins with `beginning`
static bool
begins(RelText text, RelText beginning)
{
    return beginning.length <= text.length &&
           rel_text_equals(rel_text_slice(text, 0, beginning.length),
                           beginning);
}

const RelPrefix *
rel_prefixes_find(const RelPrefixes *prefixes, RelText iri, RelText *local)
{
    const RelPrefix *found = NULL;

    for (size_t i = 0; i < prefixes->n_prefixes; ++i) {
        const RelPrefix *const prefix = &prefixes->prefixes[i];
        if (begins(iri, prefix->iri) &&
            (!found || prefix->iri.length > found->iri.length)) {
            found = prefix;
        }
    }
    if (found) {
        *local = rel_text_slice(iri, found->iri.length,
                                iri.length - found->iri.length);
    }
    return found;
}
