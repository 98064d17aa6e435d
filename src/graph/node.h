// Nodes: what an argument of a proposition becomes in a claim.

#ifndef RELATA_GRAPH_NODE_H
#define RELATA_GRAPH_NODE_H

#include "graph/local.h"

/// The head of a phrase, or NULL
const RelToken *rel_node_head(const RelReading *reading,
                              const RelPhrase *phrase);

/// Tell whether an argument counts things that are an entity: "130 people"
bool rel_node_counts(const RelReading *reading, const RelArgument *argument);

/// Tell whether an argument is so much of something: "12 percent of the firm"
bool rel_node_is_share(const RelReading *reading, const RelArgument *argument);

/// A literal with a copy of `value`
RelLocalNode rel_node_literal(RelBuilder *builder, RelValueKind kind,
                              RelText value);

/// The entity or value of an argument; false if it is neither
bool rel_node_of_argument(RelBuilder *builder, const RelArgument *argument,
                          RelStanding standing, RelLocalNode *node);

/// Tell whether the phrase is a first person ("I"), which is its speaker
bool rel_node_is_first_person(const RelReading *reading,
                              const RelPhrase *phrase);

bool rel_node_is_pronoun(const RelReading *reading, const RelPhrase *phrase);

#endif
