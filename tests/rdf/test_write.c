// A graph in every syntax: the same triples come back, and trouble shows.

#include "rdf/read.h"
#include "rdf/syntax.h"

#include "written.h"

#include "base/strings.h"

#include <stdlib.h>
#include <string.h>

/// Triples of a file as lines, and how many there are
typedef struct {
    char *lines[4096];
    size_t n_lines;
} Lines;

static int
compare_lines(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static RelStatus
take_triple(void *data, const RelTriple *triple, size_t line)
{
    Lines *const lines = (Lines *)data;
    size_t length;
    (void)line;

    assert_true(lines->n_lines < 4096);
    FILE *const stream =
        open_memstream(&lines->lines[lines->n_lines++], &length);
    assert_non_null(stream);
    rel_syntax_term(stream, &triple->subject);
    putc(' ', stream);
    rel_syntax_term(stream, &triple->predicate);
    putc(' ', stream);
    rel_syntax_term(stream, &triple->object);
    fclose(stream);
    return REL_OK;
}

static void
release_lines(Lines *lines)
{
    for (size_t i = 0; i < lines->n_lines; ++i) {
        free(lines->lines[i]);
    }
}

static RelStatus
write_to(const char *path, const RelGraph *graph,
         const RelWriteOptions *options, Hearing *hearing)
{
    FILE *const file = fopen(path, "w");

    assert_non_null(file);
    hearing_init(hearing);
    const RelStatus status =
        rel_graph_write(graph, options, &hearing->report, file);
    fclose(file);
    return status;
}

/// What Raptor reads in `text`, sorted
static void
read_lines(const char *text, const char *syntax, Lines *lines)
{
    const RelRdfHandler handler = {take_triple, NULL, lines};
    Hearing hearing;
    FILE *const file = tmpfile();

    assert_non_null(file);
    fputs(text, file);
    rewind(file);
    hearing_init(&hearing);
    lines->n_lines = 0;
    if (rel_rdf_read(file, syntax, syntax, "http://base.example/",
                     &hearing.report, &handler) != REL_OK) {
        fail_msg("%s:%zu: %s", syntax, hearing.line, hearing.message);
    }
    fclose(file);
    qsort(lines->lines, lines->n_lines, sizeof(char *), compare_lines);
}

/// The triples of our N-Triples and of `options` as `syntax` are the same
static void
assert_same_triples(const RelGraph *graph, const RelWriteOptions *options,
                    const char *syntax)
{
    RelWriteOptions plain = *options;
    Lines expected, found;
    plain.format = REL_FORMAT_NTRIPLES;
    plain.raptor = NULL;
    char *const expected_text = write_text(graph, &plain);
    char *const found_text = write_text(graph, options);

    // N-Triples is Turtle too, and Raptor's parser of it leaks memory.
    read_lines(expected_text, "turtle", &expected);
    read_lines(found_text, syntax, &found);
    assert_true(expected.n_lines > 0);
    assert_int_equal(found.n_lines, expected.n_lines);
    for (size_t i = 0; i < expected.n_lines; ++i) {
        assert_string_equal(found.lines[i], expected.lines[i]);
    }
    release_lines(&expected);
    release_lines(&found);
    free(expected_text);
    free(found_text);
}

static void
assert_all_formats(const RelGraph *graph)
{
    static const struct {
        RelFormat format;
        const char *raptor, *syntax;
    } ways[] = {
        {REL_FORMAT_TURTLE, NULL, "turtle"},
        {REL_FORMAT_RDFXML, NULL, "rdfxml"},
        {REL_FORMAT_NTRIPLES, "turtle", "turtle"},
        {REL_FORMAT_NTRIPLES, "rdfxml", "rdfxml"},
        {REL_FORMAT_NTRIPLES, "rdfxml-abbrev", "rdfxml"},
        {REL_FORMAT_NTRIPLES, "ntriples", "turtle"},
    };
    for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); ++i) {
        const RelWriteOptions options = {ways[i].format, REL_LAYER_ALL, NULL,
                                         ways[i].raptor};
        assert_same_triples(graph, &options, ways[i].syntax);
    }
}

static void
all_formats_say_the_same(void **state)
{
    Fixture *const fixture = (Fixture *)*state;

    assert_all_formats(&fixture->graph);
}

static void
json_of_raptor_holds_the_basic_plane_only(void **state)
{
    Fixture *const fixture = (Fixture *)*state;
    const RelWriteOptions options = {REL_FORMAT_TURTLE, REL_LAYER_ALL, NULL,
                                     "json"};
    Hearing hearing;

    assert_same_triples(&fixture->graph, &options, "json");
    fixture->graph.entities[TURKEY].label = rel_text("\xF0\x9F\x8E\x89");
    assert_int_equal(write_to("/dev/null", &fixture->graph, &options, &hearing),
                     REL_ERR_FORMAT);
    assert_true(has(hearing.message, "beyond U+FFFF"));
}

static void
nasty_texts_survive_every_format(void **state)
{
    static const char *const texts[] = {
        "caf\xE9 cut",
        "\xED\xA0\x80",
        "nul\x01\x02 \x7F",
        "lone\rreturn",
        "\"\"\"",
        "ends with \\",
        "ends with \"",
        " \t blanks around \n ",
        "]]> <b>&amp;</b> <!-- -->",
        "\xE2\x80\xA8 \xEF\xBB\xBF \xF0\x9F\x8E\x89 \xEF\xBF\xBE",
        "@prefix . ; , ^^<x> \\u0041 \\n",
        "",
    };
    Fixture *const fixture = (Fixture *)*state;

    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); ++i) {
        fixture->graph.entities[TURKEY].label = rel_text(texts[i]);
        fixture->graph.sources[0].title = rel_text(texts[i]);
        assert_all_formats(&fixture->graph);
    }
}

static void
names_beyond_ascii_survive_every_format(void **state)
{
    Fixture *const fixture = (Fixture *)*state;

    fixture->graph.entities[TURKEY].slug = rel_text("T\xC3\xBCrkiye");
    fixture->graph.entities[RUSSIA].slug =
        rel_text("\xE4\xBF\x84\xE7\xBD\x97\xE6\x96\xAF");
    assert_all_formats(&fixture->graph);
}

static void
turtle_is_grouped_and_short(void **state)
{
    Fixture *const fixture = (Fixture *)*state;
    const RelWriteOptions options = {
        REL_FORMAT_TURTLE, REL_LAYER_FACTS | REL_LAYER_ENTITIES, NULL, NULL};
    char *const text = write_text(&fixture->graph, &options);

    assert_true(has(text, "@prefix e: <https://relata.example/kg/e/> .\n"));
    assert_true(has(text,
                    "\n# Facts\n\ne:France rel:agreesWith e:Russia .\n"
                    "e:Turkey rel:downed e:Russian_jet-9f3c2a .\n"
                    "e:Vienna_talks rel:collapsed true .\n\n# Entities\n\n"
                    "e:France a k:Country ;\n    rdfs:label \"France\"@en "
                    ".\n\n"));
    assert_true(has(text, "    skos:altLabel \"Ankara\"@en ,\n        "
                          "\"C\xC3\xB4te \\\"T\\\"\"@en ;\n"));
    assert_false(has(text, "# Statements"));
    assert_false(has(text, "\n\n\n"));
    free(text);
}

/// Triples of the first statement that are not further evidence
static size_t
count_budget(const RelGraph *graph)
{
    const RelWriteOptions options = {REL_FORMAT_NTRIPLES, REL_LAYER_STATEMENTS,
                                     NULL, NULL};
    char *const text = write_text(graph, &options);
    size_t n_triples = 0;
    size_t n_evidence = 0;

    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
        if (has(line, "/s/s1aaaaaaaaaa> ")) {
            n_evidence += has(line, "ns#evidence>");
            ++n_triples;
        }
    }
    free(text);
    return n_triples - n_evidence + (n_evidence > 0);
}

static void
a_statement_has_at_most_fifteen_triples(void **state)
{
    static const RelText words[] = {T("a"), T("b"), T("c"), T("d"), T("e"),
                                    T("f"), T("g"), T("h"), T("i"), T("j")};
    static const RelIndex others[] = {1, 2, 3, 4, 5, 6};
    Fixture *const fixture = (Fixture *)*state;
    RelStatement *const full = &fixture->graph.statements[0];

    assert_int_equal(count_budget(&fixture->graph), 12);
    full->verbs = words;
    full->n_verbs = 10;
    full->contradicts = others;
    full->n_contradicts = 6;
    full->polarity = REL_NEGATIVE;
    full->modality = REL_ATTRIBUTED;
    full->speaker = TURKEY;
    assert_int_equal(count_budget(&fixture->graph), 15);
    assert_all_formats(&fixture->graph);
}

static void
writes_under_another_base(void **state)
{
    Fixture *const fixture = (Fixture *)*state;
    const RelWriteOptions options = {REL_FORMAT_TURTLE, REL_LAYER_FACTS,
                                     "http://my.example/x#", NULL};
    char *const text = write_text(&fixture->graph, &options);

    assert_true(has(text, "@prefix e: <http://my.example/x#e/> .\n"));
    free(text);
}

static void
refuses_a_base_that_is_none(void **state)
{
    static const char *const bad[] = {"", "example.org/", "http://a.example",
                                      "http://a.example/a b/", "/"};
    Fixture *const fixture = (Fixture *)*state;
    Hearing hearing;

    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); ++i) {
        const RelWriteOptions options = {REL_FORMAT_TURTLE, REL_LAYER_ALL,
                                         bad[i], NULL};
        assert_int_equal(
            write_to("/dev/null", &fixture->graph, &options, &hearing),
            REL_ERR_ARGUMENT);
        assert_true(has(hearing.message, "the base"));
    }
}

static void
knows_when_raptor_has_no_such_serializer(void **state)
{
    Fixture *const fixture = (Fixture *)*state;
    const RelWriteOptions options = {REL_FORMAT_TURTLE, REL_LAYER_ALL, NULL,
                                     "nonsense"};
    Hearing hearing;

    assert_int_equal(write_to("/dev/null", &fixture->graph, &options, &hearing),
                     REL_ERR_ARGUMENT);
    assert_true(has(hearing.message, "'nonsense'"));
}

static void
a_full_disk_is_an_error_in_every_format(void **state)
{
    static const char *const serializers[] = {
        NULL, "turtle", "ntriples", "rdfxml", "json", "rdfxml-abbrev"};
    Fixture *const fixture = (Fixture *)*state;
    Hearing hearing;

    for (int format = REL_FORMAT_TURTLE; format <= REL_FORMAT_NQUADS;
         ++format) {
        for (size_t i = 0; i < sizeof(serializers) / sizeof(char *); ++i) {
            const RelWriteOptions options = {(RelFormat)format, REL_LAYER_ALL,
                                             NULL, serializers[i]};
            assert_int_equal(
                write_to("/dev/full", &fixture->graph, &options, &hearing),
                REL_ERR_IO);
        }
    }
}

static void
a_relation_without_a_proper_name_is_an_error(void **state)
{
    Fixture *const fixture = (Fixture *)*state;
    const RelWriteOptions options = {REL_FORMAT_RDFXML, REL_LAYER_ALL, NULL,
                                     NULL};
    Hearing hearing;

    fixture->graph.relations[VIOLATED].name = rel_text("agrees with (2)");
    assert_int_equal(write_to("/dev/null", &fixture->graph, &options, &hearing),
                     REL_ERR_FORMAT);
    assert_true(has(hearing.message, "'agrees with (2)'"));
}

static void
an_empty_graph_is_a_valid_file(void **state)
{
    Fixture *const fixture = (Fixture *)*state;
    const RelGraph empty = {.ontology = fixture->graph.ontology};

    for (int format = REL_FORMAT_TURTLE; format <= REL_FORMAT_RDFXML;
         ++format) {
        const RelWriteOptions options = {(RelFormat)format, REL_LAYER_ALL, NULL,
                                         NULL};
        Lines lines;
        char *const text = write_text(&empty, &options);
        read_lines(text, format == REL_FORMAT_TURTLE ? "turtle" : "rdfxml",
                   &lines);
        assert_int_equal(lines.n_lines, 0);
        free(text);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_GRAPH(all_formats_say_the_same),
        WITH_GRAPH(json_of_raptor_holds_the_basic_plane_only),
        WITH_GRAPH(nasty_texts_survive_every_format),
        WITH_GRAPH(names_beyond_ascii_survive_every_format),
        WITH_GRAPH(turtle_is_grouped_and_short),
        WITH_GRAPH(a_statement_has_at_most_fifteen_triples),
        WITH_GRAPH(writes_under_another_base),
        WITH_GRAPH(refuses_a_base_that_is_none),
        WITH_GRAPH(knows_when_raptor_has_no_such_serializer),
        WITH_GRAPH(a_full_disk_is_an_error_in_every_format),
        WITH_GRAPH(a_relation_without_a_proper_name_is_an_error),
        WITH_GRAPH(an_empty_graph_is_a_valid_file),
    };
    return cmocka_run_group_tests_name("write", tests, NULL, NULL);
}
