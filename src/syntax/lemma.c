// lemma.c: looks lemmas up.
//
//   "provoked" VBN: no exception; the rule for "...oked" says "kd>";
//   "provoke" is a known verb, so it is taken.
//   "fled" VBD: an exception, "flee".
//
// Where a rule makes a word that nobody knows ("evacuating", "evacuat"), the
// other scripts of the tag are tried until one makes a known word.

#include "syntax/lemma.h"

#include "base/strings.h"
#include "base/utf8.h"
#include "syntax/lemma_choice.h"
#include "syntax/lemma_mend.h"
#include "syntax/lemma_rule.h"
#include "syntax/model.h"

struct RelLemmatizer {
    RelModel *model;
    RelModelStrings exceptions; // sorted, "tag shape form"
    RelModelStrings lemmas;     // of the exceptions
    RelModelStrings rules;      // sorted, "tag shape end"
    RelModelStrings scripts;    // of the rules
    RelLemmaChoice choice;
};

/// Find a list of keys and the list of what they stand for
static RelStatus
find_pair(const RelModel *model, const char *names[2], const RelReport *report,
          RelModelStrings *keys, RelModelStrings *values)
{
    RelStatus status = rel_model_strings(model, names[0], report, keys);

    if (status == REL_OK) {
        status = rel_model_strings(model, names[1], report, values);
    }
    if (status == REL_OK && keys->n_strings != values->n_strings) {
        status =
            rel_report(report, REL_ERR_FORMAT, rel_model_name(model), 0,
                       "'%s' and '%s' differ in length", names[0], names[1]);
    }
    return status;
}

static RelStatus
find_sections(RelLemmatizer *lemmatizer, const RelReport *report)
{
    const RelModel *model = lemmatizer->model;
    RelLemmaChoice *choice = &lemmatizer->choice;
    const char *exceptions[] = {"exceptions", "lemmas"};
    const char *rules[] = {"rules", "scripts"};
    const char *tags[] = {"tags", "choices"};

    RelStatus status = find_pair(model, exceptions, report,
                                 &lemmatizer->exceptions, &lemmatizer->lemmas);
    if (status == REL_OK) {
        status = find_pair(model, rules, report, &lemmatizer->rules,
                           &lemmatizer->scripts);
    }
    if (status == REL_OK) {
        status =
            find_pair(model, tags, report, &choice->tags, &choice->choices);
    }
    return status != REL_OK
               ? status
               : rel_lemma_words_find(model, report, &choice->words);
}

RelStatus
rel_lemmatizer_load(const char *path, const RelReport *report,
                    RelLemmatizer **lemmatizer)
{
    RelLemmatizer *read =
        REL_HEAP.alloc(REL_HEAP.data, NULL, sizeof(RelLemmatizer));

    *lemmatizer = NULL;
    if (read == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    *read = (RelLemmatizer){.model = NULL};
    RelStatus status =
        rel_model_load(path, "lemma", &REL_HEAP, report, &read->model);
    if (status == REL_OK) {
        status = find_sections(read, report);
    }
    if (status != REL_OK) {
        rel_lemmatizer_free(read);
        return status;
    }
    *lemmatizer = read;
    return REL_OK;
}

void
rel_lemmatizer_free(RelLemmatizer *lemmatizer)
{
    if (lemmatizer != NULL) {
        rel_model_free(lemmatizer->model);
        REL_HEAP.alloc(REL_HEAP.data, lemmatizer, 0);
    }
}

static RelText
find_script(const void *data, RelText rule)
{
    const RelLemmatizer *lemmatizer = data;
    const uint32_t index = rel_model_string_find(&lemmatizer->rules, rule);

    return index == REL_NONE ? (RelText){NULL, 0}
                             : rel_model_string(&lemmatizer->scripts, index);
}

static bool
is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/// Tell whether a comma and three digits stand at `at`: not so in "7,5"
static bool
is_thousands_comma(const RelLemmaKey *key, size_t at)
{
    const char *digits = key->base + at + 1;

    return key->base[at] == ',' && at + 3 < key->length &&
           is_digit(digits[0]) && is_digit(digits[1]) && is_digit(digits[2]) &&
           (at + 4 == key->length || !is_digit(digits[3]));
}

/// Tell whether the comma at `at` is the only one, and one or two digits that
/// do not begin a word stand behind it
static bool
is_decimal_comma(const RelLemmaKey *key, size_t at)
{
    const size_t n_behind = key->length - at - 1;

    if (key->base[at] != ',' || n_behind < 1 || n_behind > 2) {
        return false;
    }
    for (size_t i = 0; i < key->length; ++i) {
        if (i != at && !is_digit(key->base[i])) {
            return false;
        }
    }
    return true;
}

/// A number without the commas of its thousands, and with a point before its
/// decimals: "1,200", "3,40"
static bool
plain_number(const RelLemmaKey *key, RelLemmaBuffer *lemma)
{
    if (!rel_text_is(key->xpos, "CD") || key->length == 0 ||
        !is_digit(key->base[0])) {
        return false;
    }
    lemma->length = 0;
    for (size_t i = 0; i < key->length; ++i) {
        if (!is_thousands_comma(key, i)) {
            lemma->bytes[lemma->length++] =
                is_decimal_comma(key, i) ? '.' : key->base[i];
        }
    }
    return true;
}

/// The exception of this tag and form, or REL_NONE
static uint32_t
find_exception(const RelLemmatizer *lemmatizer, const RelLemmaKey *key)
{
    char bytes[REL_LEMMA_ROOM * 2];

    return rel_model_string_find(&lemmatizer->exceptions,
                                 rel_lemma_whole(key, bytes));
}

/// The same; a past form may be known as a participle only, or the other way
/// round: "shot"
static uint32_t
find_past_exception(const RelLemmatizer *lemmatizer, const RelLemmaKey *key)
{
    RelLemmaKey other = *key;

    if (rel_text_is(key->xpos, "VBD")) {
        other.xpos = rel_text("VBN");
    } else if (rel_text_is(key->xpos, "VBN")) {
        other.xpos = rel_text("VBD");
    } else {
        return REL_NONE;
    }
    return find_exception(lemmatizer, &other);
}

/// The adjective of a comparative or superlative that is not tagged as one:
/// "Greater" in a name (but "Upper" is not of "up"), "kindest"
static bool
find_degree(const RelLemmaChoice *choice, const RelToken *token,
            const RelLemmaKey *key, RelLemmaBuffer *lemma)
{
    enum { LEAST_OF_NAME = 4 };
    static const char *const TAGS[] = {"JJR", "JJS"};
    const RelText folded = {key->folded, key->folded_length};
    const bool name = rel_text_is(key->xpos, "NNP");
    bool found = false;

    if (token->upos != REL_UPOS_ADJ ||
        (!name && !rel_text_is(key->xpos, "JJ")) ||
        (!rel_text_ends(folded, "er") && !rel_text_ends(folded, "est")) ||
        (!name && rel_lemma_is_known(choice, folded, REL_LEMMA_COMMON))) {
        return false;
    }
    for (size_t i = 0; !found && i < sizeof(TAGS) / sizeof(*TAGS); ++i) {
        found = rel_lemma_make_known(choice, key, rel_text(TAGS[i]),
                                     REL_LEMMA_ADJECTIVE, lemma);
    }
    if (found && name) {
        RelLemmaKey made = {.folded_length = lemma->length};
        memcpy(made.folded, lemma->bytes, lemma->length);
        rel_lemma_make_title(&made, lemma);
        found = lemma->length >= LEAST_OF_NAME;
    }
    return found;
}

/// Tell whether a noun is a single letter, which has no other lemma: "C"
static bool
is_letter(const RelToken *token)
{
    size_t at = 0;

    return rel_text_starts(token->xpos, "NN") && token->form.length > 0 &&
           rel_code_is_letter(rel_utf8_next(token->form, &at)) &&
           at == token->form.length;
}

/// Set the lemma of one token
static RelStatus
lemmatize(const RelLemmatizer *lemmatizer, RelArena *arena,
          const RelLemmaWay *way, RelText tag, RelToken *token)
{
    RelLemmaKey key;
    RelLemmaBuffer lemma;

    if (is_letter(token)) {
        token->lemma = token->form;
        return REL_OK;
    }
    if (!rel_lemma_key(token->form, tag, &key)) {
        // "Budget.XLS" as a noun
        token->lemma = rel_text_is(token->xpos, "NN")
                           ? rel_text_lower(arena, token->form)
                           : token->form;
        return token->lemma.bytes != NULL ? REL_OK : REL_ERR_NO_MEMORY;
    }
    uint32_t exception = find_exception(lemmatizer, &key);
    if (exception == REL_NONE) {
        exception = find_past_exception(lemmatizer, &key);
    }
    if (exception != REL_NONE) {
        token->lemma = rel_model_string(&lemmatizer->lemmas, exception);
        return REL_OK;
    }
    if (!plain_number(&key, &lemma) &&
        !find_degree(&lemmatizer->choice, token, &key, &lemma)) {
        rel_lemma_by_rules(&key, find_script, lemmatizer, &lemma);
        if (rel_lemma_mend_class(&lemmatizer->choice, &key, &lemma, token)) {
            key.xpos = token->xpos;
            rel_lemma_by_rules(&key, find_script, lemmatizer, &lemma);
        }
        rel_lemma_choose(&lemmatizer->choice, &key, way, &lemma);
    }
    const RelText made = {lemma.bytes, lemma.length};
    token->lemma = rel_text_equals(made, token->form)
                       ? token->form
                       : rel_arena_copy(arena, made);
    return token->lemma.bytes != NULL ? REL_OK : REL_ERR_NO_MEMORY;
}

/// Tell whether most words of `sentence` are in capitals
static bool
is_shouting(const RelSentence *sentence)
{
    size_t n_small = 0;
    size_t n_shouted = 0;

    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const RelText form = sentence->tokens[i].form;
        if (form.length < 2) {
            continue;
        }
        const char second = form.bytes[1];
        n_small += second >= 'a' && second <= 'z';
        n_shouted += second >= 'A' && second <= 'Z';
    }
    return n_shouted > n_small;
}

static bool
starts_with_letter(RelText form)
{
    size_t at = 0;

    return form.length > 0 && rel_code_is_letter(rel_utf8_next(form, &at));
}

RelStatus
rel_lemmatizer_run(const RelLemmatizer *lemmatizer, RelArena *arena,
                   RelSentence *sentence)
{
    RelLemmaWay way = {.first = true, .shouting = is_shouting(sentence)};
    RelStatus status = REL_OK;

    for (RelIndex i = 0; status == REL_OK && i < sentence->n_tokens; ++i) {
        RelToken *token = &sentence->tokens[i];
        way.form = token->form;
        rel_lemma_mend_noun(&lemmatizer->choice, sentence, i, way.shouting);
        rel_lemma_mend_interjection(&lemmatizer->choice, &way, token);
        status = lemmatize(lemmatizer, arena, &way, rel_lemma_tag(sentence, i),
                           token);
        way.first &= !starts_with_letter(token->form);
    }
    return status;
}
