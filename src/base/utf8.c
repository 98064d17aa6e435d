// utf8.c: UTF-8 and the Unicode properties that text work asks for.

#include "base/utf8.h"

#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

/// Length of the sequence that `lead` begins, 0 if it begins none
static size_t
sequence_length(unsigned char lead)
{
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xc2 && lead < 0xe0) {
        return 2;
    }
    if (lead >= 0xe0 && lead < 0xf0) {
        return 3;
    }
    return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

/// Tell whether `code`, read from `length` bytes, may be written so
static bool
is_proper(uint32_t code, size_t length)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    return code >= least[length] && code <= 0x10ffff &&
           !(code >= 0xd800 && code <= 0xdfff);
}

uint32_t
rel_utf8_next(RelText text, size_t *position)
{
    const unsigned char *const bytes =
        (const unsigned char *)text.bytes + *position;
    const size_t length = sequence_length(bytes[0]);

    if (length == 1) {
        ++*position;
        return bytes[0];
    }
    if (length == 0 || length > text.length - *position) {
        ++*position;
        return REL_UTF8_BAD;
    }
    uint32_t code = bytes[0] & (0xffu >> (length + 1));
    for (size_t i = 1; i < length; ++i) {
        if ((bytes[i] & 0xc0) != 0x80) {
            ++*position;
            return REL_UTF8_BAD;
        }
        code = code << 6 | (bytes[i] & 0x3fu);
    }
    if (!is_proper(code, length)) {
        ++*position;
        return REL_UTF8_BAD;
    }
    *position += length;
    return code;
}

size_t
rel_utf8_put(uint32_t code, char *bytes)
{
    if (code < 0x80) {
        bytes[0] = (char)code;
        return 1;
    }
    const size_t length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (size_t i = length - 1; i > 0; --i) {
        bytes[i] = (char)(0x80 | (code & 0x3f));
        code >>= 6;
    }
    static const unsigned lead[] = {0, 0, 0xc0, 0xe0, 0xf0};
    bytes[0] = (char)(lead[length] | code);
    return length;
}

size_t
rel_utf8_check(RelText text)
{
    size_t position = 0;
    while (position < text.length) {
        const size_t begin = position;
        if (rel_utf8_next(text, &position) == REL_UTF8_BAD) {
            return begin;
        }
    }
    return text.length;
}

size_t
rel_utf8_count(RelText text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.length; ++i) {
        count += ((unsigned char)text.bytes[i] & 0xc0) != 0x80;
    }
    return count;
}

bool
rel_code_is_letter(uint32_t code)
{
    return code < 0x80 ? (code | 32) >= 'a' && (code | 32) <= 'z'
                       : uc_is_general_category(code, UC_LETTER);
}

bool
rel_code_is_upper(uint32_t code)
{
    return code < 0x80 ? code >= 'A' && code <= 'Z'
                       : uc_is_property(code, UC_PROPERTY_UPPERCASE);
}

bool
rel_code_is_lower(uint32_t code)
{
    return code < 0x80 ? code >= 'a' && code <= 'z'
                       : uc_is_property(code, UC_PROPERTY_LOWERCASE);
}

bool
rel_code_is_digit(uint32_t code)
{
    return code < 0x80 ? code >= '0' && code <= '9'
                       : uc_is_general_category(code, UC_DECIMAL_DIGIT_NUMBER);
}

bool
rel_code_is_space(uint32_t code)
{
    return code < 0x80 ? code == ' ' || (code >= '\t' && code <= '\r')
                       : uc_is_property(code, UC_PROPERTY_WHITE_SPACE);
}

bool
rel_code_is_punct(uint32_t code)
{
    return uc_is_general_category(code, UC_PUNCTUATION) ||
           uc_is_general_category(code, UC_SYMBOL);
}

uint32_t
rel_code_lower(uint32_t code)
{
    return code >= 'A' && code <= 'Z' ? code + 32
           : code < 0x80              ? code
                                      : uc_tolower(code);
}

uint32_t
rel_code_upper(uint32_t code)
{
    return code >= 'a' && code <= 'z' ? code - 32
           : code < 0x80              ? code
                                      : uc_toupper(code);
}

uint32_t
rel_code_base(uint32_t code)
{
    ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];

    // A decomposition may begin with a letter that decomposes again
    while (code >= 0x80 && uc_canonical_decomposition(code, parts) > 0) {
        code = parts[0];
    }
    return code;
}

bool
rel_text_is_in_capitals(RelText word)
{
    size_t n_letters = 0;

    for (size_t i = 0; i < word.length;) {
        const uint32_t code = rel_utf8_next(word, &i);
        if (rel_code_is_lower(code)) {
            return false;
        }
        n_letters += rel_code_is_upper(code);
    }
    return n_letters >= 2;
}
