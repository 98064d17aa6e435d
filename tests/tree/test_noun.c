// What nouns and names name: places, classes, peoples.

#include "tree/noun.h"

#include "clauses.h"

#include "base/strings.h"
#include "text/gazetteer.h"

#include "arena_room.h"

/// A context over the tree that has the gazetteer of the data folder
static RelContext *
with_gazetteer(RelArena *arena, const char *tree)
{
    RelContext *const context = read_context(arena, &tree, 1);
    const RelGazetteer *gazetteer = NULL;

    assert_int_equal(rel_gazetteer_load(data_dir(), NULL, arena, &gazetteer),
                     REL_OK);
    context->gazetteer = gazetteer;
    return context;
}

static void
may_be_places_or_bodies(void **state)
{
    RelContext *const context =
        with_gazetteer(*state, "Norway/Norway/2/nsubj/PROPN/NNP "
                               "met/meet/0/root/VERB/VBD "
                               "fishermen/fisherman/2/obj/NOUN/NNS");

    assert_true(rel_noun_is_place_or_body(context, 0, 0));
    assert_false(rel_noun_is_place_or_body(context, 0, 2));
}

static void
are_what_the_recogniser_says_before_the_gazetteer(void **state)
{
    RelContext *const context = with_gazetteer(
        *state, "Jordan/Jordan/2/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD");
    RelSentence *const sentence = &context->sentences->sentences[0];
    RelName person = {.begin = 0, .end = 1, .kind = REL_NAME_PER};

    assert_true(rel_noun_is_place_or_body(context, 0, 0));
    sentence->names = &person;
    sentence->n_names = 1;
    assert_false(rel_noun_is_place_or_body(context, 0, 0));
}

static void
may_name_a_people_in_two_words(void **state)
{
    RelContext *const context = with_gazetteer(
        *state, "South/South/3/amod/ADJ/JJ Korean/Korean/3/amod/ADJ/JJ "
                "ships/ship/0/root/NOUN/NNS");
    RelIndex end = 0;

    assert_true(rel_noun_is_demonym(context, 0, 0, &end));
    assert_int_equal(end, 2);
    assert_false(rel_noun_is_demonym(context, 0, 2, &end));
}

static void
are_of_the_classes_above_their_own(void **state)
{
    const RelText ships[] = {rel_text("trawler")};
    const RelIndex ancestors[] = {1, 2}; // Itself, and Vehicle
    // In the order of their names, as the ontology has them
    const RelClass classes[] = {
        {.name = rel_text("Person"), .parent = REL_NONE},
        {.name = rel_text("Ship"),
         .parent = 2,
         .words = ships,
         .n_words = 1,
         .ancestors = ancestors,
         .n_ancestors = 2},
        {.name = rel_text("Vehicle"), .parent = REL_NONE}};
    const RelOntology ontology = {.classes = classes, .n_classes = 3};
    const RelContext context = {.ontology = &ontology};
    const RelToken trawler = {.form = rel_text("Trawlers"),
                              .lemma = rel_text("Trawler")};

    (void)state;
    assert_true(rel_noun_has_class(&context, &trawler, "Ship"));
    assert_true(rel_noun_has_class(&context, &trawler, "Vehicle"));
    assert_false(rel_noun_has_class(&context, &trawler, "Person"));
    assert_false(rel_noun_has_class(&context, &trawler, "Weapon"));
}

static void
are_definite_by_what_stands_before_them(void **state)
{
    const char *const tree = "the/the/2/det/DET/DT ship/ship/0/root/NOUN/NN "
                             "a/a/4/det/DET/DT crew/crew/2/conj/NOUN/NN "
                             "his/his/6/nmod:poss/PRON/PRP$ "
                             "dog/dog/2/conj/NOUN/NN "
                             "nets/net/2/conj/NOUN/NNS";
    const RelTree *const read = &read_context(*state, &tree, 1)->trees[0];

    assert_true(rel_noun_is_definite(read, 1));
    assert_false(rel_noun_is_definite(read, 3));
    assert_true(rel_noun_is_definite(read, 5));
    assert_false(rel_noun_is_definite(read, 6));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(may_be_places_or_bodies),
        cmocka_unit_test(are_what_the_recogniser_says_before_the_gazetteer),
        cmocka_unit_test(may_name_a_people_in_two_words),
        cmocka_unit_test(are_of_the_classes_above_their_own),
        cmocka_unit_test(are_definite_by_what_stands_before_them),
    };
    return cmocka_run_group_tests_name("noun", tests, set_up, tear_down);
}
