// Do verbs get what they act on, and the words that belong to them, where the
// tree hangs these elsewhere?

#include "clauses.h"
#include "mend/mend.h"

#include "arena_room.h"

static void
supplies_somebody_with_something(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP supplied/supply/0/root/VERB/VBD "
                "Peru/Peru/2/obj/PROPN/NNP with/with/5/case/ADP/IN "
                "boats/boat/3/nmod/NOUN/NNS");

    assert_reads(found, "Ida | supply | Peru | with: boats");
}

static void
takes_what_was_given_for_no_quality(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/3/nsubj:pass/PROPN/NNP was/be/3/aux:pass/AUX/VBD "
                "given/give/0/root/VERB/VBN pills/pill/3/xcomp/NOUN/NNS");

    assert_reads(found, "! * | give | Ida");
    assert_reads(found, "Ida | * | pills");
}

static void
counts_whom_they_killed(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Raids/raid/2/nsubj/NOUN/NNS killed/kill/0/root/VERB/VBD "
                "11/11/4/nummod/NUM/CD people/people/2/obl/NOUN/NNS");

    assert_reads(found, "Raids | kill | 11 people");
}

static void
keeps_how_long_a_time(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Raids/raid/2/nsubj/NOUN/NNS lasted/last/0/root/VERB/VBD "
                "11/11/4/nummod/NUM/CD days/day/2/obl:unmarked/NOUN/NNS");

    assert_reads(found, "! Raids | last | 11 days | object: 11 days");
}

static void
takes_up_to_for_a_bound(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Raids/raid/2/nsubj/NOUN/NNS killed/kill/0/root/VERB/VBD "
                "up/up/2/compound:prt/ADP/RP to/to/6/case/ADP/IN "
                "200/200/6/nummod/NUM/CD people/people/2/obl/NOUN/NNS");

    assert_reads(found, "Raids | kill | up to 200 people");
}

static void
blames_the_accused_for_the_charge(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP blamed/blame/0/root/VERB/VBD "
                "Peru/Peru/2/obj/PROPN/NNP for/for/5/case/ADP/IN "
                "fires/fire/3/nmod/NOUN/NNS");

    assert_reads(found, "Ida | blame | Peru | for: fires");
}

static void
ends_on_a_day_not_a_day(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Tours/tour/2/nsubj/NOUN/NNS ended/end/0/root/VERB/VBD "
                "October/October/4/compound/PROPN/NNP 10th/10th/2/obj/NOUN/NN");

    assert_reads(found, "! Tours | ended | October 10th");
}

static void
points_out_some_of_them(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP counted/count/0/root/VERB/VBD "
                "a/a/4/det/DET/DT couple/couple/2/obl:unmarked/NOUN/NN "
                "of/of/6/case/ADP/IN boats/boat/4/nmod/NOUN/NNS");

    assert_reads(found, "Ida | count | a couple of boats");
}

static void
holds_a_thing_back(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP held/hold/0/root/VERB/VBD "
                "Peru/Peru/2/obj/PROPN/NNP back/back/2/advmod/ADV/RB "
                "././2/punct/PUNCT/.");

    assert_reads(found, "Ida | hold back | Peru");
}

static void
has_nothing_where_all_but_vanished(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Boats/boat/2/nsubj/NOUN/NNS have/have/0/root/VERB/VBP "
                "all/all/2/obj/DET/DT but/but/5/cc/CCONJ/CC "
                "vanished/vanish/2/conj/VERB/VBN");

    assert_reads(found, "! Boats | have | *"); // that it is denied: facts.txt
    assert_reads(found, "Boats | vanish | -");
}

static void
takes_a_past_for_the_verb_of_its_sentence(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Letters/letter/0/root/NOUN/NNS named/name/1/acl/VERB/VBD "
                "Peru/Peru/2/obj/PROPN/NNP ././1/punct/PUNCT/.");

    assert_reads(found, "Letters | name | Peru");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(supplies_somebody_with_something),
        cmocka_unit_test(takes_what_was_given_for_no_quality),
        cmocka_unit_test(counts_whom_they_killed),
        cmocka_unit_test(keeps_how_long_a_time),
        cmocka_unit_test(takes_up_to_for_a_bound),
        cmocka_unit_test(blames_the_accused_for_the_charge),
        cmocka_unit_test(ends_on_a_day_not_a_day),
        cmocka_unit_test(points_out_some_of_them),
        cmocka_unit_test(holds_a_thing_back),
        cmocka_unit_test(has_nothing_where_all_but_vanished),
        cmocka_unit_test(takes_a_past_for_the_verb_of_its_sentence),
    };
    return cmocka_run_group_tests_name("mend object", tests, set_up, tear_down);
}
