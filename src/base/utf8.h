// UTF-8 as RFC 3629 has it: no surrogates, no overlong forms.

#ifndef RELATA_BASE_UTF8_H
#define RELATA_BASE_UTF8_H

#include <relata/text.h>

/// Stands for bytes that are not UTF-8
#define REL_UTF8_BAD UINT32_MAX

/**
   Decode the code point at `*position` and step over it.

   A byte that begins no valid sequence is stepped over alone and gives
   REL_UTF8_BAD.  `*position` must be less than text.length.
*/
uint32_t rel_utf8_next(RelText text, size_t *position);

/// Write `code` to `bytes` (4 bytes of room); returns the length, 1 to 4
size_t rel_utf8_put(uint32_t code, char *bytes);

/// Offset of the first byte that is not valid UTF-8, or text.length
size_t rel_utf8_check(RelText text);

/// Number of code points; text must be valid
size_t rel_utf8_count(RelText text);

/// Unicode properties and mappings by libunistring
bool rel_code_is_letter(uint32_t code);
bool rel_code_is_upper(uint32_t code);
bool rel_code_is_lower(uint32_t code);
bool rel_code_is_digit(uint32_t code); ///< Nd
bool rel_code_is_space(uint32_t code); ///< White_Space, NBSP too
bool rel_code_is_punct(uint32_t code); ///< P* and S*
uint32_t rel_code_lower(uint32_t code);
uint32_t rel_code_upper(uint32_t code);
uint32_t rel_code_base(uint32_t code); ///< The letter without its marks

/// Tell whether a word is written in capitals, two letters at least
bool rel_text_is_in_capitals(RelText word);

#endif
