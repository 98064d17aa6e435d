// Which propositions make a claim at all?

#include "base/strings.h"
#include "graph/graph.h"

#include "claim_room.h"

static void
takes_no_clause_for_a_thing(void **state)
{
    (void)state;
    tell("Sailing/sail/2/csubj/VERB/VBG annoys/annoy/0/root/VERB/VBZ "
         "Norway/Norway/2/obj/PROPN/NNP",
         "LOC 3 3", 1, 2, 3);
    assert_text(only_statement(), "");
}

static void
takes_no_reflexive_for_an_object(void **state)
{
    (void)state;
    tell("Norway/Norway/2/nsubj/PROPN/NNP hurt/hurt/0/root/VERB/VBD "
         "itself/itself/2/obj/PRON/PRP",
         "LOC 1 1", 1, 2, 3);
    assert_text(only_statement(), "");
}

/// "Norway led Iceland to act" leads nobody, "Norway led Iceland" does
static void
makes_no_claim_of_what_only_causes(void **state)
{
    (void)state;
    RelArgument arguments[2];
    RelProposition *const said =
        tell("Norway/Norway/2/nsubj/PROPN/NNP led/lead/0/root/VERB/VBD "
             "Iceland/Iceland/2/obj/PROPN/NNP to/to/5/mark/PART/TO "
             "act/act/2/xcomp/VERB/VB",
             "LOC 1 1;LOC 3 3", 1, 2, 3);

    assert_text(only_statement(), "Norway led Iceland");
    arguments[0] = said->arguments[0];
    arguments[1] = (RelArgument){.role = REL_ROLE_CLAUSE,
                                 .preposition = rel_text("to"),
                                 .phrase = story_phrase(&story, 0, 5),
                                 .proposition = REL_NONE};
    said->arguments = arguments;
    said->n_arguments = 2;
    assert_text(only_statement(), "");
}

/// The tree hangs the infinitive on what is wanted
static void
makes_no_claim_of_what_is_only_wanted(void **state)
{
    (void)state;
    tell("Norway/Norway/2/nsubj/PROPN/NNP wanted/want/0/root/VERB/VBD "
         "Iceland/Iceland/2/obj/PROPN/NNP to/to/5/mark/PART/TO "
         "act/act/3/acl/VERB/VB",
         "LOC 1 1;LOC 3 3", 1, 2, 3)
        ->lemma = rel_text("want");
    assert_text(only_statement(), "");
}

/// "Norway opened ... and review Iceland": the two verbs do not go together
static void
makes_no_claim_of_a_verb_that_fits_no_other(void **state)
{
    (void)state;
    tell("Norway/Norway/2/nsubj/PROPN/NNP left/leave/0/root/VERB/VBD "
         "and/and/4/cc/CCONJ/CC review/review/2/conj/VERB/VBP "
         "Iceland/Iceland/4/obj/PROPN/NNP",
         "LOC 1 1;LOC 5 5", 1, 4, 5)
        ->lemma = rel_text("review");
    assert_text(only_statement(), "");
}

static void
leads_from_speech_to_nothing(void **state)
{
    (void)state;
    tell("Norway/Norway/2/nsubj/PROPN/NNP said/say/0/root/VERB/VBD "
         "little/little/2/obj/NOUN/NN",
         "LOC 1 1", 1, 2, 3);
    assert_text(only_statement(), "");
}

static void
leaves_out_numbers_that_count_nothing(void **state)
{
    (void)state;
    RelArgument argument;
    RelProposition *const said =
        tell("Norway/Norway/2/nsubj/PROPN/NNP downed/down/0/root/VERB/VBD "
             "14/14/2/obj/NUM/CD",
             "LOC 1 1", 1, 2, 3);

    argument = said->arguments[0];
    argument.value_kind = REL_VALUE_INTEGER;
    argument.value = rel_text("14");
    said->arguments = &argument;
    assert_text(only_statement(), "");
    argument.unit = rel_text("percent");
    assert_text(only_statement(), "Norway downed 14");
}

/// A part of the firm is a thing, of which the amount is known
static void
takes_a_share_for_a_thing(void **state)
{
    (void)state;
    RelArgument argument;
    RelProposition *const said = tell(
        "Norway/Norway/2/nsubj/PROPN/NNP owns/own/0/root/VERB/VBZ "
        "12/12/4/nummod/NUM/CD percent/percent/2/obj/NOUN/NN "
        "of/of/7/case/ADP/IN the/the/7/det/DET/DT firm/firm/4/nmod/NOUN/NN",
        "LOC 1 1", 1, 2, 4);

    argument = said->arguments[0];
    argument.phrase.begin = 2;
    argument.phrase.end = 7;
    argument.value_kind = REL_VALUE_INTEGER;
    argument.value = rel_text("12");
    argument.unit = rel_text("percent");
    said->arguments = &argument;
    assert_text(only_statement(), "Norway owns _12_percent_of_the_firm-015a7d");
    argument.phrase.end = 4; // "12 percent"
    assert_text(only_statement(), "Norway owns 12");
}

/// "sank over three months": how long is no thing
static void
leaves_out_how_long_it_took(void **state)
{
    (void)state;
    RelArgument argument;
    RelProposition *const said =
        tell("Norway/Norway/2/nsubj/PROPN/NNP sank/sink/0/root/VERB/VBD "
             "months/month/2/obl/NOUN/NNS",
             "LOC 1 1", 1, 2, 3);

    argument = said->arguments[0];
    argument.value_kind = REL_VALUE_STRING;
    argument.value = rel_text("P3M");
    said->arguments = &argument;
    assert_text(only_statement(), "");
    argument.value = rel_text("3-1");
    assert_false(rel_text_is(only_statement(), ""));
}

/// "called Iceland a friend" calls on nobody
static void
makes_no_claim_of_what_is_only_called(void **state)
{
    (void)state;
    RelArgument arguments[2];
    RelProposition *const said =
        tell("Norway/Norway/2/nsubj/PROPN/NNP called/call/0/root/VERB/VBD "
             "Iceland/Iceland/2/obj/PROPN/NNP friend/friend/2/xcomp/NOUN/NN",
             "LOC 1 1;LOC 3 3", 1, 2, 3);

    said->lemma = rel_text("call");
    arguments[0] = said->arguments[0];
    arguments[1] = (RelArgument){.role = REL_ROLE_COMPLEMENT,
                                 .phrase = story_phrase(&story, 0, 4),
                                 .proposition = REL_NONE};
    said->arguments = arguments;
    assert_false(rel_text_is(only_statement(), ""));
    said->n_arguments = 2;
    assert_text(only_statement(), "");
}

/// What Norway loves is not read; that it collapsed tells all
static void
leaves_out_verbs_that_say_too_little(void **state)
{
    (void)state;
    RelProposition *const said =
        tell("Norway/Norway/2/nsubj/PROPN/NNP went/go/0/root/VERB/VBD "
             "Iceland/Iceland/2/obj/PROPN/NNP",
             "LOC 1 1;LOC 3 3", 1, 2, 3);

    said->n_arguments = 0;
    said->lemma = rel_text("love");
    assert_text(only_statement(), "");
    said->lemma = rel_text("go");
    assert_text(only_statement(), "");
    said->lemma = rel_text("collapse");
    assert_false(rel_text_is(only_statement(), ""));
}

/// "is at 195 inches": what is so long, the preposition does not tell
static void
leaves_out_measures_behind_a_preposition(void **state)
{
    (void)state;
    RelArgument argument;
    RelProposition *const said =
        tell("Norway/Norway/2/nsubj/PROPN/NNP is/be/2/cop/AUX/VBZ "
             "195/195/0/root/NUM/CD",
             "LOC 1 1", 1, 3, 3);

    said->origin = REL_FROM_COPULA;
    said->lemma = rel_text("be");
    argument = said->arguments[0];
    argument.value_kind = REL_VALUE_INTEGER;
    argument.value = rel_text("195");
    argument.unit = rel_text("inch");
    said->arguments = &argument;
    assert_false(rel_text_is(only_statement(), ""));
    argument.preposition = rel_text("at");
    assert_text(only_statement(), "");
}

/// A named person is no organization, whatever the tree says
static void
equates_no_person_with_a_body(void **state)
{
    (void)state;
    RelProposition *const said = tell(
        "Ana/Ana/2/compound/PROPN/NNP Lopes/Lopes/5/nsubj/PROPN/NNP "
        "is/be/5/cop/AUX/VBZ a/a/5/det/DET/DT company/company/0/root/NOUN/NN",
        "PER 1 2", 2, 5, 5);

    said->origin = REL_FROM_COPULA;
    said->lemma = rel_text("be");
    assert_text(only_statement(), "");
}

/// Rather unsure where nobody is said to act, and in questions
static void
doubts_what_is_asked(void **state)
{
    (void)state;
    tell("Norway/Norway/2/nsubj/PROPN/NNP warned/warn/0/root/VERB/VBD "
         "Iceland/Iceland/2/obj/PROPN/NNP ?/?/2/punct/PUNCT/.",
         "LOC 1 1;LOC 3 3", 1, 2, 3);
    RelGraph *const graph = story_graph(&world, &story);

    assert_int_equal(rel_graph_n_statements(graph), 1);
    assert_false(rel_graph_statement(graph, 0)->asserted);
    rel_graph_free(graph);
}

/// "buy" is a takeover of a company only
static void
takes_words_of_many_meanings_by_their_classes(void **state)
{
    (void)state;
    tell("Norway/Norway/2/nsubj/PROPN/NNP bought/buy/0/root/VERB/VBD "
         "Hvitasker/Hvitasker/2/obj/PROPN/NNP",
         "LOC 1 1;ORG 3 3", 1, 2, 3)
        ->lemma = rel_text("buy");
    assert_text(only_statement(), "Norway acquired Hvitasker");

    story_begin(&story, arena, "cod");
    tell("Norway/Norway/2/nsubj/PROPN/NNP bought/buy/0/root/VERB/VBD "
         "14/14/4/nummod/NUM/CD cod/cod/2/obj/NOUN/NN",
         "LOC 1 1", 1, 2, 4)
        ->lemma = rel_text("buy");
    assert_int_equal(rel_text_find(only_statement(), "Norway bought"), 0);
}

static void
leaves_out_when_somebody_spoke(void **state)
{
    (void)state;
    RelArgument argument;
    RelProposition *const said =
        tell("Norway/Norway/2/nsubj/PROPN/NNP reported/report/0/root/VERB/VBD "
             "over/over/4/case/ADP/IN Easter/easter/2/obl/NOUN/NN",
             "LOC 1 1", 1, 2, 4);

    said->lemma = rel_text("report of");
    argument = said->arguments[0];
    argument.role = REL_ROLE_OBLIQUE;
    argument.preposition = rel_text("of");
    said->arguments = &argument;
    assert_true(only_statement().length > 0);
    said->lemma = rel_text("report over");
    argument.preposition = rel_text("over");
    assert_text(only_statement(), "");
}

/// "Norway is voting next month"
static void
expects_what_is_dated_after_the_document(void **state)
{
    (void)state;
    RelArgument arguments[2];
    RelProposition *const said =
        tell("Norway/Norway/2/nsubj/PROPN/NNP warned/warn/0/root/VERB/VBD "
             "Iceland/Iceland/2/obj/PROPN/NNP",
             "LOC 1 1;LOC 3 3", 1, 2, 3);

    story.document.date = rel_text("2026-03-02");
    arguments[0] = said->arguments[0];
    arguments[1] = (RelArgument){.role = REL_ROLE_DATE,
                                 .phrase = story_phrase(&story, 0, 3),
                                 .value_kind = REL_VALUE_MONTH,
                                 .value = rel_text("2026-04"),
                                 .proposition = REL_NONE};
    said->arguments = arguments;
    said->n_arguments = 2;
    RelGraph *graph = story_graph(&world, &story);
    assert_int_equal(rel_graph_statement(graph, 0)->modality, REL_FUTURE);
    rel_graph_free(graph);

    arguments[1].value = rel_text("2026-03");
    graph = story_graph(&world, &story);
    assert_int_equal(rel_graph_statement(graph, 0)->modality, REL_FACTUAL);
    rel_graph_free(graph);
}

/// "Republican governor Ana Lopes" is governor of no Republican
static void
takes_adjectives_of_offices_for_countries_only(void **state)
{
    (void)state;
    RelProposition *const said = tell(
        "Liberal/Liberal/2/amod/ADJ/NNP President/president/4/nmod/PROPN/NNP "
        "Ana/Ana/4/compound/PROPN/NNP Lopes/Lopes/5/nsubj/PROPN/NNP "
        "spoke/speak/0/root/VERB/VBD",
        "PER 3 4", 4, 2, 1);

    said->origin = REL_FROM_TITLE;
    said->lemma = rel_text("president of");
    said->curated = world_relation(&world, "leads");
    assert_text(only_statement(), "");
}

/// A rule that is wrong too often gives statements, not facts
static void
asserts_nothing_that_a_withheld_rule_has_read(void **state)
{
    (void)state;
    RelGraphLists lists = *world.lists;
    World other = world;
    RelProposition *const said =
        tell("Norway/Norway/2/nsubj/PROPN/NNP backs/back/0/root/VERB/VBZ "
             "Iceland/Iceland/2/obj/PROPN/NNP",
             "LOC 1 1;LOC 3 3", 1, 2, 3);

    said->rule = "omen";
    lists.unasserted = read_words(arena, "hunch\nomen");
    other.lists = &lists;
    RelGraph *graph = story_graph(&other, &story);
    assert_int_equal(rel_graph_n_statements(graph), 1);
    assert_false(rel_graph_statement(graph, 0)->asserted);
    rel_graph_free(graph);

    said->rule = "clause";
    graph = story_graph(&other, &story);
    assert_true(rel_graph_statement(graph, 0)->asserted);
    rel_graph_free(graph);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
#define WORTH_TEST(name)                                                       \
    cmocka_unit_test_setup_teardown(name, set_up, tear_down)
        WORTH_TEST(takes_no_clause_for_a_thing),
        WORTH_TEST(takes_no_reflexive_for_an_object),
        WORTH_TEST(makes_no_claim_of_what_only_causes),
        WORTH_TEST(makes_no_claim_of_what_is_only_wanted),
        WORTH_TEST(makes_no_claim_of_a_verb_that_fits_no_other),
        WORTH_TEST(leads_from_speech_to_nothing),
        WORTH_TEST(leaves_out_numbers_that_count_nothing),
        WORTH_TEST(takes_a_share_for_a_thing),
        WORTH_TEST(leaves_out_how_long_it_took),
        WORTH_TEST(makes_no_claim_of_what_is_only_called),
        WORTH_TEST(leaves_out_verbs_that_say_too_little),
        WORTH_TEST(leaves_out_measures_behind_a_preposition),
        WORTH_TEST(equates_no_person_with_a_body),
        WORTH_TEST(doubts_what_is_asked),
        WORTH_TEST(leaves_out_when_somebody_spoke),
        WORTH_TEST(expects_what_is_dated_after_the_document),
        WORTH_TEST(takes_adjectives_of_offices_for_countries_only),
        WORTH_TEST(takes_words_of_many_meanings_by_their_classes),
        WORTH_TEST(asserts_nothing_that_a_withheld_rule_has_read),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
