// HTML: the article of a web page.

#ifndef RELATA_INPUT_HTML_H
#define RELATA_INPUT_HTML_H

#include "input/words.h"

#include <relata/arena.h>
#include <relata/document.h>
#include <relata/status.h>
#include <relata/text.h>

/// Largest page
#define REL_HTML_LIMIT ((size_t)64 << 20)

/// Tell by its beginning whether `text` is a page
bool rel_html_is_page(RelText text);

/**
   Find the article of `page` and what the page says about it.

   @param page  Valid UTF-8; a declared charset is not looked at.
   @param[in,out] document  Receives text, blocks, title, date, author,
   publisher, URI and the language that the page claims.
   @return REL_OK; REL_ERR_FORMAT if there is no article; REL_ERR_LIMIT;
   REL_ERR_NO_MEMORY.
*/
RelStatus rel_html_read(const RelReadingWords *words, RelText page,
                        RelArena *arena, RelDocument *document);

#endif
