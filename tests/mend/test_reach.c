// Where do mends not reach?  Each sentence looks like one that a rule is for;
// beside some stands one that it is for.

#include "clauses.h"
#include "mend/phrase.h"

#include "arena_room.h"

/// Token `token` of the mended `tree`, counted from 1, hangs on `head` with
/// `relation`
static void
assert_tie(void **state, const char *tree, RelIndex token, RelIndex head,
           const char *relation)
{
    const RelContext *const context = read_context(*state, &tree, 1);
    const RelToken *const read =
        &context->sentences->sentences[0].tokens[token - 1];

    assert_int_equal(read->head, head - 1);
    assert_text(read->relation, relation);
}

static void
asks_for_a_delay_and_not_that_it_studies(void **state)
{
    assert_tie(state,
               "Ida/Ida/2/nsubj/PROPN/NNP "
               "requested/request/0/root/VERB/VBD a/a/4/det/DET/DT "
               "delay/delay/2/obj/NOUN/NN to/to/6/mark/PART/TO "
               "study/study/4/acl/VERB/VB maps/map/6/obj/NOUN/NNS",
               6, 4, "acl");
    assert_tie(state,
               "Ida/Ida/2/nsubj/PROPN/NNP needs/need/0/root/VERB/VBZ "
               "something/something/2/obj/PRON/NN to/to/5/mark/PART/TO "
               "eat/eat/3/acl/VERB/VB",
               5, 3, "acl");
    assert_tie(state,
               "Ida/Ida/2/nsubj/PROPN/NNP "
               "requested/request/0/root/VERB/VBD "
               "Per/Per/2/obj/PROPN/NNP to/to/5/mark/PART/TO "
               "study/study/3/acl/VERB/VB maps/map/5/obj/NOUN/NNS",
               5, 2, "xcomp");
}

static void
tells_how_and_lets_no_how_swim(void **state)
{
    assert_tie(state,
               "Ida/Ida/2/nsubj/PROPN/NNP tells/tell/0/root/VERB/VBZ "
               "us/we/2/iobj/PRON/PRP how/how/2/obj/ADV/WRB "
               "to/to/6/mark/PART/TO swim/swim/4/acl/VERB/VB",
               6, 4, "acl");
}

static void
lets_no_motive_do_what_it_is(void **state)
{
    assert_tie(state,
               "The/the/2/det/DET/DT motive/motive/5/nsubj:outer/NOUN/NN "
               "was/be/5/cop/AUX/VBD to/to/5/mark/PART/TO "
               "hurt/hurt/0/root/VERB/VB Per/Per/5/obj/PROPN/NNP",
               2, 5, "nsubj:outer");
    assert_tie(state,
               "Per/Per/4/nsubj:outer/PROPN/NNP is/be/4/cop/AUX/VBZ "
               "to/to/4/mark/PART/TO blame/blame/0/root/VERB/VB",
               1, 4, "nsubj:outer");
    assert_tie(state,
               "It/it/4/nsubj:outer/PRON/PRP 's/be/4/cop/AUX/VBZ "
               "to/to/4/mark/PART/TO scare/scare/0/root/VERB/VB "
               "owls/owl/4/obj/NOUN/NNS",
               1, 4, "nsubj:outer");
}

static void
gives_no_report_any_tables(void **state)
{
    assert_tie(state,
               "Ida/Ida/2/nsubj/PROPN/NNP "
               "provided/provide/0/root/VERB/VBD a/a/4/det/DET/DT "
               "report/report/2/obj/NOUN/NN with/with/6/case/ADP/IN "
               "tables/table/4/nmod/NOUN/NNS",
               6, 4, "nmod");
    assert_tie(state,
               "Ida/Ida/2/nsubj/PROPN/NNP "
               "provided/provide/0/root/VERB/VBD the/the/4/det/DET/DT "
               "village/village/2/obj/NOUN/NN with/with/6/case/ADP/IN "
               "tables/table/4/nmod/NOUN/NNS",
               6, 2, "obl");
}

static void
accuses_no_lives_of_people(void **state)
{
    assert_tie(state,
               "Floods/flood/2/nsubj/NOUN/NNS "
               "claimed/claim/0/root/VERB/VBD the/the/4/det/DET/DT "
               "lives/life/2/obj/NOUN/NNS of/of/6/case/ADP/IN "
               "men/man/4/nmod/NOUN/NNS",
               6, 4, "nmod");
    assert_tie(state,
               "They/they/2/nsubj/PRON/PRP held/hold/0/root/VERB/VBD "
               "a/a/4/det/DET/DT protest/protest/2/obj/NOUN/NN "
               "over/over/6/case/ADP/IN taxes/tax/4/nmod/NOUN/NNS",
               6, 4, "nmod");
    assert_tie(state,
               "They/they/2/nsubj/PRON/PRP "
               "arrested/arrest/0/root/VERB/VBD Per/Per/2/obj/PROPN/NNP "
               "on/on/6/case/ADP/IN the/the/6/det/DET/DT "
               "street/street/3/nmod/NOUN/NN",
               6, 3, "nmod");
}

static void
says_that_she_is_ready_and_makes_no_words_ready(void **state)
{
    assert_tie(state,
               "Say/say/0/root/VERB/VB the/the/3/det/DET/DT "
               "words/word/1/obj/NOUN/NNS I/I/6/nsubj/PRON/PRP "
               "am/be/6/cop/AUX/VBP ready/ready/3/appos/ADJ/JJ",
               6, 3, "appos");
    assert_tie(state,
               "They/they/2/nsubj/PRON/PRP flew/fly/0/root/VERB/VBD "
               "raids/raid/2/obj/NOUN/NNS -/-/5/punct/PUNCT/: "
               "latest/late/3/appos/ADJ/JJS",
               5, 3, "appos");
}

static void
drives_no_way(void **state)
{
    assert_tie(state,
               "They/they/2/nsubj/PRON/PRP drove/drive/0/root/VERB/VBD "
               "one/one/4/nummod/NUM/CD way/way/2/obl:unmarked/NOUN/NN",
               4, 2, "obl:unmarked");
    assert_tie(state,
               "They/they/2/nsubj/PRON/PRP killed/kill/0/root/VERB/VBD "
               "two/two/4/nummod/NUM/CD owls/owl/2/obl:unmarked/NOUN/NNS",
               4, 2, "obj");
}

static void
says_that_up_to_nine_left(void **state)
{
    assert_tie(state,
               "Ida/Ida/2/nsubj/PROPN/NNP says/say/0/root/VERB/VBZ "
               "up/up/2/compound:prt/ADP/RP to/to/5/case/ADP/IN "
               "9/9/6/nsubj/NUM/CD left/leave/2/ccomp/VERB/VBD",
               6, 2, "ccomp");
}

static void
keeps_talks_between_two_together(void **state)
{
    assert_tie(state,
               "Ida/Ida/2/nsubj/PROPN/NNP said/say/0/root/VERB/VBD "
               "talks/talk/2/obj/NOUN/NNS between/between/5/case/ADP/IN "
               "Chad/Chad/3/nmod/PROPN/NNP and/and/7/cc/CCONJ/CC "
               "Mali/Mali/5/conj/PROPN/NNP failed/fail/2/conj/VERB/VBD",
               7, 5, "conj");
    assert_tie(state,
               "Ida/Ida/2/nsubj/PROPN/NNP likes/like/0/root/VERB/VBZ "
               "swimming/swim/2/xcomp/VERB/VBG ,/,/6/punct/PUNCT/, "
               "and/and/6/cc/CCONJ/CC tea/tea/3/conj/NOUN/NN "
               "helps/help/2/conj/VERB/VBZ",
               6, 3, "conj");
}

static void
asks_how_many_and_not_how_they_left(void **state)
{
    assert_tie(state,
               "how/how/2/advmod/ADV/WRB many/many/3/amod/ADJ/JJ "
               "men/man/4/nsubj/NOUN/NNS left/leave/0/root/VERB/VBD",
               1, 2, "advmod");
}

static void
lets_what_stand_for_nobody(void **state)
{
    assert_tie(state,
               "Per/Per/2/nsubj/PROPN/NNP praised/praise/0/root/VERB/VBD "
               "a/a/4/det/DET/DT town/town/2/obj/NOUN/NN "
               "that/that/6/nsubj/PRON/WDT "
               "needs/need/4/acl:relcl/VERB/VBZ what/what/6/obj/PRON/WP",
               6, 4, "acl:relcl");
}

static void
takes_what_stands_behind_a_comma_for_no_agent(void **state)
{
    assert_tie(state,
               "It/it/3/nsubj:pass/PRON/PRP is/be/3/aux:pass/AUX/VBZ "
               "hidden/hide/0/root/VERB/VBN in/in/6/case/ADP/IN "
               "the/the/6/det/DET/DT town/town/3/obl/NOUN/NN "
               ",/,/9/punct/PUNCT/, by/by/9/case/ADP/IN "
               "Brandt/Brandt/6/nmod/PROPN/NNP",
               9, 6, "nmod");
}

static void
cures_ills_of_nobody(void **state)
{
    assert_tie(state,
               "It/it/2/nsubj/PRON/PRP cured/cure/0/root/VERB/VBD "
               "a/a/4/det/DET/DT number/number/2/obj/NOUN/NN "
               "of/of/6/case/ADP/IN ills/ill/4/nmod/NOUN/NNS",
               6, 4, "nmod");
    assert_tie(state,
               "It/it/2/nsubj/PRON/PRP cured/cure/0/root/VERB/VBD "
               "Ida/Ida/2/obj/PROPN/NNP of/of/5/case/ADP/IN "
               "ills/ill/3/nmod/NOUN/NNS",
               5, 2, "obl");
}

static void
seeks_no_line_from_where_it_begins(void **state)
{
    assert_tie(state,
               "Mali/Mali/2/nsubj/PROPN/NNP seeks/seek/0/root/VERB/VBZ "
               "repair/repair/2/obj/NOUN/NN of/of/5/case/ADP/IN "
               "lines/line/3/nmod/NOUN/NNS from/from/7/case/ADP/IN "
               "Chad/Chad/5/nmod/PROPN/NNP",
               7, 5, "nmod");
    assert_tie(state,
               "Mali/Mali/2/nsubj/PROPN/NNP seeks/seek/0/root/VERB/VBZ "
               "water/water/2/obj/NOUN/NN and/and/5/cc/CCONJ/CC "
               "freedom/freedom/3/conj/NOUN/NN from/from/7/case/ADP/IN "
               "Chad/Chad/5/nmod/PROPN/NNP",
               7, 5, "nmod");
    assert_tie(state,
               "Mali/Mali/2/nsubj/PROPN/NNP offers/offer/0/root/VERB/VBZ "
               "tea/tea/2/obj/NOUN/NN in/in/5/case/ADP/IN "
               "addition/addition/2/obl/NOUN/NN to/to/7/case/ADP/IN "
               "Chad/Chad/5/nmod/PROPN/NNP",
               7, 5, "nmod");
}

static void
joins_no_shops_with_what_they_sell(void **state)
{
    assert_tie(state,
               "He/he/2/nsubj/PRON/PRP owns/own/0/root/VERB/VBZ "
               "shops/shop/2/obj/NOUN/NNS in/in/5/case/ADP/IN "
               "Lund/Lund/3/nmod/PROPN/NNP and/and/8/cc/CCONJ/CC "
               "corner/corner/8/compound/NOUN/NN "
               "shops/shop/5/conj/NOUN/NNS",
               8, 5, "conj");
    assert_tie(state,
               "He/he/2/nsubj/PRON/PRP met/meet/0/root/VERB/VBD "
               "the/the/4/det/DET/DT head/head/2/obj/NOUN/NN "
               "in/in/6/case/ADP/IN Lund/Lund/4/nmod/PROPN/NNP "
               "and/and/9/cc/CCONJ/CC the/the/9/det/DET/DT "
               "head/head/6/conj/NOUN/NN",
               9, 4, "conj");
}

static void
names_rivals_and_lists_them_not(void **state)
{
    assert_tie(state,
               "Rivals/rival/5/nsubj/NOUN/NNS "
               "Chad/Chad/1/appos/PROPN/NNP and/and/4/cc/CCONJ/CC "
               "Mali/Mali/2/conj/PROPN/NNP left/leave/0/root/VERB/VBD",
               2, 1, "appos");
    assert_tie(state,
               "A/a/2/det/DET/DT trader/trader/7/nsubj/NOUN/NN "
               ",/,/4/punct/PUNCT/, Rey/Rey/2/appos/PROPN/NNP "
               "and/and/6/cc/CCONJ/CC friends/friend/4/conj/NOUN/NNS "
               "left/leave/0/root/VERB/VBD",
               4, 2, "appos");
}

static void
knows_a_post_without_an_article(void **state)
{
    assert_tie(state,
               "Ida/Ida/7/nsubj/PROPN/NNP ,/,/3/punct/PUNCT/, "
               "owner/owner/1/appos/NOUN/NN and/and/5/cc/CCONJ/CC "
               "writer/writer/3/conj/NOUN/NN here/here/3/advmod/ADV/RB "
               "left/leave/0/root/VERB/VBD",
               3, 1, "appos");
    assert_tie(state,
               "Ida/Ida/9/nsubj/PROPN/NNP ,/,/4/punct/PUNCT/, "
               "the/the/4/det/DET/DT owner/owner/1/appos/NOUN/NN "
               "and/and/7/cc/CCONJ/CC a/a/7/det/DET/DT "
               "writer/writer/4/conj/NOUN/NN here/here/4/advmod/ADV/RB "
               "left/leave/0/root/VERB/VBD",
               4, 1, "conj");
}

static void
knows_where_a_place_lies(void **state)
{
    assert_tie(state,
               "shops/shop/0/root/NOUN/NNS in/in/3/case/ADP/IN "
               "Boro/Boro/1/nmod/PROPN/NNP ,/,/5/punct/PUNCT/, "
               "Chad/Chad/3/appos/PROPN/NNP and/and/8/cc/CCONJ/CC "
               "in/in/8/case/ADP/IN Lund/Lund/3/conj/PROPN/NNP",
               5, 3, "appos");
}

static void
rises_ahead_of_a_vote(void **state)
{
    assert_tie(state,
               "Fares/fare/2/nsubj/NOUN/NNS rose/rise/0/root/VERB/VBD "
               "ahead/ahead/2/advmod/ADV/RB of/of/5/case/ADP/IN "
               "votes/vote/2/obl/NOUN/NNS",
               3, 2, "advmod");
    assert_tie(state,
               "They/they/2/nsubj/PRON/PRP cut/cut/0/root/VERB/VBD "
               "back/back/2/advmod/ADV/RB on/on/5/case/ADP/IN "
               "tea/tea/2/obl/NOUN/NN",
               3, 2, "compound:prt");
    assert_tie(state,
               "They/they/2/nsubj/PRON/PRP had/have/0/root/VERB/VBD "
               "tea/tea/2/obj/NOUN/NN together/together/2/advmod/ADV/RB "
               "././2/punct/PUNCT/.",
               4, 2, "advmod");
}

static void
leaves_so_as_to_win_together(void **state)
{
    assert_tie(state,
               "She/she/2/nsubj/PRON/PRP left/leave/0/root/VERB/VBD "
               "so/so/6/mark/SCONJ/IN as/as/3/fixed/SCONJ/IN "
               "to/to/3/fixed/PART/TO win/win/2/advcl/VERB/VB",
               5, 3, "fixed");
}

static void
retakes_the_town_and_not_its_friends(void **state)
{
    assert_tie(state,
               "The/the/2/det/DET/DT capture/capture/0/root/NOUN/NN "
               "of/of/4/case/ADP/IN Boro/Boro/2/nmod/PROPN/NNP "
               "by/by/6/case/ADP/IN troops/troop/2/nmod/NOUN/NNS "
               "of/of/8/case/ADP/IN Chad/Chad/6/nmod/PROPN/NNP",
               8, 6, "nmod");
    assert_tie(state,
               "The/the/2/det/DET/DT capture/capture/0/root/NOUN/NN "
               "by/by/4/case/ADP/IN troops/troop/2/nmod/NOUN/NNS "
               "of/of/6/case/ADP/IN Boro/Boro/4/nmod/PROPN/NNP",
               6, 2, "nmod");
}

static void
signs_a_deal_and_not_its_price(void **state)
{
    assert_tie(state,
               "Ida/Ida/2/nsubj/PROPN/NNP signed/sign/0/root/VERB/VBD "
               "deals/deal/2/obj/NOUN/NNS worth/worth/5/case/ADP/IN "
               "$/$/3/appos/SYM/$ 3/3/5/nummod/NUM/CD",
               5, 3, "appos");
}

static void
lets_countries_be_who_they_are(void **state)
{
    assert_tie(state,
               "Ida/Ida/2/nsubj/PROPN/NNP warned/warn/0/root/VERB/VBD "
               "Per/Per/2/obj/PROPN/NNP of/of/5/case/ADP/IN "
               "countries/country/2/obl/NOUN/NNS who/who/7/nsubj/PRON/WP "
               "arm/arm/5/acl:relcl/VERB/VBP",
               7, 5, "acl:relcl");
    assert_tie(state,
               "Ida/Ida/2/nsubj/PROPN/NNP marked/mark/0/root/VERB/VBD "
               "a/a/4/det/DET/DT day/day/2/obj/NOUN/NN "
               "for/for/6/case/ADP/IN Per/Per/4/nmod/PROPN/NNP "
               "who/who/8/nsubj/PRON/WP died/die/4/acl:relcl/VERB/VBD",
               8, 6, "acl:relcl");
}

static void
hides_nothing_that_lies_beside(void **state)
{
    assert_tie(state,
               "Borders/border/5/nsubj/NOUN/NNS of/of/3/mark/SCONJ/IN "
               "neighboring/neighbor/1/acl/VERB/VBG "
               "Chad/Chad/1/nmod/PROPN/NNP opened/open/0/root/VERB/VBD",
               4, 1, "nmod");
}

static void
keeps_lists_before_a_verb_together(void **state)
{
    assert_tie(state,
               "Ida/Ida/2/nsubj/PROPN/NNP left/leave/0/root/VERB/VBD "
               "before/before/4/case/ADP/IN Chad/Chad/2/obl/PROPN/NNP "
               ",/,/6/punct/PUNCT/, Mali/Mali/4/conj/PROPN/NNP "
               ",/,/9/punct/PUNCT/, and/and/9/cc/CCONJ/CC "
               "Peru/Peru/4/conj/PROPN/NNP hold/hold/2/conj/VERB/VBP "
               "talks/talk/10/obj/NOUN/NNS",
               9, 4, "conj");
    assert_tie(state,
               "They/they/2/nsubj/PRON/PRP freed/free/0/root/VERB/VBD "
               "men/man/2/obj/NOUN/NNS and/and/5/cc/CCONJ/CC "
               "boys/boy/3/conj/NOUN/NNS unhurt/unhurt/2/conj/VERB/VBD",
               5, 3, "conj");
    assert_tie(state,
               "Peru/Peru/2/nsubj/PROPN/NNP owns/own/0/root/VERB/VBZ "
               "banks/bank/2/obj/NOUN/NNS and/and/5/cc/CCONJ/CC "
               "Ida/Ida/3/conj/PROPN/NNP leads/lead/2/conj/VERB/VBZ "
               "them/they/6/obj/PRON/PRP",
               5, 6, "nsubj");
}

static void
lists_no_one_of_the_oldest(void **state)
{
    assert_tie(state,
               "Ships/ship/9/nsubj/NOUN/NNS ,/,/3/punct/PUNCT/, "
               "one/one/1/appos/NUM/CD of/of/5/case/ADP/IN "
               "many/many/3/nmod/ADJ/JJ and/and/7/cc/CCONJ/CC "
               "boats/boat/3/conj/NOUN/NNS here/here/3/advmod/ADV/RB "
               "sank/sink/0/root/VERB/VBD",
               3, 1, "appos");
}

static void
leaves_an_army_its_name(void **state)
{
    const RelName name = {.begin = 4, .end = 7, .kind = REL_NAME_ORG};
    const char *const tree =
        "the/the/2/det/DET/DT capture/capture/0/root/NOUN/NN "
        "by/by/5/case/ADP/IN the/the/5/det/DET/DT Army/Army/2/nmod/PROPN/NNP "
        "of/of/7/case/ADP/IN Chad/Chad/5/nmod/PROPN/NNP";
    RelSentence sentence = read_tree(*state, tree);
    const RelSentences alone = {&sentence, 1};
    const char *const other = "Ida/Ida/0/root/PROPN/NNP";
    RelContext context = *read_context(*state, &other, 1);

    context.sentences = &alone;
    rel_sentence_mend_phrases(&context, 0);
    assert_int_equal(sentence.tokens[6].head, 1); // no name: it is captured
    sentence.tokens[6].head = 4;
    sentence.names = &name;
    sentence.n_names = 1;
    rel_sentence_mend_phrases(&context, 0);
    assert_int_equal(sentence.tokens[6].head, 4);
}

static void
accuses_foes_of_a_law_of_lying(void **state)
{
    assert_tie(state,
               "Ida/Ida/2/nsubj/PROPN/NNP accused/accuse/0/root/VERB/VBD "
               "foes/foe/2/obj/NOUN/NNS of/of/5/case/ADP/IN "
               "laws/law/3/nmod/NOUN/NNS of/of/7/mark/SCONJ/IN "
               "lying/lie/3/acl/VERB/VBG",
               5, 3, "nmod");
    assert_tie(state,
               "They/they/2/nsubj/PRON/PRP "
               "arrested/arrest/0/root/VERB/VBD Per/Per/2/obj/PROPN/NNP "
               "after/after/5/case/ADP/IN blasts/blast/3/nmod/NOUN/NNS "
               "on/on/7/case/ADP/IN ships/ship/5/nmod/NOUN/NNS",
               7, 5, "nmod");
    assert_tie(state,
               "Ida/Ida/2/nsubj/PROPN/NNP accused/accuse/0/root/VERB/VBD "
               "foes/foe/2/obj/NOUN/NNS of/of/5/case/ADP/IN "
               "fraud/fraud/3/nmod/NOUN/NN",
               5, 2, "obl");
}

static void
tells_one_who_does_from_two_who_do(void **state)
{
    assert_tie(state,
               "Ida/Ida/4/nsubj/PROPN/NNP is/be/4/cop/AUX/VBZ "
               "a/a/4/det/DET/DT friend/friend/0/root/NOUN/NN "
               "of/of/6/case/ADP/IN Chad/Chad/4/nmod/PROPN/NNP "
               "and/and/8/cc/CCONJ/CC Mali/Mali/6/conj/PROPN/NNP "
               "leads/lead/4/conj/VERB/VBZ it/it/9/obj/PRON/PRP",
               8, 9, "nsubj");
    assert_tie(state,
               "Talks/talk/0/root/NOUN/NNS of/of/3/case/ADP/IN "
               "Chad/Chad/1/nmod/PROPN/NNP and/and/5/cc/CCONJ/CC "
               "Mali/Mali/3/conj/PROPN/NNP leads/lead/1/conj/VERB/VBZ "
               "it/it/6/obj/PRON/PRP",
               5, 3, "conj");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(asks_for_a_delay_and_not_that_it_studies),
        cmocka_unit_test(tells_how_and_lets_no_how_swim),
        cmocka_unit_test(lets_no_motive_do_what_it_is),
        cmocka_unit_test(gives_no_report_any_tables),
        cmocka_unit_test(accuses_no_lives_of_people),
        cmocka_unit_test(says_that_she_is_ready_and_makes_no_words_ready),
        cmocka_unit_test(drives_no_way),
        cmocka_unit_test(says_that_up_to_nine_left),
        cmocka_unit_test(keeps_talks_between_two_together),
        cmocka_unit_test(asks_how_many_and_not_how_they_left),
        cmocka_unit_test(lets_what_stand_for_nobody),
        cmocka_unit_test(takes_what_stands_behind_a_comma_for_no_agent),
        cmocka_unit_test(cures_ills_of_nobody),
        cmocka_unit_test(seeks_no_line_from_where_it_begins),
        cmocka_unit_test(joins_no_shops_with_what_they_sell),
        cmocka_unit_test(names_rivals_and_lists_them_not),
        cmocka_unit_test(knows_a_post_without_an_article),
        cmocka_unit_test(knows_where_a_place_lies),
        cmocka_unit_test(rises_ahead_of_a_vote),
        cmocka_unit_test(leaves_so_as_to_win_together),
        cmocka_unit_test(retakes_the_town_and_not_its_friends),
        cmocka_unit_test(signs_a_deal_and_not_its_price),
        cmocka_unit_test(lets_countries_be_who_they_are),
        cmocka_unit_test(hides_nothing_that_lies_beside),
        cmocka_unit_test(keeps_lists_before_a_verb_together),
        cmocka_unit_test(lists_no_one_of_the_oldest),
        cmocka_unit_test(leaves_an_army_its_name),
        cmocka_unit_test(accuses_foes_of_a_law_of_lying),
        cmocka_unit_test(tells_one_who_does_from_two_who_do),
    };
    return cmocka_run_group_tests_name("reach", tests, set_up, tear_down);
}
