// texts.c: sorts lists of texts in place.

#include "graph/texts.h"

#include <stdlib.h>

static int
compare_texts(const void *a, const void *b)
{
    return rel_text_compare(*(const RelText *)a, *(const RelText *)b);
}

size_t
rel_texts_sort(RelText *texts, size_t n_texts, RelText but)
{
    size_t n_kept = 0;

    if (n_texts > 1) {
        qsort(texts, n_texts, sizeof(*texts), compare_texts);
    }
    for (size_t i = 0; i < n_texts; ++i) {
        const bool repeated =
            n_kept > 0 && rel_text_equals(texts[n_kept - 1], texts[i]);
        if (texts[i].length > 0 && !repeated &&
            !rel_text_equals(texts[i], but)) {
            texts[n_kept++] = texts[i];
        }
    }
    return n_kept;
}
