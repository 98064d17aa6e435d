// Which mentions of one document are one thing?

#include "base/strings.h"

#include "story_room.h"

static void
joins_a_surname_to_the_full_name(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    tell_flight(&story);
    const RelIndex second = story_tell(
        &story,
        "Mrs./Mrs./2/nmod:desc/PROPN/NNP Lopes/Lopes/3/nsubj/PROPN/NNP "
        "slept/sleep/0/root/VERB/VBD",
        "PER 1 2");
    story_say(&story, second, 2, 3, 0);
    RelGraph *const graph = story_graph(&world, &story);
    const RelEntity *const person = find_named(graph, "Ana Lopes");

    assert_text(subject_of(graph, "slept"), "Ana Lopes");
    assert_text(person->slug, "Ana_Lopes");
    assert_text(person->class_name, "Person");
    assert_int_equal(person->n_aliases, 1);
    assert_text(person->aliases[0], "Lopes");
    assert_int_equal(person->n_reasons, 1);
    rel_graph_free(graph);
}

/// Eva Lopes rests, after one Lopes woke or before
static RelGraph *
tell_of_two(bool woke_before)
{
    const char *const woke =
        "Lopes/Lopes/2/nsubj/PROPN/NNP woke/wake/0/root/VERB/VBD";
    const char *const rested =
        "Eva/Eva/2/compound/PROPN/NNP Lopes/Lopes/3/nsubj/PROPN/NNP "
        "rested/rest/0/root/VERB/VBD";
    Story story;

    story_begin(&story, arena, "a");
    tell_flight(&story);
    for (int i = 0; i < 2; ++i) {
        const bool lone = woke_before == (i == 0);
        const RelIndex sentence = story_tell(&story, lone ? woke : rested,
                                             lone ? "PER 1 1" : "PER 1 2");
        story_say(&story, sentence, lone ? 1 : 2, lone ? 2 : 3, 0);
    }
    return story_graph(&world, &story);
}

static void
leaves_a_surname_alone_that_two_bear(void **state)
{
    (void)state;
    RelGraph *const graph = tell_of_two(false);

    assert_text(subject_of(graph, "rested"), "Eva Lopes");
    assert_text(subject_of(graph, "woke"), "Lopes");
    assert_true(find_named(graph, "Lopes")->weak);
    rel_graph_free(graph);
}

static void
gives_a_surname_to_who_is_named_before(void **state)
{
    (void)state;
    RelGraph *const graph = tell_of_two(true);

    assert_text(subject_of(graph, "rested"), "Eva Lopes");
    assert_text(subject_of(graph, "woke"), "Ana Lopes");
    rel_graph_free(graph);
}

/// "Veldt woke" as a person, "Veldt slept" as a body; then it slept again, or
/// Ida Veldt did
static RelGraph *
tell_of_veldt(bool person)
{
    const char *const words[] = {
        "Veldt/Veldt/2/nsubj/PROPN/NNP woke/wake/0/root/VERB/VBD",
        "Veldt/Veldt/2/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD",
        person ? "Ida/Ida/3/nsubj/PROPN/NNP Veldt/Veldt/1/flat/PROPN/NNP "
                 "rested/rest/0/root/VERB/VBD"
               : "Now/now/3/advmod/ADV/RB Veldt/Veldt/3/nsubj/PROPN/NNP "
                 "rested/rest/0/root/VERB/VBD"};
    const char *const names[] = {"PER 1 1", "ORG 1 1",
                                 person ? "PER 1 2" : "ORG 2 2"};
    Story story;

    story_begin(&story, arena, "a");
    for (int i = 0; i < 3; ++i) {
        const RelIndex verb = i == 2 ? 3 : 2;
        const RelIndex sentence = story_tell(&story, words[i], names[i]);
        story_say(&story, sentence, person || i < 2 ? 1 : 2, verb, 0);
    }
    return story_graph(&world, &story);
}

static void
gives_one_name_one_kind(void **state)
{
    (void)state;
    RelGraph *graph = tell_of_veldt(false);

    assert_int_equal(rel_graph_n_entities(graph), 1);
    assert_text(find_named(graph, "Veldt")->class_name, "Organization");
    rel_graph_free(graph);

    graph = tell_of_veldt(true);
    assert_text(subject_of(graph, "woke"), "Ida Veldt");
    rel_graph_free(graph);
}

static void
tells_two_of_one_surname_apart_by_title(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    tell_flight(&story);
    const RelIndex second =
        story_tell(&story,
                   "Eva/Eva/2/compound/PROPN/NNP Lopes/Lopes/3/nsubj/PROPN/NNP "
                   "rested/rest/0/root/VERB/VBD",
                   "PER 1 2");
    const RelIndex third =
        story_tell(&story,
                   "President/president/2/nmod:desc/PROPN/NNP "
                   "Lopes/Lopes/3/nsubj/PROPN/NNP slept/sleep/0/root/VERB/VBD",
                   "PER 2 2");
    story_say(&story, second, 2, 3, 0);
    story_say(&story, third, 2, 3, 0);
    assert_subject(&story, "slept", "Ana Lopes");
}

static void
resolves_the_portuguese_leader(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    tell_flight(&story);
    const RelIndex second =
        story_tell(&story,
                   "The/the/3/det/DET/DT Portuguese/Portuguese/3/amod/ADJ/JJ "
                   "leader/leader/4/nsubj/NOUN/NN slept/sleep/0/root/VERB/VBD",
                   "");
    const RelIndex third =
        story_tell(&story,
                   "The/the/3/det/DET/DT Spanish/Spanish/3/amod/ADJ/JJ "
                   "leader/leader/4/nsubj/NOUN/NN rested/rest/0/root/VERB/VBD",
                   "");
    story_say(&story, second, 3, 4, 0);
    story_say(&story, third, 3, 4, 0);
    RelGraph *const graph = story_graph(&world, &story);

    assert_text(subject_of(graph, "slept"), "Ana Lopes");
    assert_text(subject_of(graph, "rested"), "Spanish leader");
    rel_graph_free(graph);
}

static void
joins_initials_in_brackets(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex first = story_tell(
        &story,
        "The/the/4/det/DET/DT Nordic/Nordic/4/compound/PROPN/NNP "
        "Fish/Fish/4/compound/PROPN/NNP Union/Union/8/nsubj/PROPN/NNP "
        "(/(/6/punct/PUNCT/-LRB- NFU/NFU/4/appos/PROPN/NNP "
        ")/)/6/punct/PUNCT/-RRB- met/meet/0/root/VERB/VBD",
        "ORG 2 4;ORG 6 6");
    const RelIndex second =
        story_tell(&story,
                   "The/the/2/det/DET/DT NFU/NFU/3/nsubj/PROPN/NNP "
                   "warned/warn/0/root/VERB/VBD Norway/Norway/3/obj/PROPN/NNP",
                   "ORG 2 2;LOC 4 4");
    story_say(&story, first, 4, 8, 0);
    story_say(&story, second, 2, 3, 4);
    RelGraph *const graph = story_graph(&world, &story);

    assert_text(subject_of(graph, "warned"), "Nordic Fish Union");
    assert_text(find_named(graph, "NFU")->slug, "Nordic_Fish_Union");
    assert_text(find_named(graph, "NFU")->reasons[0],
                "'NFU' is given as another name of 'Nordic Fish Union'");
    rel_graph_free(graph);
}

static void
takes_no_place_in_brackets_for_an_alias(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex first =
        story_tell(&story,
                   "Labour/Labour/6/nsubj/PROPN/NNP (/(/3/punct/PUNCT/-LRB- "
                   "Wales/Wales/1/appos/PROPN/NNP )/)/3/punct/PUNCT/-RRB- "
                   "and/and/6/cc/CCONJ/CC warned/warn/0/root/VERB/VBD "
                   "Norway/Norway/6/obj/PROPN/NNP",
                   "ORG 1 1;LOC 3 3;LOC 7 7");
    story_say(&story, first, 1, 6, 7);
    RelGraph *const graph = story_graph(&world, &story);

    assert_text(subject_of(graph, "warned"), "Labour");
    assert_null(find_named(graph, "Wales"));
    rel_graph_free(graph);
}

static void
reads_a_capital_that_speaks_as_its_country(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex first =
        story_tell(&story,
                   "Oslo/Oslo/2/nsubj/PROPN/NNP accused/accuse/0/root/VERB/VBD "
                   "Iceland/Iceland/2/obj/PROPN/NNP",
                   "LOC 1 1;LOC 3 3");
    const RelIndex second =
        story_tell(&story,
                   "Storms/storm/2/nsubj/NOUN/NNS hit/hit/0/root/VERB/VBD "
                   "Oslo/Oslo/2/obj/PROPN/NNP",
                   "LOC 3 3");
    story_say(&story, first, 1, 2, 3)->curated =
        world_relation(&world, "accused");
    story_say(&story, second, 1, 2, 3);
    RelGraph *const graph = story_graph(&world, &story);

    assert_text(subject_of(graph, "accused"), "Norway");
    assert_text(find_named(graph, "Norway")->aliases[0], "Oslo");
    assert_int_not_equal(find_entity(graph, "Oslo"), REL_NONE);
    rel_graph_free(graph);
}

/// "Iceland accused Oslo of hiding ships": who is accused is who hid
static void
means_one_government_by_one_mention(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex first = story_tell(
        &story,
        "Iceland/Iceland/2/nsubj/PROPN/NNP accused/accuse/0/root/VERB/VBD "
        "Oslo/Oslo/2/obj/PROPN/NNP of/of/5/mark/SCONJ/IN "
        "hiding/hide/2/advcl/VERB/VBG ships/ship/5/obj/NOUN/NNS",
        "LOC 1 1;LOC 3 3");
    const RelIndex second =
        story_tell(&story,
                   "Storms/storm/2/nsubj/NOUN/NNS hit/hit/0/root/VERB/VBD "
                   "Oslo/Oslo/2/obj/PROPN/NNP",
                   "LOC 3 3");

    story_say(&story, first, 3, 5, 6); // said first, as clauses may be
    story_say(&story, first, 1, 2, 3)->curated =
        world_relation(&world, "accused");
    story_say(&story, second, 1, 2, 3);
    RelGraph *const graph = story_graph(&world, &story);

    assert_text(subject_of(graph, "hid"), "Norway");
    assert_int_not_equal(find_entity(graph, "Oslo"), REL_NONE);
    rel_graph_free(graph);
}

static void
knows_a_town_by_the_name_behind_of(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex first = story_tell(
        &story,
        "Storms/storm/2/nsubj/NOUN/NNS hit/hit/0/root/VERB/VBD "
        "the/the/4/det/DET/DT town/town/2/obj/NOUN/NN of/of/6/case/ADP/IN "
        "Vardal/Vardal/4/nmod/PROPN/NNP",
        "LOC 6 6");
    story_say(&story, first, 1, 2, 4);
    RelGraph *const graph = story_graph(&world, &story);

    assert_int_not_equal(find_entity(graph, "Vardal"), REL_NONE);
    rel_graph_free(graph);
}

static void
knows_the_foreign_minister_by_a_copula(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex first =
        story_tell(&story,
                   "Ana/Ana/5/nsubj/PROPN/NNP Lopes/Lopes/1/flat/PROPN/NNP "
                   "is/be/5/cop/AUX/VBZ foreign/foreign/5/amod/ADJ/JJ "
                   "minister/minister/0/root/NOUN/NN",
                   "PER 1 2");
    const RelIndex second = story_tell(
        &story,
        "The/the/3/det/DET/DT foreign/foreign/3/amod/ADJ/JJ "
        "minister/minister/4/nsubj/NOUN/NN slept/sleep/0/root/VERB/VBD",
        "");
    RelProposition *const said = story_say(&story, first, 1, 3, 5);
    RelArgument *const object = REL_ARENA_ARRAY(arena, RelArgument, 1);
    *object = said->arguments[0];
    object->role = REL_ROLE_COMPLEMENT;
    said->arguments = object;
    story_say(&story, second, 3, 4, 0);
    RelGraph *const graph = story_graph(&world, &story);

    assert_text(subject_of(graph, "slept"), "Ana Lopes");
    assert_text(subject_of(graph, "is"), "Ana Lopes");
    assert_int_equal(rel_graph_n_entities(graph), 1);
    rel_graph_free(graph);
}

static void
does_not_make_a_minister_of_who_is_none(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    story_tell(&story,
               "Ana/Ana/6/nsubj/PROPN/NNP Lopes/Lopes/1/flat/PROPN/NNP "
               "is/be/6/cop/AUX/VBZ not/not/6/advmod/PART/RB "
               "foreign/foreign/6/amod/ADJ/JJ minister/minister/0/root/NOUN/NN",
               "PER 1 2");
    const RelIndex second = story_tell(
        &story,
        "The/the/3/det/DET/DT foreign/foreign/3/amod/ADJ/JJ "
        "minister/minister/4/nsubj/NOUN/NN slept/sleep/0/root/VERB/VBD",
        "");
    story_say(&story, second, 3, 4, 0);
    assert_subject(&story, "slept", "foreign minister");
}

static void
joins_the_headline_with_the_words_below_it(void **state)
{
    (void)state;
    static const RelBlock blocks[] = {{REL_BLOCK_TITLE, 0, 1},
                                      {REL_BLOCK_PARAGRAPH, 1, 2}};
    Story story;
    story_begin(&story, arena, "a");
    story.document.blocks = blocks;
    story.document.n_blocks = 2;
    const RelIndex first =
        story_tell(&story,
                   "Patrol/patrol/2/compound/NOUN/NN ship/ship/3/nsubj/NOUN/NN "
                   "sinks/sink/0/root/VERB/VBZ",
                   "");
    const RelIndex second =
        story_tell(&story,
                   "A/a/3/det/DET/DT patrol/patrol/3/compound/NOUN/NN "
                   "ship/ship/4/nsubj/NOUN/NN sank/sink/0/root/VERB/VBD",
                   "");
    story.sentences[second].block = 1;
    story_say(&story, first, 2, 3, 0);
    story_say(&story, second, 3, 4, 0);
    RelGraph *const graph = story_graph(&world, &story);

    assert_int_equal(rel_graph_n_statements(graph), 1);
    assert_int_equal(rel_graph_statement(graph, 0)->n_evidence, 2);
    rel_graph_free(graph);
}

static void
takes_capitalized_words_into_the_name_of_a_body(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex first =
        story_tell(&story,
                   "The/the/5/det/DET/DT Nordic/Nordic/5/amod/ADJ/JJ "
                   "Seafarers/Seafarers/5/nmod:poss/PROPN/NNPS "
                   "'/'/3/case/PART/POS Union/Union/6/nsubj/PROPN/NNP "
                   "slept/sleep/0/root/VERB/VBD",
                   "");
    story_say(&story, first, 5, 6, 0);
    RelGraph *const graph = story_graph(&world, &story);
    const RelEntity *const body = rel_graph_entity(graph, 0);

    assert_text(body->slug, "Nordic_Seafarers_Union");
    assert_text(body->class_name, "Organization");
    rel_graph_free(graph);
}

static void
tells_the_class_of_a_body_by_the_noun_before_it(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex first = story_tell(
        &story,
        "the/the/3/det/DET/DT newspaper/newspaper/3/compound/NOUN/NN "
        "Dagposten/Dagposten/4/nsubj/PROPN/NNP "
        "slept/sleep/0/root/VERB/VBD",
        "ORG 3 3");
    story_say(&story, first, 3, 4, 0);
    RelGraph *const graph = story_graph(&world, &story);

    assert_text(rel_graph_entity(graph, 0)->label, "Dagposten");
    assert_text(rel_graph_entity(graph, 0)->class_name, "Media");
    rel_graph_free(graph);
}

static void
tells_a_company_by_the_end_of_its_name(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex first =
        story_tell(&story,
                   "Norway/Norway/3/nmod:poss/PROPN/NNP 's/'s/1/case/PART/POS "
                   "Hansen/Hansen/5/nsubj/PROPN/NNP AG/AG/3/flat/PROPN/NNP "
                   "slept/sleep/0/root/VERB/VBD",
                   "PER 1 4");
    story_say(&story, first, 3, 5, 0);
    RelGraph *const graph = story_graph(&world, &story);

    assert_text(rel_graph_entity(graph, 0)->label, "Hansen AG");
    assert_text(rel_graph_entity(graph, 0)->class_name, "Company");
    rel_graph_free(graph);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(joins_a_surname_to_the_full_name),
        cmocka_unit_test(leaves_a_surname_alone_that_two_bear),
        cmocka_unit_test(gives_a_surname_to_who_is_named_before),
        cmocka_unit_test(gives_one_name_one_kind),
        cmocka_unit_test(tells_two_of_one_surname_apart_by_title),
        cmocka_unit_test(resolves_the_portuguese_leader),
        cmocka_unit_test(joins_initials_in_brackets),
        cmocka_unit_test(takes_no_place_in_brackets_for_an_alias),
        cmocka_unit_test(reads_a_capital_that_speaks_as_its_country),
        cmocka_unit_test(means_one_government_by_one_mention),
        cmocka_unit_test(knows_a_town_by_the_name_behind_of),
        cmocka_unit_test(knows_the_foreign_minister_by_a_copula),
        cmocka_unit_test(does_not_make_a_minister_of_who_is_none),
        cmocka_unit_test(joins_the_headline_with_the_words_below_it),
        cmocka_unit_test(takes_capitalized_words_into_the_name_of_a_body),
        cmocka_unit_test(tells_the_class_of_a_body_by_the_noun_before_it),
        cmocka_unit_test(tells_a_company_by_the_end_of_its_name),
    };
    return cmocka_run_group_tests_name("coref", tests, set_up, tear_down);
}
