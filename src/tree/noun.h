// Noun: what a noun or name names, by the gazetteer and the ontology.

#ifndef RELATA_TREE_NOUN_H
#define RELATA_TREE_NOUN_H

#include "tree/context.h"

/// A country, city or body that the recogniser or the gazetteer knows
bool rel_noun_is_place_or_body(const RelContext *context, RelIndex sentence,
                               RelIndex token);

/// The noun names members of the ontology's class `name`, or of one below it
bool rel_noun_has_class(const RelContext *context, const RelToken *noun,
                        const char *name);

/// The tokens from `begin` name a country's people or adjective ("Russian",
/// "South Korean"); sets *end
bool rel_noun_is_demonym(const RelContext *context, RelIndex sentence,
                         RelIndex begin, RelIndex *end);

/// "the", "this", "his", a name: one thing that is there
bool rel_noun_is_definite(const RelTree *tree, RelIndex noun);

#endif
