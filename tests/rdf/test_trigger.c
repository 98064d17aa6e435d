// Wordings of the ontology, taken apart.

#include "rdf/trigger.h"

#include "arena_room.h"

static const RelText PARTICLES[] = {{"down", 4}, {"out", 3}, {"off", 3}};
static const RelText PREPOSITIONS[] = {{"of", 2},   {"on", 2}, {"with", 4},
                                       {"into", 4}, {"by", 2}, {"in", 2},
                                       {"at", 2},   {"to", 2}};
static const RelFunctionWords FUNCTION = {PARTICLES, 3, PREPOSITIONS, 8};

static void
takes_each_shape_of_wording_apart(void **state)
{
    static const struct {
        const char *text, *words, *verb, *particle, *noun, *preposition;
    } rows[] = {
        {"down", "down", "down", "", "", ""},
        {"meet with", "meet with", "meet", "", "", "with"},
        {"be in", "be in", "be", "", "", "in"},
        {"shoot X down", "shoot down", "shoot", "down", "", ""},
        {"accuse X", "accuse", "accuse", "", "", ""},
        {"pull out of", "pull out of", "pull", "out", "", "of"},
        {"hold talks with", "hold talks with", "hold", "", "talk", "with"},
        {"sever ties with", "sever ties with", "sever", "", "tie", "with"},
        {"file charges on", "file charges on", "file", "", "charge", "on"},
        {"lose watches on", "lose watches on", "lose", "", "watch", "on"},
        {"hold parties with", "hold parties with", "hold", "", "party", "with"},
        {"do business with", "do business with", "do", "", "business", "with"},
        {"cut off ties with", "cut off ties with", "cut", "off", "tie", "with"},
        {"be linked to", "be linked to", "be", "", "linked", "to"},
        {"be prime minister of", "be prime minister of", "be", "",
         "prime minister", "of"},
        {"speak by phone with", "speak by phone with", "speak", "by phone", "",
         "with"},
        {"be at odds with", "be at odds with", "be", "at odds", "", "with"},
        {"take X into custody", "take into custody", "take", "into custody", "",
         ""},
        {"bring X to the attention of", "bring to the attention of", "bring",
         "to the attention", "", "of"},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
        RelTrigger trigger;
        assert_int_equal(rel_trigger_split(rel_text(rows[i].text), &FUNCTION,
                                           *state, &trigger),
                         REL_OK);
        assert_text(trigger.words, rows[i].words);
        assert_text(trigger.verb, rows[i].verb);
        assert_text(trigger.particle, rows[i].particle);
        assert_text(trigger.noun, rows[i].noun);
        assert_text(trigger.preposition, rows[i].preposition);
    }
}

static void
refuses_what_is_no_wording(void **state)
{
    static const char *const bad[] = {
        "",
        " ",
        "meet  with",
        " meet",
        "X",
        "X up",
        "take hold X off",
        "take X on X",
        "a b c d e f g h i",
    };
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); ++i) {
        RelTrigger trigger;
        if (rel_trigger_split(rel_text(bad[i]), &FUNCTION, *state, &trigger) !=
            REL_ERR_FORMAT) {
            fail_msg("'%s'", bad[i]);
        }
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_each_shape_of_wording_apart),
        cmocka_unit_test(refuses_what_is_no_wording),
    };
    return cmocka_run_group_tests_name("trigger", tests, set_up, tear_down);
}
