// Names: spans and kinds in sentences of our own, tags given; and the lattice.

#include "syntax/names.h"

#include "test.h"

#include "base/array.h"
#include "base/strings.h"
#include "syntax/name_hints.h"
#include "syntax/name_lattice.h"
#include "text/gazetteer.h"

#include <math.h>
#include <stdio.h>

static RelArena *arena;
static const RelGazetteer *gazetteer;
static RelNameNouns nouns;
static RelNamer *namer;
static RelNamerState *scratch;

static int
set_up(void **state)
{
    char path[4096];

    (void)state;
    (void)snprintf(path, sizeof(path), "%s/names.model", data_dir());
    arena = rel_arena_new(&REL_HEAP);
    return !arena ||
           rel_gazetteer_load(data_dir(), NULL, arena, &gazetteer) != REL_OK ||
           rel_name_nouns_load(data_dir(), NULL, arena, &nouns) != REL_OK ||
           rel_namer_load(path, gazetteer, &nouns, NULL, &namer) != REL_OK ||
           rel_namer_state_new(namer, &scratch) != REL_OK;
}

static int
tear_down(void **state)
{
    (void)state;
    rel_namer_state_free(scratch);
    rel_namer_free(namer);
    rel_arena_free(arena);
    return 0;
}

/// A sentence of "form/TAG" words
static RelSentence
tagged(const char *words)
{
    RelText rest = rel_text(words);
    RelText word;
    RelArray tokens;
    uint32_t position = 0;

    rel_array_init(&tokens, arena, sizeof(RelToken));
    while (rel_text_split(&rest, ' ', &word)) {
        RelToken *token = rel_array_add(&tokens);
        assert_non_null(token);
        token->head = REL_NONE;
        token->xpos = word;
        rel_text_split(&token->xpos, '/', &token->form);
        token->begin = position;
        token->end = position + (uint32_t)token->form.length;
        position = token->end + 1;
    }
    return (RelSentence){.tokens = tokens.items,
                         .n_tokens = (RelIndex)tokens.n_items};
}

/// The names must be "KIND words; KIND words"
static void
assert_names(const RelSentence *sentence, const char *expected)
{
    static const char *const kinds[] = {"PER", "ORG", "LOC", "MISC"};
    RelText found = rel_text("");

    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        const RelName *name = &sentence->names[i];
        assert_true(name->begin < name->end && name->end <= sentence->n_tokens);
        assert_true(name->confidence > 0 && name->confidence <= 1.001f);
        found =
            rel_text_printf(arena, "%.*s%s%s", (int)found.length, found.bytes,
                            i > 0 ? "; " : "", kinds[name->kind]);
        for (RelIndex k = name->begin; k < name->end; ++k) {
            const RelText form = sentence->tokens[k].form;
            found = rel_text_printf(arena, "%.*s %.*s", (int)found.length,
                                    found.bytes, (int)form.length, form.bytes);
        }
    }
    assert_text(found, expected);
}

static void
assert_found(const char *words, const char *expected)
{
    RelSentence sentence = tagged(words);

    assert_int_equal(rel_namer_run(namer, scratch, arena, &sentence), REL_OK);
    assert_names(&sentence, expected);
}

static void
finds_persons_without_their_titles(void **state)
{
    (void)state;
    assert_found("President/NNP Barack/NNP Obama/NNP met/VBD Chancellor/NNP "
                 "Angela/NNP Merkel/NNP on/IN Monday/NNP ./.",
                 "PER Barack Obama; PER Angela Merkel");
    assert_found("Mr./NNP Putin/NNP told/VBD reporters/NNS he/PRP "
                 "agreed/VBD ./.",
                 "PER Putin");
}

static void
finds_places_and_bodies(void **state)
{
    (void)state;
    assert_found("Troops/NNS left/VBD Baghdad/NNP for/IN Syria/NNP ./.",
                 "LOC Baghdad; LOC Syria");
    assert_found("The/DT United/NNP Nations/NNPS and/CC NATO/NNP "
                 "condemned/VBD Hamas/NNP ./.",
                 "ORG United Nations; ORG NATO; ORG Hamas");
    assert_found("The/DT Pentagon/NNP denied/VBD it/PRP ./.", "ORG Pentagon");
}

static void
demonyms_are_no_names(void **state)
{
    (void)state;
    assert_found("Russian/JJ jets/NNS struck/VBD the/DT Syrian/JJ army/NN ./.",
                 "");
}

static void
sentences_without_names_have_none(void **state)
{
    (void)state;
    assert_found("The/DT talks/NNS failed/VBD again/RB ./.", "");
    RelSentence empty = {.n_tokens = 0};
    assert_int_equal(rel_namer_run(namer, scratch, arena, &empty), REL_OK);
    assert_int_equal(empty.n_names, 0);
}

static void
remembers_names_of_other_sentences(void **state)
{
    RelSentence sentences[] = {
        tagged("President/NNP Jan/NNP Kesler/NNP spoke/VBD in/IN "
               "Prague/NNP ./."),
        tagged("Mr./NNP Kesler/NNP said/VBD he/PRP would/MD go/VB ./."),
        tagged("Kesler/NNP said/VBD no/UH ./."),
    };
    RelSentences document = {sentences, 3};

    (void)state;
    assert_int_equal(rel_namer_run_document(namer, scratch, arena, &document),
                     REL_OK);
    assert_names(&sentences[0], "PER Jan Kesler; LOC Prague");
    assert_names(&sentences[1], "PER Kesler");
    assert_names(&sentences[2], "PER Kesler");
}

static void
what_a_noun_told_once_holds_all_over_the_document(void **state)
{
    RelSentence sentences[] = {
        tagged("The/DT ferry/NN company/NN Saarlaid/NNP denied/VBD it/PRP ./."),
        tagged("Critics/NNS told/VBD Saarlaid/NNP to/TO stop/VB ./."),
    };
    RelSentences document = {sentences, 2};

    (void)state;
    assert_int_equal(rel_namer_run_document(namer, scratch, arena, &document),
                     REL_OK);
    assert_names(&sentences[0], "ORG Saarlaid");
    assert_names(&sentences[1], "ORG Saarlaid");
    // Alone, it is no body
    RelSentence alone =
        tagged("Critics/NNS told/VBD Saarlaid/NNP to/TO stop/VB ./.");
    assert_int_equal(rel_namer_run(namer, scratch, arena, &alone), REL_OK);
    assert_true(alone.n_names == 0 || alone.names[0].kind != REL_NAME_ORG);
}

static void
what_a_name_has_tells_all_over_the_document(void **state)
{
    RelSentence sentences[] = {
        tagged("He/PRP bought/VBD a/DT share/NN in/IN Saarlaid/NNP ./."),
        tagged("He/PRP wrote/VBD a/DT profit/NN of/IN Saarlaid/NNP ./."),
        tagged("Critics/NNS told/VBD Saarlaid/NNP to/TO stop/VB ./."),
    };
    RelSentences document = {sentences, 3};

    (void)state;
    assert_int_equal(rel_namer_run_document(namer, scratch, arena, &document),
                     REL_OK);
    assert_names(&sentences[0], "ORG Saarlaid");
    assert_names(&sentences[2], "ORG Saarlaid");
    // Not where it is the surname of a person
    RelSentence others[] = {
        tagged("President/NNP Jan/NNP Saarlaid/NNP spoke/VBD ./."),
        tagged("He/PRP bought/VBD a/DT share/NN in/IN Saarlaid/NNP ./."),
        tagged("Critics/NNS told/VBD Saarlaid/NNP to/TO stop/VB ./."),
    };
    document = (RelSentences){others, 3};
    assert_int_equal(rel_namer_run_document(namer, scratch, arena, &document),
                     REL_OK);
    assert_names(&others[2], "PER Saarlaid");
}

/// The label that a word without any score but its hints gets
static unsigned
best_hinted(const RelNameToken *token, const RelToken *word)
{
    float scores[REL_NAME_ROW] = {1};
    unsigned best = 0;

    rel_name_hint(token, word, false, scores);
    for (unsigned label = 1; label < REL_NAME_LABELS; ++label) {
        best = scores[label] > scores[best] ? label : best;
    }
    return best;
}

static void
what_most_deeds_of_a_document_tell_counts_where_none_does(void **state)
{
    const RelText word = rel_text("saarlaid");
    const RelToken token = {.form = rel_text("Saarlaid"),
                            .xpos = rel_text("NNP")};
    RelNameMemory memory;
    RelNameToken seen = {.upper = true, .place = 3};

    (void)state;
    rel_name_memory_init(&memory, arena);
    assert_int_equal(
        rel_name_remember_vote(&memory, word, REL_TOLD_ORG | REL_TOLD_LOC),
        REL_OK);
    assert_int_equal(rel_name_remember_vote(&memory, word, REL_TOLD_ORG),
                     REL_OK);
    rel_name_recall(&memory, word, &seen.memory, &seen.votes,
                    &seen.told_elsewhere);
    assert_int_equal((best_hinted(&seen, &token) - 1) / 4, REL_NAME_ORG);
    // A surname, a listed word and one without votes are left alone
    seen.told_elsewhere = REL_TOLD_SURNAME;
    assert_int_not_equal((best_hinted(&seen, &token) - 1) / 4, REL_NAME_ORG);
    seen.told_elsewhere = 0;
    seen.list_kinds = REL_GAZ_CITY;
    assert_int_equal(best_hinted(&seen, &token), 0);
    seen.list_kinds = 0;
    seen.votes = 0;
    assert_int_equal(best_hinted(&seen, &token), 0);
}

static void
a_country_that_acts_as_bodies_do_stays_a_country(void **state)
{
    const RelToken token = {.form = rel_text("Tarvonia"),
                            .xpos = rel_text("NNP")};
    RelNameToken seen = {.upper = true,
                         .place = 3,
                         .list_kinds = REL_GAZ_COUNTRY,
                         .told.likely = REL_TOLD_ORG};

    (void)state;
    assert_int_equal(best_hinted(&seen, &token),
                     rel_name_label(REL_NAME_LOC, 0));
    seen.list_kinds = 0;
    assert_int_equal(best_hinted(&seen, &token),
                     rel_name_label(REL_NAME_ORG, 0));
    seen.told = (RelNameTold){.likely = REL_TOLD_ORG | REL_TOLD_PER,
                              .unlike = REL_TOLD_PER};
    assert_int_equal(best_hinted(&seen, &token),
                     rel_name_label(REL_NAME_ORG, 0));
}

static void
listed_words_stay_together(void **state)
{
    (void)state;
    assert_found("He/PRP left/VBD Bosnia/NNP and/CC Herzegovina/NNP for/IN "
                 "Rome/NNP ./.",
                 "LOC Bosnia and Herzegovina; LOC Rome");
}

static void
the_same_document_gives_the_same_names(void **state)
{
    float confidence = 0;

    (void)state;
    for (int round = 0; round < 3; ++round) {
        RelSentence one = tagged("Kofi/NNP Annan/NNP left/VBD Geneva/NNP ./.");
        RelSentences document = {&one, 1};
        assert_int_equal(
            rel_namer_run_document(namer, scratch, arena, &document), REL_OK);
        assert_names(&one, "PER Kofi Annan; LOC Geneva");
        assert_true(round == 0 || one.names[0].confidence == confidence);
        confidence = one.names[0].confidence;
    }
}

static void
names_open_and_close(void **state)
{
    const unsigned begin = rel_name_label(1, 0);
    const unsigned inside = rel_name_label(1, 1);
    const unsigned last = rel_name_label(1, 2);
    const unsigned alone = rel_name_label(2, 3);

    (void)state;
    assert_true(rel_name_may_follow(0, begin));
    assert_true(rel_name_may_follow(begin, last));
    assert_true(rel_name_may_follow(begin, inside));
    assert_true(rel_name_may_follow(last, alone));
    assert_false(rel_name_may_follow(0, inside));
    assert_false(rel_name_may_follow(begin, 0));
    assert_false(rel_name_may_follow(begin, alone));
    assert_false(rel_name_may_follow(begin, rel_name_label(0, 2)));
    assert_false(rel_name_may_follow(alone, last));
}

static void
the_best_labels_are_legal_and_chances_sum_to_one(void **state)
{
    enum { N = 2 };
    float scores[N * REL_NAME_ROW] = {0};
    float moves[REL_NAME_ROW * REL_NAME_ROW] = {0};
    float forward[N * REL_NAME_ROW];
    float backward[N * REL_NAME_ROW];
    uint8_t back[N * REL_NAME_ROW];
    uint8_t labels[N];
    const RelNameLattice lattice = {scores, moves, N, forward, backward, back};

    (void)state;
    // An I first would score best, but no name begins with it
    scores[rel_name_label(0, 1)] = 9;
    scores[rel_name_label(0, 0)] = 3;
    scores[REL_NAME_ROW + rel_name_label(0, 2)] = 2;
    rel_name_best(&lattice, labels);
    assert_int_equal(labels[0], rel_name_label(0, 0));
    assert_int_equal(labels[1], rel_name_label(0, 2));

    // All legal sequences of two: names of both, of each, of one, of none
    const float total = rel_name_sum(&lattice);
    double sum = exp((double)(0 - total)); // O O
    for (unsigned kind = 0; kind < REL_NAME_KINDS; ++kind) {
        const float pair = rel_name_chance(&lattice, total, 0, 2, kind);
        sum += (double)pair;
        // Not both: one of them alone, the other O or a name of its own
        sum += (double)rel_name_chance(&lattice, total, 0, 1, kind);
        sum += exp((double)(0 - total)); // O U
    }
    assert_true(fabs(sum - 1) < 1e-3);
}

static void
says_that_the_model_is_missing(void **state)
{
    RelNamer *none;

    (void)state;
    assert_int_equal(rel_namer_load("/nowhere", gazetteer, &nouns, NULL, &none),
                     REL_ERR_IO);
    assert_null(none);
    rel_namer_free(NULL);
    rel_namer_state_free(NULL);
}

static void
refuses_a_model_that_is_cut_short(void **state)
{
    enum { KEPT = 100000 };
    RelNamer *none;
    Hearing hearing;
    char path[4096];
    char *bytes = rel_arena_alloc(arena, KEPT);
    const char *copy = "/tmp/relata-test-names.model";

    (void)state;
    (void)snprintf(path, sizeof(path), "%s/names.model", data_dir());
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    assert_int_equal(fread(bytes, 1, KEPT, file), KEPT);
    fclose(file);
    file = fopen(copy, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, KEPT, file), KEPT);
    fclose(file);
    hearing_init(&hearing);
    assert_int_equal(
        rel_namer_load(copy, gazetteer, &nouns, &hearing.report, &none),
        REL_ERR_FORMAT);
    remove(copy);
    assert_null(none);
    assert_int_equal(hearing.n_messages, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_persons_without_their_titles),
        cmocka_unit_test(finds_places_and_bodies),
        cmocka_unit_test(demonyms_are_no_names),
        cmocka_unit_test(sentences_without_names_have_none),
        cmocka_unit_test(remembers_names_of_other_sentences),
        cmocka_unit_test(what_a_noun_told_once_holds_all_over_the_document),
        cmocka_unit_test(what_a_name_has_tells_all_over_the_document),
        cmocka_unit_test(
            what_most_deeds_of_a_document_tell_counts_where_none_does),
        cmocka_unit_test(a_country_that_acts_as_bodies_do_stays_a_country),
        cmocka_unit_test(listed_words_stay_together),
        cmocka_unit_test(the_same_document_gives_the_same_names),
        cmocka_unit_test(names_open_and_close),
        cmocka_unit_test(the_best_labels_are_legal_and_chances_sum_to_one),
        cmocka_unit_test(says_that_the_model_is_missing),
        cmocka_unit_test(refuses_a_model_that_is_cut_short),
    };
    return cmocka_run_group_tests_name("names", tests, set_up, tear_down);
}
