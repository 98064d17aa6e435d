// How sure is a predicate by its own words?

#include "perspective/modality.h"

#include "clauses.h"

#include "arena_room.h"

/// The modality of the predicate at `token` (from 1)
static RelModality
modality_of(RelArena *arena, const char *tree, RelIndex token)
{
    const RelContext *const context = read_context(arena, &tree, 1);
    return rel_modality_own(context->lists, &context->trees[0], token - 1);
}

static void
hears_modal_verbs(void **state)
{
    assert_int_equal(modality_of(*state,
                                 "Oslo/Oslo/3/nsubj/PROPN may/may/2/aux/AUX/MD "
                                 "pay/pay/0/root/VERB/VB",
                                 3),
                     REL_FACTUAL); // the modal hangs elsewhere
    assert_int_equal(modality_of(*state,
                                 "Oslo/Oslo/3/nsubj/PROPN may/may/3/aux/AUX/MD "
                                 "pay/pay/0/root/VERB/VB",
                                 3),
                     REL_POSSIBLE);
    assert_int_equal(
        modality_of(*state,
                    "Oslo/Oslo/3/nsubj/PROPN must/must/3/aux/AUX/MD "
                    "pay/pay/0/root/VERB/VB",
                    3),
        REL_OBLIGATION);
    assert_int_equal(
        modality_of(*state,
                    "Oslo/Oslo/3/nsubj/PROPN has/have/3/aux/AUX/VBZ "
                    "paid/pay/0/root/VERB/VBN",
                    3),
        REL_FACTUAL);
}

static void
hears_hedges(void **state)
{
    assert_int_equal(
        modality_of(*state,
                    "Oslo/Oslo/3/nsubj/PROPN allegedly/allegedly/3/advmod/ADV "
                    "paid/pay/0/root/VERB/VBD",
                    3),
        REL_ATTRIBUTED);
}

static void
takes_a_headlines_infinitive_for_the_future(void **state)
{
    assert_int_equal(modality_of(*state,
                                 "Oslo/Oslo/3/nsubj/PROPN to/to/3/mark/PART/TO "
                                 "pay/pay/0/root/VERB/VB",
                                 3),
                     REL_FUTURE);
}

static void
takes_a_bare_verb_without_subject_for_an_order(void **state)
{
    assert_int_equal(modality_of(*state,
                                 "Sign/sign/0/root/VERB/VB "
                                 "it/it/1/obj/PRON/PRP",
                                 1),
                     REL_OBLIGATION);
}

static void
lets_the_weakest_win(void **state)
{
    (void)state;
    for (int a = 0; a < REL_N_MODALITIES; ++a) {
        const RelModality modality = (RelModality)a;
        assert_int_equal(rel_modality_weaker(modality, REL_FACTUAL), modality);
        assert_int_equal(rel_modality_weaker(REL_QUESTION, modality),
                         REL_QUESTION);
        assert_int_equal(rel_modality_weaker(modality, modality), modality);
    }
    assert_int_equal(rel_modality_weaker(REL_ATTRIBUTED, REL_POSSIBLE),
                     REL_POSSIBLE);
}

static void
reads_the_first_word_of_a_list_value(void **state)
{
    (void)state;
    assert_int_equal(
        rel_modality_from(rel_text("possible raising"), REL_FACTUAL),
        REL_POSSIBLE);
    assert_int_equal(rel_modality_from(rel_text("raising"), REL_INTENDED),
                     REL_INTENDED);
    assert_int_equal(rel_modality_from(rel_text(""), REL_FUTURE), REL_FUTURE);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hears_modal_verbs),
        cmocka_unit_test(hears_hedges),
        cmocka_unit_test(takes_a_headlines_infinitive_for_the_future),
        cmocka_unit_test(takes_a_bare_verb_without_subject_for_an_order),
        cmocka_unit_test(lets_the_weakest_win),
        cmocka_unit_test(reads_the_first_word_of_a_list_value),
    };
    return cmocka_run_group_tests_name("modality", tests, set_up, tear_down);
}
