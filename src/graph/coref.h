// Coreference: which mentions of one document speak of one thing.
//
// Steps of falling precision join clusters of mentions: equal names, surnames,
// aliases, appositions, definite nominals, pronouns.  Where a step is in
// doubt it does nothing: a split costs less than a wrong join.

#ifndef RELATA_GRAPH_COREF_H
#define RELATA_GRAPH_COREF_H

#include "graph/mention.h"

/// Mentions of one thing; its index is that of its first mention
typedef struct {
    RelIndex parent;  ///< Towards the first mention
    RelIndex next;    ///< Next mention of the cluster, in a ring
    unsigned genders; ///< What all its mentions allow
    RelIndex country, nation;
    RelIndex class_index; ///< Of the strongest mention
    bool strong_kind;
    bool named;
} RelCluster;

/// Why two clusters are one
typedef struct {
    RelIndex mention;
    RelText text;
} RelReason;

/// Put every mention into a cluster
RelStatus rel_coref_resolve(RelReading *reading);

/// The cluster of mention `index`: the index of its first mention
RelIndex rel_cluster_of(const RelReading *reading, RelIndex index);

/// The cluster at `index`, as rel_cluster_of gives it
RelCluster *rel_cluster_at(const RelReading *reading, RelIndex index);

/// Join the clusters of two mentions; `reason` is kept, unless it is empty
void rel_cluster_join(RelReading *reading, RelIndex a, RelIndex b,
                      RelText reason);

/// Genders, nations and countries of two clusters do not contradict
bool rel_cluster_agrees(const RelReading *reading, RelIndex a, RelIndex b);

/// Tell whether the first mention of a full name, `full`, has a mention of the
/// thing of `other` before it in its sentence, or with `anywhere` behind it:
/// who names both means two ("Dexo bought Dexo Bank")
bool rel_cluster_is_beside(const RelReading *reading, RelIndex full,
                           RelIndex other, bool anywhere);

// The steps, each in its file:

/// "The governor of Georgia": no country (homonym.c)
void rel_coref_homonyms(RelReading *reading);
/// One kind for all lone mentions of a name (kind.c)
void rel_coref_kinds(RelReading *reading);
/// Equal names, surnames (surname.c)
void rel_coref_names(RelReading *reading);
/// Acronyms and names in brackets (alias.c)
void rel_coref_aliases(RelReading *reading);
/// "Ana Lopes, the prime minister" (apposition.c)
void rel_coref_appositions(RelReading *reading);
/// "the prime minister", "the company" (nominal.c)
void rel_coref_nominals(RelReading *reading);
/// "she", "it", "they" (pronoun.c)
void rel_coref_pronouns(RelReading *reading);

#endif
