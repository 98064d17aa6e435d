// nominal.c: makes the propositions of nouns.
//
//   French President Francois Hollande        president of
//
// One rule after the other finds such a relation (rules.c); all of them make
// the proposition in the same way.

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
