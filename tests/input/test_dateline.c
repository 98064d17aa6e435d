// Where does the story begin?

#include "input/dateline.h"

#include "support.h"

static void
assert_rest(const char *text, const char *rest)
{
    const size_t length = rel_dateline_length(rel_text(text));
    assert_string_equal(text + length, rest);
}

static void
finds_places_and_agencies(void **state)
{
    (void)state;
    assert_rest("LISBON (NWA) \xe2\x80\x94 The talks began.",
                "The talks began.");
    assert_rest("REYKJAVIK, March 8 - Iceland agreed.", "Iceland agreed.");
    assert_rest("(NWA) -- \"We agree,\" he said.", "\"We agree,\" he said.");
    assert_rest("Bergen (NWA) \xe2\x80\x93 Two ships met.", "Two ships met.");
    assert_rest("(NWA) The talks began.", "The talks began.");
    assert_rest("Bergen, Norway (NWA)The talks began.", "The talks began.");
    assert_rest("RIO de JANEIRO, Brazil (NWA) - 40 people fled.",
                "40 people fled.");
}

static void
leaves_dashes_in_sentences(void **state)
{
    (void)state;
    assert_rest("NATO \xe2\x80\x94 the alliance \xe2\x80\x94 agreed.",
                "NATO \xe2\x80\x94 the alliance \xe2\x80\x94 agreed.");
    assert_rest("The man - Tom - left.", "The man - Tom - left.");
    assert_rest("Oslo - Bergen trains are late.",
                "Oslo - Bergen trains are late.");
    assert_rest("The European Union (EU) agreed.",
                "The European Union (EU) agreed.");
    assert_rest("(EU) ministers agreed.", "(EU) ministers agreed.");
    assert_rest("UN-backed troops left.", "UN-backed troops left.");
    assert_rest("", "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_places_and_agencies),
        cmocka_unit_test(leaves_dashes_in_sentences),
    };
    return cmocka_run_group_tests_name("dateline", tests, NULL, NULL);
}
