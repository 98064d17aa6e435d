// Phrases are branches of the tree without some of their twigs.

#include "clauses.h"

#include "tree/phrase.h"

#include "arena_room.h"

/// The phrase under `head` of a tree, as text
static RelText
phrase(RelArena *arena, const char *tree, RelIndex head, unsigned cuts)
{
    RelContext *context = read_context(arena, &tree, 1);
    RelPhrase made;

    assert_int_equal(rel_phrase_make(context, 0, head, cuts, &made), REL_OK);
    return made.text;
}

static const char *const president =
    "with/with/3/case/ADP/IN the/the/3/det/DET/DT "
    "president/president/0/root/NOUN/NN of/of/5/case/ADP/IN "
    "Peru/Peru/3/nmod/PROPN/NNP ,/,/8/punct/PUNCT/, "
    "who/who/8/nsubj/PRON/WP slept/sleep/3/acl:relcl/VERB/VBD "
    ",/,/8/punct/PUNCT/, and/and/11/cc/CCONJ/CC Ida/Ida/3/conj/PROPN/NNP";

static void
leaves_prepositions_and_clauses_out(void **state)
{
    assert_text(phrase(*state, president, 2, REL_CUT_ARGUMENT),
                "the president of Peru");
}

static void
keeps_what_is_not_cut(void **state)
{
    assert_text(phrase(*state, president, 2, 0),
                "with the president of Peru , who slept , and Ida");
    assert_text(
        phrase(*state, president, 2, REL_CUT_ARGUMENT | REL_CUT_PHRASES),
        "the president");
}

static void
takes_marks_off_both_ends_but_not_a_pair_inside(void **state)
{
    const char *tree = "\"/\"/2/punct/PUNCT/`` Group/group/0/root/NOUN/NN "
                       "(/(/4/punct/PUNCT/( ISIS/ISIS/2/nmod/PROPN/NNP "
                       ")/)/4/punct/PUNCT/) \"/\"/2/punct/PUNCT/''";

    assert_text(phrase(*state, tree, 1, REL_CUT_ARGUMENT), "Group ( ISIS )");
}

static void
takes_a_preposition_off_that_hangs_on_a_title(void **state)
{
    const char *tree = "with/with/2/case/ADP/IN "
                       "President/President/3/nmod:desc/PROPN/NNP "
                       "Rey/Rey/0/root/PROPN/NNP";

    assert_text(phrase(*state, tree, 2, REL_CUT_ARGUMENT), "President Rey");
}

static void
keeps_a_head_that_is_a_mark(void **state)
{
    assert_text(phrase(*state, "%/%/0/root/PUNCT/.", 0, REL_CUT_ARGUMENT), "%");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(leaves_prepositions_and_clauses_out),
        cmocka_unit_test(keeps_what_is_not_cut),
        cmocka_unit_test(takes_marks_off_both_ends_but_not_a_pair_inside),
        cmocka_unit_test(takes_a_preposition_off_that_hangs_on_a_title),
        cmocka_unit_test(keeps_a_head_that_is_a_mark),
    };
    return cmocka_run_group_tests_name("phrase", tests, set_up, tear_down);
}
