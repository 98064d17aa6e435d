// What is told of names?  The trees are given, so that only the cues are
// tested.

#include "syntax/name_cues.h"

#include "test.h"

#include "base/array.h"
#include "base/strings.h"
#include "syntax/name_run.h"

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

/// What is told of word `which`, counted from 0
static RelNameTold
told_of(const char *words, RelIndex which)
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
    rel_name_cues_find(&nouns, gazetteer, NULL, &sentence, told);
    return told[which];
}

/// What must be told of word `which`
static void
assert_told(const char *words, RelIndex which, unsigned surely, unsigned likely)
{
    const RelNameTold told = told_of(words, which);

    assert_int_equal(told.surely, surely);
    assert_int_equal(told.likely, likely);
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

static void
deeds_of_bodies_tell(void **state)
{
    (void)state;
    assert_told("Brentavo/NNP/2/nsubj file/VBD/0/root for/IN/4/case "
                "bankruptcy/NN/2/obl",
                0, 0, REL_TOLD_ORG);
    assert_told("Brentavo/NNP/2/nsubj file/VBD/0/root a/DT/4/det "
                "letter/NN/2/obj",
                0, 0, 0);
    assert_told("she/PRP/2/nsubj work/VBZ/0/root for/IN/4/case "
                "Oltrex/NNP/2/obl",
                3, 0, REL_TOLD_ORG);
    assert_told("Oltrex/NNP/3/nsubj:pass was/VBD/3/aux:pass "
                "nationalise/VBN/0/root",
                0, 0, REL_TOLD_ORG);
    assert_told("Ostara/NNP/3/nsubj:pass was/VBD/3/aux:pass jail/VBN/0/root", 0,
                0, REL_TOLD_PER);
}

static void
deeds_are_those_of_the_subject_of_the_first_verb(void **state)
{
    (void)state;
    assert_told("analysts/NNS/2/nsubj expect/VBP/0/root Maridian/NNP/2/obj "
                "to/TO/5/mark cut/VB/2/xcomp its/PRP$/7/nmod:poss "
                "dividend/NN/5/obj",
                2, 0, REL_TOLD_ORG);
    assert_told("Vantrell/NNP/2/nsubj agree/VBD/0/root to/TO/4/mark "
                "acquire/VB/2/xcomp it/PRP/4/obj",
                0, 0, REL_TOLD_ORG);
    // Not where the second verb has a subject of its own
    assert_told("Vantrell/NNP/2/nsubj wept/VBD/0/root and/CC/6/cc the/DT/5/det "
                "firm/NN/6/nsubj acquire/VBD/2/conj it/PRP/6/obj",
                0, 0, 0);
}

static void
who_is_called_it_is_no_person(void **state)
{
    (void)state;
    assert_told("Tessolar/NNP/2/nsubj said/VBD/0/root it/PRP/5/nsubj "
                "would/MD/5/aux appeal/VB/2/ccomp",
                0, 0, REL_TOLD_ORG | REL_TOLD_LOC);
    assert_told("Tessolar/NNP/2/nsubj said/VBD/0/root she/PRP/5/nsubj "
                "would/MD/5/aux appeal/VB/2/ccomp",
                0, 0, 0);
    // Rain is meant
    assert_told("Tessolar/NNP/2/nsubj said/VBD/0/root it/PRP/5/expl "
                "would/MD/5/aux rain/VB/2/ccomp",
                0, 0, 0);
}

static void
what_the_name_has_is_found_behind_adjectives(void **state)
{
    (void)state;
    assert_told("Corvexa/NNP/4/nmod:poss 's/POS/1/case quarterly/JJ/4/amod "
                "profit/NN/5/nsubj fell/VBD/0/root",
                0, 0, REL_TOLD_ORG);
}

static void
a_base_and_a_joined_name_tell_likewise(void **state)
{
    (void)state;
    assert_told("Ostrava/NNP/3/obl -/HYPH/3/punct based/VBN/4/amod "
                "Kubisoft/NNP/0/root",
                3, 0, REL_TOLD_ORG);
    const char *words = "researcher/NNS/0/root at/IN/3/case "
                        "Stanford/NNP/1/nmod and/CC/5/cc Oxford/NNP/3/conj";
    assert_told(words, 2, 0, REL_TOLD_ORG);
    assert_told(words, 4, 0, REL_TOLD_ORG);
    assert_int_equal(told_of(words, 3).barred, 0xFF);
    // One name may hold "and"
    assert_int_equal(told_of("partner/NN/0/root at/IN/3/case Morl/NNP/1/nmod "
                             "and/CC/5/cc Venk/NNP/3/conj",
                             3)
                         .barred,
                     0);
}

static void
a_given_name_in_front_is_no_bodys(void **state)
{
    (void)state;
    assert_told("Elena/NNP/4/nmod:poss Russo/NNP/1/flat 's/POS/1/case "
                "profit/NN/5/nsubj fell/VBD/0/root",
                0, 0, 0);
    assert_told("Orvela/NNP/4/nmod:poss Russo/NNP/1/flat 's/POS/1/case "
                "profit/NN/5/nsubj fell/VBD/0/root",
                0, 0, REL_TOLD_ORG);
}

static void
partners_make_one_firm(void **state)
{
    (void)state;
    const char *words = "Mercer/NNP/6/nsubj ,/,/3/punct Dunne/NNP/1/conj "
                        "&/CC/5/cc Co./NNP/1/conj sued/VBD/0/root";
    for (RelIndex i = 0; i < 5; ++i) {
        assert_told(words, i, REL_TOLD_ORG, 0);
        assert_int_equal(told_of(words, i).joins, i % 2 == 1);
    }
    // In a list of other names only the last is one
    assert_told("Mercer/NNP/6/nsubj ,/,/3/punct Dunne/NNP/1/conj &/CC/5/cc "
                "Ellis/NNP/1/conj sued/VBD/0/root",
                0, 0, 0);
    assert_told("Mr./NNP/4/nsubj &/CC/3/cc Mrs./NNP/1/conj left/VBD/0/root", 0,
                0, 0);
    assert_told("Trinidad/NNP/4/nsubj &/CC/3/cc Tobago/NNP/1/conj "
                "left/VBD/0/root",
                1, 0, 0);
}

static void
the_place_of_a_person_is_no_part_of_the_name(void **state)
{
    (void)state;
    const char *words = "mayor/NN/5/nsubj Postma/NNP/1/appos of/IN/4/case "
                        "Ameland/NNP/2/nmod left/VBD/0/root";
    assert_int_equal(told_of(words, 2).barred, REL_TOLD_PER);
    assert_true(told_of(words, 3).named);
    assert_told(words, 3, 0, REL_TOLD_LOC);
    // Without a title it may be: "Joan of Arc"
    assert_int_equal(told_of("then/RB/5/advmod Joan/NNP/5/nsubj of/IN/4/case "
                             "Arc/NNP/2/nmod left/VBD/0/root",
                             2)
                         .barred,
                     0);
}

static void
titles_of_two_words_part_names(void **state)
{
    (void)state;
    const char *words = "U.S./NNP/4/compound District/NNP/4/compound "
                        "Judge/NNP/4/nmod Marian/NNP/6/nsubj "
                        "Colfax/NNP/4/flat left/VBD/0/root";
    assert_told(words, 0, 0, 0);
    assert_told(words, 1, REL_TOLD_NOUN, 0);
    assert_told(words, 2, REL_TOLD_NOUN, 0);
    assert_told(words, 3, REL_TOLD_PER, 0);
    // Not in the name of a body
    assert_told("the/DT/4/det Prime/NNP/4/compound Minister/NNP/4/compound "
                "Museum/NNP/0/root",
                1, 0, 0);
}

static void
datelines_tell_of_places(void **state)
{
    (void)state;
    assert_told("VELMAR/NNP/6/list ,/,/1/punct June/NNP/1/list 12/CD/3/nummod "
                "-/:/1/punct Rain/NN/0/root fell/VBD/6/dep",
                0, REL_TOLD_LOC, 0);
    assert_told("OSLO/NNP/4/list :/:/1/punct Police/NN/4/nsubj "
                "left/VBD/0/root",
                0, REL_TOLD_LOC, 0);
    // No place that is known, and no day
    assert_told("UPDATE/NNP/4/list :/:/1/punct Police/NN/4/nsubj "
                "left/VBD/0/root",
                0, 0, 0);
}

static void
capitals_inside_make_names(void **state)
{
    (void)state;
    const char *words = "the/DT/4/det start/NN/4/compound -/HYPH/4/punct "
                        "up/NN/5/compound deepForge/NN/6/nsubj "
                        "grew/VBD/0/root";
    assert_told(words, 4, REL_TOLD_ORG, 0);
    assert_true(told_of(words, 4).named);
    assert_false(rel_name_has_inner_capital(rel_text("mRNA")));
    assert_false(rel_name_has_inner_capital(rel_text("kWh")));
    assert_false(rel_name_has_inner_capital(rel_text("MacKay")));
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
        cmocka_unit_test(deeds_of_bodies_tell),
        cmocka_unit_test(deeds_are_those_of_the_subject_of_the_first_verb),
        cmocka_unit_test(who_is_called_it_is_no_person),
        cmocka_unit_test(what_the_name_has_is_found_behind_adjectives),
        cmocka_unit_test(a_base_and_a_joined_name_tell_likewise),
        cmocka_unit_test(a_given_name_in_front_is_no_bodys),
        cmocka_unit_test(partners_make_one_firm),
        cmocka_unit_test(the_place_of_a_person_is_no_part_of_the_name),
        cmocka_unit_test(titles_of_two_words_part_names),
        cmocka_unit_test(datelines_tell_of_places),
        cmocka_unit_test(capitals_inside_make_names),
    };
    return cmocka_run_group_tests_name("name cues", tests, set_up, tear_down);
}
