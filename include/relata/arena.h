// Arena: memory that vanishes together.
//
// Everything that belongs to one document is taken from one arena.  Pieces are
// never freed singly.  Built with REL_ARENA_STRICT each piece is a block of the
// heap, so that sanitizers see overruns inside an arena.

#ifndef RELATA_ARENA_H
#define RELATA_ARENA_H

#include <relata/allocator.h>
#include <relata/text.h>

typedef struct RelArena RelArena;

/// A new, empty arena over `allocator` (kept by address), or NULL
RelArena *rel_arena_new(const RelAllocator *allocator);

/// Free the arena and all it gave out; NULL is allowed
void rel_arena_free(RelArena *arena);

/// Forget everything given out, keeping one block for reuse
void rel_arena_clear(RelArena *arena);

/// `size` bytes, aligned for any type, not cleared; NULL if memory is out
void *rel_arena_alloc(RelArena *arena, size_t size);

/// Zeroed room for `count` items of `size`; NULL if out or if it overflows
void *rel_arena_calloc(RelArena *arena, size_t count, size_t size);

/// A terminated copy of `text`; bytes is NULL if memory is out
RelText rel_arena_copy(RelArena *arena, RelText text);

/// The allocator under the arena
const RelAllocator *rel_arena_allocator(const RelArena *arena);

/// A typed array from an arena, zeroed: REL_ARENA_ARRAY(arena, RelToken, n)
#define REL_ARENA_ARRAY(arena, Type, count)                                    \
    ((Type *)rel_arena_calloc((arena), (count), sizeof(Type)))

#endif
