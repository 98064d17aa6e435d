// Extras: what a claim says beyond subject, relation and object.

#ifndef RELATA_GRAPH_EXTRAS_H
#define RELATA_GRAPH_EXTRAS_H

#include "graph/local.h"

/// Dates, places and qualifiers of a claim; the rest is left out, since a
/// statement has room for 15 triples
#define REL_EXTRAS_MAX 5

typedef struct {
    RelNode dates[REL_EXTRAS_MAX];
    RelIndex places[REL_EXTRAS_MAX];
    RelLocalQualifier qualifiers[REL_EXTRAS_MAX];
    size_t n_dates, n_places, n_qualifiers;
} RelExtras;

/// Add a further argument
void rel_extras_add(RelBuilder *builder, RelExtras *extras,
                    const RelArgument *argument);

/// Add what the number in the object tells: "130" of 130 people, "USD"
void rel_extras_add_measure(RelBuilder *builder, RelExtras *extras,
                            const RelArgument *object);

/// Add the office that a noun tells beside its relation
void rel_extras_add_office(RelBuilder *builder, RelExtras *extras,
                           const RelProposition *proposition);

/// Move all of it into `claim`
void rel_extras_take(RelBuilder *builder, RelExtras *extras, RelClaim *claim);

#endif
