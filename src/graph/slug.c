// slug.c: writes labels as NCNames.
//
//   French air force     French_air_force
//   U.S. dollar          U_S_dollar
//   Lisbon's port        Lisbon_port
//   24 hours             _24_hours
//   "Œuvre" № 5          Oeuvre_5
//
// A name begins with a letter or '_' and goes on with letters, digits, '_'
// and '-', since other characters break prefixed names or RDF/XML.

#include "graph/slug.h"

#include "base/sha256.h"
#include "base/strings.h"
#include "base/utf8.h"

/// Longest slug in bytes, without the hash
#define MAX_SLUG 80

/// Letters beyond ASCII that XML lets begin a name
static bool
begins_xml_name(uint32_t code)
{
    return (code >= 0xc0 && code <= 0x2ff && code != 0xd7 && code != 0xf7) ||
           (code >= 0x370 && code <= 0x1fff && code != 0x37e) ||
           (code >= 0x2c00 && code <= 0x2fef) ||
           (code >= 0x3001 && code <= 0xd7ff) ||
           (code >= 0xf900 && code <= 0xfdcf) ||
           (code >= 0xfdf0 && code <= 0xfffd) ||
           (code >= 0x10000 && code <= 0xeffff);
}

static bool
is_name_letter(uint32_t code)
{
    return rel_code_is_letter(code) && (code < 0x80 || begins_xml_name(code));
}

static bool
is_ascii_digit(uint32_t code)
{
    return code >= '0' && code <= '9';
}

/// The letter that stands for `code` in a slug, 0 for none
static uint32_t
slug_code(uint32_t code)
{
    if (code == REL_UTF8_BAD) {
        return 0;
    }
    const uint32_t base = rel_code_base(code);
    return is_name_letter(base) || is_ascii_digit(base) ? base : 0;
}

static bool
is_apostrophe(uint32_t code)
{
    return code == '\'' || code == 0x2019;
}

/// Step over the "s" of a possessive that `position` stands before
static size_t
skip_possessive(RelText label, size_t position)
{
    size_t behind = position + 1;

    if (position >= label.length || label.bytes[position] != 's') {
        return position;
    }
    return behind == label.length ||
                   slug_code(rel_utf8_next(label, &behind)) == 0
               ? position + 1
               : position;
}

RelText
rel_slug_of_label(RelArena *arena, RelText label)
{
    char slug[MAX_SLUG + 8];
    size_t length = 0;
    char between = '\0';

    for (size_t position = 0; position < label.length && length < MAX_SLUG;) {
        const uint32_t read = rel_utf8_next(label, &position);
        const uint32_t code = slug_code(read);
        if (is_apostrophe(read)) {
            position = skip_possessive(label, position);
            continue;
        }
        if (code == 0) {
            between = read == '-' && between == '\0' ? '-' : '_';
            continue;
        }
        if (length == 0 && is_ascii_digit(code)) {
            slug[length++] = '_';
        } else if (length > 0 && between != '\0') {
            slug[length++] = between;
        }
        between = '\0';
        length += rel_utf8_put(code, slug + length);
    }
    slug[length] = '\0';
    return rel_text_printf(arena, "%s", length > 0 ? slug : "_");
}

RelText
rel_slug_of_mention(RelArena *arena, RelText label, const char *document_hash,
                    uint32_t offset)
{
    char hex[65];
    const RelText slug = rel_slug_of_label(arena, label);
    const RelText origin =
        rel_text_printf(arena, "%s:%lu", document_hash, (unsigned long)offset);

    if (slug.bytes == NULL || origin.bytes == NULL) {
        return (RelText){NULL, 0};
    }
    rel_sha256_hex(origin, hex);
    return rel_text_printf(arena, "%.*s-%.6s", (int)slug.length, slug.bytes,
                           hex);
}
