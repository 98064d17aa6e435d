// Lines: the lines of a plain text, measured, and what each turns out to be.

#ifndef RELATA_INPUT_LINES_H
#define RELATA_INPUT_LINES_H

#include "base/array.h"
#include "input/line.h"

#include <relata/arena.h>
#include <relata/document.h>
#include <relata/status.h>

/// Most lines of a text
#define REL_MAX_LINES ((size_t)1 << 20)

/// One line; small, for there may be a million
typedef struct {
    RelText text;
    uint32_t group; ///< RelLines without an empty line between them share it
    uint16_t n_words;
    uint8_t line_class; ///< RelLineClass
    uint8_t kind;       ///< RelBlockKind
    bool clean;         ///< No figure, no phrase of widgets: may be a heading
    bool byline;        ///< Opens as bylines do
    bool labelled;      ///< Has a label as in "Updated:"
} RelEntry;

/// All lines of a text
typedef struct {
    const RelReadingWords *words;
    RelArray array;    // RelEntry
    RelEntry *entries; // (n_entries)
    size_t n_entries;
} RelLines;

/// Empty, with room from `arena`
void rel_lines_init(RelLines *lines, const RelReadingWords *words,
                    RelArena *arena);

/// Split `text` into measured lines that are all residue as yet; empty ones
/// part groups.  REL_ERR_LIMIT beyond REL_MAX_LINES.
RelStatus rel_lines_read(RelLines *lines, RelText text);

#endif
