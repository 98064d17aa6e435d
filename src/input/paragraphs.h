// Paragraphs: the text of the chosen elements of a page, line by line.

#ifndef RELATA_INPUT_PARAGRAPHS_H
#define RELATA_INPUT_PARAGRAPHS_H

#include "base/array.h"
#include "input/page.h"

/// Text between two ends of blocks
typedef struct {
    RelText text;         ///< Normalized, one line
    uint32_t link_length; ///< Bytes of it that are in links
    RelTag tag;           ///< Of the block around it
    bool broken;          ///< Begins behind a <br>
    RelIndex element;     ///< The block around it
} RelParagraph;

/**
   Gather the paragraphs of what is chosen and not dropped.

   @param[out] paragraphs  Array of RelParagraph in `arena`.
*/
RelStatus rel_paragraphs_gather(const RelPage *page, RelArena *arena,
                                RelArray *paragraphs);

#endif
