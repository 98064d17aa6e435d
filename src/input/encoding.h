// Encoding: from the bytes of a file to UTF-8.

#ifndef RELATA_INPUT_ENCODING_H
#define RELATA_INPUT_ENCODING_H

#include <relata/arena.h>
#include <relata/status.h>
#include <relata/text.h>

#include <stdbool.h>

/// Tell whether `bytes` are no text in any encoding (images, archives, ...)
bool rel_encoding_is_binary(RelText bytes);

/// The charset that a page or XML declaration names near its beginning, or
/// empty
RelText rel_encoding_declared(RelText bytes);

/**
   Decode `bytes`: byte order mark, else valid UTF-8, else `declared`, else
   windows-1252.

   A declaration is believed only where UTF-8 fails, since pages of servers
   that convert keep their old one.  Text that is UTF-8 but for single bytes
   stays UTF-8; those bytes are read as windows-1252.

   @param declared  A charset name of any case; may be empty.
   @param[out] text  Valid UTF-8 without a byte order mark; `bytes` itself
   where nothing has to change, else in `arena`.
   @return REL_OK; REL_ERR_ENCODING for binary; REL_ERR_NO_MEMORY.
*/
RelStatus rel_encoding_decode(RelText bytes, RelText declared, RelArena *arena,
                              RelText *text);

#endif
