// rules.c: reads what nouns say, rule by rule.
//
//   French President Francois Hollande        president of
//   Paris, the capital of France,             capital of
//   a Russian jet                             national of
//   US-backed rebels                          back
//   airstrikes by Russia on Idlib             strike
//
// Verbs join two names only once in some twenty sentences; most of what a
// graph knows is said in passing, as here.

#include "nominal/rules.h"

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
