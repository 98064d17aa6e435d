// Rules: what nouns say in passing.

#ifndef RELATA_NOMINAL_RULES_H
#define RELATA_NOMINAL_RULES_H

#include "tree/context.h"

/// Append the propositions of the nouns of `sentence`: titles, appositions,
/// possessives, ...
RelStatus rel_nominal_extract(RelContext *context, RelIndex sentence);

// The rules; each appends what it finds in one sentence.

/// "French President Francois Hollande"
RelStatus rel_nominal_titles(RelContext *context, RelIndex sentence);
/// "Hollande, the French president,"
RelStatus rel_nominal_appositions(RelContext *context, RelIndex sentence);
/// "France's president", "the president of France"
RelStatus rel_nominal_owners(RelContext *context, RelIndex sentence);
/// "a Russian jet"
RelStatus rel_nominal_demonyms(RelContext *context, RelIndex sentence);
/// "US-backed rebels"
RelStatus rel_nominal_compounds(RelContext *context, RelIndex sentence);
/// "airstrikes by Russia on Idlib"
RelStatus rel_nominal_events(RelContext *context, RelIndex sentence);
/// "Baiji, a town in Iraq", "Vega is a Reuters correspondent"
RelStatus rel_nominal_descriptions(RelContext *context, RelIndex sentence);
/// "towns including Gao", "Chad acts as part of the coalition"
RelStatus rel_nominal_members(RelContext *context, RelIndex sentence);

/// "Nine states, including Chad, signed it": Chad signed it
RelStatus rel_nominal_included(RelContext *context, RelIndex sentence);
/// "Rebel shelling destroyed the bridge": the rebels destroyed it
RelStatus rel_nominal_results(RelContext *context, RelIndex sentence);

#endif
