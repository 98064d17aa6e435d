// Form cache: a form seen lately is found again with its numbers, and what is
// taken in a turn stays through it.

#include "syntax/form_cache.h"

#include "test.h"

#include <stdio.h>

enum { WIDTH = 3 };

/// A new text for each number
static RelText
make_form(char room[16], unsigned number)
{
    (void)snprintf(room, 16, "form%u", number);
    return rel_text(room);
}

static RelFormCache *
new_cache(void)
{
    RelFormCache *cache = NULL;

    assert_int_equal(rel_form_cache_new(&REL_HEAP, WIDTH, &cache), REL_OK);
    return cache;
}

/// Take a form and fill it in with `value` if it is new; its first number
static float
take(RelFormCache *cache, RelText form, float value)
{
    bool is_new = false;
    float *const numbers = rel_form_cache_take(cache, form, &is_new);

    for (size_t i = 0; is_new && i < WIDTH; ++i) {
        numbers[i] = value;
    }
    assert_true(numbers[0] == numbers[WIDTH - 1]);
    return numbers[0];
}

static void
finds_a_form_again(void **state)
{
    RelFormCache *const cache = new_cache();

    (void)state;
    assert_true(take(cache, rel_text("Iceland"), 1) == 1);
    assert_true(take(cache, rel_text("iceland"), 2) == 2);
    assert_true(take(cache, rel_text("Iceland"), 3) == 1);
    rel_form_cache_turn(cache);
    assert_true(take(cache, rel_text("Iceland"), 4) == 1);
    assert_true(take(cache, rel_text("iceland"), 4) == 2);
    rel_form_cache_free(cache);
}

static void
keeps_all_of_a_turn_among_many_others(void **state)
{
    enum { TURN = REL_FORM_CACHE_SIZE / 2, TURNS = 9 };
    RelFormCache *const cache = new_cache();
    char room[16];

    (void)state;
    for (unsigned turn = 0; turn < TURNS; ++turn) {
        float *taken[TURN];
        rel_form_cache_turn(cache);
        for (unsigned i = 0; i < TURN; ++i) {
            bool is_new = false;
            taken[i] = rel_form_cache_take(
                cache, make_form(room, turn * TURN + i), &is_new);
            assert_true(is_new);
            taken[i][0] = taken[i][WIDTH - 1] = (float)i;
        }
        for (unsigned i = 0; i < TURN; ++i) {
            assert_true(taken[i][0] == (float)i);
            assert_true(take(cache, make_form(room, turn * TURN + i), -1) ==
                        (float)i);
        }
    }
    rel_form_cache_free(cache);
}

static void
forgets_rare_forms_before_common_ones(void **state)
{
    RelFormCache *const cache = new_cache();
    char room[16];

    (void)state;
    (void)take(cache, rel_text("the"), 7);
    for (unsigned i = 0; i < 5 * REL_FORM_CACHE_SIZE; ++i) {
        rel_form_cache_turn(cache);
        assert_true(take(cache, make_form(room, i), (float)i) == (float)i);
        assert_true(take(cache, rel_text("the"), -1) == 7);
    }
    assert_true(take(cache, rel_text("form0"), -1) == -1); // made anew
    rel_form_cache_free(cache);
}

static void
takes_forms_of_any_length(void **state)
{
    RelFormCache *const cache = new_cache();
    char longest[REL_FORM_CACHE_BYTES + 2];

    (void)state;
    memset(longest, 'a', sizeof(longest));
    const RelText fits = {longest, REL_FORM_CACHE_BYTES};
    const RelText exceeds = {longest, REL_FORM_CACHE_BYTES + 1};
    const RelText nothing = {NULL, 0};
    assert_true(take(cache, fits, 1) == 1);
    assert_true(take(cache, fits, 2) == 1);
    assert_true(take(cache, exceeds, 3) == 3);
    assert_true(take(cache, exceeds, 4) == 4); // not kept
    assert_true(take(cache, nothing, 5) == 5);
    assert_true(take(cache, nothing, 6) == 6);
    rel_form_cache_free(cache);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_a_form_again),
        cmocka_unit_test(keeps_all_of_a_turn_among_many_others),
        cmocka_unit_test(forgets_rare_forms_before_common_ones),
        cmocka_unit_test(takes_forms_of_any_length),
    };
    return cmocka_run_group_tests_name("form cache", tests, NULL, NULL);
}
