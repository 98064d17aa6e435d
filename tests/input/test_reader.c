// Bytes in, document out; and what is said when that fails.

#include "input/reader.h"

#include "base/files.h"
#include "base/sha256.h"
#include "support.h"

static RelStatus
read(void **state, const char *path, RelText bytes, Hearing *hearing,
     RelDocument *document)
{
    const Room *room = *state;
    const RelInputOptions options = {.words = room->words,
                                     .date = "2020-01-02"};
    hearing_init(hearing);
    return rel_reader_read(path, bytes, &options, &hearing->report, room->arena,
                           document);
}

static void
names_and_hashes_the_document(void **state)
{
    Hearing hearing;
    RelDocument document;
    char hash[65];

    assert_int_equal(read(state, "news/a.txt",
                          rel_text("Caf\xe9 owners met.\r\n"), &hearing,
                          &document),
                     REL_OK);
    assert_text(document.name, "a.txt");
    assert_text(document.path, "news/a.txt");
    assert_text(document.text, "Caf\xc3\xa9 owners met.");
    assert_text(document.language, "en");
    assert_text(document.date, "2020-01-02");
    rel_sha256_hex(document.text, hash);
    assert_string_equal(document.hash, hash);
    assert_int_equal(hearing.n_messages, 0);
}

static void
prefers_the_date_of_the_text(void **state)
{
    Hearing hearing;
    RelDocument document;

    assert_int_equal(read(state, "a",
                          rel_text("Ministers Agree On Fish\n4 May 2019\n\n"
                                   "Two ministers agreed."),
                          &hearing, &document),
                     REL_OK);
    assert_text(document.date, "2019-05-04");
}

static void
tells_pages_from_text(void **state)
{
    Hearing hearing;
    RelDocument document;
    const char *const page = "<html><body><p>Two ministers met, it rained, "
                             "and they went home.</p></body></html>";

    assert_int_equal(read(state, "-", rel_text(page), &hearing, &document),
                     REL_OK);
    assert_text(document.text, "Two ministers met, it rained, and they went "
                               "home.");
}

/// Reading `bytes` fails with `status` and `message`, naming the path
static void
assert_refused(void **state, RelText bytes, RelStatus status,
               const char *message)
{
    Hearing hearing;
    RelDocument document;

    assert_int_equal(read(state, "news/a.html", bytes, &hearing, &document),
                     status);
    assert_string_equal(hearing.source, "news/a.html");
    assert_string_equal(hearing.message, message);
    assert_int_equal(hearing.n_messages, 1);
}

static void
says_what_is_wrong(void **state)
{
    assert_refused(state, rel_text(""), REL_ERR_FORMAT, "empty file");
    assert_refused(state, rel_text(" \n\n"), REL_ERR_FORMAT, "empty file");
    assert_refused(state, rel_text("<html><body>Menu</body></html>"),
                   REL_ERR_FORMAT, "no article text found");
    assert_refused(state,
                   (RelText){"\x7f"
                             "ELF\1\1\1\0\0\0\0\0\0\0\0\0\2",
                             17},
                   REL_ERR_ENCODING, "not a text file");
}

static void
refuses_kinds_it_does_not_know(void **state)
{
    const Room *room = *state;
    const RelInputOptions options = {.kind = "pdf", .words = room->words};
    RelDocument document;

    assert_int_equal(rel_reader_read("a", rel_text("It rained."), &options,
                                     NULL, room->arena, &document),
                     REL_ERR_ARGUMENT);
}

static void
knows_other_languages(void **state)
{
    Hearing hearing;
    RelDocument document;

    assert_int_equal(
        read(state, "a",
             rel_text("Die beiden Minister trafen sich am Montag in Lissabon "
                      "und einigten sich nach einer langen Nacht auf einen "
                      "Plan, den beide Seiten schon seit vielen Jahren "
                      "gewollt hatten, wie das Ministerium mitteilte."),
             &hearing, &document),
        REL_OK);
    assert_text(document.language, "und");
}

static void
reads_the_examples_alike_each_time(void **state)
{
    const Room *room = *state;
    static const char *const paths[] = {"examples/news/trawler-incident.html",
                                        "examples/news/cod-tariffs.txt"};
    for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); ++i) {
        Hearing hearing;
        RelDocument first;
        RelDocument second;
        RelText bytes;
        assert_int_equal(
            rel_file_read(paths[i], REL_INPUT_LIMIT, NULL, room->arena, &bytes),
            REL_OK);
        assert_int_equal(read(state, "-", bytes, &hearing, &first), REL_OK);
        assert_int_equal(read(state, "-", bytes, &hearing, &second), REL_OK);
        assert_string_equal(first.hash, second.hash);
        assert_true(first.date.length == 10 && first.title.length > 10);
    }
}

/// What is read in memory that fails
typedef struct {
    RelInputOptions options;
    RelText bytes;
} Reading;

static RelStatus
read_bytes(RelArena *arena, void *data)
{
    const Reading *const reading = data;
    RelDocument document;
    return rel_reader_read("a", reading->bytes, &reading->options, NULL, arena,
                           &document);
}

static void
assert_fails_well(const Room *room, RelText bytes)
{
    Reading reading = {{.words = room->words}, bytes};
    assert_survives_failing_memory(read_bytes, &reading);
}

static void
reports_lack_of_memory(void **state)
{
    const Room *room = *state;

    assert_fails_well(room, rel_text("Ministers Agree\nBy Ann Example\n"
                                     "4 May 2019\n\nCaf\xe9 owners met."));
    assert_fails_well(
        room, rel_text("<html><head><title>Two ministers agree</title>"
                       "<meta property='og:title' content='Agreed'>"
                       "<link rel='canonical' href='https://n.example/'>"
                       "<script type='application/ld+json'>{\"@type\":"
                       "\"NewsArticle\",\"datePublished\":\"2019-05-04\"}"
                       "</script></head><body><p>Two ministers met, it "
                       "rained, and<br>they went home.</p></body></html>"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_and_hashes_the_document),
        cmocka_unit_test(prefers_the_date_of_the_text),
        cmocka_unit_test(tells_pages_from_text),
        cmocka_unit_test(says_what_is_wrong),
        cmocka_unit_test(refuses_kinds_it_does_not_know),
        cmocka_unit_test(knows_other_languages),
        cmocka_unit_test(reads_the_examples_alike_each_time),
        cmocka_unit_test(reports_lack_of_memory),
    };
    return cmocka_run_group_tests_name("reader", tests, set_up, tear_down);
}
