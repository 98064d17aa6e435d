// The gazetteer: our own lists, and broken ones.

#include "text/gazetteer.h"

#include "test.h"

#include "base/strings.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static RelArena *arena;
static const RelGazetteer *gazetteer;

static int
set_up(void **state)
{
    (void)state;
    arena = rel_arena_new(&REL_HEAP);
    return !arena ||
           rel_gazetteer_load(data_dir(), NULL, arena, &gazetteer) != REL_OK;
}

static int
tear_down(void **state)
{
    (void)state;
    rel_arena_free(arena);
    return 0;
}

/// The common name of country `index`
static RelText
name_of(RelIndex index)
{
    return index == REL_NONE ? (RelText){NULL, 0}
                             : rel_gazetteer_country_at(gazetteer, index)->name;
}

static RelText
country(const char *name)
{
    return name_of(rel_gazetteer_country(gazetteer, rel_text(name)));
}

static RelText
by_capital(const char *name)
{
    return name_of(rel_gazetteer_capital(gazetteer, rel_text(name)));
}

static RelText
by_demonym(const char *name)
{
    return name_of(rel_gazetteer_demonym(gazetteer, rel_text(name)));
}

static unsigned
kinds(const char *name)
{
    return rel_gazetteer_kinds(gazetteer, rel_text(name));
}

static void
knows_countries_by_all_their_names(void **state)
{
    (void)state;
    assert_text(country("Russia"), "Russia");
    assert_text(country("Russian Federation"), "Russia");
    assert_text(country("U.S."), "United States");
    assert_text(country("USA"), "United States");
    assert_text(country("Britain"), "United Kingdom");
    assert_text(country("UAE"), "United Arab Emirates");
    assert_text(country("Ivory Coast"), "Ivory Coast");
    assert_text(country("Burma"), "Myanmar");
    assert_int_equal(country("Frankreich").length, 0);
    assert_int_equal(country("russia").length, 0);
}

static void
knows_capitals(void **state)
{
    (void)state;
    assert_text(by_capital("Paris"), "France");
    assert_text(by_capital("Moscow"), "Russia");
    assert_text(by_capital("Kiev"), "Ukraine");
    assert_text(by_capital("Kyiv"), "Ukraine");
    assert_text(by_capital("Washington"), "United States");
    assert_int_equal(by_capital("Lyon").length, 0);
}

static void
knows_demonyms_and_their_plurals(void **state)
{
    (void)state;
    assert_text(by_demonym("French"), "France");
    assert_text(by_demonym("Frenchmen"), "France");
    assert_text(by_demonym("Russians"), "Russia");
    assert_text(by_demonym("Palestinian"), "Palestine");
    assert_text(by_demonym("Swede"), "Sweden");
    assert_text(by_demonym("Dutch"), "Netherlands");
    assert_text(by_demonym("Dominican"), "Dominican Republic");
    assert_int_equal(by_demonym("Frenchs").length, 0);
}

static void
every_independent_country_has_a_capital(void **state)
{
    static const char *const codes[] = {"FR", "RU", "IR", "BR", "EG", "KE",
                                        "AU", "JP", "SA", "UA", "XK", "TW"};

    (void)state;
    for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); ++i) {
        bool found = false;
        for (RelIndex k = 0; k < rel_gazetteer_n_countries(gazetteer); ++k) {
            const RelCountry *one = rel_gazetteer_country_at(gazetteer, k);
            if (rel_text_is(one->iso2, codes[i])) {
                found = true;
                assert_true(one->capital.length > 0);
                assert_int_equal(one->iso3.length, 3);
            }
        }
        assert_true(found);
    }
}

static void
slugs_are_names_that_rdf_allows(void **state)
{
    (void)state;
    for (RelIndex k = 0; k < rel_gazetteer_n_countries(gazetteer); ++k) {
        const RelText slug = rel_gazetteer_country_at(gazetteer, k)->slug;
        assert_true(slug.length > 0);
        for (size_t i = 0; i < slug.length; ++i) {
            const char c = slug.bytes[i];
            assert_true((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                        (i > 0 && (c == '_' || (c >= '0' && c <= '9'))));
        }
    }
}

static void
a_name_may_be_several_things(void **state)
{
    (void)state;
    assert_true(kinds("France") & REL_GAZ_COUNTRY);
    assert_true(kinds("Moscow") & REL_GAZ_CAPITAL);
    assert_true(kinds("Aleppo") & REL_GAZ_CITY);
    assert_true(kinds("Israelis") & REL_GAZ_DEMONYM);
    assert_true(kinds("Pentagon") & REL_GAZ_ORG);
    assert_true(kinds("Reuters") & REL_GAZ_MEDIA);
    assert_true(kinds("Boeing") & REL_GAZ_COMPANY);
    assert_true(kinds("Vladimir Putin") & REL_GAZ_PERSON);
    assert_true(kinds("Washington") & REL_GAZ_CAPITAL);
    assert_true(kinds("Washington") & REL_GAZ_SURNAME);
}

static void
common_words_are_no_names(void **state)
{
    static const char *const words[] = {"Will",   "Monday", "President",
                                        "Police", "The",    "General"};

    (void)state;
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); ++i) {
        assert_int_equal(kinds(words[i]), 0);
    }
}

/// A folder with the two files; freed by the caller with remove_lists
static void
make_lists(char folder[64], const char *countries, const char *names)
{
    char path[128];

    strcpy(folder, "/tmp/relata-gazetteer-XXXXXX");
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof(path), "%s/countries.tsv", folder);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fprintf(file, "%s\n# end\n", countries);
    fclose(file);
    snprintf(path, sizeof(path), "%s/names.tsv", folder);
    file = fopen(path, "wb");
    assert_non_null(file);
    fprintf(file, "%s\n# end\n", names);
    fclose(file);
}

static void
remove_lists(const char *folder)
{
    char path[128];

    snprintf(path, sizeof(path), "%s/countries.tsv", folder);
    remove(path);
    snprintf(path, sizeof(path), "%s/names.tsv", folder);
    remove(path);
    rmdir(folder);
}

static const char ONE_COUNTRY[] =
    "# a comment\n"
    "XX\tXXX\tXanadu\tXanadu\tXan\tFar\t\tXana|X.\tOld Xan\tXanic\tXans\n";

static void
reads_lists_of_a_line(void **state)
{
    const RelGazetteer *read;
    char folder[64];

    (void)state;
    make_lists(folder, ONE_COUNTRY, "Xan Lee\tP\n\nLee\tSG");
    assert_int_equal(rel_gazetteer_load(folder, NULL, arena, &read), REL_OK);
    remove_lists(folder);
    assert_int_equal(rel_gazetteer_n_countries(read), 1);
    assert_int_equal(rel_gazetteer_country(read, rel_text("X.")), 0);
    assert_int_equal(rel_gazetteer_capital(read, rel_text("Old Xan")), 0);
    assert_int_equal(rel_gazetteer_kinds(read, rel_text("Lee")),
                     REL_GAZ_SURNAME | REL_GAZ_GIVEN);
    assert_int_equal(rel_gazetteer_longest(read), 2);
}

static void
names_the_line_that_is_broken(void **state)
{
    static const struct {
        const char *countries, *names;
        size_t line;
    } broken[] = {
        {"XX\tXXX\tXanadu\n", "", 1},
        {ONE_COUNTRY, "Lee\tS\nAnn\n", 2},
        {ONE_COUNTRY, "Lee\tQ\n", 1},
        {ONE_COUNTRY, "\tS\n", 1},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(broken) / sizeof(broken[0]); ++i) {
        const RelGazetteer *read;
        Hearing hearing;
        char folder[64];
        hearing_init(&hearing);
        make_lists(folder, broken[i].countries, broken[i].names);
        assert_int_equal(
            rel_gazetteer_load(folder, &hearing.report, arena, &read),
            REL_ERR_FORMAT);
        remove_lists(folder);
        assert_null(read);
        assert_int_equal(hearing.line, broken[i].line);
    }
}

static void
reports_that_memory_is_out(void **state)
{
    RelStatus status = REL_ERR_NO_MEMORY;
    char folder[64];

    (void)state;
    make_lists(folder, ONE_COUNTRY, "Lee\tS\nAnn Lee\tP\n");
    for (size_t n_good = 0; status == REL_ERR_NO_MEMORY; ++n_good) {
        const RelGazetteer *read = NULL;
        FailingHeap heap;
        failing_heap_init(&heap, n_good);
        RelArena *poor = rel_arena_new(&heap.allocator);
        if (poor != NULL) {
            status = rel_gazetteer_load(folder, NULL, poor, &read);
            assert_true((status == REL_OK) == (read != NULL));
        }
        rel_arena_free(poor);
        assert_int_equal(heap.n_blocks, 0);
    }
    remove_lists(folder);
    assert_int_equal(status, REL_OK);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_countries_by_all_their_names),
        cmocka_unit_test(knows_capitals),
        cmocka_unit_test(knows_demonyms_and_their_plurals),
        cmocka_unit_test(every_independent_country_has_a_capital),
        cmocka_unit_test(slugs_are_names_that_rdf_allows),
        cmocka_unit_test(a_name_may_be_several_things),
        cmocka_unit_test(common_words_are_no_names),
        cmocka_unit_test(reads_lists_of_a_line),
        cmocka_unit_test(names_the_line_that_is_broken),
        cmocka_unit_test(reports_that_memory_is_out),
    };
    return cmocka_run_group_tests_name("gazetteer", tests, set_up, tear_down);
}
