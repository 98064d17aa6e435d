// Features: the same words and rows as tools/train/features.py finds.

#include "syntax/feature.h"

#include "test.h"

enum { ROWS = 32768 }; // stands for "no feature" in the tables below

static void
assert_feature(const char *form, const char *word,
               const uint32_t rows[REL_FEATURE_HASHED])
{
    RelFeature feature;

    rel_feature_read(rel_text(form), &feature);
    assert_text(((RelText){feature.word, feature.length}), word);
    for (size_t i = 0; i < REL_FEATURE_HASHED; ++i) {
        assert_int_equal(feature.hashed[i] == REL_NONE
                             ? ROWS
                             : feature.hashed[i] & (ROWS - 1),
                         rows[i]);
    }
}

static void
describes_words_as_the_training_does(void **state)
{
    static const uint32_t obama[] = {8880, 16716, 15492, 342,   27175, 28150,
                                     5967, 28157, 11049, 31560, 12293};
    static const uint32_t usa[] = {30738, 11407, 4670, 1435, 32510, 29328,
                                   25468, 4927,  ROWS, 4143, 15510};

    (void)state;
    assert_feature("Obama", "obama", obama);
    assert_feature("U.S.", "u.s.", usa);
}

static void
takes_all_digits_for_zero(void **state)
{
    static const uint32_t number[] = {24092, 30035, 6015,  13776, 31108, 15512,
                                      19758, 15751, 23246, 5383,  23933};

    (void)state;
    assert_feature("1,234", "0,000", number);
    assert_feature("9,876", "0,000", number);
}

static void
makes_typographic_marks_plain(void **state)
{
    static const uint32_t quote[] = {18434, ROWS, ROWS, ROWS,  914, ROWS,
                                     ROWS,  ROWS, ROWS, 19058, 8098};
    static const uint32_t dash[] = {29901, 23071, 26598, ROWS,  21098, 27763,
                                    17960, ROWS,  ROWS,  20503, 2436};

    (void)state;
    assert_feature("\xE2\x80\x9C", "\"", quote);
    assert_feature("\"", "\"", quote);
    assert_feature("``", "\"", quote);
    assert_feature("--", "\xE2\x80\x94", dash);
    assert_feature("\xE2\x80\x94", "\xE2\x80\x94", dash);
}

static void
lowers_letters_of_latin_1(void **state)
{
    static const uint32_t coffee[] = {9684,  17579, 18010, 21316, 17693, 14771,
                                      22527, 235,   10027, 31954, 3687};
    static const uint32_t hare[] = {25018, 24389, 2266,  10650, 5021, 17684,
                                    10340, 12857, 22579, 11592, 1866};

    (void)state;
    assert_feature("CAF\xC3\x89", "caf\xC3\xA9", coffee);
    assert_feature("\xC3\x91"
                   "and\xC3\xBA\xE2\x80\x99s",
                   "\xC3\xB1"
                   "and\xC3\xBA's",
                   hare);
}

static void
cuts_long_forms(void **state)
{
    static const uint32_t rows[] = {26613, 26427, 28239, 23651, 12796, 7428,
                                    2110,  25628, 10138, 20503, 29702};
    char form[71] = {0};
    char word[65] = {0};

    (void)state;
    memset(form, 'x', 70);
    memset(word, 'x', 64);
    assert_feature(form, word, rows);
}

static void
reads_any_bytes(void **state)
{
    RelFeature feature;

    (void)state;
    rel_feature_read((RelText){NULL, 0}, &feature);
    assert_int_equal(feature.length, 0);
    rel_feature_read((RelText){"\xE2\x80", 2}, &feature);
    assert_int_equal(feature.length, 2);
    rel_feature_read((RelText){"\0\xFF", 2}, &feature);
    assert_int_equal(feature.length, 2);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(describes_words_as_the_training_does),
        cmocka_unit_test(takes_all_digits_for_zero),
        cmocka_unit_test(makes_typographic_marks_plain),
        cmocka_unit_test(lowers_letters_of_latin_1),
        cmocka_unit_test(cuts_long_forms),
        cmocka_unit_test(reads_any_bytes),
    };
    return cmocka_run_group_tests_name("feature", tests, NULL, NULL);
}
