// phrase.c: "Read more: Five charts" begins with "read more", before a colon.
//
// The line is first written in lower case without its punctuation, so that
// each phrase is a slice of it; at most PHRASE_WORDS words make a phrase.

#include "input/phrase.h"

#include "base/strings.h"

enum {
    LINE_ROOM = 768, ///< Bytes of a line that are looked at
    LINE_WORDS = 96, ///< Words of a line that are looked at
    PHRASE_WORDS = 5 ///< Longest phrase
};

/// A line in lower case, words separated by single blanks
typedef struct {
    char bytes[LINE_ROOM];
    size_t begin[LINE_WORDS];      // (n_words) offsets into bytes
    size_t end[LINE_WORDS];        // (n_words)
    size_t source_end[LINE_WORDS]; // (n_words) offsets into the line
    bool stopped[LINE_WORDS];      // (n_words) a colon stood behind the word
    size_t n_words;
    size_t length;
    bool complete; ///< All of the line is there
} Lowered;

bool
rel_phrase_is_inner(char c)
{
    const unsigned char byte = (unsigned char)c;
    // Quotation marks and dashes, e2 80 xx, are taken off by their lead byte.
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z') || byte == '@' || byte == '#' ||
           (byte >= 0xc3 && byte != 0xe2);
}

/// Tell whether `word` is a sign that has a meaning of its own
static bool
is_sign(RelText word)
{
    return rel_text_is_nocase(word, "(c)") || rel_text_is(word, "\xc2\xa9");
}

/// Tell whether `word` is a colon or dash
static bool
is_stop(RelText word)
{
    return rel_text_is(word, ":") || rel_text_is(word, "-") ||
           rel_text_is(word, "--") || rel_text_is(word, "\xe2\x80\x93") ||
           rel_text_is(word, "\xe2\x80\x94");
}

/// Append `word` in lower case, with plain apostrophes
static void
append_lower(Lowered *lowered, RelText word)
{
    for (size_t i = 0; i < word.length; ++i) {
        const char c = word.bytes[i];
        const RelText rest = rel_text_slice(word, i, word.length - i);
        if (rel_text_starts(rest, "\xe2\x80\x99")) {
            lowered->bytes[lowered->length++] = '\'';
            i += 2;
        } else {
            lowered->bytes[lowered->length++] =
                c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
        }
    }
}

/// Add `word`, which ends at `source_end` of the line
static bool
add_word(Lowered *lowered, RelText word, size_t source_end)
{
    size_t first = 0;
    size_t end = word.length;
    if (!is_sign(word)) {
        while (first < end && !rel_phrase_is_inner(word.bytes[first])) {
            ++first;
        }
        while (end > first && (unsigned char)word.bytes[end - 1] < 0x80 &&
               !rel_phrase_is_inner(word.bytes[end - 1])) {
            --end;
        }
    }
    if (first == end) {
        // "FILE - ...": a sign of its own parts a label from its text.
        if (lowered->n_words > 0) {
            lowered->stopped[lowered->n_words - 1] |= is_stop(word);
        }
        return true;
    }
    if (lowered->n_words == LINE_WORDS ||
        lowered->length + (end - first) + 1 > LINE_ROOM) {
        return false;
    }
    if (lowered->n_words > 0) {
        lowered->bytes[lowered->length++] = ' ';
    }
    const size_t i = lowered->n_words++;
    lowered->begin[i] = lowered->length;
    append_lower(lowered, rel_text_slice(word, first, end - first));
    lowered->end[i] = lowered->length;
    lowered->source_end[i] = source_end;
    lowered->stopped[i] = rel_text_ends(word, ":");
    return true;
}

static void
lower(RelText text, Lowered *lowered)
{
    lowered->n_words = 0;
    lowered->length = 0;
    lowered->complete = true;
    RelText rest = text;
    RelText word;
    while (lowered->complete && rel_text_split(&rest, ' ', &word)) {
        const size_t end = (size_t)(word.bytes - text.bytes) + word.length;
        lowered->complete = add_word(lowered, word, end);
    }
}

/// Bits of the phrase of `n_words` words from `first`
static uint32_t
look_up(const RelReadingWords *words, const Lowered *lowered, size_t first,
        size_t n_words)
{
    const size_t begin = lowered->begin[first];
    const size_t end = lowered->end[first + n_words - 1];

    return rel_reading_words_phrase(
        words, (RelText){lowered->bytes + begin, end - begin});
}

/// Note a phrase that opens the line
static void
note_opener(const Lowered *lowered, size_t n_words, uint32_t bits,
            RelPhrases *found)
{
    found->opener |= bits;
    if (!(bits & ~(uint32_t)REL_PHRASE_STOP)) {
        return;
    }
    found->opener_end = lowered->source_end[n_words - 1];
    found->labelled |= lowered->stopped[n_words - 1];
}

void
rel_phrases_find(const RelReadingWords *words, RelText text, RelPhrases *found)
{
    *found = (RelPhrases){0};
    if (!words) {
        return;
    }
    Lowered lowered;
    lower(text, &lowered);

    for (size_t i = 0; i < lowered.n_words; ++i) {
        for (size_t n = 1; n <= PHRASE_WORDS && i + n <= lowered.n_words; ++n) {
            const uint32_t bits = look_up(words, &lowered, i, n);
            if (bits == 0) {
                continue;
            }
            found->anywhere |= bits;
            const bool is_last = lowered.complete && i + n == lowered.n_words;
            found->last |= is_last ? bits : 0;
            found->whole |= is_last && i == 0 ? bits : 0;
            if (i == 0) {
                note_opener(&lowered, n, bits, found);
            }
        }
    }
}
