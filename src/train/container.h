// Container: writes model files, as syntax/model.h reads them.

#ifndef RELATA_TRAIN_CONTAINER_H
#define RELATA_TRAIN_CONTAINER_H

#include "base/array.h"
#include "syntax/model.h"

/// A model being gathered
typedef struct {
    RelArena *arena;
    const char *kind;
    RelArray sections;
} RelContainer;

void rel_container_init(RelContainer *container, RelArena *arena,
                        const char *kind);

/// Add a matrix (rows, columns) of `items`, which are borrowed
RelStatus rel_container_add(RelContainer *container, const char *name,
                            RelSectionType type, uint32_t rows,
                            uint32_t columns, const void *items);

/// Add a list of strings, which are copied
RelStatus rel_container_add_strings(RelContainer *container, const char *name,
                                    const RelText *strings, uint32_t n_strings);

RelStatus rel_container_write(const RelContainer *container, const char *path);

#endif
