// Which strings name something, and how other text becomes part of an IRI.

#include "rdf/iri.h"

#include "test.h"

static void
accepts_what_strict_readers_accept(void **state)
{
    static const char *const good[] = {
        "https://news.example/a?q=caf%C3%A9#char=120,187",
        "http://e.example/C\xC3\xB4te",
        "urn:isbn:123",
        "http://e.example/\xF0\x9F\x8E\x89",
        "http://e.example/.hidden",
        "http://e.example/a?b=../c",
        "http://e.example/(a)'b;c+d*e!f~g@h:i",
    };
    (void)state;

    for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); ++i) {
        if (!rel_iri_is_absolute(rel_text(good[i]))) {
            fail_msg("%s", good[i]);
        }
    }
}

static void
refuses_what_some_reader_refuses(void **state)
{
    static const char *const bad[] = {
        "",
        "news.example/a",
        "http:",
        ":a",
        "1http://e.example/",
        "http://e.example/a b",
        "http://e.example/<a>",
        "http://e.example/\"",
        "http://e.example/{a}",
        "http://e.example/a|b",
        "http://e.example/a\\b",
        "http://e.example/a^b",
        "http://e.example/a`b",
        "http://e.example/[a]",
        "http://e.example/%2",
        "http://e.example/%zz",
        "http://e.example/#a#b",
        "http://e.example/a/../b",
        "http://e.example/.",
        "http://e.example/\x01",
        "http://e.example/\x7F",
        "http://e.example/\xC2\x85",     // C1 control
        "http://e.example/\xEE\x80\x80", // private use
        "http://e.example/\xEF\xB7\x90", // noncharacter
        "http://e.example/\xEF\xBF\xBE", // noncharacter
        "http://e.example/caf\xE9",      // Latin-1
        "http://e.example/\xED\xA0\x80", // surrogate
    };
    (void)state;

    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); ++i) {
        if (rel_iri_is_absolute(rel_text(bad[i]))) {
            fail_msg("%s", bad[i]);
        }
    }
    assert_false(rel_iri_is_absolute((RelText){"http://e.example/\0a", 19}));
}

static void
a_name_is_letters_digits_and_hyphens(void **state)
{
    (void)state;

    assert_true(rel_iri_is_name(rel_text("Russian_jet-9f3c2a")));
    assert_true(rel_iri_is_name(rel_text("_9")));
    assert_true(rel_iri_is_name(rel_text("C\xC3\xB4te_dIvoire")));
    assert_true(rel_iri_is_name(rel_text("\xE5\x8C\x97\xE4\xBA\xAC")));
    assert_false(rel_iri_is_name(rel_text("")));
    assert_false(rel_iri_is_name(rel_text("9a")));
    assert_false(rel_iri_is_name(rel_text("-a")));
    assert_false(rel_iri_is_name(rel_text("a.b")));
    assert_false(rel_iri_is_name(rel_text("a/b")));
    assert_false(rel_iri_is_name(rel_text("a:b")));
    assert_false(rel_iri_is_name(rel_text("a(2)")));
    assert_false(rel_iri_is_name(rel_text("a%20b")));
}

static void
quotes_dashes_and_signs_are_no_letters(void **state)
{
    (void)state;

    assert_false(rel_iri_is_name(rel_text("Cote_d\xE2\x80\x99Ivoire")));
    assert_false(rel_iri_is_name(rel_text("a\xE2\x80\x93z")));
    assert_false(rel_iri_is_name(rel_text("a\xC3\x97z")));
    assert_false(rel_iri_is_name(rel_text("a\xC3\xB7z")));
    assert_false(rel_iri_is_name(rel_text("a\xC2\xA0z")));
}

static void
names_of_relations_are_ascii(void **state)
{
    (void)state;

    assert_true(rel_iri_is_ascii_name(rel_text("agreesWith")));
    assert_false(rel_iri_is_ascii_name(rel_text("fu\xC3\xA9")));
    assert_false(rel_iri_is_ascii_name(rel_text("agrees with (2)")));
}

static void
escapes_what_cannot_stand_in_a_path(void **state)
{
    RelBuffer iri;
    (void)state;

    rel_buffer_init(&iri, &REL_HEAP);
    assert_int_equal(rel_iri_encode(rel_text("a b/c<\xC3\xA9>\xFF%?#"), &iri),
                     REL_OK);
    assert_text(rel_buffer_text(&iri), "a%20b%2Fc%3C\xC3\xA9%3E%EF%BF%BD%25%3F"
                                       "%23");
    rel_buffer_release(&iri);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accepts_what_strict_readers_accept),
        cmocka_unit_test(refuses_what_some_reader_refuses),
        cmocka_unit_test(a_name_is_letters_digits_and_hyphens),
        cmocka_unit_test(quotes_dashes_and_signs_are_no_letters),
        cmocka_unit_test(names_of_relations_are_ascii),
        cmocka_unit_test(escapes_what_cannot_stand_in_a_path),
    };
    return cmocka_run_group_tests_name("iri", tests, NULL, NULL);
}
