// Which arguments are dates, amounts and places?  Also: what happens when
// memory runs out on the way from nouns to qualified arguments.

#include "nominal/nominal.h"
#include "nominal/rules.h"
#include "perspective/perspective.h"
#include "tree/noun_phrase.h"
#include "value/qualify.h"

#include "clauses.h"

#include "arena_room.h"

static RelContext *
make_context(RelArena *arena, const char *tree)
{
    RelContext *const context = read_context(arena, &tree, 1);
    assert_int_equal(
        rel_gazetteer_load(data_dir(), NULL, arena, &context->gazetteer),
        REL_OK);
    return context;
}

/// The argument of the tokens from `first` to `last` (from 1)
static RelArgument
make_argument(RelContext *context, RelIndex first, RelIndex last, RelIndex head,
              const char *preposition)
{
    RelArgument argument = {.role = REL_ROLE_OBLIQUE,
                            .preposition = rel_text(preposition),
                            .proposition = REL_NONE};
    assert_int_equal(rel_phrase_of_span(context, 0, head - 1, first - 1, last,
                                        &argument.phrase),
                     REL_OK);
    return argument;
}

static void
takes_known_towns_and_place_nouns_for_places(void **state)
{
    RelContext *const context = make_context(
        *state, "in/in/2/case/ADP Nairobi/Nairobi/0/root/PROPN/NNP "
                "near/near/5/case/ADP the/the/5/det/DET "
                "border/border/2/nmod/NOUN/NN in/in/7/case/ADP "
                "anger/anger/2/nmod/NOUN/NN");
    const RelQualifying qualifying = {
        .context = context, .sentence = &context->sentences->sentences[0]};
    RelArgument argument = make_argument(context, 2, 2, 2, "in");

    assert_true(rel_argument_is_place(&qualifying, &argument));
    argument = make_argument(context, 4, 5, 5, "near");
    assert_true(rel_argument_is_place(&qualifying, &argument));
    argument = make_argument(context, 7, 7, 7, "in");
    assert_false(rel_argument_is_place(&qualifying, &argument));
    argument = make_argument(context, 2, 2, 2, "against");
    assert_false(rel_argument_is_place(&qualifying, &argument));
}

static void
tells_the_date_from_what_bounds_it(void **state)
{
    RelContext *const context =
        make_context(*state, "since/since/2/case/ADP 2009/2009/0/root/NUM/CD");
    const RelQualifying qualifying = {
        .context = context, .sentence = &context->sentences->sentences[0]};
    RelArgument since = make_argument(context, 2, 2, 2, "since");
    RelArgument in = make_argument(context, 2, 2, 2, "in");
    RelTime time;

    assert_int_equal(rel_argument_date(&qualifying, &since, &time), REL_OK);
    assert_int_equal(since.role, REL_ROLE_OBLIQUE);
    assert_text(since.value, "2009");
    assert_int_equal(rel_argument_date(&qualifying, &in, &time), REL_OK);
    assert_int_equal(in.role, REL_ROLE_DATE);
    assert_int_equal(in.value_kind, REL_VALUE_YEAR);
}

static void
counts_people_but_not_the_two_pilots(void **state)
{
    RelContext *const context = make_context(
        *state, "130/130/2/nummod/NUM/CD people/people/0/root/NOUN/NNS "
                "the/the/5/det/DET two/two/5/nummod/NUM/CD "
                "pilots/pilot/2/conj/NOUN/NNS");
    const RelQualifying qualifying = {
        .context = context, .sentence = &context->sentences->sentences[0]};
    RelArgument people = make_argument(context, 1, 2, 2, "");
    RelArgument pilots = make_argument(context, 3, 5, 5, "");
    RelArgument two = make_argument(context, 4, 5, 5, "");

    assert_int_equal(rel_argument_amount(&qualifying, &people), REL_OK);
    assert_text(people.value, "130");
    assert_text(people.unit, "people");
    assert_int_equal(rel_argument_amount(&qualifying, &pilots), REL_NOT_FOUND);
    assert_int_equal(rel_argument_amount(&qualifying, &two), REL_NOT_FOUND);
}

/// From nouns to values in one call
static RelStatus
run(RelContext *context)
{
    RelStatus status = rel_nominal_extract(context, 0);

    if (status == REL_OK) {
        status = rel_perspective_assign(context);
    }
    return status == REL_OK ? rel_qualify_arguments(context) : status;
}

static void
says_so_when_memory_is_out(void **state)
{
    RelContext *const context = make_context(
        *state, "\"/\"/4/punct/PUNCT French/French/3/amod/ADJ/JJ "
                "President/President/4/nmod:desc/PROPN/NNP "
                "Roux/Roux/7/nsubj/PROPN/NNP \"/\"/4/punct/PUNCT "
                "later/late/7/advmod/ADV denied/deny/0/root/VERB/VBD "
                "NATO/NATO/10/compound/PROPN/NNP attacks/attack/7/obj/NOUN "
                "on/on/11/case/ADP Rome/Rome/9/nmod/PROPN/NNP "
                "in/in/13/case/ADP May/May/9/nmod/PROPN/NNP");
    size_t n_failures = 0;
    RelStatus status = REL_ERR_NO_MEMORY;

    for (size_t n_good = 0; status != REL_OK; ++n_good) {
        FailingHeap heap;
        failing_heap_init(&heap, n_good);
        RelArena *const arena = rel_arena_new(&heap.allocator);
        if (arena) {
            context->arena = arena;
            rel_array_init(&context->propositions, arena,
                           sizeof(RelProposition));
            status = run(context);
            assert_true(status == REL_OK || status == REL_ERR_NO_MEMORY);
        }
        n_failures += status != REL_OK;
        rel_arena_free(arena);
        assert_int_equal(heap.n_blocks, 0);
    }
    assert_true(n_failures >= 2);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_known_towns_and_place_nouns_for_places),
        cmocka_unit_test(tells_the_date_from_what_bounds_it),
        cmocka_unit_test(counts_people_but_not_the_two_pilots),
        cmocka_unit_test(says_so_when_memory_is_out),
    };
    return cmocka_run_group_tests_name("qualify", tests, set_up, tear_down);
}
