// Which words deny a predicate?

#include "perspective/polarity.h"

#include "clauses.h"

#include "arena_room.h"

/// Whether the predicate at `token` (from 1) is denied
static bool
is_negated(RelArena *arena, const char *tree, RelIndex token)
{
    const RelContext *const context = read_context(arena, &tree, 1);
    return rel_polarity_negated(context->lists, &context->trees[0], token - 1);
}

static void
hears_not_and_never(void **state)
{
    assert_true(is_negated(*state,
                           "Kiev/Kiev/4/nsubj/PROPN did/do/4/aux/AUX "
                           "not/not/4/advmod/PART reply/reply/0/root/VERB/VB",
                           4));
    assert_true(is_negated(*state,
                           "Kiev/Kiev/3/nsubj/PROPN never/never/3/advmod/ADV "
                           "replied/reply/0/root/VERB/VBD",
                           3));
    assert_false(is_negated(*state,
                            "Kiev/Kiev/2/nsubj/PROPN "
                            "replied/reply/0/root/VERB/VBD",
                            2));
}

static void
hears_no_at_subject_and_object(void **state)
{
    assert_true(is_negated(*state,
                           "No/no/2/det/DET link/link/4/nsubj:pass/NOUN "
                           "was/be/4/aux:pass/AUX made/make/0/root/VERB/VBN",
                           4));
    assert_true(is_negated(*state,
                           "Kiev/Kiev/2/nsubj/PROPN gave/give/0/root/VERB/VBD "
                           "no/no/4/det/DET answer/answer/2/obj/NOUN",
                           2));
    assert_true(is_negated(*state,
                           "Nobody/nobody/2/nsubj/PRON "
                           "came/come/0/root/VERB/VBD",
                           2));
}

static void
hears_no_longer(void **state)
{
    assert_true(is_negated(
        *state,
        "Oslo/Oslo/4/nsubj/PROPN no/no/3/advmod/ADV longer/long/4/advmod/ADV "
        "trades/trade/0/root/VERB/VBZ",
        4));
}

static void
lets_not_only_pass(void **state)
{
    assert_false(is_negated(
        *state,
        "Fire/fire/4/nsubj/NOUN not/not/3/advmod/PART only/only/4/advmod/ADV "
        "wrecked/wreck/0/root/VERB/VBD cars/car/4/obj/NOUN",
        4));
}

static void
leaves_the_denial_of_an_oblique_alone(void **state)
{
    assert_false(is_negated(
        *state,
        "They/they/2/nsubj/PRON won/win/0/root/VERB/VBD with/with/5/case/ADP "
        "no/no/5/det/DET effort/effort/2/obl/NOUN",
        2));
}

static void
hears_nobody_and_what_is_fronted_in_an_oblique(void **state)
{
    assert_true(is_negated(*state,
                           "Kiev/Kiev/2/nsubj/PROPN "
                           "spoke/speak/0/root/VERB/VBD to/to/4/case/ADP "
                           "nobody/nobody/2/obl/PRON",
                           2));
    assert_true(is_negated(*state,
                           "At/at/3/case/ADP no/no/3/det/DET "
                           "time/time/6/obl/NOUN did/do/6/aux/AUX "
                           "Kiev/Kiev/6/nsubj/PROPN reply/reply/0/root/VERB/VB",
                           6));
    assert_false(is_negated(*state,
                            "In/in/3/case/ADP no/no/3/det/DET "
                            "time/time/5/obl/NOUN Kiev/Kiev/5/nsubj/PROPN "
                            "replied/reply/0/root/VERB/VBD",
                            5));
}

static void
tells_few_from_a_few(void **state)
{
    assert_true(is_negated(*state,
                           "Few/few/2/amod/ADJ banks/bank/3/nsubj/NOUN "
                           "signed/sign/0/root/VERB/VBD",
                           3));
    assert_false(is_negated(*state,
                            "A/a/3/det/DET few/few/3/amod/ADJ "
                            "banks/bank/4/nsubj/NOUN "
                            "signed/sign/0/root/VERB/VBD",
                            4));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hears_not_and_never),
        cmocka_unit_test(hears_no_at_subject_and_object),
        cmocka_unit_test(hears_no_longer),
        cmocka_unit_test(lets_not_only_pass),
        cmocka_unit_test(leaves_the_denial_of_an_oblique_alone),
        cmocka_unit_test(hears_nobody_and_what_is_fronted_in_an_oblique),
        cmocka_unit_test(tells_few_from_a_few),
    };
    return cmocka_run_group_tests_name("polarity", tests, set_up, tear_down);
}
