// Tags: chosen together, and mended where the tree contradicts them.

#include "syntax/tag.h"

#include "test.h"

enum { ADJ, ADP, NOUN, PROPN, SCONJ, VB, VBG, VBN, VBP, PRON, X, N_TAGS };

/// Pairs of tags as a model lists them
static RelTags
make_tags(void)
{
    static const uint32_t upos[] = {0,  3,  6,  10, 15, 20,
                                    24, 28, 32, 36, 40, 41};
    static const uint32_t xpos[] = {0, 2, 4, 6, 9, 11, 13, 16, 19, 22, 25, 27};

    return (RelTags){
        .upos = {upos, "ADJADPNOUNPROPNSCONJVERBVERBVERBVERBPRONX", N_TAGS},
        .xpos = {xpos, "JJINNNNNPINVBVBGVBNVBPWDTGW", N_TAGS},
        .classes = {REL_UPOS_ADJ, REL_UPOS_ADP, REL_UPOS_NOUN, REL_UPOS_PROPN,
                    REL_UPOS_SCONJ, REL_UPOS_VERB, REL_UPOS_VERB, REL_UPOS_VERB,
                    REL_UPOS_VERB, REL_UPOS_PRON, REL_UPOS_X},
    };
}

/// Choose the tags of two tokens, then mend them; the second is the root
static void
read_pair(const float scores[2 * N_TAGS], const char *relation,
          RelToken tokens[2])
{
    const RelTags tags = make_tags();

    float chances[REL_N_UPOS];

    for (RelIndex i = 0; i < 2; ++i) {
        rel_tags_choose(&tags, scores + i * N_TAGS, chances, &tokens[i]);
    }
    tokens[0].head = 1;
    tokens[0].relation = rel_text(relation);
    tokens[1].head = REL_NONE;
    tokens[1].relation = rel_text("root");
    rel_tags_mend(&tags, scores, N_TAGS, tokens, 2);
}

static void
adds_up_the_pairs_of_a_universal_tag(void **state)
{
    const RelTags tags = make_tags();
    // An adjective is the best pair, but four kinds of verb are more
    const float scores[N_TAGS] = {2, 0, 0, 0, 0, 1, 1.5f, 1, 1, -99, -99};
    RelToken token = {.head = REL_NONE};
    float chances[REL_N_UPOS];
    float sum = 0;

    (void)state;
    rel_tags_choose(&tags, scores, chances, &token);
    assert_int_equal(token.upos, REL_UPOS_VERB);
    assert_text(token.xpos, "VBG");
    for (int upos = 0; upos < REL_N_UPOS; ++upos) {
        assert_true(chances[upos] <= chances[REL_UPOS_VERB]);
        sum += chances[upos];
    }
    assert_true(sum > 0.999f && sum < 1.001f);
    // Three times exp(1) and exp(1.5), over that, exp(2) and four times exp(0)
    assert_true(chances[REL_UPOS_VERB] > 0.525f &&
                chances[REL_UPOS_VERB] < 0.527f);
}

static void
gives_the_best_pair_of_a_universal_tag(void **state)
{
    const RelTags tags = make_tags();
    const float scores[N_TAGS] = {2, 0, 0, 0, 0, 1, 1.5f, 1, 1, -99, -99};
    RelToken token = {.upos = REL_UPOS_X, .xpos = rel_text("FW")};

    (void)state;
    rel_tags_set(&tags, scores, REL_UPOS_PUNCT, &token); // there is none
    assert_int_equal(token.upos, REL_UPOS_X);
    rel_tags_set(&tags, scores, REL_UPOS_VERB, &token);
    assert_int_equal(token.upos, REL_UPOS_VERB);
    assert_text(token.xpos, "VBG");
}

static void
makes_a_case_mark_a_preposition(void **state)
{
    const float scores[2 * N_TAGS] = {
        [ADP] = 4, [SCONJ] = 5, [N_TAGS + NOUN] = 9};
    RelToken marked[2] = {{.form = rel_text("since")}};
    RelToken clause[2] = {{.form = rel_text("since")}};

    (void)state;
    read_pair(scores, "case", marked);
    read_pair(scores, "mark", clause);
    assert_int_equal(marked[0].upos, REL_UPOS_ADP);
    assert_int_equal(clause[0].upos, REL_UPOS_SCONJ);
}

static void
makes_objects_pronouns_and_marks_conjunctions(void **state)
{
    const float scores[2 * N_TAGS] = {
        [PRON] = 4, [SCONJ] = 5, [N_TAGS + VB] = 9};
    const float other_way[2 * N_TAGS] = {
        [PRON] = 5, [SCONJ] = 4, [N_TAGS + VB] = 9};
    RelToken object[2] = {{.form = rel_text("that")}};
    RelToken mark[2] = {{.form = rel_text("that")}};

    (void)state;
    read_pair(scores, "obj", object);
    read_pair(other_way, "mark", mark);
    assert_int_equal(object[0].upos, REL_UPOS_PRON);
    assert_text(object[0].xpos, "WDT");
    assert_int_equal(mark[0].upos, REL_UPOS_SCONJ);
}

static void
tags_the_rest_of_a_word_as_no_word(void **state)
{
    const float scores[2 * N_TAGS] = {[VBN] = 5, [N_TAGS + ADJ] = 9};
    RelToken rest[2] = {{.form = rel_text("charged")}};

    (void)state;
    read_pair(scores, "goeswith", rest);
    assert_int_equal(rest[0].upos, REL_UPOS_X);
    assert_text(rest[0].xpos, "GW");
}

static void
makes_a_verb_with_an_auxiliary_infinite(void **state)
{
    // "did walk": VBP is the best form, VB the best infinite one
    const float scores[2 * N_TAGS] = {
        [VBP] = 9, [N_TAGS + VBP] = 9, [N_TAGS + VB] = 5, [N_TAGS + VBN] = 4};
    RelToken helped[2] = {{.form = rel_text("did")}};
    RelToken other[2] = {{.form = rel_text("did")}};

    (void)state;
    read_pair(scores, "aux", helped);
    read_pair(scores, "advcl", other);
    assert_text(helped[1].xpos, "VB");
    assert_int_equal(helped[1].upos, REL_UPOS_VERB);
    assert_text(other[1].xpos, "VBP");
}

static void
makes_the_parts_of_a_name_names(void **state)
{
    const float scores[2 * N_TAGS] = {
        [NOUN] = 5, [PROPN] = 3, [N_TAGS + PROPN] = 9};
    RelToken capital[2] = {{.form = rel_text("Harbour")}};
    RelToken small[2] = {{.form = rel_text("harbour")}};

    (void)state;
    read_pair(scores, "compound", capital);
    read_pair(scores, "compound", small);
    assert_int_equal(capital[0].upos, REL_UPOS_PROPN);
    assert_text(capital[0].xpos, "NNP");
    assert_int_equal(small[0].upos, REL_UPOS_NOUN);
}

static void
makes_what_modifies_like_an_adjective_one(void **state)
{
    const float scores[2 * N_TAGS] = {
        [NOUN] = 5, [ADJ] = 3, [N_TAGS + NOUN] = 9};
    RelToken tokens[2] = {{.form = rel_text("marine")}};

    (void)state;
    read_pair(scores, "amod", tokens);
    assert_int_equal(tokens[0].upos, REL_UPOS_ADJ);
    assert_text(tokens[0].xpos, "JJ");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(adds_up_the_pairs_of_a_universal_tag),
        cmocka_unit_test(gives_the_best_pair_of_a_universal_tag),
        cmocka_unit_test(makes_a_case_mark_a_preposition),
        cmocka_unit_test(makes_objects_pronouns_and_marks_conjunctions),
        cmocka_unit_test(tags_the_rest_of_a_word_as_no_word),
        cmocka_unit_test(makes_a_verb_with_an_auxiliary_infinite),
        cmocka_unit_test(makes_the_parts_of_a_name_names),
        cmocka_unit_test(makes_what_modifies_like_an_adjective_one),
    };
    return cmocka_run_group_tests_name("tag", tests, NULL, NULL);
}
