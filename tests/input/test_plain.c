// The story among the lines of a copied page.

#include "input/plain.h"

#include "support.h"

static RelDocument
read(void **state, const char *text)
{
    const Room *room = *state;
    RelDocument document = {0};
    assert_int_equal(
        rel_plain_read(room->words, rel_text(text), room->arena, &document),
        REL_OK);
    return document;
}

static void
takes_the_first_short_line_as_title(void **state)
{
    const RelDocument document = read(
        state, "Ministers Agree On Fish\n\nTwo ministers agreed on Monday.");

    assert_kinds(&document, "TP");
    assert_text(document.title, "Ministers Agree On Fish");
    assert_text(block_text(&document, 1), "Two ministers agreed on Monday.");
}

static void
keeps_captions_and_bylines_out(void **state)
{
    const RelDocument document = read(state, "Ministers Agree On Fish\n\n"
                                             "Ann Example, Norway ,\n\n"
                                             "Prime Minister Teresa Example\n"
                                             "Prime Minister Teresa Example\n"
                                             "Flash 90\n\n"
                                             "Two ministers agreed on Monday.");

    assert_kinds(&document, "T----P");
}

static void
takes_sentences_above_credits_as_captions(void **state)
{
    const RelDocument document =
        read(state, "Ministers Agree On Fish\n\n"
                    "The two ministers shake hands in Lisbon.\n"
                    "Rui Example/NWA\n\n"
                    "Two ministers agreed on Monday.");

    assert_kinds(&document, "T--P");
}

static void
drops_the_closing_note_of_the_site(void **state)
{
    const RelDocument document =
        read(state, "Two ministers agreed on Monday.\n\n"
                    "(They had met before.)\n\n"
                    "It rained.\n\n"
                    "(This desk is at work until the evening. Times are "
                    "those of Oslo.)");

    assert_kinds(&document, "PPP-");
}

static void
takes_short_lines_between_paragraphs_as_headings(void **state)
{
    const RelDocument document =
        read(state, "Ministers Agree On Fish\n\n"
                    "Two ministers agreed on Monday.\n\n"
                    "A long dispute\n\n"
                    "They had quarrelled for years.\n\n"
                    "Between Norway And Iceland, Ministers Seek A Way Out "
                    "Of The Dispute Listen \xc2\xb7 4:15 4:15\n\n"
                    "It rained.");

    assert_kinds(&document, "TPHP-P");
}

static void
cuts_the_site_behind_the_title(void **state)
{
    const RelDocument document = read(
        state, "Ministers Agree On Fish | The Post\n\nIt rained on Monday.");

    assert_kinds(&document, "T-P");
    assert_text(document.title, "Ministers Agree On Fish");
}

static void
keeps_file_captions_and_lone_datelines_out(void **state)
{
    const RelDocument document =
        read(state, "Ministers Agree On Fish\n\n"
                    "FILE - The ministers meet in Bergen, Nov. 20, 2015.\n\n"
                    "BERGEN \xe2\x80\x94\n\n"
                    "Two ministers agreed on Monday.\n\n"
                    "FISHERMEN PROTEST\n\n"
                    "It rained.");

    assert_kinds(&document, "T--P-P");
}

static void
splits_datelines_off(void **state)
{
    const RelDocument document =
        read(state, "LISBON, March 14, 2019 (NWA) \xe2\x80\x94 Two ministers "
                    "agreed on Thursday.");

    assert_kinds(&document, "-P");
    assert_text(document.date, "2019-03-14");
    assert_text(block_text(&document, 1), "Two ministers agreed on Thursday.");
}

static void
takes_date_and_author_from_the_top(void **state)
{
    const RelDocument document =
        read(state, "Ministers Agree On Fish\nBy Ann Example, in Oslo\n"
                    "Nov. 13, 2015\n\n"
                    "The dispute began on May 1, 2012, in Bergen.");

    assert_text(document.date, "2015-11-13");
    assert_text(document.author, "Ann Example");
}

static void
does_not_date_a_story_by_its_text(void **state)
{
    const RelDocument document =
        read(state, "The dispute began on May 1, 2012, in Bergen.");

    assert_int_equal(document.date.length, 0);
}

static void
drops_what_was_there_before(void **state)
{
    const RelDocument document =
        read(state, "Two ministers agreed on Monday.\n\nIt rained.\n\n"
                    "Two ministers agreed on Monday.\n\nIt rained.");

    assert_kinds(&document, "PP-P"); // short sentences may be said twice
}

static void
reads_a_single_line(void **state)
{
    const RelDocument document =
        read(state, "Turkey shot down a Russian jet on Tuesday");

    assert_kinds(&document, "P");
}

static void
decodes_what_is_left_of_a_page(void **state)
{
    const RelDocument document =
        read(state, "Cod &amp; Sons agreed, &quot;if 3 < 4&quot;, to pay.<br>"
                    "Ann <ann@news.example> wrote so, &c; R&D paid &#163;5.");

    assert_kinds(&document, "PP");
    assert_text(block_text(&document, 0),
                "Cod & Sons agreed, \"if 3 < 4\", to pay.");
    assert_text(block_text(&document, 1), "Ann <ann@news.example> wrote so, "
                                          "&c; R&D paid \xc2\xa3"
                                          "5.");
}

static void
refuses_text_without_sentences(void **state)
{
    const Room *room = *state;
    RelDocument document = {0};

    assert_int_equal(rel_plain_read(room->words, rel_text("Menu\n\nHome\n"),
                                    room->arena, &document),
                     REL_ERR_FORMAT);
    assert_int_equal(
        rel_plain_read(room->words, rel_text(""), room->arena, &document),
        REL_ERR_FORMAT);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_the_first_short_line_as_title),
        cmocka_unit_test(keeps_captions_and_bylines_out),
        cmocka_unit_test(takes_sentences_above_credits_as_captions),
        cmocka_unit_test(drops_the_closing_note_of_the_site),
        cmocka_unit_test(takes_short_lines_between_paragraphs_as_headings),
        cmocka_unit_test(cuts_the_site_behind_the_title),
        cmocka_unit_test(keeps_file_captions_and_lone_datelines_out),
        cmocka_unit_test(splits_datelines_off),
        cmocka_unit_test(takes_date_and_author_from_the_top),
        cmocka_unit_test(does_not_date_a_story_by_its_text),
        cmocka_unit_test(drops_what_was_there_before),
        cmocka_unit_test(reads_a_single_line),
        cmocka_unit_test(decodes_what_is_left_of_a_page),
        cmocka_unit_test(refuses_text_without_sentences),
    };
    return cmocka_run_group_tests_name("plain", tests, set_up, tear_down);
}
