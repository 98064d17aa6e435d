// Which clauses tell of what always holds?

#include "perspective/generic.h"

#include "clauses.h"

#include "arena_room.h"

#define FIRMS_THAT_PAY                                                         \
    "Firms/firm/4/nsubj/NOUN/NNS that/that/3/nsubj/PRON/WDT "                  \
    "pay/pay/1/acl:relcl/VERB/VBP "

/// The predicate at `token` (from 1) is a rule
static bool
is_rule(RelArena *arena, const char *tree, RelIndex token)
{
    const RelContext *const context = read_context(arena, &tree, 1);
    return rel_generic_is_rule(context->lists, &context->trees[0], token - 1);
}

/// The relative clause at `token` (from 1) tells a class of things
static bool
is_class(RelArena *arena, const char *tree, RelIndex token)
{
    const RelContext *const context = read_context(arena, &tree, 1);
    return rel_generic_is_class(context->lists, &context->trees[0], token - 1);
}

static void
needs_the_simple_present_twice(void **state)
{
    const char *const rule =
        FIRMS_THAT_PAY "win/win/0/root/VERB/VBP ././4/punct/PUNCT/.";
    const char *const past =
        FIRMS_THAT_PAY "won/win/0/root/VERB/VBD ././4/punct/PUNCT/.";

    assert_true(is_rule(*state, rule, 4));
    assert_true(is_class(*state, rule, 3));
    assert_false(is_rule(*state, past, 4));
    assert_false(is_class(*state, past, 3));
}

static void
takes_the_present_of_a_headline_for_the_past(void **state)
{
    assert_false(is_rule(*state, FIRMS_THAT_PAY "win/win/0/root/VERB/VBP", 4));
}

static void
leaves_one_firm_and_verbs_of_saying_alone(void **state)
{
    assert_false(
        is_rule(*state,
                "The/the/2/det/DET firm/firm/5/nsubj/NOUN/NN "
                "that/that/4/nsubj/PRON/WDT pays/pay/2/acl:relcl/VERB/VBZ "
                "wins/win/0/root/VERB/VBZ ././5/punct/PUNCT/.",
                5));
    assert_false(is_rule(
        *state, FIRMS_THAT_PAY "say/say/0/root/VERB/VBP ././4/punct/PUNCT/.",
        4));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(needs_the_simple_present_twice),
        cmocka_unit_test(takes_the_present_of_a_headline_for_the_past),
        cmocka_unit_test(leaves_one_firm_and_verbs_of_saying_alone),
    };
    return cmocka_run_group_tests_name("generic", tests, set_up, tear_down);
}
