// Model: the file format of everything trained.
//
// A model file is a table of named sections, each a matrix of numbers or a
// list of strings, mapped into memory and used in place.  One file holds one
// trained thing (kind "syntax", "lemma", "names"); tools/train/container.py
// writes such files.  All numbers are little-endian.
//
//   header    64 bytes:  "RELMODEL", u32 version, u32 byte order, u64 length,
//                        u32 n_sections, u32 zero, u64 checksum of the table,
//                        char kind[24]
//   table     64 bytes a section:  char name[32], u32 type, u32 rows,
//                        u32 columns, u32 zero, u64 offset, u64 checksum
//   sections  each at a multiple of 64 bytes
//
// A file is checked before use: a truncated or damaged one gives
// REL_ERR_FORMAT and a message, never a wild read.

#ifndef RELATA_SYNTAX_MODEL_H
#define RELATA_SYNTAX_MODEL_H

#include <relata/allocator.h>
#include <relata/report.h>
#include <relata/status.h>
#include <relata/text.h>

#include <stddef.h>
#include <stdint.h>

/// What a section's items are
typedef enum {
    REL_SECTION_U8 = 1,
    REL_SECTION_I8,
    REL_SECTION_U16,
    REL_SECTION_I16,
    REL_SECTION_U32,
    REL_SECTION_I32,
    REL_SECTION_F32
} RelSectionType;

/// Any number of rows or columns, for rel_model_find
#define REL_ANY_SIZE 0u

/// A section: `rows` times `columns` items in row order
typedef struct {
    const void *items; // (rows, columns) of `type`, at a multiple of 8 bytes
    RelSectionType type;
    uint32_t rows;
    uint32_t columns;
} RelSection;

/// A list of strings inside a model
typedef struct {
    const uint32_t *offsets; // (n_strings + 1) into bytes, not falling
    const char *bytes;
    uint32_t n_strings;
} RelModelStrings;

/// An open model.  Read-only: any number of threads may share it.
typedef struct RelModel RelModel;

/**
   Map a model file and check all of it.

   @param kind  What the file must hold, e.g. "syntax".
   @param report  Receives the reason of a failure; may be NULL.
   @param[out] model  The new model, or NULL if the call fails.

   @return REL_OK; REL_ERR_IO; REL_ERR_FORMAT if it is no model, of another
   kind or version, cut short or damaged; REL_ERR_NO_MEMORY.
*/
RelStatus rel_model_load(const char *path, const char *kind,
                         const RelAllocator *allocator, const RelReport *report,
                         RelModel **model);

/// The same from memory, which is borrowed and starts at a multiple of 8
RelStatus rel_model_read(const void *bytes, size_t length, const char *name,
                         const char *kind, const RelAllocator *allocator,
                         const RelReport *report, RelModel **model);

/// Unmap the file; everything found in the model is gone.  NULL is allowed.
void rel_model_free(RelModel *model);

/// What messages call the model: its path
const char *rel_model_name(const RelModel *model);

/**
   Find a section of a given type and shape.

   @param rows  What it must have, or REL_ANY_SIZE; columns likewise.

   @return REL_OK; REL_ERR_FORMAT, reported, if it is missing or different.
*/
RelStatus rel_model_find(const RelModel *model, const char *name,
                         RelSectionType type, uint32_t rows, uint32_t columns,
                         const RelReport *report, RelSection *section);

/**
   Find the list of strings `name`: the sections "<name>.offsets", of U32
   (n_strings + 1, 1), and "<name>.bytes", of U8 (length, 1).

   Its offsets are checked, so that every string lies inside the model.
*/
RelStatus rel_model_strings(const RelModel *model, const char *name,
                            const RelReport *report, RelModelStrings *strings);

/// The string at `index`, which is less than n_strings
RelText rel_model_string(const RelModelStrings *strings, uint32_t index);

/// The index of `text` in a list in byte order (rel_text_compare), or REL_NONE
uint32_t rel_model_string_find(const RelModelStrings *strings, RelText text);

#endif
