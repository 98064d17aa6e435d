// nominal.c: relations that nouns carry, and the pieces they are made of.
//
//   French President Francois Hollande        president of
//   Paris, the capital of France,             capital of
//   a Russian jet                             national of
//   US-backed rebels                          back
//   airstrikes by Russia on Idlib             strike
//
// Verbs join two names only once in some twenty sentences; most of what a
// graph knows is said in passing, as here.

#include "nominal/nominal.h"

#include "base/strings.h"
#include "tree/phrase.h"

RelStatus
rel_nominal_add(RelContext *context, RelIndex sentence,
                const RelNominal *nominal)
{
    RelArgument *const argument =
        REL_ARENA_ARRAY(context->arena, RelArgument, 1);
    if (!argument || !nominal->lemma.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    argument->role = nominal->role;
    argument->preposition = rel_text("");
    argument->phrase = nominal->object;
    argument->value = argument->unit = rel_text("");
    argument->proposition = REL_NONE;

    const RelPhrase *const object = &nominal->object;
    const RelPhrase *const subject =
        nominal->subject.sentence == sentence ? &nominal->subject : object;
    const RelProposition proposition = {
        .origin = nominal->origin,
        .sentence = sentence,
        .begin =
            subject->begin < object->begin ? subject->begin : object->begin,
        .end = subject->end > object->end ? subject->end : object->end,
        .subject = nominal->subject,
        .trigger = nominal->trigger,
        .relation = nominal->relation,
        .lemma = nominal->lemma,
        .arguments = argument,
        .n_arguments = 1,
        .speaker = rel_phrase_none(),
        .rule = nominal->rule,
    };
    return rel_array_push(&context->propositions, &proposition);
}

const RelProposition *
rel_nominal_clause(const RelContext *context, RelIndex sentence, RelIndex verb)
{
    const RelProposition *found = NULL;

    // What the sentence says stands last: a long document is not searched.
    for (size_t i = context->propositions.n_items; i > 0; --i) {
        const RelProposition *const proposition =
            rel_array_at(&context->propositions, i - 1);
        if (proposition->sentence != sentence) {
            break;
        }
        if (proposition->trigger == verb && !proposition->passive &&
            proposition->origin == REL_FROM_VERB) {
            found = proposition;
        }
    }
    return found;
}

RelStatus
rel_nominal_extract(RelContext *context, RelIndex sentence)
{
    static RelStatus (*const rules[])(RelContext *, RelIndex) = {
        rel_nominal_titles,       rel_nominal_appositions, rel_nominal_owners,
        rel_nominal_demonyms,     rel_nominal_compounds,   rel_nominal_events,
        rel_nominal_descriptions, rel_nominal_members,     rel_nominal_results,
        rel_nominal_included,
    };
    RelStatus status = REL_OK;

    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; ++i) {
        status = rules[i](context, sentence);
        if (status != REL_OK) {
            break;
        }
    }
    return status;
}
