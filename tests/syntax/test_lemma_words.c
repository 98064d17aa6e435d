// Lemma words: a hash table, also one that is damaged.

#include "syntax/lemma_words.h"

#include "test.h"

enum { N_SLOTS = 3 };

/// Put a word of `class` into the slots
static void
put(uint32_t slots[N_SLOTS], const char *word, uint8_t class)
{
    uint32_t print;
    uint32_t at = rel_lemma_words_slot(rel_text(word), N_SLOTS, &print);

    while (slots[at] != 0) {
        at = (at + 1) % N_SLOTS;
    }
    slots[at] = print | class;
}

static uint8_t
classes(const uint32_t slots[N_SLOTS], const char *word)
{
    const RelLemmaWords words = {slots, N_SLOTS};

    return rel_lemma_words_classes(&words, rel_text(word));
}

static void
tells_what_a_word_may_be(void **state)
{
    uint32_t slots[N_SLOTS] = {0};

    (void)state;
    put(slots, "go", REL_LEMMA_VERB);
    put(slots, "Oslo", REL_LEMMA_NAME);
    assert_int_equal(classes(slots, "go"), REL_LEMMA_VERB);
    assert_int_equal(classes(slots, "Oslo"), REL_LEMMA_NAME);
    assert_int_equal(classes(slots, "oslo"), 0);
    assert_int_equal(classes(slots, ""), 0);
}

static void
ends_where_no_slot_is_empty(void **state)
{
    uint32_t slots[N_SLOTS] = {0};

    (void)state;
    put(slots, "go", REL_LEMMA_VERB);
    put(slots, "Oslo", REL_LEMMA_NAME);
    put(slots, "go", REL_LEMMA_VERB);
    assert_int_equal(classes(slots, "Bergen"), 0);
}

static void
tells_words_from_each_other_by_their_hashes(void **state)
{
    static const char *const OTHERS[] = {"gO", "og", "goo", "g", "do", "Osl"};
    uint32_t slots[N_SLOTS] = {0};

    (void)state;
    put(slots, "go", REL_LEMMA_VERB | REL_LEMMA_NOUN);
    put(slots, "Oslo", REL_LEMMA_NAME);
    for (size_t i = 0; i < sizeof(OTHERS) / sizeof(*OTHERS); ++i) {
        assert_int_equal(classes(slots, OTHERS[i]), 0);
    }
    assert_int_equal(classes(slots, "go"), REL_LEMMA_VERB | REL_LEMMA_NOUN);
}

static void
knows_the_classes_of_tags(void **state)
{
    (void)state;
    assert_int_equal(rel_lemma_class(rel_text("NNPS")), REL_LEMMA_NAME);
    assert_int_equal(rel_lemma_class(rel_text("NNS")), REL_LEMMA_NOUN);
    assert_int_equal(rel_lemma_class(rel_text("VBG")), REL_LEMMA_VERB);
    assert_int_equal(rel_lemma_class(rel_text("DT")), REL_LEMMA_OTHER);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_what_a_word_may_be),
        cmocka_unit_test(ends_where_no_slot_is_empty),
        cmocka_unit_test(tells_words_from_each_other_by_their_hashes),
        cmocka_unit_test(knows_the_classes_of_tags),
    };
    return cmocka_run_group_tests_name("lemma words", tests, NULL, NULL);
}
