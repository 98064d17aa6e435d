// chain.c: a map to the head of a list, the links beside it.

#include "graph/chain.h"

RelStatus
rel_chains_init(RelChains *chains, RelArena *arena, size_t n_items)
{
    rel_map_init(&chains->first, arena);
    chains->next = REL_ARENA_ARRAY(arena, RelIndex, n_items + 1);
    return chains->next == NULL ? REL_ERR_NO_MEMORY : REL_OK;
}

RelStatus
rel_chains_add(RelChains *chains, RelText key, RelIndex item)
{
    chains->next[item] = rel_map_get(&chains->first, key);
    return rel_map_set(&chains->first, key, item);
}

RelIndex
rel_chains_first(const RelChains *chains, RelText key)
{
    return rel_map_get(&chains->first, key);
}

bool
rel_chain_take_one(RelIndex *found, RelIndex cluster)
{
    if (*found != REL_NONE && *found != cluster) {
        return false;
    }
    *found = cluster;
    return true;
}
