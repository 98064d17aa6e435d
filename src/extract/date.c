// date.c: arguments that say when.
//
//   on Friday        date, 2015-11-27
//   since 2015       oblique, 2015: it bounds the event and is not its date
//   for two weeks    oblique, P2W
//   from May to July date, 2015-05/2015-07
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

/// "every Monday": no time in particular
static bool
is_repeated(const RelQualifying *qualifying, const RelArgument *argument)
{
    const RelToken *const first =
        &qualifying->sentence->tokens[argument->phrase.begin];

    return rel_token_relates(first, "det") &&
           rel_text_is(rel_word_value(qualifying->context->lists->subordinators,
                                      first->lemma),
                       "conditional time");
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

/// "from May to July", "between 1998 and 2003": a date by itself
static RelStatus
date_range(const RelQualifying *qualifying, RelTime *begin,
           RelArgument *argument)
{
    RelTime end;

    if (!rel_time_read_end(qualifying->context->lists, qualifying->sentence,
                           argument->preposition, begin, &end)) {
        return REL_NOT_FOUND;
    }
    const RelStatus status = rel_time_resolve_range(
        begin, &end, &qualifying->setting, qualifying->context->arena,
        &argument->value_kind, &argument->value);
    if (status == REL_OK) {
        argument->role =
            argument->value.length > 0 ? REL_ROLE_DATE : REL_ROLE_OBLIQUE;
    }
    return status;
}

RelStatus
rel_argument_date(const RelQualifying *qualifying, RelArgument *argument,
                  RelTime *time)
{
    if (argument->phrase.head == REL_NONE || !may_date(argument) ||
        !find_time(qualifying, argument, time)) {
        return REL_NOT_FOUND;
    }
    argument->unit = rel_text("");
    if (is_repeated(qualifying, argument)) {
        *time = (RelTime){.shape = REL_TIME_NONE};
        argument->role = REL_ROLE_OBLIQUE;
        return REL_OK;
    }
    const RelStatus ranged = date_range(qualifying, time, argument);
    if (ranged != REL_NOT_FOUND) {
        return ranged;
    }
    const bool date = !rel_time_is_duration(time, qualifying->setting.ahead) &&
                      is_dating(qualifying, argument);
    argument->role = date ? REL_ROLE_DATE : REL_ROLE_OBLIQUE;
    return rel_time_resolve(time, &qualifying->setting,
                            qualifying->context->arena, &argument->value_kind,
                            &argument->value);
}
