// Are edges put right that hide who does what, and only those?

#include "clauses.h"
#include "mend/mend.h"

#include "arena_room.h"

static void
lets_people_do_what_they_are_to_do(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/4/nsubj:outer/PROPN/NNP is/be/4/cop/AUX/VBZ "
                "to/to/4/mark/PART/TO visit/visit/0/root/VERB/VB "
                "Peru/Peru/4/obj/PROPN/NNP");

    assert_reads(found, "Ida | visit | Peru");
}

static void
lets_no_goal_do_what_it_is(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Goal/goal/4/nsubj:outer/NOUN/NN is/be/4/cop/AUX/VBZ "
                "to/to/4/mark/PART/TO leave/leave/0/root/VERB/VB "
                "Peru/Peru/4/obj/PROPN/NNP");

    assert_reads(found, "! Goal | leave | *");
}

static void
keeps_clauses_that_tell_of_a_noun(void **state)
{
    // "The truth is Ida left": nothing helps "left"
    const RelPropositions found = read_clauses(
        *state, "truth/truth/4/nsubj:outer/NOUN/NN is/be/4/cop/AUX/VBZ "
                "Ida/Ida/4/nsubj/PROPN/NNP left/leave/0/root/VERB/VBD");

    assert_reads(found, "! truth | leave | *");
    assert_reads(found, "Ida | leave | -");
}

static void
takes_an_amount_for_a_second_object(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP paid/pay/0/root/VERB/VBD "
                "Per/Per/2/obj/PROPN/NNP $/$/3/appos/SYM/$ "
                "3/3/4/nummod/NUM/CD");

    assert_reads(found, "Ida | pay | Per | object: $ 3");
}

static void
leaves_an_amount_in_commas_where_it_is(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP paid/pay/0/root/VERB/VBD "
                "rent/rent/2/obj/NOUN/NN ,/,/5/punct/PUNCT/, "
                "$/$/3/appos/SYM/$ 3/3/5/nummod/NUM/CD");

    assert_reads(found, "! Ida | pay | * | object: $ 3");
}

static void
takes_given_that_for_a_conjunction(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP left/leave/0/root/VERB/VBD "
                "given/give/2/advcl/VERB/VBN that/that/6/mark/SCONJ/IN "
                "Per/Per/6/nsubj/PROPN/NNP won/win/3/ccomp/VERB/VBD");

    assert_reads(found, "Per | win | -");
    assert_reads(found, "! - | give | *");
}

static void
gives_the_object_what_it_is_told_to_do(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP told/tell/0/root/VERB/VBD "
                "Per/Per/2/obj/PROPN/NNP to/to/5/mark/PART/TO "
                "pay/pay/3/acl/VERB/VB rent/rent/5/obj/NOUN/NN");

    assert_reads(found, "Ida | tell | Per");
    assert_reads(found, "Per | pay | rent");
}

static void
gives_who_buys_what_is_bought(void **state)
{
    const RelPropositions found = read_clauses(
        *state,
        "Whoever/whoever/4/advmod/PRON/WP buys/buy/1/acl:relcl/VERB/VBZ "
        "clubs/club/4/nsubj/NOUN/NNS pays/pay/0/root/VERB/VBZ "
        "debts/debt/4/obj/NOUN/NNS");

    assert_reads(found, "! clubs | pay | *");
}

static void
joins_a_helper_with_its_verb(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP said/say/0/root/VERB/VBD "
                "Per/Per/4/nsubj/PROPN/NNP had/have/2/ccomp/VERB/VBD "
                "used/use/2/ccomp/VERB/VBN sand/sand/5/obj/NOUN/NN");

    assert_reads(found, "Per | use | sand");
    assert_reads(found, "! Per | have | *");
}

static void
takes_what_is_accused_for_a_deed(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP accused/accuse/0/root/VERB/VBD "
                "Per/Per/2/obj/PROPN/NNP of/of/6/case/ADP/IN "
                "hiding/hide/6/compound/VERB/VBG money/money/3/nmod/NOUN/NN");

    assert_reads(found, "Ida | accuse | Per");
    assert_reads(found, "Per | hide | money");
}

static void
takes_no_accusation_for_words_of_the_accused(void **state)
{
    const char *const tree = "Ida/Ida/2/nsubj/PROPN/NNP "
                             "accused/accuse/0/root/VERB/VBD "
                             "the/the/4/det/DET/DT firm/firm/2/obj/NOUN/NN "
                             "of/of/6/mark/SCONJ/IN "
                             "hiding/hide/4/acl/VERB/VBG "
                             "losses/loss/6/obj/NOUN/NNS";
    const RelContext *context = read_context(*state, &tree, 1);

    assert_int_equal(context->sentences->sentences[0].tokens[5].head, 1);
    const char *const other = "Ida/Ida/2/nsubj/PROPN/NNP "
                              "left/leave/0/root/VERB/VBD "
                              "the/the/4/det/DET/DT hope/hope/2/obj/NOUN/NN "
                              "of/of/6/mark/SCONJ/IN "
                              "winning/win/4/acl/VERB/VBG";
    context = read_context(*state, &other, 1);
    assert_int_equal(context->sentences->sentences[0].tokens[5].head, 3);
}

/// The head of token `token` after mending, in a sentence with one person
static RelIndex
head_with_person(RelArena *arena, const char *tree, RelName person,
                 RelIndex token)
{
    const RelContext *const context = read_context(arena, &tree, 1);
    RelSentence *const sentence = &context->sentences->sentences[0];

    sentence->names = &person;
    sentence->n_names = 1;
    rel_sentence_mend(context->lists, sentence);
    return sentence->tokens[token].head;
}

static void
joins_a_past_to_a_past(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP accused/accuse/0/root/VERB/VBD "
                "Per/Per/2/obj/PROPN/NNP of/of/5/mark/SCONJ/IN "
                "lying/lie/3/acl/VERB/VBG and/and/7/cc/CCONJ/CC "
                "sold/sell/5/conj/VERB/VBD tea/tea/7/obj/NOUN/NN");

    assert_reads(found, "Ida | sell | tea");
    assert_reads(found, "! Per | sell | tea");
}

static void
gives_a_company_its_name_before_the_verb(void **state)
{
    const char *const tree =
        "The/the/2/det/DET/DT company/company/5/nsubj/NOUN/NN "
        "Rio/Rio/4/compound/PROPN/NNP Verde/Verde/5/compound/PROPN/NNP "
        "plans/plan/0/root/VERB/VBZ mines/mine/5/obj/NOUN/NNS";
    const RelContext *const context = read_context(*state, &tree, 1);
    const RelToken *const name = &context->sentences->sentences[0].tokens[3];

    assert_int_equal(name->head, 1);
    assert_text(name->relation, "appos");
}

static void
closes_the_mine_and_not_mine(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "They/they/2/nsubj/PRON/PRP closed/close/0/root/VERB/VBD "
                "the/the/4/det/DET/DT mine/my/2/obj/PRON/PRP");
    const RelPropositions mine = read_clauses(
        *state, "They/they/2/nsubj/PRON/PRP closed/close/0/root/VERB/VBD "
                "mine/my/2/obj/PRON/PRP");

    assert_reads(found, "They | close | the mine");
    assert_reads(mine, "They | close | mine");
}

static void
appoints_a_person_to_a_post(void **state)
{
    const RelName person = {.begin = 2, .end = 4, .kind = REL_NAME_PER};
    const char *const named =
        "Peru/Peru/2/nsubj/PROPN/NNP named/name/0/root/VERB/VBD "
        "Ida/Ida/5/compound/PROPN/NNP Lund/Lund/3/flat/PROPN/NNP "
        "envoy/envoy/2/obj/NOUN/NN";
    const char *const met =
        "Peru/Peru/2/nsubj/PROPN/NNP met/meet/0/root/VERB/VBD "
        "Ida/Ida/5/compound/PROPN/NNP Lund/Lund/3/flat/PROPN/NNP "
        "supporters/supporter/2/obj/NOUN/NNS";

    assert_int_equal(head_with_person(*state, named, person, 2), 1);
    assert_int_equal(head_with_person(*state, met, person, 2), 4);
}

static void
gives_a_second_clause_its_subject(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Peru/Peru/2/nsubj/PROPN/NNP won/win/0/root/VERB/VBD "
                "the/the/4/det/DET/DT cup/cup/2/obj/NOUN/NN "
                ",/,/7/punct/PUNCT/, and/and/7/cc/CCONJ/CC "
                "Ida/Ida/4/conj/PROPN/NNP left/leave/2/conj/VERB/VBD");

    assert_reads(found, "Ida | leave | -");
    assert_reads(found, "! Peru | leave | -");
    assert_reads(found, "! Peru | win | Ida");
}

static void
lets_one_subject_do_three_things(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Peru/Peru/2/nsubj/PROPN/NNP bought/buy/0/root/VERB/VBD "
                "tea/tea/2/obj/NOUN/NN and/and/5/cc/CCONJ/CC "
                "rice/rice/3/conj/NOUN/NN ,/,/7/punct/PUNCT/, "
                "left/leave/2/conj/VERB/VBD and/and/9/cc/CCONJ/CC "
                "slept/sleep/2/conj/VERB/VBD");

    assert_reads(found, "Peru | leave | -");
    assert_reads(found, "Peru | buy | rice");
}

static void
mends_the_same_only_once(void **state)
{
    RelArena *arena = *state;
    const char *const tree = "Ida/Ida/4/nsubj:outer/PROPN/NNP "
                             "is/be/4/cop/AUX/VBZ to/to/4/mark/PART/TO "
                             "win/win/0/root/VERB/VB";
    const RelContext *context = read_context(arena, &tree, 1);
    RelSentence *sentence = &context->sentences->sentences[0];

    assert_text(sentence->tokens[0].relation, "nsubj");
    assert_text(sentence->tokens[1].relation, "aux");
    rel_sentence_mend(context->lists, sentence);
    assert_text(sentence->tokens[0].relation, "nsubj");
    assert_text(sentence->tokens[1].relation, "aux");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lets_people_do_what_they_are_to_do),
        cmocka_unit_test(lets_no_goal_do_what_it_is),
        cmocka_unit_test(keeps_clauses_that_tell_of_a_noun),
        cmocka_unit_test(takes_an_amount_for_a_second_object),
        cmocka_unit_test(leaves_an_amount_in_commas_where_it_is),
        cmocka_unit_test(takes_given_that_for_a_conjunction),
        cmocka_unit_test(gives_the_object_what_it_is_told_to_do),
        cmocka_unit_test(gives_who_buys_what_is_bought),
        cmocka_unit_test(joins_a_helper_with_its_verb),
        cmocka_unit_test(takes_what_is_accused_for_a_deed),
        cmocka_unit_test(takes_no_accusation_for_words_of_the_accused),
        cmocka_unit_test(joins_a_past_to_a_past),
        cmocka_unit_test(gives_a_company_its_name_before_the_verb),
        cmocka_unit_test(closes_the_mine_and_not_mine),
        cmocka_unit_test(appoints_a_person_to_a_post),
        cmocka_unit_test(gives_a_second_clause_its_subject),
        cmocka_unit_test(lets_one_subject_do_three_things),
        cmocka_unit_test(mends_the_same_only_once),
    };
    return cmocka_run_group_tests_name("mend", tests, set_up, tear_down);
}
