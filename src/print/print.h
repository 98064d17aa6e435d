// Print: propositions as text, for people and for other programs.
//
//   JSONL   one object a line, with all that is known; offsets are code points
//   TSV     sentence, confidence, arg1, relation, arg2, arg3 ...; in the order
//           and voice of the sentence
//   EXPLAIN what each was read from, and why there are no more; for people
//
// docs/extraction.md describes the fields.

#ifndef RELATA_PRINT_PRINT_H
#define RELATA_PRINT_PRINT_H

#include <relata/arena.h>
#include <relata/document.h>
#include <relata/explain.h>
#include <relata/proposition.h>
#include <relata/sentence.h>
#include <relata/status.h>

#include <stdio.h>

typedef enum {
    REL_TSV_MINIMAL, ///< One fact a line: bare phrases, preposition in relation
    REL_TSV_FULL     ///< One clause a line, with all its arguments
} RelTsvStyle;

/**
   Print each proposition as a JSON object on a line of its own.

   @param document  For its name; NULL for loose sentences.
   @param first  Which sentence of the document is the first of `sentences`.
   @return REL_OK; REL_ERR_IO if writing fails; REL_ERR_NO_MEMORY.
*/
RelStatus rel_print_json(const RelDocument *document,
                         const RelSentences *sentences, RelIndex first,
                         const RelPropositions *propositions, FILE *file);

/**
   Print each proposition as tab-separated values.

   @param document  The sentence column is its text; NULL: the sentence's
   tokens, joined by blanks.
   @param arena  Scratch memory.
*/
RelStatus rel_print_tsv(RelTsvStyle style, const RelDocument *document,
                        const RelSentences *sentences,
                        const RelPropositions *propositions, RelArena *arena,
                        FILE *file);

/**
   Print each sentence with its propositions, the words, edges of the tree and
   rule behind them, the grounds of their confidence, and the reasons of its
   silences.

   @param document  Its unread blocks are printed, too.
   @param first  Which sentence of the document is the first of `sentences`.
   @return REL_OK; REL_ERR_IO if writing fails.
*/
RelStatus rel_print_explanation(const RelDocument *document,
                                const RelSentences *sentences, RelIndex first,
                                const RelPropositions *propositions,
                                const RelExplanation *explanation, FILE *file);

#endif
