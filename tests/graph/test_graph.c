// What does the graph hold, and does the order of documents show in it?

#include "graph/graph.h"

#include "story_room.h"

/// "Norway warned Iceland"
static RelProposition *
tell_warning(Story *story)
{
    const RelIndex sentence = story_tell(
        story,
        "Norway/Norway/2/nsubj/PROPN/NNP warned/warn/0/root/VERB/VBD "
        "Iceland/Iceland/2/obj/PROPN/NNP",
        "LOC 1 1;LOC 3 3");
    RelProposition *const said = story_say(story, sentence, 1, 2, 3);
    said->curated = world_relation(&world, "warned");
    return said;
}

/// The same in other words
static RelProposition *
tell_warning_too(Story *story)
{
    const RelIndex sentence = story_tell(
        story,
        "Again/again/3/advmod/ADV/RB Norway/Norway/3/nsubj/PROPN/NNP "
        "warned/warn/0/root/VERB/VBD Iceland/Iceland/3/obj/PROPN/NNP",
        "LOC 2 2;LOC 4 4");
    RelProposition *const said = story_say(story, sentence, 2, 3, 4);
    said->curated = world_relation(&world, "warned");
    return said;
}

/// "The trawler sank"
static RelProposition *
tell_sinking(Story *story)
{
    const RelIndex sentence =
        story_tell(story,
                   "The/the/2/det/DET/DT trawler/trawler/3/nsubj/NOUN/NN "
                   "sank/sink/0/root/VERB/VBD",
                   "");
    return story_say(story, sentence, 2, 3, 0);
}

static void
states_a_fact_of_two_countries(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    tell_warning(&story);
    RelGraph *const graph = story_graph(&world, &story);

    assert_int_equal(rel_graph_n_statements(graph), 1);
    assert_text(describe_statement(graph, 0, arena), "Norway warned Iceland");
    const RelStatement *const said = rel_graph_statement(graph, 0);
    assert_true(said->asserted);
    assert_int_equal(said->support, 1);
    assert_int_equal(said->id.length, 13);
    assert_text(said->verbs[0], "warned");
    assert_text(said->evidence[0].quote, "Norway warned Iceland");
    assert_text(rel_graph_entity(graph, said->subject)->class_name, "Country");
    rel_graph_free(graph);
}

static void
gives_true_as_the_object_of_a_bare_verb(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    tell_sinking(&story);
    RelGraph *const graph = story_graph(&world, &story);
    const RelStatement *const said = rel_graph_statement(graph, 0);
    const RelEntity *const subject = rel_graph_entity(graph, said->subject);

    assert_text(said->object.value, "true");
    assert_int_equal(said->object.kind, REL_VALUE_BOOLEAN);
    assert_text(rel_graph_relation(graph, said->relation)->name, "sank");
    assert_true(subject->weak);
    assert_text(subject->label, "trawler");
    assert_text(subject->class_name, "Vehicle");
    assert_int_equal(subject->slug.length, strlen("trawler-123456"));
    rel_graph_free(graph);
}

static void
keeps_what_is_attributed_denied_or_planned_from_the_facts(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    tell_warning(&story)->polarity = REL_NEGATIVE;
    tell_warning(&story)->modality = REL_INTENDED;
    tell_warning(&story)->speaker = story_phrase(&story, 2, 3);
    tell_warning(&story)->confidence = 0.4f;
    RelGraph *const graph = story_graph(&world, &story);

    assert_int_equal(rel_graph_n_statements(graph), 4);
    for (RelIndex i = 0; i < 4; ++i) {
        const RelStatement *const said = rel_graph_statement(graph, i);
        assert_false(said->asserted);
        if (said->speaker != REL_NONE) {
            assert_int_equal(said->modality, REL_ATTRIBUTED);
        }
    }
    rel_graph_free(graph);
}

static void
links_yes_and_no(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    tell_warning(&story);
    tell_warning(&story)->polarity = REL_NEGATIVE;
    tell_warning(&story)->modality = REL_POSSIBLE;
    RelGraph *const graph = story_graph(&world, &story);

    for (RelIndex i = 0; i < 3; ++i) {
        const RelStatement *const said = rel_graph_statement(graph, i);
        assert_int_equal(said->n_contradicts,
                         said->modality == REL_FACTUAL ? 1 : 0);
    }
    rel_graph_free(graph);
}

static void
makes_one_statement_of_equal_ones(void **state)
{
    (void)state;
    Story one, two;
    RelGraph *graph;
    story_begin(&one, arena, "a");
    story_begin(&two, arena, "b");
    tell_warning(&one);
    tell_warning(&one);
    tell_warning_too(&two);
    assert_int_equal(
        rel_graph_new(world.ontology, world.gazetteer, NULL, &graph), REL_OK);
    assert_int_equal(story_add(&one, graph), REL_OK);
    assert_int_equal(story_add(&two, graph), REL_OK);
    assert_int_equal(rel_graph_resolve(graph, NULL), REL_OK);

    assert_int_equal(rel_graph_n_statements(graph), 1);
    const RelStatement *const said = rel_graph_statement(graph, 0);
    assert_int_equal(said->support, 2);
    assert_int_equal(said->n_evidence, 3);
    assert_true(said->confidence > 0.95 && said->confidence < 0.97);
    rel_graph_free(graph);
}

static void
takes_a_copied_sentence_for_no_second_witness(void **state)
{
    (void)state;
    Story stories[3];
    RelGraph *graph;
    assert_int_equal(
        rel_graph_new(world.ontology, world.gazetteer, NULL, &graph), REL_OK);
    for (size_t i = 0; i < 3; ++i) {
        static const char *const ids[] = {"a", "b", "c"};
        story_begin(&stories[i], arena, ids[i]);
        tell_warning(&stories[i])->confidence = i == 1 ? 0.8f : 0.7f;
        assert_int_equal(story_add(&stories[i], graph), REL_OK);
    }
    assert_int_equal(rel_graph_resolve(graph, NULL), REL_OK);

    assert_int_equal(rel_graph_n_statements(graph), 1);
    const RelStatement *const said = rel_graph_statement(graph, 0);
    assert_int_equal(said->support, 3); // all three say so
    assert_true(said->confidence > 0.79 && said->confidence < 0.81);
    rel_graph_free(graph);
}

static void
turns_symmetric_relations_one_way(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    RelProposition *const there = tell_warning(&story);
    there->curated = world_relation(&world, "agreesWith");
    RelProposition *const back = story_say(&story, 0, 3, 2, 1);
    back->curated = there->curated;
    RelGraph *const graph = story_graph(&world, &story);

    assert_int_equal(rel_graph_n_statements(graph), 1);
    assert_text(describe_statement(graph, 0, arena),
                "Iceland agreesWith Norway");
    rel_graph_free(graph);
}

static void
swaps_inverted_relations(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    tell_warning(&story)->inverted = true;
    RelGraph *const graph = story_graph(&world, &story);

    assert_text(describe_statement(graph, 0, arena), "Iceland warned Norway");
    rel_graph_free(graph);
}

static void
leaves_a_relation_whose_domain_does_not_fit(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex sentence = story_tell(
        &story,
        "The/the/2/det/DET/DT trawler/trawler/3/nsubj/NOUN/NN "
        "carries/carry/0/root/VERB/VBZ Norway/Norway/3/obj/PROPN/NNP",
        "LOC 4 4");
    story_say(&story, sentence, 2, 3, 4)->curated =
        world_relation(&world, "spouseOf");
    RelGraph *const graph = story_graph(&world, &story);
    const RelUsedRelation *const used =
        rel_graph_relation(graph, rel_graph_statement(graph, 0)->relation);

    assert_text(used->name, "carried");
    assert_null(used->curated);
    assert_text(used->lemmas[0], "carry");
    rel_graph_free(graph);
}

static void
makes_someone_of_an_agentless_passive(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex sentence = story_tell(
        &story,
        "Norway/Norway/3/nsubj:pass/PROPN/NNP was/be/3/aux:pass/AUX/VBD "
        "warned/warn/0/root/VERB/VBN",
        "LOC 1 1");
    story_say(&story, sentence, 0, 3, 1);
    RelGraph *const graph = story_graph(&world, &story);
    const RelEntity *const subject =
        rel_graph_entity(graph, rel_graph_statement(graph, 0)->subject);

    assert_true(subject->unspecified);
    assert_text(rel_text_slice(subject->slug, 0, 8), "someone-");
    rel_graph_free(graph);
}

static void
counts_people_and_keeps_them_an_entity(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex sentence =
        story_tell(&story,
                   "Floods/flood/2/nsubj/NOUN/NNS killed/kill/0/root/VERB/VBD "
                   "12/12/4/nummod/NUM/CD people/people/2/obj/NOUN/NNS "
                   "on/on/6/case/ADP/IN Monday/Monday/2/obl/PROPN/NNP",
                   "");
    RelProposition *const said = story_say(&story, sentence, 1, 2, 4);
    RelArgument *const arguments = REL_ARENA_ARRAY(arena, RelArgument, 2);
    arguments[0] = said->arguments[0];
    arguments[0].value_kind = REL_VALUE_INTEGER;
    arguments[0].value = rel_text("12");
    arguments[1] = (RelArgument){.role = REL_ROLE_DATE,
                                 .phrase = story_phrase(&story, sentence, 6),
                                 .value_kind = REL_VALUE_DATE,
                                 .value = rel_text("2026-02-23")};
    said->arguments = arguments;
    said->n_arguments = 2;
    RelGraph *const graph = story_graph(&world, &story);
    const RelStatement *const held = rel_graph_statement(graph, 0);

    assert_text(rel_graph_entity(graph, held->object.entity)->label,
                "12 people");
    assert_text(held->qualifiers[0].name, "count");
    assert_text(held->qualifiers[0].node.value, "12");
    assert_text(held->dates[0].value, "2026-02-23");
    rel_graph_free(graph);
}

/// Give a proposition the date `value` beside its object
static void
date_it(RelProposition *said, const char *value)
{
    RelArgument *const arguments = REL_ARENA_ARRAY(arena, RelArgument, 2);
    arguments[0] = said->arguments[0];
    arguments[1] = (RelArgument){.role = REL_ROLE_DATE,
                                 .phrase = said->relation,
                                 .value_kind = REL_VALUE_DATE,
                                 .value = rel_text(value)};
    said->arguments = arguments;
    said->n_arguments = 2;
}

static void
dates_an_event_that_is_told_twice(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    tell_warning(&story);
    date_it(tell_warning(&story), "2026-02-23");
    RelGraph *const graph = story_graph(&world, &story);

    assert_int_equal(rel_graph_n_statements(graph), 1);
    assert_text(rel_graph_statement(graph, 0)->dates[0].value, "2026-02-23");
    assert_int_equal(rel_graph_statement(graph, 0)->n_evidence, 2);
    rel_graph_free(graph);
}

static void
takes_no_date_where_there_are_two(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    tell_warning(&story);
    date_it(tell_warning(&story), "2026-02-23");
    date_it(tell_warning(&story), "2026-02-25");
    RelGraph *const graph = story_graph(&world, &story);

    assert_int_equal(rel_graph_n_statements(graph), 3);
    rel_graph_free(graph);
}

static void
calls_several_persons_a_group(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex sentence =
        story_tell(&story,
                   "Residents/resident/2/nsubj/NOUN/NNS "
                   "warned/warn/0/root/VERB/VBD Norway/Norway/2/obj/PROPN/NNP",
                   "LOC 3 3");
    story_say(&story, sentence, 1, 2, 3);
    RelGraph *const graph = story_graph(&world, &story);

    assert_text(find_named(graph, "Residents")->class_name, "Group");
    rel_graph_free(graph);
}

static void
tells_the_role_of_who_leads(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex sentence =
        story_tell(&story,
                   "Norwegian/Norwegian/4/amod/ADJ/JJ "
                   "Premier/premier/4/nmod:desc/PROPN/NNP "
                   "Ana/Ana/4/compound/PROPN/NNP Lopes/Lopes/5/nsubj/PROPN/NNP "
                   "slept/sleep/0/root/VERB/VBD",
                   "PER 3 4");
    RelProposition *const said = story_say(&story, sentence, 4, 2, 1);
    said->origin = REL_FROM_TITLE;
    said->curated = world_relation(&world, "leads");
    RelGraph *const graph = story_graph(&world, &story);
    const RelStatement *const held = rel_graph_statement(graph, 0);

    assert_text(describe_statement(graph, 0, arena), "Ana_Lopes leads Norway");
    assert_text(held->qualifiers[0].name, "role");
    assert_text(held->qualifiers[0].node.value, "premier");
    rel_graph_free(graph);
}

static void
writes_nothing_of_a_pronoun_that_it_cannot_resolve(void **state)
{
    (void)state;
    Story story;
    story_begin(&story, arena, "a");
    const RelIndex sentence =
        story_tell(&story,
                   "They/they/2/nsubj/PRON/PRP warned/warn/0/root/VERB/VBD "
                   "Norway/Norway/2/obj/PROPN/NNP",
                   "LOC 3 3");
    story_say(&story, sentence, 1, 2, 3);
    RelGraph *const graph = story_graph(&world, &story);

    assert_int_equal(rel_graph_n_statements(graph), 0);
    rel_graph_free(graph);
}

/// Three documents that share names
static void
tell_three(Story stories[3])
{
    static const char *const ids[] = {"a", "b", "c"};
    for (size_t i = 0; i < 3; ++i) {
        story_begin(&stories[i], arena, ids[i]);
        tell_warning(&stories[i])->polarity = i == 1;
        tell_sinking(&stories[i]);
        const RelIndex sentence = story_tell(
            &stories[i],
            "President/president/3/compound/PROPN/NNP "
            "Ana/Ana/3/compound/PROPN/NNP Lopes/Lopes/4/nsubj/PROPN/NNP "
            "visited/visit/0/root/VERB/VBD Oslo/Oslo/4/obj/PROPN/NNP",
            i == 2 ? "PER 3 3;LOC 5 5" : "PER 2 3;LOC 5 5");
        story_say(&stories[i], sentence, 3, 4, 5);
    }
}

static RelText
describe_in_order(const Story *stories, const size_t order[3],
                  const RelGraphOptions *options)
{
    RelGraph *graph;
    assert_int_equal(
        rel_graph_new(world.ontology, world.gazetteer, options, &graph),
        REL_OK);
    for (size_t i = 0; i < 3; ++i) {
        assert_int_equal(story_add(&stories[order[i]], graph), REL_OK);
        if (i == 1) { // resolving between two additions must not show either
            assert_int_equal(rel_graph_resolve(graph, NULL), REL_OK);
        }
    }
    assert_int_equal(rel_graph_resolve(graph, NULL), REL_OK);
    const RelText described = describe_graph(graph, arena);
    rel_graph_free(graph);
    return described;
}

static void
does_not_show_the_order_of_adding(void **state)
{
    (void)state;
    static const size_t orders[][3] = {{0, 1, 2}, {2, 1, 0}, {1, 2, 0}};
    const RelGraphOptions options = {.assert_min = 0.5, .lists = world.lists};
    Story stories[3];
    tell_three(stories);

    const RelText first = describe_in_order(stories, orders[0], &options);
    assert_true(first.length > 500);
    for (size_t i = 1; i < 3; ++i) {
        assert_true(rel_text_equals(
            describe_in_order(stories, orders[i], &options), first));
    }
}

static void
takes_a_text_once_and_the_same_source_of_two(void **state)
{
    (void)state;
    for (int swapped = 0; swapped < 2; ++swapped) {
        Story stories[2];
        RelGraph *graph;
        for (size_t i = 0; i < 2; ++i) {
            story_begin(&stories[i], arena, "a");
            tell_warning(&stories[i]);
        }
        stories[0].document.uri = rel_text("https://news.example/1");
        assert_int_equal(
            rel_graph_new(world.ontology, world.gazetteer, NULL, &graph),
            REL_OK);
        assert_int_equal(story_add(&stories[swapped], graph), REL_OK);
        assert_int_equal(story_add(&stories[!swapped], graph), REL_NOT_FOUND);
        assert_int_equal(rel_graph_resolve(graph, NULL), REL_OK);

        assert_int_equal(rel_graph_n_sources(graph), 1);
        assert_text(rel_graph_source(graph, 0)->iri, "https://news.example/1");
        rel_graph_free(graph);
    }
}

/// Add two stories and resolve over memory that fails after `n_good` calls
static RelStatus
build_with(FailingHeap *heap, Story stories[3], const RelGraphOptions *options)
{
    RelGraph *graph;
    RelStatus status = rel_graph_new_with(&heap->allocator, world.ontology,
                                          world.gazetteer, options, &graph);
    for (size_t i = 0; status == REL_OK && i < 3; ++i) {
        status = story_add(&stories[i], graph);
    }
    if (status == REL_OK) {
        status = rel_graph_resolve(graph, NULL);
    }
    rel_graph_free(graph);
    return status;
}

static void
reports_memory_that_runs_out(void **state)
{
    (void)state;
    const RelGraphOptions options = {.assert_min = 0.5, .lists = world.lists};
    Story stories[3];
    FailingHeap heap;
    RelStatus status = REL_ERR_NO_MEMORY;
    size_t n_good = 0;

    tell_three(stories);
    for (; status != REL_OK && n_good < 10000; ++n_good) {
        failing_heap_init(&heap, n_good);
        status = build_with(&heap, stories, &options);
        assert_true(status == REL_OK || status == REL_ERR_NO_MEMORY);
        assert_int_equal(heap.n_blocks, 0);
    }
    assert_int_equal(status, REL_OK);
    assert_true(n_good > 5);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(states_a_fact_of_two_countries),
        cmocka_unit_test(gives_true_as_the_object_of_a_bare_verb),
        cmocka_unit_test(
            keeps_what_is_attributed_denied_or_planned_from_the_facts),
        cmocka_unit_test(links_yes_and_no),
        cmocka_unit_test(makes_one_statement_of_equal_ones),
        cmocka_unit_test(takes_a_copied_sentence_for_no_second_witness),
        cmocka_unit_test(turns_symmetric_relations_one_way),
        cmocka_unit_test(swaps_inverted_relations),
        cmocka_unit_test(leaves_a_relation_whose_domain_does_not_fit),
        cmocka_unit_test(makes_someone_of_an_agentless_passive),
        cmocka_unit_test(counts_people_and_keeps_them_an_entity),
        cmocka_unit_test(dates_an_event_that_is_told_twice),
        cmocka_unit_test(takes_no_date_where_there_are_two),
        cmocka_unit_test(calls_several_persons_a_group),
        cmocka_unit_test(tells_the_role_of_who_leads),
        cmocka_unit_test(writes_nothing_of_a_pronoun_that_it_cannot_resolve),
        cmocka_unit_test(does_not_show_the_order_of_adding),
        cmocka_unit_test(takes_a_text_once_and_the_same_source_of_two),
        cmocka_unit_test(reports_memory_that_runs_out),
    };
    return cmocka_run_group_tests_name("graph", tests, set_up, tear_down);
}
