// Filling mentions: what the words of one tell of it.

#ifndef RELATA_GRAPH_MENTION_FILL_H
#define RELATA_GRAPH_MENTION_FILL_H

#include "graph/mention.h"

/// The name of the recogniser that holds token `token`, or NULL
const RelName *rel_mention_name_over(const RelSentence *sentence,
                                     RelIndex token);

/// Tell whether a capitalized word of its phrase stands before `head`:
/// "Fisheries Council", "Seafarers' Union"
bool rel_mention_has_capital_before(const RelSentence *sentence, RelIndex head);

/// Make `mention` that of the recogniser's `name`
void rel_mention_fill_known(RelReading *reading, RelMention *mention,
                            const RelName *name);

/// Make it that of a run of proper nouns that the recogniser did not find
void rel_mention_fill_plain(RelReading *reading, RelMention *mention);

/// Make it that of a noun with what belongs to it: "the old trawler"
void rel_mention_fill_nominal(RelReading *reading, RelMention *mention);

/// Make it that of a pronoun
void rel_mention_fill_pronoun(RelReading *reading, RelMention *mention);

/// Set the number by the tag of the head, and what hangs on it behind
void rel_mention_see_head(const RelSentence *sentence, RelMention *mention);

#endif
