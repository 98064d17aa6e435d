// Arenas, arrays, buffers: memory that is counted.

#include "base/array.h"
#include "base/buffer.h"

#include "test.h"

static void
gives_aligned_and_cleared_pieces(void **state)
{
    (void)state;
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    for (size_t size = 1; size < 300; size += 7) {
        unsigned char *const piece = rel_arena_calloc(arena, size, 3);
        assert_non_null(piece);
        assert_int_equal((uintptr_t)piece % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < 3 * size; ++i) {
            assert_int_equal(piece[i], 0);
        }
        memset(piece, 0xff, 3 * size);
    }
    rel_arena_free(arena);
}

static void
refuses_sizes_that_overflow(void **state)
{
    (void)state;
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    assert_null(rel_arena_calloc(arena, SIZE_MAX / 2, 3));
    assert_null(rel_arena_alloc(arena, SIZE_MAX - 1));
    assert_non_null(rel_arena_alloc(arena, 10));
    rel_arena_free(arena);
}

static void
keeps_old_pieces_when_a_large_one_comes(void **state)
{
    (void)state;
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    const RelText small = rel_arena_copy(arena, rel_text("small"));
    assert_non_null(rel_arena_calloc(arena, 1, 1 << 20));
    const RelText other = rel_arena_copy(arena, rel_text("other"));
    assert_text(small, "small");
    assert_text(other, "other");
    rel_arena_clear(arena);
    assert_text(rel_arena_copy(arena, rel_text("anew")), "anew");
    rel_arena_free(arena);
}

static void
frees_every_block_when_memory_runs_out(void **state)
{
    (void)state;
    for (size_t n_good = 0; n_good < 6; ++n_good) {
        FailingHeap heap;
        failing_heap_init(&heap, n_good);
        RelArena *const arena = rel_arena_new(&heap.allocator);
        for (int i = 0; arena && i < 5; ++i) {
            (void)rel_arena_alloc(arena, 50000);
        }
        rel_arena_free(arena);
        assert_int_equal(heap.n_blocks, 0);
    }
}

static void
arrays_keep_their_items_while_they_grow(void **state)
{
    (void)state;
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    RelArray array;
    rel_array_init(&array, arena, sizeof(int));
    for (int i = 0; i < 1000; ++i) {
        assert_int_equal(rel_array_push(&array, &i), REL_OK);
    }
    assert_int_equal(array.n_items, 1000);
    for (int i = 0; i < 1000; ++i) {
        assert_int_equal(*(int *)rel_array_at(&array, (size_t)i), i);
    }
    rel_arena_free(arena);
}

static void
an_array_stays_as_it_was_when_memory_runs_out(void **state)
{
    (void)state;
    FailingHeap heap;
    failing_heap_init(&heap, 2);
    RelArena *const arena = rel_arena_new(&heap.allocator);
    RelArray array;
    rel_array_init(&array, arena, 1000);
    char item[1000] = {0};
    RelStatus status = REL_OK;
    size_t n_pushed = 0;
    while (status == REL_OK) {
        status = rel_array_push(&array, item);
        n_pushed += status == REL_OK;
    }
    assert_int_equal(status, REL_ERR_NO_MEMORY);
    assert_int_equal(array.n_items, n_pushed);
    rel_arena_free(arena);
    assert_int_equal(heap.n_blocks, 0);
}

static void
buffers_are_terminated_and_remember_a_failure(void **state)
{
    (void)state;
    FailingHeap heap;
    failing_heap_init(&heap, 1);
    RelBuffer buffer;
    rel_buffer_init(&buffer, &heap.allocator);
    assert_int_equal(rel_buffer_append(&buffer, rel_text("caf")), REL_OK);
    assert_int_equal(rel_buffer_append_code(&buffer, 0xe9), REL_OK);
    assert_int_equal(rel_buffer_printf(&buffer, " %d", 42), REL_OK);
    assert_string_equal(buffer.bytes, "caf\xc3\xa9 42");
    while (rel_buffer_append(&buffer, rel_text("more and more")) == REL_OK) {
    }
    assert_int_equal(rel_buffer_status(&buffer), REL_ERR_NO_MEMORY);
    rel_buffer_clear(&buffer);
    assert_int_equal(rel_buffer_status(&buffer), REL_OK);
    rel_buffer_release(&buffer);
    assert_int_equal(heap.n_blocks, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_aligned_and_cleared_pieces),
        cmocka_unit_test(refuses_sizes_that_overflow),
        cmocka_unit_test(keeps_old_pieces_when_a_large_one_comes),
        cmocka_unit_test(frees_every_block_when_memory_runs_out),
        cmocka_unit_test(arrays_keep_their_items_while_they_grow),
        cmocka_unit_test(an_array_stays_as_it_was_when_memory_runs_out),
        cmocka_unit_test(buffers_are_terminated_and_remember_a_failure),
    };
    return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
