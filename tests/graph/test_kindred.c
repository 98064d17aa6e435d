// Which phrases and names are one thing, and which only look so?

#include "base/strings.h"

#include "story_room.h"

/// Entities of the story's graph whose label is `label`
static int
count_called(const Story *story, const char *label)
{
    RelGraph *const graph = story_graph(&world, story);
    int count = 0;

    for (RelIndex i = 0; i < rel_graph_n_entities(graph); ++i) {
        count += rel_text_is(rel_graph_entity(graph, i)->label, label);
    }
    rel_graph_free(graph);
    return count;
}

/// "A match ended.  WORD match began."
static int
count_matches(const char *word, const char *tag)
{
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex first =
        story_tell(&story,
                   "A/a/2/det/DET/DT match/match/3/nsubj/NOUN/NN "
                   "ended/end/0/root/VERB/VBD",
                   "");
    const RelText words = rel_text_printf(
        arena,
        "The/the/3/det/DET/DT %s/%s/3/amod/ADJ/%s match/match/4/nsubj/NOUN/NN "
        "began/begin/0/root/VERB/VBD",
        word, word, tag);
    const RelIndex second = story_tell(&story, words.bytes, "");
    const RelIndex third =
        story_tell(&story,
                   "The/the/2/det/DET/DT match/match/3/nsubj/NOUN/NN "
                   "stopped/stop/0/root/VERB/VBD",
                   "");
    story_say(&story, first, 2, 3, 0);
    story_say(&story, second, 3, 4, 0);
    story_say(&story, third, 2, 3, 0);
    return count_called(&story, "match");
}

static void
tells_the_next_match_from_the_match(void **state)
{
    (void)state;
    // The match that stopped is the one that ended, not the next one
    assert_int_equal(count_matches("next", "JJ"), 1);
    assert_int_equal(count_matches("other", "JJ"), 1);
}

/// Five sentences between two strikers whom nobody named
static void
takes_a_far_striker_for_another(void **state)
{
    (void)state;
    const char *const striker =
        "The/the/2/det/DET/DT striker/striker/3/nsubj/NOUN/NN "
        "slept/sleep/0/root/VERB/VBD";

    for (int far = 0; far < 2; ++far) {
        Story story;
        story_begin(&story, arena, "a");
        const RelIndex first = story_tell(&story, striker, "");
        for (int i = 0; far && i < 5; ++i) {
            story_tell(&story, "Rain/rain/2/nsubj/NOUN/NN fell/fall/0/root",
                       "");
        }
        const RelIndex second =
            story_tell(&story,
                       "The/the/2/det/DET/DT striker/striker/3/nsubj/NOUN/NN "
                       "woke/wake/0/root/VERB/VBD",
                       "");
        story_say(&story, first, 2, 3, 0);
        story_say(&story, second, 2, 3, 0);
        assert_int_equal(count_called(&story, "striker"), far ? 2 : 1);
    }
}

/// A body called `name`, of the tokens to `end`; then "the NOUN" woke
static void
tell_of_body(Story *story, const char *name, const char *names,
             const char *noun)
{
    story_begin(story, arena, "a");
    story_tell(story, name, names);
    const RelText words =
        rel_text_printf(arena,
                        "The/the/2/det/DET/DT %s/%s/3/nsubj/NOUN/NN "
                        "woke/wake/0/root/VERB/VBD",
                        noun, noun);
    story_say(story, story_tell(story, words.bytes, ""), 2, 3, 0);
}

static void
calls_the_harbour_board_the_board(void **state)
{
    (void)state;
    Story story;
    tell_of_body(&story,
                 "Harbour/Harbour/2/compound/PROPN/NNP "
                 "Board/Board/3/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD",
                 "ORG 1 2", "board");
    assert_subject(&story, "woke", "Harbour Board");
}

/// "The council", "the bank" say more than that they are bodies
static void
calls_a_body_only_by_what_any_is_called(void **state)
{
    (void)state;
    const char *const name =
        "Nordia/Nordia/2/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD";
    Story story;

    tell_of_body(&story, name, "ORG 1 1", "group");
    assert_subject(&story, "woke", "Nordia");
    tell_of_body(&story, name, "ORG 1 1", "council");
    assert_subject(&story, "woke", "council");
}

/// Its noun is "Institute", though a union is a body, too
static void
takes_the_noun_before_the_preposition_for_that_of_a_name(void **state)
{
    (void)state;
    const char *const name =
        "Institute/Institute/4/nsubj/PROPN/NNP for/for/3/case/ADP/IN "
        "Union/Union/1/nmod/PROPN/NNP met/meet/0/root/VERB/VBD "
        "Veldt/Veldt/4/obj/PROPN/NNP";
    Story story;

    tell_of_body(&story, name, "ORG 1 3;ORG 5 5", "institute");
    assert_subject(&story, "woke", "Institute for Union");
}

/// "Norwegian chipmaker Nordia slept.  The Norwegian group woke."
static void
knows_the_body_of_a_country(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    story_tell(&story,
               "Norwegian/Norwegian/2/amod/ADJ/JJ "
               "chipmaker/chipmaker/3/nmod:desc/NOUN/NN "
               "Nordia/Nordia/4/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD",
               "ORG 3 3");
    story_tell(&story,
               "Chipmaker/chipmaker/2/nmod:desc/NOUN/NN "
               "Veldt/Veldt/3/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD",
               "ORG 2 2");
    const RelIndex third =
        story_tell(&story,
                   "The/the/3/det/DET/DT Norwegian/Norwegian/3/amod/ADJ/JJ "
                   "group/group/4/nsubj/NOUN/NN woke/wake/0/root/VERB/VBD",
                   "");
    story_say(&story, third, 3, 4, 0);
    assert_subject(&story, "woke", "Nordia");
}

/// Ana Lopes and Rui Lopes; then "WORD Lopes" woke
static RelText
who_woke(const char *before, const char *name)
{
    Story story;
    story_begin(&story, arena, "a");
    story_tell(&story,
               "Rui/Rui/3/nsubj/PROPN/NNP Lopes/Lopes/1/flat/PROPN/NNP "
               "met/meet/0/root/VERB/VBD Ana/Ana/3/obj/PROPN/NNP "
               "Lopes/Lopes/4/flat/PROPN/NNP",
               "PER 1 2;PER 4 5");
    const RelIndex plain = story_tell(
        &story, "Lopes/Lopes/2/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD",
        "PER 1 1");
    const RelText words = rel_text_printf(
        arena, "%s Lopes/Lopes/4/nsubj/PROPN/NNP woke/wake/0/root/VERB/VBD",
        before);
    const RelIndex third = story_tell(&story, words.bytes, name);
    story_say(&story, plain, 1, 2, 0);
    story_say(&story, third, 3, 4, 0);
    RelGraph *const graph = story_graph(&world, &story);
    const RelText who = rel_arena_copy(arena, subject_of(graph, "woke"));

    rel_graph_free(graph);
    return who;
}

static void
tells_mrs_lopes_from_other_lopes(void **state)
{
    (void)state;
    assert_text(who_woke("Then/then/4/advmod/ADV/RB "
                         "Mrs./Mrs./3/nmod:desc/PROPN/NNP",
                         "PER 3 3"),
                "Ana Lopes");
    assert_text(who_woke("The/the/3/det/DET/DT younger/young/3/amod/ADJ/JJR",
                         "PER 3 3"),
                "Lopes");
}

static void
calls_leeds_united_united(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    story_tell(&story,
               "Leeds/Leeds/2/compound/PROPN/NNP "
               "United/United/3/nsubj/PROPN/NNP won/win/0/root/VERB/VBD",
               "ORG 1 2");
    const RelIndex second = story_tell(
        &story, "United/United/2/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD",
        "ORG 1 1");
    story_say(&story, second, 1, 2, 0);
    assert_subject(&story, "slept", "Leeds United");
}

/// "Corvane" is tagged as an adjective the second time
static void
takes_a_known_word_into_a_longer_name(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    story_tell(&story,
               "Corvane/Corvane/2/nsubj/PROPN/NNP won/win/0/root/VERB/VBD",
               "ORG 1 1");
    const RelIndex second =
        story_tell(&story,
                   "Then/then/4/advmod/ADV/RB Corvane/Corvane/3/amod/ADJ/NNP "
                   "Nemora/Nemora/4/nsubj/PROPN/NNP "
                   "slept/sleep/0/root/VERB/VBD",
                   "");
    story_say(&story, second, 3, 4, 0);
    assert_subject(&story, "slept", "Corvane Nemora");
}

/// "The ferry Santa Fe" is no city, whatever the gazetteer says
static void
takes_a_ship_called_like_a_city_for_a_ship(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex first =
        story_tell(&story,
                   "The/the/2/det/DET/DT ferry/ferry/7/nsubj/NOUN/NN "
                   ",/,/4/punct/PUNCT/, the/the/5/det/DET/DT "
                   "Oslo/Oslo/2/appos/PROPN/NNP ,/,/5/punct/PUNCT/, "
                   "sank/sink/0/root/VERB/VBD",
                   "LOC 5 5");
    story_say(&story, first, 2, 7, 0);
    RelGraph *const graph = story_graph(&world, &story);
    const RelEntity *const oslo = find_named(graph, "Oslo");

    assert_non_null(oslo);
    assert_text(oslo->class_name, "Vehicle");
    rel_graph_free(graph);
}

/// "The bank Kartli and the firm Conti slept": Kartli is joined, not the bank
static void
takes_a_noun_and_the_first_of_two_names_for_one(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex first =
        story_tell(&story,
                   "The/the/2/det/DET/DT bank/bank/6/nsubj/NOUN/NN "
                   "Kartli/Kartli/2/appos/PROPN/NNP and/and/5/cc/CCONJ/CC "
                   "Conti/Conti/3/conj/PROPN/NNP slept/sleep/0/root/VERB/VBD",
                   "ORG 3 3;ORG 5 5");
    story_say(&story, first, 2, 6, 0);
    assert_subject(&story, "slept", "Kartli");
}

/// "Woken by the engineer Ida Lund", where the tree hangs both on the verb
static void
takes_a_noun_and_the_name_beside_it_for_one(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex first =
        story_tell(&story,
                   "Woken/wake/0/root/VERB/VBN by/by/4/case/ADP/IN "
                   "the/the/4/det/DET/DT engineer/engineer/1/obl:agent/NOUN/NN "
                   "Ida/Ida/1/obl:agent/PROPN/NNP Lund/Lund/5/flat/PROPN/NNP",
                   "PER 5 6");
    story_say(&story, first, 4, 1, 0);
    assert_subject(&story, "woke", "Ida Lund");
}

/// "WHO of Georgia slept": the class of Georgia
static RelText
class_of_georgia(const char *who)
{
    Story story;
    story_begin(&story, arena, "a");
    const RelText words = rel_text_printf(
        arena,
        "%s/%s/4/nsubj/NOUN/NN of/of/3/case/ADP/IN "
        "Georgia/Georgia/1/nmod/PROPN/NNP slept/sleep/0/root/VERB/VBD",
        who, who);
    const RelIndex first = story_tell(&story, words.bytes, "LOC 3 3");
    story_say(&story, first, 3, 4, 0);
    RelGraph *const graph = story_graph(&world, &story);
    const RelEntity *const georgia = find_named(graph, "Georgia");

    assert_non_null(georgia);
    const RelText class = rel_arena_copy(arena, georgia->class_name);
    rel_graph_free(graph);
    return class;
}

static void
tells_the_state_of_georgia_from_the_country(void **state)
{
    (void)state;
    assert_text(class_of_georgia("governor"), "Region");
    assert_text(class_of_georgia("premier"), "Country");
    assert_text(class_of_georgia("people"), "Country");
}

/// "Lima (capital city of Peru) slept"
static void
takes_no_capital_for_its_country(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex first =
        story_tell(&story,
                   "A/a/3/det/DET/DT capital/capital/3/compound/NOUN/NN "
                   "city/city/6/nsubj/NOUN/NN of/of/5/case/ADP/IN "
                   "Peru/Peru/3/nmod/PROPN/NNP slept/sleep/0/root/VERB/VBD",
                   "LOC 5 5");
    story_say(&story, first, 3, 6, 0);
    assert_subject(&story, "slept", "capital city of Peru");
}

/// "Leeds", where the recogniser takes the word for a club
static void
calls_a_club_by_its_city(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    story_tell(&story,
               "Lisbon/Lisbon/2/compound/PROPN/NNP "
               "Rovers/Rovers/3/nsubj/PROPN/NNP won/win/0/root/VERB/VBD",
               "ORG 1 2");
    const RelIndex second = story_tell(
        &story, "Lisbon/Lisbon/2/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD",
        "ORG 1 1");
    story_say(&story, second, 1, 2, 0);
    assert_subject(&story, "slept", "Lisbon Rovers");
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(tells_the_next_match_from_the_match),
        TEST(takes_a_far_striker_for_another),
        TEST(calls_the_harbour_board_the_board),
        TEST(calls_a_body_only_by_what_any_is_called),
        TEST(takes_the_noun_before_the_preposition_for_that_of_a_name),
        TEST(knows_the_body_of_a_country),
        TEST(tells_mrs_lopes_from_other_lopes),
        TEST(calls_leeds_united_united),
        TEST(takes_a_known_word_into_a_longer_name),
        TEST(takes_a_ship_called_like_a_city_for_a_ship),
        TEST(takes_a_noun_and_the_first_of_two_names_for_one),
        TEST(takes_a_noun_and_the_name_beside_it_for_one),
        TEST(tells_the_state_of_georgia_from_the_country),
        TEST(takes_no_capital_for_its_country),
        TEST(calls_a_club_by_its_city),
    };
    return cmocka_run_group_tests_name("kindred", tests, NULL, NULL);
}
