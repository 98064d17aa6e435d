// strings.c: new texts made from old ones.

#include "base/strings.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>

/// Tell whether lower-casing changes `text`
static bool
has_upper(RelText text)
{
    for (size_t position = 0; position < text.length;) {
        const uint32_t code = rel_utf8_next(text, &position);
        if (code != REL_UTF8_BAD && rel_code_lower(code) != code) {
            return true;
        }
    }
    return false;
}

RelText
rel_text_lower(RelArena *arena, RelText text)
{
    if (!has_upper(text)) {
        return text.bytes ? text : rel_text("");
    }
    // A code point may grow in lower case, but never beyond four bytes.
    char *const bytes = (char *)rel_arena_calloc(arena, text.length + 1, 4);
    if (!bytes) {
        return (RelText){NULL, 0};
    }
    size_t length = 0;
    for (size_t position = 0; position < text.length;) {
        const size_t begin = position;
        const uint32_t code = rel_utf8_next(text, &position);
        if (code == REL_UTF8_BAD) {
            bytes[length++] = text.bytes[begin];
        } else {
            length += rel_utf8_put(rel_code_lower(code), bytes + length);
        }
    }
    bytes[length] = '\0';
    return (RelText){bytes, length};
}

RelText
rel_text_join(RelArena *arena, const RelText *texts, size_t n_texts,
              const char *separator)
{
    const RelText between = rel_text(separator);
    size_t length = 0;
    for (size_t i = 0; i < n_texts; ++i) {
        length += texts[i].length + (i ? between.length : 0);
    }
    char *const bytes = (char *)rel_arena_alloc(arena, length + 1);
    if (!bytes) {
        return (RelText){NULL, 0};
    }
    char *end = bytes;
    for (size_t i = 0; i < n_texts; ++i) {
        if (i && between.length) {
            memcpy(end, between.bytes, between.length);
            end += between.length;
        }
        if (texts[i].length) {
            memcpy(end, texts[i].bytes, texts[i].length);
            end += texts[i].length;
        }
    }
    *end = '\0';
    return (RelText){bytes, length};
}

RelText
rel_text_printf(RelArena *arena, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    char *const bytes =
        length < 0 ? NULL : (char *)rel_arena_alloc(arena, (size_t)length + 1);
    if (!bytes) {
        return (RelText){NULL, 0};
    }
    va_start(arguments, format);
    vsnprintf(bytes, (size_t)length + 1, format, arguments);
    va_end(arguments);
    return (RelText){bytes, (size_t)length};
}

/// ASCII white space
static bool
is_blank(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

RelText
rel_text_trim(RelText text)
{
    while (text.length && is_blank(text.bytes[0])) {
        ++text.bytes;
        --text.length;
    }
    while (text.length && is_blank(text.bytes[text.length - 1])) {
        --text.length;
    }
    return text;
}

bool
rel_text_starts(RelText text, const char *prefix)
{
    const size_t length = strlen(prefix);
    return length <= text.length &&
           (length == 0 || memcmp(text.bytes, prefix, length) == 0);
}

bool
rel_text_ends(RelText text, const char *suffix)
{
    const size_t length = strlen(suffix);
    return length <= text.length &&
           (length == 0 ||
            memcmp(text.bytes + text.length - length, suffix, length) == 0);
}

size_t
rel_text_find(RelText text, const char *needle)
{
    const size_t length = strlen(needle);
    for (size_t i = 0; length <= text.length && i <= text.length - length;
         ++i) {
        if (length == 0 || memcmp(text.bytes + i, needle, length) == 0) {
            return i;
        }
    }
    return text.length;
}

bool
rel_text_is_nocase(RelText text, const char *string)
{
    size_t i = 0;
    for (; i < text.length && string[i]; ++i) {
        if (rel_code_lower((unsigned char)text.bytes[i]) !=
            rel_code_lower((unsigned char)string[i])) {
            return false;
        }
    }
    return i == text.length && !string[i];
}

bool
rel_text_is_capitalized(RelText text)
{
    size_t position = 0;
    return text.length && rel_code_is_upper(rel_utf8_next(text, &position));
}

bool
rel_text_split(RelText *rest, char separator, RelText *field)
{
    if (!rest->bytes) {
        return false;
    }
    const char *const found =
        rest->length
            ? (const char *)memchr(rest->bytes, separator, rest->length)
            : NULL;
    if (!found) {
        *field = *rest;
        *rest = (RelText){NULL, 0};
        return true;
    }
    const size_t length = (size_t)(found - rest->bytes);
    *field = rel_text_slice(*rest, 0, length);
    *rest = rel_text_slice(*rest, length + 1, rest->length - length - 1);
    return true;
}

bool
rel_text_read_whole(RelText text, long most, long *number)
{
    const bool negative = text.length > 0 && text.bytes[0] == '-';
    const size_t first = negative;
    long found = 0;

    if (text.length == first) {
        return false;
    }
    for (size_t i = first; i < text.length; ++i) {
        const char byte = text.bytes[i];
        if (byte < '0' || byte > '9' || found > most) {
            return false;
        }
        found = found * 10 + (byte - '0');
    }
    *number = negative ? -found : found;
    return found <= most;
}
