// Scale: weighs features; a table of their hashes and weights.

#ifndef RELATA_TEXT_SCALE_H
#define RELATA_TEXT_SCALE_H

#include <relata/arena.h>
#include <relata/report.h>
#include <relata/status.h>

#include <stddef.h>
#include <stdint.h>

/// Read-only once loaded: any number of threads may share it
typedef struct {
    struct RelScaleSlot *slots; // (n_slots)
    size_t n_slots;
} RelScale;

/**
   Load a table: lines of eight hexadecimal digits, a tab, a whole number.

   @return REL_OK; REL_ERR_FORMAT, reported, at another line, or if the last
   line, "# end", is missing; REL_ERR_IO; REL_ERR_LIMIT; REL_ERR_NO_MEMORY.
*/
RelStatus rel_scale_load(const char *path, const RelReport *report,
                         RelArena *arena, RelScale *scale);

/// The sum of the weights of `features`; those that are not listed weigh 0
long rel_scale_weigh(const RelScale *scale, const uint32_t *features,
                     size_t n_features);

#endif
