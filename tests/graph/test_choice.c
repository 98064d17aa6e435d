// What do mentions point back to, as far as it was learnt?

#include "graph/choice.h"

#include "base/strings.h"
#include "story_room.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/// Load `lines` as a file of weights
static RelStatus
load(const char *lines, const RelBeliefs **beliefs)
{
    char folder[] = "/tmp/relata-coref-XXXXXX";
    char path[sizeof folder + sizeof "/coref.tsv"];

    assert_non_null(mkdtemp(folder));
    (void)snprintf(path, sizeof path, "%s/coref.tsv", folder);
    FILE *const file = fopen(path, "wb");
    assert_non_null(file);
    fputs(lines, file);
    assert_int_equal(fclose(file), 0);
    const RelStatus status = rel_beliefs_load(folder, NULL, arena, beliefs);
    assert_int_equal(remove(path), 0);
    assert_int_equal(rmdir(folder), 0);
    return status;
}

static void
each_hint_has_a_name_of_its_own(void **state)
{
    (void)state;
    char name[REL_HINT_NAME];
    RelMap names;

    rel_map_init(&names, arena);
    for (RelIndex i = 0; i < REL_N_HINTS; ++i) {
        if (rel_hint_name(i, name)) {
            const RelText copy = rel_arena_copy(arena, rel_text(name));
            assert_int_equal(rel_map_get(&names, copy), REL_NONE);
            assert_int_equal(rel_map_set(&names, copy, i), REL_OK);
        }
    }
    assert_int_not_equal(rel_map_get(&names, rel_text("roles=owner,subject")),
                         REL_NONE);
    assert_false(rel_hint_name(REL_N_HINTS, name));
}

static void
damaged_beliefs_are_refused(void **state)
{
    (void)state;
    static const char *const files[] = {
        "they\tdistance=1\t10\n",             // cut short
        "them\tdistance=1\t10\n# end\n",      // no such kind
        "they\tdistance=x\t10\n# end\n",      // no such hint
        "they\tdistance=1\tmuch\n# end\n",    // no number
        "they\tdistance=1\t1000000\n# end\n", // too large
        "they\tdistance=1\n# end\n",          // nothing behind it
    };
    const RelBeliefs *beliefs = NULL;

    for (size_t i = 0; i < sizeof files / sizeof files[0]; ++i) {
        assert_int_equal(load(files[i], &beliefs), REL_ERR_FORMAT);
        assert_null(beliefs);
    }
    assert_int_equal(load("# made\nthey\tdistance=1\t10\n# end\n", &beliefs),
                     REL_OK);
    assert_non_null(beliefs);
}

/// A reading of three mentions, a trawler and two pronouns, each by itself
static void
make_reading(RelReading *reading)
{
    *reading = (RelReading){.arena = arena};
    rel_array_init(&reading->mentions, arena, sizeof(RelMention));
    rel_array_init(&reading->clusters, arena, sizeof(RelCluster));
    for (RelIndex i = 0; i < 3; ++i) {
        const RelMention mention = {.form = i == 0 ? REL_FORM_NOMINAL
                                                   : REL_FORM_PRONOUN};
        const RelCluster cluster = {.parent = i, .next = i};
        assert_int_equal(rel_array_push(&reading->mentions, &mention), REL_OK);
        assert_int_equal(rel_array_push(&reading->clusters, &cluster), REL_OK);
    }
    reading->chances = REL_ARENA_ARRAY(arena, RelChances, 3);
    assert_non_null(reading->chances);
}

static void
chances_sum_up_and_decide(void **state)
{
    (void)state;
    const RelBeliefs *beliefs = NULL;
    RelReading reading;
    RelChoice *const choice = REL_ARENA_ARRAY(arena, RelChoice, 1);

    make_reading(&reading);
    assert_non_null(choice);
    assert_int_equal(load("thing\tdistance=1\t2000\nthing\tleast=chance\t850\n"
                          "thing\tleast=ruled\t1000\n# end\n",
                          &beliefs),
                     REL_OK);
    rel_choice_begin(choice, REL_CHOICE_THING, 1);
    RelOption *const trawler = rel_choice_add(&reading, choice, 0);
    rel_hints_add_count(&trawler->hints, REL_HINT_DISTANCE, 1);

    // e^2 / (e^2 + 1) is 0.881
    assert_int_equal(rel_choice_by(beliefs, &reading, choice), 0);
    assert_true(fabs(choice->options[0].chance + trawler->chance - 1.0) < 1e-9);
    assert_true(fabs(trawler->chance - 0.88079707797788) < 1e-9);

    // What a rule takes too needs another chance, unless it is a sure one
    const RelRuling doubt = {.cluster = 0, .rule = REL_RULE_IS_ONLY};
    const RelRuling sure = {
        .cluster = 0, .rule = REL_RULE_IS_ABOVE, .sure = true};
    assert_true(rel_choice_mark_rule(choice, doubt));
    assert_int_equal(rel_choice_by(beliefs, &reading, choice), REL_NONE);
    assert_true(rel_choice_mark_rule(choice, sure));
    assert_int_equal(rel_choice_by(beliefs, &reading, choice), 0);
}

/// "It ... its": the second is what the first may be, though that stays open
static void
an_open_pronoun_passes_on_what_it_may_mean(void **state)
{
    (void)state;
    const RelBeliefs *beliefs = NULL;
    RelReading reading;
    RelChoice *const choice = REL_ARENA_ARRAY(arena, RelChoice, 1);

    make_reading(&reading);
    assert_non_null(choice);
    assert_int_equal(load("thing\tdistance=0\t5000\nthing\tleast=chance\t500\n"
                          "# end\n",
                          &beliefs),
                     REL_OK);
    rel_chances_add(&reading.chances[1], 0, 0.6);
    rel_choice_begin(choice, REL_CHOICE_THING, 2);
    rel_hints_add_count(&rel_choice_add(&reading, choice, 1)->hints,
                        REL_HINT_DISTANCE, 0);

    assert_int_equal(rel_choice_by(beliefs, &reading, choice), 0);
    assert_true(reading.chances[2].chances[0] < 0.6);
    reading.chances[1].chances[0] = 0.4;
    assert_int_equal(rel_choice_by(beliefs, &reading, choice), REL_NONE);
}

/// "Two trawlers sank.  They carried oil."
static void
takes_they_for_the_only_things_of_the_sentence_before(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    story_tell(&story,
               "Two/two/2/nummod/NUM/CD trawlers/trawler/3/nsubj/NOUN/NNS "
               "sank/sink/0/root/VERB/VBD",
               "");
    const RelIndex second =
        story_tell(&story,
                   "They/they/2/nsubj/PRON/PRP carried/carry/0/root/VERB/VBD "
                   "oil/oil/2/obj/NOUN/NN",
                   "");
    story_say(&story, second, 1, 2, 3);
    assert_subject(&story, "carried", "Two trawlers");
}

/// "Norway sent pilots to nurses.  It saw that they slept": either
static void
leaves_they_open_between_two_groups(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    story_tell(&story,
               "Norway/Norway/2/nsubj/PROPN/NNP sent/send/0/root/VERB/VBD "
               "pilots/pilot/2/obj/NOUN/NNS to/to/5/case/ADP/IN "
               "nurses/nurse/2/obl/NOUN/NNS",
               "LOC 1 1");
    const RelIndex second =
        story_tell(&story,
                   "It/it/2/nsubj/PRON/PRP saw/see/0/root/VERB/VBD "
                   "that/that/5/mark/SCONJ/IN they/they/5/nsubj/PRON/PRP "
                   "slept/sleep/2/ccomp/VERB/VBD",
                   "");
    story_say(&story, second, 4, 5, 0);
    assert_subject(&story, "slept", "nobody");
}

/// "A reef grew.  The reef died": also where no class is known of the noun
static void
takes_a_definite_noun_for_the_one_before(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex first =
        story_tell(&story,
                   "A/a/2/det/DET/DT reef/reef/3/nsubj/NOUN/NN "
                   "grew/grow/0/root/VERB/VBD",
                   "");
    const RelIndex second =
        story_tell(&story,
                   "The/the/2/det/DET/DT reef/reef/3/nsubj/NOUN/NN "
                   "died/die/0/root/VERB/VBD",
                   "");
    story_say(&story, first, 2, 3, 0);
    story_say(&story, second, 2, 3, 0);
    RelGraph *const graph = story_graph(&world, &story);

    assert_int_equal(rel_graph_n_entities(graph), 1);
    rel_graph_free(graph);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(each_hint_has_a_name_of_its_own, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(damaged_beliefs_are_refused, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(chances_sum_up_and_decide, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(
            an_open_pronoun_passes_on_what_it_may_mean, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            takes_they_for_the_only_things_of_the_sentence_before, set_up,
            tear_down),
        cmocka_unit_test_setup_teardown(leaves_they_open_between_two_groups,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            takes_a_definite_noun_for_the_one_before, set_up, tear_down),
    };
    return cmocka_run_group_tests_name("choice", tests, NULL, NULL);
}
