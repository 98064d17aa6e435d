// lemma_choice.c: prefers words that there are.

#include "syntax/lemma_choice.h"

#include "base/strings.h"
#include "base/utf8.h"
#include "syntax/lemma_spelling.h"

#include <string.h>

/// Bytes of a name that is written otherwise than it is known
enum { LEAST_NAME = 4, LEAST_SHOUTED_NAME = 5 };
/// Bytes of a word that a script makes: not "c" of "CES"
enum { LEAST_MADE = 2 };

static RelText
text_of(const RelLemmaBuffer *lemma)
{
    return (RelText){lemma->bytes, lemma->length};
}

static void
set_text(RelLemmaBuffer *lemma, const char *bytes, size_t length)
{
    memcpy(lemma->bytes, bytes, length);
    lemma->length = length;
}

bool
rel_lemma_is_known(const RelLemmaChoice *choice, RelText word, uint8_t classes)
{
    return (rel_lemma_words_classes(&choice->words, word) & classes) != 0;
}

void
rel_lemma_make_title(const RelLemmaKey *key, RelLemmaBuffer *title)
{
    const RelText folded = {key->folded, key->folded_length};
    size_t at = 0;

    title->length = 0;
    if (folded.length > 0) {
        const uint32_t first = rel_code_upper(rel_utf8_next(folded, &at));
        title->length = rel_utf8_put(first, title->bytes);
        memcpy(title->bytes + title->length, folded.bytes + at,
               folded.length - at);
        title->length += folded.length - at;
    }
}

// Scripts

/// Tell whether `script` cuts a doubled letter, as of "running", that is not
/// double: "lightning"
static bool
cuts_single(RelText script, const RelLemmaBuffer *made)
{
    const RelText cut = rel_text_slice(script, 1, script.length - 1);

    return made->length > 0 && !rel_text_starts(cut, "ing") &&
           (rel_text_ends(cut, "ing>") || rel_text_ends(cut, "ed>")) &&
           !rel_text_starts(cut, "ed") && cut.length < 6 &&
           made->bytes[made->length - 1] != cut.bytes[0];
}

static bool
is_vowel(char letter)
{
    return strchr("aeiou", letter) != NULL;
}

/// Tell whether verbs like `made` double their last letter before -ed and -ing:
/// one syllable with a short vowel and a single consonant behind it ("fin")
static bool
must_double(const RelLemmaBuffer *made)
{
    const char *letters = made->bytes;
    const size_t n = made->length;

    if (n < 3 || n > 5 || is_vowel(letters[n - 1]) ||
        strchr("wxy", letters[n - 1]) || !is_vowel(letters[n - 2])) {
        return false;
    }
    for (size_t i = 0; i + 2 < n; ++i) {
        const bool qu = i > 0 && letters[i] == 'u' && letters[i - 1] == 'q';
        if ((is_vowel(letters[i]) && !qu) || letters[i] == 'y') {
            return false;
        }
    }
    return true;
}

/// Tell whether no ending makes the form of `made`: "fined" is not of "fin",
/// which would be "finned"
static bool
is_misspelt(const RelLemmaKey *key, const RelLemmaBuffer *made)
{
    const RelText form = {key->folded, key->folded_length};

    if (made->length >= form.length ||
        memcmp(form.bytes, made->bytes, made->length) != 0) {
        return false;
    }
    const RelText rest =
        rel_text_slice(form, made->length, form.length - made->length);
    return (rel_text_is(rest, "ed") || rel_text_is(rest, "ing")) &&
           rel_text_starts(key->xpos, "VB") && must_double(made);
}

bool
rel_lemma_make_known(const RelLemmaChoice *choice, const RelLemmaKey *key,
                     RelText tag, uint8_t class, RelLemmaBuffer *lemma)
{
    const uint32_t index = rel_model_string_find(&choice->tags, tag);
    RelLemmaKey small = *key;
    RelLemmaBuffer made;
    RelText script;

    if (index == REL_NONE) {
        return false;
    }
    memcpy(small.base, key->folded, key->folded_length);
    small.length = key->folded_length;
    RelText choices = rel_model_string(&choice->choices, index);
    while (rel_text_split(&choices, ' ', &script)) {
        if (rel_lemma_apply(&small, script, &made) &&
            made.length >= LEAST_MADE && !cuts_single(script, &made) &&
            !is_misspelt(&small, &made) &&
            rel_lemma_is_known(choice, text_of(&made), class)) {
            *lemma = made;
            return true;
        }
    }
    return false;
}

const char *
rel_lemma_make_verb(const RelLemmaChoice *choice, const RelLemmaKey *key,
                    RelLemmaBuffer *lemma)
{
    static const char *const FORMS[] = {"VBZ", "VBD", "VBN", "VBG"};

    for (size_t i = 0; i < sizeof(FORMS) / sizeof(*FORMS); ++i) {
        if (rel_lemma_make_known(choice, key, rel_text(FORMS[i]),
                                 REL_LEMMA_VERB, lemma)) {
            return FORMS[i];
        }
    }
    return NULL;
}

bool
rel_lemma_shorten(const RelLemmaChoice *choice, const RelLemmaKey *key,
                  RelLemmaBuffer *lemma)
{
    for (size_t kept = 2; kept > 0; --kept) {
        RelLemmaBuffer made = {.length = 0};
        size_t run = 0;
        bool drawn = false;
        for (size_t i = 0; i < key->folded_length; ++i) {
            const char byte = key->folded[i];
            run = i > 0 && byte == key->folded[i - 1] ? run + 1 : 1;
            drawn |= run > 2;
        }
        for (size_t i = 0; drawn && i < key->folded_length;) {
            size_t end = i;
            while (end < key->folded_length &&
                   key->folded[end] == key->folded[i]) {
                ++end;
            }
            const size_t n = end - i > 2 ? kept : end - i;
            memset(made.bytes + made.length, key->folded[i], n);
            made.length += n;
            i = end;
        }
        if (made.length > 0 &&
            rel_lemma_is_known(choice, text_of(&made), REL_LEMMA_COMMON)) {
            *lemma = made;
            return true;
        }
    }
    return false;
}

/// Make a common word of `class`, or leave what the rules made
static void
choose_word(const RelLemmaChoice *choice, const RelLemmaKey *key, uint8_t class,
            RelLemmaBuffer *lemma)
{
    const RelText folded = {key->folded, key->folded_length};

    if ((rel_lemma_is_known(choice, text_of(lemma), class) &&
         !is_misspelt(key, lemma)) ||
        rel_lemma_make_known(choice, key, key->xpos, class, lemma) ||
        (class == REL_LEMMA_VERB &&
         rel_lemma_make_verb(choice, key, lemma) != NULL)) {
        return;
    }
    if (rel_lemma_is_known(choice, folded, REL_LEMMA_COMMON)) {
        set_text(lemma, folded.bytes, folded.length);
    } else if (!rel_lemma_is_known(choice, text_of(lemma), REL_LEMMA_COMMON) &&
               !rel_lemma_shorten(choice, key, lemma)) {
        rel_lemma_respell(choice, key, class, lemma);
    }
}

// Capitals

/// "auckland", "TEHRAN"; what is a name only, and known with one capital
static void
choose_name(const RelLemmaChoice *choice, const RelLemmaKey *key, bool shouting,
            RelLemmaBuffer *lemma)
{
    RelLemmaBuffer title;
    const RelText folded = {key->folded, key->folded_length};
    const RelText base = {key->base, key->length};
    const bool shouted = key->shape == 'C';

    if (key->shape == 'X') {
        return;
    }
    rel_lemma_make_title(key, &title);
    const size_t least = shouted ? LEAST_SHOUTED_NAME : LEAST_NAME;
    const bool known =
        rel_lemma_is_known(choice, text_of(&title), REL_LEMMA_NAME);
    const bool taken =
        shouted ? rel_lemma_is_known(choice, base, REL_LEMMA_NAME)
                : rel_lemma_is_known(choice, folded, REL_LEMMA_COMMON);
    if (folded.length >= least && !taken && (known || (shouted && shouting))) {
        *lemma = title;
    } else {
        set_text(lemma, base.bytes, base.length);
    }
}

/// A plural of names: "Netherlands" is whole, "Processes" has a known noun; a
/// name in capitals among small words is an acronym and no plural ("SEALS")
static void
choose_names(const RelLemmaChoice *choice, const RelLemmaKey *key,
             bool shouting, RelLemmaBuffer *lemma)
{
    RelLemmaBuffer made;
    RelLemmaBuffer title;

    if (key->shape == 'C' && !shouting) {
        set_text(lemma, key->base, key->length);
        return;
    }
    rel_lemma_make_title(key, &title);
    if (rel_lemma_is_known(choice, text_of(lemma), REL_LEMMA_NAME)) {
        return;
    }
    if (rel_lemma_is_known(choice, text_of(&title), REL_LEMMA_NAME)) {
        *lemma = title;
    } else if (rel_lemma_make_known(choice, key, rel_text("NNS"),
                                    REL_LEMMA_NOUN, &made)) {
        RelLemmaKey singular = {.folded_length = made.length};
        memcpy(singular.folded, made.bytes, made.length);
        rel_lemma_make_title(&singular, lemma);
    }
}

/// "Athens" as a plural, "Townsend" and "iPhone" as nouns: names all the same
static void
keep_name(const RelLemmaChoice *choice, const RelLemmaKey *key,
          const RelLemmaWay *way, RelLemmaBuffer *lemma)
{
    RelLemmaBuffer name;

    if ((!key->capital && !key->mixed) ||
        rel_lemma_is_known(choice, text_of(lemma), REL_LEMMA_COMMON)) {
        return;
    }
    rel_lemma_make_title(key, &name);
    if (rel_lemma_is_known(choice, text_of(&name), REL_LEMMA_NAME)) {
        *lemma = name;
    } else if (rel_text_is(key->xpos, "NN") && !way->shouting &&
               (key->mixed || !way->first)) {
        set_text(lemma, way->form.bytes, way->form.length); // "GNP"
    }
}

/// Adjectives of names have a capital ("arab", "Arab"), others none
static void
choose_adjective(const RelLemmaChoice *choice, const RelLemmaKey *key,
                 RelLemmaBuffer *lemma)
{
    const RelText folded = {key->folded, key->folded_length};
    RelLemmaBuffer title;

    rel_lemma_make_title(key, &title);
    if (rel_lemma_is_known(choice, folded, REL_LEMMA_ADJECTIVE)) {
        set_text(lemma, folded.bytes, folded.length);
    } else if (rel_lemma_is_known(choice, text_of(&title),
                                  REL_LEMMA_ADJECTIVE)) {
        *lemma = title;
    } else if (rel_lemma_is_known(choice, folded, REL_LEMMA_COMMON)) {
        set_text(lemma, folded.bytes, folded.length);
    } else {
        choose_word(choice, key, REL_LEMMA_ADJECTIVE, lemma);
    }
}

void
rel_lemma_choose(const RelLemmaChoice *choice, const RelLemmaKey *key,
                 const RelLemmaWay *way, RelLemmaBuffer *lemma)
{
    uint8_t class = rel_lemma_class(key->xpos);

    if (rel_text_is(key->xpos, "NNP")) {
        choose_name(choice, key, way->shouting, lemma);
    } else if (rel_text_is(key->xpos, "NNPS")) {
        choose_names(choice, key, way->shouting, lemma);
    } else if (rel_text_is(key->xpos, "JJ")) {
        choose_adjective(choice, key, lemma);
    } else if (rel_text_is(key->xpos, "IN")) {
        choose_word(choice, key, class, lemma); // "beacuse"
    } else if (class != REL_LEMMA_OTHER && class != REL_LEMMA_INTERJECTION) {
        if (class == REL_LEMMA_ADVERB || class == REL_LEMMA_ADJECTIVE) {
            class = REL_LEMMA_ADVERB | REL_LEMMA_ADJECTIVE; // "sooner"
        }
        choose_word(choice, key, class, lemma);
        keep_name(choice, key, way, lemma);
    }
}
