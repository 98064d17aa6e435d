// iri.c: the grammar of RFC 3987, as far as it can be told from characters.
//
//   https://news.example/a?q=caf%C3%A9#char=120,187     absolute
//   news.example/a                                      no scheme
//   http://e.example/%2                                 broken escape
//   http://e.example/a|b                                '|' may not stand there
//   http://e.example/../a                               changed by readers

#include "rdf/iri.h"

#include "base/utf8.h"

/// A range of code points, both ends included
typedef struct {
    uint32_t first, last;
} CodeRange;

/// Letters of names beyond ASCII: PN_CHARS_BASE of Turtle, which is also the
/// NameStartChar of XML 1.0 (fifth edition)
static const CodeRange NAME_LETTERS[] = {
    {0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2FF},    {0x370, 0x37D},
    {0x37F, 0x1FFF},  {0x200C, 0x200D}, {0x2070, 0x218F}, {0x2C00, 0x2FEF},
    {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF},
};

/// What may follow the first letter besides
static const CodeRange NAME_MARKS[] = {
    {0xB7, 0xB7},
    {0x300, 0x36F},
    {0x203F, 0x2040},
};

#define IS_IN(code, ranges)                                                    \
    is_in((code), (ranges), sizeof(ranges) / sizeof((ranges)[0]))

static bool
is_in(uint32_t code, const CodeRange *ranges, size_t n_ranges)
{
    for (size_t i = 0; i < n_ranges; ++i) {
        if (code >= ranges[i].first && code <= ranges[i].last) {
            return true;
        }
    }
    return false;
}

static bool
is_ascii_letter(uint32_t code)
{
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
}

static bool
is_ascii_digit(uint32_t code)
{
    return code >= '0' && code <= '9';
}

static bool
is_hex_digit(uint32_t code)
{
    return is_ascii_digit(code) || (code >= 'a' && code <= 'f') ||
           (code >= 'A' && code <= 'F');
}

/// `unreserved` of RFC 3986 and `ucschar` of RFC 3987
static bool
is_unreserved(uint32_t code)
{
    if (code < 0x80) {
        return is_ascii_letter(code) || is_ascii_digit(code) ||
               (code && strchr("-._~", (int)code));
    }
    if (code < 0xA0 || code == REL_UTF8_BAD) {
        return false;
    }
    if (code < 0x10000) {
        return code <= 0xD7FF || (code >= 0xF900 && code <= 0xFDCF) ||
               (code >= 0xFDF0 && code <= 0xFFEF);
    }
    // No private use, no noncharacters, and E0000 to E0FFF are tags.
    return code < 0xF0000 && (code & 0xFFFF) < 0xFFFE &&
           !(code >= 0xE0000 && code <= 0xE0FFF);
}

/// What may stand unescaped somewhere behind the scheme, but for '#'
static bool
is_iri_code(uint32_t code)
{
    return is_unreserved(code) ||
           (code > 0 && code < 0x80 && strchr("!$&'()*+,;=:@/?", (int)code));
}

/// Length of the scheme with its colon, or 0
static size_t
find_scheme(RelText iri)
{
    for (size_t i = 0; i < iri.length; ++i) {
        const unsigned char byte = (unsigned char)iri.bytes[i];
        if (byte == ':') {
            return i ? i + 1 : 0;
        }
        const bool inner =
            is_ascii_digit(byte) || byte == '+' || byte == '-' || byte == '.';
        if (!is_ascii_letter(byte) && !(i && inner)) {
            return 0;
        }
    }
    return 0;
}

/// Tell whether two hexadecimal digits stand at `position`
static bool
is_escape(RelText iri, size_t position)
{
    return position + 2 <= iri.length &&
           is_hex_digit((unsigned char)iri.bytes[position]) &&
           is_hex_digit((unsigned char)iri.bytes[position + 1]);
}

/// Tell whether the path has a segment "." or "..", which readers resolve
static bool
has_dot_segment(RelText iri)
{
    for (size_t i = 0; i + 1 < iri.length; ++i) {
        if (iri.bytes[i] == '?' || iri.bytes[i] == '#') {
            return false;
        }
        if (iri.bytes[i] != '/' || iri.bytes[i + 1] != '.') {
            continue;
        }
        size_t end = i + 2;
        end += end < iri.length && iri.bytes[end] == '.';
        if (end == iri.length || strchr("/?#", iri.bytes[end])) {
            return true;
        }
    }
    return false;
}

bool
rel_iri_is_absolute(RelText iri)
{
    size_t position = find_scheme(iri);
    bool fragment = false;

    if (position == 0 || position == iri.length || has_dot_segment(iri)) {
        return false;
    }
    while (position < iri.length) {
        const uint32_t code = rel_utf8_next(iri, &position);
        if (code == '%') {
            if (!is_escape(iri, position)) {
                return false;
            }
        } else if (code == '#') {
            if (fragment) {
                return false;
            }
            fragment = true;
        } else if (!is_iri_code(code)) {
            return false;
        }
    }
    return true;
}

bool
rel_iri_is_name(RelText name)
{
    for (size_t position = 0; position < name.length;) {
        const bool first = position == 0;
        const uint32_t code = rel_utf8_next(name, &position);
        const bool letter =
            code == '_' || is_ascii_letter(code) || IS_IN(code, NAME_LETTERS);
        const bool inner =
            code == '-' || is_ascii_digit(code) || IS_IN(code, NAME_MARKS);
        if (!letter && (first || !inner)) {
            return false;
        }
    }
    return name.length > 0;
}

bool
rel_iri_is_ascii_name(RelText name)
{
    for (size_t i = 0; i < name.length; ++i) {
        if ((unsigned char)name.bytes[i] >= 0x80) {
            return false;
        }
    }
    return rel_iri_is_name(name);
}

RelStatus
rel_iri_encode(RelText text, RelBuffer *iri)
{
    for (size_t position = 0; position < text.length;) {
        uint32_t code = rel_utf8_next(text, &position);
        if (is_unreserved(code)) {
            rel_buffer_append_code(iri, code);
            continue;
        }
        char bytes[4];
        code = code == REL_UTF8_BAD ? 0xFFFD : code;
        const size_t length = rel_utf8_put(code, bytes);
        for (size_t i = 0; i < length; ++i) {
            rel_buffer_printf(iri, "%%%02X", (unsigned)(unsigned char)bytes[i]);
        }
    }
    return rel_buffer_status(iri);
}
