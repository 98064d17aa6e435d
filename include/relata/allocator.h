// Allocator: where memory comes from, so that tests can make it fail.

#ifndef RELATA_ALLOCATOR_H
#define RELATA_ALLOCATOR_H

#include <stddef.h>

/// realloc-like: `size` 0 frees, `block` NULL allocates; NULL on failure
typedef void *(*RelAllocFunc)(void *data, void *block, size_t size);

typedef struct {
    RelAllocFunc alloc;
    void *data;
} RelAllocator;

/// The C library's heap
extern const RelAllocator REL_HEAP;

#endif
