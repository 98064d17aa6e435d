// Do names of persons hang on those whose names they are?

#include "clauses.h"
#include "mend/mend.h"

#include "arena_room.h"

/// The head of `token` once `name` is known, as a token; the root is itself
static RelIndex
head_after(RelArena *arena, const char *tree, RelName name, RelIndex token)
{
    const RelContext *const context = read_context(arena, &tree, 1);
    RelSentence *const sentence = &context->sentences->sentences[0];

    sentence->names = &name;
    sentence->n_names = 1;
    (void)rel_appositions_mend(context, 0);
    assert_false(rel_appositions_mend(context, 0)); // nothing is left to do
    return sentence->tokens[token].head;
}

static const char *const DIRECTOR =
    "The/the/2/det/DET/DT director/director/9/nsubj/NOUN/NN "
    "of/of/5/case/ADP/IN the/the/5/det/DET/DT bar/bar/2/nmod/NOUN/NN "
    ",/,/7/punct/PUNCT/, Ida/Ida/5/appos/PROPN/NNP Lund/Lund/7/flat/PROPN/NNP "
    "left/leave/0/root/VERB/VBD";

static void
hangs_a_person_on_a_person(void **state)
{
    const RelName person = {.begin = 6, .end = 8, .kind = REL_NAME_PER};

    assert_int_equal(head_after(*state, DIRECTOR, person, 6), 1);
}

static void
climbs_more_than_one_phrase(void **state)
{
    const RelName person = {.begin = 8, .end = 9, .kind = REL_NAME_PER};
    const char *const tree =
        "The/the/2/det/DET/DT director/director/10/nsubj/NOUN/NN "
        "of/of/4/case/ADP/IN sales/sale/2/nmod/NOUN/NNS at/at/7/case/ADP/IN "
        "the/the/7/det/DET/DT bar/bar/4/nmod/NOUN/NN ,/,/9/punct/PUNCT/, "
        "Ida/Ida/7/appos/PROPN/NNP left/leave/0/root/VERB/VBD";

    assert_int_equal(head_after(*state, tree, person, 8), 1);
}

static void
climbs_over_a_title(void **state)
{
    const RelName person = {.begin = 7, .end = 8, .kind = REL_NAME_PER};
    const char *const tree =
        "The/the/2/det/DET/DT director/director/9/nsubj/NOUN/NN "
        "of/of/5/case/ADP/IN the/the/5/det/DET/DT bar/bar/2/nmod/NOUN/NN "
        ",/,/8/punct/PUNCT/, Dr./Dr./8/nmod:desc/PROPN/NNP "
        "Lund/Lund/5/appos/PROPN/NNP left/leave/0/root/VERB/VBD";

    assert_int_equal(head_after(*state, tree, person, 7), 1);
}

static void
goes_on_with_a_description(void **state)
{
    const RelName person = {.begin = 2, .end = 3, .kind = REL_NAME_PER};
    const char *const tree =
        "They/they/2/nsubj/PRON/PRP met/meet/0/root/VERB/VBD "
        "Ida/Ida/2/obj/PROPN/NNP ,/,/6/punct/PUNCT/, a/a/6/det/DET/DT "
        "poet/poet/3/appos/NOUN/NN and/and/8/cc/CCONJ/CC "
        "critic/critic/3/conj/NOUN/NN";

    assert_int_equal(head_after(*state, tree, person, 7), 5);
}

static void
leaves_the_name_of_a_body_where_it_is(void **state)
{
    const RelName body = {.begin = 6, .end = 8, .kind = REL_NAME_ORG};

    assert_int_equal(head_after(*state, DIRECTOR, body, 6), 4);
}

static void
leaves_a_person_on_the_nearer_of_two(void **state)
{
    const RelName person = {.begin = 6, .end = 8, .kind = REL_NAME_PER};
    const char *const tree =
        "The/the/2/det/DET/DT lawyer/lawyer/9/nsubj/NOUN/NN "
        "of/of/5/case/ADP/IN the/the/5/det/DET/DT "
        "director/director/2/nmod/NOUN/NN ,/,/7/punct/PUNCT/, "
        "Ida/Ida/5/appos/PROPN/NNP Lund/Lund/7/flat/PROPN/NNP "
        "left/leave/0/root/VERB/VBD";

    assert_int_equal(head_after(*state, tree, person, 6), 4);
}

static void
leaves_a_name_that_nobody_bears(void **state)
{
    const RelName person = {.begin = 6, .end = 8, .kind = REL_NAME_PER};
    const char *const tree =
        "The/the/2/det/DET/DT sign/sign/9/nsubj/NOUN/NN of/of/5/case/ADP/IN "
        "the/the/5/det/DET/DT bar/bar/2/nmod/NOUN/NN ,/,/7/punct/PUNCT/, "
        "Ida/Ida/5/appos/PROPN/NNP Lund/Lund/7/flat/PROPN/NNP "
        "fell/fall/0/root/VERB/VBD";

    assert_int_equal(head_after(*state, tree, person, 6), 4);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hangs_a_person_on_a_person),
        cmocka_unit_test(climbs_more_than_one_phrase),
        cmocka_unit_test(climbs_over_a_title),
        cmocka_unit_test(goes_on_with_a_description),
        cmocka_unit_test(leaves_the_name_of_a_body_where_it_is),
        cmocka_unit_test(leaves_a_person_on_the_nearer_of_two),
        cmocka_unit_test(leaves_a_name_that_nobody_bears),
    };
    return cmocka_run_group_tests_name("mend apposition", tests, set_up,
                                       tear_down);
}
