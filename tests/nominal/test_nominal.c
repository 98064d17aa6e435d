// Relations in nouns, from given trees.  Whole sentences are in
// tests/cases/nominal.txt.

#include "nominal/nominal.h"
#include "nominal/rules.h"
#include "perspective/perspective.h"

#include "clauses.h"

#include "arena_room.h"

/// What the nouns of the tree say, with the gazetteer of the data folder
static RelPropositions
read_nouns(RelArena *arena, const char *tree)
{
    RelContext *const context = read_context(arena, &tree, 1);

    assert_int_equal(
        rel_gazetteer_load(data_dir(), NULL, arena, &context->gazetteer),
        REL_OK);
    assert_int_equal(rel_nominal_extract(context, 0), REL_OK);
    assert_int_equal(rel_perspective_assign(context), REL_OK);
    return (RelPropositions){context->propositions.items,
                             (RelIndex)context->propositions.n_items};
}

static void
reads_a_title_on_the_name(void **state)
{
    const RelPropositions found = read_nouns(
        *state, "French/French/3/amod/ADJ/JJ Prime/Prime/3/amod/PROPN/NNP "
                "Minister/Minister/4/nmod:desc/PROPN/NNP "
                "Paul/Paul/6/nsubj/PROPN/NNP Roux/Roux/4/flat/PROPN/NNP "
                "slept/sleep/0/root/VERB/VBD");

    assert_reads(found, "Paul Roux | prime minister of | French | factual");
    assert_int_equal(found.n_propositions, 1);
    assert_int_equal(found.propositions[0].origin, REL_FROM_TITLE);
}

static void
reads_a_title_that_heads_the_name(void **state)
{
    const RelPropositions found = read_nouns(
        *state, "French/French/2/amod/ADJ/JJ "
                "President/President/5/nsubj/PROPN/NNP "
                "Paul/Paul/2/flat/PROPN/NNP Roux/Roux/2/flat/PROPN/NNP "
                "slept/sleep/0/root/VERB/VBD");

    assert_reads(found, "Paul Roux | president of | French");
    assert_int_equal(found.n_propositions, 1);
}

static void
keeps_former_in_the_office(void **state)
{
    const RelPropositions found = read_nouns(
        *state, "former/former/4/amod/ADJ/JJ French/French/3/amod/ADJ/JJ "
                "president/president/4/nmod:desc/NOUN/NN "
                "Roux/Roux/5/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD");

    assert_reads(found, "Roux | former president of | French");
    assert_reads(found, "! Roux | president of | *");
}

static void
takes_mister_for_no_office(void **state)
{
    const RelPropositions found = read_nouns(
        *state, "French/French/2/amod/ADJ/JJ Mr./Mr./3/nmod:desc/PROPN/NNP "
                "Roux/Roux/4/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD");

    assert_int_equal(found.n_propositions, 0);
}

static void
reads_an_apposition_either_way_round(void **state)
{
    assert_reads(
        read_nouns(*state,
                   "Roux/Roux/0/root/PROPN/NNP ,/,/4/punct/PUNCT/, "
                   "the/the/4/det/DET/DT president/president/1/appos/NOUN/NN "
                   "of/of/6/case/ADP/IN France/France/4/nmod/PROPN/NNP"),
        "Roux | president of | France");
    assert_reads(
        read_nouns(*state,
                   "France/France/3/nmod:poss/PROPN/NNP 's/'s/1/case/PART/POS "
                   "president/president/0/root/NOUN/NN ,/,/5/punct/PUNCT/, "
                   "Roux/Roux/3/appos/PROPN/NNP"),
        "Roux | president of | France");
}

static void
takes_a_second_name_for_no_description(void **state)
{
    const RelPropositions found = read_nouns(
        *state, "Daesh/Daesh/0/root/PROPN/NNP (/(/4/punct/PUNCT/-LRB- "
                "Islamic/Islamic/4/compound/PROPN/NNP "
                "State/State/1/appos/PROPN/NNP )/)/4/punct/PUNCT/-RRB-");

    assert_int_equal(found.n_propositions, 0);
}

static void
leaves_my_office_to_whoever_speaks(void **state)
{
    const RelPropositions found =
        read_nouns(*state, "My/my/2/nmod:poss/PRON/PRP$ "
                           "president/president/3/nsubj/NOUN/NN "
                           "slept/sleep/0/root/VERB/VBD");

    assert_int_equal(found.n_propositions, 0);
}

static void
gives_a_jet_its_nation(void **state)
{
    const RelPropositions found =
        read_nouns(*state, "a/a/3/det/DET/DT Russian/Russian/3/amod/ADJ/JJ "
                           "jet/jet/4/nsubj/NOUN/NN fell/fall/0/root/VERB/VBD");

    assert_reads(found, "a Russian jet | national of | Russian");
    assert_int_equal(found.propositions[0].origin, REL_FROM_DEMONYM);
}

static void
splits_a_compound_at_its_hyphen(void **state)
{
    const RelPropositions found = read_nouns(
        *state, "NATO/NATO/3/compound/PROPN/NNP -/-/3/punct/PUNCT/HYPH "
                "backed/back/4/amod/VERB/VBN rebels/rebel/5/nsubj/NOUN/NNS "
                "fled/flee/0/root/VERB/VBD");

    assert_reads(found, "NATO | back | rebels | factual");
}

static void
reads_both_parties_of_talks(void **state)
{
    const RelPropositions found = read_nouns(
        *state, "talks/talk/6/nsubj/NOUN/NNS between/between/3/case/ADP/IN "
                "Oslo/Oslo/1/nmod/PROPN/NNP and/and/5/cc/CCONJ/CC "
                "Rome/Rome/3/conj/PROPN/NNP failed/fail/0/root/VERB/VBD");

    assert_reads(found, "Oslo | talk with | Rome");
}

static void
does_not_state_a_planned_event(void **state)
{
    const RelPropositions found = read_nouns(
        *state, "Oslo/Oslo/2/nsubj/PROPN/NNP plans/plan/0/root/VERB/VBZ "
                "an/a/4/det/DET/DT attack/attack/2/obj/NOUN/NN "
                "on/on/6/case/ADP/IN Rome/Rome/4/nmod/PROPN/NNP");

    assert_reads(found, "- | attack | Rome | intended");
    assert_reads(found, "! * | attack | Rome | factual");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_a_title_on_the_name),
        cmocka_unit_test(reads_a_title_that_heads_the_name),
        cmocka_unit_test(keeps_former_in_the_office),
        cmocka_unit_test(takes_mister_for_no_office),
        cmocka_unit_test(reads_an_apposition_either_way_round),
        cmocka_unit_test(takes_a_second_name_for_no_description),
        cmocka_unit_test(leaves_my_office_to_whoever_speaks),
        cmocka_unit_test(gives_a_jet_its_nation),
        cmocka_unit_test(splits_a_compound_at_its_hyphen),
        cmocka_unit_test(reads_both_parties_of_talks),
        cmocka_unit_test(does_not_state_a_planned_event),
    };
    return cmocka_run_group_tests_name("nominal", tests, set_up, tear_down);
}
