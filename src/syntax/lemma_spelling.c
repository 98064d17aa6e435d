// lemma_spelling.c: tries the likely mistakes of a writer.

#include "syntax/lemma_spelling.h"

#include "base/strings.h"

#include <string.h>

/// Bytes of a word that is respelled: short ones are like too many others
enum { LEAST_RESPELLED = 5, MOST_RESPELLED = 24 };

static bool
has_small_letters(const RelLemmaKey *key)
{
    for (size_t i = 0; i < key->folded_length; ++i) {
        if (key->folded[i] < 'a' || key->folded[i] > 'z') {
            return false;
        }
    }
    return !key->capital && !key->mixed;
}

/// Find the lemma of the form in `key` as it is
static bool
find_lemma(const RelLemmaChoice *choice, const RelLemmaKey *key, uint8_t class,
           RelLemmaBuffer *lemma)
{
    const RelText folded = {key->folded, key->folded_length};

    if (rel_lemma_make_known(choice, key, key->xpos, class, lemma)) {
        return true;
    }
    if (!rel_lemma_is_known(choice, folded, class)) {
        return false;
    }
    memcpy(lemma->bytes, folded.bytes, folded.length);
    lemma->length = folded.length;
    return true;
}

/// Let the letters at `at` and behind change places
static bool
swap(RelLemmaKey *key, size_t at)
{
    const char first = key->folded[at];

    if (at + 1 >= key->folded_length || first == key->folded[at + 1]) {
        return false;
    }
    key->folded[at] = key->folded[at + 1];
    key->folded[at + 1] = first;
    return true;
}

/// Leave out one of two same letters at `at`
static bool
make_single(RelLemmaKey *key, size_t at)
{
    if (at + 1 >= key->folded_length ||
        key->folded[at] != key->folded[at + 1]) {
        return false;
    }
    memmove(key->folded + at, key->folded + at + 1,
            key->folded_length - at - 1);
    --key->folded_length;
    return true;
}

/// Double the letter at `at`
static bool
make_double(RelLemmaKey *key, size_t at)
{
    if (at + 1 < key->folded_length && key->folded[at] == key->folded[at + 1]) {
        return false; // it is
    }
    memmove(key->folded + at + 1, key->folded + at, key->folded_length - at);
    ++key->folded_length;
    return true;
}

bool
rel_lemma_respell(const RelLemmaChoice *choice, const RelLemmaKey *key,
                  uint8_t class, RelLemmaBuffer *lemma)
{
    static bool (*const CHANGES[])(RelLemmaKey *, size_t) = {swap, make_single,
                                                             make_double};

    if (key->folded_length < LEAST_RESPELLED ||
        key->folded_length > MOST_RESPELLED || !has_small_letters(key)) {
        return false;
    }
    for (size_t change = 0; change < sizeof(CHANGES) / sizeof(*CHANGES);
         ++change) {
        for (size_t at = 0; at < key->folded_length; ++at) {
            RelLemmaKey meant = *key;
            if (CHANGES[change](&meant, at) &&
                find_lemma(choice, &meant, class, lemma)) {
                return true;
            }
        }
    }
    return false;
}
