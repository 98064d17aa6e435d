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

/// Offset of `end` within the first `limit` bytes of `text`, or 0
static size_t
find_end(RelText text, char end, size_t limit)
{
    for (size_t i = 1; i < text.length && i < limit; ++i) {
        if (text.bytes[i] == end) {
            return i;
        }
    }
    return 0;
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

void
rel_entities_decode(RelText text, const char *line_end, RelBuffer *decoded)
{
    for (size_t i = 0; i < text.length; ++i) {
        const char c = text.bytes[i];
        const RelText rest = rel_text_slice(text, i, text.length - i);
        if (c == '&') {
            const size_t end = find_end(rest, ';', NAME_ROOM + 1);
            const uint32_t code =
                end ? entity_code(rel_text_slice(rest, 1, end - 1)) : 0;
            if (code != 0) {
                rel_buffer_append_code(decoded, code);
                i += end;
                continue;
            }
        } else if (c == '<' && find_end(rest, '>', TAG_LENGTH)) {
            rel_buffer_append(decoded,
                              rel_text(ends_line(rest) ? line_end : ""));
            i += find_end(rest, '>', TAG_LENGTH);
            continue;
        }
        if (c == '\n' || c == '\r') {
            rel_buffer_append(decoded, rel_text(line_end));
        } else {
            rel_buffer_append_byte(decoded, c);
        }
    }
}
