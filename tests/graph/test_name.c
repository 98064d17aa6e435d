// When are two spellings one name?

#include "graph/name.h"

#include "test.h"

static RelArena *arena;
static RelGraphLists lists;

static int
set_up(void **state)
{
    (void)state;
    arena = rel_arena_new(&REL_HEAP);
    lists = (RelGraphLists){.particles =
                                read_words(arena, "al\tdrop\nvan\tkeep\n")};
    return arena == NULL;
}

static int
tear_down(void **state)
{
    (void)state;
    rel_arena_free(arena);
    return 0;
}

static RelText
fold(const char *name)
{
    return rel_name_fold(arena, rel_text(name));
}

static RelText
key(const char *name)
{
    return rel_name_person_key(arena, &lists, fold(name));
}

static void
folds_accents_case_and_marks(void **state)
{
    (void)state;
    assert_text(fold("François Hollande"), "francois hollande");
    assert_text(fold("Łukasz Bjørn-Straße"), "lukasz bjorn strasse");
    assert_text(fold("U.S."), "us");
    assert_text(fold("O'Neil"), "oneil");
}

static void
folds_away_article_and_possessive(void **state)
{
    (void)state;
    assert_text(fold("the Société Générale's"), "societe generale");
    assert_text(fold("Hollande’s"), "hollande");
    assert_text(fold("The"), "the");
    assert_text(fold(""), "");
}

static void
drops_middle_initials_and_particles_of_persons(void **state)
{
    (void)state;
    assert_text(key("Petro O. Doroshenko"), "petro doroshenko");
    assert_text(key("Samir al-Hadi"), "samir hadi");
    assert_text(key("J. Smith"), "j smith");
    assert_text(key("Vincent van Houten"), "vincent van houten");
}

static void
finds_a_surname_that_stands_alone(void **state)
{
    (void)state;
    assert_text(rel_name_lone(&lists, fold("van Houten")), "houten");
    assert_text(rel_name_lone(&lists, fold("Lopes")), "lopes");
    assert_int_equal(rel_name_lone(&lists, fold("Ana Lopes")).length, 0);
}

static void
takes_initials_of_capitalized_words(void **state)
{
    (void)state;
    assert_text(rel_name_initials(arena, rel_text("Union of Nordic Fishers")),
                "UNF");
    assert_text(rel_name_initials(arena, rel_text("U.N.F.")), "UNF");
    assert_true(rel_name_is_acronym(rel_text("U.N.")));
    assert_false(rel_name_is_acronym(rel_text("Un")));
    assert_false(rel_name_is_acronym(rel_text("U")));
}

static void
drops_what_ends_the_names_of_companies(void **state)
{
    (void)state;
    const RelGraphLists endings = {.companies =
                                       read_words(arena, "inc\nag\nco\n")};
    assert_text(rel_name_body_key(&endings, fold("Nordhav Co., Inc.")),
                "nordhav");
    assert_text(rel_name_body_key(&endings, fold("AG")), "ag");
    assert_text(rel_name_body_key(&lists, fold("Nordhav Inc.")), "nordhav inc");
}

static void
survives_bytes_that_are_not_text(void **state)
{
    (void)state;
    assert_text(fold("\xff\xfe"), "");
    assert_text(rel_name_initials(arena, rel_text("\xff X")), "X");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(folds_accents_case_and_marks),
        cmocka_unit_test(folds_away_article_and_possessive),
        cmocka_unit_test(drops_middle_initials_and_particles_of_persons),
        cmocka_unit_test(finds_a_surname_that_stands_alone),
        cmocka_unit_test(takes_initials_of_capitalized_words),
        cmocka_unit_test(drops_what_ends_the_names_of_companies),
        cmocka_unit_test(survives_bytes_that_are_not_text),
    };
    return cmocka_run_group_tests_name("name", tests, set_up, tear_down);
}
