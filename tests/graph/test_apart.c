// Which names that are alike stay apart, in one document?  The trees and names
// are given.

#include "base/strings.h"

#include "story_room.h"

/// Tell a sentence of a subject, a verb and an object (0: none), counted
/// from 1
static void
tell(Story *story, const char *words, const char *names, RelIndex subject,
     RelIndex verb, RelIndex object)
{
    story_say(story, story_tell(story, words, names), subject, verb, object);
}

/// "Dexo teased Dexo Bank. Dexo slept."
static void
keeps_a_firm_from_another_that_it_meets(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    tell(&story,
         "Dexo/Dexo/2/nsubj/PROPN/NNP teased/tease/0/root/VERB/VBD "
         "Dexo/Dexo/4/compound/PROPN/NNP Bank/bank/2/obj/PROPN/NNP",
         "ORG 1 1;ORG 3 4", 1, 2, 4);
    tell(&story, "Dexo/Dexo/2/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD",
         "ORG 1 1", 1, 2, 0);
    RelGraph *const graph = story_graph(&world, &story);

    assert_text(subject_of(graph, "teased"), "Dexo");
    assert_text(subject_of(graph, "slept"), "Dexo");
    rel_graph_free(graph);
}

/// "Dexo Bank woke. Dexo slept."
static void
still_shortens_the_name_of_a_firm(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    tell(&story,
         "Dexo/Dexo/2/compound/PROPN/NNP Bank/bank/3/nsubj/PROPN/NNP "
         "woke/wake/0/root/VERB/VBD",
         "ORG 1 2", 2, 3, 0);
    tell(&story, "Dexo/Dexo/2/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD",
         "ORG 1 1", 1, 2, 0);
    assert_subject(&story, "slept", "Dexo Bank");
}

/// "Norhav teased Per Norhav. Norhav slept."
static void
keeps_a_firm_from_its_founder(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    tell(&story,
         "Norhav/Norhav/2/nsubj/PROPN/NNP teased/tease/0/root/VERB/VBD "
         "Per/Per/2/obj/PROPN/NNP Norhav/Norhav/3/flat/PROPN/NNP",
         "ORG 1 1;PER 3 4", 1, 2, 3);
    tell(&story, "Norhav/Norhav/2/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD",
         "ORG 1 1", 1, 2, 0);
    assert_subject(&story, "slept", "Norhav");
}

/// "Per Voss teased Voss Motors. Voss slept."
static void
takes_a_name_of_both_for_the_firm(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    tell(&story,
         "Per/Per/3/nsubj/PROPN/NNP Voss/Voss/1/flat/PROPN/NNP "
         "teased/tease/0/root/VERB/VBD Voss/Voss/5/compound/PROPN/NNP "
         "Motors/motor/3/obj/PROPN/NNPS",
         "PER 1 2;ORG 4 5", 1, 3, 5);
    tell(&story, "Voss/Voss/2/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD",
         "ORG 1 1", 1, 2, 0);
    assert_subject(&story, "slept", "Voss Motors");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
#define APART_TEST(name)                                                       \
    cmocka_unit_test_setup_teardown(name, set_up, tear_down)
        APART_TEST(keeps_a_firm_from_another_that_it_meets),
        APART_TEST(still_shortens_the_name_of_a_firm),
        APART_TEST(keeps_a_firm_from_its_founder),
        APART_TEST(takes_a_name_of_both_for_the_firm),
    };
    return cmocka_run_group_tests_name("apart", tests, NULL, NULL);
}
