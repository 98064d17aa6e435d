// Are phrases and members of lists hung where they belong, and only those?

#include "base/strings.h"
#include "clauses.h"
#include "mend/phrase.h"

#include "arena_room.h"

static void
gives_a_verb_the_phrase_it_asks_for(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP stripped/strip/0/root/VERB/VBD "
                "Per/Per/2/obj/PROPN/NNP of/of/5/case/ADP/IN "
                "land/land/3/nmod/NOUN/NN");

    assert_reads(found, "Ida | strip | Per | of: land");
}

static void
gives_a_verb_who_its_object_comes_from(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP won/win/0/root/VERB/VBD "
                "praise/praise/2/obj/NOUN/NN from/from/5/case/ADP/IN "
                "Per/Per/3/nmod/PROPN/NNP");

    assert_reads(found, "Ida | win | praise | from: Per");
}

static void
leaves_things_from_somewhere_with_their_noun(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP won/win/0/root/VERB/VBD "
                "lamps/lamp/2/obj/NOUN/NNS from/from/5/case/ADP/IN "
                "glass/glass/3/nmod/NOUN/NN");

    assert_reads(found, "! Ida | win | lamps | from: glass");
}

static void
turns_strikes_against_those_they_are_against(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Chad/Chad/2/nsubj/PROPN/NNP conducted/conduct/0/root/VERB/VBD "
                "strikes/strike/2/obj/NOUN/NNS using/use/3/acl/VERB/VBG "
                "jets/jet/4/obj/NOUN/NNS against/against/7/case/ADP/IN "
                "rebels/rebel/5/nmod/NOUN/NNS");

    assert_reads(found, "Chad | conduct strike against | rebels");
}

static const char *
list_with(RelArena *arena, const char *verb)
{
    return rel_text_printf(arena,
                           "Chad/Chad/7/nsubj/PROPN/NNP ,/,/4/punct/PUNCT/, "
                           "the/the/4/det/DET/DT Union/Union/1/appos/PROPN/NNP "
                           "and/and/6/cc/CCONJ/CC Mali/Mali/4/conj/PROPN/NNP "
                           "%s/VERB/%s Peru/Peru/7/obj/PROPN/NNP",
                           verb[0] == 's' ? "support/support/0/root"
                                          : "backs/back/0/root",
                           verb[0] == 's' ? "VBP" : "VBZ")
        .bytes;
}

static void
counts_all_names_of_a_list(void **state)
{
    const RelPropositions found =
        read_clauses(*state, list_with(*state, "support"));

    assert_reads(found, "Chad | support | Peru");
    assert_reads(found, "the Union | support | Peru");
    assert_reads(found, "Mali | support | Peru");
}

static void
leaves_other_names_of_one_who_acts(void **state)
{
    const RelPropositions found =
        read_clauses(*state, list_with(*state, "backs"));

    assert_reads(found, "! Mali | back | *");
}

static void
lets_companions_act_as_well(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Chad/Chad/6/nsubj/PROPN/NNP ,/,/3/punct/PUNCT/, "
                "together/together/6/advmod/ADV/RB with/with/5/case/ADP/IN "
                "Mali/Mali/3/obl/PROPN/NNP invaded/invade/0/root/VERB/VBD "
                "Peru/Peru/6/obj/PROPN/NNP");

    assert_reads(found, "! Mali | invade | Peru"); // No comma behind

    const RelPropositions set_off = read_clauses(
        *state, "Chad/Chad/7/nsubj/PROPN/NNP ,/,/3/punct/PUNCT/, "
                "together/together/7/advmod/ADV/RB with/with/5/case/ADP/IN "
                "Mali/Mali/3/obl/PROPN/NNP ,/,/1/punct/PUNCT/, "
                "invaded/invade/0/root/VERB/VBD Peru/Peru/7/obj/PROPN/NNP");

    assert_reads(set_off, "Chad | invade | Peru");
    assert_reads(set_off, "Mali | invade | Peru");
}

static void
tells_two_ministers_apart(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "minister/minister/8/nsubj/NOUN/NN of/of/3/case/ADP/IN "
                "trade/trade/1/nmod/NOUN/NN and/and/5/cc/CCONJ/CC "
                "minister/minister/3/conj/NOUN/NN of/of/7/case/ADP/IN "
                "health/health/5/nmod/NOUN/NN backed/back/0/root/VERB/VBD "
                "Peru/Peru/8/obj/PROPN/NNP");

    assert_reads(found, "minister of trade | back | Peru");
    assert_reads(found, "minister of health | back | Peru");
}

static void
gives_joined_verbs_their_objects_in_order(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP beat/beat/0/root/VERB/VBD "
                "Per/Per/5/obj/PROPN/NNP and/and/5/cc/CCONJ/CC "
                "met/meet/2/conj/VERB/VBD Una/Una/2/obj/PROPN/NNP");

    assert_reads(found, "Ida | beat | Per");
    assert_reads(found, "Ida | meet | Una");
}

static void
lets_nobody_be_a_place(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP met/meet/0/root/VERB/VBD "
                "Per/Per/2/obj/PROPN/NNP of/of/6/case/ADP/IN "
                "the/the/6/det/DET/DT city/city/3/nmod/NOUN/NN "
                "who/who/8/nsubj/PRON/WP left/leave/6/acl:relcl/VERB/VBD "
                "Peru/Peru/8/obj/PROPN/NNP");

    assert_reads(found, "Per of the city | leave | Peru");
    assert_reads(found, "! the city | leave | *");
}

static void
tells_where_of_the_verb(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Peru/Peru/0/root/PROPN/NNP where/where/3/advmod/ADV/WRB "
                "ten/ten/4/nummod/NUM/CD people/people/6/nsubj:pass/NOUN/NNS "
                "were/be/6/aux:pass/AUX/VBD hurt/hurt/1/acl:relcl/VERB/VBN");

    assert_reads(found, "- | hurt | ten people | in: Peru");
}

static void
says_of_men_what_a_tree_says_of_their_number(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "They/they/3/nsubj/PRON/PRP were/be/3/cop/AUX/VBD "
                "ten/ten/4/nummod/NUM/CD soldiers/soldier/0/root/NOUN/NNS");

    assert_reads(found, "They | be | ten soldiers");
}

static void
finds_the_preposition_before_a_compound(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP proposed/propose/0/root/VERB/VBD "
                "talks/talk/2/obj/NOUN/NNS to/to/5/case/ADP/IN "
                "Town/Town/6/compound/PROPN/NNP Hall/Hall/3/nmod/PROPN/NNP");

    assert_reads(found, "Ida | propose | talks | to: Town Hall");
}

static void
lets_raids_kill_and_no_town(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "raids/raid/0/root/NOUN/NNS on/on/5/case/ADP/IN "
                "the/the/5/det/DET/DT big/big/5/amod/ADJ/JJ "
                "city/city/1/nmod/NOUN/NN ,/,/8/punct/PUNCT/, "
                "which/which/8/nsubj/PRON/WDT "
                "killed/kill/5/acl:relcl/VERB/VBD Per/Per/8/obj/PROPN/NNP");

    assert_reads(found, "raids on the big city | kill | Per");
    assert_reads(found, "! the big city | kill | *");
}

static void
gives_a_verb_the_subject_right_before_it(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "With/with/2/case/ADP/IN help/help/9/obl/NOUN/NN "
                "of/of/4/case/ADP/IN Chad/Chad/2/nmod/PROPN/NNP "
                ",/,/6/punct/PUNCT/, Mali/Mali/4/appos/PROPN/NNP "
                ",/,/6/punct/PUNCT/, has/have/9/aux/AUX/VBZ "
                "won/win/0/root/VERB/VBN Peru/Peru/9/obj/PROPN/NNP");

    assert_reads(found, "Mali | win | Peru");
}

static void
lets_those_speak_who_stand_behind_a_quotation(void **state)
{
    const RelPropositions found =
        read_clauses(*state, "We/we/2/nsubj/PRON/PRP met/meet/8/ccomp/VERB/VBD "
                             "Per/Per/2/obj/PROPN/NNP ,/,/2/punct/PUNCT/, "
                             "”/”/2/punct/PUNCT/'' Ida/Ida/3/appos/PROPN/NNP "
                             ",/,/6/punct/PUNCT/, said/say/0/root/VERB/VBD");

    assert_reads(found, "Ida | say | *");
    assert_reads(found, "We | meet | Per");
}

static void
finds_who_acts_behind_a_place(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Per/Per/3/nsubj:pass/PROPN/NNP was/be/3/aux:pass/AUX/VBD "
                "driven/drive/0/root/VERB/VBN from/from/5/case/ADP/IN "
                "town/town/3/obl/NOUN/NN by/by/7/case/ADP/IN "
                "Ida/Ida/5/nmod/PROPN/NNP");

    assert_reads(found, "Ida | drive | Per");
}

static void
takes_no_comma_behind_for_a_list(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "king/king/6/nsubj/NOUN/NN ,/,/3/punct/PUNCT/, "
                "queen/queen/1/appos/NOUN/NN and/and/5/cc/CCONJ/CC "
                "page/page/1/conj/NOUN/NN left/leave/0/root/VERB/VBD "
                "Peru/Peru/6/obj/PROPN/NNP");

    assert_reads(found, "king | leave | Peru");
    assert_reads(found, "queen | leave | Peru");
    assert_reads(found, "page | leave | Peru");
}

static void
leaves_two_other_names_with_one_who_acts(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Rey/Rey/8/nsubj/PROPN/NNP ,/,/4/punct/PUNCT/, "
                "a/a/4/det/DET/DT judge/judge/1/appos/NOUN/NN "
                "and/and/6/cc/CCONJ/CC friend/friend/1/conj/NOUN/NN "
                ",/,/1/punct/PUNCT/, left/leave/0/root/VERB/VBD "
                "Peru/Peru/8/obj/PROPN/NNP");

    assert_reads(found, "Rey | leave | Peru");
    assert_reads(found, "! judge | leave | *");
    assert_reads(found, "! friend | leave | *");
}

static void
lets_companions_stand_behind_two_prepositions(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Chad/Chad/7/nsubj/PROPN/NNP ,/,/5/punct/PUNCT/, "
                "along/along/5/case/ADP/IN with/with/5/case/ADP/IN "
                "Mali/Mali/7/obl/PROPN/NNP ,/,/5/punct/PUNCT/, "
                "invaded/invade/0/root/VERB/VBD Peru/Peru/7/obj/PROPN/NNP");

    assert_reads(found, "Mali | invade | Peru");
}

static void
gives_gerunds_the_object_behind_them(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP accused/accuse/0/root/VERB/VBD "
                "Per/Per/2/obj/PROPN/NNP of/of/5/mark/SCONJ/IN "
                "hiding/hide/3/acl/VERB/VBG gold/gold/3/nmod/NOUN/NN");

    assert_reads(found, "Per | hide | gold");
}

static void
completes_a_verb_that_was_taken_for_a_noun(void **state)
{
    const RelPropositions found = read_clauses(
        *state, "Ida/Ida/2/nsubj/PROPN/NNP plans/plan/0/root/VERB/VBZ "
                "to/to/4/mark/PART/TO leave/leave/2/acl/VERB/VB "
                "Peru/Peru/4/obj/PROPN/NNP");

    assert_reads(found, "Ida | leave | Peru");
    assert_reads(found, "! Ida | plan | -");
}

/// The next of a row of numbers that look drawn by lot, below `limit`
static RelIndex
draw(uint32_t *state, RelIndex limit)
{
    *state = *state * 1664525u + 1013904223u;
    return (*state >> 16) % limit;
}

/// Hang the words of `sentence` by lot
static void
draw_tree(uint32_t *state, const RelSentence *sentence)
{
    static const char *const relations[] = {
        "nsubj", "obj",       "obl",       "nmod",  "appos", "conj",
        "cc",    "acl:relcl", "acl",       "advcl", "case",  "advmod",
        "aux",   "aux:pass",  "obl:agent", "nummod"};
    const size_t n_relations = sizeof relations / sizeof relations[0];
    const RelIndex n_tokens = sentence->n_tokens;
    const RelIndex root = draw(state, n_tokens);

    for (RelIndex i = 0; i < n_tokens; ++i) {
        // Each hangs on one before it, in a row that begins with the root
        const RelIndex place = (i + n_tokens - root) % n_tokens;
        sentence->tokens[i].head =
            place == 0 ? REL_NONE : (root + draw(state, place)) % n_tokens;
        sentence->tokens[i].relation = rel_text(
            place == 0 ? "root"
                       : relations[draw(state, (RelIndex)n_relations)]);
    }
}

static void
assert_tree(const RelSentence *sentence)
{
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        RelIndex word = i;
        for (RelIndex step = 0; word != REL_NONE; ++step) {
            assert_true(word < sentence->n_tokens && step < sentence->n_tokens);
            word = sentence->tokens[word].head;
        }
    }
}

static void
leaves_every_tree_a_tree(void **state)
{
    // Words that the steps look for; how they hang is of no account
    const char *const trees[] = {
        "Chad/Chad/0/root/PROPN/NNP ,/,/1/punct/PUNCT/, "
        "together/together/1/case/ADV/RB with/with/1/case/ADP/IN "
        "Mali/Mali/1/obl/PROPN/NNP ,/,/1/punct/PUNCT/, "
        "left/leave/1/conj/VERB/VBD",
        "Ida/Ida/0/root/PROPN/NNP of/of/1/case/ADP/IN "
        "city/city/1/nmod/NOUN/NN who/who/1/nsubj/PRON/WP "
        "left/leave/1/conj/VERB/VBD",
        "Per/Per/0/root/PROPN/NNP ”/”/1/punct/PUNCT/'' "
        "Ida/Ida/1/appos/PROPN/NNP said/say/1/conj/VERB/VBD "
        "Una/Una/1/conj/PROPN/NNP",
        "raids/raid/0/root/NOUN/NNS on/on/1/case/ADP/IN "
        "city/city/1/nmod/NOUN/NN which/which/1/nsubj/PRON/WDT "
        "killed/kill/1/conj/VERB/VBD by/by/1/case/ADP/IN "
        "Ida/Ida/1/nmod/PROPN/NNP and/and/1/cc/CCONJ/CC "
        "Per/Per/1/conj/PROPN/NNP"};
    const RelIndex n_trees = sizeof trees / sizeof trees[0];
    RelContext *const context = read_context(*state, trees, n_trees);
    uint32_t lot = 1;

    for (RelIndex i = 0; i < 200000; ++i) {
        const RelSentence *const sentence =
            &context->sentences->sentences[i % n_trees];
        draw_tree(&lot, sentence);
        rel_sentence_mend_phrases(context, i % n_trees);
        assert_tree(sentence);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_a_verb_the_phrase_it_asks_for),
        cmocka_unit_test(gives_a_verb_who_its_object_comes_from),
        cmocka_unit_test(leaves_things_from_somewhere_with_their_noun),
        cmocka_unit_test(turns_strikes_against_those_they_are_against),
        cmocka_unit_test(counts_all_names_of_a_list),
        cmocka_unit_test(leaves_other_names_of_one_who_acts),
        cmocka_unit_test(lets_companions_act_as_well),
        cmocka_unit_test(tells_two_ministers_apart),
        cmocka_unit_test(gives_joined_verbs_their_objects_in_order),
        cmocka_unit_test(lets_nobody_be_a_place),
        cmocka_unit_test(tells_where_of_the_verb),
        cmocka_unit_test(says_of_men_what_a_tree_says_of_their_number),
        cmocka_unit_test(finds_the_preposition_before_a_compound),
        cmocka_unit_test(lets_raids_kill_and_no_town),
        cmocka_unit_test(gives_a_verb_the_subject_right_before_it),
        cmocka_unit_test(lets_those_speak_who_stand_behind_a_quotation),
        cmocka_unit_test(finds_who_acts_behind_a_place),
        cmocka_unit_test(takes_no_comma_behind_for_a_list),
        cmocka_unit_test(leaves_two_other_names_with_one_who_acts),
        cmocka_unit_test(lets_companions_stand_behind_two_prepositions),
        cmocka_unit_test(gives_gerunds_the_object_behind_them),
        cmocka_unit_test(completes_a_verb_that_was_taken_for_a_noun),
        cmocka_unit_test(leaves_every_tree_a_tree),
    };
    return cmocka_run_group_tests_name("mend phrase", tests, set_up, tear_down);
}
