// Qualify: what the arguments of propositions are: dates, amounts, places.

#ifndef RELATA_EXTRACT_QUALIFY_H
#define RELATA_EXTRACT_QUALIFY_H

#include "extract/calendar.h"
#include "extract/context.h"

/// What the arguments of one proposition are read with
typedef struct {
    RelContext *context;
    const RelSentence *sentence;
    const RelDay *today; ///< Date of the document, or NULL
    bool ahead;          ///< The proposition speaks of the future
    bool naming;         ///< The object is whose the subject is: no amount
} RelQualifying;

/// A date: sets role, kind and value.  REL_NOT_FOUND if it is none.
RelStatus rel_argument_date(const RelQualifying *qualifying,
                            RelArgument *argument);

/// An amount: sets kind, value and unit.  REL_NOT_FOUND if it is none.
RelStatus rel_argument_amount(const RelQualifying *qualifying,
                              RelArgument *argument);

/// A place where something happened: tells whether the argument is one
bool rel_argument_is_place(const RelQualifying *qualifying,
                           const RelArgument *argument);

#endif
