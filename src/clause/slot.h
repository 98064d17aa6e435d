// Slot: a place of a predicate and the token that fills it.

#ifndef RELATA_CLAUSE_SLOT_H
#define RELATA_CLAUSE_SLOT_H

#include "clause/predicate.h"

/// One dependent of a predicate, before it becomes an argument
typedef struct {
    RelRole role;
    RelIndex token;      ///< Its head in the sentence
    RelText preposition; ///< Lower case, of one or more words; or empty
} RelSlot;

/**
   Collect what the predicate's head governs: objects, obliques, complements,
   clauses, adverbs that are not in `words`.  Subjects are not among them.

   @param words  (n_tokens): what belongs to the relation already.
   @param[in,out] slots  of RelSlot.
*/
RelStatus rel_slots_collect(RelContext *context,
                            const RelPredicates *predicates,
                            const RelPredicate *predicate, const bool *words,
                            RelArray *slots);

/// Prepositional phrases of a noun, as obliques ("talks *with Putin*")
RelStatus rel_slots_of_noun(RelContext *context,
                            const RelPredicates *predicates, RelIndex noun,
                            RelArray *slots);

/// How much, not who or what: "30 points", "15 percent"
bool rel_slot_is_measure(const RelContext *context, const RelTree *tree,
                         RelIndex token);

/// A phrase of time: "Tuesday", "last week", "2015"
bool rel_slot_is_temporal(const RelContext *context, const RelTree *tree,
                          RelIndex token);

#endif
