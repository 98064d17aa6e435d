// The shipped ontology holds together, and a broken one is refused.

#include "arena_room.h"

#include <relata/rdf.h>

#include <stdio.h>
#include <string.h>

static const RelOntology *
read_shipped(RelArena *arena)
{
    const RelOntology *ontology = NULL;
    Hearing hearing;
    FILE *const file = fopen("ontology/relata.ttl", "r");

    assert_non_null(file);
    hearing_init(&hearing);
    if (rel_ontology_read(file, "relata.ttl", &hearing.report, arena,
                          &ontology) != REL_OK) {
        fail_msg("%s:%zu: %s", hearing.source, hearing.line, hearing.message);
    }
    fclose(file);
    return ontology;
}

/// Read `text` behind the usual prefixes, on one line
static RelStatus
read_text(RelArena *arena, const char *text, Hearing *hearing,
          const RelOntology **ontology)
{
    FILE *const file = tmpfile();

    assert_non_null(file);
    fprintf(file,
            "@prefix k: <https://w3id.org/relata/ns#> ."
            "@prefix rel: <https://w3id.org/relata/rel#> ."
            "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> ."
            "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n%s",
            text);
    rewind(file);
    hearing_init(hearing);
    const RelStatus status =
        rel_ontology_read(file, "o.ttl", &hearing->report, arena, ontology);
    fclose(file);
    return status;
}

static void
assert_named(const RelOntology *ontology, RelIndex relation)
{
    const RelRelation *const it = &ontology->relations[relation];
    const bool backward = it->abstract && it->inverse != REL_NONE;

    if (!it->label.length || !it->definition.length) {
        fail_msg("'%.*s' has no label or definition", (int)it->name.length,
                 it->name.bytes);
    }
    if (!it->n_triggers && !it->abstract) {
        fail_msg("'%.*s' has no trigger", (int)it->name.length, it->name.bytes);
    }
    if (it->parent == REL_NONE && !backward &&
        !rel_text_is(it->name, "relatedTo")) {
        fail_msg("'%.*s' has no parent", (int)it->name.length, it->name.bytes);
    }
}

static void
every_relation_is_described(void **state)
{
    const RelOntology *const ontology = read_shipped(*state);

    assert_true(ontology->n_relations >= 115);
    for (size_t i = 0; i < ontology->n_relations; ++i) {
        assert_named(ontology, (RelIndex)i);
    }
}

static void
inverses_point_at_each_other(void **state)
{
    const RelOntology *const ontology = read_shipped(*state);
    size_t n_inverses = 0;

    for (size_t i = 0; i < ontology->n_relations; ++i) {
        const RelIndex inverse = ontology->relations[i].inverse;
        if (inverse != REL_NONE) {
            ++n_inverses;
            assert_int_equal(ontology->relations[inverse].inverse, i);
            // Statements are written in one of the two directions only.
            assert_true(ontology->relations[i].abstract !=
                        ontology->relations[inverse].abstract);
        }
    }
    assert_true(n_inverses > 0);
}

static void
symmetric_relations_expect_the_same_on_both_sides(void **state)
{
    const RelOntology *const ontology = read_shipped(*state);

    for (size_t i = 0; i < ontology->n_relations; ++i) {
        const RelRelation *const it = &ontology->relations[i];
        if (it->symmetric) {
            assert_true(it->n_domain > 0 && it->n_range > 0);
            assert_int_equal(it->domain[0], it->range[0]);
        }
    }
}

/// The class that has `noun`, or REL_NONE; fails if two have it
static RelIndex
class_of_noun(const RelOntology *ontology, RelText noun)
{
    RelIndex found = REL_NONE;

    for (size_t i = 0; i < ontology->n_classes; ++i) {
        const RelClass *const class = &ontology->classes[i];
        for (size_t j = 0; j < class->n_words; ++j) {
            if (rel_text_equals(class->words[j], noun)) {
                assert_int_equal(found, REL_NONE);
                found = (RelIndex)i;
            }
        }
    }
    return found;
}

static void
a_noun_names_members_of_one_class(void **state)
{
    const RelOntology *const ontology = read_shipped(*state);

    for (size_t i = 0; i < ontology->n_classes; ++i) {
        for (size_t j = 0; j < ontology->classes[i].n_words; ++j) {
            class_of_noun(ontology, ontology->classes[i].words[j]);
        }
    }
    const RelIndex jet = class_of_noun(ontology, rel_text("jet"));
    assert_text(ontology->classes[jet].name, "Vehicle");
}

static void
a_country_is_a_place_and_can_act(void **state)
{
    const RelOntology *const ontology = read_shipped(*state);
    const RelIndex country = rel_ontology_class(ontology, rel_text("Country"));
    const RelIndex person = rel_ontology_class(ontology, rel_text("Person"));
    const RelIndex place = rel_ontology_class(ontology, rel_text("Place"));
    const RelIndex agent = rel_ontology_class(ontology, rel_text("Agent"));

    assert_true(rel_ontology_class_is(ontology, country, place));
    assert_true(rel_ontology_class_is(ontology, country, agent));
    assert_true(rel_ontology_class_is(ontology, person, agent));
    assert_false(rel_ontology_class_is(ontology, person, place));
    assert_false(rel_ontology_class_is(ontology, place, country));
    assert_true(rel_ontology_class_is(ontology, country, country));
    assert_int_equal(rel_ontology_class(ontology, rel_text("Statement")),
                     REL_NONE); // of the model, not of entities
}

/// Number of triggers in the ontology, strict or not, that have `words`
static size_t
count_wording(const RelOntology *ontology, RelText words)
{
    size_t count = 0;

    for (size_t i = 0; i < ontology->n_relations; ++i) {
        const RelRelation *const it = &ontology->relations[i];
        for (size_t j = 0; j < it->n_triggers; ++j) {
            count += rel_text_equals(it->triggers[j].words, words);
        }
        for (size_t j = 0; j < it->n_strict_triggers; ++j) {
            count += rel_text_equals(it->strict_triggers[j].words, words);
        }
    }
    return count;
}

static void
assert_unique(const RelOntology *ontology, const RelTrigger *triggers,
              size_t n_triggers)
{
    for (size_t i = 0; i < n_triggers; ++i) {
        if (count_wording(ontology, triggers[i].words) != 1) {
            fail_msg("'%.*s' is there twice", (int)triggers[i].words.length,
                     triggers[i].words.bytes);
        }
    }
}

static void
a_wording_evokes_one_relation(void **state)
{
    const RelOntology *const ontology = read_shipped(*state);

    for (size_t i = 0; i < ontology->n_relations; ++i) {
        const RelRelation *const it = &ontology->relations[i];
        assert_unique(ontology, it->triggers, it->n_triggers);
        assert_unique(ontology, it->strict_triggers, it->n_strict_triggers);
    }
}

static void
words_of_many_meanings_are_kept_apart(void **state)
{
    const RelOntology *const ontology = read_shipped(*state);
    const RelIndex fire = rel_ontology_strict(ontology, rel_text("fire"));

    assert_text(ontology->relations[fire].name, "dismissed");
    assert_int_equal(rel_ontology_strict(ontology, rel_text("sack")), REL_NONE);
    for (size_t i = 0; i < ontology->n_relations; ++i) {
        // Strict triggers ask for a class, so there must be one to ask for.
        assert_true(ontology->relations[i].n_strict_triggers == 0 ||
                    ontology->relations[i].n_range > 0);
    }
}

static void
knows_what_the_design_names(void **state)
{
    const RelOntology *const ontology = read_shipped(*state);
    const RelIndex downed = rel_ontology_relation(ontology, rel_text("downed"));
    assert_int_not_equal(downed, REL_NONE);
    const RelRelation *const it = &ontology->relations[downed];

    assert_text(ontology->relations[it->parent].name, "attacked");
    assert_text(it->plover[0], "ASSAULT.aerial");
    assert_text(it->triggers[1].verb, "shoot");
    assert_text(it->triggers[1].particle, "down");
    assert_text(it->triggers[1].words, "shoot down");
    assert_text(it->strict_triggers[0].words, "bring down"); // governments, too
    assert_false(it->state);
    assert_int_equal(rel_ontology_relation(ontology, rel_text("violated")),
                     REL_NONE);
}

static void
reads_a_class_before_it_is_described(void **state)
{
    const RelOntology *ontology;
    Hearing hearing;

    assert_int_equal(
        read_text(*state,
                  "rel:saw a k:EventRelation ; k:range k:Ship ; "
                  "k:trigger \"set eyes on\" ."
                  "k:preposition k:preposition \"on\" ."
                  "k:trigger k:preposition \"on\" ; k:particle \"up\" ."
                  "k:Ship a k:EntityClass ; k:noun \"ship\" .",
                  &hearing, &ontology),
        REL_OK);
    assert_text(ontology->classes[ontology->relations[0].range[0]].name,
                "Ship");
    assert_text(ontology->relations[0].triggers[0].noun, "eye");
    assert_text(ontology->relations[0].triggers[0].preposition, "on");
}

static void
assert_refused(RelArena *arena, const char *text, size_t line,
               const char *message)
{
    const RelOntology *ontology;
    Hearing hearing;

    assert_int_equal(read_text(arena, text, &hearing, &ontology),
                     REL_ERR_FORMAT);
    assert_null(ontology);
    assert_string_equal(hearing.source, "o.ttl");
    assert_int_equal(hearing.line, line);
    if (!strstr(hearing.message, message)) {
        fail_msg("'%s' is not in '%s'", message, hearing.message);
    }
}

static void
refuses_what_does_not_hold_together(void **state)
{
    assert_refused(*state, "\nrel:a a k:EventRelation ; k:domain k:Nobody .", 3,
                   "unknown class");
    assert_refused(*state,
                   "rel:a a k:EventRelation ; rdfs:subPropertyOf rel:b .", 2,
                   "unknown relation");
    assert_refused(*state,
                   "rel:a a k:EventRelation ; rdfs:subPropertyOf rel:b .\n"
                   "rel:b a k:EventRelation ; rdfs:subPropertyOf rel:a .",
                   2, "go round");
    assert_refused(*state,
                   "k:A a k:EntityClass ; rdfs:subClassOf k:B .\n"
                   "k:B a k:EntityClass ; rdfs:subClassOf k:A .",
                   2, "go round");
    assert_refused(*state, "rel:a a k:EventRelation ; k:trigger \"\" .", 2,
                   "bad trigger");
    assert_refused(*state, "rel:a a k:EventRelation ; k:trigger rel:a .", 2,
                   "not a text");
    assert_refused(*state, "k:A a k:EntityClass ; k:noun k:A .", 2,
                   "not a text");
    assert_refused(*state, "rdfs:A a k:EntityClass .", 2, "outside of k:");
    assert_refused(*state, "\n\nrel:a a ", 4, "syntax error");
}

static void
an_empty_file_is_an_empty_ontology(void **state)
{
    const RelOntology *ontology;
    Hearing hearing;

    assert_int_equal(read_text(*state, "", &hearing, &ontology), REL_OK);
    assert_int_equal(ontology->n_classes, 0);
    assert_int_equal(rel_ontology_relation(ontology, rel_text("a")), REL_NONE);
}

static RelStatus
read_ship(RelArena *arena, void *data)
{
    const RelOntology *ontology;
    Hearing hearing;
    (void)data;
    return read_text(arena,
                     "rel:saw a k:EventRelation ; k:range k:Ship ; "
                     "k:trigger \"set eyes on\" ."
                     "k:trigger k:preposition \"on\" ."
                     "k:Ship a k:EntityClass ; k:noun \"ship\" .",
                     &hearing, &ontology);
}

static void
reports_when_memory_runs_out(void **state)
{
    (void)state;
    assert_survives_failing_memory(read_ship, NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_relation_is_described),
        cmocka_unit_test(inverses_point_at_each_other),
        cmocka_unit_test(symmetric_relations_expect_the_same_on_both_sides),
        cmocka_unit_test(a_noun_names_members_of_one_class),
        cmocka_unit_test(a_country_is_a_place_and_can_act),
        cmocka_unit_test(a_wording_evokes_one_relation),
        cmocka_unit_test(words_of_many_meanings_are_kept_apart),
        cmocka_unit_test(knows_what_the_design_names),
        cmocka_unit_test(reads_a_class_before_it_is_described),
        cmocka_unit_test(refuses_what_does_not_hold_together),
        cmocka_unit_test(an_empty_file_is_an_empty_ontology),
        cmocka_unit_test(reports_when_memory_runs_out),
    };
    return cmocka_run_group_tests_name("ontology", tests, set_up, tear_down);
}
