// entities.c: "Tom &amp;amp; Jerry" in a page is "Tom &amp; Jerry" to the
// parser, and "Tom & Jerry" to its readers.

#include "input/entities.h"

#include "base/strings.h"

#include <libxml/HTMLparser.h>

#include <stdlib.h>

enum {
    NAME_ROOM = 12,  ///< Longest name of an entity, with its terminator
    TAG_LENGTH = 400 ///< Longest tag; a "<" without its end is a sign
};

/// Code point that `name`, between "&" and ";", stands for, or 0
static uint32_t
entity_code(RelText name)
{
    char room[NAME_ROOM];
    if (name.length < 2 || name.length >= sizeof(room)) {
        return 0;
    }
    memcpy(room, name.bytes, name.length);
    room[name.length] = '\0';
    if (room[0] != '#') {
        const htmlEntityDesc *const entity =
            htmlEntityLookup((const xmlChar *)room);
        return entity ? (uint32_t)entity->value : 0;
    }
    const bool hex = room[1] == 'x' || room[1] == 'X';
    const unsigned long code =
        strtoul(room + (hex ? 2 : 1), NULL, hex ? 16 : 10);
    return code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
               ? 0
               : (uint32_t)code;
}

/// Offset of `end` within the first `limit` bytes of `text` and before the
/// next "<" or "&", or 0
static size_t
find_end(RelText text, char end, size_t limit)
{
    for (size_t i = 1; i < text.length && i < limit; ++i) {
        const char c = text.bytes[i];
        if (c == end) {
            return i;
        }
        if (c == '<' || c == '&') {
            return 0;
        }
    }
    return 0;
}

/// Length of the entity that begins `text`, or 0; gives its code point
static size_t
entity_length(RelText text, uint32_t *code)
{
    const size_t end = find_end(text, ';', NAME_ROOM + 1);
    *code = end ? entity_code(rel_text_slice(text, 1, end - 1)) : 0;

    return *code ? end + 1 : 0;
}

/// Length of the tag of HTML that begins `text`, or 0; others are text, as in
/// "Ann <ann@news.example>"
static size_t
tag_length(RelText text)
{
    char name[NAME_ROOM];
    size_t n_name = 0;
    const size_t first = text.length > 1 && text.bytes[1] == '/' ? 2 : 1;
    for (size_t i = first; i < text.length && n_name + 1 < NAME_ROOM; ++i) {
        const char c = (char)(text.bytes[i] | 0x20);
        if (!(c >= 'a' && c <= 'z') &&
            !(text.bytes[i] >= '1' && text.bytes[i] <= '6')) {
            break;
        }
        name[n_name++] = c;
    }
    name[n_name] = '\0';
    if (n_name == 0 || !htmlTagLookup((const xmlChar *)name) ||
        first + n_name >= text.length ||
        !strchr(" />\n\t", text.bytes[first + n_name])) {
        return 0;
    }
    const size_t end = find_end(text, '>', TAG_LENGTH);
    return end ? end + 1 : 0;
}

/// Tell whether the tag that begins `text` ends a line
static bool
ends_line(RelText text)
{
    static const char *const tags[] = {"<p",  "</p",  "<br",
                                       "<li", "<div", "</h"};
    for (size_t i = 0; i < sizeof(tags) / sizeof(*tags); ++i) {
        if (rel_text_starts(text, tags[i])) {
            return true;
        }
    }
    return false;
}

/// Append what stands for the entity or tag that begins `text`; returns its
/// length, 0 if it is neither
static size_t
append_markup(RelText text, const char *line_end, RelBuffer *decoded)
{
    if (text.bytes[0] == '&') {
        uint32_t code;
        const size_t length = entity_length(text, &code);
        if (length > 0) {
            rel_buffer_append_code(decoded, code);
        }
        return length;
    }
    const size_t length = tag_length(text);
    if (length > 0 && ends_line(text)) {
        rel_buffer_append(decoded, rel_text(line_end));
    }
    return length;
}

void
rel_entities_decode(RelText text, const char *line_end, RelBuffer *decoded)
{
    for (size_t i = 0; i < text.length;) {
        const char c = text.bytes[i];
        const size_t markup =
            c == '&' || c == '<'
                ? append_markup(rel_text_slice(text, i, text.length - i),
                                line_end, decoded)
                : 0;
        if (markup > 0) {
            i += markup;
            continue;
        }
        ++i;
        if (c == '\n') {
            rel_buffer_append(decoded, rel_text(line_end));
        } else if (c != '\r' || i == text.length || text.bytes[i] != '\n') {
            rel_buffer_append_byte(decoded, c);
        }
    }
}
