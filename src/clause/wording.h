// Wording: which words of a sentence make up a relation.
//
//   The jet *had not been shot down* by Turkey.
//   Hollande *wanted to meet* Putin.

#ifndef RELATA_CLAUSE_WORDING_H
#define RELATA_CLAUSE_WORDING_H

#include "clause/predicate.h"

/**
   Mark the words of a predicate's relation: verb, auxiliaries, copula,
   negation, particle, the verbs whose infinitive it is.

   A nominal head is not marked: it may be a complement.

   @param words  (n_tokens), all false; set where a token belongs to it.
*/
void rel_wording_mark(const RelContext *context,
                      const RelPredicates *predicates,
                      const RelPredicate *predicate, bool *words);

/**
   The dictionary form of a predicate: "shoot down", "be".

   @return a text in the context's arena; bytes is NULL if memory is out.
*/
RelText rel_wording_lemma(RelContext *context, const RelPredicates *predicates,
                          const RelPredicate *predicate);

/// The particle of a verb ("down"), or REL_NONE
RelIndex rel_wording_particle(const RelPredicates *predicates,
                              const RelPredicate *predicate);

#endif
