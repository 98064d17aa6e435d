// What hangs on a head, where the tree alone tells.

#include "tree/core.h"

#include "clauses.h"

#include "arena_room.h"

/// The tree, indexed; context.h keeps its sentence
static const RelTree *
index_tree(RelArena *arena, const char *tree)
{
    return &read_context(arena, &tree, 1)->trees[0];
}

static void
finds_the_subject_of_the_inner_of_two_clauses(void **state)
{
    const RelTree *const tree = index_tree(
        *state, "idea/idea/6/nsubj:outer/NOUN/NN is/be/6/cop/AUX/VBZ "
                "that/that/6/mark/SCONJ/IN all/all/6/nsubj/DET/DT "
                "is/be/6/cop/AUX/VBZ well/well/0/root/ADJ/JJ");

    assert_int_equal(rel_tree_subject(tree, 5), 3);
    assert_int_equal(rel_tree_copula(tree, 5), 4);
    assert_true(rel_tree_is_outer(tree, 5, 1));
    assert_false(rel_tree_is_outer(tree, 5, 4));
}

static void
takes_the_name_of_two_subjects_side_by_side(void **state)
{
    const RelTree *const tree = index_tree(
        *state, "lawmaker/lawmaker/3/nsubj/NOUN/NN Rey/Rey/3/nsubj/PROPN/NNP "
                "left/leave/0/root/VERB/VBD");

    assert_int_equal(rel_tree_subject(tree, 2), 1);
    assert_int_equal(rel_tree_subject(tree, 0), REL_NONE);
}

static void
gives_a_stolen_object_back_to_the_clause_behind_it(void **state)
{
    const RelTree *const tree = index_tree(
        *state, "They/they/2/nsubj/PRON/PRP found/find/0/root/VERB/VBD "
                "ships/ship/2/obj/NOUN/NNS were/be/5/aux:pass/AUX/VBD "
                "sunk/sink/2/ccomp/VERB/VBN");

    assert_int_equal(rel_tree_stolen(tree, 1), 2);
}

static void
leaves_an_object_that_a_mark_parts_from_the_clause(void **state)
{
    const RelTree *const tree = index_tree(
        *state, "They/they/2/nsubj/PRON/PRP told/tell/0/root/VERB/VBD "
                "Ida/Ida/2/obj/PROPN/NNP that/that/5/mark/SCONJ/IN "
                "sank/sink/2/ccomp/VERB/VBD");

    assert_int_equal(rel_tree_stolen(tree, 1), REL_NONE);
}

#define HELPED_CHAD_IN "helped/help/0/root/VERB/VBD Chad/Chad/1/obj/PROPN/NNP "

static void
knows_the_noun_that_an_infinitive_completes(void **state)
{
    const RelTree *const tree =
        index_tree(*state, HELPED_CHAD_IN
                   "in/in/5/case/ADP/IN its/its/5/nmod:poss/PRON/PRP$ "
                   "campaign/campaign/1/obl/NOUN/NN to/to/7/mark/PART/TO "
                   "win/win/1/advcl/VERB/VB");

    assert_int_equal(rel_tree_completed(tree, 6), 4);
}

static void
lets_an_infinitive_complete_no_noun_that_is_nobodys(void **state)
{
    const RelTree *const tree =
        index_tree(*state, HELPED_CHAD_IN
                   "in/in/5/case/ADP/IN the/the/5/det/DET/DT "
                   "spring/spring/1/obl/NOUN/NN to/to/7/mark/PART/TO "
                   "win/win/1/advcl/VERB/VB");

    assert_int_equal(rel_tree_completed(tree, 6), REL_NONE);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_subject_of_the_inner_of_two_clauses),
        cmocka_unit_test(takes_the_name_of_two_subjects_side_by_side),
        cmocka_unit_test(gives_a_stolen_object_back_to_the_clause_behind_it),
        cmocka_unit_test(leaves_an_object_that_a_mark_parts_from_the_clause),
        cmocka_unit_test(knows_the_noun_that_an_infinitive_completes),
        cmocka_unit_test(lets_an_infinitive_complete_no_noun_that_is_nobodys),
    };
    return cmocka_run_group_tests_name("core", tests, set_up, tear_down);
}
