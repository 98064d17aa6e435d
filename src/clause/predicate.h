// Predicate: a verb, or a noun or adjective with a copula, that says
// something, and who it is said of.

#ifndef RELATA_CLAUSE_PREDICATE_H
#define RELATA_CLAUSE_PREDICATE_H

#include "tree/context.h"

/// One predicate of a sentence
typedef struct {
    RelIndex head;   ///< Token: the verb, or what the copula ascribes
    RelIndex copula; ///< Token of the copula, or REL_NONE
    bool nominal;    ///< Head is no verb
    bool passive;
    RelIndex leader;  ///< Predicate it is joined to by "and", or REL_NONE
    RelIndex chained; ///< Predicate whose infinitive it is, with the same
                      ///< subject ("*wants* to win"), or REL_NONE
    RelIndex subject; ///< Token of the subject in the sentence (of a passive:
                      ///< what is acted on), or REL_NONE
    bool own_subject; ///< The subject hangs on this very predicate
    RelIndex gap; ///< Noun that a relative clause without pronoun leaves out
                  ///< ("the jet *they downed*"), or REL_NONE
} RelPredicate;

/// The predicates of a sentence
typedef struct {
    RelIndex sentence;
    const RelTree *tree;
    RelPredicate *items; // (n_items), in the order of their heads
    RelIndex n_items;
    RelIndex *of_token; // (n_tokens): the predicate a token heads, or REL_NONE
} RelPredicates;

/// Find all predicates of `sentence` and their subjects
RelStatus rel_predicates_find(RelContext *context, RelIndex sentence,
                              RelPredicates *predicates);

/// Fill in the subjects (subject.c)
void rel_subjects_find(const RelContext *context, RelPredicates *predicates);

/// The predicate that `token` heads, or NULL
RelPredicate *rel_predicate_at(const RelPredicates *predicates, RelIndex token);

#endif
