// Propositions as text: JSON lines and both styles of TSV.

#include "clauses.h"

#include "clause/clause.h"
#include "extract/relation.h"
#include "print/print.h"

#include "arena_room.h"

#include <stdio.h>

/// A context with the propositions of the clauses of one tree
static RelContext *
read(RelArena *arena, const char *tree, RelPropositions *propositions)
{
    RelContext *context = read_context(arena, &tree, 1);

    assert_int_equal(rel_clause_extract(context, 0), REL_OK);
    assert_int_equal(rel_relation_name(context), REL_OK);
    for (size_t i = 0; i < context->propositions.n_items; ++i) {
        RelProposition *const proposition =
            rel_array_at(&context->propositions, i);
        proposition->confidence = 0.95F;
    }
    *propositions = (RelPropositions){context->propositions.items,
                                      (RelIndex)context->propositions.n_items};
    return context;
}

/// What a temporary file holds, closing it
static RelText
take(FILE *file, RelArena *arena)
{
    const long length = ftell(file);
    char *bytes = rel_arena_calloc(arena, (size_t)length + 1, 1);

    assert_non_null(bytes);
    rewind(file);
    assert_int_equal(fread(bytes, 1, (size_t)length, file), (size_t)length);
    fclose(file);
    return (RelText){bytes, (size_t)length};
}

static RelText
print_tsv(RelArena *arena, const char *tree, RelTsvStyle style)
{
    RelPropositions propositions;
    const RelContext *context = read(arena, tree, &propositions);
    FILE *file = tmpfile();

    assert_non_null(file);
    assert_int_equal(rel_print_tsv(style, NULL, context->sentences,
                                   &propositions, arena, file),
                     REL_OK);
    return take(file, arena);
}

static const char *const pledge =
    "In/in/2/case/ADP/IN 2015/2015/4/obl/NUM/CD Ida/Ida/4/nsubj/PROPN/NNP "
    "won/win/0/root/VERB/VBD a/a/6/det/DET/DT pledge/pledge/4/obj/NOUN/NN "
    "of/of/8/case/ADP/IN help/help/6/nmod/NOUN/NN "
    "from/from/10/case/ADP/IN Per/Per/4/obl/PROPN/NNP";

static void
prints_a_clause_with_all_arguments(void **state)
{
    assert_text(print_tsv(*state, pledge, REL_TSV_FULL),
                "In 2015 Ida won a pledge of help from Per\t0.95\tIda\twon\t"
                "a pledge of help\tfrom Per\tIn 2015\n");
}

static void
prints_facts_with_the_preposition_in_the_relation(void **state)
{
    const char *sentence = "In 2015 Ida won a pledge of help from Per\t0.95\t"
                           "Ida\twon";
    char expected[1000];

    snprintf(expected, sizeof expected,
             "%s\ta pledge\n%s a pledge of\thelp\n%s a pledge from\tPer\n"
             "%s a pledge In\t2015\n",
             sentence, sentence, sentence, sentence);
    assert_text(print_tsv(*state, pledge, REL_TSV_MINIMAL), expected);
}

static void
prints_a_passive_in_the_order_of_its_words(void **state)
{
    assert_text(
        print_tsv(*state,
                  "jets/jet/3/nsubj:pass/NOUN/NNS "
                  "were/be/3/aux:pass/AUX/VBD downed/down/0/root/VERB/VBN "
                  "by/by/5/case/ADP/IN Turkey/Turkey/3/obl:agent/PROPN/NNP",
                  REL_TSV_FULL),
        "jets were downed by Turkey\t0.95\tjets\twere downed by\tTurkey\n");
}

static void
escapes_what_json_does_not_take(void **state)
{
    RelPropositions propositions;
    const RelContext *context =
        read(*state,
             "a\"b/a/2/nsubj/PROPN/NNP met/meet/0/root/VERB/VBD "
             "c\\d/c/2/obj/PROPN/NNP",
             &propositions);
    FILE *file = tmpfile();

    assert_non_null(file);
    assert_int_equal(
        rel_print_json(NULL, context->sentences, 0, &propositions, file),
        REL_OK);
    const RelText text = take(file, *state);
    assert_non_null(strstr(text.bytes, "\"text\":\"a\\\"b\",\"begin\":0"));
    assert_non_null(strstr(text.bytes, "\"text\":\"c\\\\d\""));
    assert_non_null(strstr(text.bytes, "\"name\":\"meetsWith\""));
    assert_non_null(strstr(text.bytes, "\"speaker\":null"));
    assert_non_null(strstr(text.bytes, "\"confidence\":0.95"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(prints_a_clause_with_all_arguments),
        cmocka_unit_test(prints_facts_with_the_preposition_in_the_relation),
        cmocka_unit_test(prints_a_passive_in_the_order_of_its_words),
        cmocka_unit_test(escapes_what_json_does_not_take),
    };
    return cmocka_run_group_tests_name("print", tests, set_up, tear_down);
}
