// Arcs: a head loses where no relation to it fits, and sure ones have no rival.

#include "syntax/arcs.h"

#include "test.h"

enum { N = 3 };

/// Scores of the heads of three words: the second is the root, the first
/// hangs on it for sure, the third on the first or, a little less, the second
static const float SCORES[N * (N + 1)] = {
    0, 0, 9, 0, // first
    9, 0, 0, 0, // second
    0, 3, 2, 0, // third
};

static void
finds_two_heads_of_what_is_not_sure(void **state)
{
    RelIndex best[N];
    RelIndex second[N];

    (void)state;
    assert_true(rel_arcs_rivals(SCORES, N, best, second));
    assert_int_equal(best[0], 2);
    assert_int_equal(second[0], 2);
    assert_int_equal(best[1], 0);
    assert_int_equal(second[1], 0);
    assert_int_equal(best[2], 1);
    assert_int_equal(second[2], 2);
}

static void
gives_a_lone_word_no_rival(void **state)
{
    const float scores[] = {1, 5};
    RelIndex best;
    RelIndex second;

    (void)state;
    assert_false(rel_arcs_rivals(scores, 1, &best, &second));
    assert_int_equal(best, 0);
    assert_int_equal(second, 0);
}

static void
lets_the_relation_decide(void **state)
{
    const float chances[2 * N] = {1, 1, 0.4f, 1, 1, 0.9f};
    RelIndex best[N];
    RelIndex second[N];
    float weighed[N * (N + 1)];
    const float *third = weighed + 2 * (N + 1);

    (void)state;
    assert_true(rel_arcs_rivals(SCORES, N, best, second));
    rel_arcs_weigh(SCORES, N, best, second, chances, weighed);
    assert_true(third[2] > third[1]);
    assert_true(third[1] > third[0]);
    for (size_t k = 0; k < 2 * (N + 1); ++k) { // the sure ones stay
        assert_float_equal(weighed[k], SCORES[k], 0);
    }
}

static void
moves_a_second_subject_to_its_next_head(void **state)
{
    const float scores[N * (N + 1)] = {
        0, 0, 5, 4, // first
        9, 0, 0, 0, // second
        0, 0, 5, 0, // third
    };
    const RelChoice choices[N] = {{.probability = 0.01f, .barred = 1},
                                  {.probability = 1},
                                  {.probability = 1}};
    RelIndex heads[N] = {2, 0, 2};

    (void)state;
    assert_true(rel_arcs_move(scores, N, heads, choices));
    assert_int_equal(heads[0], 3);
    assert_false(
        rel_arcs_move(scores, N, heads, (RelChoice[N]){{0}, {0}, {0}}));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_two_heads_of_what_is_not_sure),
        cmocka_unit_test(gives_a_lone_word_no_rival),
        cmocka_unit_test(lets_the_relation_decide),
        cmocka_unit_test(moves_a_second_subject_to_its_next_head),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
