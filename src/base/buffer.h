// Buffer: bytes that grow, on the heap of an allocator.

#ifndef RELATA_BASE_BUFFER_H
#define RELATA_BASE_BUFFER_H

#include <relata/allocator.h>
#include <relata/status.h>
#include <relata/text.h>

/// Always terminated after the first append; `failed` stays set once memory
/// ran out, so that a writer may append many times and look once
typedef struct {
    const RelAllocator *allocator;
    char *bytes;
    size_t length;
    size_t room;
    bool failed;
} RelBuffer;

void rel_buffer_init(RelBuffer *buffer, const RelAllocator *allocator);
void rel_buffer_release(RelBuffer *buffer);
/// Empty it, keeping its room
void rel_buffer_clear(RelBuffer *buffer);

RelStatus rel_buffer_append(RelBuffer *buffer, RelText text);
RelStatus rel_buffer_append_byte(RelBuffer *buffer, char byte);
/// Append `code` in UTF-8; `code` must be a Unicode scalar value
RelStatus rel_buffer_append_code(RelBuffer *buffer, uint32_t code);
RelStatus rel_buffer_printf(RelBuffer *buffer, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 2, 3)))
#endif
    ;
/// REL_ERR_NO_MEMORY if any append failed, else REL_OK
RelStatus rel_buffer_status(const RelBuffer *buffer);
/// What it holds, valid until the next append
RelText rel_buffer_text(const RelBuffer *buffer);

#endif
