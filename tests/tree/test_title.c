// Titles: their kinds, and how many words they have.

#include "tree/title.h"

#include "clauses.h"

#include "arena_room.h"

static RelTitleKind
kind(RelArena *arena, const char *tree, RelIndex noun)
{
    return rel_title_kind(read_context(arena, &tree, 1), 0, noun);
}

static void
are_of_four_kinds(void **state)
{
    const char *const tree = "minister/minister/0/root/NOUN/NN "
                             "lawyer/lawyer/1/conj/NOUN/NN "
                             "wife/wife/1/conj/NOUN/NN "
                             "Mr./Mr./1/conj/PROPN/NNP "
                             "trawler/trawler/1/conj/NOUN/NN";

    assert_int_equal(kind(*state, tree, 0), REL_TITLE_OFFICE);
    assert_int_equal(kind(*state, tree, 1), REL_TITLE_PROFESSION);
    assert_int_equal(kind(*state, tree, 2), REL_TITLE_RELATION);
    assert_int_equal(kind(*state, tree, 3), REL_TITLE_ADDRESS);
    assert_int_equal(kind(*state, tree, 4), REL_TITLE_NONE);
}

static void
are_read_over_a_hyphen_but_not_before_one(void **state)
{
    const char *const general = "Secretary/Secretary/3/compound/PROPN/NNP "
                                "-/-/3/punct/PUNCT/HYPH "
                                "General/General/0/root/PROPN/NNP";
    const char *const elect = "president/president/0/root/NOUN/NN "
                              "-/-/3/punct/PUNCT/HYPH "
                              "elect/elect/1/amod/ADJ/JJ";

    assert_int_equal(kind(*state, general, 2), REL_TITLE_OFFICE);
    assert_int_equal(kind(*state, elect, 0), REL_TITLE_NONE);
}

static void
may_have_a_tail(void **state)
{
    const char *const tree = "secretary/secretary/0/root/NOUN/NN "
                             "of/of/3/case/ADP/IN state/state/1/nmod/NOUN/NN "
                             "of/of/5/case/ADP/IN Peru/Peru/1/nmod/PROPN/NNP";
    const RelContext *const context = read_context(*state, &tree, 1);
    RelTitleWords words = {.length = 0};

    assert_true(rel_title_is_tail(context, 0, 0, 2));
    assert_false(rel_title_is_tail(context, 0, 0, 4));
    assert_int_equal(rel_title_tail(context, 0, 0, &words), 3);
    assert_text(((RelText){words.bytes, words.length}), "secretary of state");
}

static void
keep_out_words_for_which_there_is_no_room(void **state)
{
    RelTitleWords words = {.length = 0};
    char longest[sizeof words.bytes];

    (void)state;
    memset(longest, 'A', sizeof longest);
    assert_true(rel_title_prepend(&words, rel_text("Minister")));
    assert_false(
        rel_title_prepend(&words, (RelText){longest, sizeof longest - 8}));
    assert_true(rel_title_prepend(&words, rel_text("Prime")));
    assert_text(((RelText){words.bytes, words.length}), "prime minister");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(are_of_four_kinds),
        cmocka_unit_test(are_read_over_a_hyphen_but_not_before_one),
        cmocka_unit_test(may_have_a_tail),
        cmocka_unit_test(keep_out_words_for_which_there_is_no_room),
    };
    return cmocka_run_group_tests_name("title", tests, set_up, tear_down);
}
