// language.c: nearly half the words of English prose are a hundred words.
//
// In English articles more than 22 of 100 words are on our list; in articles
// of other languages a few are, by accident ("in", "was", "die").

#include "input/language.h"

enum {
    SHORTEST_WORDS = 25, ///< Less text tells nothing
    WORDS_LOOKED_AT = 4000,
    LONGEST_WORD = 12, ///< Of the list
    PERCENT = 20       ///< Least share of stop words, a little below 22
};

/// Length of the word at `begin` in bytes; letters beyond ASCII belong to it
static size_t
word_length(RelText text, size_t begin)
{
    size_t i = begin;
    while (i < text.length) {
        const unsigned char c = (unsigned char)text.bytes[i];
        if (!((c | 0x20) >= 'a' && (c | 0x20) <= 'z') && c < 0x80) {
            break;
        }
        ++i;
    }
    return i - begin;
}

/// Tell whether `word` is a stop word
static bool
is_stop_word(const RelReadingWords *words, RelText word)
{
    char lower[LONGEST_WORD];
    if (word.length > sizeof(lower)) {
        return false;
    }
    for (size_t i = 0; i < word.length; ++i) {
        const char c = word.bytes[i];
        lower[i] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
    }
    const uint32_t bits =
        rel_reading_words_phrase(words, (RelText){lower, word.length});
    return (bits & REL_PHRASE_STOP) != 0;
}

bool
rel_language_is_english(const RelReadingWords *words, RelText text)
{
    size_t n_words = 0;
    size_t n_stops = 0;
    for (size_t i = 0; i < text.length && n_words < WORDS_LOOKED_AT;) {
        const size_t length = word_length(text, i);
        if (length > 0) {
            ++n_words;
            n_stops += is_stop_word(words, rel_text_slice(text, i, length));
        }
        i += length + 1;
    }
    return !words || n_words < SHORTEST_WORDS ||
           n_stops * 100 >= n_words * PERCENT;
}
