// Spans: the words that stand round a noun.

#ifndef RELATA_GRAPH_SPAN_H
#define RELATA_GRAPH_SPAN_H

#include <relata/arena.h>
#include <relata/sentence.h>

#include <stdbool.h>

/// The relation of `token` is `relation` (with any subtype if it names none)
bool rel_span_relates(const RelToken *token, const char *relation);

/**
   The compact noun phrase of `head`: its determiner, adjectives, compounds
   and possessor to the left, its flat parts to the right.

   "the [old Portuguese jet] that crashed" is compact from "the" to "jet".
*/
void rel_span_phrase(const RelSentence *sentence, RelIndex head,
                     RelIndex *begin, RelIndex *end);

/// One past the "of" phrase that follows a phrase of `head` ending at `end`,
/// or `end` where there is none
RelIndex rel_span_of_phrase(const RelSentence *sentence, RelIndex head,
                            RelIndex end);

/// The words from `begin` to `end` as printed, white space as single blanks;
/// bytes are NULL if memory is out
RelText rel_span_text(RelArena *arena, const RelSentence *sentence,
                      RelIndex begin, RelIndex end);

/// The child of `head` with `relation`, the first from token `from` on, or
/// REL_NONE
RelIndex rel_span_child(const RelSentence *sentence, RelIndex head,
                        const char *relation, RelIndex from);

/// Tell whether `token` is `head` or below it
bool rel_span_dominates(const RelSentence *sentence, RelIndex head,
                        RelIndex token);

#endif
