// Who is each predicate said of?

#include "clauses.h"

#include "arena_room.h"

static void
takes_the_first_verbs_subject_behind_and(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP flew/fly/0/root/VERB/VBD "
                "to/to/4/case/ADP/IN Oslo/Oslo/2/obl/PROPN/NNP "
                "and/and/6/cc/CCONJ/CC met/meet/2/conj/VERB/VBD "
                "Per/Per/6/obj/PROPN/NNP");

    assert_reads(found, "Ida | fly to | Oslo");
    assert_reads(found, "Ida | meet | Per");
}

static void
reads_participles_as_said_of_their_noun(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "groups/group/4/nsubj/NOUN/NNS fighting/fight/1/acl/VERB/VBG "
                "pirates/pirate/2/obj/NOUN/NNS won/win/0/root/VERB/VBD");

    assert_reads(found, "groups | fight | pirates");
    assert_reads(found, "groups | win | -");
}

static void
does_not_read_a_noun_as_subject_of_what_it_is_of(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "hope/hope/5/nsubj/NOUN/NN of/of/3/mark/SCONJ/IN "
                "winning/win/1/acl/VERB/VBG votes/vote/3/obj/NOUN/NNS "
                "faded/fade/0/root/VERB/VBD");

    assert_reads(found, "hope | fade | -");
    assert_reads(found, "! hope | win | *");
}

static void
gives_the_infinitive_to_the_object(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP asked/ask/0/root/VERB/VBD "
                "Per/Per/2/obj/PROPN/NNP to/to/5/mark/PART/TO "
                "sell/sell/2/xcomp/VERB/VB land/land/5/obj/NOUN/NN");

    assert_reads(found, "Ida | ask | Per | clause: to sell land");
    assert_reads(found, "Per | sell | land");
}

static void
gives_the_infinitive_to_who_promised(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP promised/promise/0/root/VERB/VBD "
                "Per/Per/2/obj/PROPN/NNP to/to/5/mark/PART/TO "
                "sell/sell/2/xcomp/VERB/VB land/land/5/obj/NOUN/NN");

    assert_reads(found, "Ida | sell | land");
    assert_reads(found, "! Per | sell | land");
}

static void
gives_the_gerund_of_an_accusation_to_the_accused(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP accused/accuse/0/root/VERB/VBD "
                "Per/Per/2/obj/PROPN/NNP of/of/5/mark/SCONJ/IN "
                "selling/sell/2/advcl/VERB/VBG land/land/5/obj/NOUN/NN");

    assert_reads(found, "Per | sell | land");
    assert_reads(found, "Ida | accuse | Per | of: selling land");
}

static void
puts_the_noun_for_the_relative_pronoun(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "storm/storm/6/nsubj/NOUN/NN ,/,/4/punct/PUNCT/, "
                "which/which/4/nsubj/PRON/WDT killed/kill/1/acl:relcl/VERB/VBD "
                "nine/nine/4/obj/NUM/CD moved/move/0/root/VERB/VBD");

    assert_reads(found, "storm | kill | nine");
    assert_reads(found, "storm | move | -");
}

static void
fills_the_gap_of_a_relative_clause_without_pronoun(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "the/the/2/det/DET/DT town/town/5/nsubj/NOUN/NN "
                "they/they/4/nsubj/PRON/PRP "
                "took/take/2/acl:relcl/VERB/VBD burned/burn/0/root/VERB/VBD");

    assert_reads(found, "they | take | the town");
}

static void
takes_no_day_for_what_was_done(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Sunday/Sunday/4/nsubj/PROPN/NNP was/be/4/cop/AUX/VBD "
                "the/the/4/det/DET/DT day/day/0/root/NOUN/NN "
                "they/they/6/nsubj/PRON/PRP left/leave/4/acl:relcl/VERB/VBD");

    assert_reads(found, "they | leave | -");
    assert_reads(found, "! they | leave | ~day");
}

static void
fills_the_place_behind_a_stranded_preposition(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "man/man/5/nsubj/NOUN/NN they/they/3/nsubj/PRON/PRP "
                "talked/talk/1/acl:relcl/VERB/VBD to/to/3/obl/ADP/IN "
                "left/leave/0/root/VERB/VBD");

    assert_reads(found, "they | talk to | man");
}

static void
names_the_owner_for_whose(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "firm/firm/6/nsubj/NOUN/NN whose/whose/3/nmod:poss/PRON/WP$ "
                "owner/owner/4/nsubj/NOUN/NN left/leave/1/acl:relcl/VERB/VBD "
                "Rome/Rome/4/obj/PROPN/NNP closed/close/0/root/VERB/VBD");

    assert_reads(found, "firm's owner | leave | Rome");
}

static void
knows_that_nothing_acts_on_itself_by_a_plain_pronoun(void **state)
{
    // "Pilots warned a jet that it strayed before shooting it down", with
    // the last clause hung on the wrong verb
    const RelPropositions found = read_clauses(
        *state, "Pilots/pilot/2/nsubj/NOUN/NNS warned/warn/0/root/VERB/VBD "
                "jets/jet/2/obj/NOUN/NNS that/that/6/mark/SCONJ/IN "
                "it/it/6/nsubj/PRON/PRP strayed/stray/2/ccomp/VERB/VBD "
                "before/before/8/mark/SCONJ/IN "
                "shooting/shoot/6/advcl/VERB/VBG it/it/8/obj/PRON/PRP "
                "down/down/8/compound:prt/ADP/RP");

    assert_reads(found, "Pilots | shoot down | it");
    assert_reads(found, "! it | shoot down | it");
}

static void
gives_a_clause_its_subject_back(void **state)
{
    // "the plan" hung on "found" instead of "helped"
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP found/find/0/root/VERB/VBD "
                "the/the/4/det/DET/DT plan/plan/2/obj/NOUN/NN "
                "helped/help/2/ccomp/VERB/VBD Per/Per/5/obj/PROPN/NNP");

    assert_reads(found, "Ida | find | the plan helped Per");
    assert_reads(found, "the plan | help | Per");
    assert_reads(found, "! Ida | find | the plan");
}

static void
says_nothing_of_an_open_question(void **state)
{
    const RelPropositions found =
        read_clauses(*state, "Ask/ask/0/root/VERB/VB what/what/3/nsubj/PRON/WP "
                             "happened/happen/1/ccomp/VERB/VBD");

    assert_int_equal(found.n_propositions, 0);
}

static void
lets_those_behind_the_copula_do_what_stands_before_it(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Joining/join/4/csubj/VERB/VBG Ida/Ida/1/obj/PROPN/NNP "
                "were/be/4/cop/AUX/VBD Danes/Dane/0/root/PROPN/NNPS");

    assert_reads(found, "Danes | join | Ida");
    assert_reads(found, "! * | be | *");
}

static void
lets_them_do_it_behind_a_clause_of_manner_as_well(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Joining/join/4/advcl/VERB/VBG Ida/Ida/1/obj/PROPN/NNP "
                "were/be/4/cop/AUX/VBD Danes/Dane/0/root/PROPN/NNPS");

    assert_reads(found, "Danes | join | Ida");
}

static void
lets_nobody_do_what_is_fun(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Joining/join/4/csubj/VERB/VBG Ida/Ida/1/obj/PROPN/NNP "
                "was/be/4/cop/AUX/VBD fun/fun/0/root/NOUN/NN");

    assert_reads(found, "! fun | join | *");
}

static void
gives_those_who_act_the_purpose_of_a_passive(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Mines/mine/3/nsubj:pass/NOUN/NNS were/be/3/aux:pass/AUX/VBD "
                "laid/lay/0/root/VERB/VBN by/by/5/case/ADP/IN "
                "Peru/Peru/3/obl:agent/PROPN/NNP to/to/7/mark/PART/TO "
                "stop/stop/3/advcl/VERB/VB Ida/Ida/7/obj/PROPN/NNP");

    assert_reads(found, "Peru | stop | Ida");
    assert_reads(found, "! Mines | stop | *");
}

static void
gives_those_who_are_told_what_they_are_told(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/3/nsubj:pass/PROPN/NNP was/be/3/aux:pass/AUX/VBD "
                "told/tell/0/root/VERB/VBN by/by/5/case/ADP/IN "
                "Per/Per/3/obl:agent/PROPN/NNP to/to/7/mark/PART/TO "
                "leave/leave/3/advcl/VERB/VB Peru/Peru/7/obj/PROPN/NNP");

    assert_reads(found, "! Per | leave | *");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_the_first_verbs_subject_behind_and),
        cmocka_unit_test(reads_participles_as_said_of_their_noun),
        cmocka_unit_test(does_not_read_a_noun_as_subject_of_what_it_is_of),
        cmocka_unit_test(gives_the_infinitive_to_the_object),
        cmocka_unit_test(gives_the_infinitive_to_who_promised),
        cmocka_unit_test(gives_the_gerund_of_an_accusation_to_the_accused),
        cmocka_unit_test(puts_the_noun_for_the_relative_pronoun),
        cmocka_unit_test(fills_the_gap_of_a_relative_clause_without_pronoun),
        cmocka_unit_test(takes_no_day_for_what_was_done),
        cmocka_unit_test(fills_the_place_behind_a_stranded_preposition),
        cmocka_unit_test(names_the_owner_for_whose),
        cmocka_unit_test(knows_that_nothing_acts_on_itself_by_a_plain_pronoun),
        cmocka_unit_test(gives_a_clause_its_subject_back),
        cmocka_unit_test(says_nothing_of_an_open_question),
        cmocka_unit_test(lets_those_behind_the_copula_do_what_stands_before_it),
        cmocka_unit_test(lets_them_do_it_behind_a_clause_of_manner_as_well),
        cmocka_unit_test(lets_nobody_do_what_is_fun),
        cmocka_unit_test(gives_those_who_act_the_purpose_of_a_passive),
        cmocka_unit_test(gives_those_who_are_told_what_they_are_told),
    };
    return cmocka_run_group_tests_name("subject", tests, set_up, tear_down);
}
