#include "input/html.h"
bool rel_html_is_page(RelText text){(void)text;return false;}
RelStatus rel_html_read(const RelReadingWords *words, RelText page, RelArena *arena, RelDocument *document){(void)words;(void)page;(void)arena;(void)document;return REL_ERR_UNSUPPORTED;}
