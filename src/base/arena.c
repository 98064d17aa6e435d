// arena.c: blocks of the heap in a list, given out piece by piece.
//
//   [block 64 KiB: piece piece piece ...] -> [block] -> ...
//
// A piece larger than a quarter of a block gets a block of its own.

#include <relata/arena.h>

#include <stdalign.h>
#include <stdlib.h>

/// Size of an ordinary block in bytes
enum { BLOCK_SIZE = 64 * 1024 };

typedef struct Block {
    struct Block *next;
    size_t size; ///< Bytes after the header
    size_t used;
    max_align_t start[];
} Block;

struct RelArena {
    const RelAllocator *allocator;
    Block *blocks; ///< The one in use comes first
};

static void *
allocate_from_heap(void *data, void *block, size_t size)
{
    (void)data;
    if (size == 0) {
        free(block);
        return NULL;
    }
    return realloc(block, size);
}

const RelAllocator REL_HEAP = {allocate_from_heap, NULL};

RelArena *
rel_arena_new(const RelAllocator *allocator)
{
    RelArena *arena =
        (RelArena *)allocator->alloc(allocator->data, NULL, sizeof(RelArena));
    if (arena) {
        *arena = (RelArena){allocator, NULL};
    }
    return arena;
}

/// Free all blocks from `block` on
static void
free_blocks(const RelAllocator *allocator, Block *block)
{
    while (block) {
        Block *const next = block->next;
        allocator->alloc(allocator->data, block, 0);
        block = next;
    }
}

void
rel_arena_free(RelArena *arena)
{
    if (arena) {
        const RelAllocator *const allocator = arena->allocator;
        free_blocks(allocator, arena->blocks);
        allocator->alloc(allocator->data, arena, 0);
    }
}

void
rel_arena_clear(RelArena *arena)
{
#ifndef REL_ARENA_STRICT
    Block *const kept = arena->blocks;
    if (kept && kept->size == BLOCK_SIZE) {
        free_blocks(arena->allocator, kept->next);
        kept->next = NULL;
        kept->used = 0;
        return;
    }
#endif
    free_blocks(arena->allocator, arena->blocks);
    arena->blocks = NULL;
}

/// A new block with room for `size` bytes, or NULL
static Block *
new_block(const RelArena *arena, size_t size)
{
    if (size > SIZE_MAX - sizeof(Block)) {
        return NULL;
    }
    Block *block = (Block *)arena->allocator->alloc(arena->allocator->data,
                                                    NULL, sizeof(Block) + size);
    if (block) {
        block->next = NULL;
        block->size = size;
        block->used = 0;
    }
    return block;
}

/// A block for one piece, put behind the one in use
static void *
alloc_alone(RelArena *arena, size_t size)
{
    Block *const block = new_block(arena, size);
    if (!block) {
        return NULL;
    }
    block->used = size;
    if (arena->blocks) {
        block->next = arena->blocks->next;
        arena->blocks->next = block;
    } else {
        arena->blocks = block;
    }
    return block->start;
}

void *
rel_arena_alloc(RelArena *arena, size_t size)
{
    const size_t align = alignof(max_align_t);
    if (size > SIZE_MAX - align) {
        return NULL;
    }
#ifdef REL_ARENA_STRICT
    return alloc_alone(arena, size ? size : 1);
#else
    size = (size + align - 1) / align * align;
    if (size > BLOCK_SIZE / 4) {
        return alloc_alone(arena, size);
    }
    Block *block = arena->blocks;
    if (!block || block->size - block->used < size) {
        block = new_block(arena, BLOCK_SIZE);
        if (!block) {
            return NULL;
        }
        block->next = arena->blocks;
        arena->blocks = block;
    }
    void *const piece = (char *)block->start + block->used;
    block->used += size;
    return piece;
#endif
}

void *
rel_arena_calloc(RelArena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size) {
        return NULL;
    }
    void *const piece = rel_arena_alloc(arena, count * size);
    if (piece) {
        memset(piece, 0, count * size);
    }
    return piece;
}

RelText
rel_arena_copy(RelArena *arena, RelText text)
{
    if (text.length == SIZE_MAX) {
        return (RelText){NULL, 0};
    }
    char *const bytes = (char *)rel_arena_alloc(arena, text.length + 1);
    if (!bytes) {
        return (RelText){NULL, 0};
    }
    if (text.length) {
        memcpy(bytes, text.bytes, text.length);
    }
    bytes[text.length] = '\0';
    return (RelText){bytes, text.length};
}

const RelAllocator *
rel_arena_allocator(const RelArena *arena)
{
    return arena->allocator;
}
