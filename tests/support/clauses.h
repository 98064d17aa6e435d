// Clauses: propositions of given trees, so that extraction is tested alone.

#ifndef RELATA_TESTS_SUPPORT_CLAUSES_H
#define RELATA_TESTS_SUPPORT_CLAUSES_H

#include "tree/context.h"

/// A context over the trees, each as read_tree takes it, with the lists of
/// the data folder and a small ontology: meetsWith ("meet", "meet with", "hold
/// talks with"), attacked ("attack", "launch attack on"), leads ("be president
/// of"), oddsWith ("be at odds with")
RelContext *read_context(RelArena *arena, const char *const *trees,
                         RelIndex n_trees);

/// The propositions of the clauses of one tree, with their relations named
RelPropositions read_clauses(RelArena *arena, const char *tree);

/// Some proposition is as `expectation` says, in the words of a case file
#define assert_reads(propositions, expectation)                                \
    assert_reads_at((propositions), (expectation), __FILE__, __LINE__)
void assert_reads_at(RelPropositions propositions, const char *expectation,
                     const char *file, int line);

#endif
