// Case gate: what the graph of a case asserts, against what it may.

#ifndef RELATA_TESTS_SUPPORT_CASE_GATE_H
#define RELATA_TESTS_SUPPORT_CASE_GATE_H

#include "case_file.h"

#include <relata/graph.h>

/**
   Count the plain triples of `graph`, made of `propositions`, that a case does
   not allow.

   Whatever the confidence, a relation that the case only has as a claim, a
   denial, a plan, a question must not be a fact of its graph.  Each is told
   on the standard output.
*/
size_t case_count_slips(const char *path, const Case *item,
                        const RelPropositions *propositions,
                        const RelGraph *graph);

#endif
