// normalize.c: "Jan\u00a0Mayen\r\n" becomes "Jan Mayen\n".
//
// Words are looked up, names compared and texts hashed by their bytes, so one
// text must have one spelling: composed letters (NFC), one kind of blank.
// Everything is done in one pass over the characters, before the composition.

#include "input/normalize.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "input/cp1252.h"
#include "input/mojibake.h"

#include <errno.h>
#include <stdlib.h>
#include <uninorm.h>

/// Characters that show nothing: soft hyphen, joiners, marks of direction
static bool
is_invisible(uint32_t code)
{
    return code == 0xad || (code >= 0x200b && code <= 0x200f) ||
           (code >= 0x202a && code <= 0x202e) ||
           (code >= 0x2060 && code <= 0x206f) || code == 0xfeff ||
           code == 0x34f || code == 0x61c || code == 0x180e ||
           (code >= 0xfe00 && code <= 0xfe0f) ||
           (code >= 0xfff9 && code <= 0xfffb);
}

/// Blanks of all widths
static bool
is_blank(uint32_t code)
{
    return code == ' ' || code == '\t' || code == '\f' || code == '\v' ||
           code == 0xa0 || code == 0x1680 ||
           (code >= 0x2000 && code <= 0x200a) || code == 0x202f ||
           code == 0x205f || code == 0x3000;
}

/// Tell whether `code` ends a line ("\r\n" is seen as two)
static bool
is_line_end(uint32_t code)
{
    return code == '\n' || code == '\r' || code == 0x2028 || code == 0x2029;
}

/// What was written last
typedef struct {
    RelBuffer *buffer;
    bool blank;    ///< A blank is due before the next character
    bool at_start; ///< At the start of a line
} Writer;

/// Write one character of the text, or what stands for it
static void
write_code(Writer *writer, uint32_t code)
{
    if (is_blank(code)) {
        writer->blank = !writer->at_start;
        return;
    }
    if (is_line_end(code)) {
        rel_buffer_append_byte(writer->buffer, '\n');
        writer->blank = false;
        writer->at_start = true;
        return;
    }
    if (code < 0xa0 && (code < 0x20 || code >= 0x7f)) {
        // U+0080 to U+009F were windows-1252; all other controls are noise.
        code = code > 0x7f ? rel_cp1252_code((unsigned char)code) : 0;
        if (code < 0xa0) {
            return;
        }
    }
    if (is_invisible(code)) {
        return;
    }
    if (writer->blank) {
        rel_buffer_append_byte(writer->buffer, ' ');
    }
    rel_buffer_append_code(writer->buffer, code);
    writer->blank = false;
    writer->at_start = false;
}

/// Write `text` without noise; tells whether it may need composition
static bool
write_plain(RelText text, RelBuffer *plain)
{
    Writer writer = {plain, false, true};
    bool marked = false;

    for (size_t i = 0; i < text.length;) {
        const uint32_t code = rel_utf8_next(text, &i);
        if (code == '\r' && i < text.length && text.bytes[i] == '\n') {
            continue;
        }
        write_code(&writer, code == REL_UTF8_BAD ? 0xfffd : code);
        marked |= code >= 0x300; // below it nothing composes
    }
    return marked;
}

/// Compose `text` into `arena`
static RelStatus
compose(RelText text, RelArena *arena, RelText *normal)
{
    size_t length = 0;
    errno = 0;
    uint8_t *const bytes = u8_normalize(
        UNINORM_NFC, (const uint8_t *)text.bytes, text.length, NULL, &length);
    if (!bytes && errno == ENOMEM) {
        return REL_ERR_NO_MEMORY;
    }
    *normal = rel_arena_copy(
        arena, bytes ? (RelText){(const char *)bytes, length} : text);
    free(bytes);
    return normal->bytes ? REL_OK : REL_ERR_NO_MEMORY;
}

RelStatus
rel_normalize(RelText text, RelArena *arena, RelText *normal)
{
    RelBuffer repaired;
    RelBuffer plain;
    rel_buffer_init(&repaired, rel_arena_allocator(arena));
    rel_buffer_init(&plain, rel_arena_allocator(arena));
    *normal = (RelText){NULL, 0};

    rel_mojibake_repair(text, &repaired);
    RelStatus status = rel_buffer_status(&repaired);
    if (status == REL_OK) {
        const bool marked = write_plain(rel_buffer_text(&repaired), &plain);
        status = rel_buffer_status(&plain);
        if (status == REL_OK && marked) {
            status = compose(rel_buffer_text(&plain), arena, normal);
        } else if (status == REL_OK) {
            *normal = rel_arena_copy(arena, rel_buffer_text(&plain));
            status = normal->bytes ? REL_OK : REL_ERR_NO_MEMORY;
        }
    }
    rel_buffer_release(&plain);
    rel_buffer_release(&repaired);
    return status;
}
