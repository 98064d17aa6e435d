// Titles: what stands beside a name and says who it is.
//
//   Portuguese Prime Minister Ana Lopes ; Lopes , the Portuguese premier ,
//
// The title and the country are kept apart from the name, so that one person
// has one name, and so that "the Portuguese leader" can be found later.

#ifndef RELATA_GRAPH_TITLE_H
#define RELATA_GRAPH_TITLE_H

#include "graph/mention.h"

/// Narrow a name of `kind` to the name proper: no article, no possessive,
/// no title before a person's name
void rel_title_trim(RelReading *reading, const RelSentence *sentence,
                    RelNameKind kind, RelIndex *begin, RelIndex *end);

/// Set the noun, nation and gender of a person's mention from what stands
/// before its name or in apposition to it
void rel_title_describe(RelReading *reading, RelMention *mention);

/// The country that a demonym or name among the tokens from `begin` to `end`
/// tells, the last of them first, or REL_NONE
RelIndex rel_title_nation(const RelReading *reading,
                          const RelSentence *sentence, RelIndex begin,
                          RelIndex end);

/// The title that a noun phrase ends in ("prime minister"), or its head noun
RelText rel_title_of_phrase(RelReading *reading, const RelMention *mention);

/// The token in lower case, by its form
RelText rel_title_word(RelReading *reading, const RelToken *token);

#endif
