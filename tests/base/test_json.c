// Texts and numbers of JSON.

#include "base/json.h"

#include "test.h"

#include <stdio.h>
#include <stdlib.h>

/// What `write` writes; the caller frees it
static char *
write_text(RelText text)
{
    char *written = NULL;
    size_t length;
    FILE *const file = open_memstream(&written, &length);

    assert_non_null(file);
    rel_json_text(file, "form", text);
    assert_int_equal(fclose(file), 0);
    return written;
}

static void
escapes_quotes_and_controls_only(void **state)
{
    (void)state;
    char *const written =
        write_text(rel_text("\"a\\b\"\n\t\x01/\xC3\x98 \xE2\x80\x9C"));

    assert_string_equal(written,
                        "\"form\":\"\\\"a\\\\b\\\"\\u000a\\u0009\\u0001/"
                        "\xC3\x98 \xE2\x80\x9C\"");
    free(written);
}

static void
writes_null_for_nothing(void **state)
{
    (void)state;
    char *const written = write_text(rel_text(""));

    assert_string_equal(written, "\"form\":null");
    free(written);
}

static void
rounds_shares_to_hundredths(void **state)
{
    static const double shares[] = {0, 0.004, 0.005, 0.07, 0.994, 0.996, 1};
    char *written = NULL;
    size_t length;
    FILE *const file = open_memstream(&written, &length);

    (void)state;
    for (size_t i = 0; i < sizeof shares / sizeof shares[0]; ++i) {
        rel_json_hundredths(file, shares[i]);
        fputc(' ', file);
    }
    fclose(file);
    assert_string_equal(written, "0.00 0.00 0.01 0.07 0.99 1.00 1.00 ");
    free(written);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(escapes_quotes_and_controls_only),
        cmocka_unit_test(writes_null_for_nothing),
        cmocka_unit_test(rounds_shares_to_hundredths),
    };
    return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
