// Letters: what kind of character stands at a place of a text.

#ifndef RELATA_TEXT_LETTERS_H
#define RELATA_TEXT_LETTERS_H

#include <relata/text.h>

typedef enum {
    REL_CHAR_NONE, ///< Past the end
    REL_CHAR_SPACE,
    REL_CHAR_UPPER,  ///< A capital letter
    REL_CHAR_LETTER, ///< Any other letter, or a mark upon one
    REL_CHAR_DIGIT,
    REL_CHAR_PUNCT ///< Marks and signs
} RelCharKind;

/// The kind of the code point at `position`; sets where the next one begins
RelCharKind rel_char_kind(RelText text, size_t position, size_t *next);

/// The kind of the code point at `position`
RelCharKind rel_char_at(RelText text, size_t position);

/// The kind of the code point that ends before `position`
RelCharKind rel_char_before(RelText text, size_t position);

/// Tell whether letters and digits are of this kind
static inline bool
rel_char_in_word(RelCharKind kind)
{
    return kind == REL_CHAR_UPPER || kind == REL_CHAR_LETTER ||
           kind == REL_CHAR_DIGIT;
}

/// Tell whether a letter is of this kind
static inline bool
rel_char_is_letter(RelCharKind kind)
{
    return kind == REL_CHAR_UPPER || kind == REL_CHAR_LETTER;
}

/// Tell whether the bytes at `position` are those of `string`
bool rel_text_has_at(RelText text, size_t position, const char *string);

/// Bytes of the apostrophe at `position`, "'" or "’"; 0 if there is none
size_t rel_apostrophe_at(RelText text, size_t position);

/// Bytes of the hyphen at `position`, "-", U+2010 or U+2011; 0 if none
size_t rel_hyphen_at(RelText text, size_t position);

/// The first byte behind blanks after `position`, on the same line
size_t rel_blanks_end(RelText text, size_t position);

#endif
