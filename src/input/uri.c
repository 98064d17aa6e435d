// uri.c: "https://news.example/a b#top" becomes "https://news.example/a%20b".

#include "input/uri.h"

#include "base/buffer.h"
#include "base/strings.h"

enum { LONGEST = 2000 }; ///< Bytes of an address that means a page

static bool
is_alphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9');
}

static bool
is_hex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
           (c >= 'A' && c <= 'F');
}

/// Length of "http://" or "https://" at the beginning, or 0
static size_t
scheme_length(RelText text)
{
    static const char *const schemes[] = {"http://", "https://"};
    for (size_t i = 0; i < 2; ++i) {
        const size_t length = strlen(schemes[i]);
        if (text.length > length &&
            rel_text_is_nocase(rel_text_slice(text, 0, length), schemes[i])) {
            return length;
        }
    }
    return 0;
}

/// Tell whether what follows `begin` starts with a name of a host
static bool
has_host(RelText text, size_t begin)
{
    size_t i = begin;
    while (i < text.length &&
           (is_alphanumeric(text.bytes[i]) ||
            (text.bytes[i] != '\0' && strchr("-._:", text.bytes[i])))) {
        ++i;
    }
    return i > begin && is_alphanumeric(text.bytes[begin]) &&
           (i == text.length || strchr("/?#", text.bytes[i]));
}

/// Tell whether the character at `i` may stand in a URI as it is
static bool
is_allowed(RelText text, size_t i)
{
    const char c = text.bytes[i];
    if (c == '%') {
        return i + 2 < text.length && is_hex(text.bytes[i + 1]) &&
               is_hex(text.bytes[i + 2]);
    }
    return is_alphanumeric(c) ||
           (c != '\0' && strchr("-._~:/?@!$&'()*+,;=", c) != NULL);
}

RelStatus
rel_uri_make(RelText text, RelArena *arena, RelText *uri)
{
    *uri = (RelText){NULL, 0};
    text = rel_text_trim(text);
    const size_t scheme = scheme_length(text);
    if (scheme == 0 || text.length > LONGEST || !has_host(text, scheme)) {
        return REL_NOT_FOUND;
    }
    text.length = rel_text_find(text, "#");

    RelBuffer buffer;
    rel_buffer_init(&buffer, rel_arena_allocator(arena));
    rel_buffer_append(&buffer, rel_text(scheme == 7 ? "http://" : "https://"));
    for (size_t i = scheme; i < text.length; ++i) {
        if (is_allowed(text, i)) {
            rel_buffer_append_byte(&buffer, text.bytes[i]);
        } else {
            rel_buffer_printf(&buffer, "%%%02X",
                              (unsigned)(unsigned char)text.bytes[i]);
        }
    }
    RelStatus status = rel_buffer_status(&buffer);
    if (status == REL_OK) {
        *uri = rel_arena_copy(arena, rel_buffer_text(&buffer));
        status = uri->bytes ? REL_OK : REL_ERR_NO_MEMORY;
    }
    rel_buffer_release(&buffer);
    return status;
}
