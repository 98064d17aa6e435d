// What do pronouns stand for, and when for nothing?

#include "base/strings.h"

#include "story_room.h"

static void
resolves_she_to_the_only_woman(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    tell_flight(&story);
    const RelIndex second = story_tell(
        &story, "She/she/2/nsubj/PRON/PRP slept/sleep/0/root/VERB/VBD", "");
    const RelIndex third = story_tell(
        &story, "He/he/2/nsubj/PRON/PRP rested/rest/0/root/VERB/VBD", "");
    story_say(&story, second, 1, 2, 0);
    story_say(&story, third, 1, 2, 0);
    RelGraph *const graph = story_graph(&world, &story);

    assert_text(subject_of(graph, "slept"), "Ana Lopes");
    assert_text(subject_of(graph, "rested"), "nobody");
    rel_graph_free(graph);
}

static void
counts_a_surname_in_s_as_one_person(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    tell_flight(&story);
    // Neither known as a name nor tagged as a singular
    const RelIndex second = story_tell(
        &story,
        "The/the/2/det/DET/DT nurse/nurse/3/nsubj/NOUN/NN "
        "slept/sleep/5/ccomp/VERB/VBD Lopes/Lopes/5/nsubj/PROPN/NNPS "
        "said/say/0/root/VERB/VBD",
        "");
    const RelIndex third = story_tell(
        &story, "She/she/2/nsubj/PRON/PRP rested/rest/0/root/VERB/VBD", "");
    story_say(&story, second, 4, 5, 0);
    story_say(&story, third, 1, 2, 0);
    assert_subject(&story, "rested", "Ana Lopes");
}

static void
resolves_it_to_the_speaker_of_its_clause(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex sentence =
        story_tell(&story,
                   "Norway/Norway/2/nsubj/PROPN/NNP says/say/0/root/VERB/VBZ "
                   "it/it/4/nsubj/PRON/PRP fears/fear/2/ccomp/VERB/VBZ "
                   "storms/storm/4/obj/NOUN/NNS",
                   "LOC 1 1");
    story_say(&story, sentence, 3, 4, 5)->speaker =
        story_phrase(&story, sentence, 1);
    RelGraph *const graph = story_graph(&world, &story);
    const RelStatement *const said = rel_graph_statement(graph, 0);

    assert_int_equal(said->subject, find_entity(graph, "Norway"));
    assert_int_equal(said->speaker, said->subject);
    rel_graph_free(graph);
}

static void
leaves_she_alone_where_two_women_are_told_of(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex sentence =
        story_tell(&story,
                   "Ana/Ana/3/nsubj/PROPN/NNP Lopes/Lopes/1/flat/PROPN/NNP "
                   "told/tell/0/root/VERB/VBD Eva/Eva/3/iobj/PROPN/NNP "
                   "Dias/Dias/4/flat/PROPN/NNP she/she/7/nsubj/PRON/PRP "
                   "lost/lose/3/ccomp/VERB/VBD",
                   "PER 1 2;PER 4 5");
    story_say(&story, sentence, 6, 7, 0);
    RelGraph *const graph = story_graph(&world, &story);

    assert_int_equal(rel_graph_n_statements(graph), 0);
    rel_graph_free(graph);
}

/// Ana Dias, whom the list has for a woman, is as near as Oro Dahl, of whom
/// nothing is known
static void
doubts_her_where_a_woman_is_near(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    story_tell(&story,
               "Oro/Oro/3/nsubj/PROPN/NNP Dahl/Dahl/1/flat/PROPN/NNP "
               "met/meet/0/root/VERB/VBD Ana/Ana/3/obj/PROPN/NNP "
               "Dias/Dias/4/flat/PROPN/NNP",
               "PER 1 2;PER 4 5");
    const RelIndex second =
        story_tell(&story,
                   "Norway/Norway/2/nsubj/PROPN/NNP saw/see/0/root/VERB/VBD "
                   "that/that/5/mark/SCONJ/IN she/she/5/nsubj/PRON/PRP "
                   "lost/lose/2/ccomp/VERB/VBD",
                   "LOC 1 1");
    story_say(&story, second, 4, 5, 0);
    assert_subject(&story, "lost", "nobody");
}

static void
does_not_take_the_quoted_speaker_for_he(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex first =
        story_tell(&story,
                   "Erik/Erik/3/nsubj/PROPN/NNP Dahl/Dahl/1/flat/PROPN/NNP "
                   "waited/wait/0/root/VERB/VBD",
                   "PER 1 2");
    const RelIndex second = story_tell(
        &story, "He/he/2/nsubj/PRON/PRP lost/lose/0/root/VERB/VBD", "");
    RelProposition *const said = story_say(&story, second, 1, 2, 0);
    said->end = 2;
    said->quoted = true;
    said->speaker = story_phrase(&story, first, 1);
    RelGraph *const graph = story_graph(&world, &story);

    assert_int_equal(rel_graph_n_statements(graph), 0);
    rel_graph_free(graph);
}

/// "Oslo accused Iceland.  It hid ships": the pronoun means the government
static void
means_the_same_government_by_a_pronoun(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex first =
        story_tell(&story,
                   "Oslo/Oslo/2/nsubj/PROPN/NNP says/say/0/root/VERB/VBZ "
                   "it/it/4/nsubj/PRON/PRP hid/hide/2/ccomp/VERB/VBD "
                   "ships/ship/4/obj/NOUN/NNS",
                   "LOC 1 1");

    story_say(&story, first, 3, 4, 5)->speaker = story_phrase(&story, first, 1);
    assert_subject(&story, "hid", "Norway");
}

static void
resolves_they_to_the_group_the_sentence_before_is_about(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    story_tell(&story,
               "Gizmos/gizmo/2/nsubj/NOUN/NNS "
               "praised/praise/0/root/VERB/VBD votes/vote/2/obj/NOUN/NNS",
               "");
    const RelIndex second = story_tell(
        &story, "They/they/2/nsubj/PRON/PRP slept/sleep/0/root/VERB/VBD", "");
    story_say(&story, second, 1, 2, 0);
    assert_subject(&story, "slept", "nobody");

    Story other;
    story_begin(&other, arena, "b");
    story_tell(&other,
               "Residents/resident/2/nsubj/NOUN/NNS "
               "praised/praise/0/root/VERB/VBD votes/vote/2/obj/NOUN/NNS",
               "");
    const RelIndex third = story_tell(
        &other, "They/they/2/nsubj/PRON/PRP slept/sleep/0/root/VERB/VBD", "");
    story_say(&other, third, 1, 2, 0);
    RelGraph *const known = story_graph(&world, &other);

    assert_text(subject_of(known, "slept"), "Residents");
    rel_graph_free(known);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(resolves_she_to_the_only_woman),
        cmocka_unit_test(counts_a_surname_in_s_as_one_person),
        cmocka_unit_test(resolves_it_to_the_speaker_of_its_clause),
        cmocka_unit_test(leaves_she_alone_where_two_women_are_told_of),
        cmocka_unit_test(doubts_her_where_a_woman_is_near),
        cmocka_unit_test(does_not_take_the_quoted_speaker_for_he),
        cmocka_unit_test(means_the_same_government_by_a_pronoun),
        cmocka_unit_test(
            resolves_they_to_the_group_the_sentence_before_is_about),
    };
    return cmocka_run_group_tests_name("pronoun", tests, set_up, tear_down);
}
