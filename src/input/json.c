// json.c: reads values into a row, each container before what it holds.
//
//   {"a": ["b", 1]}   ->   object, array "a", string "b", other "1"
//
// The container around the current place is an index into the row, so nesting
// costs neither stack nor recursion.

#include "input/json.h"

#include "base/array.h"
#include "base/buffer.h"
#include "base/strings.h"
#include "base/utf8.h"

typedef struct {
    RelText text;
    size_t position;
    RelArena *arena;
    RelArray values; // RelJsonValue
    RelIndex around; ///< Container of the next value, or REL_NONE
    RelText key;     ///< Of the next value
    RelBuffer buffer;
} Parser;

static bool
is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The first character from `position` that is no blank, or '\0' at the end
static char
peek(const Parser *parser, size_t position)
{
    while (position < parser->text.length &&
           is_blank(parser->text.bytes[position])) {
        ++position;
    }
    return position < parser->text.length ? parser->text.bytes[position] : '\0';
}

/// Four hexadecimal digits from `position`, or REL_UTF8_BAD
static uint32_t
read_hex(RelText text, size_t position)
{
    if (text.length - position < 4) {
        return REL_UTF8_BAD;
    }
    uint32_t value = 0;
    for (size_t i = position; i < position + 4; ++i) {
        const char c = text.bytes[i];
        const char lower = (char)(c | 0x20);
        if (c >= '0' && c <= '9') {
            value = value * 16 + (uint32_t)(c - '0');
        } else if (lower >= 'a' && lower <= 'f') {
            value = value * 16 + (uint32_t)(lower - 'a' + 10);
        } else {
            return REL_UTF8_BAD;
        }
    }
    return value;
}

/// Append what "\u" stands for; the position is behind the "u"
static void
append_unicode(Parser *parser)
{
    uint32_t code = read_hex(parser->text, parser->position);
    if (code == REL_UTF8_BAD) {
        return;
    }
    parser->position += 4;
    if (code >= 0xd800 && code < 0xdc00 &&
        rel_text_starts(rel_text_slice(parser->text, parser->position,
                                       parser->text.length - parser->position),
                        "\\u")) {
        const uint32_t low = read_hex(parser->text, parser->position + 2);
        if (low >= 0xdc00 && low < 0xe000) {
            parser->position += 6;
            code = 0x10000 + ((code & 0x3ff) << 10) + (low & 0x3ff);
        }
    }
    const bool half = code >= 0xd800 && code < 0xe000;
    rel_buffer_append_code(&parser->buffer, half ? 0xfffd : code);
}

/// Append what a backslash stands for; the position is behind it
static void
append_escape(Parser *parser)
{
    if (parser->position >= parser->text.length) {
        return;
    }
    const char c = parser->text.bytes[parser->position++];
    switch (c) {
    case 'n':
    case 'r': rel_buffer_append_byte(&parser->buffer, '\n'); break;
    case 't':
    case 'b':
    case 'f': rel_buffer_append_byte(&parser->buffer, ' '); break;
    case 'u': append_unicode(parser); break;
    default: rel_buffer_append_byte(&parser->buffer, c);
    }
}

/// Tell whether the quotation mark before `position` ends its string; inside
/// a text that nobody escaped other things follow it
static bool
ends_string(const Parser *parser, size_t position)
{
    return strchr(",]}:", peek(parser, position)) != NULL;
}

/// Read a string whose opening mark is at the position
static RelStatus
read_string(Parser *parser, RelText *string)
{
    rel_buffer_clear(&parser->buffer);
    ++parser->position;
    while (parser->position < parser->text.length) {
        const char c = parser->text.bytes[parser->position++];
        if (c == '"' && ends_string(parser, parser->position)) {
            break;
        }
        if (c == '\\') {
            append_escape(parser);
        } else {
            rel_buffer_append_byte(&parser->buffer, c);
        }
    }
    if (rel_buffer_status(&parser->buffer) != REL_OK) {
        return REL_ERR_NO_MEMORY;
    }
    *string = rel_arena_copy(parser->arena, rel_buffer_text(&parser->buffer));
    return string->bytes ? REL_OK : REL_ERR_NO_MEMORY;
}

/// Add a value to the container around it
static RelStatus
add_value(Parser *parser, RelJsonKind kind, RelText text)
{
    const RelIndex index = (RelIndex)parser->values.n_items;
    const RelJsonValue value = {kind, parser->key, text, parser->around,
                                index + 1};
    parser->key = (RelText){NULL, 0};
    return rel_array_push(&parser->values, &value);
}

/// Go into a new container
static RelStatus
open_container(Parser *parser, RelJsonKind kind)
{
    const RelIndex index = (RelIndex)parser->values.n_items;
    const RelStatus status = add_value(parser, kind, (RelText){NULL, 0});

    ++parser->position;
    parser->around = index;
    return status;
}

/// Go out of the container, if there is one
static void
close_container(Parser *parser)
{
    ++parser->position;
    parser->key = (RelText){NULL, 0};
    if (parser->around != REL_NONE) {
        RelJsonValue *const value =
            rel_array_at(&parser->values, parser->around);
        value->end = (RelIndex)parser->values.n_items;
        parser->around = value->parent;
    }
}

/// Tell whether a string here names the value that follows
static bool
is_key(const Parser *parser)
{
    if (parser->around == REL_NONE || parser->key.bytes) {
        return false;
    }
    const RelJsonValue *const value =
        rel_array_at(&parser->values, parser->around);
    return value->kind == REL_JSON_OBJECT &&
           peek(parser, parser->position) == ':';
}

/// Take a string as a key or a value
static RelStatus
take_string(Parser *parser)
{
    RelText string;
    const RelStatus status = read_string(parser, &string);
    if (status != REL_OK) {
        return status;
    }
    if (is_key(parser)) {
        parser->key = string;
        return REL_OK;
    }
    return add_value(parser, REL_JSON_STRING, string);
}

/// Take a number or a word up to the next sign
static RelStatus
take_other(Parser *parser)
{
    const size_t begin = parser->position++;
    while (parser->position < parser->text.length &&
           !is_blank(parser->text.bytes[parser->position]) &&
           (parser->text.bytes[parser->position] == '\0' ||
            !strchr(",:[]{}\"", parser->text.bytes[parser->position]))) {
        ++parser->position;
    }
    return add_value(
        parser, REL_JSON_OTHER,
        rel_text_slice(parser->text, begin, parser->position - begin));
}

/// Take what stands at the position
static RelStatus
take_next(Parser *parser)
{
    const char c = parser->text.bytes[parser->position];
    if (is_blank(c) || c == ',' || c == ':' || c == ';') {
        ++parser->position;
        return REL_OK;
    }
    switch (c) {
    case '{': return open_container(parser, REL_JSON_OBJECT);
    case '[': return open_container(parser, REL_JSON_ARRAY);
    case '}':
    case ']': close_container(parser); return REL_OK;
    case '"': return take_string(parser);
    default: return take_other(parser);
    }
}

RelStatus
rel_json_read(RelText text, RelArena *arena, RelJson *json)
{
    Parser parser = {.text = text, .arena = arena, .around = REL_NONE};
    rel_array_init(&parser.values, arena, sizeof(RelJsonValue));
    rel_buffer_init(&parser.buffer, rel_arena_allocator(arena));

    RelStatus status = REL_OK;
    while (status == REL_OK && parser.position < text.length) {
        status = take_next(&parser);
    }
    while (status == REL_OK && parser.around != REL_NONE) {
        close_container(&parser); // the end was cut off
    }
    rel_buffer_release(&parser.buffer);
    *json = (RelJson){parser.values.items, (RelIndex)parser.values.n_items};
    return status;
}

RelIndex
rel_json_find(const RelJson *json, RelIndex object, const char *key)
{
    const RelIndex end = json->values[object].end;
    for (RelIndex i = object + 1; i < end; i = json->values[i].end) {
        if (rel_text_is(json->values[i].key, key)) {
            return i;
        }
    }
    return REL_NONE;
}
