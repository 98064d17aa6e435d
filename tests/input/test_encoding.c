// Which encoding?  The bytes are asked before the declaration.

#include "input/encoding.h"

#include "support.h"

static void
assert_decoded(const Room *room, RelText bytes, const char *declared,
               const char *expected)
{
    RelText text;
    assert_int_equal(
        rel_encoding_decode(bytes, rel_text(declared), room->arena, &text),
        REL_OK);
    assert_text(text, expected);
}

static void
believes_bytes_before_declarations(void **state)
{
    const Room *room = *state;

    assert_decoded(room, rel_text("caf\xc3\xa9"), "iso-8859-1", "caf\xc3\xa9");
    assert_decoded(room, rel_text("caf\xe9"), "utf-8", "caf\xc3\xa9");
}

static void
reads_declared_charsets_where_utf8_fails(void **state)
{
    const Room *room = *state;

    assert_decoded(room, rel_text("\xd0\xd5\xd4\xc9\xce"), "koi8-r",
                   "\xd0\xbf\xd1\x83\xd1\x82\xd0\xb8\xd0\xbd");
    assert_decoded(room, rel_text("\x93ok\x94 \x80"), "no-such-charset",
                   "\xe2\x80\x9cok\xe2\x80\x9d \xe2\x82\xac");
}

static void
reads_both_orders_of_utf16(void **state)
{
    const Room *room = *state;

    assert_decoded(room, (RelText){"\xff\xfeH\0i\0\xe9\0", 8}, "",
                   "Hi\xc3\xa9");
    assert_decoded(room, (RelText){"\xfe\xff\0H\0i\xd8\x3d\xde\0", 10}, "",
                   "Hi\xf0\x9f\x98\x80");
    assert_decoded(room, (RelText){"n\0o\0 \0m\0a\0r\0k\0", 14}, "", "no mark");
}

static void
drops_the_mark_of_utf8(void **state)
{
    assert_decoded(*state, rel_text("\xef\xbb\xbfHello"), "", "Hello");
}

static void
mends_single_bad_bytes_of_utf8(void **state)
{
    assert_decoded(*state, rel_text("\xc3\xa9t\xc3\xa9 \x92"), "koi8-r",
                   "\xc3\xa9t\xc3\xa9 \xe2\x80\x99");
}

static void
refuses_binary(void **state)
{
    const Room *room = *state;
    RelText text;
    const RelText image = {"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 20};

    assert_int_equal(
        rel_encoding_decode(image, rel_text(""), room->arena, &text),
        REL_ERR_ENCODING);
    assert_true(rel_encoding_is_binary(rel_text("%PDF-1.4 text")));
    assert_false(rel_encoding_is_binary(rel_text("")));
}

static void
finds_declarations(void **state)
{
    (void)state;
    assert_text(rel_encoding_declared(rel_text("<meta charset=\"latin1\">")),
                "latin1");
    assert_text(rel_encoding_declared(
                    rel_text("<?xml version='1.0' encoding='koi8-r'?>")),
                "koi8-r");
    assert_int_equal(rel_encoding_declared(rel_text("<p>x</p>")).length, 0);
}

static RelStatus
decode_cafe(RelArena *arena, void *data)
{
    RelText text;
    (void)data;
    return rel_encoding_decode(rel_text("caf\xe9"), rel_text(""), arena, &text);
}

static void
reports_lack_of_memory(void **state)
{
    (void)state;
    assert_survives_failing_memory(decode_cafe, NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(believes_bytes_before_declarations),
        cmocka_unit_test(reads_declared_charsets_where_utf8_fails),
        cmocka_unit_test(reads_both_orders_of_utf16),
        cmocka_unit_test(drops_the_mark_of_utf8),
        cmocka_unit_test(mends_single_bad_bytes_of_utf8),
        cmocka_unit_test(refuses_binary),
        cmocka_unit_test(finds_declarations),
        cmocka_unit_test(reports_lack_of_memory),
    };
    return cmocka_run_group_tests_name("encoding", tests, set_up, tear_down);
}
