// Scales: a table of weights is read whole or not at all.

#include "text/scale.h"

#include "arena_room.h"

#include <stdio.h>
#include <stdlib.h>

/// Load a file that holds `table`
static RelStatus
load(const char *table, const RelReport *report, RelArena *arena,
     RelScale *scale)
{
    char path[] = "/tmp/relata-scale-XXXXXX";
    const int number = mkstemp(path);
    FILE *file = fdopen(number, "wb");

    assert_non_null(file);
    fputs(table, file);
    assert_int_equal(fclose(file), 0);
    const RelStatus status = rel_scale_load(path, report, arena, scale);
    remove(path);
    return status;
}

static void
adds_up_what_is_listed(void **state)
{
    const uint32_t features[] = {0x11, 0xfffffff0u, 0x21, 0x31};
    RelScale scale;

    assert_int_equal(load("# weights\n00000011\t-812\nfffffff0\t1000\n"
                          "00000021\t7\n# end\n",
                          NULL, *state, &scale),
                     REL_OK);
    assert_int_equal(rel_scale_weigh(&scale, features, 4), 195);
    assert_int_equal(rel_scale_weigh(&scale, features, 1), -812);
    assert_int_equal(rel_scale_weigh(&scale, features + 3, 1), 0);
}

static void
an_empty_table_weighs_nothing(void **state)
{
    const uint32_t feature = 0;
    RelScale scale;

    assert_int_equal(load("# none\n# end\n", NULL, *state, &scale), REL_OK);
    assert_int_equal(rel_scale_weigh(&scale, &feature, 1), 0);
}

static void
names_the_line_that_is_wrong(void **state)
{
    static const char *const tables[] = {
        "00000011\t5\n0000001g\t5\n# end\n",
        "00000011\t5\n00000012 5\n# end\n",
        "00000011\t5\n00000012\t0\n# end\n",
        "00000011\t5\n00000012\t\n# end\n",
        "00000011\t5\n12\t3\n# end\n",
        "00000011\t5\n00000012\t99999999999\n# end\n"};

    for (size_t i = 0; i < sizeof(tables) / sizeof(*tables); ++i) {
        RelScale scale;
        Hearing hearing;
        hearing_init(&hearing);
        assert_int_equal(load(tables[i], &hearing.report, *state, &scale),
                         REL_ERR_FORMAT);
        assert_int_equal(hearing.n_messages, 1);
        assert_int_equal(hearing.line, 2);
    }
}

static void
refuses_a_table_that_was_cut(void **state)
{
    RelScale scale;

    assert_int_equal(load("00000011\t5\n", NULL, *state, &scale),
                     REL_ERR_FORMAT);
    assert_int_equal(rel_scale_load("/nowhere", NULL, *state, &scale),
                     REL_ERR_IO);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(adds_up_what_is_listed),
        cmocka_unit_test(an_empty_table_weighs_nothing),
        cmocka_unit_test(names_the_line_that_is_wrong),
        cmocka_unit_test(refuses_a_table_that_was_cut),
    };
    return cmocka_run_group_tests_name("scale", tests, set_up, tear_down);
}
