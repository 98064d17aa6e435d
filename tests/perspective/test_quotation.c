// Which words stand in quotation marks, and who speaks them?

#include "perspective/quotation.h"

#include "clauses.h"

#include "arena_room.h"

static RelQuotations
find_all(const RelContext *context)
{
    RelQuotations quotations;
    assert_int_equal(rel_quotations_find(context, &quotations), REL_OK);
    return quotations;
}

/// Put each sentence in a paragraph of its own
static void
make_paragraphs(const RelContext *context)
{
    for (RelIndex i = 0; i < context->sentences->n_sentences; ++i) {
        context->sentences->sentences[i].block = i;
    }
}

static const char SAID[] =
    "\"/\"/2/punct/PUNCT Go/go/5/ccomp/VERB/VB \"/\"/2/punct/PUNCT "
    "Ida/Ida/5/nsubj/PROPN said/say/0/root/VERB/VBD ././5/punct/PUNCT";
static const char MORE[] = "\"/\"/2/punct/PUNCT Run/run/0/root/VERB/VB "
                           "././2/punct/PUNCT \"/\"/2/punct/PUNCT";
static const char PLAIN[] = "Ships/ship/2/nsubj/NOUN sank/sink/0/root/VERB/VBD "
                            "././2/punct/PUNCT";

static void
marks_the_words_between(void **state)
{
    const char *const trees[] = {SAID};
    const RelContext *const context = read_context(*state, trees, 1);
    const RelQuotations found = find_all(context);

    assert_int_equal(found.n_items, 1);
    assert_non_null(rel_quotation_at(&found, 0, 1));
    assert_null(rel_quotation_at(&found, 0, 4));
    assert_int_equal(rel_quotation_at(&found, 0, 1)->speaker, 3);
}

static void
gives_the_next_quotation_the_same_speaker(void **state)
{
    const char *const trees[] = {SAID, MORE};
    const RelContext *const context = read_context(*state, trees, 2);
    const RelQuotations found = find_all(context);
    const RelQuotation *const quotation = rel_quotation_at(&found, 1, 1);

    assert_non_null(quotation);
    assert_int_equal(quotation->speaker_sentence, 0);
    assert_int_equal(quotation->speaker, 3);
}

static void
but_not_in_another_paragraph(void **state)
{
    const char *const trees[] = {SAID, MORE};
    const RelContext *const context = read_context(*state, trees, 2);
    make_paragraphs(context);
    const RelQuotations found = find_all(context);

    assert_int_equal(rel_quotation_at(&found, 1, 1)->speaker, REL_NONE);
}

static void
ends_an_open_quotation_with_its_sentence(void **state)
{
    const char *const trees[] = {
        "\xe2\x80\x9c/\xe2\x80\x9c/2/punct/PUNCT Run/run/0/root/VERB/VB", PLAIN,
        SAID};
    const RelContext *const context = read_context(*state, trees, 3);
    make_paragraphs(context);
    const RelQuotations found = find_all(context);

    assert_non_null(rel_quotation_at(&found, 0, 1));
    assert_null(rel_quotation_at(&found, 1, 1));
    assert_non_null(rel_quotation_at(&found, 2, 1));
}

static void
goes_on_where_the_next_paragraph_opens_again(void **state)
{
    const char *const open =
        "Ida/Ida/2/nsubj/PROPN said/say/0/root/VERB/VBD "
        "\xe2\x80\x9c/\xe2\x80\x9c/4/punct/PUNCT Go/go/2/ccomp/VERB/VB";
    const char *const again =
        "\xe2\x80\x9c/\xe2\x80\x9c/2/punct/PUNCT Run/run/0/root/VERB/VB "
        "\xe2\x80\x9d/\xe2\x80\x9d/2/punct/PUNCT";
    const char *const trees[] = {open, again};
    const RelContext *const context = read_context(*state, trees, 2);
    make_paragraphs(context);
    const RelQuotations found = find_all(context);

    assert_int_equal(found.n_items, 1);
    assert_int_equal(rel_quotation_at(&found, 1, 1)->speaker, 0);
}

static void
ignores_a_closing_mark_alone(void **state)
{
    const char *const trees[] = {
        "Go/go/0/root/VERB/VB \xe2\x80\x9d/\xe2\x80\x9d/1/punct/PUNCT", PLAIN};
    const RelContext *const context = read_context(*state, trees, 2);
    const RelQuotations found = find_all(context);

    assert_int_equal(found.n_items, 0);
}

static void
finds_the_speaker_before_a_colon(void **state)
{
    const char *const trees[] = {
        "Ida/Ida/2/nsubj/PROPN reports/report/0/root/VERB/VBZ "
        ":/:/2/punct/PUNCT",
        MORE};
    const RelContext *const context = read_context(*state, trees, 2);
    make_paragraphs(context);
    const RelQuotations found = find_all(context);

    assert_int_equal(rel_quotation_at(&found, 1, 1)->speaker, 0);
    assert_int_equal(rel_quotation_at(&found, 1, 1)->speaker_sentence, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_the_words_between),
        cmocka_unit_test(gives_the_next_quotation_the_same_speaker),
        cmocka_unit_test(but_not_in_another_paragraph),
        cmocka_unit_test(ends_an_open_quotation_with_its_sentence),
        cmocka_unit_test(goes_on_where_the_next_paragraph_opens_again),
        cmocka_unit_test(ignores_a_closing_mark_alone),
        cmocka_unit_test(finds_the_speaker_before_a_colon),
    };
    return cmocka_run_group_tests_name("quotation", tests, set_up, tear_down);
}
