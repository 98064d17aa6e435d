// Mend steps: each puts one shape right; mend.c calls them in order.

#ifndef RELATA_MEND_STEPS_H
#define RELATA_MEND_STEPS_H

#include "tree/lists.h"

#include <relata/sentence.h>

// What belongs to one verb (verb.c)
void rel_mend_convinced(const RelLists *lists, RelSentence *sentence,
                        RelIndex verb);
void rel_mend_to(RelSentence *sentence, RelIndex to);
void rel_mend_all_but(RelSentence *sentence, RelIndex all);
void rel_mend_saying(const RelLists *lists, RelSentence *sentence,
                     RelIndex verb);
void rel_mend_past(RelSentence *sentence, RelIndex verb);
void rel_mend_helper(RelSentence *sentence, RelIndex helper);
void rel_mend_particle(const RelLists *lists, RelSentence *sentence,
                       RelIndex particle);

// What forms rule out (form.c)
void rel_mend_tense(RelSentence *sentence, RelIndex verb);
void rel_mend_named(RelSentence *sentence, RelIndex name);
void rel_mend_mine(RelSentence *sentence, RelIndex word);

// Who bears two titles (posts.c)
void rel_mend_posts(const RelLists *lists, RelSentence *sentence,
                    const RelName *name);

// What a name owns (owner.c)
void rel_mend_owner(RelSentence *sentence, const RelName *name);

// Amounts, numbers and days (number.c)
void rel_mend_compound(const RelLists *lists, RelSentence *sentence,
                       RelIndex payee);
void rel_mend_payee(const RelLists *lists, RelSentence *sentence,
                    RelIndex payee);
void rel_mend_day(const RelLists *lists, RelSentence *sentence, RelIndex day);
void rel_mend_weekday(const RelLists *lists, RelSentence *sentence,
                      RelIndex day);
void rel_mend_number(const RelLists *lists, RelSentence *sentence,
                     RelIndex things);
void rel_mend_up_to(const RelLists *lists, RelSentence *sentence, RelIndex up);

// What a verb acts on (object.c)
void rel_mend_gift(const RelLists *lists, RelSentence *sentence, RelIndex gift);
void rel_mend_some(const RelLists *lists, RelSentence *sentence,
                   RelIndex things);
void rel_mend_quality(RelSentence *sentence, RelIndex quality);

// What clauses hang on (clause.c)
void rel_mend_conjunction(const RelLists *lists, RelSentence *sentence,
                          RelIndex word);
void rel_mend_appointee(const RelLists *lists, RelSentence *sentence,
                        RelIndex post);
void rel_mend_accusation(const RelLists *lists, RelSentence *sentence,
                         RelIndex deed);
void rel_mend_deed(const RelLists *lists, RelSentence *sentence, RelIndex deed);
void rel_mend_second_clause(RelSentence *sentence, RelIndex verb);
void rel_mend_whoever(RelSentence *sentence, RelIndex pronoun);

#endif
