// context.c: where in its document a sentence stands.

#include "tree/context.h"

bool
rel_context_in_title(const RelContext *context, RelIndex sentence)
{
    const RelDocument *document = context->document;
    const uint32_t block = context->sentences->sentences[sentence].block;

    return document && block < document->n_blocks &&
           document->blocks[block].kind == REL_BLOCK_TITLE;
}
