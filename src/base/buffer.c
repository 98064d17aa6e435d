// buffer.c: bytes that grow.

#include "base/buffer.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>

/// Bytes of the first room
enum { FIRST_ROOM = 64 };

void
rel_buffer_init(RelBuffer *buffer, const RelAllocator *allocator)
{
    *buffer = (RelBuffer){allocator, NULL, 0, 0, false};
}

void
rel_buffer_release(RelBuffer *buffer)
{
    if (buffer->bytes) {
        buffer->allocator->alloc(buffer->allocator->data, buffer->bytes, 0);
    }
    rel_buffer_init(buffer, buffer->allocator);
}

void
rel_buffer_clear(RelBuffer *buffer)
{
    buffer->length = 0;
    buffer->failed = false;
    if (buffer->bytes) {
        buffer->bytes[0] = '\0';
    }
}

/// Make room for `more` bytes and a terminator
static RelStatus
reserve(RelBuffer *buffer, size_t more)
{
    if (buffer->failed || more >= SIZE_MAX / 2 - buffer->length) {
        buffer->failed = true;
        return REL_ERR_NO_MEMORY;
    }
    const size_t needed = buffer->length + more + 1;
    if (needed <= buffer->room) {
        return REL_OK;
    }
    size_t room = buffer->room ? buffer->room : FIRST_ROOM;
    while (room < needed) {
        room *= 2;
    }
    char *const bytes = (char *)buffer->allocator->alloc(
        buffer->allocator->data, buffer->bytes, room);
    if (!bytes) {
        buffer->failed = true;
        return REL_ERR_NO_MEMORY;
    }
    buffer->bytes = bytes;
    buffer->room = room;
    return REL_OK;
}

RelStatus
rel_buffer_append(RelBuffer *buffer, RelText text)
{
    const RelStatus status = reserve(buffer, text.length);
    if (status != REL_OK) {
        return status;
    }
    if (text.length) {
        memcpy(buffer->bytes + buffer->length, text.bytes, text.length);
    }
    buffer->length += text.length;
    buffer->bytes[buffer->length] = '\0';
    return REL_OK;
}

RelStatus
rel_buffer_append_byte(RelBuffer *buffer, char byte)
{
    return rel_buffer_append(buffer, (RelText){&byte, 1});
}

RelStatus
rel_buffer_append_code(RelBuffer *buffer, uint32_t code)
{
    char bytes[4];
    return rel_buffer_append(buffer,
                             (RelText){bytes, rel_utf8_put(code, bytes)});
}

RelStatus
rel_buffer_printf(RelBuffer *buffer, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length < 0) {
        buffer->failed = true;
        return REL_ERR_NO_MEMORY;
    }
    const RelStatus status = reserve(buffer, (size_t)length);
    if (status != REL_OK) {
        return status;
    }
    va_start(arguments, format);
    vsnprintf(buffer->bytes + buffer->length, (size_t)length + 1, format,
              arguments);
    va_end(arguments);
    buffer->length += (size_t)length;
    return REL_OK;
}

RelStatus
rel_buffer_status(const RelBuffer *buffer)
{
    return buffer->failed ? REL_ERR_NO_MEMORY : REL_OK;
}

RelText
rel_buffer_text(const RelBuffer *buffer)
{
    return (RelText){buffer->bytes ? buffer->bytes : "", buffer->length};
}
