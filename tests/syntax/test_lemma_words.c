// Lemma words: a hash table, also one that is damaged.

#include "syntax/lemma_words.h"

#include "test.h"

enum { N_SLOTS = 3 };

/// Two entries: "go", a verb, and "Oslo", a name
static const uint8_t entries[] = {
    REL_LEMMA_VERB, 2, 'g', 'o', REL_LEMMA_NAME, 4, 'O', 's', 'l', 'o'};

/// Put the entry of `word` at `offset` into the slots
static void
put(uint32_t slots[N_SLOTS], const char *word, uint32_t offset)
{
    uint32_t print;
    uint32_t at = rel_lemma_words_slot(rel_text(word), N_SLOTS, &print);

    while (slots[at] != 0) {
        at = (at + 1) % N_SLOTS;
    }
    slots[at] = print | (offset + 1);
}

static uint8_t
classes(const uint32_t slots[N_SLOTS], const char *word)
{
    const RelLemmaWords words = {slots, N_SLOTS, entries, sizeof(entries)};

    return rel_lemma_words_classes(&words, rel_text(word));
}

static void
tells_what_a_word_may_be(void **state)
{
    uint32_t slots[N_SLOTS] = {0};

    (void)state;
    put(slots, "go", 0);
    put(slots, "Oslo", 4);
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
    put(slots, "go", 0);
    put(slots, "Oslo", 4);
    put(slots, "go", 0);
    assert_int_equal(classes(slots, "Bergen"), 0);
}

static void
reads_nothing_outside_the_entries(void **state)
{
    static const uint32_t OUTSIDE[] = {7, 9, 10, 2000000};

    (void)state;
    for (size_t i = 0; i < sizeof(OUTSIDE) / sizeof(*OUTSIDE); ++i) {
        uint32_t slots[N_SLOTS] = {0};
        put(slots, "Oslo", OUTSIDE[i]);
        assert_int_equal(classes(slots, "Oslo"), 0);
    }
    // An entry that claims more letters than there are
    static const uint8_t SHORT[] = {REL_LEMMA_VERB, 9, 'g', 'o'};
    uint32_t slots[N_SLOTS] = {0};
    put(slots, "governing", 0);
    const RelLemmaWords words = {slots, N_SLOTS, SHORT, sizeof(SHORT)};
    assert_int_equal(rel_lemma_words_classes(&words, rel_text("governing")), 0);
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
        cmocka_unit_test(reads_nothing_outside_the_entries),
        cmocka_unit_test(knows_the_classes_of_tags),
    };
    return cmocka_run_group_tests_name("lemma words", tests, NULL, NULL);
}
