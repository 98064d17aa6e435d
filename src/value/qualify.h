// Qualify: what the arguments of propositions are: dates, amounts, places.

#ifndef RELATA_VALUE_QUALIFY_H
#define RELATA_VALUE_QUALIFY_H

#include "tree/context.h"
#include "value/time.h"

/// Find the dates, places and amounts of all propositions
RelStatus rel_qualify_arguments(RelContext *context);

/// What the arguments of one proposition are read with
typedef struct {
    RelContext *context;
    const RelSentence *sentence;
    RelTimeSetting setting; ///< What its times are read against
    bool naming;            ///< The object is whose the subject is: no amount
} RelQualifying;

/// A date: sets role, kind and value, and tells the expression in *time.
/// REL_NOT_FOUND if it is none.
RelStatus rel_argument_date(const RelQualifying *qualifying,
                            RelArgument *argument, RelTime *time);

/**
   Join two dates that are one: "at 9 a.m." and "on Monday", which stand side by
   side and of which one has the value of both.

   @param[in,out] arguments  (*n_arguments)

   @return REL_OK or REL_ERR_NO_MEMORY.
*/
RelStatus rel_dates_join(const RelQualifying *qualifying,
                         RelArgument *arguments, size_t *n_arguments);

/// An amount: sets kind, value and unit.  REL_NOT_FOUND if it is none.
RelStatus rel_argument_amount(const RelQualifying *qualifying,
                              RelArgument *argument);

/// A place where something happened: tells whether the argument is one
bool rel_argument_is_place(const RelQualifying *qualifying,
                           const RelArgument *argument);

#endif
