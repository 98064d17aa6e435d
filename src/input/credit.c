// credit.c: who took a picture, written behind its caption.
//
//   The leaders met in Lisbon on Thursday. Rui Example/NWA
//   `------------- sentences -----------'  `--- tail ---'
//
// The tail of a line is what stands behind its last sentence.  Running text
// has none; a tail of names is a credit, and what stands before it a caption.

#include "input/credit.h"

#include "base/strings.h"
#include "input/phrase.h"

enum {
    TAIL_WORDS = 8,     ///< Longest credit
    TAIL_LENGTH = 240,  ///< The same in bytes
    CAPTION_WORDS = 70, ///< Longest caption with its credit
    PLAIN_WORDS = 45    ///< The same where a mere name is the credit
};

/// Begin of what stands behind the last sentence end of `text`, or 0
static size_t
tail_begin(RelText text)
{
    for (size_t i = text.length; i-- > 1;) {
        if (text.bytes[i] != ' ') {
            continue;
        }
        const char before = text.bytes[i - 1];
        // One capital and a full stop is an initial: "John F. Example/AP".
        const bool initial =
            before == '.' && i >= 3 && text.bytes[i - 3] == ' ';
        if (strchr(".?!)", before) && !initial) {
            return i + 1;
        }
    }
    return 0;
}

/// Tell whether a slash joins two capitalized words: "Example/AP"
static bool
has_name_slash(RelText text)
{
    for (size_t i = 1; i + 1 < text.length; ++i) {
        if (text.bytes[i] != '/' || strchr(" /", text.bytes[i - 1])) {
            continue;
        }
        size_t begin = i;
        while (begin > 0 && text.bytes[begin - 1] != ' ') {
            --begin;
        }
        const RelText left = rel_text_slice(text, begin, i - begin);
        const RelText right = rel_text_slice(text, i + 1, text.length - i - 1);
        if (rel_text_is_capitalized(left) && rel_text_is_capitalized(right) &&
            left.length > 1 && rel_text_find(left, ":") == left.length) {
            return true;
        }
    }
    return false;
}

/// Text in the brackets at the end of `text`, or all of it
static RelText
unbracket(RelText text)
{
    if (text.length < 2 || !strchr(")]", text.bytes[text.length - 1])) {
        return text;
    }
    for (size_t i = text.length - 1; i-- > 0;) {
        if (strchr("([", text.bytes[i])) {
            return rel_text_slice(text, i + 1, text.length - i - 2);
        }
    }
    return text;
}

/// Number of words
static size_t
count_words(RelText text)
{
    size_t count = 0;
    RelText word;
    while (rel_text_split(&text, ' ', &word)) {
        count += word.length > 0;
    }
    return count;
}

/// Tell whether all words of `tail` are capitalized
static bool
is_all_capitalized(RelText tail)
{
    RelText word;
    while (rel_text_split(&tail, ' ', &word)) {
        if (word.length > 0 && rel_phrase_is_inner(word.bytes[0]) &&
            !rel_text_is_capitalized(word)) {
            return false;
        }
    }
    return true;
}

/// Tell whether `tail` is a name and nothing else: "Maja Example"; letters
/// to papers are signed too, but behind a dash and in capitals
static bool
is_name(RelText tail)
{
    const size_t n_words = count_words(tail);
    size_t n_small = 0;
    for (size_t i = 0; i < tail.length; ++i) {
        n_small += tail.bytes[i] >= 'a' && tail.bytes[i] <= 'z';
    }
    return n_words >= 2 && n_words <= 5 && n_small * 2 > tail.length &&
           rel_text_is_capitalized(tail) && is_all_capitalized(tail);
}

/// Tell whether `tail` (not all of a sentence) says who took a picture
static bool
names_credit(const RelReadingWords *words, RelText tail)
{
    if (tail.length > TAIL_LENGTH) {
        return false;
    }
    RelPhrases phrases;
    rel_phrases_find(words, tail, &phrases);

    return has_name_slash(tail) || (phrases.whole & REL_PHRASE_CREDIT) ||
           ((phrases.opener & REL_PHRASE_CREDIT) && phrases.labelled) ||
           (((phrases.opener | phrases.last) & REL_PHRASE_CREDIT) &&
            is_all_capitalized(tail));
}

/// Tell whether `text` ends in a labelled credit, even one glued to its
/// caption: "The harbour in MayCredit: Northern Wire"
static bool
ends_in_label(const RelReadingWords *words, RelText text)
{
    size_t colon = text.length;
    while (colon > 0 && text.bytes[colon - 1] != ':') {
        --colon;
    }
    const RelText name =
        rel_text_trim(rel_text_slice(text, colon, text.length - colon));
    if (colon < 2 || name.length == 0 || name.length > TAIL_LENGTH ||
        count_words(name) > TAIL_WORDS || !is_all_capitalized(name)) {
        return false;
    }
    size_t begin = --colon; // at the colon; now back to the word's beginning
    while (begin > 0 && text.bytes[begin - 1] >= 'a' &&
           text.bytes[begin - 1] <= 'z') {
        --begin;
    }
    begin -= begin > 0 && begin < colon;
    RelPhrases phrases;
    rel_phrases_find(words, rel_text_slice(text, begin, colon - begin),
                     &phrases);
    return (phrases.whole & REL_PHRASE_CREDIT) != 0;
}

bool
rel_credit_is(const RelReadingWords *words, const RelLine *line)
{
    if (line->n_words == 0 || line->n_words > CAPTION_WORDS) {
        return false;
    }
    const RelText text = line->text;
    const RelText bracketed = unbracket(text);
    if (bracketed.length < text.length && bracketed.bytes > text.bytes + 1) {
        return count_words(bracketed) <= TAIL_WORDS &&
               names_credit(words, bracketed);
    }
    if (line->terminal) {
        return false;
    }
    if (ends_in_label(words, text)) {
        return true;
    }
    const size_t begin = tail_begin(bracketed);
    const RelText tail =
        rel_text_slice(bracketed, begin, bracketed.length - begin);
    if (tail.length == 0 || count_words(tail) > TAIL_WORDS) {
        return false;
    }
    // A tail of names alone is a credit only behind a sentence; on its own
    // it may be a heading.
    return names_credit(words, tail) ||
           (begin > 0 && line->n_words <= PLAIN_WORDS && is_name(tail));
}
