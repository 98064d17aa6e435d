// redate.c: dates what a document tells once with and once without a date.
//
//   Iceland imposes tariffs on salmon         a headline, without a date
//   Iceland imposed tariffs ... on Friday     2019-03-08
//
// They are one event and shall be one statement.  Where a document gives two
// dates for the same words, none is taken.

#include "graph/redate.h"

#include "base/map.h"
#include "base/strings.h"

#define SEVERAL_DATES (REL_NONE - 1)

/// What two claims share that say the same, dates aside
static RelText
key_of(RelBuilder *builder, const RelClaim *claim)
{
    const RelText key = rel_text_printf(
        builder->reading->arena, "%lu %lu %d %.*s %d %d %d %lu %.*s",
        (unsigned long)claim->subject, (unsigned long)claim->object.local,
        (int)claim->object.kind, (int)claim->object.value.length,
        claim->object.value.length ? claim->object.value.bytes : "",
        (int)claim->polarity, (int)claim->modality, (int)claim->inverted,
        (unsigned long)claim->speaker,
        (int)(claim->curated ? claim->curated->name : claim->name).length,
        (claim->curated ? claim->curated->name : claim->name).bytes);

    builder->reading->failed |= key.bytes == NULL;
    return key;
}

/// Note the dated claims by their keys
static void
note_dates(RelBuilder *builder, RelMap *dated)
{
    for (RelIndex i = 0; i < builder->claims.n_items; ++i) {
        const RelClaim *claim =
            (const RelClaim *)rel_array_at(&builder->claims, i);
        if (claim->n_dates == 0) {
            continue;
        }
        const RelText key = key_of(builder, claim);
        const RelIndex other = rel_map_get(dated, key);
        RelIndex value = i;
        if (other == SEVERAL_DATES) {
            continue;
        }
        if (other != REL_NONE) {
            const RelClaim *known =
                (const RelClaim *)rel_array_at(&builder->claims, other);
            value =
                rel_text_equals(known->dates[0].value, claim->dates[0].value)
                    ? other
                    : SEVERAL_DATES;
        }
        builder->reading->failed |= rel_map_set(dated, key, value) != REL_OK;
    }
}

void
rel_claims_redate(RelBuilder *builder)
{
    RelMap dated;

    rel_map_init(&dated, builder->reading->arena);
    note_dates(builder, &dated);
    if (dated.n_keys == 0) {
        return;
    }
    for (RelIndex i = 0; i < builder->claims.n_items; ++i) {
        RelClaim *claim = (RelClaim *)rel_array_at(&builder->claims, i);
        const bool state =
            claim->curated ? claim->curated->state : claim->state;
        if (claim->n_dates > 0 || state) {
            continue;
        }
        const RelIndex other = rel_map_get(&dated, key_of(builder, claim));
        if (other != REL_NONE && other != SEVERAL_DATES) {
            const RelClaim *known =
                (const RelClaim *)rel_array_at(&builder->claims, other);
            claim->dates = known->dates;
            claim->n_dates = known->n_dates;
        }
    }
}
