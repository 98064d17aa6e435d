// Row: a proposition as cells, in the order and voice of the sentence.
//
//   In 2015 the jet was downed by Turkey.
//
//   the jet | was downed by | Turkey | In 2015

#ifndef RELATA_PRINT_ROW_H
#define RELATA_PRINT_ROW_H

#include "base/array.h"
#include "tree/tree.h"

#include <relata/proposition.h>

/// What the cells of one proposition are made of
typedef struct {
    const RelSentences *sentences;
    RelTree tree; ///< Of the sentence at `sentence`
    RelIndex sentence;
    RelArena *arena;
} RelRowMaker;

/// Cells of one line after sentence and confidence
typedef struct {
    RelText subject;
    RelText relation;
    RelArray arguments; // of RelText
    double confidence;
} RelRow;

/// Arguments in the order of a row, the subject first; the agent of a passive
/// is one of them
typedef struct {
    RelPhrase phrase;
    RelText preposition;
    RelRole role;
} RelCell;

/// Make the one row of the full style; REL_NOT_FOUND if it has none
RelStatus rel_row_full(const RelRowMaker *maker,
                       const RelPropositions *propositions, RelIndex index,
                       RelRow *row);

/// Append the rows that the examples in `row`, which rel_row_full made, add to
/// it
RelStatus rel_row_more(const RelRowMaker *maker,
                       const RelPropositions *propositions, RelIndex index,
                       const RelRow *row, RelArray *rows);

/// Append the rows of the minimal style; REL_NOT_FOUND if it has none
RelStatus rel_row_minimal(const RelRowMaker *maker,
                          const RelPropositions *propositions, RelIndex index,
                          RelArray *rows);

/// Append the rows of what the nouns of the maker's sentence say by their
/// order: "Peru's president" (Peru has president), "President Rey" (Rey is
/// President)
RelStatus rel_row_nouns(const RelRowMaker *maker, bool owners, RelArray *rows);

/// Append the rows of a noun with its adjectives: after "is a great Greek poet"
/// (is) poet, (is) Greek
RelStatus rel_row_kinds(const RelRowMaker *maker, RelText subject,
                        RelText relation, RelIndex noun, RelArray *rows);

/// The noun without its owner and without adjectives, but for one that tells
/// its kind ("lyric poet"); `*reduced`: some were left out
RelText rel_row_kind(const RelRowMaker *maker, RelIndex noun, bool *reduced);

/**
   Append the rows that the prepositional phrases of `noun` add to a relation.

   @param before  The relation that leads to the noun: "won".
   @param text  The noun itself: "a pledge"; "won a pledge of" leads further.
*/
RelStatus rel_row_phrases(const RelRowMaker *maker, RelText subject,
                          RelText before, RelText text, RelIndex noun,
                          RelArray *rows);

/// Append the row of one noun, and one of each example of it ("such as Per")
RelStatus rel_row_member(const RelRowMaker *maker, RelText subject,
                         RelText relation, RelIndex noun, RelArray *rows);

/// Append the rows of the examples of `kind` ("rivals such as Per"): what holds
/// of the kind holds of them, and they are of the kind
RelStatus rel_row_examples(const RelRowMaker *maker, RelText subject,
                           RelText relation, RelIndex kind, RelArray *rows);

/// Append the rows of one proposition as if it stood alone
RelStatus rel_row_plain(const RelRowMaker *maker,
                        const RelProposition *proposition, RelArray *rows);

/**
   Append the rows of a clause that completes a verb: "said | Per left".

   @param above  The proposition of the verb that the clause completes.
   @param lead  What leads to the clause: "said", "urged Per".
   @param[out] whole  The relation with the clause: "said Per left".
   @return REL_OK; REL_NOT_FOUND if no proposition states the clause;
   REL_ERR_NO_MEMORY.
*/
RelStatus rel_row_clause(const RelRowMaker *maker,
                         const RelPropositions *propositions,
                         const RelProposition *above, RelText subject,
                         RelText lead, const RelCell *cell, RelText *whole,
                         RelArray *rows);

/// Append the rows of clauses that complete `noun`: "has a plan to visit";
/// `lead` leads as far as the noun
RelStatus rel_row_tails(const RelRowMaker *maker,
                        const RelPropositions *propositions, RelText subject,
                        RelText lead, RelIndex noun, RelArray *rows);

/// The cell is a clause that the verb needs: what is said or wanted, or what
/// somebody is made to do; not when or why
bool rel_row_completes(const RelRowMaker *maker, const RelCell *cell);

/// Append the rows of what a noun is said to be: "The plan | is that | Per
/// left"; REL_NOT_FOUND if the proposition is no such clause
RelStatus rel_row_topic(const RelRowMaker *maker,
                        const RelProposition *proposition, RelArray *rows);

/// The proposition is no fact and told by the verb above it, or only supposed
bool rel_row_is_told(const RelRowMaker *maker,
                     const RelPropositions *propositions, RelIndex index);

/// A phrase with "of" says which one the noun means, others where it is
bool rel_row_has_of(const RelRowMaker *maker, RelIndex noun);

/// Whose "her" is: the subject before it that agrees, or REL_NONE
RelIndex rel_row_possessor(const RelRowMaker *maker, RelIndex pronoun);

/// Append one row; `object` may be empty
RelStatus rel_row_add(const RelRowMaker *maker, RelText subject,
                      RelText relation, RelText object, RelArray *rows);

/// `a` and `b` with a blank between; either may be empty.  Without bytes, like
/// all texts here, if memory is out or either has none.
RelText rel_row_join(const RelRowMaker *maker, RelText a, RelText b);

/// The words of the branch under `head` that `cuts` leaves, as written
RelText rel_row_words(const RelRowMaker *maker, RelIndex head, unsigned cuts);

/// The same with the word `more` in its place, unless it is REL_NONE
RelText rel_row_words_with(const RelRowMaker *maker, RelIndex head,
                           unsigned cuts, RelIndex more);

/// The name beside `noun` ("the composer *Ana Rey*"), or `noun` itself
RelIndex rel_row_name(const RelRowMaker *maker, RelIndex noun);

/// Both tokens lie in one name: "the City of Tokyo"
bool rel_row_in_one_name(const RelRowMaker *maker, RelIndex a, RelIndex b);

/// What a noun phrase names, without clauses: a name without title or what it
/// stands beside; `cuts` are cut too, but no part of a name
RelText rel_row_noun(const RelRowMaker *maker, RelIndex noun, unsigned cuts);

/// The same without prepositional phrases
RelText rel_row_bare(const RelRowMaker *maker, RelIndex noun);

/// The words of a proposition's relation as the sentence has them; nouns and
/// dropped copulas get the verb they lack
RelText rel_row_relation(const RelRowMaker *maker,
                         const RelProposition *proposition);

/// Order the places of `proposition` as the sentence does: of RelCell
RelStatus rel_row_order(const RelRowMaker *maker,
                        const RelProposition *proposition, RelArray *cells);

/// Its relation is said by words of the sentence, not only by the order of
/// nouns ("a Russian jet")
bool rel_row_has_words(const RelProposition *proposition);

/// It says nothing beyond what another proposition's row says
bool rel_row_is_covered(const RelPropositions *propositions,
                        const RelProposition *proposition);

#endif
