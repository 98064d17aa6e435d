// The article of a page, and what the page says of it.

#include "input/html.h"

#include "base/strings.h"
#include "support.h"

/// Three paragraphs with commas, as articles have them
#define STORY                                                                  \
    "<p>Two ministers met in Lisbon on Monday, and they agreed, after a long " \
    "night, on a plan for the northern fish that both had wanted.</p>"         \
    "<p>Norway&rsquo;s minister, who had come by ship, said that her country " \
    "would sign the plan in June, if the <em>Storting</em> agreed.</p>"        \
    "<p>Iceland has not agreed, its minister said, but it does not plan to "   \
    "leave the talks, which began in Bergen in 2012, before the summer.</p>"

static RelDocument
read(void **state, const char *page)
{
    const Room *room = *state;
    RelDocument document = {0};
    assert_int_equal(
        rel_html_read(room->words, rel_text(page), room->arena, &document),
        REL_OK);
    return document;
}

static void
takes_the_story_out_of_its_page(void **state)
{
    const RelDocument document = read(
        state,
        "<html><body><nav><ul><li><a href='/'>Home</a></li></ul></nav>"
        "<div class='cookie-consent'><p>We use cookies, and similar things, "
        "to make this site work as it does.</p></div>"
        "<div class='main'><h1>Ministers agree</h1>"
        "<figure><img src='a'><figcaption>The ministers, in Lisbon, shake "
        "hands.</figcaption></figure>" STORY
        "<div class='related-links'><ul><li><a href='/1'>Why cod is dear"
        "</a></li></ul></div></div>"
        "<div class='comments'><p>I knew it, said nobody, never.</p></div>"
        "<footer><p>Copyright 2019, all rights reserved.</p></footer>"
        "</body></html>");

    assert_kinds(&document, "TPPP");
    assert_text(document.title, "Ministers agree");
    assert_true(rel_text_starts(block_text(&document, 2),
                                "Norway\xe2\x80\x99s minister, who had"));
}

static void
finds_the_story_where_body_is_not_written(void **state)
{
    const RelDocument document = read(
        state, "<!doctype html><html lang=en><title>Ministers agree</title>"
               "<nav><a href=/>Home</a></nav><article>"
               "<h1>Ministers agree</h1>" STORY "</article></html>");

    assert_kinds(&document, "TPPP");
    assert_text(block_text(&document, 0), "Ministers agree");
}

static void
keeps_words_whole_inside_inline_elements(void **state)
{
    const RelDocument document =
        read(state,
             "<body><div><p><span class='cap'>T</span>wo "
             "mini<b>sters</b>\n  met,\tand agreed.</p>" STORY "</div></body>");

    assert_text(block_text(&document, 0), "Two ministers met, and agreed.");
}

static void
keeps_links_inside_sentences_whatever_they_are_called(void **state)
{
    const RelDocument document =
        read(state, "<body><div><p>Two ministers <a class='popup' href='/a'>"
                    "met in Lisbon</a>, and they agreed on a plan.</p>" STORY
                    "</div></body>");

    assert_text(block_text(&document, 0), "Two ministers met in Lisbon, and "
                                          "they agreed on a plan.");
}

static void
breaks_lines_where_the_page_does(void **state)
{
    const RelDocument document =
        read(state, "<body><div>Two ministers met in Lisbon, it rained."
                    "<br><br>They agreed, the ministry said, on a<br>plan "
                    "for the cod.</div></body>");

    assert_kinds(&document, "PP");
    assert_text(block_text(&document, 1),
                "They agreed, the ministry said, on a plan for the cod.");
}

static void
parts_preformatted_text_at_empty_lines(void **state)
{
    const RelDocument document =
        read(state, "<body><pre>Two ministers met in Lisbon, it rained,\n"
                    "and they agreed.\n\nThey went home on a ship, and slept,\n"
                    "said the ministry.\n</pre></body>");

    assert_kinds(&document, "PP");
    assert_text(block_text(&document, 0), "Two ministers met in Lisbon, it "
                                          "rained, and they agreed.");
}

static void
leaves_numbers_of_notes_out(void **state)
{
    const RelDocument document = read(
        state, "<body><div><p>Two ministers met,<sup><a href='#1'>[1]"
               "</a></sup> and a room of 20 m<sup>2</sup> was full.</p>" STORY
               "</div></body>");

    assert_text(block_text(&document, 0),
                "Two ministers met, and a room of 20 m2 was full.");
}

static void
keeps_headings_that_head_something(void **state)
{
    const RelDocument document =
        read(state, "<body><article>" STORY "<h2>Who was there</h2>" STORY
                    "<p>It rained in Lisbon, and the ministers went home.</p>"
                    "<h2>More stories</h2></article></body>");

    // The repeated story is dropped.
    assert_kinds(&document, "PPPHP");
}

static void
tries_again_with_looser_rules(void **state)
{
    const RelDocument document =
        read(state, "<body><div class='sidebar menu'>" STORY
                    "</div><p>Home</p></body>");

    assert_kinds(&document, "PPP");
}

static void
joins_a_story_cut_into_sections(void **state)
{
    const RelDocument document = read(
        state,
        "<body><div class='all'><div class='chunk'>" STORY "</div>"
        "<div class='ad'>Buy</div><div class='wrap'><div class='chunk'>"
        "<p>It rained in Lisbon all night, and the ministers, who had come "
        "on foot, waited for a bus to the harbour.</p>"
        "<p>The bus, which was late, took them to the ship, and the ship "
        "took them, in two days and a night, to Bergen.</p>"
        "<p>In Bergen it rained as well, the captain said, and nobody, not "
        "even the minister, was surprised by that.</p></div></div></div>"
        "</body>");

    assert_kinds(&document, "PPPPPP");
}

static void
reads_metadata_from_the_best_place(void **state)
{
    const RelDocument document = read(
        state,
        "<html lang='en-GB'><head><title>Cod &amp; ministers | The Post"
        "</title><meta property='og:title' content='Cod &amp;amp; ministers'>"
        "<meta property='og:site_name' content='The Post'>"
        "<link rel='canonical' href='https://post.example/a b'>"
        "<meta name='author' content='By Ann Example'>"
        "<meta name='date' content='2018-01-01'>"
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\","
        "\"datePublished\": \"2019-03-05T08:00:00Z\"}</script></head>"
        "<body>" STORY "</body></html>");

    assert_text(document.title, "Cod & ministers");
    assert_text(document.publisher, "The Post");
    assert_text(document.author, "Ann Example");
    assert_text(document.date, "2019-03-05");
    assert_text(document.uri, "https://post.example/a%20b");
    assert_text(document.language, "en");
}

static void
finds_dates_that_only_readers_see(void **state)
{
    const RelDocument visible =
        read(state, "<body><h1>Ministers agree</h1><span class='post-date'>"
                    "Nov. 13, 2015</span>" STORY "</body>");
    assert_text(visible.date, "2015-11-13");

    const RelDocument address =
        read(state, "<link rel=canonical href='https://n.example/2015/11/14/x'>"
                    "<body>" STORY "</body>");
    assert_text(address.date, "2015-11-14");
}

static void
takes_the_name_from_a_byline(void **state)
{
    const RelDocument document =
        read(state, "<body><h1>Ministers agree</h1><p class='byline'>By Ann "
                    "May May 4, 2019 Print this</p>" STORY "</body>");

    assert_text(document.author, "Ann May");
    assert_text(document.date, "2019-05-04");
}

static void
cuts_the_site_from_the_title(void **state)
{
    const RelDocument document =
        read(state, "<title>Ministers agree - on fish - The Post</title>"
                    "<body>" STORY "</body>");

    assert_text(document.title, "Ministers agree - on fish");
}

static void
takes_the_text_of_json_ld_where_the_page_has_none(void **state)
{
    const RelDocument document =
        read(state,
             "<html><head><title>Ministers agree on fish</title>"
             "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", "
             "\"articleBody\": \"<p>Two ministers met in Lisbon &amp; agreed."
             "</p><p>It rained, and the ministers, who had no coats, went "
             "home.</p>\"}</script></head><body><div id='app'></div></body>");

    assert_kinds(&document, "TPP");
    assert_text(block_text(&document, 1),
                "Two ministers met in Lisbon & agreed.");
}

static void
takes_the_text_of_json_ld_where_the_page_shows_another(void **state)
{
    const RelDocument document = read(
        state,
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", "
        "\"articleBody\": \"The bridge of Tornvik, which had been closed for "
        "a year, was opened again on Monday, and the mayor cut a ribbon.\\n"
        "Some hundred people walked across it in the rain, with flags, and "
        "the school band played until noon, when the rain stopped.\\n"
        "The bridge cost nine million kroner, twice what the council had "
        "planned, and the opposition has asked for an inquiry.\\n"
        "The council, which meets on Friday, wants to sell the old ferry, "
        "and a museum in Bergen has offered to buy it for one krone.\\n"
        "The captain of the ferry, who is sixty, said he would retire.\"}"
        "</script><body><div>" STORY "</div></body>");

    assert_kinds(&document, "PPPPP");
    assert_true(
        rel_text_starts(block_text(&document, 0), "The bridge of Tornvik"));
}

static void
does_not_read_scripts(void **state)
{
    const RelDocument document =
        read(state, "<body><script>var a = '</p><p>Not text, never, at "
                    "all.</p>';</script>" STORY "</body>");

    assert_kinds(&document, "PPP");
}

static void
refuses_pages_without_text(void **state)
{
    const Room *room = *state;
    static const char *const pages[] = {"", "<html></html>",
                                        "<body><a href='/'>Home</a></body>",
                                        "<body><p>Home</p></body>"};
    for (size_t i = 0; i < sizeof(pages) / sizeof(*pages); ++i) {
        RelDocument document = {0};
        assert_int_equal(rel_html_read(room->words, rel_text(pages[i]),
                                       room->arena, &document),
                         REL_ERR_FORMAT);
    }
}

/// `count` times `piece`, and then `end`
static RelText
repeat(const Room *room, const char *piece, size_t count, const char *end)
{
    const size_t length = strlen(piece);
    char *const bytes =
        rel_arena_alloc(room->arena, length * count + strlen(end) + 1);
    assert_non_null(bytes);
    for (size_t i = 0; i < count; ++i) {
        memcpy(bytes + i * length, piece, length);
    }
    strcpy(bytes + length * count, end);
    return rel_text(bytes);
}

static void
survives_deep_and_broken_pages(void **state)
{
    const Room *room = *state;
    static const struct {
        const char *piece;
        size_t count;
    } pages[] = {{"<div>", 200000},    {"<b>", 200000},  {"<p>a", 50000},
                 {"<br>", 100000},     {"&amp", 100000}, {"<!--", 10000},
                 {"<p class='", 10000}};
    for (size_t i = 0; i < sizeof(pages) / sizeof(*pages); ++i) {
        RelDocument document = {0};
        const RelStatus status = rel_html_read(
            room->words, repeat(room, pages[i].piece, pages[i].count, STORY),
            room->arena, &document);
        assert_true(status == REL_OK || status == REL_ERR_FORMAT);
    }
}

static void
refuses_pages_of_too_many_tags(void **state)
{
    const Room *room = *state;
    RelDocument document = {0};

    assert_int_equal(rel_html_read(room->words, repeat(room, "<", 1100000, "a"),
                                   room->arena, &document),
                     REL_ERR_LIMIT);
}

static void
refuses_tags_of_too_many_attributes(void **state)
{
    const Room *room = *state;
    RelDocument document = {0};
    const RelText attributes = repeat(room, " a=''", 70000, ">" STORY);

    assert_int_equal(rel_html_read(room->words,
                                   repeat(room, "<p", 1, attributes.bytes),
                                   room->arena, &document),
                     REL_ERR_LIMIT);
}

static void
reads_one_long_attribute_and_zeros(void **state)
{
    const Room *room = *state;
    const RelText page =
        repeat(room, "<p title='", 1,
               repeat(room, "a b", 350000, "'></p>" STORY).bytes);
    char *const bytes = (char *)(uintptr_t)page.bytes;
    bytes[page.length - 10] = '\0';
    RelDocument document = {0};

    assert_int_equal(rel_html_read(room->words, page, room->arena, &document),
                     REL_OK);
    assert_kinds(&document, "PPP");
}

static void
knows_pages_by_their_beginning(void **state)
{
    (void)state;
    assert_true(rel_html_is_page(rel_text(" <!DOCTYPE HTML><p>")));
    assert_true(rel_html_is_page(rel_text("<?xml version='1.0'?><html>")));
    assert_false(rel_html_is_page(rel_text("The <html> tag is old.")));
    assert_false(rel_html_is_page(rel_text("<3 is a heart")));
    assert_false(rel_html_is_page(rel_text("")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_the_story_out_of_its_page),
        cmocka_unit_test(finds_the_story_where_body_is_not_written),
        cmocka_unit_test(keeps_words_whole_inside_inline_elements),
        cmocka_unit_test(keeps_links_inside_sentences_whatever_they_are_called),
        cmocka_unit_test(breaks_lines_where_the_page_does),
        cmocka_unit_test(parts_preformatted_text_at_empty_lines),
        cmocka_unit_test(leaves_numbers_of_notes_out),
        cmocka_unit_test(keeps_headings_that_head_something),
        cmocka_unit_test(tries_again_with_looser_rules),
        cmocka_unit_test(joins_a_story_cut_into_sections),
        cmocka_unit_test(reads_metadata_from_the_best_place),
        cmocka_unit_test(finds_dates_that_only_readers_see),
        cmocka_unit_test(takes_the_name_from_a_byline),
        cmocka_unit_test(cuts_the_site_from_the_title),
        cmocka_unit_test(takes_the_text_of_json_ld_where_the_page_has_none),
        cmocka_unit_test(
            takes_the_text_of_json_ld_where_the_page_shows_another),
        cmocka_unit_test(does_not_read_scripts),
        cmocka_unit_test(refuses_pages_without_text),
        cmocka_unit_test(survives_deep_and_broken_pages),
        cmocka_unit_test(refuses_pages_of_too_many_tags),
        cmocka_unit_test(refuses_tags_of_too_many_attributes),
        cmocka_unit_test(reads_one_long_attribute_and_zeros),
        cmocka_unit_test(knows_pages_by_their_beginning),
    };
    return cmocka_run_group_tests_name("html", tests, set_up, tear_down);
}
