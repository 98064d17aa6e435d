// Headline: title case and capitals undone, as the article would write it.

#ifndef RELATA_TEXT_HEADLINE_H
#define RELATA_TEXT_HEADLINE_H

#include "text/gazetteer.h"

#include <relata/arena.h>
#include <relata/document.h>
#include <relata/sentence.h>
#include <relata/status.h>

/**
   Write the headlines of a document in sentence case.

   Of a title or heading in Title Case or CAPITALS each word takes the form
   that the running text gives it; a word that is not there keeps its capital
   only if the gazetteer knows it.  Offsets stay, so the words as printed are
   still those of the document.

   @param gazetteer  May be NULL.
   @param[in,out] sentences  Split, not analysed; forms are replaced.
   @return REL_OK or REL_ERR_NO_MEMORY.
*/
RelStatus rel_headline_lower(const RelDocument *document,
                             const RelGazetteer *gazetteer, RelArena *arena,
                             RelSentences *sentences);

/// Give the tokens of headlines the forms that the document has
void rel_headline_restore(const RelDocument *document, RelSentences *sentences);

#endif
