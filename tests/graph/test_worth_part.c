// Which passives, subjects and parts of things make no claim?  The trees are
// given, so that no network can hide a rule.

#include "graph/graph.h"

#include "base/strings.h"

#include "claim_room.h"

/// "Norway is blocked" tells of no deed, "was blocked" does
static void
takes_a_state_for_no_deed(void **state)
{
    (void)state;
    tell("Norway/Norway/3/nsubj:pass/PROPN/NNP is/be/3/aux:pass/AUX/VBZ "
         "blocked/block/0/root/VERB/VBN",
         "LOC 1 1", 0, 3, 1)
        ->lemma = rel_text("block");
    assert_text(only_statement(), "");
    tell("Norway/Norway/3/nsubj:pass/PROPN/NNP was/be/3/aux:pass/AUX/VBD "
         "blocked/block/0/root/VERB/VBN",
         "LOC 1 1", 0, 3, 1)
        ->lemma = rel_text("block");
    assert_true(only_statement().length > 0);
}

/// "Dressed in black, ..." dressed nobody
static void
takes_a_participle_beside_a_clause_for_no_deed(void **state)
{
    (void)state;
    tell("Dressed/dress/3/advcl/VERB/VBN Norway/Norway/3/nsubj/PROPN/NNP "
         "slept/sleep/0/root/VERB/VBD",
         "LOC 2 2", 0, 1, 2)
        ->lemma = rel_text("dress");
    assert_text(only_statement(), "");
}

/// "Three years helped Norway"
static void
lets_no_span_of_time_act(void **state)
{
    (void)state;
    tell("Three/three/2/nummod/NUM/CD years/year/3/nsubj/NOUN/NNS "
         "helped/help/0/root/VERB/VBD Norway/Norway/3/obj/PROPN/NNP",
         "LOC 4 4", 2, 3, 4)
        ->lemma = rel_text("help");
    assert_text(only_statement(), "");
}

/// "boats leaves Norway ." cannot be said of boats
static void
asks_the_verb_whether_it_is_many(void **state)
{
    (void)state;
    tell("boats/boat/2/nsubj/NOUN/NNS leaves/leave/0/root/VERB/VBZ "
         "Norway/Norway/2/obj/PROPN/NNP ././2/punct/PUNCT/.",
         "LOC 3 3", 1, 2, 3);
    assert_text(only_statement(), "");
    tell("boats/boat/2/nsubj/NOUN/NNS leave/leave/0/root/VERB/VBP "
         "Norway/Norway/2/obj/PROPN/NNP ././2/punct/PUNCT/.",
         "LOC 3 3", 1, 2, 3);
    assert_true(only_statement().length > 0);
}

/// "Norway that includes Peru": no name needs to be told apart
static void
gives_no_name_a_clause_that_tells_which(void **state)
{
    (void)state;
    tell("Norway/Norway/0/root/PROPN/NNP that/that/3/nsubj/PRON/WDT "
         "hired/hire/1/acl:relcl/VERB/VBD Peru/Peru/3/obj/PROPN/NNP",
         "LOC 1 1;LOC 4 4", 1, 3, 4)
        ->lemma = rel_text("hire");
    assert_text(only_statement(), "");
}

/// "implied some sort" is half of what was implied
static void
takes_no_half_for_a_thing(void **state)
{
    (void)state;
    tell("Norway/Norway/2/nsubj/PROPN/NNP implied/imply/0/root/VERB/VBD "
         "sort/sort/2/obj/NOUN/NN",
         "LOC 1 1", 1, 2, 3)
        ->lemma = rel_text("imply");
    assert_text(only_statement(), "");
    tell("Norway/Norway/2/nsubj/PROPN/NNP implied/imply/0/root/VERB/VBD "
         "threat/threat/2/obj/NOUN/NN",
         "LOC 1 1", 1, 2, 3)
        ->lemma = rel_text("imply");
    assert_true(only_statement().length > 0);
}

/// "took a look"
static void
takes_no_idiom_at_its_words(void **state)
{
    (void)state;
    tell("Norway/Norway/2/nsubj/PROPN/NNP took/take/0/root/VERB/VBD "
         "look/look/2/obj/NOUN/NN",
         "LOC 1 1", 1, 2, 3)
        ->lemma = rel_text("take");
    assert_text(only_statement(), "");
}

/// "Norway directed": whom?
static void
asks_for_the_object_of_verbs_that_need_one(void **state)
{
    (void)state;
    RelProposition *const said =
        tell("Norway/Norway/2/nsubj/PROPN/NNP directed/direct/0/root/VERB/VBD "
             "Peru/Peru/2/obj/PROPN/NNP",
             "LOC 1 1;LOC 3 3", 1, 2, 3);

    said->lemma = rel_text("direct");
    assert_true(only_statement().length > 0);
    said->n_arguments = 0;
    assert_text(only_statement(), "");
}

/// "provided Peru with boats": boats are what it provided
static void
leads_to_what_is_given(void **state)
{
    (void)state;
    RelArgument arguments[2];
    RelProposition *const said =
        tell("Norway/Norway/2/nsubj/PROPN/NNP provided/provide/0/root/VERB/VBD "
             "Peru/Peru/2/obj/PROPN/NNP with/with/5/case/ADP/IN "
             "boats/boat/2/obl/NOUN/NNS",
             "LOC 1 1;LOC 3 3", 1, 2, 3);

    said->lemma = rel_text("provide");
    arguments[0] = said->arguments[0];
    arguments[1] = (RelArgument){.role = REL_ROLE_OBLIQUE,
                                 .preposition = rel_text("with"),
                                 .phrase = story_phrase(&story, 0, 5),
                                 .proposition = REL_NONE};
    said->arguments = arguments;
    said->n_arguments = 2;
    assert_int_equal(rel_text_find(only_statement(), "Norway provided boats"),
                     0);
}

/// "was shown a card": in the passive, since nobody else is named
static void
tells_who_was_shown_what(void **state)
{
    (void)state;
    RelArgument arguments[2];
    RelProposition *const said =
        tell("Norway/Norway/3/nsubj:pass/PROPN/NNP was/be/3/aux:pass/AUX/VBD "
             "shown/show/0/root/VERB/VBN Peru/Peru/3/obj/PROPN/NNP",
             "LOC 1 1;LOC 4 4", 0, 3, 4);

    said->lemma = rel_text("show");
    arguments[0] = said->arguments[0];
    arguments[1] = (RelArgument){.role = REL_ROLE_RECIPIENT,
                                 .phrase = story_phrase(&story, 0, 1),
                                 .proposition = REL_NONE};
    said->arguments = arguments;
    said->n_arguments = 2;
    assert_text(only_statement(), "Norway wasShown Peru");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
#define PART_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
        PART_TEST(takes_a_state_for_no_deed),
        PART_TEST(takes_a_participle_beside_a_clause_for_no_deed),
        PART_TEST(lets_no_span_of_time_act),
        PART_TEST(asks_the_verb_whether_it_is_many),
        PART_TEST(gives_no_name_a_clause_that_tells_which),
        PART_TEST(takes_no_half_for_a_thing),
        PART_TEST(takes_no_idiom_at_its_words),
        PART_TEST(asks_for_the_object_of_verbs_that_need_one),
        PART_TEST(leads_to_what_is_given),
        PART_TEST(tells_who_was_shown_what),
    };
    return cmocka_run_group_tests_name("parts", tests, NULL, NULL);
}
