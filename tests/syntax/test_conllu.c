// CoNLL-U: what is read, what is refused, and that both ways agree.

#include "syntax/conllu.h"

#include "arena_room.h"

#include "base/files.h"
#include "base/strings.h"

#include <stdlib.h>

static RelSentences
read_good(RelArena *arena, const char *text)
{
    RelSentences sentences;

    assert_int_equal(
        rel_conllu_read(rel_text(text), "t", NULL, arena, &sentences), REL_OK);
    return sentences;
}

#define WORD(id, form, head, relation, misc)                                   \
    id "\t" form "\t" form "\tX\tFW\t_\t" head "\t" relation "\t_\t" misc "\n"

static const char IT_DID[] =
    "# newdoc id = d1\n"
    "# text = It didn't.\n"
    "1\tIt\tit\tPRON\tPRP\tCase=Nom\t2\tnsubj\t_\t_\r\n"
    "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
    "2\tdid\tdo\tVERB\tVBD\t_\t0\troot\t2:root\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_\n"
    "3.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n"
    "\n";

static void
reads_all_columns(void **state)
{
    const RelSentences read = read_good(*state, IT_DID);

    assert_int_equal(read.n_sentences, 1);
    assert_int_equal(read.sentences[0].n_tokens, 4);
    const RelToken *tokens = read.sentences[0].tokens;
    assert_text(tokens[0].lemma, "it");
    assert_text(tokens[0].feats, "Case=Nom");
    assert_text(tokens[0].xpos, "PRP");
    assert_int_equal(tokens[0].upos, REL_UPOS_PRON);
    assert_int_equal(tokens[0].head, 1);
    assert_text(tokens[0].relation, "nsubj");
    assert_int_equal(tokens[1].head, REL_NONE);
    assert_int_equal(tokens[3].upos, REL_UPOS_PUNCT);
}

static void
places_words_as_they_were_written(void **state)
{
    const RelSentences read = read_good(*state, IT_DID);
    const RelToken *tokens = read.sentences[0].tokens;
    static const uint32_t begins[] = {0, 3, 6, 9};

    for (size_t i = 0; i < 4; ++i) {
        assert_int_equal(tokens[i].begin, begins[i]);
        assert_int_equal(tokens[i].end, begins[i] + tokens[i].form.length);
        assert_int_equal(tokens[i].char_begin, begins[i]);
    }
    assert_int_equal(read.sentences[0].end, 10);
}

static void
counts_characters_beside_bytes(void **state)
{
    const RelSentences read =
        read_good(*state, WORD("1", "é", "0", "root",
                               "_") "\n" WORD("1", "x", "0", "root", "_"));

    assert_int_equal(read.n_sentences, 2);
    assert_int_equal(read.sentences[1].begin, 3);
    assert_int_equal(read.sentences[1].char_begin, 2);
}

static void
joins_sentences_that_were_written_without_a_space(void **state)
{
    const RelSentences read = read_good(
        *state,
        WORD("1", "Go!", "0", "root", "SpaceAfter=No") "\n" WORD(
            "1", "Now.", "0", "root",
            "SpaceAfter=No") "\n"
                             "# newpar\n" WORD("1", "He", "0", "root", "_"));

    assert_int_equal(read.n_sentences, 3);
    assert_int_equal(read.sentences[1].begin, 3);
    assert_int_equal(read.sentences[2].begin, 8); // another paragraph
}

static void
reads_words_that_have_no_analysis(void **state)
{
    const RelSentences read =
        read_good(*state, "1\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n"
                          "2\t_\t_\tSYM\t_\t_\t_\t_\t_\t_\n");
    const RelToken *tokens = read.sentences[0].tokens;

    assert_int_equal(tokens[0].lemma.length, 0);
    assert_int_equal(tokens[0].upos, REL_UPOS_NONE);
    assert_int_equal(tokens[0].head, REL_NONE);
    assert_int_equal(tokens[0].relation.length, 0);
    assert_text(tokens[1].form, "_");
    assert_text(tokens[1].lemma, "_");
}

static void
tells_where_documents_begin(void **state)
{
    static const char TWO[] =
        WORD("1", "a", "0", "root",
             "_") "\n"
                  "# newdoc\n" WORD("1", "b", "0", "root", "_") "\n" WORD(
                      "1", "c", "0", "root",
                      "_") "\n"
                           "# newdoc id = 2\n" WORD("1", "d", "0", "root", "_");
    RelSentences sentences;
    RelConlluDocuments documents;

    assert_int_equal(rel_conllu_read_documents(rel_text(TWO), "two", NULL,
                                               *state, &sentences, &documents),
                     REL_OK);
    assert_int_equal(sentences.n_sentences, 4);
    assert_int_equal(documents.n, 2);
    assert_int_equal(documents.starts[0], 1);
    assert_int_equal(documents.starts[1], 3);
}

static void
paragraphs_are_blocks(void **state)
{
    const RelSentences read = read_good(
        *state,
        "# newpar\n" WORD("1", "a", "0", "root", "_") "\n" WORD(
            "1", "b", "0", "root",
            "_") "\n# newpar id = 2\n" WORD("1", "c", "0", "root", "_"));

    assert_int_equal(read.n_sentences, 3);
    assert_int_equal(read.sentences[0].block, 0);
    assert_int_equal(read.sentences[1].block, 0);
    assert_int_equal(read.sentences[2].block, 1);
}

static void
nothing_makes_no_sentences(void **state)
{
    assert_int_equal(read_good(*state, "").n_sentences, 0);
    assert_int_equal(read_good(*state, "\n\n# only\n\n").n_sentences, 0);
}

static void
names_the_line_that_is_wrong(void **state)
{
    static const struct {
        const char *text;
        size_t line;
    } wrong[] = {
        {"no columns\n", 1},
        {WORD("1", "a", "0", "root", "_") "2\tb\n", 2},
        {WORD("2", "a", "0", "root", "_"), 1},
        {WORD("x", "a", "0", "root", "_"), 1},
        {WORD("1", "a", "one", "root", "_"), 1},
        {WORD("1", "a", "9999999999", "root", "_"), 1},
        {"1\t\t_\t_\t_\t_\t0\troot\t_\t_\n", 1},
        {"# ok\n\xFF\n", 2},
    };

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); ++i) {
        RelSentences read;
        Hearing hearing;
        hearing_init(&hearing);
        assert_int_equal(rel_conllu_read(rel_text(wrong[i].text), "w.conllu",
                                         &hearing.report, *state, &read),
                         REL_ERR_FORMAT);
        assert_int_equal(read.n_sentences, 0);
        assert_int_equal(hearing.line, wrong[i].line);
        assert_string_equal(hearing.source, "w.conllu");
    }
}

static void
refuses_heads_that_make_no_tree(void **state)
{
    static const char *const wrong[] = {
        WORD("1", "a", "2", "dep", "_") "\n",
        WORD("1", "a", "1", "dep", "_") "\n",
        WORD("1", "a", "2", "dep", "_") WORD("2", "b", "1", "dep", "_") "\n",
        WORD("1", "a", "0", "root", "_") WORD("2", "b", "3", "dep", "_")
            WORD("3", "c", "2", "dep", "_"),
    };

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); ++i) {
        RelSentences read;
        assert_int_equal(
            rel_conllu_read(rel_text(wrong[i]), "w", NULL, *state, &read),
            REL_ERR_FORMAT);
    }
}

/// What rel_conllu_write makes of a sentence
static RelText
written(RelArena *arena, const RelSentence *sentence, const char *text)
{
    RelText bytes;
    FILE *file = tmpfile();

    assert_non_null(file);
    assert_int_equal(rel_conllu_write(sentence, rel_text(text), 7, file),
                     REL_OK);
    rewind(file);
    assert_int_equal(
        rel_file_read_open(file, "out", 100000, NULL, arena, &bytes), REL_OK);
    fclose(file);
    return bytes;
}

static void
writes_words_of_several_tokens_as_ranges(void **state)
{
    const RelSentences read = read_good(*state, IT_DID);

    assert_text(written(*state, &read.sentences[0], "It didn't."),
                "# sent_id = 7\n"
                "# text = It didn't.\n"
                "1\tIt\tit\tPRON\tPRP\tCase=Nom\t2\tnsubj\t_\t_\n"
                "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
                "2\tdid\tdo\tVERB\tVBD\t_\t0\troot\t_\t_\n"
                "3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_\n"
                "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n"
                "\n");
}

static void
joins_pretokenized_words_with_blanks(void **state)
{
    const RelSentences read =
        read_good(*state, WORD("1", "ca", "0", "root", "_")
                              WORD("2", "n't", "1", "dep", "_"));

    assert_text(
        written(*state, &read.sentences[0], ""),
        "# sent_id = 7\n# text = ca n't\n" WORD("1", "ca", "0", "root", "_")
            WORD("2", "n't", "1", "dep", "_") "\n");
}

static void
reads_again_what_it_wrote(void **state)
{
    const RelSentences first = read_good(*state, IT_DID);
    const RelText text = written(*state, &first.sentences[0], "It didn't.");
    RelSentences second;

    assert_int_equal(rel_conllu_read(text, "t", NULL, *state, &second), REL_OK);
    for (RelIndex i = 0; i < 4; ++i) {
        const RelToken *a = &first.sentences[0].tokens[i];
        const RelToken *b = &second.sentences[0].tokens[i];
        assert_true(rel_text_equals(a->form, b->form));
        assert_true(rel_text_equals(a->lemma, b->lemma));
        assert_true(rel_text_equals(a->relation, b->relation));
        assert_int_equal(a->head, b->head);
        assert_int_equal(a->begin, b->begin);
    }
}

static void
says_that_the_disk_is_full(void **state)
{
    const RelSentences read = read_good(*state, IT_DID);
    FILE *full = fopen("/dev/full", "wb");

    if (full == NULL) {
        skip();
    }
    setbuf(full, NULL);
    assert_int_equal(
        rel_conllu_write(&read.sentences[0], rel_text("It didn't."), 1, full),
        REL_ERR_IO);
    fclose(full);
}

static RelStatus
read_it_did(RelArena *arena, void *data)
{
    RelSentences read;
    const RelStatus status =
        rel_conllu_read(rel_text(IT_DID), "t", NULL, arena, &read);
    (void)data;
    assert_true(status == REL_OK || read.n_sentences == 0);
    return status;
}

static void
reports_that_memory_is_out(void **state)
{
    (void)state;
    assert_survives_failing_memory(read_it_did, NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_all_columns),
        cmocka_unit_test(places_words_as_they_were_written),
        cmocka_unit_test(counts_characters_beside_bytes),
        cmocka_unit_test(joins_sentences_that_were_written_without_a_space),
        cmocka_unit_test(reads_words_that_have_no_analysis),
        cmocka_unit_test(tells_where_documents_begin),
        cmocka_unit_test(paragraphs_are_blocks),
        cmocka_unit_test(nothing_makes_no_sentences),
        cmocka_unit_test(names_the_line_that_is_wrong),
        cmocka_unit_test(refuses_heads_that_make_no_tree),
        cmocka_unit_test(writes_words_of_several_tokens_as_ranges),
        cmocka_unit_test(joins_pretokenized_words_with_blanks),
        cmocka_unit_test(reads_again_what_it_wrote),
        cmocka_unit_test(says_that_the_disk_is_full),
        cmocka_unit_test(reports_that_memory_is_out),
    };
    return cmocka_run_group_tests_name("conllu", tests, set_up, tear_down);
}
