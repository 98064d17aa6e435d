// date.c: arguments that say when.
//
//   on Friday        date, 2015-11-27
//   since 2015       oblique, 2015: it bounds the event and is not its date
//   for two weeks    oblique, P2W
//
// The phrase is a date only if an expression of time holds its head.

#include "extract/qualify.h"
#include "extract/time.h"
#include "extract/word.h"

/// The longest expression around the head of the phrase
static bool
find_time(const RelQualifying *qualifying, const RelArgument *argument,
          RelTime *found)
{
    const RelIndex head = argument->phrase.head;

    for (RelIndex i = argument->phrase.begin;
         i < argument->phrase.end && i <= head; ++i) {
        if (rel_time_read(qualifying->context->lists, qualifying->sentence, i,
                          found) &&
            found->end > head) {
            return true;
        }
    }
    return false;
}

/// The preposition says that the event happened then
static bool
is_dating(const RelQualifying *qualifying, const RelArgument *argument)
{
    return argument->preposition.length == 0 ||
           rel_word_listed(qualifying->context->lists->dating,
                           argument->preposition);
}

/// The argument may say when: no object, subject or clause does
static bool
may_date(const RelArgument *argument)
{
    return argument->role == REL_ROLE_DATE ||
           argument->role == REL_ROLE_OBLIQUE ||
           argument->role == REL_ROLE_PLACE ||
           argument->role == REL_ROLE_MANNER;
}

RelStatus
rel_argument_date(const RelQualifying *qualifying, RelArgument *argument)
{
    RelTime time;

    if (argument->phrase.head == REL_NONE || !may_date(argument) ||
        !find_time(qualifying, argument, &time)) {
        return REL_NOT_FOUND;
    }
    const bool date =
        time.shape != REL_TIME_DURATION && is_dating(qualifying, argument);
    argument->role = date ? REL_ROLE_DATE : REL_ROLE_OBLIQUE;
    argument->unit = rel_text("");
    return rel_time_resolve(&time, qualifying->today, qualifying->ahead,
                            qualifying->context->arena, &argument->value_kind,
                            &argument->value);
}
