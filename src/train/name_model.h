// Name model: writes what a field has learned as data/names.model.

#ifndef RELATA_TRAIN_NAME_MODEL_H
#define RELATA_TRAIN_NAME_MODEL_H

#include "syntax/name_words.h"
#include "train/feature_table.h"
#include "train/field.h"

/**
   Write the weightiest features, their weights as bytes, and the classes of
   words.

   @param arena  Room for the work.
*/
RelStatus rel_name_model_write(const char *path, const RelField *field,
                               const RelFeatureTable *table,
                               const RelNameWords *words, RelArena *arena);

#endif
