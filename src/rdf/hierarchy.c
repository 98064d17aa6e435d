// hierarchy.c: Country is a Polity, so it is a Place, an Agent and an Entity.
//
// Classes are few, so each one's ancestors are marked in a row of flags until
// a round over all classes marks no more.

#include "rdf/hierarchy.h"

/// Mark the parents of `class`; true if any was not marked before
static bool
add_parents(const RelClass *class, bool *is_above)
{
    bool added = false;

    for (size_t i = 0; i < class->n_parents; ++i) {
        added = added || !is_above[class->parents[i]];
        is_above[class->parents[i]] = true;
    }
    return added;
}

/// Mark all that stand above `class`, itself only in a circle
static void
mark_ancestors(const RelClass *classes, size_t n_classes, size_t class,
               bool *is_above)
{
    memset(is_above, 0, n_classes * sizeof(bool));
    bool added = add_parents(&classes[class], is_above);

    while (added) { // each round but the last marks a class
        added = false;
        for (size_t i = 0; i < n_classes; ++i) {
            added =
                (is_above[i] && add_parents(&classes[i], is_above)) || added;
        }
    }
}

/// Write the marked classes down in a row
static RelStatus
list_ancestors(RelClass *class, const bool *is_above, size_t n_classes,
               RelArena *arena)
{
    size_t count = 0;

    for (size_t i = 0; i < n_classes; ++i) {
        count += is_above[i];
    }
    RelIndex *const ancestors = REL_ARENA_ARRAY(arena, RelIndex, count);
    if (!ancestors) {
        return REL_ERR_NO_MEMORY;
    }
    count = 0;
    for (size_t i = 0; i < n_classes; ++i) {
        if (is_above[i]) {
            ancestors[count++] = (RelIndex)i;
        }
    }
    class->ancestors = ancestors;
    class->n_ancestors = count;
    return REL_OK;
}

RelStatus
rel_hierarchy_fill(RelClass *classes, size_t n_classes, RelArena *arena,
                   RelIndex *circular)
{
    bool *const is_above = REL_ARENA_ARRAY(arena, bool, n_classes + 1);

    *circular = REL_NONE;
    if (!is_above) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < n_classes; ++i) {
        mark_ancestors(classes, n_classes, i, is_above);
        if (is_above[i]) {
            *circular = (RelIndex)i;
            return REL_ERR_FORMAT;
        }
        is_above[i] = true; // its ancestors are told with itself
        const RelStatus status =
            list_ancestors(&classes[i], is_above, n_classes, arena);
        if (status != REL_OK) {
            return status;
        }
    }
    return REL_OK;
}
