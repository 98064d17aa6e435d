// Text: a borrowed run of UTF-8 bytes, not terminated.

#ifndef RELATA_TEXT_H
#define RELATA_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// A position or count of tokens, sentences, entities, ... from 0
typedef uint32_t RelIndex;

/// No such thing
#define REL_NONE UINT32_MAX

/// Bytes that belong to somebody else (a document, an arena, a model)
typedef struct {
    const char *bytes; ///< UTF-8, not terminated; NULL only if length is 0
    size_t length;     ///< Bytes
} RelText;

/// The text of a terminated string, which stays the caller's
static inline RelText
rel_text(const char *string)
{
    return (RelText){string, string ? strlen(string) : 0};
}

/// Tell whether two texts have the same bytes
static inline bool
rel_text_equals(RelText a, RelText b)
{
    return a.length == b.length &&
           (a.length == 0 || memcmp(a.bytes, b.bytes, a.length) == 0);
}

/// Tell whether `text` has the bytes of the terminated `string`
static inline bool
rel_text_is(RelText text, const char *string)
{
    return rel_text_equals(text, rel_text(string));
}

/// Byte order, the shorter first when one begins the other; <0, 0, >0
static inline int
rel_text_compare(RelText a, RelText b)
{
    const size_t shorter = a.length < b.length ? a.length : b.length;
    const int order = shorter ? memcmp(a.bytes, b.bytes, shorter) : 0;
    if (order != 0) {
        return order;
    }
    return (a.length > b.length) - (a.length < b.length);
}

/// The `length` bytes of `text` from `begin`; both must lie inside it
static inline RelText
rel_text_slice(RelText text, size_t begin, size_t length)
{
    // An empty text may have no bytes to point into
    return (RelText){begin ? text.bytes + begin : text.bytes, length};
}

#endif
