// Model files: what is found in them, and that damage is seen.

#include "syntax/model.h"

#include "repair.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>

#define TINY "tests/fuzz/seeds/model/tiny.model"

/// A copy of the small model that may be damaged
typedef struct {
    uint8_t *bytes;
    size_t length;
} Copy;

static int
set_up(void **state)
{
    Copy *copy = calloc(1, sizeof(Copy));
    FILE *file = fopen(TINY, "rb");

    if (copy && file) {
        copy->bytes = malloc(1 << 20);
        copy->length = copy->bytes ? fread(copy->bytes, 1, 1 << 20, file) : 0;
        (void)fclose(file);
    }
    *state = copy;
    return !(copy && copy->length > 0);
}

static int
tear_down(void **state)
{
    Copy *copy = *state;

    free(copy->bytes);
    free(copy);
    return 0;
}

/// Open and close the copy
static RelStatus
try_to_read(const Copy *copy, Hearing *hearing)
{
    RelModel *model = NULL;
    const RelStatus status =
        rel_model_read(copy->bytes, copy->length, "tiny", "syntax", &REL_HEAP,
                       &hearing->report, &model);

    assert_int_equal(status == REL_OK, model != NULL);
    rel_model_free(model);
    return status;
}

/// The entry of a section in the copy's table
static uint8_t *
find_entry(const Copy *copy, const char *name)
{
    const uint32_t n = get_u32(copy->bytes + MODEL_SECTIONS);

    for (uint32_t i = 0; i < n; ++i) {
        uint8_t *entry = copy->bytes + MODEL_TABLE + i * MODEL_ENTRY;
        if (strcmp((const char *)entry, name) == 0) {
            return entry;
        }
    }
    fail_msg("no section '%s'", name);
    return NULL;
}

static void
finds_a_section_by_name_type_and_shape(void **state)
{
    (void)state;
    RelModel *model = NULL;
    RelSection section;

    assert_int_equal(rel_model_load(TINY, "syntax", &REL_HEAP, NULL, &model),
                     REL_OK);
    assert_string_equal(rel_model_name(model), TINY);
    assert_int_equal(rel_model_find(model, "sizes", REL_SECTION_U32, 13,
                                    REL_ANY_SIZE, NULL, &section),
                     REL_OK);
    assert_int_equal(section.rows, 13);
    assert_int_equal(section.columns, 1);
    assert_int_equal(((const uint32_t *)section.items)[0], 32);
    rel_model_free(model);
}

static void
tells_what_is_missing_or_different(void **state)
{
    (void)state;
    RelModel *model = NULL;
    RelSection section;
    Hearing hearing;

    hearing_init(&hearing);
    assert_int_equal(rel_model_load(TINY, "syntax", &REL_HEAP, NULL, &model),
                     REL_OK);
    assert_int_equal(rel_model_find(model, "absent", REL_SECTION_U8, 1, 1,
                                    &hearing.report, &section),
                     REL_ERR_FORMAT);
    assert_string_equal(hearing.message, "section 'absent' missing");
    assert_string_equal(hearing.source, TINY);
    assert_int_equal(rel_model_find(model, "sizes", REL_SECTION_F32, 3, 1,
                                    &hearing.report, &section),
                     REL_ERR_FORMAT);
    assert_string_equal(hearing.message,
                        "section 'sizes' is u32 (13, 1), not f32 (3, 1)");
    rel_model_free(model);
}

static void
finds_strings_by_index_and_by_text(void **state)
{
    (void)state;
    RelModel *model = NULL;
    RelModelStrings words;

    assert_int_equal(rel_model_load(TINY, "syntax", &REL_HEAP, NULL, &model),
                     REL_OK);
    assert_int_equal(rel_model_strings(model, "words", NULL, &words), REL_OK);
    assert_int_equal(words.n_strings, 3);
    assert_text(rel_model_string(&words, 1), "said");
    assert_int_equal(rel_model_string_find(&words, rel_text("the")), 2);
    assert_int_equal(rel_model_string_find(&words, rel_text("of")), 0);
    assert_int_equal(rel_model_string_find(&words, rel_text("a")), REL_NONE);
    assert_int_equal(rel_model_string_find(&words, rel_text("zzz")), REL_NONE);
    rel_model_free(model);
}

static void
refuses_a_missing_file(void **state)
{
    (void)state;
    RelModel *model = NULL;
    Hearing hearing;

    hearing_init(&hearing);
    assert_int_equal(rel_model_load("no/such.model", "syntax", &REL_HEAP,
                                    &hearing.report, &model),
                     REL_ERR_IO);
    assert_null(model);
    assert_int_equal(hearing.n_messages, 1);
}

static void
refuses_another_kind(void **state)
{
    (void)state;
    RelModel *model = NULL;
    Hearing hearing;

    hearing_init(&hearing);
    assert_int_equal(
        rel_model_load(TINY, "lemma", &REL_HEAP, &hearing.report, &model),
        REL_ERR_FORMAT);
    assert_string_equal(hearing.message,
                        "model of kind 'syntax' where 'lemma' is needed");
}

static void
refuses_every_cut(void **state)
{
    Copy *copy = *state;
    const size_t length = copy->length;
    Hearing hearing;

    hearing_init(&hearing);
    for (size_t i = 0; i < length; i += i < 4096 ? 1 : 997) {
        copy->length = i;
        assert_int_equal(try_to_read(copy, &hearing), REL_ERR_FORMAT);
    }
    copy->length = length;
    assert_int_equal(try_to_read(copy, &hearing), REL_OK);
}

static void
refuses_a_cut_whose_length_was_mended(void **state)
{
    Copy *copy = *state;
    Hearing hearing;

    hearing_init(&hearing);
    copy->length -= 4096;
    repair_model(copy->bytes, copy->length);
    assert_int_equal(try_to_read(copy, &hearing), REL_ERR_FORMAT);
}

static void
refuses_a_changed_byte(void **state)
{
    Copy *copy = *state;
    uint8_t *entry = find_entry(copy, "words.bytes");
    const uint64_t offset = get_u64(entry + ENTRY_OFFSET);
    Hearing hearing;

    hearing_init(&hearing);
    for (size_t i = 0; i < MODEL_TABLE + 3 * MODEL_ENTRY; ++i) {
        if (i < 40 + sizeof("syntax") || i >= MODEL_TABLE) {
            copy->bytes[i] ^= 0x41;
            assert_int_equal(try_to_read(copy, &hearing), REL_ERR_FORMAT);
            copy->bytes[i] ^= 0x41;
        }
    }
    copy->bytes[offset] ^= 1;
    assert_int_equal(try_to_read(copy, &hearing), REL_ERR_FORMAT);
    assert_int_equal(strncmp(hearing.message, "damaged section", 15), 0);
}

static void
refuses_a_section_outside_the_file(void **state)
{
    Copy *copy = *state;
    uint8_t *entry = find_entry(copy, "root");
    static const uint64_t offsets[] = {1u << 30, UINT64_MAX - 63, 4};
    Hearing hearing;

    hearing_init(&hearing);
    for (size_t i = 0; i < sizeof(offsets) / sizeof(offsets[0]); ++i) {
        put_u64(entry + ENTRY_OFFSET, offsets[i]);
        repair_model(copy->bytes, copy->length);
        assert_int_equal(try_to_read(copy, &hearing), REL_ERR_FORMAT);
    }
}

static void
refuses_a_shape_that_overflows(void **state)
{
    Copy *copy = *state;
    uint8_t *entry = find_entry(copy, "root");
    Hearing hearing;

    hearing_init(&hearing);
    memset(entry + ENTRY_ROWS, 0xFF, 8);
    repair_model(copy->bytes, copy->length);
    assert_int_equal(try_to_read(copy, &hearing), REL_ERR_FORMAT);
}

static void
refuses_strings_that_end_before_they_begin(void **state)
{
    Copy *copy = *state;
    uint8_t *entry = find_entry(copy, "words.offsets");
    RelModel *model = NULL;
    RelModelStrings words;
    Hearing hearing;

    hearing_init(&hearing);
    copy->bytes[get_u64(entry + ENTRY_OFFSET) + 4] = 200;
    repair_model(copy->bytes, copy->length);
    assert_int_equal(rel_model_read(copy->bytes, copy->length, "tiny", "syntax",
                                    &REL_HEAP, NULL, &model),
                     REL_OK);
    assert_int_equal(rel_model_strings(model, "words", &hearing.report, &words),
                     REL_ERR_FORMAT);
    assert_string_equal(hearing.message, "strings 'words' have wrong offsets");
    rel_model_free(model);
}

static void
says_when_memory_is_out(void **state)
{
    (void)state;
    RelModel *model = NULL;
    FailingHeap heap;

    failing_heap_init(&heap, 0);
    assert_int_equal(
        rel_model_load(TINY, "syntax", &heap.allocator, NULL, &model),
        REL_ERR_NO_MEMORY);
    assert_null(model);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_a_section_by_name_type_and_shape),
        cmocka_unit_test(tells_what_is_missing_or_different),
        cmocka_unit_test(finds_strings_by_index_and_by_text),
        cmocka_unit_test(refuses_a_missing_file),
        cmocka_unit_test(refuses_another_kind),
        cmocka_unit_test_setup_teardown(refuses_every_cut, set_up, tear_down),
        cmocka_unit_test_setup_teardown(refuses_a_cut_whose_length_was_mended,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(refuses_a_changed_byte, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(refuses_a_section_outside_the_file,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(refuses_a_shape_that_overflows, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(
            refuses_strings_that_end_before_they_begin, set_up, tear_down),
        cmocka_unit_test(says_when_memory_is_out),
    };
    return cmocka_run_group_tests_name("model", tests, NULL, NULL);
}
