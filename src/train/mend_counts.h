// Mend counts: what each rule of mending did to trees, held against the gold.
//
//   told the bank to pay      the rule "infinitive" hangs "pay" on "told":
//                             right now if the gold tree has it so, too
//
// A tree is copied before it is mended; whenever a rule has been tried, the
// tree is held against the copy, and what differs is the doing of that rule.

#ifndef RELATA_TRAIN_MEND_COUNTS_H
#define RELATA_TRAIN_MEND_COUNTS_H

#include <relata/arena.h>
#include <relata/sentence.h>
#include <relata/status.h>

#include <stdio.h>

enum { REL_MEND_MAX_RULES = 64 };

/// What one rule did
typedef struct {
    const char *name; ///< Borrowed
    size_t n_fired;   ///< Times it changed anything
    size_t n_mended;  ///< Arcs that were wrong before and are right now
    size_t n_harmed;  ///< Arcs that were right before and are wrong now
    size_t n_vain;    ///< Arcs that were wrong before and are wrong now
    size_t n_on_gold; ///< Arcs of gold trees that it changed
    size_t n_fired_on_gold;
} RelMendCount;

/// Counts of all rules, and the tree that is being mended
typedef struct {
    RelMendCount rules[REL_MEND_MAX_RULES];
    size_t n_rules;
    const RelSentence *gold;
    RelToken *before; // (n_tokens) of the tree as the last rule left it
    bool is_gold;     ///< The tree that is mended is itself a gold one
    FILE *shown;      ///< Receives every change with its sentence, or NULL
    const char *only; ///< Show changes of this rule alone, or NULL
} RelMendCounts;

/**
   Begin with the tree of `sentence`, which the rules have not touched yet.

   @param gold  The gold tree of the same tokens, which stays unmended.
   @param is_gold  `sentence` is a copy of `gold`.
   @param arena  Owns a copy of the tokens, until all rules were tried.
   @return REL_OK or REL_ERR_NO_MEMORY.
*/
RelStatus rel_mend_counts_begin(RelMendCounts *counts,
                                const RelSentence *sentence,
                                const RelSentence *gold, bool is_gold,
                                RelArena *arena);

/// Count what `rule` changed in `sentence` since the last call
void rel_mend_counts_add(RelMendCounts *counts, const char *rule,
                         const RelSentence *sentence);

/// Print a table, a rule that changed anything a line
void rel_mend_counts_print(const RelMendCounts *counts, FILE *file);

#endif
