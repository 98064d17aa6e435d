// URI: addresses of pages, made fit for RDF.

#ifndef RELATA_INPUT_URI_H
#define RELATA_INPUT_URI_H

#include <relata/arena.h>
#include <relata/status.h>
#include <relata/text.h>

/**
   Make an absolute http(s) URI of `text`.

   What RFC 3986 does not allow is percent-encoded; a fragment is cut off,
   since evidence gets fragments of its own.

   @param[out] uri  In `arena`.
   @return REL_OK; REL_NOT_FOUND if `text` is no such address;
   REL_ERR_NO_MEMORY.
*/
RelStatus rel_uri_make(RelText text, RelArena *arena, RelText *uri);

#endif
