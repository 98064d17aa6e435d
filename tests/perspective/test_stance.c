// Polarity, modality and speaker, gathered from the predicate to the root.
// Whole sentences are in tests/cases/perspective.txt; here the trees are
// given, so that the parser cannot hide a wrong step.

#include "perspective/stance.h"

#include "clauses.h"

#include "arena_room.h"

/// Check the stance of the predicate at `token` (from 1); `speaker` is a
/// token from 1, or 0
static void
assert_stance(RelArena *arena, const char *tree, RelIndex token,
              RelPolarity polarity, RelModality modality, bool attributed,
              RelIndex speaker)
{
    const RelContext *const context = read_context(arena, &tree, 1);
    RelStance stance;

    rel_stance_of_predicate(context->lists, &context->trees[0], token - 1,
                            &stance);
    assert_int_equal(stance.polarity, polarity);
    assert_string_equal(rel_modality_text(stance.modality),
                        rel_modality_text(modality));
    assert_int_equal(stance.attributed, attributed);
    assert_int_equal(stance.speaker, speaker ? speaker - 1 : REL_NONE);
}

static void
keeps_the_innermost_speaker(void **state)
{
    assert_stance(*state,
                  "AP/AP/2/nsubj/PROPN reported/report/0/root/VERB/VBD "
                  "Oslo/Oslo/4/nsubj/PROPN said/say/2/ccomp/VERB/VBD "
                  "he/he/6/nsubj/PRON won/win/4/ccomp/VERB/VBD",
                  6, REL_POSITIVE, REL_FACTUAL, true, 3);
}

static void
turns_round_what_is_denied_twice(void **state)
{
    assert_stance(*state,
                  "Oslo/Oslo/4/nsubj/PROPN did/do/4/aux/AUX/VBD "
                  "not/not/4/advmod/PART fail/fail/0/root/VERB/VB "
                  "to/to/6/mark/PART/TO pay/pay/4/xcomp/VERB/VB",
                  6, REL_POSITIVE, REL_FACTUAL, false, 0);
}

static void
shields_a_relative_clause_from_the_denial(void **state)
{
    assert_stance(*state,
                  "Oslo/Oslo/4/nsubj/PROPN did/do/4/aux/AUX/VBD "
                  "not/not/4/advmod/PART pay/pay/0/root/VERB/VB "
                  "the/the/6/det/DET crew/crew/4/obj/NOUN "
                  "who/who/8/nsubj/PRON/WP fled/flee/6/acl:relcl/VERB/VBD",
                  8, REL_POSITIVE, REL_FACTUAL, false, 0);
}

static void
leaves_what_no_group_does_open(void **state)
{
    assert_stance(*state,
                  "He/he/2/nsubj/PRON named/name/0/root/VERB/VBD "
                  "any/any/4/det/DET group/group/2/obj/NOUN "
                  "that/that/6/nsubj/PRON/WDT fled/flee/4/acl:relcl/VERB/VBD",
                  6, REL_POSITIVE, REL_POSSIBLE, false, 0);
}

static void
shares_the_modal_between_conjuncts_of_one_form(void **state)
{
    const char *const shared =
        "He/he/3/nsubj/PRON will/will/3/aux/AUX/MD meet/meet/0/root/VERB/VB "
        "and/and/5/cc/CCONJ sign/sign/3/conj/VERB/VB";
    const char *const apart =
        "He/he/3/nsubj/PRON will/will/3/aux/AUX/MD meet/meet/0/root/VERB/VB "
        "and/and/5/cc/CCONJ signed/sign/3/conj/VERB/VBD";

    assert_stance(*state, shared, 5, REL_POSITIVE, REL_FUTURE, false, 0);
    assert_stance(*state, apart, 5, REL_POSITIVE, REL_FACTUAL, false, 0);
}

static void
takes_unknown_governors_for_no_proof(void **state)
{
    assert_stance(*state,
                  "He/he/2/nsubj/PRON zorbed/zorb/0/root/VERB/VBD "
                  "to/to/4/mark/PART/TO flee/flee/2/xcomp/VERB/VB",
                  4, REL_POSITIVE, REL_INTENDED, false, 0);
    assert_stance(*state,
                  "He/he/2/nsubj/PRON zorbed/zorb/0/root/VERB/VBD "
                  "that/that/5/mark/SCONJ they/they/5/nsubj/PRON "
                  "fled/flee/2/ccomp/VERB/VBD",
                  5, REL_POSITIVE, REL_FACTUAL, true, 1);
}

static void
knows_nothing_of_what_was_not_said(void **state)
{
    assert_stance(*state,
                  "He/he/4/nsubj/PRON did/do/4/aux/AUX/VBD "
                  "not/not/4/advmod/PART say/say/0/root/VERB/VB "
                  "that/that/7/mark/SCONJ they/they/7/nsubj/PRON "
                  "fled/flee/4/ccomp/VERB/VBD",
                  7, REL_POSITIVE, REL_QUESTION, true, 0);
}

static void
lets_a_named_speaker_stand_for_its(void **state)
{
    assert_stance(*state,
                  "Oslo/Oslo/2/nsubj/PROPN said/say/0/root/VERB/VBD "
                  "this/this/4/nsubj/PRON backs/back/2/ccomp/VERB/VBZ "
                  "its/its/6/nmod:poss/PRON view/view/4/obj/NOUN "
                  "that/that/9/mark/SCONJ they/they/9/nsubj/PRON "
                  "fled/flee/6/acl/VERB/VBD",
                  9, REL_POSITIVE, REL_FACTUAL, true, 1);
}

static void
survives_a_tree_without_sense(void **state)
{
    assert_stance(*state,
                  "a/a/2/ccomp/VERB/VB b/b/3/advcl/PUNCT c/c/0/root/ADP", 1,
                  REL_POSITIVE, REL_FACTUAL, true, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_the_innermost_speaker),
        cmocka_unit_test(turns_round_what_is_denied_twice),
        cmocka_unit_test(shields_a_relative_clause_from_the_denial),
        cmocka_unit_test(leaves_what_no_group_does_open),
        cmocka_unit_test(shares_the_modal_between_conjuncts_of_one_form),
        cmocka_unit_test(takes_unknown_governors_for_no_proof),
        cmocka_unit_test(knows_nothing_of_what_was_not_said),
        cmocka_unit_test(lets_a_named_speaker_stand_for_its),
        cmocka_unit_test(survives_a_tree_without_sense),
    };
    return cmocka_run_group_tests_name("stance", tests, set_up, tear_down);
}
