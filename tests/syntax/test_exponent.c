// Exponent: e^x and log x, one and many.

#include "syntax/exponent.h"

#include "test.h"

#include <string.h>

static void
raises_e_to_a_power(void **state)
{
    (void)state;
    assert_float_equal(rel_exp(0), 1, 1e-6);
    assert_float_equal(rel_exp(-1), 0.36787944, 1e-6);
    assert_float_equal(rel_exp(-0.3f), 0.74081822, 1e-6);
    assert_float_equal(rel_exp(-20), 0, 1e-8);
    assert_true(rel_exp(-1e9f) >= 0);
}

static void
takes_the_logarithm(void **state)
{
    (void)state;
    assert_float_equal(rel_log(1), 0, 1e-9);
    assert_float_equal(rel_log(2), 0.69314718, 1e-6);
    assert_float_equal(rel_log(0.7f), -0.35667494, 1e-6);
    assert_float_equal(rel_log(0.01f), -4.60517019, 1e-5);
    assert_float_equal(rel_log(12345), 9.42100640, 1e-5);
    assert_float_equal(rel_log(1.2e-38f), -87.3156, 1e-3);
}

/// Four at a time or one by one, no bit differs
static void
raises_many_as_it_raises_one(void **state)
{
    enum { MOST = 43 };
    float values[MOST], found[MOST + 1], expected[MOST];

    (void)state;
    for (size_t i = 0; i < MOST; ++i) {
        values[i] = 3.0f - (float)(i * i) * 0.0537f;
        expected[i] = rel_exp(values[i] - 2.9f);
    }
    for (size_t n = 0; n <= MOST; ++n) {
        found[n] = 7;
        rel_exp_all(values, n, 2.9f, found);
        assert_memory_equal(found, expected, n * sizeof(float));
        assert_true(found[n] == 7);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(raises_e_to_a_power),
        cmocka_unit_test(takes_the_logarithm),
        cmocka_unit_test(raises_many_as_it_raises_one),
    };
    return cmocka_run_group_tests_name("exponent", tests, NULL, NULL);
}
