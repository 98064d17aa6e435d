// Where are the data?  What is asked for goes before what is guessed.

#include "pipeline/locate.h"

#include "test.h" // cmocka

#include <stdlib.h>
#include <string.h>

static int
set_up(void **state)
{
    return !(*state = rel_arena_new(&REL_HEAP));
}

static int
tear_down(void **state)
{
    rel_arena_free(*state);
    return 0;
}

static void
takes_the_folder_asked_for(void **state)
{
    const char *folder;

    setenv("RELATA_DATA", "/from/environment", 1);
    assert_int_equal(rel_data_locate("/wanted", *state, &folder), REL_OK);
    assert_string_equal(folder, "/wanted");
}

static void
takes_the_folder_of_the_environment(void **state)
{
    const char *folder;

    setenv("RELATA_DATA", "/from/environment", 1);
    assert_int_equal(rel_data_locate(NULL, *state, &folder), REL_OK);
    assert_string_equal(folder, "/from/environment");
}

static void
ignores_an_empty_environment(void **state)
{
    const char *folder;

    setenv("RELATA_DATA", "", 1);
    assert_int_equal(rel_data_locate(NULL, *state, &folder), REL_OK);
    assert_true(strlen(folder) > 0);
    assert_string_equal(strrchr(folder, '/'), "/data");
}

static void
finds_the_ontology_beside_the_data(void **state)
{
    const char *const data = data_dir();
    const char *path;

    assert_int_equal(rel_ontology_locate(NULL, data, *state, &path), REL_OK);
    assert_memory_equal(path, data, strlen(data));
    assert_string_equal(path + strlen(data), "/../ontology/relata.ttl");
}

static void
takes_the_ontology_asked_for(void **state)
{
    const char *path;

    assert_int_equal(rel_ontology_locate("/my.ttl", "data", *state, &path),
                     REL_OK);
    assert_string_equal(path, "/my.ttl");
}

static RelStatus
locate(RelArena *arena, void *data)
{
    const char *path = NULL;
    const RelStatus status =
        rel_ontology_locate(NULL, "/nowhere", arena, &path);
    (void)data;
    assert_true(status != REL_OK || path != NULL);
    return status;
}

static void
reports_that_memory_is_out(void **state)
{
    (void)state;
    unsetenv("RELATA_DATA");
    assert_survives_failing_memory(locate, NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_ontology_beside_the_data),
        cmocka_unit_test(takes_the_folder_asked_for),
        cmocka_unit_test(takes_the_folder_of_the_environment),
        cmocka_unit_test(ignores_an_empty_environment),
        cmocka_unit_test(takes_the_ontology_asked_for),
        cmocka_unit_test(reports_that_memory_is_out),
    };
    return cmocka_run_group_tests_name("locate", tests, set_up, tear_down);
}
