// Nominal phrase: the words of a noun without clauses and conjuncts.

#ifndef RELATA_EXTRACT_NOMINAL_PHRASE_H
#define RELATA_EXTRACT_NOMINAL_PHRASE_H

#include "extract/context.h"

/// How much of a noun's words a phrase takes
typedef enum {
    REL_PHRASE_NAME, ///< The name alone: "Francois Hollande"
    REL_PHRASE_NOUN, ///< With determiner and modifiers: "a Russian jet"
    REL_PHRASE_WHOLE ///< With prepositional phrases: "the rebels in Homs"
} RelPhraseExtent;

/// No phrase at all
RelPhrase rel_phrase_none(void);

/// The phrase of `head`; REL_ERR_NO_MEMORY
RelStatus rel_phrase_around(RelContext *context, RelIndex sentence,
                            RelIndex head, RelPhraseExtent extent,
                            RelPhrase *phrase);

/// The phrase of exactly the tokens from `begin` to `end`
RelStatus rel_phrase_between(RelContext *context, RelIndex sentence,
                             RelIndex head, RelIndex begin, RelIndex end,
                             RelPhrase *phrase);

#endif
