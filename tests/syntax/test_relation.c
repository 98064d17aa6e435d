// Relations: one subject and one object a head.

#include "syntax/relation.h"

#include "test.h"

enum { IOBJ, NSUBJ, OBJ, OBL, ROOT, N_RELATIONS };

static RelRelations
make_relations(void)
{
    static const uint32_t offsets[] = {0, 4, 9, 12, 15, 19};

    return (RelRelations){
        .names = {offsets, "iobjnsubjobjoblroot", N_RELATIONS},
        .groups = {0, 1, 2, 0, 0},
        .root = ROOT,
    };
}

static void
takes_the_best_but_never_the_root(void **state)
{
    const RelRelations relations = make_relations();
    const float scores[] = {0, 5, 0, 0, 9};
    const RelIndex heads[] = {2};
    RelChoice choice;

    (void)state;
    rel_relations_choose(&relations, scores, N_RELATIONS, heads, 1, &choice);
    assert_int_equal(choice.relation, NSUBJ);
    assert_true(choice.probability > 0.9f);
}

static void
makes_the_weaker_of_two_objects_something_else(void **state)
{
    // fined(1) Google(2) millions(3)
    const RelRelations relations = make_relations();
    const float scores[] = {
        0, 0, 0, 0, 9, //
        3, 0, 4, 0, 0, //
        0, 0, 9, 0, 0, //
    };
    const RelIndex heads[] = {0, 1, 1};
    RelChoice choices[3];

    (void)state;
    rel_relations_choose(&relations, scores, N_RELATIONS, heads, 3, choices);
    assert_int_equal(choices[1].relation, IOBJ);
    assert_int_equal(choices[2].relation, OBJ);
    assert_true(choices[1].probability < 0.5f);
}

static void
lets_different_heads_have_their_own(void **state)
{
    const RelRelations relations = make_relations();
    const float scores[] = {
        0, 0, 4, 0, 0, //
        0, 0, 4, 0, 0, //
        0, 0, 0, 0, 0, //
    };
    const RelIndex heads[] = {3, 1, 0};
    RelChoice choices[3];

    (void)state;
    rel_relations_choose(&relations, scores, N_RELATIONS, heads, 3, choices);
    assert_int_equal(choices[0].relation, OBJ);
    assert_int_equal(choices[1].relation, OBJ);
}

static void
settles_a_quarrel_that_moves_on(void **state)
{
    // The loser as an object would make a second subject, so it goes on.
    const RelRelations relations = make_relations();
    const float scores[] = {
        0, 8, 0, 0, 0, //
        0, 6, 7, 2, 0, //
        0, 0, 9, 0, 0, //
        0, 0, 0, 0, 0, //
    };
    const RelIndex heads[] = {4, 4, 4, 0};
    RelChoice choices[4];

    (void)state;
    rel_relations_choose(&relations, scores, N_RELATIONS, heads, 4, choices);
    assert_int_equal(choices[0].relation, NSUBJ);
    assert_int_equal(choices[1].relation, OBL);
    assert_int_equal(choices[2].relation, OBJ);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_the_best_but_never_the_root),
        cmocka_unit_test(makes_the_weaker_of_two_objects_something_else),
        cmocka_unit_test(lets_different_heads_have_their_own),
        cmocka_unit_test(settles_a_quarrel_that_moves_on),
    };
    return cmocka_run_group_tests_name("relation", tests, NULL, NULL);
}
