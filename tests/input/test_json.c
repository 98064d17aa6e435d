// JSON, valid and not.

#include "input/json.h"

#include "input/jsonld.h"
#include "support.h"

static RelJson
read(void **state, const char *text)
{
    const Room *room = *state;
    RelJson json;
    assert_int_equal(rel_json_read(rel_text(text), room->arena, &json), REL_OK);
    return json;
}

/// Text of the value of `key` in the first object
static RelText
value_of(const RelJson *json, const char *key)
{
    const RelIndex found = rel_json_find(json, 0, key);
    assert_int_not_equal(found, REL_NONE);
    return json->values[found].text;
}

static void
puts_values_in_a_row(void **state)
{
    const RelJson json = read(state, "{\"a\": [\"b\", 1, {}], \"c\": true}");

    assert_int_equal(json.n_values, 6);
    assert_int_equal(json.values[0].end, 6);
    assert_int_equal(json.values[1].kind, REL_JSON_ARRAY);
    assert_int_equal(json.values[1].end, 5);
    assert_text(json.values[3].text, "1");
    assert_text(value_of(&json, "c"), "true");
    assert_int_equal(rel_json_find(&json, 0, "b"), REL_NONE);
}

static void
decodes_escapes(void **state)
{
    const RelJson json = read(
        state, "{\"a\": \"\\\"x\\\" \\u00e9 \\ud83d\\ude00 \\/ \\ud83d!\"}");

    assert_text(value_of(&json, "a"),
                "\"x\" \xc3\xa9 \xf0\x9f\x98\x80 / \xef\xbf\xbd!");
}

static void
bears_what_is_not_json(void **state)
{
    const RelJson json =
        read(state, "{\"a\": \"one\ntwo\",, \"b\": \"he said \"no\" to it\", "
                    "\"c\": [1, 2,], \"d\": \"cut off");

    assert_text(value_of(&json, "a"), "one\ntwo");
    assert_text(value_of(&json, "b"), "he said \"no\" to it");
    assert_text(value_of(&json, "d"), "cut off");
    assert_int_equal(read(state, "]}]").n_values, 0);
    assert_int_equal(read(state, "").n_values, 0);
}

static RelJsonldArticle
read_article(void **state, const char *text, RelStatus expected)
{
    const Room *room = *state;
    RelJsonldArticle article = {.headline = {NULL, 0}};
    assert_int_equal(rel_jsonld_read(rel_text(text), room->arena, &article),
                     expected);
    return article;
}

static void
finds_the_article_in_a_graph(void **state)
{
    const RelJsonldArticle article = read_article(
        state,
        "{\"@graph\": [{\"@type\": \"WebSite\", \"name\": \"S\"},"
        " {\"@type\": [\"Thing\", \"NewsArticle\"], \"headline\": \"H\","
        "  \"author\": [{\"name\": \"Ann Example\"}, {\"name\": \"B\"}],"
        "  \"publisher\": {\"name\": \"The Post\"},"
        "  \"datePublished\": \"2019-03-05\","
        "  \"mainEntityOfPage\": {\"@id\": \"https://n.example/a\"}}]}",
        REL_OK);

    assert_text(article.headline, "H");
    assert_text(article.author, "Ann Example");
    assert_text(article.publisher, "The Post");
    assert_text(article.date, "2019-03-05");
    assert_text(article.uri, "https://n.example/a");
}

static void
takes_plain_names_too(void **state)
{
    const RelJsonldArticle article = read_article(
        state, "[{\"@type\": \"BlogPosting\", \"author\": \"Ann\"}]", REL_OK);

    assert_text(article.author, "Ann");
}

static void
finds_no_article_in_other_things(void **state)
{
    read_article(state, "{\"@type\": \"Organization\"}", REL_NOT_FOUND);
    read_article(state, "not json at all", REL_NOT_FOUND);
}

static RelStatus
read_pair(RelArena *arena, void *data)
{
    RelJson json;
    (void)data;
    return rel_json_read(rel_text("{\"key\": [\"value\", 1]}"), arena, &json);
}

static void
reports_lack_of_memory(void **state)
{
    (void)state;
    assert_survives_failing_memory(read_pair, NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(puts_values_in_a_row),
        cmocka_unit_test(decodes_escapes),
        cmocka_unit_test(bears_what_is_not_json),
        cmocka_unit_test(finds_the_article_in_a_graph),
        cmocka_unit_test(takes_plain_names_too),
        cmocka_unit_test(finds_no_article_in_other_things),
        cmocka_unit_test(reports_lack_of_memory),
    };
    return cmocka_run_group_tests_name("json", tests, set_up, tear_down);
}
