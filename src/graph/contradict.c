// contradict.c: links statements of opposite polarity.
//
//   Turkey says the jet violated its airspace.   positive, said by Turkey
//   Russia denies that it did.                   negative, said by Russia
//
// Both stay; which is right is not settled here.  What may be or is planned
// contradicts nothing, and neither does what is said of different dates.

#include "graph/contradict.h"

#include <stdlib.h>

/// Links of one statement, the first in order
#define MOST_LINKS 8

static bool
is_claimed(const RelStatement *statement)
{
    return statement->modality == REL_FACTUAL ||
           statement->modality == REL_ATTRIBUTED;
}

static int
compare_index(RelIndex a, RelIndex b)
{
    return (a > b) - (a < b);
}

/// By subject, relation and object
static int
compare_triples(const RelStatement *one, const RelStatement *two)
{
    int order = compare_index(one->subject, two->subject);

    if (order == 0) {
        order = compare_index(one->relation, two->relation);
    }
    if (order == 0) {
        order = compare_index(one->object.entity, two->object.entity);
    }
    if (order == 0) {
        order = (one->object.kind > two->object.kind) -
                (one->object.kind < two->object.kind);
    }
    return order != 0 ? order
                      : rel_text_compare(one->object.value, two->object.value);
}

static int
compare_pointers(const void *a, const void *b)
{
    const RelStatement *one = *(RelStatement *const *)a;
    const RelStatement *two = *(RelStatement *const *)b;
    const int order = compare_triples(one, two);

    return order != 0 ? order : (one > two) - (one < two);
}

static bool
dates_meet(const RelStatement *one, const RelStatement *two)
{
    return one->n_dates == 0 || two->n_dates == 0 ||
           rel_text_equals(one->dates[0].value, two->dates[0].value);
}

/// Link one statement to those of its run that contradict it
static RelStatus
link_one(RelStatement *statement, RelStatement *const *run, size_t n_run,
         const RelStatement *base, RelArena *arena)
{
    RelIndex links[MOST_LINKS];
    size_t n_links = 0;

    for (size_t i = 0; i < n_run && n_links < MOST_LINKS; ++i) {
        if (run[i]->polarity != statement->polarity && is_claimed(run[i]) &&
            dates_meet(run[i], statement)) {
            links[n_links++] = (RelIndex)(run[i] - base);
        }
    }
    RelIndex *copy = REL_ARENA_ARRAY(arena, RelIndex, n_links + 1);
    if (copy == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    if (n_links > 0) {
        memcpy(copy, links, n_links * sizeof(*copy));
    }
    statement->contradicts = copy;
    statement->n_contradicts = n_links;
    return REL_OK;
}

/// Tell whether a run has both polarities
static bool
has_both(RelStatement *const *run, size_t n_run)
{
    bool positive = false;
    bool negative = false;

    for (size_t i = 0; i < n_run; ++i) {
        positive |= run[i]->polarity == REL_POSITIVE;
        negative |= run[i]->polarity == REL_NEGATIVE;
    }
    return positive && negative;
}

RelStatus
rel_contradictions_link(RelStatement *statements, size_t n_statements,
                        RelArena *arena, RelArena *scratch)
{
    RelStatement **sorted =
        REL_ARENA_ARRAY(scratch, RelStatement *, n_statements + 1);
    RelStatus status = REL_OK;

    if (sorted == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < n_statements; ++i) {
        sorted[i] = &statements[i];
    }
    qsort(sorted, n_statements, sizeof(RelStatement *), compare_pointers);
    for (size_t i = 0; status == REL_OK && i < n_statements;) {
        size_t end = i + 1;
        while (end < n_statements &&
               compare_triples(sorted[i], sorted[end]) == 0) {
            ++end;
        }
        const bool both = has_both(&sorted[i], end - i);
        for (size_t j = i; both && status == REL_OK && j < end; ++j) {
            if (is_claimed(sorted[j])) {
                status =
                    link_one(sorted[j], &sorted[i], end - i, statements, arena);
            }
        }
        i = end;
    }
    return status;
}
