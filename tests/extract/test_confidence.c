// Confidence: as sure as the edges that carry a proposition.

#include "clauses.h"

#include "test.h"

static int
set_up(void **state)
{
    return !(*state = rel_arena_new(&REL_HEAP));
}

static int
tear_down(void **state)
{
    rel_arena_free(*state);
    return 0;
}

/// "Vauquelon met Teresa Valadao", the object's edge with a chance of `object`;
/// `name` NULL: no name was recognised
static float
assess(RelArena *arena, float object, const RelName *name)
{
    const char *const trees[] = {
        "Vauquelon/Vauquelon/2/nsubj/PROPN/NNP met/meet/0/root/VERB/VBD "
        "Teresa/Teresa/2/obj/PROPN/NNP Valadao/Valadao/3/flat/PROPN/NNP"};
    RelContext *const context = read_context(arena, trees, 1);
    RelSentence *const sentence = &context->sentences->sentences[0];

    sentence->tokens[2].confidence = object;
    sentence->names = name;
    sentence->n_names = name ? 1 : 0;
    assert_int_equal(rel_clause_extract(context, 0), REL_OK);
    assert_int_equal(rel_confidence_assign(context), REL_OK);
    assert_true(context->propositions.n_items > 0);
    const RelProposition *const proposition =
        rel_array_at(&context->propositions, 0);
    return proposition->confidence;
}

static void
doubt_on_an_edge_is_doubt_on_the_proposition(void **state)
{
    const float sure = assess(*state, 1.0F, NULL);
    const float half = assess(*state, 0.5F, NULL);
    const float poor = assess(*state, 0.1F, NULL);

    assert_true(sure > 0.9F && sure <= 1.0F);
    assert_true(half > 0.4F && half < 0.55F);
    assert_true(poor < 0.15F);
}

static void
which_word_heads_a_person_matters_little(void **state)
{
    const RelName person = {REL_NAME_PER, 2, 4, 1.0F};
    const RelName place = {REL_NAME_LOC, 2, 4, 1.0F};

    assert_true(assess(*state, 0.1F, &person) > 0.7F);
    assert_true(assess(*state, 0.1F, &place) < 0.15F);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(doubt_on_an_edge_is_doubt_on_the_proposition),
        cmocka_unit_test(which_word_heads_a_person_matters_little),
    };
    return cmocka_run_group_tests_name("confidence", tests, set_up, tear_down);
}
