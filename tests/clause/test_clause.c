// Clauses as propositions: voice, copula, coordination, light verbs.

#include "clause/clause.h"

#include "clauses.h"

#include "arena_room.h"

static void
turns_the_passive_round(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "jets/jet/3/nsubj:pass/NOUN/NNS were/be/3/aux:pass/AUX/VBD "
                "downed/down/0/root/VERB/VBN by/by/5/case/ADP/IN "
                "Turkey/Turkey/3/obl:agent/PROPN/NNP");

    assert_reads(found, "Turkey | down | jets");
    assert_int_equal(found.n_propositions, 1);
    assert_true(found.propositions[0].passive);
    assert_text(found.propositions[0].relation.text, "were downed");
}

static void
names_nobody_in_an_agentless_passive(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "jets/jet/3/nsubj:pass/NOUN/NNS were/be/3/aux:pass/AUX/VBD "
                "downed/down/0/root/VERB/VBN");

    assert_reads(found, "- | down | jets");
    assert_int_equal(found.propositions[0].subject.sentence, REL_NONE);
}

static void
reads_a_participle_of_state_as_a_state(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Firms/firm/3/nsubj:pass/NOUN/NNS "
                "are/be/3/aux:pass/AUX/VBP based/base/0/root/VERB/VBN "
                "in/in/5/case/ADP/IN Rome/Rome/3/obl/PROPN/NNP");

    assert_reads(found, "Firms | be based in | Rome");
    assert_false(found.propositions[0].passive);
}

static void
makes_a_proposition_for_each_pair_of_members(void **state)
{
    const RelPropositions found =
        read_clauses(*state, "A/A/4/nsubj/PROPN/NNP and/and/3/cc/CCONJ/CC "
                             "B/B/1/conj/PROPN/NNP sell/sell/0/root/VERB/VBP "
                             "tea/tea/4/obj/NOUN/NN and/and/7/cc/CCONJ/CC "
                             "rice/rice/5/conj/NOUN/NN");

    assert_int_equal(found.n_propositions, 4);
    assert_reads(found, "A | sell | tea");
    assert_reads(found, "A | sell | rice");
    assert_reads(found, "B | sell | tea");
    assert_reads(found, "B | sell | rice");
}

static void
leaves_a_choice_whole(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP sells/sell/0/root/VERB/VBZ "
                "tea/tea/2/obj/NOUN/NN or/or/5/cc/CCONJ/CC "
                "rice/rice/3/conj/NOUN/NN");

    assert_reads(found, "Ida | sell | tea or rice");
    assert_int_equal(found.n_propositions, 1);
}

static void
leaves_what_is_denied_out(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP sells/sell/0/root/VERB/VBZ "
                "tea/tea/2/obj/NOUN/NN ,/,/6/punct/PUNCT/, "
                "not/not/6/advmod/PART/RB rice/rice/3/conj/NOUN/NN");

    assert_reads(found, "Ida | sell | tea");
    assert_int_equal(found.n_propositions, 1);
}

static void
keeps_what_lies_between_two_together(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "roads/road/2/nsubj/NOUN/NNS run/run/0/root/VERB/VBP "
                "between/between/4/case/ADP/IN Rome/Rome/2/obl/PROPN/NNP "
                "and/and/6/cc/CCONJ/CC Bari/Bari/4/conj/PROPN/NNP");

    assert_reads(found, "roads | run between | Rome and Bari");
    assert_int_equal(found.n_propositions, 1);
}

static void
shares_an_object_behind_both_verbs(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP bought/buy/0/root/VERB/VBD "
                "and/and/4/cc/CCONJ/CC sold/sell/2/conj/VERB/VBD "
                "land/land/2/obj/NOUN/NN");

    assert_reads(found, "Ida | buy | land");
    assert_reads(found, "Ida | sell | land");
}

static void
relates_the_members_of_a_reciprocal_subject(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Peru/Peru/4/nsubj/PROPN/NNP and/and/3/cc/CCONJ/CC "
                "Chile/Chile/1/conj/PROPN/NNP met/meet/0/root/VERB/VBD");

    assert_int_equal(found.n_propositions, 1);
    assert_reads(found, "Peru | meetsWith | Chile");
}

static void
does_not_relate_members_who_met_somebody(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Peru/Peru/4/nsubj/PROPN/NNP and/and/3/cc/CCONJ/CC "
                "Chile/Chile/1/conj/PROPN/NNP met/meet/0/root/VERB/VBD "
                "Cuba/Cuba/4/obj/PROPN/NNP");

    assert_int_equal(found.n_propositions, 2);
    assert_reads(found, "Chile | meetsWith | Cuba");
}

static void
joins_a_light_verb_and_its_noun(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP held/hold/0/root/VERB/VBD "
                "long/long/4/amod/ADJ/JJ talks/talk/2/obj/NOUN/NNS "
                "with/with/6/case/ADP/IN Per/Per/4/nmod/PROPN/NNP");

    assert_reads(found, "Ida | meetsWith | Per");
    assert_reads(found, "Ida | hold talks with | Per");
    assert_text(found.propositions[0].relation.text, "held long talks");
}

static void
finds_the_office_in_a_complement(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/4/nsubj/PROPN/NNP is/be/4/cop/AUX/VBZ "
                "the/the/4/det/DET/DT president/president/0/root/NOUN/NN "
                "of/of/6/case/ADP/IN Peru/Peru/4/nmod/PROPN/NNP");

    assert_reads(found, "Ida | leads | Peru");
}

static void
joins_an_adjective_that_leads_on(void **state)
{
    const RelPropositions found =
        read_clauses(*state, "Ida/Ida/3/nsubj/PROPN/NNP is/be/3/cop/AUX/VBZ "
                             "proud/proud/0/root/ADJ/JJ of/of/5/case/ADP/IN "
                             "Peru/Peru/3/obl/PROPN/NNP");

    assert_reads(found, "Ida | be proud of | Peru");
}

static void
asks_verbs_like_the_copula_as_the_copula(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP remains/remain/0/root/VERB/VBZ "
                "at/at/4/case/ADP/IN odds/odds/2/obl/NOUN/NNS "
                "with/with/6/case/ADP/IN Per/Per/4/nmod/PROPN/NNP");

    assert_reads(found, "Ida | oddsWith | Per");
}

static void
leads_with_a_place_and_never_with_a_date(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP died/die/0/root/VERB/VBD "
                "on/on/4/case/ADP/IN Tuesday/Tuesday/2/obl/PROPN/NNP "
                "in/in/6/case/ADP/IN Rome/Rome/2/obl/PROPN/NNP");

    assert_reads(found, "Ida | die in | Rome | on: Tuesday");
}

static void
tells_a_chain_of_verbs_once(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP wants/want/0/root/VERB/VBZ "
                "to/to/4/mark/PART/TO win/win/2/xcomp/VERB/VB");

    assert_int_equal(found.n_propositions, 1);
    assert_reads(found, "Ida | win | -");
    assert_text(found.propositions[0].relation.text, "wants to win");
}

static void
points_from_a_clause_to_what_it_states(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP said/say/0/root/VERB/VBD "
                "Per/Per/4/nsubj/PROPN/NNP left/leave/2/ccomp/VERB/VBD");

    assert_int_equal(found.n_propositions, 2);
    assert_int_equal(found.propositions[0].arguments[0].role, REL_ROLE_CLAUSE);
    assert_int_equal(found.propositions[0].arguments[0].proposition, 1);
}

static void
does_not_loop_on_a_tree_with_a_cycle(void **state)
{
    const RelPropositions found =
        read_clauses(*state, "a/a/2/conj/VERB/VBD b/b/1/conj/VERB/VBD "
                             "c/c/0/root/VERB/VBD");

    assert_int_equal(found.n_propositions, 0);
}

static void
fills_the_gap_of_a_verb_left_out(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP won/win/0/root/VERB/VBD "
                "races/race/2/obj/NOUN/NNS in/in/5/case/ADP/IN "
                "Peru/Peru/2/obl/PROPN/NNP and/and/7/cc/CCONJ/CC "
                "Ulf/Ulf/3/conj/PROPN/NNP a/a/9/det/DET/DT "
                "prize/prize/3/conj/NOUN/NN");

    assert_int_equal(found.n_propositions, 2);
    assert_reads(found, "Ida | win | races | in: Peru");
    assert_reads(found, "Ulf | win | a prize");
    assert_int_equal(found.propositions[1].n_arguments, 1);
}

static void
takes_a_name_between_commas_for_a_member(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP saw/see/0/root/VERB/VBD "
                "ships/ship/2/obj/NOUN/NNS ,/,/5/punct/PUNCT/, "
                "Ulf/Ulf/3/conj/PROPN/NNP and/and/8/cc/CCONJ/CC "
                "a/a/8/det/DET/DT plane/plane/3/conj/NOUN/NN");

    assert_int_equal(found.n_propositions, 3);
    assert_reads(found, "Ida | see | Ulf");
    assert_reads(found, "Ida | see | a plane");
}

static void
reports_memory_that_runs_out(void **state)
{
    const char *tree = "Ida/Ida/2/nsubj/PROPN/NNP met/meet/0/root/VERB/VBD "
                       "Per/Per/2/obj/PROPN/NNP and/and/5/cc/CCONJ/CC "
                       "Bo/Bo/3/conj/PROPN/NNP";
    RelStatus status = REL_ERR_NO_MEMORY;
    RelContext *context = read_context(*state, &tree, 1);

    for (size_t n_good = 0; status == REL_ERR_NO_MEMORY && n_good < 1000;
         ++n_good) {
        FailingHeap heap;
        failing_heap_init(&heap, n_good);
        RelArena *arena = rel_arena_new(&heap.allocator);
        if (arena) {
            RelContext failing = *context;
            failing.arena = arena;
            rel_array_init(&failing.propositions, arena,
                           sizeof(RelProposition));
            status = rel_clause_extract(&failing, 0);
            rel_arena_free(arena);
        }
        assert_int_equal(heap.n_blocks, 0);
    }
    assert_int_equal(status, REL_OK);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(turns_the_passive_round),
        cmocka_unit_test(names_nobody_in_an_agentless_passive),
        cmocka_unit_test(reads_a_participle_of_state_as_a_state),
        cmocka_unit_test(makes_a_proposition_for_each_pair_of_members),
        cmocka_unit_test(leaves_a_choice_whole),
        cmocka_unit_test(leaves_what_is_denied_out),
        cmocka_unit_test(keeps_what_lies_between_two_together),
        cmocka_unit_test(shares_an_object_behind_both_verbs),
        cmocka_unit_test(relates_the_members_of_a_reciprocal_subject),
        cmocka_unit_test(does_not_relate_members_who_met_somebody),
        cmocka_unit_test(joins_a_light_verb_and_its_noun),
        cmocka_unit_test(finds_the_office_in_a_complement),
        cmocka_unit_test(joins_an_adjective_that_leads_on),
        cmocka_unit_test(asks_verbs_like_the_copula_as_the_copula),
        cmocka_unit_test(leads_with_a_place_and_never_with_a_date),
        cmocka_unit_test(tells_a_chain_of_verbs_once),
        cmocka_unit_test(points_from_a_clause_to_what_it_states),
        cmocka_unit_test(does_not_loop_on_a_tree_with_a_cycle),
        cmocka_unit_test(fills_the_gap_of_a_verb_left_out),
        cmocka_unit_test(takes_a_name_between_commas_for_a_member),
        cmocka_unit_test(reports_memory_that_runs_out),
    };
    return cmocka_run_group_tests_name("clause", tests, set_up, tear_down);
}
