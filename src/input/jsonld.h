// JSON-LD: what schema.org data in a page says about its article.

#ifndef RELATA_INPUT_JSONLD_H
#define RELATA_INPUT_JSONLD_H

#include <relata/arena.h>
#include <relata/status.h>
#include <relata/text.h>

/// Texts as they stand there, not normalized; empty where nothing is said
typedef struct {
    RelText headline;
    RelText date;
    RelText author;
    RelText publisher;
    RelText uri;
    RelText language;
    RelText body;
} RelJsonldArticle;

/**
   Add what the first article of a JSON-LD block says to `article`.

   Members that are set already stay.

   @return REL_OK; REL_NOT_FOUND if the block has no article;
   REL_ERR_NO_MEMORY.
*/
RelStatus rel_jsonld_read(RelText block, RelArena *arena,
                          RelJsonldArticle *article);

#endif
