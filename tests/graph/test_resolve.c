// Which entities of different documents are one?

#include "story_room.h"

/// "X slept", where the first `n_words` words are a name of `kind`
static void
tell_name(Story *story, const char *id, const char *words, const char *name,
          RelIndex head)
{
    story_begin(story, arena, id);
    const RelIndex sentence = story_tell(story, words, name);
    story_say(story, sentence, head, head + 1, 0);
}

static RelGraph *
graph_of(const Story *stories, size_t n_stories)
{
    const RelGraphOptions options = {.assert_min = 0.5, .lists = world.lists};
    RelGraph *graph;
    assert_int_equal(
        rel_graph_new(world.ontology, world.gazetteer, &options, &graph),
        REL_OK);
    for (size_t i = 0; i < n_stories; ++i) {
        assert_int_equal(story_add(&stories[i], graph), REL_OK);
    }
    assert_int_equal(rel_graph_resolve(graph, NULL), REL_OK);
    return graph;
}

#define ANA                                                                    \
    "Ana/Ana/2/compound/PROPN/NNP Lopes/Lopes/3/nsubj/PROPN/NNP "              \
    "slept/sleep/0/root/VERB/VBD"
#define GERMAN_ANA                                                             \
    "German/German/4/amod/ADJ/JJ Chancellor/chancellor/4/nmod:desc/PROPN/NNP " \
    "Ana/Ana/4/compound/PROPN/NNP Lopes/Lopes/5/nsubj/PROPN/NNP "              \
    "slept/sleep/0/root/VERB/VBD"
#define SPANISH_ANA                                                            \
    "Spanish/Spanish/4/amod/ADJ/JJ "                                           \
    "President/president/4/nmod:desc/PROPN/NNP "                               \
    "Ana/Ana/4/compound/PROPN/NNP Lopes/Lopes/5/nsubj/PROPN/NNP "              \
    "slept/sleep/0/root/VERB/VBD"
#define CHANCELLOR                                                             \
    "Chancellor/chancellor/2/nmod:desc/PROPN/NNP "                             \
    "Lopes/Lopes/3/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD"
#define LONE "Lopes/Lopes/2/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD"

static void
joins_equal_full_names(void **state)
{
    (void)state;
    Story stories[2];
    tell_name(&stories[0], "a", ANA, "PER 1 2", 2);
    tell_name(&stories[1], "b", GERMAN_ANA, "PER 3 4", 4);
    RelGraph *const graph = graph_of(stories, 2);

    assert_int_equal(rel_graph_n_entities(graph), 1);
    assert_text(rel_graph_entity(graph, 0)->slug, "Ana_Lopes");
    assert_int_equal(rel_graph_entity(graph, 0)->n_reasons, 0);
    assert_int_equal(rel_graph_statement(graph, 0)->support, 2);
    rel_graph_free(graph);
}

static void
joins_spellings_of_one_name_and_says_so(void **state)
{
    (void)state;
    Story stories[2];
    tell_name(&stories[0], "a", ANA, "PER 1 2", 2);
    tell_name(&stories[1], "b",
              "Ána/Ána/3/compound/PROPN/NNP M./M./3/compound/PROPN/NNP "
              "Lopes/Lopes/4/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD",
              "PER 1 3", 3);
    RelGraph *const graph = graph_of(stories, 2);

    assert_int_equal(rel_graph_n_entities(graph), 1);
    const RelEntity *const person = rel_graph_entity(graph, 0);
    assert_text(person->label, "Ána M. Lopes");
    assert_text(person->slug, "Ana_M_Lopes");
    assert_text(person->aliases[0], "Ana Lopes");
    assert_text(person->reasons[0],
                "'Ana Lopes' and 'Ána M. Lopes' are spellings of one name");
    rel_graph_free(graph);
}

static void
keeps_namesakes_of_two_countries_apart(void **state)
{
    (void)state;
    Story stories[2];
    tell_name(&stories[0], "a", SPANISH_ANA, "PER 3 4", 4);
    tell_name(&stories[1], "b", GERMAN_ANA, "PER 3 4", 4);
    RelGraph *const graph = graph_of(stories, 2);

    assert_int_equal(rel_graph_n_entities(graph), 2);
    assert_int_not_equal(find_entity(graph, "Ana_Lopes"), REL_NONE);
    rel_graph_free(graph);
}

static void
joins_a_surname_with_the_only_holder_of_its_title(void **state)
{
    (void)state;
    Story stories[2];
    tell_name(&stories[0], "a", GERMAN_ANA, "PER 3 4", 4);
    tell_name(&stories[1], "b", CHANCELLOR, "PER 2 2", 2);
    RelGraph *const graph = graph_of(stories, 2);

    assert_int_equal(rel_graph_n_entities(graph), 1);
    assert_text(rel_graph_entity(graph, 0)->reasons[0],
                "the only chancellor whose name ends in 'Lopes'");
    rel_graph_free(graph);
}

/// "former Chancellor Lopes" is not the chancellor of today's news
static void
keeps_a_former_holder_apart(void **state)
{
    (void)state;
    Story stories[2];
    tell_name(&stories[0], "a",
              "former/former/4/amod/ADJ/JJ "
              "Chancellor/chancellor/4/nmod:desc/PROPN/NNP "
              "Ana/Ana/4/compound/PROPN/NNP Lopes/Lopes/5/nsubj/PROPN/NNP "
              "slept/sleep/0/root/VERB/VBD",
              "PER 3 4", 4);
    tell_name(&stories[1], "b", CHANCELLOR, "PER 2 2", 2);
    RelGraph *const graph = graph_of(stories, 2);

    assert_int_equal(rel_graph_n_entities(graph), 2);
    rel_graph_free(graph);
}

static void
leaves_a_surname_without_title_or_with_another_apart(void **state)
{
    (void)state;
    Story stories[3];
    tell_name(&stories[0], "a", SPANISH_ANA, "PER 3 4", 4);
    tell_name(&stories[1], "b", CHANCELLOR, "PER 2 2", 2);
    tell_name(&stories[2], "c", LONE, "PER 1 1", 1);
    RelGraph *const graph = graph_of(stories, 3);

    assert_int_equal(rel_graph_n_entities(graph), 3);
    rel_graph_free(graph);
}

static void
leaves_two_surnames_of_two_documents_apart(void **state)
{
    (void)state;
    Story stories[2];
    tell_name(&stories[0], "a", LONE, "PER 1 1", 1);
    tell_name(&stories[1], "b", LONE, "PER 1 1", 1);
    RelGraph *const graph = graph_of(stories, 2);

    assert_int_equal(rel_graph_n_entities(graph), 2);
    assert_true(rel_graph_entity(graph, 0)->weak);
    rel_graph_free(graph);
}

#define UNION                                                                  \
    "Nordic/Nordic/3/compound/PROPN/NNP Fish/Fish/3/compound/PROPN/NNP "       \
    "Union/Union/7/nsubj/PROPN/NNP (/(/5/punct/PUNCT/-LRB- "                   \
    "NFU/NFU/3/appos/PROPN/NNP )/)/5/punct/PUNCT/-RRB- "                       \
    "slept/sleep/0/root/VERB/VBD"
#define FORUM                                                                  \
    "National/National/3/compound/PROPN/NNP "                                  \
    "Forest/Forest/3/compound/PROPN/NNP Unit/Unit/7/nsubj/PROPN/NNP "          \
    "(/(/5/punct/PUNCT/-LRB- NFU/NFU/3/appos/PROPN/NNP "                       \
    ")/)/5/punct/PUNCT/-RRB- slept/sleep/0/root/VERB/VBD"
#define ACRONYM "NFU/NFU/2/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD"

/// As tell_name, with the verb at token 7
static void
tell_body(Story *story, const char *id, const char *words)
{
    story_begin(story, arena, id);
    const RelIndex sentence = story_tell(story, words, "ORG 1 3;ORG 5 5");
    story_say(story, sentence, 3, 7, 0);
}

static void
joins_an_acronym_that_another_document_explains(void **state)
{
    (void)state;
    Story stories[2];
    tell_name(&stories[0], "a", ACRONYM, "ORG 1 1", 1);
    tell_body(&stories[1], "b", UNION);
    RelGraph *const graph = graph_of(stories, 2);

    assert_int_equal(rel_graph_n_entities(graph), 1);
    assert_text(rel_graph_entity(graph, 0)->slug, "Nordic_Fish_Union");
    rel_graph_free(graph);
}

static void
leaves_an_acronym_alone_that_two_bodies_share(void **state)
{
    (void)state;
    Story stories[3];
    tell_name(&stories[0], "a", ACRONYM, "ORG 1 1", 1);
    tell_body(&stories[1], "b", UNION);
    tell_body(&stories[2], "c", FORUM);
    RelGraph *const graph = graph_of(stories, 3);

    assert_int_equal(rel_graph_n_entities(graph), 3);
    assert_int_not_equal(find_entity(graph, "NFU"), REL_NONE);
    rel_graph_free(graph);
}

static void
joins_all_names_of_a_country(void **state)
{
    (void)state;
    Story stories[2];
    tell_name(&stories[0], "a",
              "Britain/Britain/2/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD",
              "LOC 1 1", 1);
    tell_name(&stories[1], "b",
              "UK/UK/2/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD", "LOC 1 1",
              1);
    RelGraph *const graph = graph_of(stories, 2);

    assert_int_equal(rel_graph_n_entities(graph), 1);
    assert_text(rel_graph_entity(graph, 0)->slug, "United_Kingdom");
    rel_graph_free(graph);
}

static void
keeps_a_person_and_a_place_of_one_name_apart(void **state)
{
    (void)state;
    Story stories[2];
    tell_name(&stories[0], "a",
              "Chester/Chester/2/compound/PROPN/NNP "
              "Field/Field/3/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD",
              "PER 1 2", 2);
    tell_name(&stories[1], "b",
              "Chester/Chester/2/compound/PROPN/NNP "
              "Field/Field/3/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD",
              "LOC 1 2", 2);
    RelGraph *const graph = graph_of(stories, 2);

    assert_int_equal(rel_graph_n_entities(graph), 2);
    assert_false(rel_text_equals(rel_graph_entity(graph, 0)->slug,
                                 rel_graph_entity(graph, 1)->slug));
    rel_graph_free(graph);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(joins_equal_full_names),
        cmocka_unit_test(joins_spellings_of_one_name_and_says_so),
        cmocka_unit_test(keeps_namesakes_of_two_countries_apart),
        cmocka_unit_test(joins_a_surname_with_the_only_holder_of_its_title),
        cmocka_unit_test(keeps_a_former_holder_apart),
        cmocka_unit_test(leaves_a_surname_without_title_or_with_another_apart),
        cmocka_unit_test(leaves_two_surnames_of_two_documents_apart),
        cmocka_unit_test(joins_an_acronym_that_another_document_explains),
        cmocka_unit_test(leaves_an_acronym_alone_that_two_bodies_share),
        cmocka_unit_test(joins_all_names_of_a_country),
        cmocka_unit_test(keeps_a_person_and_a_place_of_one_name_apart),
    };
    return cmocka_run_group_tests_name("resolve", tests, set_up, tear_down);
}
