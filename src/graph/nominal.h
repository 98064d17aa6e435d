// Nominal: what rules take a noun phrase for.

#ifndef RELATA_GRAPH_NOMINAL_H
#define RELATA_GRAPH_NOMINAL_H

#include "graph/chain.h"
#include "graph/choice.h"
#include "graph/office.h"

/// What is known of the document before a phrase
typedef struct {
    RelOffices offices;
    RelChains heads;      ///< Names by the noun in them: "... Institute"
    RelMap headline;      ///< Nominals of the headline by their words
    RelChains nouns;      ///< Nominals by head noun
    RelIndex *last_named; ///< (n_classes): last named mention
    bool *several;        ///< (n_classes): more than one named cluster
    RelChoice *choice;    ///< Room for what is weighed
} RelAntecedents;

RelStatus rel_antecedents_init(RelReading *reading, RelAntecedents *before);

/// Remember a mention for those behind it
void rel_antecedents_note(RelReading *reading, RelAntecedents *before,
                          RelIndex index);

/// What the rules take the definite phrase at `index` for
RelRuling rel_nominal_rule(RelReading *reading, RelAntecedents *before,
                           RelIndex index);

#endif
