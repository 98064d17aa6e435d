// Control: whose subject a predicate without one of its own takes.

#ifndef RELATA_CLAUSE_CONTROL_H
#define RELATA_CLAUSE_CONTROL_H

#include "clause/predicate.h"

/// What one step up found
typedef struct {
    RelIndex token;            ///< The subject, or REL_NONE: look at `above`
    const RelPredicate *above; ///< The predicate to ask next, or NULL
} RelStep;

/// Where the subject of `predicate`, which has none of its own, comes from
RelStep rel_control_step(const RelContext *context,
                         const RelPredicates *predicates,
                         const RelPredicate *predicate);

/// The same for the infinitive `verb` under `governor`: "asked Putin to focus"
/// gives Putin, "wants to win" who wants
RelStep rel_control_infinitive(const RelContext *context,
                               const RelPredicates *predicates, RelIndex verb,
                               RelIndex governor);

/// "*Accompanying* him were two guards": the participle `head` stands for what
/// the noun behind the copula does, and the copula says nothing
bool rel_control_is_turned_about(const RelContext *context,
                                 const RelPredicates *predicates,
                                 RelIndex head);

#endif
