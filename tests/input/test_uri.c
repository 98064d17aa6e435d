// Addresses fit for RDF.

#include "input/uri.h"

#include "support.h"

static void
assert_uri(void **state, const char *text, const char *expected)
{
    const Room *room = *state;
    RelText uri;
    assert_int_equal(rel_uri_make(rel_text(text), room->arena, &uri), REL_OK);
    assert_text(uri, expected);
}

static void
keeps_proper_addresses(void **state)
{
    assert_uri(state, "https://news.example/2019/a-b_c?x=1&y=%20",
               "https://news.example/2019/a-b_c?x=1&y=%20");
    assert_uri(state, " HTTP://news.example ", "http://news.example");
}

static void
encodes_what_is_not_allowed(void **state)
{
    assert_uri(state, "https://news.example/a b<c>\"{|}^`\\",
               "https://news.example/a%20b%3Cc%3E%22%7B%7C%7D%5E%60%5C");
    assert_uri(state, "https://news.example/caf\xc3\xa9?100%",
               "https://news.example/caf%C3%A9?100%25");
}

static void
cuts_fragments_off(void **state)
{
    assert_uri(state, "https://news.example/a#top", "https://news.example/a");
}

static void
refuses_what_is_no_address(void **state)
{
    const Room *room = *state;
    static const char *const others[] = {
        "/2019/a",     "javascript:alert(1)", "https://", "https:///a",
        "http://a b/", "ftp://news.example/", ""};
    for (size_t i = 0; i < sizeof(others) / sizeof(*others); ++i) {
        RelText uri;
        assert_int_equal(rel_uri_make(rel_text(others[i]), room->arena, &uri),
                         REL_NOT_FOUND);
        assert_int_equal(uri.length, 0);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_proper_addresses),
        cmocka_unit_test(encodes_what_is_not_allowed),
        cmocka_unit_test(cuts_fragments_off),
        cmocka_unit_test(refuses_what_is_no_address),
    };
    return cmocka_run_group_tests_name("uri", tests, set_up, tear_down);
}
