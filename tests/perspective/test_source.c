// Which phrases beside a clause name who says so?

#include "perspective/source.h"

#include "clauses.h"

#include "arena_room.h"

/// The source of the clause of `predicate` (both from 1), or 0
static RelIndex
source_of(RelArena *arena, const char *tree, RelIndex predicate)
{
    const RelContext *const context = read_context(arena, &tree, 1);
    RelIndex speaker;

    return rel_source_find(context->lists, &context->trees[0], predicate - 1,
                           REL_NONE, &speaker) == REL_OK
               ? speaker + 1
               : 0;
}

static void
finds_according_under_the_predicate_and_its_subject(void **state)
{
    assert_int_equal(
        source_of(*state,
                  "dams/dam/2/nsubj/NOUN broke/break/0/root/VERB/VBD "
                  "according/accord/5/case/VERB to/to/3/fixed/ADP "
                  "Oslo/Oslo/2/obl/PROPN",
                  2),
        5);
    assert_int_equal(
        source_of(*state,
                  "dams/dam/6/nsubj/NOUN ,/,/5/punct/PUNCT "
                  "according/accord/5/case/VERB to/to/3/fixed/ADP "
                  "Oslo/Oslo/1/nmod/PROPN broke/break/0/root/VERB/VBD",
                  6),
        5);
}

static void
carries_a_source_back_over_and(void **state)
{
    assert_int_equal(
        source_of(*state,
                  "dams/dam/2/nsubj/NOUN broke/break/0/root/VERB/VBD "
                  "and/and/4/cc/CCONJ sank/sink/2/conj/VERB/VBD "
                  "according/accord/7/case/VERB to/to/5/fixed/ADP "
                  "Oslo/Oslo/4/obl/PROPN",
                  2),
        7);
}

static void
finds_the_owner_of_an_opinion(void **state)
{
    assert_int_equal(
        source_of(*state,
                  "In/in/3/case/ADP the/the/3/det/DET view/view/7/obl/NOUN "
                  "of/of/5/case/ADP Oslo/Oslo/3/nmod/PROPN "
                  "dams/dam/7/nsubj/NOUN broke/break/0/root/VERB/VBD",
                  7),
        5);
    // "in view of" without an article is a reason
    assert_int_equal(
        source_of(*state,
                  "In/in/2/case/ADP view/view/6/obl/NOUN of/of/4/case/ADP "
                  "storms/storm/2/nmod/NOUN dams/dam/6/nsubj/NOUN "
                  "broke/break/0/root/VERB/VBD",
                  6),
        0);
    // "by account", not "by the bank"
    assert_int_equal(
        source_of(*state,
                  "dams/dam/2/nsubj/NOUN broke/break/0/root/VERB/VBD "
                  "by/by/5/case/ADP the/the/5/det/DET bank/bank/2/obl/NOUN",
                  2),
        0);
}

static void
takes_a_work_for_the_teller_of_what_happens_in_it(void **state)
{
    assert_int_equal(
        source_of(*state,
                  "In/in/3/case/ADP the/the/3/det/DET film/film/6/obl/NOUN "
                  ",/,/3/punct/PUNCT dams/dam/6/nsubj/NOUN "
                  "break/break/0/root/VERB/VBP",
                  6),
        3);
    assert_int_equal(
        source_of(*state,
                  "Ida/Ida/2/nsubj/PROPN acted/act/0/root/VERB/VBD "
                  "in/in/5/case/ADP the/the/5/det/DET film/film/2/obl/NOUN",
                  2),
        0);
}

static void
takes_per_only_where_it_is_set_off(void **state)
{
    assert_int_equal(
        source_of(*state,
                  "Per/per/3/case/ADP the/the/3/det/DET "
                  "charter/charter/6/obl/NOUN ,/,/3/punct/PUNCT "
                  "dams/dam/6/nsubj/NOUN broke/break/0/root/VERB/VBD",
                  6),
        3);
    assert_int_equal(source_of(*state,
                               "dams/dam/2/nsubj/NOUN "
                               "broke/break/0/root/VERB/VBD "
                               "per/per/4/case/ADP year/year/2/obl/NOUN",
                               2),
                     0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_according_under_the_predicate_and_its_subject),
        cmocka_unit_test(carries_a_source_back_over_and),
        cmocka_unit_test(finds_the_owner_of_an_opinion),
        cmocka_unit_test(takes_a_work_for_the_teller_of_what_happens_in_it),
        cmocka_unit_test(takes_per_only_where_it_is_set_off),
    };
    return cmocka_run_group_tests_name("source", tests, set_up, tear_down);
}
