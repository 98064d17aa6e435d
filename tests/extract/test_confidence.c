// Confidence: signs are found, weighed, and make a probability.

#include "clauses.h"

#include "base/map.h"
#include "base/strings.h"
#include "clause/clause.h"
#include "extract/confidence.h"

#include "arena_room.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define assert_near(a, b, distance) assert_true(fabs((a) - (b)) <= (distance))

/// "Vauquelon met Teresa Valadao", the object's edge with a chance of `object`;
/// `name` NULL: no name was recognised
static float
assess(RelArena *arena, float object, const RelName *name)
{
    const char *const trees[] = {
        "Vauquelon/Vauquelon/2/nsubj/PROPN/NNP met/meet/0/root/VERB/VBD "
        "Teresa/Teresa/2/obj/PROPN/NNP Valadao/Valadao/3/flat/PROPN/NNP"};
    RelContext *const context = read_context(arena, trees, 1);
    RelSentence *const sentence = &context->sentences->sentences[0];

    sentence->tokens[2].confidence = object;
    sentence->names = name;
    sentence->n_names = name ? 1 : 0;
    assert_int_equal(rel_clause_extract(context, 0), REL_OK);
    assert_int_equal(rel_confidence_assign(context), REL_OK);
    assert_true(context->propositions.n_items > 0);
    const RelProposition *const proposition =
        rel_array_at(&context->propositions, 0);
    return proposition->confidence;
}

static void
doubt_on_an_edge_is_doubt_on_the_proposition(void **state)
{
    const float sure = assess(*state, 1.0F, NULL);
    const float half = assess(*state, 0.5F, NULL);
    const float poor = assess(*state, 0.1F, NULL);

    assert_true(sure > 0.9F && sure <= 1.0F);
    assert_true(half < sure - 0.1F);
    assert_true(poor < half - 0.02F && poor < sure - 0.2F);
}

static void
which_word_heads_a_person_matters_little(void **state)
{
    const RelName person = {REL_NAME_PER, 2, 4, 1.0F};
    const RelName place = {REL_NAME_LOC, 2, 4, 1.0F};

    assert_true(assess(*state, 0.1F, &person) >
                assess(*state, 0.1F, &place) + 0.1F);
}

/// How far sign `wanted` holds
static double
weight_of(const RelSigns *signs, const char *wanted)
{
    char name[REL_SIGN_NAME];

    for (size_t i = 0; i < signs->n_items; ++i) {
        assert_true(rel_sign_name(signs->items[i].number, name));
        if (strcmp(name, wanted) == 0) {
            return signs->items[i].weight;
        }
    }
    return 0.0;
}

static void
signs_tell_of_edges_words_and_places(void **state)
{
    const char *const trees[] = {
        "Norway/Norway/2/nsubj/PROPN/NNP warned/warn/0/root/VERB/VBD "
        "the/the/4/det/DET/DT crew/crew/2/obj/NOUN/NN"};
    RelContext *const context = read_context(*state, trees, 1);
    RelSentence *const sentence = &context->sentences->sentences[0];
    RelSigns signs;

    sentence->tokens[0].confidence = 0.7F;
    assert_int_equal(rel_clause_extract(context, 0), REL_OK);
    rel_signs_find(sentence, false, rel_array_at(&context->propositions, 0),
                   &signs);

    // Halfway to the next mark
    assert_near(weight_of(&signs, "subject=0.2"), 1.0, 1e-6);
    assert_near(weight_of(&signs, "subject=0.6"), 1.0, 1e-6);
    assert_near(weight_of(&signs, "subject=0.8"), 0.5, 1e-6);
    assert_near(weight_of(&signs, "subject=0.9"), 0.0, 1e-6);
    assert_near(weight_of(&signs, "object=1"), 1.0, 1e-6);
    assert_near(weight_of(&signs, "rule=clause"), 1.0, 1e-6);
    assert_near(weight_of(&signs, "unreal rule=clause"), 0.0, 1e-6);
    assert_near(weight_of(&signs, "subject tag=PROPN"), 1.0, 1e-6);
    assert_near(weight_of(&signs, "object tag=NOUN"), 1.0, 1e-6);
    assert_near(weight_of(&signs, "object edge=obj"), 1.0, 1e-6);
    assert_near(weight_of(&signs, "object far=2"), 1.0, 1e-6);
    assert_near(weight_of(&signs, "object far=4"), 0.0, 1e-6);
    assert_near(weight_of(&signs, "trigger tag=VBD"), 1.0, 1e-6);
    assert_near(weight_of(&signs, "flag=no stop"), 1.0, 1e-6);
    assert_near(weight_of(&signs, "flag=question"), 0.0, 1e-6);
}

static void
a_rule_is_another_sign_where_nothing_is_said_to_be_a_fact(void **state)
{
    const char *const trees[] = {
        "Norway/Norway/2/nsubj/PROPN/NNP warned/warn/0/root/VERB/VBD "
        "the/the/4/det/DET/DT crew/crew/2/obj/NOUN/NN"};
    RelContext *const context = read_context(*state, trees, 1);
    RelSigns signs;

    assert_int_equal(rel_clause_extract(context, 0), REL_OK);
    RelProposition *const proposition = rel_array_at(&context->propositions, 0);
    proposition->modality = REL_QUESTION;
    rel_signs_find(&context->sentences->sentences[0], false, proposition,
                   &signs);
    assert_near(weight_of(&signs, "rule=clause"), 1.0, 1e-6);
    assert_near(weight_of(&signs, "unreal rule=clause"), 1.0, 1e-6);
}

static void
each_sign_has_a_name_of_its_own(void **state)
{
    RelMap names;
    char name[REL_SIGN_NAME];

    rel_map_init(&names, *state);
    for (RelIndex i = 0; i < REL_N_SIGNS; ++i) {
        if (rel_sign_name(i, name)) {
            const RelText copy = rel_arena_copy(*state, rel_text(name));
            assert_int_equal(rel_map_get(&names, copy), REL_NONE);
            assert_int_equal(rel_map_set(&names, copy, i), REL_OK);
        }
    }
    assert_int_not_equal(rel_map_get(&names, rel_text("rule=copula")),
                         REL_NONE);
    assert_false(rel_sign_name(REL_N_SIGNS, name));
}

/// Load `lines` as a file of weights
static RelStatus
load(RelArena *arena, const char *lines, const RelConfidence **confidence)
{
    char folder[] = "/tmp/relata-confidence-XXXXXX";
    char path[sizeof folder + sizeof "/confidence.tsv"];

    assert_non_null(mkdtemp(folder));
    (void)snprintf(path, sizeof path, "%s/confidence.tsv", folder);
    FILE *const file = fopen(path, "wb");
    assert_non_null(file);
    fputs(lines, file);
    assert_int_equal(fclose(file), 0);
    const RelStatus status =
        rel_confidence_load(folder, NULL, arena, confidence);
    assert_int_equal(remove(path), 0);
    assert_int_equal(rmdir(folder), 0);
    return status;
}

static void
weights_make_a_probability(void **state)
{
    const RelConfidence *confidence = NULL;
    RelSigns signs = {.items = {{0, 1.0}, {0, 0.5}}, .n_items = 2};

    // The logistic function of 1.5 and of 0
    assert_int_equal(
        load(*state, "# made\nbias=any\t1000\n# end\n", &confidence), REL_OK);
    assert_near(rel_confidence_of(confidence, &signs), 0.81757447619364365,
                1e-12);
    signs.n_items = 0;
    assert_near(rel_confidence_of(confidence, &signs), 0.5, 1e-12);

    // Nothing is quite sure
    signs.n_items = 2;
    assert_int_equal(load(*state, "bias=any\t99000\n# end\n", &confidence),
                     REL_OK);
    assert_near(rel_confidence_of(confidence, &signs), 0.99, 1e-12);
    assert_int_equal(load(*state, "bias=any\t-99000\n# end\n", &confidence),
                     REL_OK);
    assert_near(rel_confidence_of(confidence, &signs), 0.01, 1e-12);
}

static void
damaged_weights_are_refused(void **state)
{
    static const char *const files[] = {
        "bias=any\t1000\n",                // cut short
        "bias=some\t1000\n# end\n",        // no such sign
        "bias=any\tmuch\n# end\n",         // no number
        "bias=any\t1000000\n# end\n",      // too large
        "bias=any\t10 \n# end\n",          // something behind it
        "bias=any\n# end\n",               // nothing behind it
        "bias=any\t99999999999\n# end\n"}; // no number at all
    const RelConfidence *confidence = NULL;

    for (size_t i = 0; i < sizeof files / sizeof files[0]; ++i) {
        assert_int_equal(load(*state, files[i], &confidence), REL_ERR_FORMAT);
        assert_null(confidence);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(doubt_on_an_edge_is_doubt_on_the_proposition),
        cmocka_unit_test(which_word_heads_a_person_matters_little),
        cmocka_unit_test(signs_tell_of_edges_words_and_places),
        cmocka_unit_test(
            a_rule_is_another_sign_where_nothing_is_said_to_be_a_fact),
        cmocka_unit_test(each_sign_has_a_name_of_its_own),
        cmocka_unit_test(weights_make_a_probability),
        cmocka_unit_test(damaged_weights_are_refused),
    };
    return cmocka_run_group_tests_name("confidence", tests, set_up, tear_down);
}
