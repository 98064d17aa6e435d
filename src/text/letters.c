// letters.c: kinds of characters, with a short way for ASCII.

#include "text/letters.h"

#include "base/utf8.h"

static RelCharKind
ascii_kind(unsigned char byte)
{
    if (byte >= 'a' && byte <= 'z') {
        return REL_CHAR_LETTER;
    }
    if (byte >= 'A' && byte <= 'Z') {
        return REL_CHAR_UPPER;
    }
    if (byte >= '0' && byte <= '9') {
        return REL_CHAR_DIGIT;
    }
    return byte <= ' ' || byte == 0x7f ? REL_CHAR_SPACE : REL_CHAR_PUNCT;
}

static RelCharKind
code_kind(uint32_t code)
{
    if (code == REL_UTF8_BAD) {
        return REL_CHAR_PUNCT;
    }
    if (rel_code_is_space(code) || code == 0x200B || code == 0xFEFF) {
        return REL_CHAR_SPACE;
    }
    if (rel_code_is_upper(code)) {
        return REL_CHAR_UPPER;
    }
    if (rel_code_is_digit(code)) {
        return REL_CHAR_DIGIT;
    }
    return rel_code_is_punct(code) ? REL_CHAR_PUNCT : REL_CHAR_LETTER;
}

RelCharKind
rel_char_kind(RelText text, size_t position, size_t *next)
{
    if (position >= text.length) {
        *next = position;
        return REL_CHAR_NONE;
    }
    const unsigned char byte = (unsigned char)text.bytes[position];
    if (byte < 0x80) {
        *next = position + 1;
        return ascii_kind(byte);
    }
    *next = position;
    return code_kind(rel_utf8_next(text, next));
}

RelCharKind
rel_char_at(RelText text, size_t position)
{
    size_t next;
    return rel_char_kind(text, position, &next);
}

RelCharKind
rel_char_before(RelText text, size_t position)
{
    if (position == 0) {
        return REL_CHAR_NONE;
    }
    size_t begin = position - 1;
    while (begin > 0 && position - begin < 4 &&
           ((unsigned char)text.bytes[begin] & 0xC0u) == 0x80u) {
        --begin;
    }
    return rel_char_at(text, begin);
}

bool
rel_text_has_at(RelText text, size_t position, const char *string)
{
    const size_t length = strlen(string);

    return position <= text.length && text.length - position >= length &&
           memcmp(text.bytes + position, string, length) == 0;
}

size_t
rel_apostrophe_at(RelText text, size_t position)
{
    if (position < text.length && text.bytes[position] == '\'') {
        return 1;
    }
    return rel_text_has_at(text, position, "’") ? 3 : 0;
}

size_t
rel_hyphen_at(RelText text, size_t position)
{
    if (position < text.length && text.bytes[position] == '-') {
        return 1;
    }
    return rel_text_has_at(text, position, "\xE2\x80\x90") ||
                   rel_text_has_at(text, position, "\xE2\x80\x91")
               ? 3
               : 0;
}

size_t
rel_blanks_end(RelText text, size_t position)
{
    size_t next;

    while (position < text.length && text.bytes[position] != '\n' &&
           rel_char_kind(text, position, &next) == REL_CHAR_SPACE) {
        position = next;
    }
    return position;
}
