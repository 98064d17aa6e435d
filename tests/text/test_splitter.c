// Sentences: where they end, and where their tokens lie.

#include "text/splitter.h"

#include "test.h"

#include "base/utf8.h"

static RelArena *arena;
static const RelSplitter *splitter;

static int
set_up(void **state)
{
    (void)state;
    arena = rel_arena_new(&REL_HEAP);
    return !arena ||
           rel_splitter_load(data_dir(), NULL, arena, &splitter) != REL_OK;
}

static int
tear_down(void **state)
{
    (void)state;
    rel_arena_free(arena);
    return 0;
}

/// Split `text` as one paragraph
static RelSentences
split(const char *text)
{
    const RelBlock block = {REL_BLOCK_PARAGRAPH, 0, strlen(text)};
    const RelDocument document = {
        .text = rel_text(text), .blocks = &block, .n_blocks = 1};
    RelSentences sentences;

    assert_int_equal(rel_splitter_split(splitter, &document, arena, &sentences),
                     REL_OK);
    return sentences;
}

/// The sentences of the parts, joined by single blanks, must be the parts
static void
assert_sentences(const char *const *parts, size_t n_parts)
{
    char text[1000] = "";

    for (size_t i = 0; i < n_parts; ++i) {
        strcat(text, i > 0 ? " " : "");
        strcat(text, parts[i]);
    }
    const RelSentences found = split(text);
    for (RelIndex i = 0; i < found.n_sentences && i < n_parts; ++i) {
        const RelSentence *sentence = &found.sentences[i];
        assert_text(rel_text_slice(rel_text(text), sentence->begin,
                                   sentence->end - sentence->begin),
                    parts[i]);
    }
    assert_int_equal(found.n_sentences, n_parts);
}

#define assert_split(...)                                                      \
    assert_sentences((const char *const[]){__VA_ARGS__},                       \
                     sizeof((const char *const[]){__VA_ARGS__}) /              \
                         sizeof(const char *))

static void
ends_sentences_at_stops(void **state)
{
    (void)state;
    assert_split("The talks failed.", "Nobody was surprised.");
    assert_split("Who fired first?", "Officials would not say!",
                 "The army left.");
}

static void
goes_on_after_abbreviations(void **state)
{
    (void)state;
    assert_split("The plan was praised by Mr. Adams of Ohio.", "It passed.");
    assert_split("Gen. Lopez met Sen. Carter on Oct. 3 in the city.",
                 "They talked for an hour.");
    assert_split("He flew to the U.S. on Monday.", "She stayed.");
    assert_split("It was signed by J. P. Morris in 1990.", "It still holds.");
    assert_split("The U.S. President spoke at 9 a.m. on Friday.",
                 "Then he left.");
}

static void
ends_sentences_after_abbreviations(void **state)
{
    (void)state;
    assert_split("She works for Acme Inc.", "It pays well.");
    assert_split("The bridge opens at 6 p.m.", "It closes at midnight.");
    assert_split("The ship left at 10 a.m.", "Nobody saw it go.");
    assert_split("The envoy flew back to the U.S.", "The talks had failed.");
    assert_split("The envoy thanked the U.S. Army on Monday.");
    assert_split("He joined Smith & Co.", "The firm grew fast.");
}

static void
ends_sentences_in_lines_of_news(void **state)
{
    (void)state;
    assert_split("LAGOS (Reuters) — Oil workers went on strike.",
                 "Talks will resume at 9 a.m. on Monday.");
    assert_split("Profit rose to $3.5 billion in the year to Dec. 31.",
                 "Analysts had expected $4 billion.");
    assert_split("The vote was 51 to 49.", "12 members were absent.");
    assert_split("Shares of iFruit fell.", "eMarket rose.");
    assert_split("Police Say Two Held After Blast in Market");
    assert_split("Three things matter: jobs, prices and peace.",
                 "The rest can wait.");
}

static void
ends_sentences_of_web_text(void **state)
{
    (void)state;
    assert_split("I went there twice!!!!", "The staff is rude....",
                 "Never again :(");
    assert_split("Let me know what you think.", "Thanks,", "Ann");
    assert_split("See the map at http://maps.example.org/x", "It is free.");
}

static void
ends_sentences_that_touch(void **state)
{
    const RelSentences found = split("The talks failed.Nobody came.");

    (void)state;
    assert_int_equal(found.n_sentences, 2);
    assert_int_equal(found.sentences[1].begin, 17);
}

static void
keeps_closing_quotes_with_their_sentence(void **state)
{
    (void)state;
    assert_split("\"We will not yield.\"", "The minister left the room.");
    assert_split("“The deal is done.”", "He smiled.");
    assert_split("(Nobody was hurt.)", "The police came.");
    assert_split("(Nobody was hurt. )", "The police came.");
}

static void
does_not_cut_quotes_from_their_speakers(void **state)
{
    (void)state;
    assert_split("\"Who did it?\" he asked.", "Nobody knew.");
    assert_split("“Stop!” she said.", "He stopped.");
    assert_split("\"This is a mess!\" shouted one of the men.",
                 "\"Where is the bus?\" another asked.");
    assert_split("The mayor (of Bonn!) laughed.", "“Not now,” he wrote.");
}

static void
a_block_ends_a_sentence(void **state)
{
    const char *text = "Talks fail\nThe talks failed\ncaption\nAgain";
    const RelBlock blocks[] = {{REL_BLOCK_TITLE, 0, 10},
                               {REL_BLOCK_PARAGRAPH, 11, 27},
                               {REL_BLOCK_RESIDUE, 28, 35},
                               {REL_BLOCK_PARAGRAPH, 36, 41}};
    const RelDocument document = {
        .text = rel_text(text), .blocks = blocks, .n_blocks = 4};
    RelSentences found;

    (void)state;
    assert_int_equal(rel_splitter_split(splitter, &document, arena, &found),
                     REL_OK);
    assert_int_equal(found.n_sentences, 3);
    assert_int_equal(found.sentences[0].block, 0);
    assert_int_equal(found.sentences[1].block, 1);
    assert_int_equal(found.sentences[1].begin, 11);
    assert_int_equal(found.sentences[2].block, 3);
    assert_text(found.sentences[2].tokens[0].form, "Again");
}

static void
a_headline_goes_on_to_its_stop(void **state)
{
    const char *text = "Turkey, Greece Agree To Resume Talks On Chad";
    const RelBlock block = {REL_BLOCK_TITLE, 0, strlen(text)};
    const RelBlock two = {REL_BLOCK_TITLE, 0, 26};
    const RelDocument document = {
        .text = rel_text(text), .blocks = &block, .n_blocks = 1};
    const RelDocument stopped = {.text = rel_text("Talks Fail. Mali Walks Out"),
                                 .blocks = &two,
                                 .n_blocks = 1};
    RelSentences found;

    (void)state;
    assert_int_equal(rel_splitter_split(splitter, &document, arena, &found),
                     REL_OK);
    assert_int_equal(found.n_sentences, 1);
    assert_int_equal(rel_splitter_split(splitter, &stopped, arena, &found),
                     REL_OK);
    assert_int_equal(found.n_sentences, 2);
}

static void
counts_bytes_and_characters(void **state)
{
    const char *text = "Zoé “is” here. François’s café.";
    const RelSentences found = split(text);

    (void)state;
    assert_int_equal(found.n_sentences, 2);
    for (RelIndex i = 0; i < found.n_sentences; ++i) {
        const RelSentence *sentence = &found.sentences[i];
        for (RelIndex k = 0; k < sentence->n_tokens; ++k) {
            const RelToken *token = &sentence->tokens[k];
            const RelText before = {text, token->begin};
            assert_ptr_equal(token->form.bytes, text + token->begin);
            assert_int_equal(token->form.length, token->end - token->begin);
            assert_int_equal(token->char_begin, rel_utf8_count(before));
            assert_int_equal(token->char_end,
                             token->char_begin + rel_utf8_count(token->form));
            assert_int_equal(token->head, REL_NONE);
        }
        assert_int_equal(sentence->char_begin, sentence->tokens[0].char_begin);
        assert_int_equal(sentence->end,
                         sentence->tokens[sentence->n_tokens - 1].end);
    }
}

static void
cuts_sentences_that_are_too_long(void **state)
{
    enum { N_WORDS = 1000 };
    char *text = rel_arena_alloc(arena, 2 * N_WORDS + 1);

    (void)state;
    for (size_t i = 0; i < N_WORDS; ++i) {
        memcpy(text + 2 * i, "a ", 2);
    }
    text[2 * N_WORDS] = 0;
    const RelSentences found = split(text);
    assert_int_equal(found.n_sentences, 3);
    assert_int_equal(found.sentences[0].n_tokens, REL_SENTENCE_MAX);
    assert_int_equal(found.sentences[2].n_tokens,
                     N_WORDS - 2 * REL_SENTENCE_MAX);
}

static void
empty_text_has_no_sentences(void **state)
{
    (void)state;
    assert_int_equal(split("").n_sentences, 0);
    assert_int_equal(split("  \n ").n_sentences, 0);
}

static void
keeps_the_tokens_of_a_pretokenized_line(void **state)
{
    RelSentence sentence;

    (void)state;
    assert_int_equal(rel_splitter_pretokenized(
                         rel_text("-LRB-  ca n't é. U.S."), arena, &sentence),
                     REL_OK);
    assert_int_equal(sentence.n_tokens, 5);
    assert_text(sentence.tokens[0].form, "-LRB-");
    assert_text(sentence.tokens[3].form, "é.");
    assert_int_equal(sentence.tokens[3].begin, 14);
    assert_int_equal(sentence.tokens[4].begin, 18);
    assert_int_equal(sentence.tokens[4].char_begin, 17);
}

static RelStatus
split_document(RelArena *poor, void *document)
{
    RelSentences found;
    return rel_splitter_split(splitter, document, poor, &found);
}

static void
reports_that_memory_is_out(void **state)
{
    const char *text = "The talks failed. Nobody came.";
    const RelBlock block = {REL_BLOCK_PARAGRAPH, 0, strlen(text)};
    RelDocument document = {
        .text = rel_text(text), .blocks = &block, .n_blocks = 1};

    (void)state;
    assert_survives_failing_memory(split_document, &document);
}

static void
reports_a_list_that_is_missing(void **state)
{
    const RelSplitter *none;
    Hearing hearing;

    (void)state;
    hearing_init(&hearing);
    assert_int_equal(
        rel_splitter_load("/nowhere", &hearing.report, arena, &none),
        REL_ERR_IO);
    assert_null(none);
    assert_int_equal(hearing.n_messages, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ends_sentences_at_stops),
        cmocka_unit_test(goes_on_after_abbreviations),
        cmocka_unit_test(ends_sentences_after_abbreviations),
        cmocka_unit_test(ends_sentences_in_lines_of_news),
        cmocka_unit_test(ends_sentences_of_web_text),
        cmocka_unit_test(ends_sentences_that_touch),
        cmocka_unit_test(keeps_closing_quotes_with_their_sentence),
        cmocka_unit_test(does_not_cut_quotes_from_their_speakers),
        cmocka_unit_test(a_block_ends_a_sentence),
        cmocka_unit_test(a_headline_goes_on_to_its_stop),
        cmocka_unit_test(counts_bytes_and_characters),
        cmocka_unit_test(cuts_sentences_that_are_too_long),
        cmocka_unit_test(empty_text_has_no_sentences),
        cmocka_unit_test(keeps_the_tokens_of_a_pretokenized_line),
        cmocka_unit_test(reports_that_memory_is_out),
        cmocka_unit_test(reports_a_list_that_is_missing),
    };
    return cmocka_run_group_tests_name("splitter", tests, set_up, tear_down);
}
