// Which common nouns of one document are the same thing?
//
//   A jet crashed.  The plane burned.       one
//   A trawler and a frigate sank.  The vessel ...     two, and a third

#include "base/strings.h"

#include "story_room.h"

static void
keeps_two_trawlers_apart_until_one_is_the_trawler(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex first =
        story_tell(&story,
                   "A/a/2/det/DET/DT trawler/trawler/3/nsubj/NOUN/NN "
                   "sank/sink/0/root/VERB/VBD",
                   "");
    const RelIndex second =
        story_tell(&story,
                   "The/the/2/det/DET/DT trawler/trawler/3/nsubj/NOUN/NN "
                   "burned/burn/0/root/VERB/VBD",
                   "");
    const RelIndex third =
        story_tell(&story,
                   "A/a/2/det/DET/DT trawler/trawler/3/nsubj/NOUN/NN "
                   "waited/wait/0/root/VERB/VBD",
                   "");
    story_say(&story, first, 2, 3, 0);
    story_say(&story, second, 2, 3, 0);
    story_say(&story, third, 2, 3, 0);
    RelGraph *const graph = story_graph(&world, &story);

    assert_int_equal(rel_graph_n_entities(graph), 2);
    rel_graph_free(graph);
}

/// What commas part tells more of the trawler, not which trawler it is
static void
knows_the_trawler_that_is_told_more_of(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex first =
        story_tell(&story,
                   "A/a/2/det/DET/DT trawler/trawler/3/nsubj/NOUN/NN "
                   "sank/sink/0/root/VERB/VBD",
                   "");
    const RelIndex second =
        story_tell(&story,
                   "The/the/2/det/DET/DT trawler/trawler/7/nsubj/NOUN/NN "
                   ",/,/5/punct/PUNCT/, which/which/5/nsubj/PRON/WDT "
                   "drifted/drift/2/acl:relcl/VERB/VBD ,/,/5/punct/PUNCT/, "
                   "burned/burn/0/root/VERB/VBD",
                   "");
    story_say(&story, first, 2, 3, 0);
    story_say(&story, second, 2, 7, 0);
    RelGraph *const graph = story_graph(&world, &story);

    assert_int_equal(rel_graph_n_entities(graph), 1);
    rel_graph_free(graph);
}

/// "The country slept" before Peru is named, "the country woke" after it
static void
takes_the_country_for_the_one_named(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex first =
        story_tell(&story,
                   "The/the/2/det/DET/DT country/country/3/nsubj/NOUN/NN "
                   "slept/sleep/0/root/VERB/VBD",
                   "");
    story_tell(&story, "Peru/Peru/2/nsubj/PROPN/NNP won/win/0/root/VERB/VBD",
               "LOC 1 1");
    const RelIndex third =
        story_tell(&story,
                   "The/the/2/det/DET/DT country/country/3/nsubj/NOUN/NN "
                   "woke/wake/0/root/VERB/VBD",
                   "");
    story_say(&story, first, 2, 3, 0);
    story_say(&story, third, 2, 3, 0);
    RelGraph *const graph = story_graph(&world, &story);

    assert_text(subject_of(graph, "woke"), "Peru");
    assert_text(subject_of(graph, "slept"), "country");
    rel_graph_free(graph);
}

/// "A jet sank ...": one sentence about a thing called `noun`
static void
tell_of_thing(Story *story, const char *article, const char *noun)
{
    const RelText words = rel_text_printf(
        arena,
        "%s/%s/2/det/DET/DT %s/%s/3/nsubj/NOUN/NN sank/sink/0/root/VERB/VBD",
        article, article, noun, noun);

    story_say(story, story_tell(story, words.bytes, ""), 2, 3, 0);
}

static size_t
count_things(const Story *story)
{
    RelGraph *const graph = story_graph(&world, story);
    const size_t n_entities = rel_graph_n_entities(graph);

    rel_graph_free(graph);
    return n_entities;
}

static void
calls_a_jet_the_plane(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    tell_of_thing(&story, "a", "jet");
    tell_of_thing(&story, "the", "plane");
    assert_int_equal(count_things(&story), 1);
}

/// A jet is a plane; a plane need not be a helicopter, nor is "a" plane "the"
static void
calls_nothing_else_the_plane(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    tell_of_thing(&story, "a", "helicopter");
    tell_of_thing(&story, "the", "plane");
    assert_int_equal(count_things(&story), 2);

    story_begin(&story, arena, "b");
    tell_of_thing(&story, "a", "jet");
    tell_of_thing(&story, "a", "plane");
    assert_int_equal(count_things(&story), 2);
}

static void
calls_neither_of_two_the_vessel(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    tell_of_thing(&story, "a", "trawler");
    tell_of_thing(&story, "a", "frigate");
    tell_of_thing(&story, "the", "vessel");
    assert_int_equal(count_things(&story), 3);
}

/// The entity that does what is told of `words`, by its name and class
static void
assert_is_called(const char *words, const char *names, RelIndex subject,
                 RelIndex verb, const char *name, const char *class_name)
{
    Story story;
    story_begin(&story, arena, "a");
    story_say(&story, story_tell(&story, words, names), subject, verb, 0);
    RelGraph *const graph = story_graph(&world, &story);
    const RelEntity *const entity = find_named(graph, name);

    assert_non_null(entity);
    assert_text(entity->class_name, class_name);
    rel_graph_free(graph);
}

static void
takes_a_noun_before_a_name_for_what_it_is(void **state)
{
    (void)state;
    assert_is_called("The/the/2/det/DET/DT trawler/trawler/4/nsubj/NOUN/NN "
                     "Skua/Skua/2/flat/PROPN/NNP sank/sink/0/root/VERB/VBD",
                     "", 2, 4, "Skua", "Vehicle");
    // Whatever the recogniser says
    assert_is_called("The/the/2/det/DET/DT trawler/trawler/4/nsubj/NOUN/NN "
                     "Skua/Skua/2/flat/PROPN/NNP sank/sink/0/root/VERB/VBD",
                     "PER 3 3", 2, 4, "Skua", "Vehicle");
    assert_is_called("The/the/2/det/DET/DT trawler/trawler/7/nsubj/NOUN/NN "
                     ",/,/5/punct/PUNCT/, the/the/5/det/DET/DT "
                     "Skua/Skua/2/appos/PROPN/NNP ,/,/5/punct/PUNCT/, "
                     "sank/sink/0/root/VERB/VBD",
                     "ORG 5 5", 2, 7, "Skua", "Vehicle");
}

static void
takes_two_partners_for_one_firm(void **state)
{
    (void)state;
    assert_is_called("Veldt/Veldt/4/nsubj/PROPN/NNP &/&/3/cc/CCONJ/CC "
                     "Moor/Moor/1/conj/PROPN/NNP sank/sink/0/root/VERB/VBD",
                     "ORG 1 1", 1, 4, "Veldt & Moor", "Organization");
}

/// "The trawler Skua sank.  The trawler burned", or "the ship"
static void
points_back_to_a_name_by_its_noun(void **state)
{
    (void)state;
    const char *const nouns[] = {"trawler", "ship"};

    for (int i = 0; i < 2; ++i) {
        Story story;
        story_begin(&story, arena, "a");
        const RelIndex first =
            story_tell(&story,
                       "The/the/2/det/DET/DT trawler/trawler/4/nsubj/NOUN/NN "
                       "Skua/Skua/2/flat/PROPN/NNP sank/sink/0/root/VERB/VBD",
                       "");
        story_say(&story, first, 2, 4, 0);
        tell_of_thing(&story, "the", nouns[i]);
        assert_int_equal(count_things(&story), 1);
    }
}

/// "Veldt Dynamics": what it does is a part of its name
static void
ends_a_name_with_a_noun_that_has_a_capital(void **state)
{
    (void)state;
    assert_is_called("rival/rival/3/compound/NOUN/NN "
                     "Veldt/Veldt/3/compound/PROPN/NNP "
                     "Dynamics/dynamics/4/nsubj/NOUN/NN "
                     "sank/sink/0/root/VERB/VBD",
                     "", 3, 4, "Veldt Dynamics", "Entity");
}

/// "Ana served as a judge.  A storm hurt her": the judge is no second woman
static void
takes_no_role_for_a_person(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    story_tell(&story,
               "Ana/Ana/3/nsubj/PROPN/NNP Lopes/Lopes/1/flat/PROPN/NNP "
               "served/serve/0/root/VERB/VBD as/as/6/case/ADP/IN "
               "a/a/6/det/DET/DT judge/judge/3/obl/NOUN/NN",
               "PER 1 2");
    const RelIndex second =
        story_tell(&story,
                   "A/a/2/det/DET/DT storm/storm/3/nsubj/NOUN/NN "
                   "hurt/hurt/0/root/VERB/VBD her/she/3/obj/PRON/PRP",
                   "");
    story_say(&story, second, 2, 3, 4);
    RelGraph *const graph = story_graph(&world, &story);

    assert_non_null(find_named(graph, "Ana Lopes"));
    rel_graph_free(graph);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_two_trawlers_apart_until_one_is_the_trawler),
        cmocka_unit_test(knows_the_trawler_that_is_told_more_of),
        cmocka_unit_test(takes_the_country_for_the_one_named),
        cmocka_unit_test(calls_a_jet_the_plane),
        cmocka_unit_test(calls_nothing_else_the_plane),
        cmocka_unit_test(calls_neither_of_two_the_vessel),
        cmocka_unit_test(takes_a_noun_before_a_name_for_what_it_is),
        cmocka_unit_test(ends_a_name_with_a_noun_that_has_a_capital),
        cmocka_unit_test(points_back_to_a_name_by_its_noun),
        cmocka_unit_test(takes_two_partners_for_one_firm),
        cmocka_unit_test(takes_no_role_for_a_person),
    };
    return cmocka_run_group_tests_name("nominal", tests, set_up, tear_down);
}
