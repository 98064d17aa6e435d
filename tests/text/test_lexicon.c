// Word lists: comments, values, and what is no word.

#include "text/lexicon.h"

#include "arena_room.h"

/// A file that holds `text`; the caller closes it
static FILE *
file_of(const char *text)
{
    FILE *file = tmpfile();

    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    rewind(file);
    return file;
}

static RelStatus
read_text(const char *text, RelArena *arena, const RelReport *report,
          const RelLexicon **lexicon)
{
    FILE *file = file_of(text);
    const RelStatus status =
        rel_lexicon_read(file, "list.txt", report, arena, lexicon);

    fclose(file);
    return status;
}

static void
has_the_words_that_are_listed(void **state)
{
    const RelLexicon *list = read_words(*state, "say\nreport\n\ncall for\n");

    assert_true(rel_lexicon_has(list, rel_text("say")));
    assert_true(rel_lexicon_has(list, rel_text("call for")));
    assert_false(rel_lexicon_has(list, rel_text("Say")));
    assert_false(rel_lexicon_has(list, rel_text("sa")));
    assert_false(rel_lexicon_has(list, rel_text("")));
}

static void
leaves_comments_out(void **state)
{
    const RelLexicon *list =
        read_words(*state, "# verbs\nsay # of speech\nc#\n  # more\n#\n");

    assert_true(rel_lexicon_has(list, rel_text("say")));
    assert_true(rel_lexicon_has(list, rel_text("c#")));
    assert_false(rel_lexicon_has(list, rel_text("of")));
    assert_false(rel_lexicon_has(list, rel_text("#")));
}

static void
keeps_what_stands_behind_the_tab(void **state)
{
    const RelLexicon *list =
        read_words(*state, "mr\tname capital\r\ngo\tof\tto\nsay\n");

    assert_text(rel_lexicon_value(list, rel_text("mr")), "name capital");
    assert_text(rel_lexicon_value(list, rel_text("go")), "of\tto");
    assert_int_equal(rel_lexicon_value(list, rel_text("say")).length, 0);
    assert_int_equal(rel_lexicon_value(list, rel_text("no")).length, 0);
}

static void
the_later_of_two_equal_words_holds(void **state)
{
    const RelLexicon *list = read_words(*state, "a\t1\na\t2\n");

    assert_text(rel_lexicon_value(list, rel_text("a")), "2");
}

static void
names_the_line_that_is_no_word(void **state)
{
    const RelLexicon *list;
    Hearing hearing;
    char text[200] = "good\n";

    memset(text + 5, 'a', 128);
    hearing_init(&hearing);
    assert_int_equal(read_text(text, *state, &hearing.report, &list),
                     REL_ERR_FORMAT);
    assert_null(list);
    assert_string_equal(hearing.source, "list.txt");
    assert_int_equal(hearing.line, 2);

    assert_int_equal(read_text("\tvalue\n", *state, &hearing.report, &list),
                     REL_ERR_FORMAT);
    assert_int_equal(hearing.line, 1);
}

static void
reports_a_file_that_is_not_there(void **state)
{
    const RelLexicon *list;
    Hearing hearing;

    hearing_init(&hearing);
    assert_int_equal(
        rel_lexicon_load("/nowhere/list.txt", &hearing.report, *state, &list),
        REL_ERR_IO);
    assert_null(list);
    assert_int_equal(hearing.n_messages, 1);
}

static RelStatus
read_list(RelArena *arena, void *data)
{
    const RelLexicon *list = NULL;
    const RelStatus status = read_text("say\nreport\tof\n", arena, NULL, &list);
    (void)data;
    assert_true((status == REL_OK) == (list != NULL));
    return status;
}

static void
reports_that_memory_is_out(void **state)
{
    (void)state;
    assert_survives_failing_memory(read_list, NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(has_the_words_that_are_listed),
        cmocka_unit_test(leaves_comments_out),
        cmocka_unit_test(keeps_what_stands_behind_the_tab),
        cmocka_unit_test(the_later_of_two_equal_words_holds),
        cmocka_unit_test(names_the_line_that_is_no_word),
        cmocka_unit_test(reports_a_file_that_is_not_there),
        cmocka_unit_test(reports_that_memory_is_out),
    };
    return cmocka_run_group_tests_name("lexicon", tests, set_up, tear_down);
}
