// Feature table: numbers for the hashes of features.

#ifndef RELATA_TRAIN_FEATURE_TABLE_H
#define RELATA_TRAIN_FEATURE_TABLE_H

#include <relata/arena.h>
#include <relata/status.h>

/// A feature seen in training
typedef struct {
    uint64_t hash;  // 0: free
    uint32_t count; // how often it was seen
    uint32_t id;    // REL_NONE: too rare
} RelFeatureSlot;

typedef struct {
    RelFeatureSlot *slots; // (n_slots), a power of two
    size_t n_slots, n_used;
    uint32_t n_ids;
} RelFeatureTable;

RelStatus rel_feature_table_init(RelFeatureTable *table);
void rel_feature_table_release(RelFeatureTable *table);

/// Count one more `hash`
RelStatus rel_feature_table_count(RelFeatureTable *table, uint64_t hash);

/// Number the features seen `least` times or more, in the order of hashes
RelStatus rel_feature_table_number(RelFeatureTable *table, uint32_t least);

/// The number of `hash`, or REL_NONE
uint32_t rel_feature_table_id(const RelFeatureTable *table, uint64_t hash);

#endif
