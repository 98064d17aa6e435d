// Which relation do words evoke?

#include "clauses.h"

#include "tree/trigger.h"

#include "arena_room.h"

/// The triggers of the ontology of the tests
static const RelTriggers *
read_triggers(RelArena *arena)
{
    static const char *const tree = "a/a/0/root";

    return read_context(arena, &tree, 1)->triggers;
}

static void
finds_a_relation_by_its_words(void **state)
{
    const RelTriggers *triggers = read_triggers(*state);
    const RelText none = rel_text("");
    RelTriggerMatch match;

    assert_true(rel_triggers_find(triggers, rel_text("Meet"), none, none,
                                  rel_text("with"), &match));
    assert_text(match.relation->name, "meetsWith");
    assert_text(match.trigger->words, "meet with");
    assert_true(rel_triggers_find(triggers, rel_text("hold talk"), none, none,
                                  rel_text("with"), &match));
    assert_true(
        rel_triggers_find_words(triggers, rel_text("be at odds with"), &match));
    assert_text(match.relation->name, "oddsWith");
}

static void
does_not_take_a_part_for_the_whole(void **state)
{
    const RelTriggers *triggers = read_triggers(*state);
    const RelText none = rel_text("");
    RelTriggerMatch match;

    assert_false(rel_triggers_find_words(triggers, rel_text("launch"), &match));
    assert_false(rel_triggers_find(triggers, rel_text("meet"), none, none,
                                   rel_text("in"), &match));
    assert_false(rel_triggers_find_words(triggers, none, &match));
}

static void
finds_what_an_event_noun_evokes(void **state)
{
    const RelTriggers *triggers = read_triggers(*state);
    const RelText none = rel_text("");
    RelTriggerMatch match;

    assert_true(rel_triggers_find(triggers, none, none, rel_text("attack"),
                                  rel_text("on"), &match));
    assert_text(match.relation->name, "attacked");
    assert_true(
        rel_triggers_join(triggers, rel_text("hold"), rel_text("talk")));
    assert_false(
        rel_triggers_join(triggers, rel_text("hold"), rel_text("breath")));
}

static void
finds_a_backward_relation_only_by_turning(void **state)
{
    const RelTriggers *triggers = read_triggers(*state);
    RelTriggerMatch match;

    assert_false(
        rel_triggers_find_words(triggers, rel_text("fall to"), &match));
    assert_true(rel_triggers_find_turned(triggers, rel_text("fall"),
                                         rel_text("to"), &match));
    assert_text(match.relation->name, "attacked");
}

static void
turns_the_proposition_of_a_backward_trigger(void **state)
{
    const RelPropositions read =
        read_clauses(*state, "Lima/Lima/2/nsubj/PROPN/NNP "
                             "fell/fall/0/root/VERB/VBD "
                             "to/to/4/case/ADP/IN Peru/Peru/2/obl/PROPN/NNP");

    assert_int_equal(read.n_propositions, 1);
    assert_non_null(read.propositions[0].curated);
    assert_text(read.propositions[0].curated->name, "attacked");
    assert_true(read.propositions[0].inverted);
    assert_text(read.propositions[0].subject.text, "Lima");
}

static void
does_not_turn_what_leads_nowhere(void **state)
{
    const RelPropositions alone = read_clauses(
        *state, "Lima/Lima/2/nsubj/PROPN/NNP fell/fall/0/root/VERB/VBD");

    assert_null(alone.propositions[0].curated);
    assert_false(alone.propositions[0].inverted);
}

static void
refuses_words_without_end(void **state)
{
    const RelTriggers *triggers = read_triggers(*state);
    char word[1000];
    RelTriggerMatch match;

    memset(word, 'a', sizeof word);
    assert_false(rel_triggers_find_words(triggers, (RelText){word, sizeof word},
                                         &match));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_a_relation_by_its_words),
        cmocka_unit_test(does_not_take_a_part_for_the_whole),
        cmocka_unit_test(finds_what_an_event_noun_evokes),
        cmocka_unit_test(finds_a_backward_relation_only_by_turning),
        cmocka_unit_test(turns_the_proposition_of_a_backward_trigger),
        cmocka_unit_test(does_not_turn_what_leads_nowhere),
        cmocka_unit_test(refuses_words_without_end),
    };
    return cmocka_run_group_tests_name("trigger", tests, set_up, tear_down);
}
