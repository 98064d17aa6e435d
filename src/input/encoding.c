// encoding.c: finds out how a file is encoded and makes it UTF-8.
//
// 97 of 100 news pages are valid UTF-8, whatever they declare; and text in
// another encoding is practically never valid UTF-8 by accident.  So the
// bytes are asked first and the declaration last:
//
//   byte order mark -> valid UTF-8 -> declared charset -> windows-1252

#include "input/encoding.h"

#include "base/buffer.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "input/cp1252.h"

#include <errno.h>
#include <iconv.h>

enum {
    LOOK_AHEAD = 65536,   ///< Bytes that tell binary from text
    HEAD_LENGTH = 4096,   ///< Bytes in which a charset is declared
    CHARSET_ROOM = 64,    ///< Longest charset name, with its terminator
    CONVERTED_ROOM = 4096 ///< Bytes that iconv gives at a time
};

static const uint32_t REPLACEMENT = 0xfffd;

typedef enum { ORDER_NONE, ORDER_LITTLE, ORDER_BIG } ByteOrder;

/// The first `length` bytes of `text`, or all of it
static RelText
head_of(RelText text, size_t length)
{
    return rel_text_slice(text, 0, text.length < length ? text.length : length);
}

/// Byte order of UTF-16, by its mark or by the zeros of Latin letters
static ByteOrder
utf16_order(RelText bytes)
{
    if (rel_text_starts(bytes, "\xff\xfe")) {
        return ORDER_LITTLE;
    }
    if (rel_text_starts(bytes, "\xfe\xff")) {
        return ORDER_BIG;
    }
    const RelText head = head_of(bytes, HEAD_LENGTH);
    size_t zeros[2] = {0, 0};
    for (size_t i = 0; i < head.length; ++i) {
        zeros[i & 1] += head.bytes[i] == '\0';
    }
    // In UTF-16 nearly each second byte of English is zero and no other is.
    if (zeros[1] * 5 > head.length * 2 && zeros[0] * 50 < head.length) {
        return ORDER_LITTLE;
    }
    if (zeros[0] * 5 > head.length * 2 && zeros[1] * 50 < head.length) {
        return ORDER_BIG;
    }
    return ORDER_NONE;
}

/// Tell whether `byte` is a control that texts do not have
static bool
is_odd_control(unsigned char byte)
{
    return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' &&
           byte != '\f' && byte != 0x1b;
}

bool
rel_encoding_is_binary(RelText bytes)
{
    if (rel_text_starts(bytes, "%PDF-")) {
        return true;
    }
    if (utf16_order(bytes) != ORDER_NONE) {
        return false;
    }
    const RelText head = head_of(bytes, LOOK_AHEAD);
    size_t n_odd = 0;
    for (size_t i = 0; i < head.length; ++i) {
        n_odd += is_odd_control((unsigned char)head.bytes[i]);
    }
    // Random bytes hold 11 % of such controls, broken texts a few.
    return n_odd * 20 > head.length;
}

/// Tell whether `c` may stand in the name of a charset
static bool
is_charset_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':' ||
           c == '.';
}

/// The value after `key` and "=" in `text`, or empty
static RelText
value_after(RelText text, const char *key)
{
    size_t i = rel_text_find(text, key);
    if (i == text.length) {
        return (RelText){text.bytes, 0};
    }
    i += strlen(key);
    while (i < text.length && strchr(" =\"'", text.bytes[i]) &&
           text.bytes[i] != '\0') {
        ++i;
    }
    const size_t begin = i;
    while (i < text.length && is_charset_char(text.bytes[i])) {
        ++i;
    }
    return rel_text_slice(text, begin, i - begin);
}

RelText
rel_encoding_declared(RelText bytes)
{
    const RelText head = head_of(bytes, HEAD_LENGTH);
    static const char *const keys[] = {"charset", "CHARSET", "Charset",
                                       "encoding"};
    for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); ++i) {
        const RelText value = value_after(head, keys[i]);
        if (value.length > 0) {
            return value;
        }
    }
    return (RelText){NULL, 0};
}

/// Append `text` to `buffer`, bytes that are not UTF-8 as windows-1252
static void
append_mended(RelBuffer *buffer, RelText text)
{
    size_t begin = 0;
    while (begin < text.length) {
        const RelText rest = rel_text_slice(text, begin, text.length - begin);
        const size_t good = rel_utf8_check(rest);
        rel_buffer_append(buffer, rel_text_slice(rest, 0, good));
        begin += good;
        if (begin < text.length) {
            rel_buffer_append_code(
                buffer, rel_cp1252_code((unsigned char)text.bytes[begin++]));
        }
    }
}

/// Append UTF-16; half pairs become U+FFFD
static void
append_utf16(RelBuffer *buffer, RelText bytes, ByteOrder order)
{
    uint32_t high = 0;
    for (size_t i = 0; i + 1 < bytes.length; i += 2) {
        const unsigned first = (unsigned char)bytes.bytes[i];
        const unsigned second = (unsigned char)bytes.bytes[i + 1];
        const uint32_t unit =
            order == ORDER_BIG ? first << 8 | second : second << 8 | first;
        const bool is_low = (unit & 0xfc00) == 0xdc00;
        if (high && is_low) {
            rel_buffer_append_code(buffer, 0x10000 + ((high & 0x3ff) << 10) +
                                               (unit & 0x3ff));
            high = 0;
            continue;
        }
        if (high || is_low) {
            rel_buffer_append_code(buffer, REPLACEMENT);
        }
        high = (unit & 0xfc00) == 0xd800 ? unit : 0;
        if (!high && !is_low && unit != 0xfeff) {
            rel_buffer_append_code(buffer, unit);
        }
    }
    if (high) {
        rel_buffer_append_code(buffer, REPLACEMENT);
    }
}

/// Append windows-1252
static void
append_cp1252(RelBuffer *buffer, RelText bytes)
{
    for (size_t i = 0; i < bytes.length; ++i) {
        rel_buffer_append_code(buffer,
                               rel_cp1252_code((unsigned char)bytes.bytes[i]));
    }
}

/// Tell whether bytes of `charset` are best read as windows-1252, as browsers
/// do for the smaller code pages inside it, or were found not to be it
static bool
means_cp1252(RelText charset)
{
    static const char *const names[] = {
        "iso-8859-1", "iso8859-1", "latin1",       "l1",       "us-ascii",
        "ascii",      "cp1252",    "windows-1252", "x-cp1252", "utf-8",
        "utf8",       "utf-16",    "unicode"};
    for (size_t i = 0; i < sizeof(names) / sizeof(*names); ++i) {
        if (rel_text_is_nocase(charset, names[i])) {
            return true;
        }
    }
    return charset.length == 0 || charset.length >= CHARSET_ROOM;
}

/// Convert through `converter`; what it cannot read becomes U+FFFD
static void
append_converted(RelBuffer *buffer, iconv_t converter, RelText bytes)
{
    char room[CONVERTED_ROOM];
    char *input = (char *)(uintptr_t)bytes.bytes; // iconv does not write there
    size_t n_input = bytes.length;

    while (n_input > 0 && !buffer->failed) {
        char *output = room;
        size_t n_output = sizeof(room);
        const size_t result =
            iconv(converter, &input, &n_input, &output, &n_output);
        const int error = errno;
        rel_buffer_append(buffer, (RelText){room, sizeof(room) - n_output});
        if (result == (size_t)-1 && error != E2BIG) {
            rel_buffer_append_code(buffer, REPLACEMENT);
            ++input;
            --n_input;
        }
    }
}

/// Append bytes in `charset`; REL_NOT_FOUND if the system does not know it
static RelStatus
append_charset(RelBuffer *buffer, RelText bytes, RelText charset)
{
    char name[CHARSET_ROOM];
    memcpy(name, charset.bytes, charset.length);
    name[charset.length] = '\0';

    const iconv_t converter = iconv_open("UTF-8", name);
    if (converter == (iconv_t)-1) {
        return REL_NOT_FOUND;
    }
    append_converted(buffer, converter, bytes);
    iconv_close(converter);
    return REL_OK;
}

/// Tell whether `text` is UTF-8 but for a few bytes
static bool
is_nearly_utf8(RelText text)
{
    size_t n_good = 0;
    size_t n_bad = 0;
    for (size_t i = 0; i < text.length;) {
        const uint32_t code = rel_utf8_next(text, &i);
        n_bad += code == REL_UTF8_BAD;
        n_good += code != REL_UTF8_BAD && code >= 0x80;
    }
    return n_good > n_bad;
}

/// Append `bytes`, which are neither UTF-16 nor valid UTF-8
static void
append_other(RelBuffer *buffer, RelText bytes, RelText declared)
{
    if (is_nearly_utf8(bytes)) {
        append_mended(buffer, bytes);
    } else if (means_cp1252(declared) ||
               append_charset(buffer, bytes, declared) != REL_OK) {
        append_cp1252(buffer, bytes);
    }
}

RelStatus
rel_encoding_decode(RelText bytes, RelText declared, RelArena *arena,
                    RelText *text)
{
    *text = (RelText){NULL, 0};
    if (rel_encoding_is_binary(bytes)) {
        return REL_ERR_ENCODING;
    }
    if (rel_text_starts(bytes, "\xef\xbb\xbf")) {
        bytes = rel_text_slice(bytes, 3, bytes.length - 3);
    }
    const ByteOrder order = utf16_order(bytes);
    if (order == ORDER_NONE && rel_utf8_check(bytes) == bytes.length) {
        *text = bytes;
        return REL_OK;
    }

    RelBuffer buffer;
    rel_buffer_init(&buffer, rel_arena_allocator(arena));
    if (order == ORDER_NONE) {
        append_other(&buffer, bytes, declared);
    } else {
        append_utf16(&buffer, bytes, order);
    }
    RelStatus status = rel_buffer_status(&buffer);
    if (status == REL_OK) {
        *text = rel_arena_copy(arena, rel_buffer_text(&buffer));
        status = text->bytes ? REL_OK : REL_ERR_NO_MEMORY;
    }
    rel_buffer_release(&buffer);
    return status;
}
