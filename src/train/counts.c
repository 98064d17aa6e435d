// counts.c: counts pairs under one string, "key\1value".

#include "train/counts.h"

#include "base/strings.h"

#include <stdlib.h>

RelStatus
rel_counts_init(RelCounts *counts, RelArena *arena)
{
    counts->arena = arena;
    counts->pairs = rel_intern_new(&REL_HEAP);
    rel_array_init(&counts->numbers, arena, sizeof(size_t));
    return counts->pairs ? REL_OK : REL_ERR_NO_MEMORY;
}

void
rel_counts_release(RelCounts *counts)
{
    rel_intern_free(counts->pairs);
}

RelStatus
rel_counts_add(RelCounts *counts, RelText key, RelText value, size_t number)
{
    const RelText parts[] = {key, value};
    const RelText pair = rel_text_join(counts->arena, parts, 2, "\1");
    RelIndex id;

    if (pair.bytes == NULL ||
        rel_intern_add(counts->pairs, pair, &id) != REL_OK ||
        (id == counts->numbers.n_items &&
         rel_array_add(&counts->numbers) == NULL)) {
        return REL_ERR_NO_MEMORY;
    }
    *(size_t *)rel_array_at(&counts->numbers, id) += number;
    return REL_OK;
}

static int
compare(const void *a, const void *b)
{
    const RelCount *left = a;
    const RelCount *right = b;
    const int order = rel_text_compare(left->key, right->key);

    if (order != 0) {
        return order;
    }
    if (left->number != right->number) {
        return left->number > right->number ? -1 : 1;
    }
    return rel_text_compare(left->value, right->value);
}

RelCount *
rel_counts_sorted(const RelCounts *counts, size_t *n_pairs)
{
    *n_pairs = counts->numbers.n_items;
    RelCount *sorted = REL_ARENA_ARRAY(counts->arena, RelCount, *n_pairs + 1);

    for (size_t i = 0; sorted != NULL && i < *n_pairs; ++i) {
        RelText value = rel_intern_text(counts->pairs, (RelIndex)i);
        rel_text_split(&value, '\1', &sorted[i].key);
        sorted[i].value = value;
        sorted[i].number = *(size_t *)rel_array_at(&counts->numbers, i);
    }
    if (sorted != NULL) {
        qsort(sorted, *n_pairs, sizeof(RelCount), compare);
    }
    return sorted;
}
