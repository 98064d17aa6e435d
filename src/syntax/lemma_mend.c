// lemma_mend.c: asks the words whether a tag is possible.

#include "syntax/lemma_mend.h"

#include "base/strings.h"
#include "base/utf8.h"

enum {
    LEAST_MENDED = 4, ///< Bytes of a word whose class is mended
    MENDED = REL_LEMMA_NOUN | REL_LEMMA_VERB | REL_LEMMA_ADJECTIVE
};

// Names

static bool
has_only_letters(RelText word)
{
    for (size_t at = 0; at < word.length;) {
        if (!rel_code_is_letter(rel_utf8_next(word, &at))) {
            return false;
        }
    }
    return true;
}

/// The Penn tag of a common noun that is tagged as a name: "iodine"; NULL if
/// `form` is no known noun, or may be a name that was written small ("reading":
/// Reading), or has a capital, unless it is a plural that opens a sentence:
/// "Gunmen"
static const char *
find_noun_tag(const RelLemmaChoice *choice, RelText form, bool opens)
{
    const RelText plural = rel_text("NNS");
    RelLemmaBuffer made;
    RelLemmaKey key;

    if (!rel_lemma_key(form, plural, &key) || (key.capital && !opens) ||
        key.mixed) {
        return NULL;
    }
    rel_lemma_make_title(&key, &made);
    if (rel_lemma_is_known(choice, (RelText){made.bytes, made.length},
                           REL_LEMMA_NAME)) {
        return NULL;
    }
    if (rel_lemma_is_known(choice, (RelText){key.folded, key.folded_length},
                           REL_LEMMA_NOUN)) {
        return opens ? NULL : "NN"; // "Barb"
    }
    return rel_lemma_make_known(choice, &key, plural, REL_LEMMA_NOUN, &made)
               ? "NNS"
               : NULL;
}

/// Tell whether a word tagged as a common noun is rather a name: known as one
/// and as nothing else ("Athens"), or an acronym that nobody knows ("XQZ")
static bool
is_proper_noun(const RelLemmaChoice *choice, RelText form, bool shouting)
{
    RelLemmaBuffer made;
    RelLemmaKey key;

    if (!rel_lemma_key(form, rel_text("NNS"), &key) || !key.capital) {
        return false;
    }
    const RelText folded = {key.folded, key.folded_length};
    rel_lemma_make_title(&key, &made);
    const bool known = rel_lemma_is_known(
        choice, (RelText){made.bytes, made.length}, REL_LEMMA_NAME);
    if (rel_lemma_is_known(choice, folded, REL_LEMMA_COMMON) ||
        rel_lemma_make_known(choice, &key, key.xpos, REL_LEMMA_NOUN, &made)) {
        return false;
    }
    return key.shouted ? !known && !shouting && has_only_letters(folded)
                       : known && !key.mixed;
}

/// Tell whether `token` is a name that is written like one
static bool
is_capital_name(const RelSentence *sentence, RelIndex token)
{
    return token < sentence->n_tokens &&
           sentence->tokens[token].upos == REL_UPOS_PROPN &&
           rel_text_is_capitalized(sentence->tokens[token].form);
}

void
rel_lemma_mend_noun(const RelLemmaChoice *choice, const RelSentence *sentence,
                    RelIndex at, bool shouting)
{
    RelToken *token = &sentence->tokens[at];

    if (token->upos == REL_UPOS_NOUN &&
        is_proper_noun(choice, token->form, shouting)) {
        token->upos = REL_UPOS_PROPN;
        token->xpos = rel_text("NNP");
    }
    // Not beside a name: "Osama bin Laden"
    const bool opens = at == 0 && sentence->n_tokens > 2;
    if (token->upos != REL_UPOS_PROPN ||
        (!opens && is_capital_name(sentence, at)) ||
        is_capital_name(sentence, at + 1) ||
        (at > 0 && is_capital_name(sentence, at - 1))) {
        return;
    }
    const char *tag = find_noun_tag(choice, token->form, opens);
    if (tag != NULL) {
        token->upos = REL_UPOS_NOUN;
        token->xpos = rel_text(tag);
    }
}

// Classes

/// The classes that a form may have, inflected or not
static uint8_t
find_classes(const RelLemmaChoice *choice, const RelLemmaKey *key)
{
    static const struct {
        const char *tag;
        uint8_t class;
    } INFLECTED[] = {
        {"NNS", REL_LEMMA_NOUN},      {"JJR", REL_LEMMA_ADJECTIVE},
        {"JJS", REL_LEMMA_ADJECTIVE}, {"RBR", REL_LEMMA_ADVERB},
        {"RBS", REL_LEMMA_ADVERB},
    };
    const RelText folded = {key->folded, key->folded_length};
    uint8_t classes = rel_lemma_words_classes(&choice->words, folded);
    RelLemmaBuffer made;

    for (size_t i = 0; i < sizeof(INFLECTED) / sizeof(*INFLECTED); ++i) {
        const uint8_t class = INFLECTED[i].class;
        if ((classes & class) == 0 &&
            rel_lemma_make_known(choice, key, rel_text(INFLECTED[i].tag), class,
                                 &made)) {
            classes |= class;
        }
    }
    if ((classes & REL_LEMMA_VERB) == 0 &&
        rel_lemma_make_verb(choice, key, &made) != NULL) {
        classes |= REL_LEMMA_VERB;
    }
    return classes;
}

/// The class that a token of `class` is rather of, if it is one of `classes`
/// only; or 0.  Which are worth it was found by counting.
static uint8_t
find_other_class(RelText xpos, uint8_t classes)
{
    const uint8_t noun_or_verb = REL_LEMMA_NOUN | REL_LEMMA_VERB;
    const bool participle =
        rel_text_is(xpos, "VBN") || rel_text_is(xpos, "VBG");

    if (classes == REL_LEMMA_ADJECTIVE &&
        (participle || rel_text_is(xpos, "NN"))) {
        return REL_LEMMA_ADJECTIVE; // "unchanged", "snowy"
    }
    if (rel_text_is(xpos, "NN") &&
        classes == (REL_LEMMA_ADJECTIVE | REL_LEMMA_VERB)) {
        return REL_LEMMA_ADJECTIVE; // "stunning"
    }
    if (rel_text_is(xpos, "VBG") && classes == REL_LEMMA_NOUN) {
        return REL_LEMMA_NOUN; // "wrongdoing"
    }
    if (!rel_text_is(xpos, "JJ")) {
        return 0;
    }
    if (classes == REL_LEMMA_NOUN || classes == noun_or_verb) {
        return REL_LEMMA_NOUN; // "mainland"
    }
    return classes == REL_LEMMA_VERB ? REL_LEMMA_VERB : 0; // "modify"
}

/// Give `token` the tags of `class`
static void
set_class(const RelLemmaChoice *choice, const RelLemmaKey *key, uint8_t class,
          RelToken *token)
{
    const RelText folded = {key->folded, key->folded_length};
    const bool plain = rel_lemma_is_known(choice, folded, class);
    RelLemmaBuffer made;

    switch (class) {
    case REL_LEMMA_ADJECTIVE:
        token->upos = REL_UPOS_ADJ;
        token->xpos = rel_text("JJ");
        break;
    case REL_LEMMA_NOUN:
        token->upos = REL_UPOS_NOUN;
        token->xpos = rel_text(plain ? "NN" : "NNS");
        break;
    default:
        token->upos = REL_UPOS_VERB;
        token->xpos =
            rel_text(plain ? "VB" : rel_lemma_make_verb(choice, key, &made));
    }
}

/// Tell whether `word` is written with a capital by those who know it
static bool
is_name(const RelLemmaChoice *choice, const RelLemmaKey *key)
{
    RelLemmaBuffer title;

    rel_lemma_make_title(key, &title);
    return rel_lemma_is_known(choice, (RelText){title.bytes, title.length},
                              REL_LEMMA_NAME | REL_LEMMA_ADJECTIVE);
}

bool
rel_lemma_mend_class(const RelLemmaChoice *choice, const RelLemmaKey *key,
                     const RelLemmaBuffer *lemma, RelToken *token)
{
    const RelText folded = {key->folded, key->folded_length};
    const RelText made = {lemma->bytes, lemma->length};
    const uint8_t own = rel_lemma_class(token->xpos);

    if (key->capital || key->mixed || folded.length < LEAST_MENDED ||
        (own & MENDED) == 0 || rel_lemma_is_known(choice, folded, own) ||
        rel_lemma_is_known(choice, made, own) || is_name(choice, key)) {
        return false;
    }
    const uint8_t classes = find_classes(choice, key);
    const uint8_t other =
        (classes & own) == 0 ? find_other_class(token->xpos, classes) : 0;
    if (other != 0) {
        set_class(choice, key, other, token);
    }
    return other != 0;
}

// Interjections

void
rel_lemma_mend_interjection(const RelLemmaChoice *choice,
                            const RelLemmaWay *way, RelToken *token)
{
    RelLemmaBuffer made;
    RelLemmaKey key;

    if (rel_text_is(token->xpos, "UH") || rel_text_is(token->xpos, "PRP") ||
        !rel_lemma_key(token->form, rel_text("UH"), &key) ||
        key.folded_length < 2 ||
        (key.capital && !way->first && !way->shouting && !key.shouted)) {
        return;
    }
    RelText word = {key.folded, key.folded_length};
    if (rel_lemma_words_classes(&choice->words, word) == 0 &&
        rel_lemma_shorten(choice, &key, &made)) {
        word = (RelText){made.bytes, made.length};
    }
    if (rel_lemma_words_classes(&choice->words, word) ==
        REL_LEMMA_INTERJECTION) {
        token->upos = REL_UPOS_INTJ;
        token->xpos = rel_text("UH");
    }
}
