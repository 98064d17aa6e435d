// Phrase: the words of a branch of the tree, with some twigs left out.
//
//   "from the Russian president, who arrived late"
//
// is, as an argument, "the Russian president": the preposition belongs to
// the relation, the relative clause is a proposition of its own.

#ifndef RELATA_TREE_PHRASE_H
#define RELATA_TREE_PHRASE_H

#include "tree/context.h"

/// What a phrase leaves out; or-ed
enum {
    REL_CUT_CASE = 1,          ///< Prepositions and subordinators of the head
    REL_CUT_CONJUNCTS = 2,     ///< Conjuncts of the head, "and", "both"
    REL_CUT_RELATIVES = 4,     ///< Relative clauses, at any depth
    REL_CUT_PARTICIPLES = 8,   ///< Other clauses that modify nouns
    REL_CUT_APPOSITIONS = 16,  ///< Appositions, lists, parentheses
    REL_CUT_PHRASES = 32,      ///< Prepositional phrases of the head
    REL_CUT_CLAUSE = 64,       ///< Subject, copula, adverbials of a predicate
    REL_CUT_OWNERS = 128,      ///< "Peru's", "its" before the head
    REL_CUT_TITLES = 256,      ///< "President" before the name that is the head
    REL_CUT_DETERMINERS = 512, ///< Articles of the head
    REL_CUT_INFINITIVES = 1024, ///< "to visit Oslo" behind a noun
    REL_CUT_ADJECTIVES = 2048   ///< "new", "more powerful" before the head
};

/// A noun phrase as an argument: its own words, not what is said of it
#define REL_CUT_ARGUMENT                                                       \
    (REL_CUT_CASE | REL_CUT_CONJUNCTS | REL_CUT_RELATIVES |                    \
     REL_CUT_PARTICIPLES | REL_CUT_APPOSITIONS)

/// No phrase at all
RelPhrase rel_phrase_none(void);

/**
   Make the phrase of the branch under `head`.

   Punctuation at its ends is left out.  The text is the document's own where
   nothing was cut out of the middle; otherwise the words that are left, as far
   apart as they were written.

   @return REL_OK or REL_ERR_NO_MEMORY.
*/
RelStatus rel_phrase_make(RelContext *context, RelIndex sentence, RelIndex head,
                          unsigned cuts, RelPhrase *phrase);

/**
   Make a phrase of single tokens.

   @param tokens  (n_tokens) in the order of the sentence, at least one.
*/
RelStatus rel_phrase_of_tokens(RelContext *context, RelIndex sentence,
                               RelIndex head, const RelIndex *tokens,
                               RelIndex n_tokens, RelPhrase *phrase);

/**
   Collect the tokens of the branch under `head` that `cuts` leaves.

   @param[out] tokens  Room for all tokens of the branch.
   @return how many there are.
*/
RelIndex rel_phrase_tokens(const RelTree *tree, RelIndex head, unsigned cuts,
                           RelIndex *tokens);

/// In "President Obama and Chancellor Merkel" the parser may hang the second
/// on "President": a conjunct of a word before `head` that stands behind it
bool rel_tree_joins_past(const RelTree *tree, RelIndex head, RelIndex token);

#endif
