// extras.c: turns further arguments into qualifiers.
//
//   fired a shot at a trawler on Monday near Jan Mayen for three reasons
//   detail: trawler   date: 2026-03-02   place: Jan Mayen   purpose: reasons
//
// data/lists/qualifiers.txt says which preposition makes which.

#include "graph/extras.h"

#include "base/strings.h"
#include "graph/node.h"

#include <stdlib.h>

static size_t
count_extras(const RelExtras *extras)
{
    return extras->n_dates + extras->n_places + extras->n_qualifiers;
}

static void
add_date(RelBuilder *builder, RelExtras *extras, const RelArgument *argument)
{
    if (argument->value_kind == REL_VALUE_NONE ||
        argument->value_kind == REL_VALUE_STRING) {
        return; // "at night" is no date
    }
    extras->dates[extras->n_dates++] =
        (RelNode){REL_NONE, argument->value_kind,
                  rel_builder_copy(builder, argument->value)};
}

/// The property that an argument becomes
static RelText
property_of(const RelReading *reading, const RelArgument *argument)
{
    if (argument->role == REL_ROLE_RECIPIENT) {
        return rel_text("recipient");
    }
    if (argument->role == REL_ROLE_MANNER) {
        return rel_text("manner");
    }
    if (argument->value_kind != REL_VALUE_NONE) {
        return rel_text(argument->unit.length > 0 ? "amount" : "detail");
    }
    const RelText listed = rel_list_value(reading->knowledge->lists->qualifiers,
                                          argument->preposition);
    return argument->role == REL_ROLE_OBLIQUE && listed.length > 0
               ? listed
               : rel_text("detail");
}

static void
add_qualifier(RelBuilder *builder, RelExtras *extras, RelText name,
              RelLocalNode node)
{
    if (count_extras(extras) < REL_EXTRAS_MAX) {
        extras->qualifiers[extras->n_qualifiers++] =
            (RelLocalQualifier){rel_builder_copy(builder, name), node};
    }
}

/// The unit of a value
static void
add_unit(RelBuilder *builder, RelExtras *extras, const RelArgument *argument)
{
    if (argument->value_kind != REL_VALUE_NONE && argument->unit.length > 0 &&
        !rel_node_counts(builder->reading, argument)) {
        add_qualifier(
            builder, extras, rel_text("unit"),
            rel_node_literal(builder, REL_VALUE_STRING, argument->unit));
    }
}

void
rel_extras_add(RelBuilder *builder, RelExtras *extras,
               const RelArgument *argument)
{
    RelLocalNode node;

    if (count_extras(extras) == REL_EXTRAS_MAX ||
        argument->role == REL_ROLE_CLAUSE) {
        return;
    }
    if (argument->role == REL_ROLE_DATE) {
        add_date(builder, extras, argument);
    } else if (rel_node_of_argument(builder, argument, REL_STANDS_PLAIN,
                                    &node)) {
        if (argument->role == REL_ROLE_PLACE && node.local != REL_NONE) {
            extras->places[extras->n_places++] = node.local;
        } else {
            add_qualifier(builder, extras,
                          property_of(builder->reading, argument), node);
            add_unit(builder, extras, argument);
        }
    }
}

void
rel_extras_add_measure(RelBuilder *builder, RelExtras *extras,
                       const RelArgument *object)
{
    if (rel_node_counts(builder->reading, object)) {
        add_qualifier(
            builder, extras, rel_text("count"),
            rel_node_literal(builder, object->value_kind, object->value));
    } else if (rel_node_is_share(builder->reading, object)) {
        add_qualifier(
            builder, extras, rel_text("amount"),
            rel_node_literal(builder, object->value_kind, object->value));
    }
    add_unit(builder, extras, object);
}

void
rel_extras_add_office(RelBuilder *builder, RelExtras *extras,
                      const RelProposition *proposition)
{
    const bool office = proposition->origin == REL_FROM_TITLE ||
                        proposition->origin == REL_FROM_APPOSITION ||
                        proposition->origin == REL_FROM_POSSESSIVE ||
                        proposition->origin == REL_FROM_OF;

    if (office && proposition->curated != NULL &&
        proposition->relation.text.length > 0) {
        add_qualifier(
            builder, extras, rel_text("role"),
            rel_node_literal(builder, REL_VALUE_STRING,
                             rel_text_lower(builder->reading->arena,
                                            proposition->relation.text)));
    }
}

/// Copy `n_items` of `size` to the readout's arena
static const void *
copy_items(RelBuilder *builder, const void *items, size_t n_items, size_t size)
{
    void *copy = rel_arena_calloc(builder->arena, n_items + 1, size);

    if (copy == NULL) {
        builder->reading->failed = true;
        return NULL;
    }
    if (n_items > 0) {
        memcpy(copy, items, n_items * size);
    }
    return copy;
}

static int
compare_dates(const void *a, const void *b)
{
    return rel_text_compare(((const RelNode *)a)->value,
                            ((const RelNode *)b)->value);
}

void
rel_extras_take(RelBuilder *builder, RelExtras *extras, RelClaim *claim)
{
    qsort(extras->dates, extras->n_dates, sizeof(extras->dates[0]),
          compare_dates);
    claim->n_dates = extras->n_dates;
    claim->dates = copy_items(builder, extras->dates, extras->n_dates,
                              sizeof(extras->dates[0]));
    claim->n_places = extras->n_places;
    claim->places = copy_items(builder, extras->places, extras->n_places,
                               sizeof(extras->places[0]));
    claim->n_qualifiers = extras->n_qualifiers;
    claim->qualifiers =
        copy_items(builder, extras->qualifiers, extras->n_qualifiers,
                   sizeof(extras->qualifiers[0]));
}
