// Why is there no proposition?

#include "clauses.h"

#include "clause/clause.h"
#include "extract/extractor.h"
#include "extract/silence.h"
#include "text/splitter.h"

#include "arena_room.h"

#include <stdio.h>

/// The silences of what is read in `context`
static RelSilences
find(RelContext *context)
{
    RelSilences silences;

    for (RelIndex i = 0; i < context->sentences->n_sentences; ++i) {
        assert_int_equal(rel_clause_extract(context, i), REL_OK);
    }
    const RelPropositions said = {context->propositions.items,
                                  (RelIndex)context->propositions.n_items};
    assert_int_equal(rel_silences_find(context, &said, &silences), REL_OK);
    return silences;
}

/// The only silence of a sentence
static RelSilence
find_one(RelArena *arena, const char *tree)
{
    const RelSilences silences = find(read_context(arena, &tree, 1));

    assert_int_equal(silences.n_silences, 1);
    return silences.silences[0];
}

static void
tells_a_fragment_from_verbs_that_only_describe(void **state)
{
    const RelSilence rain =
        find_one(*state, "Heavy/heavy/2/amod/ADJ/JJ rain/rain/0/root/NOUN/NN "
                         "in/in/4/case/ADP/IN Lima/Lima/2/nmod/PROPN/NNP");
    const RelSilence car =
        find_one(*state, "A/a/3/det/DET/DT burning/burn/3/amod/VERB/VBG "
                         "car/car/0/root/NOUN/NN");

    assert_int_equal(rain.reason, REL_SILENCE_FRAGMENT);
    assert_int_equal(rain.token, REL_NONE);
    assert_int_equal(car.reason, REL_SILENCE_NO_PREDICATE);
}

static void
tells_other_languages_and_bare_numbers(void **state)
{
    assert_int_equal(find_one(*state, "au/au/2/dep/X/FW revoir/revoir/0/root/X/"
                                      "FW !/!/2/punct/PUNCT/.")
                         .reason,
                     REL_SILENCE_FOREIGN);
    assert_int_equal(
        find_one(*state, "12.5/12.5/2/nummod/NUM/CD %/%/0/root/SYM/NN").reason,
        REL_SILENCE_WORDLESS);
}

static void
tells_questions_from_orders(void **state)
{
    const RelSilence question =
        find_one(*state, "What/what/2/nsubj/PRON/WP went/go/0/root/VERB/VBD "
                         "wrong/wrong/2/xcomp/ADJ/JJ ?/?/2/punct/PUNCT/.");
    const RelSilence order =
        find_one(*state, "Look/look/0/root/VERB/VB at/at/3/case/ADP/IN "
                         "this/this/1/obl/PRON/DT ././1/punct/PUNCT/.");

    assert_int_equal(question.reason, REL_SILENCE_QUESTION);
    assert_int_equal(question.token, 1);
    assert_int_equal(order.reason, REL_SILENCE_ORDER);
    assert_int_equal(order.token, 0);
}

static void
names_what_is_said_of_nothing(void **state)
{
    const RelSilence there =
        find_one(*state, "There/there/2/expl/PRON/EX are/be/0/root/VERB/VBP "
                         "risks/risk/2/nsubj/NOUN/NNS");
    const RelSilence hope = find_one(
        *state, "hope/hope/0/root/NOUN/NN of/of/3/mark/SCONJ/IN "
                "winning/win/1/acl/VERB/VBG votes/vote/3/obj/NOUN/NNS");

    assert_int_equal(there.reason, REL_SILENCE_EXPLETIVE);
    assert_int_equal(hope.reason, REL_SILENCE_NO_SUBJECT);
    assert_int_equal(hope.token, 2);
}

static void
points_to_the_infinitive_that_says_it(void **state)
{
    const char *const tree =
        "Ida/Ida/2/nsubj/PROPN/NNP wants/want/0/root/VERB/VBZ "
        "to/to/4/mark/PART/TO try/try/2/xcomp/VERB/VB to/to/6/mark/PART/TO "
        "win/win/4/xcomp/VERB/VB votes/vote/6/obj/NOUN/NNS";
    const RelSilences silences = find(read_context(*state, &tree, 1));

    assert_int_equal(silences.n_silences, 2);
    for (RelIndex i = 0; i < 2; ++i) {
        assert_int_equal(silences.silences[i].reason, REL_SILENCE_COLOUR);
        assert_int_equal(silences.silences[i].instead, 5);
    }
    assert_int_equal(silences.silences[0].token, 1);
    assert_int_equal(silences.silences[1].token, 3);
}

static void
keeps_quiet_of_what_is_said(void **state)
{
    const char *const tree = "Ida/Ida/2/nsubj/PROPN/NNP met/meet/0/root/VERB/"
                             "VBD Per/Per/2/obj/PROPN/NNP";

    assert_int_equal(find(read_context(*state, &tree, 1)).n_silences, 0);
}

static void
says_which_sentence_is_silent(void **state)
{
    static const char *const trees[] = {
        "Rain/rain/0/root/NOUN/NN",
        "Ida/Ida/2/nsubj/PROPN/NNP met/meet/0/root/VERB/VBD",
        "Look/look/0/root/VERB/VB"};
    const RelSilences silences = find(read_context(*state, trees, 3));

    assert_int_equal(silences.n_silences, 2);
    assert_int_equal(silences.silences[0].sentence, 0);
    assert_int_equal(silences.silences[1].sentence, 2);
}

static void
blames_a_tree_that_the_parser_does_not_trust(void **state)
{
    const char *const tree =
        "Heavy/heavy/2/amod/ADJ/JJ rain/rain/0/root/NOUN/NN";
    RelContext *const context = read_context(*state, &tree, 1);

    context->sentences->sentences[0].tokens[0].confidence = 0.4F;
    context->sentences->sentences[0].tokens[1].confidence = 0.3F;
    const RelSilences silences = find(context);
    assert_int_equal(silences.n_silences, 1);
    assert_int_equal(silences.silences[0].reason, REL_SILENCE_DOUBTFUL);
}

static void
notes_a_sentence_as_long_as_they_may_be(void **state)
{
    static char tree[REL_SENTENCE_MAX * 32];
    const char *const trees[] = {tree};
    size_t length = (size_t)sprintf(tree, "Rain/rain/0/root/NOUN/NN");

    for (int i = 1; i < REL_SENTENCE_MAX; ++i) {
        length += (size_t)sprintf(tree + length, " rain/rain/1/list/NOUN/NN");
    }
    const RelSilences silences = find(read_context(*state, trees, 1));
    assert_int_equal(silences.n_silences, 2);
    assert_int_equal(silences.silences[0].reason, REL_SILENCE_CUT);
    assert_int_equal(silences.silences[1].reason, REL_SILENCE_FRAGMENT);
}

static void
does_not_read_thousands_of_tokens(void **state)
{
    RelArena *const arena = *state;
    const char *const tree = "Rain/rain/0/root/NOUN/NN";
    RelContext *const context = read_context(arena, &tree, 1);
    RelSentence *const sentence = &context->sentences->sentences[0];
    const RelPropositions none = {NULL, 0};
    RelSilences silences;

    sentence->n_tokens = REL_EXTRACT_MAX + 1;
    assert_int_equal(rel_silences_find(context, &none, &silences), REL_OK);
    assert_int_equal(silences.n_silences, 1);
    assert_int_equal(silences.silences[0].reason, REL_SILENCE_LONG);
}

static void
has_words_for_every_reason(void **state)
{
    (void)state;
    for (int reason = 0; reason < REL_N_SILENCES; ++reason) {
        assert_true(strlen(rel_silence_text((RelSilenceReason)reason)) > 5);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_a_fragment_from_verbs_that_only_describe),
        cmocka_unit_test(tells_other_languages_and_bare_numbers),
        cmocka_unit_test(tells_questions_from_orders),
        cmocka_unit_test(names_what_is_said_of_nothing),
        cmocka_unit_test(points_to_the_infinitive_that_says_it),
        cmocka_unit_test(keeps_quiet_of_what_is_said),
        cmocka_unit_test(says_which_sentence_is_silent),
        cmocka_unit_test(blames_a_tree_that_the_parser_does_not_trust),
        cmocka_unit_test(notes_a_sentence_as_long_as_they_may_be),
        cmocka_unit_test(does_not_read_thousands_of_tokens),
        cmocka_unit_test(has_words_for_every_reason),
    };
    return cmocka_run_group_tests_name("silence", tests, set_up, tear_down);
}
