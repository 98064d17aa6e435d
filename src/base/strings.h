// Strings: new texts made from old ones, on an arena.

#ifndef RELATA_BASE_STRINGS_H
#define RELATA_BASE_STRINGS_H

#include <relata/arena.h>
#include <relata/text.h>

// Each returns a terminated text whose bytes are NULL if memory is out.

/// Lower case by code point (simple mapping); shares `text` if nothing changes
RelText rel_text_lower(RelArena *arena, RelText text);

/// The texts joined with `separator` between them
RelText rel_text_join(RelArena *arena, const RelText *texts, size_t n_texts,
                      const char *separator);

/// printf to an arena
RelText rel_text_printf(RelArena *arena, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 2, 3)))
#endif
    ;

// No allocation:

/// Without ASCII white space at both ends
RelText rel_text_trim(RelText text);
bool rel_text_starts(RelText text, const char *prefix);
bool rel_text_ends(RelText text, const char *suffix);
/// Offset of `needle` in `text`, or text.length
size_t rel_text_find(RelText text, const char *needle);
/// ASCII case folded equality
bool rel_text_is_nocase(RelText text, const char *string);
/// The first character is an upper-case letter
bool rel_text_is_capitalized(RelText text);
/**
   Cut the next field off `*rest` at byte `separator`.

   @return false when `*rest` was exhausted (its bytes are then NULL).
*/
bool rel_text_split(RelText *rest, char separator, RelText *field);

/// Read a whole number, "-310", from -most to most; false if `text` is anything
/// else
bool rel_text_read_whole(RelText text, long most, long *number);

#endif
