// Tag reader: the shipped weights, and files that are damaged.

#include "syntax/tag_reader.h"

#include "base/files.h"

#include "repair.h"
#include "test.h"

#include <stdio.h>

enum { FILE_LIMIT = 8 << 20, FIRST_ENTRY = MODEL_TABLE };

static RelArena *arena;
static uint8_t *bytes; // of tags.model, to be damaged
static size_t length;

static int
set_up(void **state)
{
    char path[4096];
    RelText file;

    (void)state;
    (void)snprintf(path, sizeof(path), "%s/tags.model", data_dir());
    arena = rel_arena_new(&REL_HEAP);
    if (!arena ||
        rel_file_read(path, FILE_LIMIT, NULL, arena, &file) != REL_OK) {
        return 1;
    }
    length = file.length;
    bytes = rel_arena_alloc(arena, length);
    if (bytes) {
        memcpy(bytes, file.bytes, length);
    }
    return !bytes;
}

static int
tear_down(void **state)
{
    (void)state;
    rel_arena_free(arena);
    return 0;
}

/// The items of the section at `place` in the table
static uint8_t *
section_at(size_t place)
{
    return bytes +
           get_u64(bytes + FIRST_ENTRY + place * MODEL_ENTRY + ENTRY_OFFSET);
}

/// Read the bytes with their checksums made right
static RelStatus
find_reader(Hearing *hearing)
{
    RelModel *model = NULL;
    RelTagReader reader;

    hearing_init(hearing);
    repair_model(bytes, length);
    RelStatus status = rel_model_read(bytes, length, "damaged", "tags",
                                      &REL_HEAP, NULL, &model);
    assert_int_equal(status, REL_OK);
    status = rel_tag_reader_find(model, &hearing->report, &reader);
    rel_model_free(model);
    return status;
}

static void
takes_the_shipped_weights(void **state)
{
    Hearing hearing;

    (void)state;
    assert_int_equal(find_reader(&hearing), REL_OK);
}

static void
refuses_a_tag_that_there_is_not(void **state)
{
    uint8_t *slots = section_at(0);
    uint32_t slot;
    uint32_t kept;
    Hearing hearing;

    (void)state;
    memcpy(&kept, slots, sizeof(kept));
    slot = kept | 0xFFu << 8;
    memcpy(slots, &slot, sizeof(slot));
    assert_int_equal(find_reader(&hearing), REL_ERR_FORMAT);
    assert_string_equal(hearing.message, "damaged table of signs");
    memcpy(slots, &kept, sizeof(kept));
}

static void
refuses_a_table_without_end(void **state)
{
    uint8_t *slots = section_at(0);
    const uint32_t n = get_u32(bytes + FIRST_ENTRY + ENTRY_ROWS);
    const uint32_t full = rel_tag_slot(UINT64_MAX, REL_UPOS_NOUN, 1);
    uint8_t *kept = rel_arena_alloc(arena, n * sizeof(full));
    Hearing hearing;

    (void)state;
    assert_non_null(kept);
    memcpy(kept, slots, n * sizeof(full));
    for (size_t i = 0; i < n; ++i) {
        memcpy(slots + i * sizeof(full), &full, sizeof(full));
    }
    assert_int_equal(find_reader(&hearing), REL_ERR_FORMAT);
    memcpy(slots, kept, n * sizeof(full));
}

static void
refuses_a_size_that_cannot_be_probed(void **state)
{
    uint8_t *rows = bytes + FIRST_ENTRY + ENTRY_ROWS;
    const uint32_t kept = get_u32(rows);
    const uint32_t odd = kept - 1;
    Hearing hearing;

    (void)state;
    memcpy(rows, &odd, sizeof(odd));
    assert_int_equal(find_reader(&hearing), REL_ERR_FORMAT);
    memcpy(rows, &kept, sizeof(kept));
}

static void
refuses_a_scale_that_is_no_number(void **state)
{
    uint8_t *scale = section_at(1);
    const uint32_t endless = 0x7F800000u;
    uint32_t kept;
    Hearing hearing;

    (void)state;
    memcpy(&kept, scale, sizeof(kept));
    memcpy(scale, &endless, sizeof(endless));
    assert_int_equal(find_reader(&hearing), REL_ERR_FORMAT);
    memcpy(scale, &kept, sizeof(kept));
}

static void
refuses_words_without_end(void **state)
{
    uint8_t *slots = section_at(2);
    const uint32_t n =
        get_u32(bytes + FIRST_ENTRY + 2 * MODEL_ENTRY + ENTRY_ROWS);
    uint8_t *kept = rel_arena_alloc(arena, n * sizeof(uint32_t));
    Hearing hearing;

    (void)state;
    assert_non_null(kept);
    memcpy(kept, slots, n * sizeof(uint32_t));
    memset(slots, 0xFF, n * sizeof(uint32_t));
    assert_int_equal(find_reader(&hearing), REL_ERR_FORMAT);
    assert_string_equal(hearing.message, "damaged table of words");
    memcpy(slots, kept, n * sizeof(uint32_t));
}

static void
finds_nothing_beside_a_network_that_stands_alone(void **state)
{
    RelModel *model = NULL;
    RelTagReader reader;

    (void)state;
    assert_int_equal(
        rel_tag_reader_load("no/such/syntax.model", NULL, &model, &reader),
        REL_OK);
    assert_null(model);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_the_shipped_weights),
        cmocka_unit_test(refuses_a_tag_that_there_is_not),
        cmocka_unit_test(refuses_a_table_without_end),
        cmocka_unit_test(refuses_a_size_that_cannot_be_probed),
        cmocka_unit_test(refuses_a_scale_that_is_no_number),
        cmocka_unit_test(refuses_words_without_end),
        cmocka_unit_test(finds_nothing_beside_a_network_that_stands_alone),
    };
    return cmocka_run_group_tests_name("tag reader", tests, set_up, tear_down);
}
