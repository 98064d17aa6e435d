// feature_table.c: open addressing by hashes that are mixed already.

#include "train/feature_table.h"

#include <stdlib.h>

enum { FIRST_SLOTS = 1 << 16 };

RelStatus
rel_feature_table_init(RelFeatureTable *table)
{
    *table =
        (RelFeatureTable){.slots = calloc(FIRST_SLOTS, sizeof(RelFeatureSlot)),
                          .n_slots = FIRST_SLOTS};
    return table->slots != NULL ? REL_OK : REL_ERR_NO_MEMORY;
}

void
rel_feature_table_release(RelFeatureTable *table)
{
    free(table->slots);
}

static RelFeatureSlot *
find_slot(const RelFeatureTable *table, uint64_t hash)
{
    const size_t mask = table->n_slots - 1;
    size_t i = (size_t)hash & mask;

    while (table->slots[i].hash != 0 && table->slots[i].hash != hash) {
        i = (i + 1) & mask;
    }
    return &table->slots[i];
}

static RelStatus
grow(RelFeatureTable *table)
{
    const RelFeatureTable old = *table;

    table->n_slots *= 2;
    table->slots = calloc(table->n_slots, sizeof(RelFeatureSlot));
    if (table->slots == NULL) {
        *table = old;
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < old.n_slots; ++i) {
        if (old.slots[i].hash != 0) {
            *find_slot(table, old.slots[i].hash) = old.slots[i];
        }
    }
    free(old.slots);
    return REL_OK;
}

RelStatus
rel_feature_table_count(RelFeatureTable *table, uint64_t hash)
{
    if (2 * table->n_used >= table->n_slots && grow(table) != REL_OK) {
        return REL_ERR_NO_MEMORY;
    }
    RelFeatureSlot *slot = find_slot(table, hash);
    table->n_used += slot->hash == 0;
    slot->hash = hash;
    ++slot->count;
    return REL_OK;
}

static int
compare(const void *a, const void *b)
{
    const RelFeatureSlot *left = *(RelFeatureSlot *const *)a;
    const RelFeatureSlot *right = *(RelFeatureSlot *const *)b;

    return (left->hash > right->hash) - (left->hash < right->hash);
}

RelStatus
rel_feature_table_number(RelFeatureTable *table, uint32_t least)
{
    RelFeatureSlot **kept = malloc((table->n_used + 1) * sizeof(*kept));

    if (kept == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    table->n_ids = 0;
    for (size_t i = 0; i < table->n_slots; ++i) {
        table->slots[i].id = REL_NONE;
        if (table->slots[i].hash != 0 && table->slots[i].count >= least) {
            kept[table->n_ids++] = &table->slots[i];
        }
    }
    qsort(kept, table->n_ids, sizeof(*kept), compare);
    for (uint32_t id = 0; id < table->n_ids; ++id) {
        kept[id]->id = id;
    }
    free(kept);
    return REL_OK;
}

uint32_t
rel_feature_table_id(const RelFeatureTable *table, uint64_t hash)
{
    const RelFeatureSlot *slot = find_slot(table, hash);

    return slot->hash != 0 ? slot->id : REL_NONE;
}
