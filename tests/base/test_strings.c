// Texts: UTF-8, strings, maps, interning, hashes.

#include "base/intern.h"
#include "base/map.h"
#include "base/sha256.h"
#include "base/strings.h"
#include "base/utf8.h"

#include "arena_room.h"

#include <stdio.h>

static void
finds_the_first_bad_byte(void **state)
{
    (void)state;
    assert_int_equal(rel_utf8_check(rel_text("na\xc3\xafve \xf0\x9f\x8e\x89")),
                     11);
    assert_int_equal(rel_utf8_check(rel_text("caf\xe9")), 3);       // Latin-1
    assert_int_equal(rel_utf8_check(rel_text("a\xc0\x80")), 1);     // overlong
    assert_int_equal(rel_utf8_check(rel_text("a\xed\xa0\x80")), 1); // surrogate
    assert_int_equal(rel_utf8_check(rel_text("a\xf4\x90\x80\x80")), 1);
    assert_int_equal(rel_utf8_check(rel_text("a\xe2\x82")), 1); // cut short
}

static void
decodes_what_it_encodes(void **state)
{
    (void)state;
    const uint32_t codes[] = {0,      0x7f,   0x80,   0x7ff,   0x800,
                              0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff};
    for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); ++i) {
        char bytes[4];
        const RelText text = {bytes, rel_utf8_put(codes[i], bytes)};
        size_t position = 0;
        assert_int_equal(rel_utf8_next(text, &position), codes[i]);
        assert_int_equal(position, text.length);
    }
}

static void
lowers_beyond_ascii_and_shares_what_stays(void **state)
{
    const RelText same = rel_text("already low");
    assert_ptr_equal(rel_text_lower(*state, same).bytes, same.bytes);
    assert_text(rel_text_lower(*state, rel_text("\xc3\x89LYS\xc3\x89"
                                                "E")),
                "\xc3\xa9lys\xc3\xa9"
                "e");
    // A letter whose lower case is longer: U+023A.
    assert_text(rel_text_lower(*state, rel_text("\xc8\xba\xc8\xba")),
                "\xe2\xb1\xa5\xe2\xb1\xa5");
}

static void
splits_keeping_empty_fields(void **state)
{
    (void)state;
    RelText rest = rel_text("a\t\tb\t");
    RelText field;
    const char *const expected[] = {"a", "", "b", ""};
    size_t n_fields = 0;
    while (rel_text_split(&rest, '\t', &field)) {
        assert_true(n_fields < 4);
        assert_text(field, expected[n_fields++]);
    }
    assert_int_equal(n_fields, 4);
}

static void
joins_trims_and_finds(void **state)
{
    const RelText words[] = {rel_text("shoot"), rel_text("down")};
    assert_text(rel_text_join(*state, words, 2, " "), "shoot down");
    assert_text(rel_text_trim(rel_text(" \t x y \n")), "x y");
    assert_int_equal(rel_text_find(rel_text("in the end"), "the"), 3);
    assert_int_equal(rel_text_find(rel_text("in"), "the"), 2);
    assert_true(rel_text_is_nocase(rel_text("Paris"), "pARIS"));
    assert_false(rel_text_is_nocase(rel_text("Pari"), "paris"));
    assert_true(rel_text_is_capitalized(rel_text("\xc3\x89lys\xc3\xa9"
                                                 "e")));
    assert_false(rel_text_is_capitalized(rel_text("")));
}

static void
maps_thousands_of_keys(void **state)
{
    RelMap map;
    rel_map_init(&map, *state);
    assert_int_equal(rel_map_get(&map, rel_text("none")), REL_NONE);
    for (uint32_t i = 0; i < 5000; ++i) {
        const RelText key = rel_text_printf(*state, "key %u", i);
        assert_int_equal(rel_map_set(&map, key, i), REL_OK);
    }
    assert_int_equal(rel_map_set(&map, rel_text("key 7"), 70), REL_OK);
    assert_int_equal(map.n_keys, 5000);
    assert_int_equal(rel_map_get(&map, rel_text("key 7")), 70);
    assert_int_equal(rel_map_get(&map, rel_text("key 4999")), 4999);
    assert_int_equal(rel_map_get(&map, rel_text("key 5000")), REL_NONE);
}

static void
interns_equal_texts_once(void **state)
{
    (void)state;
    RelIntern *const intern = rel_intern_new(&REL_HEAP);
    RelIndex first, second, third;
    char copy[] = "Turkey";
    assert_int_equal(rel_intern_add(intern, rel_text("Turkey"), &first),
                     REL_OK);
    assert_int_equal(rel_intern_add(intern, rel_text("Russia"), &second),
                     REL_OK);
    assert_int_equal(rel_intern_add(intern, rel_text(copy), &third), REL_OK);
    assert_int_equal(first, third);
    assert_int_not_equal(first, second);
    assert_int_equal(rel_intern_count(intern), 2);
    assert_text(rel_intern_text(intern, second), "Russia");
    assert_int_equal(rel_intern_find(intern, rel_text("Iran")), REL_NONE);
    rel_intern_free(intern);
}

static void
interning_survives_failing_memory(void **state)
{
    (void)state;
    for (size_t n_good = 0; n_good < 8; ++n_good) {
        FailingHeap heap;
        failing_heap_init(&heap, n_good);
        RelIntern *const intern = rel_intern_new(&heap.allocator);
        RelStatus status = REL_OK;
        for (int i = 0; intern && status == REL_OK && i < 5000; ++i) {
            char word[32];
            RelIndex id;
            snprintf(word, sizeof(word), "word %d", i);
            status = rel_intern_add(intern, rel_text(word), &id);
        }
        assert_int_not_equal(intern ? status : REL_ERR_NO_MEMORY, REL_OK);
        rel_intern_free(intern);
        assert_int_equal(heap.n_blocks, 0);
    }
}

static void
hashes_as_the_standard_says(void **state)
{
    char hex[65];
    rel_sha256_hex(rel_text(""), hex);
    assert_string_equal(hex, "e3b0c44298fc1c149afbf4c8996fb924"
                             "27ae41e4649b934ca495991b7852b855");
    rel_sha256_hex(rel_text("abc"), hex);
    assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223"
                             "b00361a396177a9cb410ff61f20015ad");
    const RelText long_text =
        rel_text_printf(*state, "%0200d", 0); // more than one block
    rel_sha256_hex(long_text, hex);
    assert_int_equal(strlen(hex), 64);
    char name[52];
    rel_sha256_name(rel_text("abc"), 12, name);
    assert_string_equal(name, "xj4bnp4pahh6"); // RFC 4648, lower case
}

static void
cuts_nothing_out_of_nothing(void **state)
{
    (void)state;
    const RelText none = {NULL, 0};

    assert_null(rel_text_slice(none, 0, 0).bytes);
    assert_text(rel_text_slice(rel_text("Iran"), 1, 2), "ra");
}

static void
reads_whole_numbers(void **state)
{
    long number = 7;

    (void)state;
    assert_true(rel_text_read_whole(rel_text("-310"), 1000, &number));
    assert_int_equal(number, -310);
    assert_true(rel_text_read_whole(rel_text("1000"), 1000, &number));
    assert_int_equal(number, 1000);
    assert_false(rel_text_read_whole(rel_text("1001"), 1000, &number));
    assert_false(rel_text_read_whole(rel_text("-1001"), 1000, &number));
    assert_false(
        rel_text_read_whole(rel_text("99999999999999999999"), 1000, &number));
    assert_false(rel_text_read_whole(rel_text(""), 1000, &number));
    assert_false(rel_text_read_whole(rel_text("-"), 1000, &number));
    assert_false(rel_text_read_whole(rel_text("12x"), 1000, &number));
    assert_false(rel_text_read_whole(rel_text(" 12"), 1000, &number));
}

static void
tells_words_in_capitals(void **state)
{
    (void)state;
    assert_true(rel_text_is_in_capitals(rel_text("OSLO")));
    assert_true(rel_text_is_in_capitals(rel_text("\xC3\x96REBRO"))); // ÖREBRO
    assert_true(rel_text_is_in_capitals(rel_text("U.S.")));
    assert_false(rel_text_is_in_capitals(rel_text("Oslo")));
    assert_false(rel_text_is_in_capitals(rel_text("A")));
    assert_false(rel_text_is_in_capitals(rel_text("1914")));
    assert_false(rel_text_is_in_capitals(rel_text("")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_words_in_capitals),
        cmocka_unit_test(reads_whole_numbers),
        cmocka_unit_test(cuts_nothing_out_of_nothing),
        cmocka_unit_test(finds_the_first_bad_byte),
        cmocka_unit_test(decodes_what_it_encodes),
        cmocka_unit_test(lowers_beyond_ascii_and_shares_what_stays),
        cmocka_unit_test(splits_keeping_empty_fields),
        cmocka_unit_test(joins_trims_and_finds),
        cmocka_unit_test(maps_thousands_of_keys),
        cmocka_unit_test(interns_equal_texts_once),
        cmocka_unit_test(interning_survives_failing_memory),
        cmocka_unit_test(hashes_as_the_standard_says),
    };
    return cmocka_run_group_tests_name("strings", tests, set_up, tear_down);
}
