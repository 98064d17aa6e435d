// reading.c: finds the mentions of one document and who is who.
//
//   Ana Lopes flew home.  "He waited," she said.
//
// Three mentions; the words between the marks are hers, so that she is not
// "he" (coref.h has the steps).

#include "graph/reading.h"

#include "graph/coref.h"

/// Make sure that every phrase of the propositions has its mention
static void
see_phrases(RelReading *reading)
{
    for (RelIndex i = 0; i < reading->propositions->n_propositions; ++i) {
        const RelProposition *proposition =
            &reading->propositions->propositions[i];
        rel_mention_of_phrase(reading, &proposition->subject);
        rel_mention_of_phrase(reading, &proposition->speaker);
        for (size_t j = 0; j < proposition->n_arguments; ++j) {
            rel_mention_of_phrase(reading, &proposition->arguments[j].phrase);
        }
    }
}

/// Note for the tokens of a quotation who speaks
static void
note_quotation(RelReading *reading, const RelProposition *proposition)
{
    const RelIndex speaker =
        rel_mention_of_phrase(reading, &proposition->speaker);
    const RelIndex n_tokens =
        reading->sentences->sentences[proposition->sentence].n_tokens;
    RelIndex **by = &reading->quoted_by[proposition->sentence];

    if (!proposition->quoted || speaker == REL_NONE) {
        return;
    }
    if (*by == NULL) {
        *by = REL_ARENA_ARRAY(reading->arena, RelIndex, n_tokens + 1);
        if (*by == NULL) {
            reading->failed = true;
            return;
        }
        for (RelIndex i = 0; i <= n_tokens; ++i) {
            (*by)[i] = REL_NONE;
        }
    }
    for (RelIndex i = proposition->begin; i < proposition->end && i < n_tokens;
         ++i) {
        (*by)[i] = speaker;
    }
}

static void
note_quotations(RelReading *reading)
{
    const RelPropositions *said = reading->propositions;

    reading->quoted_by = REL_ARENA_ARRAY(reading->arena, RelIndex *,
                                         reading->sentences->n_sentences + 1);
    reading->failed |= reading->quoted_by == NULL;
    for (RelIndex i = 0; i < said->n_propositions && !reading->failed; ++i) {
        note_quotation(reading, &said->propositions[i]);
    }
}

RelStatus
rel_reading_make(RelReading *reading)
{
    rel_array_init(&reading->mentions, reading->arena, sizeof(RelMention));
    rel_array_init(&reading->clusters, reading->arena, sizeof(RelCluster));
    rel_array_init(&reading->reasons, reading->arena, sizeof(RelReason));

    const RelStatus status = rel_mentions_find(reading);
    if (status != REL_OK) {
        return status;
    }
    see_phrases(reading);
    note_quotations(reading);
    return reading->failed ? REL_ERR_NO_MEMORY : rel_coref_resolve(reading);
}
