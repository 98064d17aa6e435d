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
#include "syntax/lemma_rule.h"
#include "syntax/model.h"

struct RelLemmatizer {
    RelModel *model;
    RelModelStrings exceptions; // sorted, "tag shape form"
    RelModelStrings lemmas;     // of the exceptions
    RelModelStrings rules;      // sorted, "tag shape end"
    RelModelStrings scripts;    // of the rules
    RelModelStrings words;      // sorted, "V<tab>go": known lemmas
    RelModelStrings tags;       // sorted, tags whose lemmas are known
    RelModelStrings choices;    // of the tags: scripts, the likeliest first
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
        status = find_pair(model, tags, report, &lemmatizer->tags,
                           &lemmatizer->choices);
    }
    return status != REL_OK
               ? status
               : rel_model_strings(model, "words", report, &lemmatizer->words);
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

/// Tell whether `lemma` is a known word of the tag's class
static bool
is_known(const RelLemmatizer *lemmatizer, RelText xpos,
         const RelLemmaBuffer *lemma)
{
    char bytes[sizeof(lemma->bytes) + 2];

    bytes[0] = xpos.bytes[0];
    bytes[1] = '\t';
    memcpy(bytes + 2, lemma->bytes, lemma->length);
    return rel_model_string_find(&lemmatizer->words,
                                 (RelText){bytes, lemma->length + 2}) !=
           REL_NONE;
}

/// Make a known word of the form with the scripts of `tag`
static bool
make_known(const RelLemmatizer *lemmatizer, const RelLemmaKey *key, RelText tag,
           RelLemmaBuffer *lemma)
{
    const uint32_t index = rel_model_string_find(&lemmatizer->tags, tag);
    RelLemmaBuffer made;
    RelText script;

    if (index == REL_NONE) {
        return false;
    }
    RelText choices = rel_model_string(&lemmatizer->choices, index);
    while (rel_text_split(&choices, ' ', &script)) {
        if (rel_lemma_apply(key, script, &made) &&
            is_known(lemmatizer, tag, &made)) {
            *lemma = made;
            return true;
        }
    }
    return false;
}

/// Replace `lemma` by a known word if it is none and another script makes one.
/// Taggers mix up the forms of verbs ("buys" as VBD in a headline), so the
/// scripts of the other forms are tried too.
static void
prefer_known(const RelLemmatizer *lemmatizer, const RelLemmaKey *key,
             RelLemmaBuffer *lemma)
{
    static const char *const FORMS[] = {"VBZ", "VBD", "VBN", "VBG"};

    if (rel_model_string_find(&lemmatizer->tags, key->xpos) == REL_NONE ||
        is_known(lemmatizer, key->xpos, lemma) ||
        make_known(lemmatizer, key, key->xpos, lemma) ||
        !rel_text_starts(key->xpos, "VB")) {
        return;
    }
    for (size_t i = 0; i < sizeof(FORMS) / sizeof(*FORMS); ++i) {
        if (make_known(lemmatizer, key, rel_text(FORMS[i]), lemma)) {
            return;
        }
    }
}

/// A number without the commas of its thousands
static bool
plain_number(const RelLemmaKey *key, RelLemmaBuffer *lemma)
{
    if (!rel_text_is(key->xpos, "CD") || key->length == 0 ||
        key->base[0] < '0' || key->base[0] > '9') {
        return false;
    }
    lemma->length = 0;
    for (size_t i = 0; i < key->length; ++i) {
        if (key->base[i] != ',') {
            lemma->bytes[lemma->length++] = key->base[i];
        }
    }
    return true;
}

/// Give a name its capital: "kerala", "Kerala"
static void
capitalize_name(const RelLemmaKey *key, RelLemmaBuffer *lemma)
{
    if (key->shape == 'x' && rel_text_starts(key->xpos, "NNP") &&
        lemma->length > 3 && lemma->bytes[0] >= 'a' && lemma->bytes[0] <= 'z') {
        lemma->bytes[0] = (char)(lemma->bytes[0] - 'a' + 'A');
    }
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

/// Set the lemma of one token
static RelStatus
lemmatize(const RelLemmatizer *lemmatizer, RelArena *arena, RelToken *token)
{
    RelLemmaKey key;
    RelLemmaBuffer lemma;

    if (!rel_lemma_key(token->form, token->xpos, &key)) {
        token->lemma = token->form;
        return REL_OK;
    }
    uint32_t exception = find_exception(lemmatizer, &key);
    if (exception == REL_NONE) {
        exception = find_past_exception(lemmatizer, &key);
    }
    if (exception != REL_NONE) {
        token->lemma = rel_model_string(&lemmatizer->lemmas, exception);
        return REL_OK;
    }
    if (!plain_number(&key, &lemma)) {
        rel_lemma_by_rules(&key, find_script, lemmatizer, &lemma);
        prefer_known(lemmatizer, &key, &lemma);
        capitalize_name(&key, &lemma);
    }
    const RelText made = {lemma.bytes, lemma.length};
    token->lemma = rel_text_equals(made, token->form)
                       ? token->form
                       : rel_arena_copy(arena, made);
    return token->lemma.bytes != NULL ? REL_OK : REL_ERR_NO_MEMORY;
}

RelStatus
rel_lemmatizer_run(const RelLemmatizer *lemmatizer, RelArena *arena,
                   RelSentence *sentence)
{
    RelStatus status = REL_OK;

    for (RelIndex i = 0; status == REL_OK && i < sentence->n_tokens; ++i) {
        status = lemmatize(lemmatizer, arena, &sentence->tokens[i]);
    }
    return status;
}
