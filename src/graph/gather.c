// gather.c: unites what equal claims say beside subject, relation and object.

#include "graph/gather.h"

#include "graph/texts.h"

#include <stdlib.h>

/// Most of each that a statement keeps, the first in order
#define MOST_QUALIFIERS 5

void
rel_gathered_init(RelGathered *gathered, RelArena *arena)
{
    rel_array_init(&gathered->dates, arena, sizeof(RelNode));
    rel_array_init(&gathered->places, arena, sizeof(RelNode));
    rel_array_init(&gathered->qualifiers, arena, sizeof(RelQualifier));
    rel_array_init(&gathered->verbs, arena, sizeof(RelText));
    rel_array_init(&gathered->evidence, arena, sizeof(RelEvidence));
    gathered->failed = false;
}

static void
push(RelGathered *gathered, RelArray *array, const void *item)
{
    gathered->failed |= rel_array_push(array, item) != REL_OK;
}

static RelNode
node_of(const RelLocalNode *local, const RelIndex *entity_of)
{
    return (RelNode){local->local == REL_NONE ? REL_NONE
                                              : entity_of[local->local],
                     local->kind, local->value};
}

void
rel_gathered_add(RelGathered *gathered, const RelClaim *claim,
                 const RelIndex *entity_of, RelIndex source)
{
    for (size_t i = 0; i < claim->n_dates; ++i) {
        push(gathered, &gathered->dates, &claim->dates[i]);
    }
    for (size_t i = 0; i < claim->n_places; ++i) {
        const RelNode place = {
            entity_of[claim->places[i]], REL_VALUE_NONE, {NULL, 0}};
        push(gathered, &gathered->places, &place);
    }
    for (size_t i = 0; i < claim->n_qualifiers; ++i) {
        const RelQualifier qualifier = {
            claim->qualifiers[i].name,
            node_of(&claim->qualifiers[i].node, entity_of)};
        push(gathered, &gathered->qualifiers, &qualifier);
    }
    push(gathered, &gathered->verbs, &claim->verb);
    const RelEvidence evidence = {source, claim->char_begin, claim->char_end,
                                  claim->quote};
    push(gathered, &gathered->evidence, &evidence);
}

static int
compare_nodes(const void *a, const void *b)
{
    const RelNode *one = a;
    const RelNode *two = b;

    if (one->entity != two->entity) {
        return (one->entity > two->entity) - (one->entity < two->entity);
    }
    if (one->kind != two->kind) {
        return (one->kind > two->kind) - (one->kind < two->kind);
    }
    return rel_text_compare(one->value, two->value);
}

static int
compare_qualifiers(const void *a, const void *b)
{
    const RelQualifier *one = a;
    const RelQualifier *two = b;
    const int order = rel_text_compare(one->name, two->name);

    return order != 0 ? order : compare_nodes(&one->node, &two->node);
}

static int
compare_evidence(const void *a, const void *b)
{
    const RelEvidence *one = a;
    const RelEvidence *two = b;

    if (one->document != two->document) {
        return (one->document > two->document) -
               (one->document < two->document);
    }
    if (one->char_begin != two->char_begin) {
        return (one->char_begin > two->char_begin) -
               (one->char_begin < two->char_begin);
    }
    return (one->char_end > two->char_end) - (one->char_end < two->char_end);
}

/// The items of `array` sorted, each once, at most `most`, in `arena`
static const void *
take_sorted(const RelArray *array, RelArena *arena, size_t most,
            int (*compare)(const void *, const void *), size_t *n_items)
{
    const size_t size = array->item_size;
    char *items = rel_arena_calloc(arena, array->n_items + 1, size);

    *n_items = 0;
    if (items == NULL) {
        return NULL;
    }
    if (array->n_items > 1) {
        qsort(array->items, array->n_items, size, compare);
    }
    for (size_t i = 0; i < array->n_items && *n_items < most; ++i) {
        const void *item = rel_array_at(array, i);
        if (*n_items == 0 ||
            compare(items + (*n_items - 1) * size, item) != 0) {
            memcpy(items + *n_items * size, item, size);
            ++*n_items;
        }
    }
    return items;
}

static const RelText *
take_verbs(RelGathered *gathered, RelArena *arena, size_t *n_verbs)
{
    RelText *const verbs = (RelText *)gathered->verbs.items;

    *n_verbs = rel_texts_sort(verbs, gathered->verbs.n_items, rel_text(""));
    RelText *copy = REL_ARENA_ARRAY(arena, RelText, *n_verbs + 1);
    if (copy != NULL && *n_verbs > 0) {
        memcpy(copy, verbs, *n_verbs * sizeof(*copy));
    }
    return copy;
}

RelStatus
rel_gathered_take(RelGathered *gathered, RelArena *arena,
                  RelStatement *statement)
{
    if (gathered->failed) {
        return REL_ERR_NO_MEMORY;
    }
    statement->dates = take_sorted(&gathered->dates, arena, MOST_QUALIFIERS,
                                   compare_nodes, &statement->n_dates);
    statement->places = take_sorted(&gathered->places, arena, MOST_QUALIFIERS,
                                    compare_nodes, &statement->n_places);
    statement->qualifiers =
        take_sorted(&gathered->qualifiers, arena, MOST_QUALIFIERS,
                    compare_qualifiers, &statement->n_qualifiers);
    statement->evidence = take_sorted(&gathered->evidence, arena, SIZE_MAX,
                                      compare_evidence, &statement->n_evidence);
    statement->verbs = take_verbs(gathered, arena, &statement->n_verbs);
    return statement->dates == NULL || statement->places == NULL ||
                   statement->qualifiers == NULL ||
                   statement->evidence == NULL || statement->verbs == NULL
               ? REL_ERR_NO_MEMORY
               : REL_OK;
}
