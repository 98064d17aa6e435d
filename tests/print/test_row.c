// Lines of the minimal style, from trees that are given.

#include "clauses.h"

#include "clause/clause.h"
#include "extract/confidence.h"
#include "extract/relation.h"
#include "nominal/nominal.h"
#include "nominal/rules.h"
#include "perspective/perspective.h"
#include "print/print.h"

#include "arena_room.h"

#include <stdio.h>
#include <string.h>

/// Everything in `file`, which is closed
static char *
take(FILE *file, RelArena *arena)
{
    const long length = ftell(file);
    char *bytes = rel_arena_calloc(arena, (size_t)length + 1, 1);

    assert_non_null(bytes);
    rewind(file);
    assert_int_equal(fread(bytes, 1, (size_t)length, file), (size_t)length);
    fclose(file);
    return bytes;
}

/// The lines of `tree`, without sentence and confidence: "Ida | won | a
/// pledge\n"
static RelText
print_styled(RelArena *arena, const char *tree, RelTsvStyle style)
{
    RelContext *context = read_context(arena, &tree, 1);
    FILE *file = tmpfile();
    FILE *rows = tmpfile();

    assert_non_null(file);
    assert_non_null(rows);
    assert_int_equal(rel_clause_extract(context, 0), REL_OK);
    assert_int_equal(rel_nominal_extract(context, 0), REL_OK);
    assert_int_equal(rel_perspective_assign(context), REL_OK);
    assert_int_equal(rel_relation_name(context), REL_OK);
    assert_int_equal(rel_confidence_assign(context), REL_OK);
    const RelPropositions propositions = {
        context->propositions.items, (RelIndex)context->propositions.n_items};
    assert_int_equal(rel_print_tsv(style, NULL, context->sentences,
                                   &propositions, arena, file),
                     REL_OK);
    for (char *line = strtok(take(file, arena), "\n"); line;
         line = strtok(NULL, "\n")) {
        const char *cell = strchr(strchr(line, '\t') + 1, '\t') + 1;
        for (; *cell; ++cell) {
            fputs(*cell == '\t' ? " | " : (char[]){*cell, 0}, rows);
        }
        fputc('\n', rows);
    }
    const char *text = take(rows, arena);
    return (RelText){text, strlen(text)};
}

/// The lines of the minimal style
static RelText
print_rows(RelArena *arena, const char *tree)
{
    return print_styled(arena, tree, REL_TSV_MINIMAL);
}

static void
tells_nation_and_kind_of_what_a_copula_ascribes(void **state)
{
    assert_text(print_rows(*state,
                           "Ida/Ida/6/nsubj/PROPN/NNP is/be/6/cop/AUX/VBZ "
                           "a/a/6/det/DET/DT great/great/6/amod/ADJ/JJ "
                           "Greek/Greek/6/amod/ADJ/JJ "
                           "poet/poet/0/root/NOUN/NN"),
                "Ida | is | great Greek poet\n"
                "Ida | is | Greek\n"
                "Ida | is | poet\n");
}

static void
keeps_the_adjective_that_tells_the_kind(void **state)
{
    assert_text(print_rows(*state,
                           "Ida/Ida/6/nsubj/PROPN/NNP is/be/6/cop/AUX/VBZ "
                           "the/the/6/det/DET/DT best/good/6/amod/ADJ/JJS "
                           "lyric/lyric/6/amod/ADJ/JJ "
                           "poet/poet/0/root/NOUN/NN"),
                "Ida | is | best lyric poet\n"
                "Ida | is | lyric poet\n");
}

static void
does_not_cut_a_noun_that_leads_on(void **state)
{
    assert_text(print_rows(*state,
                           "Oslo/Oslo/3/nsubj/PROPN/NNP is/be/3/cop/AUX/VBZ "
                           "home/home/0/root/NOUN/NN to/to/5/case/ADP/IN "
                           "firms/firm/3/nmod/NOUN/NNS"),
                "Oslo | is home to | firms\n");
}

static void
gives_the_subject_without_title_and_place(void **state)
{
    assert_text(print_rows(*state,
                           "Mayor/mayor/2/nmod:desc/NOUN/NN "
                           "Ida/Ida/5/nsubj/PROPN/NNP "
                           "from/from/4/case/ADP/IN Oslo/Oslo/2/nmod/PROPN/NNP "
                           "left/leave/0/root/VERB/VBD "
                           "Peru/Peru/5/obj/PROPN/NNP"),
                "Ida | left | Peru\n"
                "Ida | is | Mayor\n");
}

static void
keeps_the_phrase_that_says_which_subject_is_meant(void **state)
{
    assert_text(print_rows(*state,
                           "risk/risk/4/nsubj/NOUN/NN of/of/3/case/ADP/IN "
                           "war/war/1/nmod/NOUN/NN "
                           "worried/worry/0/root/VERB/VBD "
                           "Peru/Peru/4/obj/PROPN/NNP"),
                "risk of war | worried | Peru\n");
}

static void
tells_of_examples_what_it_tells_of_their_kind(void **state)
{
    assert_text(print_rows(*state,
                           "Ida/Ida/2/nsubj/PROPN/NNP "
                           "met/meet/0/root/VERB/VBD "
                           "old/old/4/amod/ADJ/JJ "
                           "rivals/rival/2/obj/NOUN/NNS "
                           "such/such/7/case/ADJ/JJ as/as/5/fixed/ADP/IN "
                           "Per/Per/4/nmod/PROPN/NNP and/and/9/cc/CCONJ/CC "
                           "Ulf/Ulf/7/conj/PROPN/NNP"),
                "Ida | met | old rivals\n"
                "Ida | met | Per\n"
                "Per | is | old rival\n"
                "Ida | met | Ulf\n"
                "Ulf | is | old rival\n");
}

static void
keeps_a_share_whole(void **state)
{
    assert_text(print_rows(*state,
                           "Oslo/Oslo/2/nsubj/PROPN/NNP "
                           "hosts/host/0/root/VERB/VBZ "
                           "51/51/2/obj/NUM/CD of/of/6/case/ADP/IN "
                           "the/the/6/det/DET/DT firms/firm/3/nmod/NOUN/NNS"),
                "Oslo | hosts | 51 of the firms\n");
}

static void
leads_on_to_a_clause_with_its_conjunction(void **state)
{
    assert_text(print_rows(*state, "Ida/Ida/2/nsubj/PROPN/NNP "
                                   "left/leave/0/root/VERB/VBD "
                                   "Peru/Peru/2/obj/PROPN/NNP "
                                   "after/after/6/mark/SCONJ/IN "
                                   "Per/Per/6/nsubj/PROPN/NNP "
                                   "won/win/2/advcl/VERB/VBD"),
                "Ida | left | Peru\n"
                "Ida | left Peru after | Per won\n"
                "Per | won\n");
}

static void
keeps_how_long_after_with_the_conjunction(void **state)
{
    assert_text(print_rows(*state,
                           "Ida/Ida/2/nsubj/PROPN/NNP "
                           "left/leave/0/root/VERB/VBD "
                           "Peru/Peru/2/obj/PROPN/NNP ,/,/9/punct/PUNCT/, "
                           "two/two/6/nummod/NUM/CD "
                           "days/day/9/obl:unmarked/NOUN/NNS "
                           "after/after/9/mark/SCONJ/IN "
                           "Per/Per/9/nsubj/PROPN/NNP "
                           "won/win/2/advcl/VERB/VBD "
                           "gold/gold/9/obj/NOUN/NN"),
                "Ida | left | Peru\n"
                "Ida | left Peru two days after | Per won gold\n"
                "Per | won | gold\n"
                "Per | won gold | two days\n");
}

static void
tells_a_chain_that_is_said(void **state)
{
    assert_text(print_rows(*state, "Ida/Ida/2/nsubj/PROPN/NNP "
                                   "said/say/0/root/VERB/VBD "
                                   "Per/Per/4/nsubj/PROPN/NNP "
                                   "failed/fail/2/ccomp/VERB/VBD "
                                   "to/to/6/mark/PART/TO "
                                   "leave/leave/4/xcomp/VERB/VB "
                                   "Peru/Peru/6/obj/PROPN/NNP"),
                "Ida | said | Per failed to leave Peru\n");
}

static void
tells_owners_by_clitic_pronoun_and_of(void **state)
{
    assert_text(print_rows(*state, "Ida/Ida/2/nsubj/PROPN/NNP "
                                   "sold/sell/0/root/VERB/VBD "
                                   "her/her/4/nmod:poss/PRON/PRP$ "
                                   "car/car/2/obj/NOUN/NN"),
                "Ida | sold | her car\n"
                "Ida | has | car\n");
    assert_text(print_rows(*state,
                           "the/the/2/det/DET/DT "
                           "king/king/5/nsubj/NOUN/NN of/of/4/case/ADP/IN "
                           "Peru/Peru/2/nmod/PROPN/NNP "
                           "met/meet/0/root/VERB/VBD "
                           "Ulf/Ulf/8/nmod:poss/PROPN/NNP "
                           "'s/'s/6/case/PART/POS "
                           "son/son/5/obj/NOUN/NN"),
                "the king of Peru | met | Ulf 's son\n"
                "Peru | has | king\n"
                "Ulf | has | son\n");
}

static void
finds_no_owner_for_a_pronoun_of_another_kind(void **state)
{
    assert_text(print_rows(*state, "firms/firm/2/nsubj/NOUN/NNS "
                                   "sold/sell/0/root/VERB/VBD "
                                   "her/her/4/nmod:poss/PRON/PRP$ "
                                   "car/car/2/obj/NOUN/NN"),
                "firms | sold | her car\n");
}

static void
does_not_take_a_portion_for_an_owner(void **state)
{
    assert_text(print_rows(*state,
                           "Ida/Ida/2/nsubj/PROPN/NNP "
                           "drank/drink/0/root/VERB/VBD "
                           "a/a/4/det/DET/DT cup/cup/2/obj/NOUN/NN "
                           "of/of/6/case/ADP/IN tea/tea/4/nmod/NOUN/NN"),
                "Ida | drank | a cup\n"
                "Ida | drank a cup of | tea\n");
}

static void
tells_what_is_said_by_the_verb_of_saying_alone(void **state)
{
    assert_text(print_rows(*state,
                           "Ida/Ida/2/nsubj/PROPN/NNP "
                           "said/say/0/root/VERB/VBD "
                           "that/that/5/mark/SCONJ/IN "
                           "Per/Per/5/nsubj/PROPN/NNP "
                           "left/leave/2/ccomp/VERB/VBD "
                           "Peru/Peru/5/obj/PROPN/NNP "
                           "with/with/8/case/ADP/IN Ulf/Ulf/5/obl/PROPN/NNP "
                           "in/in/10/case/ADP/IN Oslo/Oslo/2/obl/PROPN/NNP"),
                "Ida | said that | Per left Peru\n"
                "Ida | said that Per left Peru with | Ulf\n"
                "Ida | said that Per left Peru in | Oslo\n");
}

static void
keeps_a_chain_of_verbs_whole(void **state)
{
    assert_text(print_rows(*state,
                           "Ida/Ida/2/nsubj/PROPN/NNP "
                           "urged/urge/0/root/VERB/VBD "
                           "Per/Per/2/obj/PROPN/NNP to/to/5/mark/PART/TO "
                           "leave/leave/2/xcomp/VERB/VB "
                           "Peru/Peru/5/obj/PROPN/NNP"),
                "Ida | urged Per to leave | Peru\n");
    assert_text(print_rows(*state, "Ida/Ida/2/nsubj/PROPN/NNP "
                                   "had/have/0/root/VERB/VBD "
                                   "prices/price/2/obj/NOUN/NNS "
                                   "growing/grow/2/xcomp/VERB/VBG "
                                   "fast/fast/4/advmod/ADV/RB"),
                "Ida | had prices growing | fast\n");
}

static void
keeps_a_verb_that_only_colours_with_its_infinitive(void **state)
{
    assert_text(print_rows(*state, "Ida/Ida/2/nsubj/PROPN/NNP "
                                   "agreed/agree/0/root/VERB/VBD "
                                   "to/to/4/mark/PART/TO "
                                   "leave/leave/2/xcomp/VERB/VB "
                                   "Peru/Peru/4/obj/PROPN/NNP"),
                "Ida | agreed to leave | Peru\n");
}

static void
tells_what_a_plan_is(void **state)
{
    assert_text(print_rows(*state,
                           "The/the/2/det/DET/DT "
                           "plan/plan/6/nsubj:outer/NOUN/NN "
                           "is/be/6/cop/AUX/VBZ that/that/6/mark/SCONJ/IN "
                           "Per/Per/6/nsubj/PROPN/NNP "
                           "leaves/leave/0/root/VERB/VBZ "
                           "Peru/Peru/6/obj/PROPN/NNP"),
                "The plan | is that | Per leaves Peru\n");
}

static void
names_who_stands_beside_a_description(void **state)
{
    assert_text(print_rows(*state,
                           "her/her/2/nmod:poss/PRON/PRP$ "
                           "son/son/4/nsubj/NOUN/NN Per/Per/2/appos/PROPN/NNP "
                           "left/leave/0/root/VERB/VBD "
                           "Peru/Peru/4/obj/PROPN/NNP"),
                "Per | left | Peru\n");
}

static void
says_whose_a_relative_is(void **state)
{
    assert_text(print_rows(*state, "Ida/Ida/2/nsubj/PROPN/NNP "
                                   "met/meet/0/root/VERB/VBD "
                                   "her/her/4/nmod:poss/PRON/PRP$ "
                                   "brother/brother/2/obj/NOUN/NN "
                                   "Per/Per/4/appos/PROPN/NNP"),
                "Ida | met | Per\n"
                "Per | is brother of | Ida\n"
                "Ida | has | brother\n");
    assert_text(print_rows(*state, "They/they/2/nsubj/PRON/PRP "
                                   "met/meet/0/root/VERB/VBD "
                                   "her/her/4/nmod:poss/PRON/PRP$ "
                                   "brother/brother/2/obj/NOUN/NN "
                                   "Per/Per/4/appos/PROPN/NNP"),
                "They | met | Per\n");
}

static void
leads_through_a_noun_to_what_completes_it(void **state)
{
    assert_text(print_rows(*state,
                           "Ida/Ida/2/nsubj/PROPN/NNP "
                           "has/have/0/root/VERB/VBZ a/a/4/det/DET/DT "
                           "plan/plan/2/obj/NOUN/NN to/to/6/mark/PART/TO "
                           "visit/visit/4/acl/VERB/VB "
                           "Peru/Peru/6/obj/PROPN/NNP"),
                "Ida | has | a plan\n"
                "Ida | has a plan to visit | Peru\n");
}

static void
does_not_cut_the_best_of_some(void **state)
{
    assert_text(print_rows(*state,
                           "Ida/Ida/5/nsubj/PROPN/NNP is/be/5/cop/AUX/VBZ "
                           "the/the/5/det/DET/DT best/good/5/amod/ADJ/JJS "
                           "poet/poet/0/root/NOUN/NN in/in/7/case/ADP/IN "
                           "Oslo/Oslo/5/nmod/PROPN/NNP"),
                "Ida | is | poet\n"
                "Ida | is best poet in | Oslo\n");
}

static void
tells_the_noun_of_a_light_verb_alone_too(void **state)
{
    assert_text(print_rows(*state,
                           "Ida/Ida/2/nsubj/PROPN/NNP "
                           "held/hold/0/root/VERB/VBD "
                           "long/long/4/amod/ADJ/JJ "
                           "talks/talk/2/obj/NOUN/NNS "
                           "with/with/6/case/ADP/IN Per/Per/4/nmod/PROPN/NNP"),
                "Ida | held | long talks\n"
                "Ida | held long talks with | Per\n");
}

static void
shares_a_chain_among_verbs(void **state)
{
    assert_text(print_rows(*state,
                           "Ida/Ida/2/nsubj/PROPN/NNP "
                           "wants/want/0/root/VERB/VBZ to/to/4/mark/PART/TO "
                           "leave/leave/2/xcomp/VERB/VB "
                           "Peru/Peru/4/obj/PROPN/NNP and/and/7/cc/CCONJ/CC "
                           "join/join/4/conj/VERB/VB "
                           "Chile/Chile/7/obj/PROPN/NNP"),
                "Ida | wants to leave | Peru\n"
                "Ida | wants to join | Chile\n");
}

static void
gives_no_line_to_what_is_only_supposed(void **state)
{
    assert_text(print_rows(*state,
                           "If/if/3/mark/SCONJ/IN Per/Per/3/nsubj/PROPN/NNP "
                           "wins/win/5/advcl/VERB/VBZ "
                           "Ida/Ida/5/nsubj/PROPN/NNP "
                           "leaves/leave/0/root/VERB/VBZ "
                           "Peru/Peru/5/obj/PROPN/NNP"),
                "Ida | leaves | Peru\n"
                "Ida | leaves Peru If | Per wins\n");
}

static void
says_which_place_lies_in_which(void **state)
{
    assert_text(print_rows(*state,
                           "He/he/2/nsubj/PRON/PRP "
                           "left/leave/0/root/VERB/VBD "
                           "Miami/Miami/2/obj/PROPN/NNP ,/,/5/punct/PUNCT/, "
                           "Florida/Florida/3/nmod:unmarked/PROPN/NNP "
                           ",/,/7/punct/PUNCT/, "
                           "USA/USA/3/nmod:unmarked/PROPN/NNP"),
                "He | left | Miami\n"
                "Florida | is in | USA\n");
}

static void
reports_memory_that_runs_out(void **state)
{
    const char *tree =
        "Mayor/mayor/2/nmod:desc/NOUN/NN Ida/Ida/3/nsubj/PROPN/NNP "
        "said/say/0/root/VERB/VBD that/that/6/mark/SCONJ/IN "
        "Per/Per/6/nsubj/PROPN/NNP wants/want/3/ccomp/VERB/VBZ "
        "to/to/8/mark/PART/TO meet/meet/6/xcomp/VERB/VB "
        "her/her/11/nmod:poss/PRON/PRP$ old/old/11/amod/ADJ/JJ "
        "rivals/rival/8/obj/NOUN/NNS such/such/14/case/ADJ/JJ "
        "as/as/12/fixed/ADP/IN Ulf/Ulf/11/nmod/PROPN/NNP";
    RelContext *context = read_context(*state, &tree, 1);
    RelStatus status = REL_ERR_NO_MEMORY;
    size_t n_failures = 0;

    assert_int_equal(rel_clause_extract(context, 0), REL_OK);
    const RelPropositions propositions = {
        context->propositions.items, (RelIndex)context->propositions.n_items};
    for (size_t n_good = 0; status == REL_ERR_NO_MEMORY && n_good < 1000;
         ++n_good) {
        FailingHeap heap;
        FILE *file = tmpfile();
        failing_heap_init(&heap, n_good);
        RelArena *arena = rel_arena_new(&heap.allocator);
        assert_non_null(file);
        if (arena) {
            status = rel_print_tsv(REL_TSV_MINIMAL, NULL, context->sentences,
                                   &propositions, arena, file);
            rel_arena_free(arena);
        }
        n_failures += status == REL_ERR_NO_MEMORY;
        fclose(file);
        assert_int_equal(heap.n_blocks, 0);
    }
    assert_int_equal(status, REL_OK);
    assert_true(n_failures > 0);
}

static void
gives_examples_lines_of_their_own_in_full_style(void **state)
{
    assert_text(
        print_styled(*state,
                     "Ida/Ida/2/nsubj/PROPN/NNP sold/sell/0/root/VERB/VBD "
                     "land/land/2/obj/NOUN/NN to/to/5/case/ADP/IN "
                     "banks/bank/2/obl/NOUN/NNS such/such/8/case/ADJ/JJ "
                     "as/as/6/fixed/ADP/IN Lloyds/Lloyds/5/nmod/PROPN/NNP",
                     REL_TSV_FULL),
        "Ida | sold | land | to banks such as Lloyds\n"
        "Ida | sold land to | Lloyds\n"
        "Lloyds | is | bank\n");
}

static void
takes_no_part_for_one_of_a_kind(void **state)
{
    assert_text(
        print_styled(*state,
                     "Ida/Ida/2/nsubj/PROPN/NNP hurt/hurt/0/root/VERB/VBD "
                     "ten/ten/4/nummod/NUM/CD men/man/2/obj/NOUN/NNS "
                     "including/include/6/case/VERB/VBG "
                     "Per/Per/4/nmod/PROPN/NNP",
                     REL_TSV_FULL),
        "Ida | hurt | ten men including Per\n"
        "Ida | hurt | Per\n");
}

static void
tells_where_places_are_in_full_style(void **state)
{
    assert_text(
        print_styled(*state,
                     "Ida/Ida/2/nsubj/PROPN/NNP left/leave/0/root/VERB/VBD "
                     "Lund/Lund/2/obj/PROPN/NNP ,/,/5/punct/PUNCT/, "
                     "Skane/Skane/3/nmod:unmarked/PROPN/NNP "
                     ",/,/7/punct/PUNCT/, "
                     "Sweden/Sweden/3/nmod:unmarked/PROPN/NNP",
                     REL_TSV_FULL),
        "Ida | left | Lund\n"
        "Skane | is in | Sweden\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_nation_and_kind_of_what_a_copula_ascribes),
        cmocka_unit_test(keeps_the_adjective_that_tells_the_kind),
        cmocka_unit_test(does_not_cut_a_noun_that_leads_on),
        cmocka_unit_test(gives_the_subject_without_title_and_place),
        cmocka_unit_test(keeps_the_phrase_that_says_which_subject_is_meant),
        cmocka_unit_test(tells_of_examples_what_it_tells_of_their_kind),
        cmocka_unit_test(keeps_a_share_whole),
        cmocka_unit_test(leads_on_to_a_clause_with_its_conjunction),
        cmocka_unit_test(keeps_how_long_after_with_the_conjunction),
        cmocka_unit_test(tells_a_chain_that_is_said),
        cmocka_unit_test(tells_owners_by_clitic_pronoun_and_of),
        cmocka_unit_test(finds_no_owner_for_a_pronoun_of_another_kind),
        cmocka_unit_test(does_not_take_a_portion_for_an_owner),
        cmocka_unit_test(tells_what_is_said_by_the_verb_of_saying_alone),
        cmocka_unit_test(keeps_a_chain_of_verbs_whole),
        cmocka_unit_test(keeps_a_verb_that_only_colours_with_its_infinitive),
        cmocka_unit_test(tells_what_a_plan_is),
        cmocka_unit_test(names_who_stands_beside_a_description),
        cmocka_unit_test(says_whose_a_relative_is),
        cmocka_unit_test(leads_through_a_noun_to_what_completes_it),
        cmocka_unit_test(does_not_cut_the_best_of_some),
        cmocka_unit_test(tells_the_noun_of_a_light_verb_alone_too),
        cmocka_unit_test(shares_a_chain_among_verbs),
        cmocka_unit_test(gives_no_line_to_what_is_only_supposed),
        cmocka_unit_test(says_which_place_lies_in_which),
        cmocka_unit_test(reports_memory_that_runs_out),
        cmocka_unit_test(gives_examples_lines_of_their_own_in_full_style),
        cmocka_unit_test(takes_no_part_for_one_of_a_kind),
        cmocka_unit_test(tells_where_places_are_in_full_style),
    };
    return cmocka_run_group_tests_name("row", tests, set_up, tear_down);
}
