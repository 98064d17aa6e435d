// lemma_wordnet.c: the words of WordNet.
//
// data.verb and its fellows have a group of synonyms a line, with the words'
// capitals ("wndb(5WN)" describes them):
//
//   00595935 31 v 02 understand 0 realize 1 ...
//
// verb.exc and its fellows list forms with their lemmas: "fled flee".

#include "train/lemma_counts.h"

#include "base/files.h"
#include "base/strings.h"
#include "syntax/lemma_words.h"
#include "train/gold.h"

#include <stdlib.h>

/// The largest file has 16 MB
enum { FILE_LIMIT = 64 << 20 };

/// Tell whether `word` is a single word that a tokenizer leaves whole
static bool
is_single(RelText word)
{
    for (size_t i = 0; i < word.length; ++i) {
        const char byte = word.bytes[i];
        const bool letter =
            (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        if (!letter && byte != '\'') {
            return false;
        }
    }
    return word.length > 1;
}

static bool
has_capital(RelText word)
{
    for (size_t i = 0; i < word.length; ++i) {
        if (word.bytes[i] >= 'A' && word.bytes[i] <= 'Z') {
            return true;
        }
    }
    return false;
}

/// Add the words of one line
static RelStatus
add_synonyms(RelLemmaCounts *counted, RelText line, uint8_t class)
{
    RelText field;
    unsigned long n_words = 0;
    RelStatus status = REL_OK;

    for (int i = 0; i < 4 && rel_text_split(&line, ' ', &field); ++i) {
        n_words = i == 3 ? strtoul(field.bytes, NULL, 16) : 0;
    }
    for (; status == REL_OK && n_words > 0; --n_words) {
        if (!rel_text_split(&line, ' ', &field)) {
            break;
        }
        // "galore(ip)": an adjective with its place
        field = rel_text_slice(field, 0, rel_text_find(field, "("));
        if (is_single(field)) {
            const bool name = class == REL_LEMMA_NOUN && has_capital(field);
            status = rel_lemma_counts_add_word(counted, field,
                                               name ? REL_LEMMA_NAME : class);
        }
        rel_text_split(&line, ' ', &field); // a number of the sense
    }
    return status;
}

/// The tag of an irregular form, or NULL
static const char *
find_tag(RelText form, uint8_t class)
{
    switch (class) {
    case REL_LEMMA_NOUN: return "NNS";
    case REL_LEMMA_VERB:
        return rel_text_ends(form, "ing") ? "VBG"
               : rel_text_ends(form, "s") ? "VBZ"
                                          : "VBD";
    case REL_LEMMA_ADJECTIVE:
        return rel_text_ends(form, "est")  ? "JJS"
               : rel_text_ends(form, "er") ? "JJR"
                                           : NULL;
    default: return NULL;
    }
}

/// Add one line of irregular forms
static RelStatus
add_irregular(RelLemmaCounts *counted, RelText line, uint8_t class)
{
    RelText form;
    RelText lemma;

    if (!rel_text_split(&line, ' ', &form) ||
        !rel_text_split(&line, ' ', &lemma) || !is_single(form) ||
        !is_single(lemma)) {
        return REL_OK;
    }
    const char *tag = find_tag(form, class);
    const RelIndex id = rel_intern_find(counted->words, form);
    const bool word = class == REL_LEMMA_ADJECTIVE && id != REL_NONE;
    char bytes[REL_LEMMA_ROOM * 2];
    RelLemmaKey key;
    if (tag == NULL || word || !rel_lemma_key(form, rel_text(tag), &key)) {
        return REL_OK;
    }
    const RelLemmaExample irregular = {form, rel_text(tag), lemma};
    const RelText whole =
        rel_arena_copy(counted->arena, rel_lemma_whole(&key, bytes));
    RelStatus status = rel_map_set(&counted->corrections, whole,
                                   (uint32_t)counted->irregulars.n_items);
    if (status == REL_OK) {
        status = rel_array_push(&counted->irregulars, &irregular);
    }
    return status;
}

/// Tell whether WordNet knows `word`
static bool
is_in_wordnet(const RelLemmaCounts *counted, RelText word)
{
    return rel_intern_find(counted->words, word) < counted->n_wordnet;
}

/// The lemma of an irregular form, or empty
static RelText
find_irregular(const RelLemmaCounts *counted, const RelLemmaKey *key)
{
    char bytes[REL_LEMMA_ROOM * 2];
    RelLemmaKey past = *key;

    if (rel_text_is(key->xpos, "VBN")) {
        past.xpos = rel_text("VBD");
    }
    const uint32_t index =
        rel_map_get(&counted->corrections, rel_lemma_whole(&past, bytes));
    const RelLemmaExample *irregular =
        index == REL_NONE ? NULL : rel_array_at(&counted->irregulars, index);
    return irregular ? irregular->lemma : (RelText){NULL, 0};
}

/// The verb that the regular endings make of a form, or empty
static RelText
find_regular(const RelLemmaCounts *counted, const RelLemmaKey *key)
{
    static const char *const SCRIPTS[] = {"ked>e",  "ked>", "kied>y", "king>",
                                          "king>e", "ks>",  "kes>",   "kies>y"};
    RelLemmaBuffer made;

    for (size_t i = 0; i < sizeof(SCRIPTS) / sizeof(*SCRIPTS); ++i) {
        if (rel_lemma_apply(key, rel_text(SCRIPTS[i]), &made)) {
            const RelText verb = {made.bytes, made.length};
            const RelIndex id = rel_intern_find(counted->words, verb);
            if (id < counted->n_wordnet) {
                return rel_intern_text(counted->words, id);
            }
        }
    }
    return (RelText){NULL, 0};
}

RelText
rel_lemma_counts_correct(const RelLemmaCounts *counted, const RelLemmaKey *key,
                         RelText lemma)
{
    const RelText form = {key->folded, key->folded_length};
    const RelText small = rel_text_lower(counted->arena, lemma);
    const RelText irregular = find_irregular(counted, key);
    const bool adjective = rel_text_starts(key->xpos, "JJ");

    if (is_in_wordnet(counted, lemma) || rel_text_starts(key->xpos, "NNP")) {
        return lemma;
    }
    if (irregular.length > 0) {
        return irregular; // of "fled": not "flead"
    }
    if (rel_text_starts(key->xpos, "VB") && key->xpos.length > 2) {
        const RelText regular = find_regular(counted, key);
        if (regular.length > 0) {
            return regular; // of "freed": not "fre"
        }
    }
    if (adjective && is_in_wordnet(counted, small)) {
        return small; // of "Glad": not "Glad"
    }
    return rel_text_is(key->xpos, "JJ") && is_in_wordnet(counted, form)
               ? rel_arena_copy(counted->arena, form)
               : lemma; // of "dishonest": not "dishon"
}

static RelStatus
read_file(RelLemmaCounts *counted, RelText path, uint8_t class, bool synonyms)
{
    RelText text;
    RelText line;
    RelStatus status =
        path.bytes ? rel_file_read(path.bytes, FILE_LIMIT, &REL_TO_STDERR,
                                   counted->arena, &text)
                   : REL_ERR_NO_MEMORY;

    while (status == REL_OK && rel_text_split(&text, '\n', &line)) {
        if (rel_text_starts(line, " ")) {
            continue; // the licence
        }
        status = synonyms ? add_synonyms(counted, line, class)
                          : add_irregular(counted, line, class);
    }
    return status;
}

RelStatus
rel_lemma_counts_add_wordnet(RelLemmaCounts *counted, const char *folder)
{
    static const struct {
        const char *name;
        uint8_t class;
    } PARTS[] = {
        {"noun", REL_LEMMA_NOUN},
        {"verb", REL_LEMMA_VERB},
        {"adj", REL_LEMMA_ADJECTIVE},
        {"adv", REL_LEMMA_ADVERB},
    };
    RelStatus status = REL_OK;

    for (size_t i = 0; i < sizeof(PARTS) / sizeof(*PARTS); ++i) {
        RelArena *arena = counted->arena;
        const RelText data =
            rel_text_printf(arena, "%s/data.%s", folder, PARTS[i].name);
        const RelText forms =
            rel_text_printf(arena, "%s/%s.exc", folder, PARTS[i].name);
        if (status == REL_OK) {
            status = read_file(counted, data, PARTS[i].class, true);
        }
        if (status == REL_OK) {
            status = read_file(counted, forms, PARTS[i].class, false);
        }
    }
    counted->n_wordnet = (RelIndex)rel_intern_count(counted->words);
    return status;
}
