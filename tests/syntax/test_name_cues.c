// What is told of names?  The trees are given, so that only the cues are
// tested.

#include "syntax/name_cues.h"

#include "test.h"

#include "base/array.h"
#include "base/strings.h"

static RelArena *arena;
static const RelGazetteer *gazetteer;
static RelNameNouns nouns;

static int
set_up(void **state)
{
    (void)state;
    arena = rel_arena_new(&REL_HEAP);
    return !arena ||
           rel_gazetteer_load(data_dir(), NULL, arena, &gazetteer) != REL_OK ||
           rel_name_nouns_load(data_dir(), NULL, arena, &nouns) != REL_OK;
}

static int
tear_down(void **state)
{
    (void)state;
    rel_arena_free(arena);
    return 0;
}

/// A token of "form/TAG/head/relation"; heads count from 1, 0 is the root
static void
read_word(RelText word, RelToken *token)
{
    RelText head;

    rel_text_split(&word, '/', &token->form);
    rel_text_split(&word, '/', &token->xpos);
    rel_text_split(&word, '/', &head);
    token->relation = word;
    token->lemma = rel_text_lower(arena, token->form);
    token->head = REL_NONE;
    if (head.length == 1 && head.bytes[0] > '0') {
        token->head = (RelIndex)(head.bytes[0] - '1');
    }
}

/// What must be told of word `which`, counted from 0
static void
assert_told(const char *words, RelIndex which, unsigned surely, unsigned likely)
{
    RelText rest = rel_text(words);
    RelText word;
    RelArray tokens;
    RelNameTold told[16];

    rel_array_init(&tokens, arena, sizeof(RelToken));
    while (rel_text_split(&rest, ' ', &word)) {
        RelToken *token = rel_array_add(&tokens);
        assert_non_null(token);
        read_word(word, token);
    }
    const RelSentence sentence = {.tokens = tokens.items,
                                  .n_tokens = (RelIndex)tokens.n_items};
    assert_true(sentence.n_tokens <= 16);
    rel_name_cues_find(&nouns, gazetteer, &sentence, told);
    assert_int_equal(told[which].surely, surely);
    assert_int_equal(told[which].likely, likely);
}

static void
a_noun_before_the_name_tells_its_kind(void **state)
{
    (void)state;
    assert_told("The/DT/3/det ferry/NN/3/compound company/NN/5/nsubj "
                "Saarlaid/NNP/3/appos denied/VBD/0/root it/PRP/5/obj",
                3, REL_TOLD_ORG, 0);
    assert_told("A/DT/2/det tanker/NN/4/nsubj Stella/NNP/2/appos "
                "sank/VBD/0/root",
                2, REL_TOLD_THING, 0);
    assert_told(
        "a/DT/2/det village/NN/0/root called/VBN/2/acl Tola/NNP/3/xcomp", 3,
        REL_TOLD_LOC, 0);
    assert_told("a/DT/2/det village/NN/0/root known/VBN/2/acl as/IN/5/case "
                "Tola/NNP/3/obl",
                4, REL_TOLD_LOC, 0);
}

static void
two_words_are_looked_up_before_one(void **state)
{
    (void)state;
    // A tank is a thing, a think tank is a body
    assert_told("the/DT/3/det think/NN/3/compound tank/NN/0/root "
                "Carrow/NNP/3/appos",
                3, REL_TOLD_ORG, 0);
}

static void
who_acts_in_a_clause_about_the_noun_is_not_named_by_it(void **state)
{
    (void)state;
    assert_told("the/DT/2/det company/NN/0/root Musk/NNP/4/nsubj "
                "founded/VBD/2/acl:relcl",
                2, 0, 0);
}

static void
apposition_and_copula_tell(void **state)
{
    (void)state;
    assert_told("Selmo/NNP/7/nsubj ,/,/1/punct an/DT/4/det island/NN/1/appos "
                ",/,/1/punct was/VBD/7/aux hit/VBN/0/root",
                0, REL_TOLD_LOC, 0);
    assert_told("Merhaba/NNP/4/nsubj is/VBZ/4/cop a/DT/4/det charity/NN/0/root",
                0, REL_TOLD_ORG, 0);
    // "Merhaba has a charity" does not
    assert_told(
        "Merhaba/NNP/2/nsubj has/VBZ/0/root a/DT/4/det charity/NN/2/obj", 0, 0,
        0);
}

/// "the aide of the firm, Ida": the firm or the aide
static void
noun_in_a_longer_phrase_tells_less(void **state)
{
    (void)state;
    assert_told("the/DT/2/det lawyer/NN/8/nsubj of/IN/5/case the/DT/5/det "
                "charity/NN/2/nmod ,/,/7/punct Ida/NNP/5/appos left/VBD/0/root",
                6, 0, 0);
    assert_told("the/DT/2/det roof/NN/8/nsubj of/IN/5/case the/DT/5/det "
                "charity/NN/2/nmod ,/,/7/punct Merhaba/NNP/5/appos "
                "fell/VBD/0/root",
                6, 0, REL_TOLD_ORG);
}

static void
who_has_a_mayor_is_a_place(void **state)
{
    (void)state;
    assert_told("the/DT/2/det mayor/NN/5/nsubj of/IN/4/case "
                "Velmar/NNP/2/nmod left/VBD/0/root",
                3, 0, REL_TOLD_LOC);
    assert_told("the/DT/2/det city/NN/5/nsubj of/IN/4/case "
                "Velmar/NNP/2/nmod fell/VBD/0/root",
                3, REL_TOLD_LOC, 0);
    assert_told("he/PRP/2/nsubj saw/VBD/0/root Velmar/NNP/5/nmod:poss "
                "'s/POS/3/case mayor/NN/2/obj",
                2, 0, REL_TOLD_LOC);
}

static void
who_has_a_spokesman_or_shares_is_a_body(void **state)
{
    (void)state;
    assert_told("the/DT/3/det Oxley/NNP/3/compound spokesman/NN/0/root", 1, 0,
                REL_TOLD_ORG);
    assert_told("its/PRP$/2/nmod:poss share/NN/0/root in/IN/4/case "
                "Medlock/NNP/2/nmod",
                3, 0, REL_TOLD_ORG);
}

static void
persons_have_an_age(void **state)
{
    (void)state;
    assert_told("Ostara/NNP/5/nsubj ,/,/1/punct 34/CD/1/appos ,/,/1/punct "
                "left/VBD/0/root",
                0, 0, REL_TOLD_PER);
    assert_told("Room/NNP/0/root ,/,/1/punct 134/CD/1/appos ,/,/1/punct", 0, 0,
                0);
}

static void
days_and_nationalities_are_not_named(void **state)
{
    (void)state;
    assert_told("the/DT/2/det company/NN/4/nsubj Monday/NNP/4/obl "
                "said/VBD/0/root",
                2, 0, 0);
    assert_told("the/DT/2/det company/NN/4/nsubj Russian/JJ/4/obl "
                "said/VBD/0/root",
                2, 0, 0);
}

static void
a_noun_that_opens_the_sentence_is_no_part_of_the_name(void **state)
{
    (void)state;
    const char *words = "Airline/NNP/2/compound Velaria/NNP/3/nsubj "
                        "left/VBD/0/root";
    assert_told(words, 0, REL_TOLD_NOUN, 0);
    assert_told(words, 1, REL_TOLD_ORG, 0);
    // "Bank" may be
    assert_told("Bank/NNP/2/compound Velaria/NNP/3/nsubj left/VBD/0/root", 0, 0,
                0);
    assert_told("after/IN/3/case Hurricane/NNP/3/compound Odo/NNP/0/root", 1,
                REL_TOLD_NOUN, 0);
}

static void
what_the_last_word_says_counts_more_than_a_place_before(void **state)
{
    (void)state;
    assert_told("the/DT/4/det city/NN/4/compound Water/NNP/4/compound "
                "Council/NNP/0/root",
                2, 0, 0);
    assert_told("the/DT/4/det charity/NN/4/compound Open/NNP/4/compound "
                "Harbour/NNP/0/root",
                2, REL_TOLD_ORG, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_noun_before_the_name_tells_its_kind),
        cmocka_unit_test(two_words_are_looked_up_before_one),
        cmocka_unit_test(
            who_acts_in_a_clause_about_the_noun_is_not_named_by_it),
        cmocka_unit_test(apposition_and_copula_tell),
        cmocka_unit_test(noun_in_a_longer_phrase_tells_less),
        cmocka_unit_test(who_has_a_mayor_is_a_place),
        cmocka_unit_test(who_has_a_spokesman_or_shares_is_a_body),
        cmocka_unit_test(persons_have_an_age),
        cmocka_unit_test(days_and_nationalities_are_not_named),
        cmocka_unit_test(a_noun_that_opens_the_sentence_is_no_part_of_the_name),
        cmocka_unit_test(
            what_the_last_word_says_counts_more_than_a_place_before),
    };
    return cmocka_run_group_tests_name("name cues", tests, set_up, tear_down);
}
