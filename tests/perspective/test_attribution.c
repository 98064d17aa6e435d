// Who speaks?  The trees are given, so that only attribution is tested.

#include "perspective/attribution.h"

#include "clauses.h"

#include "arena_room.h"

/// The form of the speaker of `governor` (from 1), or "-"
static RelText
source_of(RelArena *arena, const char *tree, RelIndex governor)
{
    const RelContext *const context = read_context(arena, &tree, 1);
    const RelIndex source =
        rel_attribution_source(&context->trees[0], governor - 1);
    return source == REL_NONE
               ? rel_text("-")
               : context->sentences->sentences[0].tokens[source].form;
}

/// The form of who is named beside `predicate` (from 1), or "-"
static RelText
beside(RelArena *arena, const char *tree, RelIndex predicate)
{
    const RelContext *const context = read_context(arena, &tree, 1);
    RelAttribution found;
    const RelStatus status = rel_attribution_beside(
        context->lists, &context->trees[0], predicate - 1, REL_NONE, &found);
    return status != REL_OK || found.speaker == REL_NONE
               ? rel_text("-")
               : context->sentences->sentences[0].tokens[found.speaker].form;
}

static void
finds_the_subject_of_saying(void **state)
{
    assert_text(source_of(*state,
                          "Oslo/Oslo/2/nsubj/PROPN said/say/0/root/VERB/VBD "
                          "it/it/4/nsubj/PRON won/win/2/ccomp/VERB/VBD",
                          2),
                "Oslo");
}

static void
leaves_the_speaker_open_in_the_passive(void **state)
{
    const char *const tree =
        "It/it/3/expl/PRON was/be/3/aux:pass/AUX said/say/0/root/VERB/VBN "
        "Oslo/Oslo/5/nsubj/PROPN won/win/3/ccomp/VERB/VBD";

    assert_text(source_of(*state, tree, 3), "-");
}

static void
finds_the_agent_of_a_passive(void **state)
{
    assert_text(source_of(*state,
                          "It/it/3/nsubj:pass/PRON was/be/3/aux:pass/AUX "
                          "claimed/claim/0/root/VERB/VBN by/by/5/case/ADP "
                          "Oslo/Oslo/3/obl:agent/PROPN",
                          3),
                "Oslo");
}

static void
finds_the_noun_that_a_participle_describes(void **state)
{
    assert_text(source_of(*state,
                          "letter/letter/0/root/NOUN saying/say/1/acl/VERB/VBG "
                          "he/he/4/nsubj/PRON won/win/2/ccomp/VERB/VBD",
                          2),
                "letter");
}

static void
shares_the_subject_of_a_chain(void **state)
{
    assert_text(source_of(*state,
                          "Ida/Ida/2/nsubj/PROPN rose/rise/0/root/VERB/VBD "
                          "and/and/4/cc/CCONJ said/say/2/conj/VERB/VBD "
                          "no/no/4/obj/INTJ",
                          4),
                "Ida");
}

static void
finds_the_owner_of_a_claim(void **state)
{
    assert_text(source_of(*state,
                          "Oslo/Oslo/3/nmod:poss/PROPN 's/'s/1/case/PART "
                          "claim/claim/0/root/NOUN",
                          3),
                "Oslo");
}

static void
finds_the_speaker_after_the_clause(void **state)
{
    assert_text(beside(*state,
                       "France/France/2/nsubj/PROPN agrees/agree/0/root/VERB "
                       ",/,/5/punct/PUNCT minister/minister/5/nsubj/NOUN "
                       "said/say/2/parataxis/VERB/VBD",
                       2),
                "minister");
}

static void
finds_whom_it_is_according_to(void **state)
{
    assert_text(beside(*state,
                       "According/accord/3/case/VERB/VBG to/to/1/fixed/ADP "
                       "Oslo/Oslo/5/obl/PROPN he/he/5/nsubj/PRON "
                       "won/win/0/root/VERB/VBD",
                       5),
                "Oslo");
}

static void
takes_as_for_speech_only_where_it_is_set_off(void **state)
{
    assert_text(beside(*state,
                       "As/as/3/mark/SCONJ Oslo/Oslo/3/nsubj/PROPN "
                       "said/say/6/advcl/VERB/VBD ,/,/3/punct/PUNCT "
                       "he/he/6/nsubj/PRON won/win/0/root/VERB/VBD",
                       6),
                "Oslo");
    assert_text(beside(*state,
                       "he/he/2/nsubj/PRON won/win/0/root/VERB/VBD "
                       "as/as/5/mark/SCONJ Oslo/Oslo/5/nsubj/PROPN "
                       "conceded/concede/2/advcl/VERB/VBD",
                       2),
                "-");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_subject_of_saying),
        cmocka_unit_test(leaves_the_speaker_open_in_the_passive),
        cmocka_unit_test(finds_the_agent_of_a_passive),
        cmocka_unit_test(finds_the_noun_that_a_participle_describes),
        cmocka_unit_test(shares_the_subject_of_a_chain),
        cmocka_unit_test(finds_the_owner_of_a_claim),
        cmocka_unit_test(finds_the_speaker_after_the_clause),
        cmocka_unit_test(finds_whom_it_is_according_to),
        cmocka_unit_test(takes_as_for_speech_only_where_it_is_set_off),
    };
    return cmocka_run_group_tests_name("attribution", tests, set_up, tear_down);
}
