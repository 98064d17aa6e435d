// Lemmas: rules, exceptions and known words, with tags given.

#include "syntax/lemma.h"

#include "test.h"

#include "syntax/lemma_rule.h"

#include <stdio.h>

static RelArena *arena;
static RelLemmatizer *lemmatizer;

static int
set_up(void **state)
{
    char path[4096];

    (void)state;
    (void)snprintf(path, sizeof(path), "%s/lemma.model", data_dir());
    arena = rel_arena_new(&REL_HEAP);
    return !arena || rel_lemmatizer_load(path, NULL, &lemmatizer) != REL_OK;
}

static int
tear_down(void **state)
{
    (void)state;
    rel_lemmatizer_free(lemmatizer);
    rel_arena_free(arena);
    return 0;
}

static RelText
lemma(const char *form, const char *xpos)
{
    RelToken token = {.form = rel_text(form), .xpos = rel_text(xpos)};
    RelSentence sentence = {.tokens = &token, .n_tokens = 1};

    assert_int_equal(rel_lemmatizer_run(lemmatizer, arena, &sentence), REL_OK);
    return token.lemma;
}

static void
finds_verbs(void **state)
{
    (void)state;
    assert_text(lemma("agreed", "VBD"), "agree");
    assert_text(lemma("shot", "VBD"), "shoot");
    assert_text(lemma("downed", "VBD"), "down");
    assert_text(lemma("striking", "VBG"), "strike");
    assert_text(lemma("planning", "VBG"), "plan");
    assert_text(lemma("carries", "VBZ"), "carry");
    assert_text(lemma("is", "VBZ"), "be");
    assert_text(lemma("Has", "VBZ"), "have");
    assert_text(lemma("met", "VBN"), "meet");
}

static void
takes_words_that_are_known(void **state)
{
    (void)state;
    // The rules alone would make "evacuat" and "escalat"
    assert_text(lemma("evacuating", "VBG"), "evacuate");
    assert_text(lemma("escalated", "VBD"), "escalate");
}

static void
makes_verbs_that_exist(void **state)
{
    (void)state;
    // By the ends alone: "brib", "inflam", "flead", "mimick"
    assert_text(lemma("bribing", "VBG"), "bribe");
    assert_text(lemma("inflaming", "VBG"), "inflame");
    assert_text(lemma("freed", "VBD"), "free");
    assert_text(lemma("fled", "VBD"), "flee");
    assert_text(lemma("mimicking", "VBG"), "mimic");
    assert_text(lemma("underwent", "VBD"), "undergo");
}

static void
knows_what_doubles_its_last_letter(void **state)
{
    (void)state;
    // There are verbs "fin", "scrap" and "plan" too, with "nn" and "pp" here
    assert_text(lemma("fined", "VBN"), "fine");
    assert_text(lemma("scraping", "VBG"), "scrape");
    assert_text(lemma("planed", "VBD"), "plane");
    assert_text(lemma("scrapping", "VBG"), "scrap");
    assert_text(lemma("planned", "VBD"), "plan");
    // Not so behind two vowels, in longer words, and with w, x and y
    assert_text(lemma("rained", "VBD"), "rain");
    assert_text(lemma("visited", "VBD"), "visit");
    assert_text(lemma("taxed", "VBN"), "tax");
}

/// The lemma of a short form before the verb that it helps
static RelText
helper(const char *form, const char *xpos, const char *relation,
       const char *verb)
{
    RelToken tokens[] = {
        {.form = rel_text(form),
         .xpos = rel_text(xpos),
         .relation = rel_text(relation),
         .head = 1},
        {.form = rel_text("it"), .xpos = rel_text(verb), .head = REL_NONE},
    };
    RelSentence sentence = {.tokens = tokens, .n_tokens = 2};

    assert_int_equal(rel_lemmatizer_run(lemmatizer, arena, &sentence), REL_OK);
    return tokens[0].lemma;
}

static void
tells_what_a_short_form_stands_for_by_what_it_helps(void **state)
{
    (void)state;
    assert_text(helper("'s", "VBZ", "aux", "VBN"), "have"); // "it 's rained"
    assert_text(helper("\xE2\x80\x99s", "VBZ", "aux", "VBN"), "have");
    assert_text(helper("'s", "VBZ", "aux", "VBG"), "be");
    assert_text(helper("'s", "VBZ", "aux:pass", "VBN"), "be");
    assert_text(helper("'s", "VBZ", "cop", "JJ"), "be");
    assert_text(helper("is", "VBZ", "aux", "VBN"), "be");
}

static void
leaves_letters_alone(void **state)
{
    (void)state;
    assert_text(lemma("C", "NN"), "C");
    assert_text(lemma("h", "NN"), "h");
    assert_text(lemma("I", "PRP"), "I");
}

static void
takes_tags_that_are_wrong(void **state)
{
    (void)state;
    // No verb makes these; a noun and an adjective are there
    assert_text(lemma("lightning", "VBG"), "lightning");
    assert_text(lemma("unfertilized", "VBN"), "unfertilized");
    assert_text(lemma("sooner", "JJR"), "soon");
    assert_text(lemma("feces", "NNS"), "feces");
    assert_text(lemma("dishonest", "JJS"), "dishonest");
    assert_text(lemma("tells", "VBD"), "tell");
}

static void
shortens_drawn_out_words(void **state)
{
    (void)state;
    assert_text(lemma("sooooo", "RB"), "so");
    assert_text(lemma("PRETTTTY", "RB"), "pretty");
    assert_text(lemma("brrr", "UH"), "brrr");
}

static void
reads_words_whose_letters_were_mixed_up(void **state)
{
    (void)state;
    assert_text(lemma("recieved", "VBD"), "receive");
    assert_text(lemma("accomodate", "VB"), "accommodate");
    assert_text(lemma("appologies", "NNS"), "apology");
    assert_text(lemma("beacuse", "IN"), "because");
    // Short words, names, and other changes are left
    assert_text(lemma("thier", "NN"), "thier");
    assert_text(lemma("hte", "NN"), "hte");
    assert_text(lemma("Recieve", "NNP"), "Recieve");
    assert_text(lemma("vlogging", "NN"), "vlogging");
}

static void
finds_nouns_and_adjectives(void **state)
{
    (void)state;
    assert_text(lemma("talks", "NNS"), "talk");
    assert_text(lemma("Countries", "NNS"), "country");
    assert_text(lemma("women", "NNS"), "woman");
    assert_text(lemma("worse", "JJR"), "bad");
    assert_text(lemma("largest", "JJS"), "large");
    assert_text(lemma("ruder", "JJR"), "rude");
    assert_text(lemma("aches", "NNS"), "ache");
}

static void
gives_adjectives_of_names_a_capital(void **state)
{
    (void)state;
    assert_text(lemma("argentinian", "JJ"), "Argentinian");
    assert_text(lemma("Arab", "JJ"), "Arab");
    assert_text(lemma("Stylish", "JJ"), "stylish");
}

static void
keeps_names(void **state)
{
    (void)state;
    assert_text(lemma("Hollande", "NNP"), "Hollande");
    assert_text(lemma("United", "NNP"), "United");
    assert_text(lemma("Americans", "NNPS"), "American");
    assert_text(lemma("NATO", "NNP"), "NATO");
    assert_text(lemma("McAllister", "NNP"), "McAllister");
    assert_text(lemma("Athens", "NNS"), "Athens");
    assert_text(lemma("Netherlands", "NNPS"), "Netherlands");
    assert_text(lemma("Processes", "NNPS"), "Process");
}

static void
writes_names_as_they_are_known(void **state)
{
    (void)state;
    assert_text(lemma("TEHRAN", "NNP"), "Tehran");
    assert_text(lemma("auckland", "NNP"), "Auckland");
    assert_text(lemma("iodine", "NNP"), "iodine"); // no name
    assert_text(lemma("gb", "NNP"), "gb");
}

/// The lemma of the last of some words, all with one tag
static RelText
last_lemma_as(const char *const *forms, RelIndex n, const char *xpos)
{
    RelToken tokens[8] = {{.xpos = {NULL, 0}}};
    RelSentence sentence = {.tokens = tokens, .n_tokens = n};

    for (RelIndex i = 0; i < n; ++i) {
        tokens[i].form = rel_text(forms[i]);
        tokens[i].xpos = rel_text(xpos);
    }
    assert_int_equal(rel_lemmatizer_run(lemmatizer, arena, &sentence), REL_OK);
    return tokens[n - 1].lemma;
}

/// The same, all nouns
static RelText
last_lemma(const char *const *forms, RelIndex n)
{
    return last_lemma_as(forms, n, "NN");
}

static void
takes_no_acronym_for_a_plural(void **state)
{
    static const char *const CALM[] = {"the", "relief", "SEALS"};
    static const char *const LOUD[] = {"THE", "RELIEF", "SEALS"};
    static const char *const NAME[] = {"the", "Seals"};

    (void)state;
    assert_text(last_lemma_as(CALM, 3, "NNPS"), "SEALS");
    assert_text(last_lemma_as(LOUD, 3, "NNPS"), "Seal");
    assert_text(last_lemma_as(NAME, 2, "NNPS"), "Seal");
}

static void
keeps_what_nobody_writes_small(void **state)
{
    static const char *const PHONE[] = {"an", "xPad"};
    static const char *const FIRST[] = {"\"", "Zlorpage"};
    static const char *const LATER[] = {"with", "Zlorpage"};
    static const char *const CALM[] = {"the", "XQZ"};
    static const char *const LOUD[] = {"THE", "ZLORPAGE"};

    (void)state;
    assert_text(last_lemma(PHONE, 2), "xPad");
    assert_text(last_lemma(FIRST, 2), "zlorpage");
    assert_text(last_lemma(LATER, 2), "Zlorpage");
    assert_text(last_lemma(CALM, 2), "XQZ");
    assert_text(last_lemma(LOUD, 2), "zlorpage");
}

/// The Penn tag after lemmatizing of the first of two words tagged as names
static RelText
tag_of_name(const char *form, const char *next)
{
    RelToken tokens[2] = {
        {.form = rel_text(form), .xpos = rel_text("NNP")},
        {.form = rel_text(next), .xpos = rel_text("NNP")},
    };
    RelSentence sentence = {.tokens = tokens, .n_tokens = 2};

    tokens[0].upos = REL_UPOS_PROPN;
    tokens[1].upos = REL_UPOS_PROPN;
    assert_int_equal(rel_lemmatizer_run(lemmatizer, arena, &sentence), REL_OK);
    assert_int_equal(tokens[0].upos == REL_UPOS_NOUN,
                     !rel_text_is(tokens[0].xpos, "NNP"));
    return tokens[0].xpos;
}

/// The Penn tag after lemmatizing of a name that opens a sentence
static RelText
tag_of_opening(const char *form)
{
    RelToken tokens[] = {
        {.form = rel_text(form), .upos = REL_UPOS_PROPN},
        {.form = rel_text("left"), .upos = REL_UPOS_VERB},
        {.form = rel_text("."), .upos = REL_UPOS_PUNCT},
    };
    RelSentence sentence = {.tokens = tokens, .n_tokens = 3};

    tokens[0].xpos = rel_text("NNP");
    tokens[1].xpos = rel_text("VBD");
    tokens[2].xpos = rel_text(".");
    assert_int_equal(rel_lemmatizer_run(lemmatizer, arena, &sentence), REL_OK);
    return tokens[0].xpos;
}

static void
makes_common_nouns_of_no_names(void **state)
{
    (void)state;
    assert_text(tag_of_name("iodine", "xqz"), "NN");
    assert_text(tag_of_name("librarians", "xqz"), "NNS");
    assert_text(tag_of_name("Iodine", "xqz"), "NNP");
    assert_text(tag_of_opening("Librarians"), "NNS");
    assert_text(tag_of_opening("Iodine"), "NNP"); // it may be one
    assert_text(tag_of_opening("Zlorpages"), "NNP");
    assert_text(tag_of_name("bin", "Salman"), "NNP");
    assert_text(tag_of_name("auckland", "xqz"), "NNP");
    assert_text(tag_of_name("zlorpage", "xqz"), "NNP");
}

static void
makes_names_of_no_common_nouns(void **state)
{
    RelToken tokens[] = {{.form = rel_text("near")},
                         {.form = rel_text("Athens")},
                         {.form = rel_text("Harbour")},
                         {.form = rel_text("XQZ")}};
    RelSentence sentence = {.tokens = tokens, .n_tokens = 4};

    (void)state;
    for (RelIndex i = 1; i < 4; ++i) {
        tokens[i].upos = REL_UPOS_NOUN;
        tokens[i].xpos = rel_text(i == 1 ? "NNS" : "NN");
    }
    assert_int_equal(rel_lemmatizer_run(lemmatizer, arena, &sentence), REL_OK);
    assert_int_equal(tokens[1].upos, REL_UPOS_PROPN);
    assert_text(tokens[1].xpos, "NNP");
    assert_text(tokens[1].lemma, "Athens");
    assert_int_equal(tokens[2].upos, REL_UPOS_NOUN);
    assert_text(tokens[2].lemma, "harbour");
    assert_int_equal(tokens[3].upos, REL_UPOS_PROPN);
}

/// The tag, "ADJ JJ" or the like, of a word after lemmatizing
static const char *
mended(const char *form, RelUpos upos, const char *xpos)
{
    static char tag[32];
    RelToken token = {
        .form = rel_text(form), .xpos = rel_text(xpos), .upos = upos};
    RelSentence sentence = {.tokens = &token, .n_tokens = 1};

    assert_int_equal(rel_lemmatizer_run(lemmatizer, arena, &sentence), REL_OK);
    (void)snprintf(tag, sizeof(tag), "%s %.*s", rel_upos_text(token.upos),
                   (int)token.xpos.length, token.xpos.bytes);
    return tag;
}

static void
tags_words_as_what_they_can_be(void **state)
{
    (void)state;
    assert_string_equal(mended("unfertilized", REL_UPOS_VERB, "VBN"), "ADJ JJ");
    assert_string_equal(mended("smoggy", REL_UPOS_NOUN, "NN"), "ADJ JJ");
    assert_string_equal(mended("stunning", REL_UPOS_NOUN, "NN"), "ADJ JJ");
    assert_string_equal(mended("wrongdoing", REL_UPOS_VERB, "VBG"), "NOUN NN");
    assert_string_equal(mended("interviewees", REL_UPOS_ADJ, "JJ"), "NOUN NNS");
    assert_string_equal(mended("waive", REL_UPOS_ADJ, "JJ"), "VERB VB");
    // These can be what they are tagged as, or nobody knows what they are
    assert_string_equal(mended("closed", REL_UPOS_VERB, "VBN"), "VERB VBN");
    assert_string_equal(mended("understood", REL_UPOS_VERB, "VBN"), "VERB VBN");
    assert_string_equal(mended("zlorpaged", REL_UPOS_VERB, "VBN"), "VERB VBN");
    assert_string_equal(mended("download", REL_UPOS_NOUN, "NN"), "NOUN NN");
}

/// The lemma of an adjective
static RelText
adjective(const char *form, const char *xpos)
{
    RelToken token = {
        .form = rel_text(form), .xpos = rel_text(xpos), .upos = REL_UPOS_ADJ};
    RelSentence sentence = {.tokens = &token, .n_tokens = 1};

    assert_int_equal(rel_lemmatizer_run(lemmatizer, arena, &sentence), REL_OK);
    return token.lemma;
}

static void
finds_adjectives_under_comparatives(void **state)
{
    (void)state;
    assert_text(adjective("Greater", "NNP"), "Great");
    assert_text(adjective("kindest", "JJ"), "kind");
    assert_text(adjective("ruder", "JJ"), "rude");
    // No comparatives, or none that anybody hears
    assert_text(adjective("Upper", "NNP"), "Upper");
    assert_text(adjective("Silver", "NNP"), "Silver");
    assert_text(adjective("honest", "JJ"), "honest");
    assert_text(lemma("Greater", "NNP"), "Greater");
}

static void
writes_short_forms_out(void **state)
{
    (void)state;
    assert_text(lemma("b/c", "IN"), "because");
    assert_text(lemma("hrs", "NNS"), "hour");
    assert_text(lemma("Pls", "UH"), "please");
    assert_text(lemma("Aug.", "NNP"), "August");
}

/// The tag of a word after "well ,", or of the first word
static RelUpos
heard(const char *form, RelUpos upos, bool first)
{
    RelToken tokens[] = {
        {.form = rel_text("well"),
         .upos = REL_UPOS_ADV,
         .xpos = rel_text("RB")},
        {.form = rel_text(form), .upos = upos, .xpos = rel_text("NN")},
    };
    RelSentence sentence = {.tokens = tokens + first,
                            .n_tokens = first ? 1 : 2};

    assert_int_equal(rel_lemmatizer_run(lemmatizer, arena, &sentence), REL_OK);
    return tokens[1].upos;
}

static void
hears_what_is_nothing_but_an_interjection(void **state)
{
    (void)state;
    assert_int_equal(heard("plz", REL_UPOS_NOUN, false), REL_UPOS_INTJ);
    assert_int_equal(heard("ewww", REL_UPOS_NOUN, false), REL_UPOS_INTJ);
    assert_int_equal(heard("Yuck", REL_UPOS_PROPN, true), REL_UPOS_INTJ);
    // A name inside a sentence, words that are other things too
    assert_int_equal(heard("Yuck", REL_UPOS_PROPN, false), REL_UPOS_PROPN);
    assert_int_equal(heard("cheers", REL_UPOS_NOUN, false), REL_UPOS_NOUN);
    assert_int_equal(heard("zlorp", REL_UPOS_NOUN, false), REL_UPOS_NOUN);
}

static void
finds_clitics_with_any_apostrophe(void **state)
{
    (void)state;
    assert_text(lemma("n't", "RB"), "not");
    assert_text(lemma("n’t", "RB"), "not");
    assert_text(lemma("'s", "POS"), "'s");
    assert_text(lemma("’s", "POS"), "'s");
    assert_text(lemma("’s", "VBZ"), "be");
    assert_text(lemma("’ll", "MD"), "will");
    assert_text(lemma("”", "''"), "\"");
}

static void
leaves_the_commas_of_numbers_out(void **state)
{
    (void)state;
    assert_text(lemma("1,234,567", "CD"), "1234567");
    assert_text(lemma("3.5", "CD"), "3.5");
    assert_text(lemma("7,5", "CD"), "7.5"); // a decimal comma
    assert_text(lemma("3,40", "CD"), "3.40");
    assert_text(lemma("1,2,3", "CD"), "1,2,3");
    assert_text(lemma("1,2a", "CD"), "1,2a");
    assert_text(lemma("1,", "CD"), "1,");
    assert_text(lemma("Seven", "CD"), "seven");
    assert_text(lemma("XIV", "CD"), "XIV");
}

static void
keeps_marks_whatever_they_are_called(void **state)
{
    (void)state;
    assert_text(lemma("--", ","), "--");
    assert_text(lemma("--", ":"), "--");
    assert_text(lemma("—", ":"), "—");
    assert_text(lemma("–", ","), "-");
    assert_text(lemma("'", "POS"), "'s");
    assert_text(lemma("'", "''"), "'");
}

static void
writes_shouted_words_small(void **state)
{
    (void)state;
    assert_text(lemma("ATTACKED", "VBD"), "attack");
    assert_text(lemma("THE", "DT"), "the");
}

static void
leaves_addresses_alone(void **state)
{
    (void)state;
    assert_text(lemma("News@Example.org", "ADD"), "News@Example.org");
    assert_text(lemma("desk.example.org", "NNP"), "desk.example.org");
    assert_text(lemma("desk@example", "NNS"), "desk@example");
    assert_text(lemma("#elections", "NNS"), "#elections");
    assert_text(lemma("Budget.XLS", "NN"), "budget.xls");
}

static void
takes_anything(void **state)
{
    char longest[300];

    (void)state;
    memset(longest, 'a', sizeof(longest) - 1);
    longest[sizeof(longest) - 1] = 0;
    assert_text(lemma(longest, "NN"), longest);
    assert_text(lemma("\xFF", "NN"), "\xFF");
    assert_true(lemma("s", "VBZ").length > 0);
    assert_true(lemma("x", "").length > 0);
    assert_true(lemma("Ⱥé", "NNS").length > 0);
}

static void
scripts_cut_only_what_is_there(void **state)
{
    RelLemmaKey key;
    RelLemmaBuffer made;

    (void)state;
    assert_true(rel_lemma_key(rel_text("Making"), rel_text("VBG"), &key));
    assert_true(rel_lemma_apply(&key, rel_text("king>e"), &made));
    assert_text(((RelText){made.bytes, made.length}), "make");
    assert_false(rel_lemma_apply(&key, rel_text("ked>"), &made));
    assert_false(rel_lemma_apply(&key, rel_text("kmaking>"), &made));
    assert_false(rel_lemma_apply(&key, rel_text("k"), &made));
    assert_false(rel_lemma_apply(&key, rel_text(""), &made));
}

static void
says_that_the_model_is_missing(void **state)
{
    RelLemmatizer *none;

    (void)state;
    assert_int_equal(rel_lemmatizer_load("/nowhere", NULL, &none), REL_ERR_IO);
    assert_null(none);
    rel_lemmatizer_free(NULL);
}

static void
refuses_a_model_of_another_kind(void **state)
{
    RelLemmatizer *none;
    Hearing hearing;
    char path[4096];

    (void)state;
    (void)snprintf(path, sizeof(path), "%s/names.model", data_dir());
    hearing_init(&hearing);
    assert_int_equal(rel_lemmatizer_load(path, &hearing.report, &none),
                     REL_ERR_FORMAT);
    assert_null(none);
    assert_int_equal(hearing.n_messages, 1);
    assert_string_equal(hearing.source, path);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_verbs),
        cmocka_unit_test(takes_words_that_are_known),
        cmocka_unit_test(makes_verbs_that_exist),
        cmocka_unit_test(knows_what_doubles_its_last_letter),
        cmocka_unit_test(tells_what_a_short_form_stands_for_by_what_it_helps),
        cmocka_unit_test(leaves_letters_alone),
        cmocka_unit_test(takes_tags_that_are_wrong),
        cmocka_unit_test(shortens_drawn_out_words),
        cmocka_unit_test(reads_words_whose_letters_were_mixed_up),
        cmocka_unit_test(finds_nouns_and_adjectives),
        cmocka_unit_test(gives_adjectives_of_names_a_capital),
        cmocka_unit_test(keeps_names),
        cmocka_unit_test(writes_names_as_they_are_known),
        cmocka_unit_test(keeps_what_nobody_writes_small),
        cmocka_unit_test(takes_no_acronym_for_a_plural),
        cmocka_unit_test(makes_common_nouns_of_no_names),
        cmocka_unit_test(makes_names_of_no_common_nouns),
        cmocka_unit_test(tags_words_as_what_they_can_be),
        cmocka_unit_test(finds_adjectives_under_comparatives),
        cmocka_unit_test(writes_short_forms_out),
        cmocka_unit_test(hears_what_is_nothing_but_an_interjection),
        cmocka_unit_test(finds_clitics_with_any_apostrophe),
        cmocka_unit_test(leaves_the_commas_of_numbers_out),
        cmocka_unit_test(keeps_marks_whatever_they_are_called),
        cmocka_unit_test(writes_shouted_words_small),
        cmocka_unit_test(leaves_addresses_alone),
        cmocka_unit_test(takes_anything),
        cmocka_unit_test(scripts_cut_only_what_is_there),
        cmocka_unit_test(says_that_the_model_is_missing),
        cmocka_unit_test(refuses_a_model_of_another_kind),
    };
    return cmocka_run_group_tests_name("lemma", tests, set_up, tear_down);
}
