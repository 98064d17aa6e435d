// Files: read within a limit, written whole or not at all.

#include "base/files.h"

#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct {
    RelArena *arena;
    char folder[64];
    char path[96];
} Place;

static int
set_up(void **state)
{
    Place *const place = calloc(1, sizeof(Place));
    if (!place) {
        return 1;
    }
    place->arena = rel_arena_new(&REL_HEAP);
    strcpy(place->folder, "/tmp/relata-test-XXXXXX");
    *state = place;
    if (!mkdtemp(place->folder)) {
        return 1;
    }
    snprintf(place->path, sizeof(place->path), "%s/out", place->folder);
    return 0;
}

static int
tear_down(void **state)
{
    Place *const place = *state;
    unlink(place->path);
    rmdir(place->folder); // fails if a temporary file was left
    const int left = access(place->folder, F_OK) == 0;
    rel_arena_free(place->arena);
    free(place);
    return left;
}

/// Write `text` to the place's path through an output
static void
write_text(const Place *place, const char *text)
{
    RelOutput *output;
    assert_int_equal(rel_output_open(place->path, NULL, &output), REL_OK);
    assert_true(fputs(text, rel_output_file(output)) >= 0);
    assert_int_equal(rel_output_commit(output, NULL), REL_OK);
}

static void
reads_back_what_was_committed(void **state)
{
    Place *const place = *state;
    RelText bytes;
    write_text(place, "first");
    write_text(place, "second");
    assert_int_equal(
        rel_file_read(place->path, 100, NULL, place->arena, &bytes), REL_OK);
    assert_text(bytes, "second");
}

static void
a_discarded_output_leaves_the_old_file(void **state)
{
    Place *const place = *state;
    RelOutput *output;
    RelText bytes;
    write_text(place, "old");
    assert_int_equal(rel_output_open(place->path, NULL, &output), REL_OK);
    assert_true(fputs("half", rel_output_file(output)) >= 0);
    rel_output_discard(output);
    assert_int_equal(
        rel_file_read(place->path, 100, NULL, place->arena, &bytes), REL_OK);
    assert_text(bytes, "old");
}

static void
refuses_what_is_over_the_limit(void **state)
{
    Place *const place = *state;
    Hearing hearing;
    RelText bytes;
    hearing_init(&hearing);
    write_text(place, "12345");
    assert_int_equal(
        rel_file_read(place->path, 4, &hearing.report, place->arena, &bytes),
        REL_ERR_LIMIT);
    assert_string_equal(hearing.source, place->path);
    assert_int_equal(rel_file_read(place->path, 5, NULL, place->arena, &bytes),
                     REL_OK);
}

static void
says_which_file_is_missing(void **state)
{
    Place *const place = *state;
    Hearing hearing;
    RelText bytes;
    RelMapping mapping;
    hearing_init(&hearing);
    assert_int_equal(rel_file_read("/nonexistent/file", 4, &hearing.report,
                                   place->arena, &bytes),
                     REL_ERR_IO);
    assert_string_equal(hearing.source, "/nonexistent/file");
    assert_int_equal(
        rel_mapping_open("/nonexistent/file", &hearing.report, &mapping),
        REL_ERR_IO);
    RelOutput *output;
    assert_int_equal(
        rel_output_open("/nonexistent/file", &hearing.report, &output),
        REL_ERR_IO);
    assert_null(output);
    assert_int_equal(hearing.n_messages, 3);
}

static void
reports_a_full_disk_at_the_commit(void **state)
{
    (void)state;
    Hearing hearing;
    RelOutput *output;
    hearing_init(&hearing);
    if (access("/dev/full", W_OK) != 0) {
        skip();
    }
    assert_int_equal(rel_output_open("/dev/full", &hearing.report, &output),
                     REL_OK);
    (void)fputs("too much", rel_output_file(output));
    assert_int_equal(rel_output_commit(output, &hearing.report), REL_ERR_IO);
    assert_string_equal(hearing.source, "/dev/full");
}

static void
maps_a_file_and_refuses_an_empty_one(void **state)
{
    Place *const place = *state;
    RelMapping mapping;
    write_text(place, "mapped");
    assert_int_equal(rel_mapping_open(place->path, NULL, &mapping), REL_OK);
    assert_memory_equal(mapping.bytes, "mapped", 6);
    rel_mapping_close(&mapping);
    write_text(place, "");
    assert_int_equal(rel_mapping_open(place->path, NULL, &mapping),
                     REL_ERR_FORMAT);
}

static void
reading_survives_failing_memory(void **state)
{
    Place *const place = *state;
    write_text(place, "some bytes that must be read");
    for (size_t n_good = 0;; ++n_good) {
        FailingHeap heap;
        failing_heap_init(&heap, n_good);
        RelArena *const arena = rel_arena_new(&heap.allocator);
        RelText bytes;
        const RelStatus status =
            arena ? rel_file_read(place->path, 100, NULL, arena, &bytes)
                  : REL_ERR_NO_MEMORY;
        rel_arena_free(arena);
        assert_int_equal(heap.n_blocks, 0);
        if (status == REL_OK) {
            assert_true(n_good >= 2);
            break;
        }
        assert_int_equal(status, REL_ERR_NO_MEMORY);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(reads_back_what_was_committed, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_discarded_output_leaves_the_old_file,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(refuses_what_is_over_the_limit, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(says_which_file_is_missing, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(reports_a_full_disk_at_the_commit,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(maps_a_file_and_refuses_an_empty_one,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(reading_survives_failing_memory, set_up,
                                        tear_down),
    };
    return cmocka_run_group_tests_name("files", tests, NULL, NULL);
}
