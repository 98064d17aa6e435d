// builder.c: what a readout needs to know of its document at the start.
//
// Which countries it speaks of, which names it speaks of as places ("in
// Oslo"), and why mentions were joined: each is noted once, so that looking at
// a long document takes no longer than reading it.

#include "graph/local.h"

#include "graph/span.h"

RelText
rel_builder_copy(RelBuilder *builder, RelText text)
{
    const RelText copy = rel_arena_copy(builder->arena, text);

    builder->reading->failed |= copy.bytes == NULL;
    return copy;
}

static RelIndex *
new_indices(RelArena *arena, size_t count)
{
    RelIndex *indices = REL_ARENA_ARRAY(arena, RelIndex, count + 1);

    for (size_t i = 0; indices != NULL && i <= count; ++i) {
        indices[i] = REL_NONE;
    }
    return indices;
}

/// Chain the reasons by cluster
static void
sort_reasons(RelBuilder *builder)
{
    const RelReading *reading = builder->reading;
    const RelReason *reasons = (const RelReason *)reading->reasons.items;

    for (RelIndex i = 0; i < reading->reasons.n_items; ++i) {
        const RelIndex cluster = rel_cluster_of(reading, reasons[i].mention);
        builder->next_reason[i] = builder->first_reason[cluster];
        builder->first_reason[cluster] = i;
    }
}

/// Note the countries that the document names
static void
note_countries(RelBuilder *builder)
{
    const RelReading *reading = builder->reading;

    for (RelIndex i = 0; i < reading->mentions.n_items; ++i) {
        const RelMention *mention = rel_mention_at(reading, i);
        if (mention->country != REL_NONE) {
            builder->spoken_of[mention->country] = true;
        }
        if (mention->nation != REL_NONE) {
            builder->spoken_of[mention->nation] = true;
        }
    }
}

/// Note the clusters that the document speaks of as places: "in Oslo"
static void
note_places(RelBuilder *builder)
{
    const RelReading *reading = builder->reading;

    for (RelIndex i = 0; i < reading->mentions.n_items; ++i) {
        const RelMention *mention = rel_mention_at(reading, i);
        const RelSentence *sentence =
            &reading->sentences->sentences[mention->sentence];
        const RelIndex word =
            mention->form == REL_FORM_NAME
                ? rel_span_child(sentence, mention->head, "case", 0)
                : REL_NONE;
        if (word != REL_NONE &&
            rel_list_has(reading->knowledge->lists->locatives,
                         sentence->tokens[word].lemma)) {
            builder->placed[rel_cluster_of(reading, i)] = true;
        }
    }
}

RelStatus
rel_builder_init(RelBuilder *builder, RelReading *reading, RelArena *arena)
{
    builder->reading = reading;
    builder->arena = arena;
    rel_array_init(&builder->locals, arena, sizeof(RelLocal));
    rel_array_init(&builder->claims, arena, sizeof(RelClaim));
    builder->local_of = new_indices(reading->arena, reading->mentions.n_items);
    builder->country_locals =
        new_indices(reading->arena,
                    rel_gazetteer_n_countries(reading->knowledge->gazetteer));
    builder->spoken_of = REL_ARENA_ARRAY(
        reading->arena, bool,
        rel_gazetteer_n_countries(reading->knowledge->gazetteer) + 1);
    builder->placed =
        REL_ARENA_ARRAY(reading->arena, bool, reading->mentions.n_items + 1);
    builder->standings = REL_ARENA_ARRAY(reading->arena, RelStanding,
                                         reading->mentions.n_items + 1);
    builder->first_reason =
        new_indices(reading->arena, reading->mentions.n_items);
    builder->next_reason =
        new_indices(reading->arena, reading->reasons.n_items);
    if (builder->local_of == NULL || builder->country_locals == NULL ||
        builder->spoken_of == NULL || builder->placed == NULL ||
        builder->standings == NULL || builder->first_reason == NULL ||
        builder->next_reason == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    sort_reasons(builder);
    note_countries(builder);
    note_places(builder);
    return REL_OK;
}
