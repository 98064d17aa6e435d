// Chains: all mentions that share a word, found without searching.

#ifndef RELATA_GRAPH_CHAIN_H
#define RELATA_GRAPH_CHAIN_H

#include "base/map.h"

#include <relata/status.h>

/// Longest chain that is worth a look: a word that so many bear tells nothing
#define REL_CHAIN_MAX 200

/// For each key the items added under it, the last first
typedef struct {
    RelMap first;
    RelIndex *next; // (n_items)
} RelChains;

/// Chains of items numbered below `n_items`; an item is in one chain at most
RelStatus rel_chains_init(RelChains *chains, RelArena *arena, size_t n_items);

RelStatus rel_chains_add(RelChains *chains, RelText key, RelIndex item);

/// First item under `key`, or REL_NONE; then chains->next[item]
RelIndex rel_chains_first(const RelChains *chains, RelText key);

/// Take `cluster` as found; false if another one was found before
bool rel_chain_take_one(RelIndex *found, RelIndex cluster);

#endif
