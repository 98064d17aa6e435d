// Beliefs: how much each hint counts, learnt from texts.

#ifndef RELATA_GRAPH_BELIEF_H
#define RELATA_GRAPH_BELIEF_H

#include "graph/hint.h"

#include <relata/arena.h>
#include <relata/report.h>
#include <relata/status.h>

/// What a mention is that is to point back
typedef enum {
    REL_CHOICE_PERSON, ///< "he", "she"
    REL_CHOICE_THING,  ///< "it"
    REL_CHOICE_THEY,
    REL_CHOICE_PHRASE, ///< "the trawler"
    REL_N_CHOICES
} RelChoiceKind;

/// Read-only once loaded; shared by threads
typedef struct RelBeliefs {
    double weights[REL_N_CHOICES][REL_N_HINTS];
    /// Chance from which on a choice is made, and one that a rule makes, too
    double least[REL_N_CHOICES][2];
} RelBeliefs;

/**
   Load `data_dir`/coref.tsv: "it", a tab, "distance=1", a tab, the weight in
   thousandths; "least=chance" has the least chance, in thousandths, too.

   @return REL_OK; REL_ERR_IO; REL_ERR_FORMAT at the first line that is not so;
   REL_ERR_NO_MEMORY.
*/
RelStatus rel_beliefs_load(const char *data_dir, const RelReport *report,
                           RelArena *arena, const RelBeliefs **beliefs);

/// "it", "they", ...
const char *rel_choice_kind_name(RelChoiceKind kind);

/// The sum of the weights of hints
double rel_belief_score(const RelBeliefs *beliefs, RelChoiceKind kind,
                        const RelHints *hints);

#endif
