// Blocks: the text of a document as it grows, block by block.

#ifndef RELATA_INPUT_BLOCKS_H
#define RELATA_INPUT_BLOCKS_H

#include "base/array.h"
#include "base/buffer.h"

#include <relata/document.h>
#include <relata/status.h>

/// Text and blocks of a document in the making
typedef struct {
    RelBuffer text;
    RelArray blocks; // RelBlock
} RelBlocks;

/// Empty; the array is in `arena`, the buffer on its allocator
void rel_blocks_init(RelBlocks *blocks, RelArena *arena);
void rel_blocks_release(RelBlocks *blocks);

/// Append `text` as a block of its own line; an empty one is left out
RelStatus rel_blocks_add(RelBlocks *blocks, RelBlockKind kind, RelText text);

/// Number of blocks of `kind`
size_t rel_blocks_count(const RelBlocks *blocks, RelBlockKind kind);

/// Copy text and blocks into `document`, whose arena is `arena`
RelStatus rel_blocks_finish(const RelBlocks *blocks, RelArena *arena,
                            RelDocument *document);

#endif
