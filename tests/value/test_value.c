// Which number do these words write?

#include "value/value.h"

#include "tree/lists.h"

#include "arena_room.h"

/// Read the number at the start of blank-separated words
static RelStatus
read_value(RelArena *arena, const char *words, RelValue *value)
{
    RelLists lists;
    char tree[512] = "";
    char copy[256];
    size_t length = 0;

    assert_int_equal(rel_lists_load(data_dir(), NULL, arena, &lists), REL_OK);
    assert_true(strlen(words) < sizeof copy);
    strcpy(copy, words);
    for (char *word = strtok(copy, " "); word; word = strtok(NULL, " ")) {
        length += (size_t)snprintf(tree + length, sizeof tree - length,
                                   "%s/%s/0/root ", word, word);
        assert_true(length < sizeof tree);
    }
    const RelSentence sentence = read_tree(arena, tree);
    return rel_value_read(&lists, &sentence, 0, sentence.n_tokens, arena,
                          value);
}

static void
assert_value(RelArena *arena, const char *words, const char *number,
             const char *unit)
{
    RelValue value;

    assert_int_equal(read_value(arena, words, &value), REL_OK);
    assert_text(value.number, number);
    assert_text(value.unit, unit);
}

static void
reads_digits(void **state)
{
    assert_value(*state, "130 people", "130", "");
    assert_value(*state, "1,300 people", "1300", "");
    assert_value(*state, "2.50 points", "2.5", "");
    assert_value(*state, "0 goals", "0", "");
}

static void
reads_words(void **state)
{
    assert_value(*state, "forty - two", "42", "");
    assert_value(*state, "two hundred and thirty - five", "235", "");
    assert_value(*state, "three hundred thousand", "300000", "");
    assert_value(*state, "a dozen", "12", "");
    assert_value(*state, "two dozen", "24", "");
    assert_value(*state, "one million two hundred thousand", "1200000", "");
}

static void
reads_money(void **state)
{
    assert_value(*state, "$ 2.5 billion", "2500000000", "USD");
    assert_value(*state, "$ 2.5bn", "2500000000", "USD");
    assert_value(*state, "3 million euros", "3000000", "EUR");
    assert_value(*state, "15 percent", "15", "percent");
    assert_value(*state, "15%", "15", "percent");
}

static void
keeps_what_is_not_exact_as_words(void **state)
{
    assert_value(*state, "at least 130 people", "at least 130", "");
    assert_value(*state, "Hundreds of people", "hundreds", "");
    assert_value(*state, "10 to 15 people", "10 to 15", "");
}

static void
reads_no_number_into_articles_and_words(void **state)
{
    RelValue value;

    assert_int_equal(read_value(*state, "a jet", &value), REL_NOT_FOUND);
    assert_int_equal(read_value(*state, "several jets", &value), REL_NOT_FOUND);
    assert_int_equal(read_value(*state, "first place", &value), REL_NOT_FOUND);
    assert_int_equal(read_value(*state, "F-16 jets", &value), REL_NOT_FOUND);
    assert_int_equal(read_value(*state, "747s", &value), REL_NOT_FOUND);
    assert_int_equal(read_value(*state, "00,000 men", &value), REL_NOT_FOUND);
    assert_int_equal(read_value(*state, "2,00,000 men", &value), REL_NOT_FOUND);
}

static void
gives_up_on_numbers_beyond_all_bounds(void **state)
{
    RelValue value;

    assert_int_equal(read_value(*state, "99999999999999999999999999", &value),
                     REL_NOT_FOUND);
    assert_int_equal(read_value(*state, "9 trillion trillion trillion", &value),
                     REL_NOT_FOUND);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_digits),
        cmocka_unit_test(reads_words),
        cmocka_unit_test(reads_money),
        cmocka_unit_test(keeps_what_is_not_exact_as_words),
        cmocka_unit_test(reads_no_number_into_articles_and_words),
        cmocka_unit_test(gives_up_on_numbers_beyond_all_bounds),
    };
    return cmocka_run_group_tests_name("value", tests, set_up, tear_down);
}
