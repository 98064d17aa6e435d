// The best tree: against all trees of short sentences.

#include "syntax/eisner.h"

#include "test.h"

#include <math.h>

enum { MOST = 6, LONGEST = 64 };

static uint32_t seed = 3;

static float
next_score(void)
{
    seed = seed * 1664525u + 1013904223u;
    return (float)(seed >> 8 & 0xFFFF) / 4096.0f;
}

static void
fill(float *scores, RelIndex n)
{
    for (RelIndex i = 0; i < n * (n + 1); ++i) {
        scores[i] = next_score();
    }
}

static double
sum_tree(const float *scores, RelIndex n, const RelIndex *heads)
{
    double sum = 0;

    for (RelIndex i = 0; i < n; ++i) {
        sum += (double)scores[i * (n + 1) + heads[i]];
    }
    return sum;
}

/// One root, and every token leads to it
static bool
is_tree(const RelIndex *heads, RelIndex n)
{
    RelIndex n_roots = 0;

    for (RelIndex i = 0; i < n; ++i) {
        RelIndex at = i + 1;
        n_roots += heads[i] == 0;
        for (RelIndex steps = 0; at != 0 && steps <= n; ++steps) {
            at = heads[at - 1];
        }
        if (at != 0) {
            return false;
        }
    }
    return n_roots == 1;
}

/// Tell whether no two arcs cross, that from the root included
static bool
is_projective(const RelIndex *heads, RelIndex n)
{
    for (RelIndex i = 1; i <= n; ++i) {
        for (RelIndex k = 1; k <= n; ++k) {
            const RelIndex low = heads[i - 1] < i ? heads[i - 1] : i;
            const RelIndex high = heads[i - 1] < i ? i : heads[i - 1];
            const RelIndex head = heads[k - 1];
            if (k > low && k < high && (head < low || head > high)) {
                return false;
            }
        }
    }
    return true;
}

/// The best sum over all trees, or over those without crossing arcs
static double
search(const float *scores, RelIndex n, RelIndex *heads, RelIndex at,
       bool projective)
{
    double best = -HUGE_VAL;

    if (at == n) {
        return is_tree(heads, n) && (!projective || is_projective(heads, n))
                   ? sum_tree(scores, n, heads)
                   : best;
    }
    for (heads[at] = 0; heads[at] <= n; ++heads[at]) {
        if (heads[at] != at + 1) {
            const double sum = search(scores, n, heads, at + 1, projective);
            best = sum > best ? sum : best;
        }
    }
    return best;
}

static void
finds_the_best_tree(void **state)
{
    float scores[MOST * (MOST + 1)];
    RelIndex heads[MOST], other[MOST];
    RelEisner *eisner = NULL;

    (void)state;
    assert_int_equal(rel_eisner_new(&REL_HEAP, MOST, &eisner), REL_OK);
    for (int times = 0; times < 60; ++times) {
        const RelIndex n = 1 + (RelIndex)times % 5;
        fill(scores, n);
        rel_eisner_run(eisner, scores, n, heads);
        assert_true(is_tree(heads, n));
        const double sum = sum_tree(scores, n, heads);
        const double best = search(scores, n, other, 0, false);
        const double flat = search(scores, n, other, 0, true);
        assert_true(fabs(sum - best) < 1e-4 || fabs(sum - flat) < 1e-4);
    }
    rel_eisner_free(eisner);
}

static void
breaks_a_circle(void **state)
{
    // Each of two words would rather hang on the other.
    const float scores[] = {1, 0, 9, 2, 9, 0};
    RelIndex heads[2];
    RelEisner *eisner = NULL;

    (void)state;
    assert_int_equal(rel_eisner_new(&REL_HEAP, 2, &eisner), REL_OK);
    rel_eisner_run(eisner, scores, 2, heads);
    assert_int_equal(heads[0], 2);
    assert_int_equal(heads[1], 0);
    rel_eisner_free(eisner);
}

static void
lets_one_root_in_only(void **state)
{
    const float scores[] = {9, 0, 1, 8, 2, 0};
    RelIndex heads[2];
    RelEisner *eisner = NULL;

    (void)state;
    assert_int_equal(rel_eisner_new(&REL_HEAP, 2, &eisner), REL_OK);
    rel_eisner_run(eisner, scores, 2, heads);
    assert_int_equal(heads[0], 0);
    assert_int_equal(heads[1], 1);
    rel_eisner_free(eisner);
}

static void
makes_a_tree_of_any_numbers(void **state)
{
    static float scores[LONGEST * (LONGEST + 1)];
    RelIndex heads[LONGEST];
    RelEisner *eisner = NULL;

    (void)state;
    assert_int_equal(rel_eisner_new(&REL_HEAP, LONGEST, &eisner), REL_OK);
    for (int times = 0; times < 8; ++times) {
        for (RelIndex i = 0; i < LONGEST * (LONGEST + 1); ++i) {
            const float wild[] = {NAN, INFINITY, -INFINITY, 0, next_score()};
            scores[i] = wild[(size_t)next_score() % 5];
        }
        rel_eisner_run(eisner, scores, LONGEST, heads);
        assert_true(is_tree(heads, LONGEST));
    }
    rel_eisner_free(eisner);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_best_tree),
        cmocka_unit_test(breaks_a_circle),
        cmocka_unit_test(lets_one_root_in_only),
        cmocka_unit_test(makes_a_tree_of_any_numbers),
    };
    return cmocka_run_group_tests_name("eisner", tests, NULL, NULL);
}
