// shingles.c: "a b c d e" has the shingles "a b c d" and "b c d e".
//
// A shingle is a slice of the text from its first word to its last, with the
// words hashed, so that only the words count and not what stands between.

#include "train/shingles.h"

#include "base/array.h"
#include "base/map.h"
#include "base/utf8.h"

#include <stdlib.h>

enum { SHINGLE_WORDS = 4 };

/// Tell whether `code` belongs to a word
static bool
is_word_code(uint32_t code)
{
    return code == '_' || (code != REL_UTF8_BAD && (rel_code_is_letter(code) ||
                                                    rel_code_is_digit(code)));
}

/// Hashes of the words of `text`
static RelStatus
hash_words(RelText text, RelArray *hashes)
{
    RelStatus status = REL_OK;
    size_t begin = 0;
    bool inside = false;
    for (size_t i = 0; i <= text.length && status == REL_OK;) {
        const size_t here = i;
        const bool word =
            i < text.length && is_word_code(rel_utf8_next(text, &i));
        if (word && !inside) {
            begin = here;
        } else if (!word && inside) {
            const uint64_t hash =
                rel_hash(rel_text_slice(text, begin, here - begin));
            status = rel_array_push(hashes, &hash);
        }
        inside = word;
        i += here == text.length;
    }
    return status;
}

static int
compare_hashes(const void *a, const void *b)
{
    const uint64_t first = *(const uint64_t *)a;
    const uint64_t second = *(const uint64_t *)b;

    return (first > second) - (first < second);
}

/// Sorted hashes of the shingles of `words`; a short text is one shingle
static RelStatus
make_shingles(const RelArray *words, RelArray *shingles)
{
    const uint64_t *const hashes = words->items;
    const size_t n = words->n_items;
    const size_t n_shingles = n == 0              ? 0
                              : n < SHINGLE_WORDS ? 1
                                                  : n - SHINGLE_WORDS + 1;
    for (size_t i = 0; i < n_shingles; ++i) {
        uint64_t hash = 0;
        for (size_t k = i; k < i + SHINGLE_WORDS && k < n; ++k) {
            hash = (hash ^ hashes[k]) * 1099511628211u + k - i;
        }
        if (rel_array_push(shingles, &hash) != REL_OK) {
            return REL_ERR_NO_MEMORY;
        }
    }
    if (n_shingles > 0) {
        qsort(shingles->items, n_shingles, sizeof(uint64_t), compare_hashes);
    }
    return REL_OK;
}

/// Members of both sorted arrays
static size_t
count_common(const RelArray *a, const RelArray *b)
{
    const uint64_t *const first = a->items;
    const uint64_t *const second = b->items;
    size_t count = 0;
    for (size_t i = 0, k = 0; i < a->n_items && k < b->n_items;) {
        const int order = compare_hashes(&first[i], &second[k]);
        count += order == 0;
        i += order <= 0;
        k += order >= 0;
    }
    return count;
}

RelStatus
rel_shingles_compare(RelText gold, RelText found, RelArena *arena,
                     RelOverlap *overlap)
{
    const RelText texts[2] = {gold, found};
    RelArray words[2];
    RelArray shingles[2];
    for (size_t i = 0; i < 2; ++i) {
        rel_array_init(&words[i], arena, sizeof(uint64_t));
        rel_array_init(&shingles[i], arena, sizeof(uint64_t));
        if (hash_words(texts[i], &words[i]) != REL_OK ||
            make_shingles(&words[i], &shingles[i]) != REL_OK) {
            return REL_ERR_NO_MEMORY;
        }
    }
    const size_t n_words = words[0].n_items;
    *overlap = (RelOverlap){
        .n_common = count_common(&shingles[0], &shingles[1]),
        .n_gold = shingles[0].n_items,
        .n_found = shingles[1].n_items,
        .same_words = n_words == words[1].n_items &&
                      (n_words == 0 || memcmp(words[0].items, words[1].items,
                                              n_words * sizeof(uint64_t)) == 0),
    };
    return REL_OK;
}
