// What a verb is by itself: its key in lists, saying, the present.

#include "tree/verb.h"

#include "clauses.h"

#include "arena_room.h"

static void
has_its_particle_in_its_key(void **state)
{
    const char *const tree = "They/they/2/nsubj/PRON/PRP "
                             "ruled/rule/0/root/VERB/VBD "
                             "out/out/2/compound:prt/ADP/RP "
                             "talks/talk/2/obj/NOUN/NNS";
    const RelContext *const context = read_context(*state, &tree, 1);
    char room[32];
    char small[sizeof "rule out" - 2];

    assert_text(rel_verb_key(&context->trees[0], 1, room, sizeof room),
                "rule out");
    assert_text(rel_verb_key(&context->trees[0], 1, small, sizeof small),
                "rule");
}

static void
says_also_where_it_denies(void **state)
{
    const char *const tree = "Ida/Ida/2/nsubj/PROPN/NNP "
                             "said/say/0/root/VERB/VBD "
                             "denied/deny/2/conj/VERB/VBD "
                             "left/leave/2/conj/VERB/VBD "
                             "say/say/2/obj/NOUN/NN";
    const RelContext *const context = read_context(*state, &tree, 1);
    const RelTree *const read = &context->trees[0];

    assert_true(rel_verb_is_saying(context->lists, read, 1));
    assert_true(rel_verb_is_saying(context->lists, read, 2));
    assert_false(rel_verb_is_saying(context->lists, read, 3));
    assert_false(rel_verb_is_saying(context->lists, read, 4));
}

/// The predicate at `token` stands in the present
static bool
is_present(RelArena *arena, const char *tree, RelIndex token)
{
    return rel_verb_is_present(&read_context(arena, &tree, 1)->trees[0], token);
}

static void
tells_the_present_by_its_first_helper(void **state)
{
    const char *const tree = "Ships/ship/3/nsubj/NOUN/NNS "
                             "are/be/3/aux/AUX/VBP "
                             "sailing/sail/0/root/VERB/VBG ././3/punct/PUNCT/.";

    assert_true(is_present(*state, tree, 2));
}

static void
takes_the_present_of_a_headline_for_the_past(void **state)
{
    assert_false(is_present(*state,
                            "Ships/ship/2/nsubj/NOUN/NNS "
                            "sail/sail/0/root/VERB/VBP",
                            1));
}

static void
doubts_a_present_that_does_not_agree(void **state)
{
    assert_false(is_present(*state,
                            "Lyon/Lyon/2/nsubj/PROPN/NNP "
                            "beat/beat/0/root/VERB/VBP "
                            "Turin/Turin/2/obj/PROPN/NNP ././2/punct/PUNCT/.",
                            1));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(has_its_particle_in_its_key),
        cmocka_unit_test(says_also_where_it_denies),
        cmocka_unit_test(tells_the_present_by_its_first_helper),
        cmocka_unit_test(takes_the_present_of_a_headline_for_the_past),
        cmocka_unit_test(doubts_a_present_that_does_not_agree),
    };
    return cmocka_run_group_tests_name("verb", tests, set_up, tear_down);
}
