// used.c: lists the relations in use with the lemmas that led to them.

#include "graph/used.h"

#include "graph/texts.h"

#include <stdlib.h>

typedef struct {
    RelUsedRelation relation;
    RelArray lemmas; // of RelText
    RelIndex number; // before sorting
} Noted;

void
rel_used_init(RelUsed *used, RelArena *arena)
{
    used->arena = arena;
    rel_map_init(&used->by_name, arena);
    rel_array_init(&used->relations, arena, sizeof(Noted));
}

static Noted *
noted_at(const RelUsed *used, size_t index)
{
    return (Noted *)rel_array_at(&used->relations, index);
}

static RelStatus
add_relation(RelUsed *used, const RelPlaced *placed, RelIndex *number)
{
    Noted noted = {.relation = {.name = placed->name,
                                .curated = placed->curated,
                                .state = placed->state}};

    *number = noted.number = (RelIndex)used->relations.n_items;
    rel_array_init(&noted.lemmas, used->arena, sizeof(RelText));
    const RelStatus status = rel_array_push(&used->relations, &noted);
    return status == REL_OK ? rel_map_set(&used->by_name, placed->name, *number)
                            : status;
}

RelStatus
rel_used_add(RelUsed *used, const RelPlaced *placed, RelIndex *relation)
{
    const RelText lemma = placed->claim->lemma;
    RelStatus status = REL_OK;

    *relation = rel_map_get(&used->by_name, placed->name);
    if (*relation == REL_NONE) {
        status = add_relation(used, placed, relation);
    }
    if (status != REL_OK) {
        return status;
    }
    // Doubles go when they are sorted; the commonest are dropped at once
    RelArray *lemmas = &noted_at(used, *relation)->lemmas;
    if (lemmas->n_items > 0 &&
        rel_text_equals(*(RelText *)rel_array_at(lemmas, lemmas->n_items - 1),
                        lemma)) {
        return REL_OK;
    }
    return rel_array_push(lemmas, &lemma);
}

static int
compare_noted(const void *a, const void *b)
{
    return rel_text_compare(((const Noted *)a)->relation.name,
                            ((const Noted *)b)->relation.name);
}

/// Copy the sorted lemmas of a relation to `arena`
static RelStatus
take_lemmas(Noted *noted, RelArena *arena)
{
    RelText *const found = (RelText *)noted->lemmas.items;
    const size_t n_lemmas =
        rel_texts_sort(found, noted->lemmas.n_items, rel_text(""));
    RelText *lemmas = REL_ARENA_ARRAY(arena, RelText, n_lemmas + 1);

    if (lemmas == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    if (n_lemmas > 0) {
        memcpy(lemmas, found, n_lemmas * sizeof(*lemmas));
    }
    noted->relation.lemmas = lemmas;
    noted->relation.n_lemmas = n_lemmas;
    return REL_OK;
}

RelStatus
rel_used_take(RelUsed *used, RelArena *arena, RelMerged *merged)
{
    const size_t n_relations = used->relations.n_items;
    RelIndex *sorted = REL_ARENA_ARRAY(used->arena, RelIndex, n_relations + 1);

    merged->relations =
        REL_ARENA_ARRAY(arena, RelUsedRelation, n_relations + 1);
    if (sorted == NULL || merged->relations == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    if (n_relations > 1) {
        qsort(used->relations.items, n_relations, sizeof(Noted), compare_noted);
    }
    for (size_t i = 0; i < n_relations; ++i) {
        Noted *noted = noted_at(used, i);
        const RelStatus status = take_lemmas(noted, arena);
        if (status != REL_OK) {
            return status;
        }
        merged->relations[i] = noted->relation;
        sorted[noted->number] = (RelIndex)i;
    }
    merged->n_relations = n_relations;
    for (size_t i = 0; i < merged->n_statements; ++i) {
        merged->statements[i].relation = sorted[merged->statements[i].relation];
    }
    return REL_OK;
}
