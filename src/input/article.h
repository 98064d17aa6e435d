// Article: the paragraphs of a page that are its story.

#ifndef RELATA_INPUT_ARTICLE_H
#define RELATA_INPUT_ARTICLE_H

#include "input/blocks.h"
#include "input/page.h"
#include "input/words.h"

/**
   Write the article among what is chosen of `page`.

   @param title  The headline, which is not repeated in the text.
   @param[in,out] blocks  Receives headings and paragraphs.
*/
RelStatus rel_article_write(const RelPage *page, const RelReadingWords *words,
                            RelText title, RelArena *arena, RelBlocks *blocks);

#endif
