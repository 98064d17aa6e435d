// Article: the paragraphs of a page that are its story.

#ifndef RELATA_INPUT_ARTICLE_H
#define RELATA_INPUT_ARTICLE_H

#include "input/blocks.h"
#include "input/page.h"
#include "input/words.h"

/**
   Write the article among what is chosen of `page`.

   @param[in,out] document  Its title is not repeated in the text; its date is
   set, if it has none, from what stands above the first sentence.
   @param[in,out] blocks  Receives headings, paragraphs and residue.
*/
RelStatus rel_article_write(const RelPage *page, const RelReadingWords *words,
                            RelArena *arena, RelDocument *document,
                            RelBlocks *blocks);

#endif
