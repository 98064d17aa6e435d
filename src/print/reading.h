// Print a reading: the words, the edges and the rule behind a proposition.

#ifndef RELATA_PRINT_READING_H
#define RELATA_PRINT_READING_H

#include <relata/explain.h>
#include <relata/proposition.h>
#include <relata/sentence.h>

#include <stdio.h>

/// Write `text` on one line: what would break it becomes a blank
void rel_write_line(FILE *file, RelText text);

/// Write a token with its number from 1: "jet-4"
void rel_write_word(FILE *file, const RelSentence *sentence, RelIndex token);

/// Write the edge above `token`: "obj(downed-2, jet-4) 0.98"
void rel_write_edge(FILE *file, const RelSentence *sentence, RelIndex token);

/**
   Write a proposition with what it was read from.

   @param first  Which sentence of the document is the first of `sentences`.
   @param number  That of the proposition.
*/
void rel_write_reading(const RelSentences *sentences, RelIndex first,
                       const RelProposition *proposition, RelIndex number,
                       const RelGrounds *grounds, FILE *file);

#endif
